"""What holds back a message that the rules would send: kill switches and the workspace's mode.

Applied to every decision to act, whichever stage made it. Waiting for a person to lift a restraint
is looked at again the next day, or at once when they do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from duly.domain.control import EVERYTHING, Mode, channel_switch, segment_switch, stricter
from duly.domain.decision import Act, Decision, Wait
from duly.policy.case import Case
from duly.policy.rules import NONE
from duly.policy.windows import midnight

REVIEW_PAUSE = timedelta(hours=1)  # when "tomorrow" has already begun where the market is


@dataclass(frozen=True, kw_only=True, slots=True)
class Restraint:
    """One reason to hold a message back: ``run`` gives it in words where it holds."""

    rule: str
    when: str
    reads: tuple[str, ...]
    run: Callable[[Case, Act], str | None]


def restrain(case: Case, decision: Decision) -> Decision:
    """The decision, or to wait where a restraint holds; in draft mode the act asks for approval."""
    act = decision.outcome
    if not isinstance(act, Act):
        return decision
    for restraint in RESTRAINTS:
        reason = restraint.run(case, act)
        if reason is not None:
            return Decision(outcome=_until_tomorrow(case), rules=(*decision.rules, restraint.rule), reason=reason)
    if mode_of(case, act) is Mode.DRAFT:
        return replace(decision, outcome=replace(act, approval=True))
    return decision


def mode_of(case: Case, act: Act) -> Mode:
    """The stricter of the workspace's mode and the step's own."""
    own = case.step.mode if case.verdict[2] != NONE and case.step.step == act.step else None
    return stricter(Mode(case.facts.mode or Mode.LIVE), own)


def _everything_off(case: Case, _: Act) -> str | None:
    return "Everything is switched off: nothing is sent." if EVERYTHING in case.facts.switched_off else None


def _channel_off(case: Case, act: Act) -> str | None:
    off = channel_switch(act.channel) in case.facts.switched_off
    return f"{act.channel} is switched off for everyone." if off else None


def _segment_off(case: Case, _: Act) -> str | None:
    if not case.facts.switched_off or case.verdict[1] == NONE:
        return None
    off = segment_switch(case.segment.id) in case.facts.switched_off
    return f"The segment {case.segment.id} is switched off." if off else None


def _not_on_the_list(case: Case, act: Act) -> str | None:
    if mode_of(case, act) is not Mode.TEST or act.channel.value in case.facts.allow_listed:
        return None
    return f"Test mode: this customer's {act.channel} address is not on the allow list."


RESTRAINTS: tuple[Restraint, ...] = (
    Restraint(rule="switched_off.all", when="sending is switched off", reads=("switched_off",), run=_everything_off),
    Restraint(
        rule="switched_off.channel", when="the channel is switched off", reads=("switched_off",), run=_channel_off
    ),
    Restraint(
        rule="switched_off.segment", when="the segment is switched off", reads=("switched_off",), run=_segment_off
    ),
    Restraint(
        rule="mode.test",
        when="test mode, and the recipient is not on the allow list",
        reads=("mode", "allow_listed"),
        run=_not_on_the_list,
    ),
)


def _until_tomorrow(case: Case) -> Wait:
    tomorrow = midnight(case.facts.today + timedelta(days=1), case.market.zones[0])
    return Wait(until=tomorrow if tomorrow > case.now else case.now + REVIEW_PAUSE)
