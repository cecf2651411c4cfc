"""A decision with the whole chain of rules that led to it.

Walks the same stages as ``decide`` and adds, where a stage looked at conditions of the policy, each
condition with what it read. Decides nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from duly.domain.decision import Act, Decision, Explained, RuleTried
from duly.domain.facts import Facts
from duly.policy import tree as t
from duly.policy.case import Case
from duly.policy.condition import Condition
from duly.policy.decide import STAGES, Stage
from duly.policy.overriding import asked_for
from duly.policy.restrain import RESTRAINTS, restrain
from duly.policy.rules import NONE, exclusion_rule, last_done, positions_in, step_rule


def explain(case: Case) -> Explained:
    """The decision, and each rule that was tried for it, in order."""
    chain: list[RuleTried] = []
    for stage in STAGES:
        decision = stage.run(case)
        conditions = CONDITIONS.get(stage.rule)
        if conditions is not None:
            chain.extend(conditions(case))
        if conditions is None or (decision is not None and stage.rule == decision.rules[-1]):
            chain.append(_tried_stage(stage, case.facts, held=decision is not None))
        if decision is not None:
            restrained = restrain(case, decision)
            chain.extend(_restraints(case, decision, restrained))
            return Explained(decision=restrained, chain=tuple(chain))
    raise AssertionError("the last stage always decides")


def _restraints(case: Case, decision: Decision, restrained: Decision) -> Iterator[RuleTried]:
    """What was asked before the message may leave; nothing where the workspace sends freely."""
    facts = case.facts
    if not isinstance(decision.outcome, Act) or not (facts.switched_off or facts.mode or restrained != decision):
        return
    for restraint in RESTRAINTS:
        held = restraint.run(case, decision.outcome) is not None
        read = tuple((name, getattr(facts, name)) for name in restraint.reads)
        yield RuleTried(rule=restraint.rule, when=restraint.when, held=held, read=read)
        if held:
            return


def _tried_stage(stage: Stage, facts: Facts, *, held: bool) -> RuleTried:
    read = tuple((name, getattr(facts, name)) for name in stage.reads)
    return RuleTried(rule=stage.rule, when=stage.when, held=held, read=read)


def _exclusions(case: Case) -> Iterator[RuleTried]:
    for index, exclusion in enumerate(case.policy.exclude):
        rule = exclusion_rule(exclusion.id)
        yield _overridden(rule, exclusion.when) if rule in case.facts.overrides else _tried(rule, exclusion.when, case)
        if index == case.verdict[0]:
            return


def _segments(case: Case) -> Iterator[RuleTried]:
    for index, segment in enumerate(case.policy.segments):
        yield _tried(f"segment.{segment.id}", segment.when, case)
        if index == case.verdict[1]:
            return


def _steps(case: Case) -> Iterator[RuleTried]:
    if case.verdict[1] == NONE:
        return
    facts, steps = case.facts, case.policy.sequences[case.segment.sequence]
    done = last_done(positions_in(steps), facts.steps_done)
    for index, step in enumerate(steps):
        rule = step_rule(step.step)
        if index == case.verdict[2] and step.step in asked_for(facts):
            yield RuleTried(rule=rule, when="a person has asked for this step", held=True)
        elif index <= done:
            yield RuleTried(rule=rule, when="the sequence is past this step in this cycle", held=False)
        elif rule in facts.overrides:
            yield _overridden(rule, step.when)
        else:
            yield _tried(rule, step.when, case)
        if index == case.verdict[2]:
            return


def _channels(case: Case) -> Iterator[RuleTried]:
    if case.step.channel is not None:
        when = f"{case.step.step} names its channel: can_{case.step.channel}"
        usable: bool = getattr(case.facts, f"can_{case.step.channel}")
        yield RuleTried(
            rule=f"channel.{case.step.channel}", when=when, held=usable, read=((f"can_{case.step.channel}", usable),)
        )
        if usable:
            return
    for rule in case.policy.channels:
        usable = getattr(case.facts, f"can_{rule.use}")
        held = t.evaluate(rule.when.tree, case.facts) if usable else False
        read = ((f"can_{rule.use}", usable), *_read(rule.when, case.facts))
        yield RuleTried(rule=f"channel.{rule.use}", when=rule.when.text, held=held, read=read)


CONDITIONS: dict[str, Callable[[Case], Iterator[RuleTried]]] = {
    "excluded": _exclusions,
    "segment.none": _segments,
    "step.none": _steps,
    "unreachable": _channels,
}
"""The conditions of the policy that a stage looked at."""


def _tried(rule: str, when: Condition, case: Case) -> RuleTried:
    held = t.evaluate(when.tree, case.facts)
    return RuleTried(rule=rule, when=when.text, held=held, read=_read(when, case.facts))


def _overridden(rule: str, when: Condition) -> RuleTried:
    return RuleTried(rule=rule, when=f"{when.text} (a person has overridden this)", held=False)


def _read(when: Condition, facts: Facts) -> tuple[tuple[str, object], ...]:
    return tuple((name, getattr(facts, name)) for name in dict.fromkeys(when.reads))
