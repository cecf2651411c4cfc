"""An escalation: a case handed to a person, with a summary, a recommended next step and a deadline.

Owns the lifecycle. Who gets which case, and by when, comes from the policy's routes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.domain.lifecycle import Lifecycle


class EscalationState(StrEnum):
    OPEN = "open"
    ASSIGNED = "assigned"
    RESOLVED = "resolved"


class EscalationEvent(StrEnum):
    """``returned`` gives the account back to automation; ``stayed`` leaves it with the person."""

    ASSIGNED = "assigned"
    RETURNED = "returned"
    STAYED = "stayed"


ESCALATION: Lifecycle[EscalationState, EscalationEvent] = Lifecycle(
    name="escalation",
    initial=EscalationState.OPEN,
    table={
        (EscalationState.OPEN, EscalationEvent.ASSIGNED): EscalationState.ASSIGNED,
        (EscalationState.OPEN, EscalationEvent.RETURNED): EscalationState.RESOLVED,
        (EscalationState.OPEN, EscalationEvent.STAYED): EscalationState.RESOLVED,
        (EscalationState.ASSIGNED, EscalationEvent.ASSIGNED): EscalationState.ASSIGNED,
        (EscalationState.ASSIGNED, EscalationEvent.RETURNED): EscalationState.RESOLVED,
        (EscalationState.ASSIGNED, EscalationEvent.STAYED): EscalationState.RESOLVED,
    },
)


class EscalationResolution(StrEnum):
    """How a person left the case; each is also the event that resolves it."""

    RETURNED = "returned"
    STAYED = "stayed"

    @property
    def event(self) -> EscalationEvent:
        return EscalationEvent(self.value)


@dataclass(frozen=True, kw_only=True, slots=True)
class Escalation:
    """One case. ``trigger`` opened it, ``triggers`` are all that were bundled into it since, in order.

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
