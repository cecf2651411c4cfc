"""What can be decided about an account, and how a decision says why.

A decision is a value: deciding it is ``duly.policy``'s work, carrying it out is the worker's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.domain.contact import Channel


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """Send one approved wording over one channel, not before an instant (aware UTC).

    ``approval``: a person approves it before it leaves.
    """

    step: str
    cycle: str
    channel: Channel
    say: str
    not_before: datetime
    attach: str | None = None
    approval: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """Do nothing, and look again at an instant (aware UTC)."""

    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class HandOver:
    """Give the account to a person: ``to`` is a route of the policy, such as ``collector``.

    ``step`` and ``cycle`` are set when a sequence step handed over, so that it counts as done.
    """

    to: str
    trigger: str
    step: str | None = None
    cycle: str | None = None


Outcome = Act | Wait | HandOver


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """An outcome with the rule ids that fired, in order, and the reason in words."""

    outcome: Outcome
    rules: tuple[str, ...]
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleTried:
    """One line of the chain: a rule, its condition as text, and whether it held.

    ``held`` is ``None`` where the condition was unknown (a fact it reads is not known).
    ``read`` names each fact the condition reads with its value.
    """

    rule: str
    when: str
    held: bool | None
    read: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Explained:
    """A decision with the whole chain of rules that were tried to reach it."""

    decision: Decision
    chain: tuple[RuleTried, ...]
