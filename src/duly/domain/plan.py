"""A payment plan's lifecycle. Its instalments behave as promises do."""

from __future__ import annotations

from enum import StrEnum

from duly.domain.lifecycle import Lifecycle


class PlanState(StrEnum):
    """``in_review``: above the policy's ceilings, so a person decides."""

    PROPOSED = "proposed"
    IN_REVIEW = "in_review"
    ACTIVE = "active"
    COMPLETED = "completed"
    BROKEN = "broken"
    CANCELLED = "cancelled"


class PlanEvent(StrEnum):
    SENT_TO_REVIEW = "sent_to_review"
    AGREED = "agreed"
    COMPLETED = "completed"
    BROKEN = "broken"
    CANCELLED = "cancelled"


PLAN: Lifecycle[PlanState, PlanEvent] = Lifecycle(
    name="plan",
    initial=PlanState.PROPOSED,
    table={
        (PlanState.PROPOSED, PlanEvent.SENT_TO_REVIEW): PlanState.IN_REVIEW,
        (PlanState.PROPOSED, PlanEvent.AGREED): PlanState.ACTIVE,
        (PlanState.PROPOSED, PlanEvent.CANCELLED): PlanState.CANCELLED,
        (PlanState.IN_REVIEW, PlanEvent.AGREED): PlanState.ACTIVE,
        (PlanState.IN_REVIEW, PlanEvent.CANCELLED): PlanState.CANCELLED,
        (PlanState.ACTIVE, PlanEvent.COMPLETED): PlanState.COMPLETED,
        (PlanState.ACTIVE, PlanEvent.BROKEN): PlanState.BROKEN,
        (PlanState.ACTIVE, PlanEvent.CANCELLED): PlanState.CANCELLED,
    },
)
