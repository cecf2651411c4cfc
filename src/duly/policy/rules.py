"""A policy's conditions as one Python function, written out and compiled once.

``verdict`` says which exclusion, segment and step hold; ``channel`` which channel rule. The source is
made only from the typed tree, from names of the catalogue and from names the policy reader has checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from duly.domain.facts import Facts
from duly.policy import tree as t
from duly.policy.breakpoints import Breakpoints
from duly.policy.python_form import day_names, locals_needed, when_true
from duly.policy.terms import Policy, Step

NONE = -1
"""Where no rule of a kind holds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """The compiled conditions of one policy.

    ``verdict`` gives (exclusion, segment, step) as positions, ``NONE`` where none holds; once an
    exclusion holds the others are not looked at. ``channel`` gives the position of a channel rule.
    """

    verdict: Callable[[Facts], tuple[int, int, int]]
    channel: Callable[[Facts], int]
    source: str
    needs_rate: bool
    exclusion_changes: Breakpoints
    segment_changes: Breakpoints
    step_changes: tuple[Breakpoints, ...]  # by segment
    all_changes: Breakpoints


def compile_rules(policy: Policy) -> Rules:
    """Compiles the conditions of a policy."""
    source = "\n".join([*_verdict_source(policy), "", *_channel_source(policy)])
    exclusions = [exclusion.when.tree for exclusion in policy.exclude]
    segments = [*exclusions, *(segment.when.tree for segment in policy.segments)]
    everything = list(_all_trees(policy))
    namespace: dict[str, Any] = {
        "last_done": last_done,
        "positions": tuple(positions_in(policy.sequences[segment.sequence]) for segment in policy.segments),
        **day_names(everything),
    }
    exec(compile(source, f"<policy {policy.name}>", "exec"), namespace)  # noqa: S102 - made from the typed tree alone
    return Rules(
        verdict=namespace["verdict"],
        channel=namespace["channel"],
        source=source,
        needs_rate=any(t.needs_rate(tree) for tree in segments),
        exclusion_changes=Breakpoints.of(exclusions),
        segment_changes=Breakpoints.of(segments),
        step_changes=tuple(
            Breakpoints.of([*segments, *(step.when.tree for step in policy.sequences[segment.sequence])])
            for segment in policy.segments
        ),
        all_changes=Breakpoints.of(everything),
    )


def last_done(positions: Mapping[str, int], done: tuple[str, ...]) -> int:
    """The position of the last step of a sequence that was taken in this cycle."""
    last = NONE
    for step in done:
        last = max(last, positions.get(step, NONE))
    return last


def positions_in(steps: tuple[Step, ...]) -> Mapping[str, int]:
    """Where each step stands in its sequence."""
    return {step.step: position for position, step in enumerate(steps)}


def exclusion_rule(exclusion_id: str) -> str:
    """The rule id of an exclusion, which is also what a person overrides."""
    return f"exclude.{exclusion_id}"


def step_rule(step: str) -> str:
    """The rule id of a step, which is also what a person overrides to have it skipped."""
    return f"step.{step}"


def _all_trees(policy: Policy) -> Iterator[t.Tree]:
    yield from (exclusion.when.tree for exclusion in policy.exclude)
    yield from (segment.when.tree for segment in policy.segments)
    yield from (step.when.tree for steps in policy.sequences.values() for step in steps)
    yield from (rule.when.tree for rule in policy.channels)


class _Lines:
    """Lines of a function body; loads each fact into a local name where it is first read."""

    def __init__(self, head: str) -> None:
        self.lines = [head]
        self.loaded: list[str] = []

    def add(self, level: int, text: str) -> None:
        self.lines.append("    " * level + text)

    def load(self, level: int, *names: str) -> None:
        for name in names:
            if name not in self.loaded:
                self.loaded.append(name)
                self.add(level, f"{name} = f.{name}")

    def when(self, level: int, tree: t.Tree, *more: str) -> None:
        self.load(level, *locals_needed(tree))
        self.add(level, f"if {' and '.join([when_true(tree), *more])}:")


def _verdict_source(policy: Policy) -> list[str]:
    lines = _Lines("def verdict(f):")
    lines.load(1, "overrides")
    for index, exclusion in enumerate(policy.exclude):
        lines.when(1, exclusion.when.tree, f"{exclusion_rule(exclusion.id)!r} not in overrides")
        lines.add(2, f"return {index}, {NONE}, {NONE}")
    for index, segment in enumerate(policy.segments):
        lines.when(1, segment.when.tree)
        _step_source(lines, index, policy.sequences[segment.sequence])
    lines.add(1, f"return {NONE}, {NONE}, {NONE}")
    return lines.lines


def _step_source(lines: _Lines, segment: int, steps: tuple[Step, ...]) -> None:
    """The first step after the last one done whose condition holds."""
    known = len(lines.loaded)
    lines.add(2, f"done = last_done(positions[{segment}], f.steps_done) if f.steps_done else {NONE}")
    for index, step in enumerate(steps):
        lines.when(2, step.when.tree, f"done < {index}", f"{step_rule(step.step)!r} not in overrides")
        lines.add(3, f"return {NONE}, {segment}, {index}")
    lines.add(2, f"return {NONE}, {segment}, {NONE}")
    del lines.loaded[known:]  # what was loaded inside this branch is not known outside


def _channel_source(policy: Policy) -> list[str]:
    """The first rule whose channel is usable, or the one for the preferred channel if that is usable."""
    lines = _Lines("def channel(f):")
    lines.load(1, "preferred_channel")
    lines.add(1, f"first = {NONE}")
    for index, rule in enumerate(policy.channels):
        lines.load(1, f"can_{rule.use}")
        lines.when(1, rule.when.tree, f"can_{rule.use}")
        lines.add(2, f"if preferred_channel is None or preferred_channel == {rule.use.value!r}:")
        lines.add(3, f"return {index}")
        lines.add(2, "if first < 0:")
        lines.add(3, f"first = {index}")
    lines.add(1, "return first")
    return lines.lines
