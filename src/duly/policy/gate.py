"""The last check before a message leaves: the same decision on fresh facts, or it does not leave.

Asks ``decide`` again rather than checking rules of its own, so that gate and decision cannot drift.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from duly.domain.contact import Channel
from duly.domain.decision import Act, Decision, HandOver, Wait
from duly.domain.facts import Facts
from duly.policy.compile import CompiledPolicy
from duly.policy.market import Market
from duly.policy.terms import Verify


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowed:
    """The planned message may leave now; ``decision`` is the fresh one."""

    decision: Decision


@dataclass(frozen=True, kw_only=True, slots=True)
class Blocked:
    """The planned message may not leave now: which rule wins instead, why, and the fresh decision."""

    rule: str
    reason: str
    decision: Decision


def check(
    planned: Act,
    facts: Facts,
    market: Market,
    now: datetime,
    compiled: CompiledPolicy,
    *,
    discloses: bool,
    approved: bool = False,
) -> Allowed | Blocked:
    """Whether ``planned`` may leave at ``now``, on facts read just before.

    ``discloses``: its wording tells details of the debt, which needs a verified customer. ``approved``: a person
    has approved this very message.
    """
    decision = compiled.decide(facts, market, now)
    match decision.outcome:
        case Wait() | HandOver():
            return Blocked(rule=decision.rules[-1], reason=decision.reason, decision=decision)
        case Act() as fresh:
            if _kind(fresh) != _kind(planned):
                reason = f"{fresh.step} by {fresh.channel} is next now, not {planned.step} by {planned.channel}."
                return Blocked(rule=decision.rules[-1], reason=reason, decision=decision)
            if fresh.not_before > now:
                reason = f"Outside the hours for {fresh.channel}: open from {fresh.not_before:%Y-%m-%d %H:%M} UTC."
                return Blocked(rule="window", reason=reason, decision=decision)
            if fresh.approval and not approved:
                reason = "Draft mode: a person approves each message before it leaves."
                return Blocked(rule="mode.draft", reason=reason, decision=decision)
        case _:
            assert_never(decision.outcome)
    rule, level = _level_needed(planned.channel, compiled.policy.verify)
    if discloses and facts.verified_level < level:
        reason = f"The wording discloses the debt; verification is {facts.verified_level}, needed is {level}."
        return Blocked(rule=rule, reason=reason, decision=decision)
    return Allowed(decision=decision)


def _kind(act: Act) -> tuple[str, str, Channel, str, str | None]:
    """What makes two acts the same message; the hour does not."""
    return act.step, act.cycle, act.channel, act.say, act.attach


def _level_needed(channel: Channel, verify: Verify) -> tuple[str, int]:
    if channel is Channel.VOICE:
        return "verify.voice", verify.voice
    return "verify.disclose_balance", verify.disclose_balance
