"""An escalation: a case handed to a person, with a summary, a recommended next step and a deadline.

Owns the lifecycle, and which trigger is graver than another. Who gets which case, and by when, comes from
the policy's routes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.domain.lifecycle import Lifecycle


class EscalationState(StrEnum):
    OPEN = "open"
    ASSIGNED = "assigned"
    RESOLVED = "resolved"


class EscalationEvent(StrEnum):
    """``assigned``: a person has it. ``rerouted``: it waits at another desk, because it was late, because something
    graver came up, or because a person passed it on. ``returned`` gives the account back to automation, ``stayed``
    leaves it with the person, and ``closed`` ends it with nothing more to do.
    """

    ASSIGNED = "assigned"
    REROUTED = "rerouted"
    RETURNED = "returned"
    STAYED = "stayed"
    CLOSED = "closed"


ESCALATION: Lifecycle[EscalationState, EscalationEvent] = Lifecycle(
    name="escalation",
    initial=EscalationState.OPEN,
    table={
        (EscalationState.OPEN, EscalationEvent.ASSIGNED): EscalationState.ASSIGNED,
        (EscalationState.OPEN, EscalationEvent.REROUTED): EscalationState.OPEN,
        (EscalationState.OPEN, EscalationEvent.RETURNED): EscalationState.RESOLVED,
        (EscalationState.OPEN, EscalationEvent.STAYED): EscalationState.RESOLVED,
        (EscalationState.OPEN, EscalationEvent.CLOSED): EscalationState.RESOLVED,
        (EscalationState.ASSIGNED, EscalationEvent.ASSIGNED): EscalationState.ASSIGNED,
        (EscalationState.ASSIGNED, EscalationEvent.REROUTED): EscalationState.OPEN,
        (EscalationState.ASSIGNED, EscalationEvent.RETURNED): EscalationState.RESOLVED,
        (EscalationState.ASSIGNED, EscalationEvent.STAYED): EscalationState.RESOLVED,
        (EscalationState.ASSIGNED, EscalationEvent.CLOSED): EscalationState.RESOLVED,
    },
)


class EscalationResolution(StrEnum):
    """How a person left the case; each is also the event that resolves it."""

    RETURNED = "returned"
    STAYED = "stayed"
    CLOSED = "closed"

    @property
    def event(self) -> EscalationEvent:
        return EscalationEvent(self.value)


class ClosedBecause(StrEnum):
    """Why there is nothing more to do; the account is paused for this reason from then on."""

    WRITTEN_OFF = "written_off"
    WRONG_DEBTOR = "wrong_debtor"
    SETTLED_OUTSIDE = "settled_outside"


SEVERITY: tuple[frozenset[str], ...] = (
    frozenset({"deceased"}),
    frozenset({"vulnerability", "hardship"}),
    frozenset({"insolvency", "legal_threat"}),
    frozenset({"wrong_person", "third_party", "identity_doubt"}),
    frozenset({"complaint", "abuse"}),
    frozenset({"exclude"}),
    frozenset({"settlement_request", "plan_request", "extension_request", "dispute", "refusal"}),
    frozenset({"human_request", "callback_request", "by_person"}),
    frozenset({"broken_promises", "step"}),
    frozenset({"opt_out", "manipulation", "unclear", "unverified", "turn_limit"}),
    frozenset({"unreachable", "delivery_failed", "contact_update", "no_rate"}),
)
"""Triggers from the gravest down; what is not named is below them all. Of ``exclude.vip`` the part before the dot
counts. Where several come together, the gravest says who has the case.
"""


def severity_of(trigger: str) -> int:
    """The place of a trigger in ``SEVERITY``; a smaller number is graver."""
    kind = trigger.partition(".")[0]
    return next((rank for rank, names in enumerate(SEVERITY) if kind in names), len(SEVERITY))


def gravest(triggers: Sequence[str]) -> str:
    """The gravest of some triggers; of equally grave ones the first."""
    return min(triggers, key=severity_of)


@dataclass(frozen=True, kw_only=True, slots=True)
class Escalation:
    """One case. ``trigger`` opened it, ``triggers`` are all that were bundled into it, in order.

    ``route`` is the policy's name for the team, ``owner`` the person or team who took it. ``cycle`` is the
    overdue cycle it arose in. ``summary`` is lines of text, ``recommended`` the next step to take.
    """

    id: str
    account_id: str
    state: EscalationState
    trigger: str
    triggers: tuple[str, ...]
    route: str
    owner: str | None
    cycle: str
    opened_at: datetime
    sla_at: datetime
    summary: tuple[str, ...]
    recommended: str
    resolved_at: datetime | None = None
    resolution: EscalationResolution | None = None
    resolved_by: str | None = None

    def overdue_at(self, now: datetime) -> bool:
        """Whether nobody has resolved it by its deadline."""
        return self.resolved_at is None and now > self.sla_at
