"""What a person may override of a policy for one account, and how a decision obeys it.

Overrides come among the facts as words: ``step.firm_call`` is skipped, ``exclude.vip`` is lifted, ``send.firm_call``
is asked for now. Everything else that a decision looks at holds as before. Knows no store.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from duly.domain.facts import Facts
from duly.domain.override import OverrideKind
from duly.policy.rules import NONE, exclusion_rule, step_rule
from duly.policy.terms import Policy

SEND = "send."
LIFTABLE = ("broken_promises", "no_rate", "unreachable")
"""Rules beside the exclusions that a person may lift."""

Verdict = tuple[int, int, int]


def word_of(kind: OverrideKind, target: str) -> str | None:
    """How a decision reads an override; ``None`` where no decision does."""
    match kind:
        case OverrideKind.SKIP_STEP:
            return step_rule(target)
        case OverrideKind.SEND_STEP:
            return f"{SEND}{target}"
        case OverrideKind.LIFT_RULE:
            return target
        case OverrideKind.REVIEW_ON:
            return None
        case _:
            assert_never(kind)


def steps_said(policy: Policy) -> frozenset[str]:
    """Every step that says something and so can be asked for."""
    return frozenset(step.step for steps in policy.sequences.values() for step in steps if step.say)


def steps_named(policy: Policy) -> frozenset[str]:
    return frozenset(step.step for steps in policy.sequences.values() for step in steps)


def rules_liftable(policy: Policy) -> frozenset[str]:
    return frozenset({exclusion_rule(each.id) for each in policy.exclude} | {*LIFTABLE})


def asked_for(facts: Facts) -> frozenset[str]:
    """The steps that a person wants to go out now and that this cycle has not had."""
    if not facts.overrides:
        return frozenset()
    asked = {each.removeprefix(SEND) for each in facts.overrides if each.startswith(SEND)}
    return frozenset(asked.difference(facts.steps_done))


def with_asked(policy: Policy, facts: Facts, verdict: Verdict) -> Verdict:
    """The verdict with a step that a person asked for in the place of the policy's own; an exclusion still holds."""
    asked = asked_for(facts)
    if not asked or verdict[0] != NONE:
        return verdict
    return next(_places(policy, asked, first=verdict[1]), verdict)


def _places(policy: Policy, asked: frozenset[str], *, first: int) -> Iterator[Verdict]:
    """Where the policy has the step: in the sequence of the segment that holds, else in any other."""
    order = sorted(range(len(policy.segments)), key=lambda index: index != first)
    for segment in order:
        for position, step in enumerate(policy.sequences[policy.segments[segment].sequence]):
            if step.step in asked and step.say is not None:
                yield NONE, segment, position
