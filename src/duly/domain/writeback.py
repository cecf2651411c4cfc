"""A write-back: one outcome on its way into the receivables system, exactly once.

Owns the lifecycle and the kinds of outcome. Which system takes it is a connector's matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.domain.lifecycle import Lifecycle


class WriteBackState(StrEnum):
    """``rejected`` sits with a person until it is sent again or settled by hand."""

    PENDING = "pending"
    ACKNOWLEDGED = "acknowledged"
    REJECTED = "rejected"


class WriteBackEvent(StrEnum):
    ACKNOWLEDGED = "acknowledged"
    REJECTED = "rejected"
    SENT_AGAIN = "sent_again"


WRITE_BACK: Lifecycle[WriteBackState, WriteBackEvent] = Lifecycle(
    name="write-back",
    initial=WriteBackState.PENDING,
    table={
        (WriteBackState.PENDING, WriteBackEvent.ACKNOWLEDGED): WriteBackState.ACKNOWLEDGED,
        (WriteBackState.PENDING, WriteBackEvent.REJECTED): WriteBackState.REJECTED,
        (WriteBackState.REJECTED, WriteBackEvent.SENT_AGAIN): WriteBackState.PENDING,
        (WriteBackState.REJECTED, WriteBackEvent.ACKNOWLEDGED): WriteBackState.ACKNOWLEDGED,
    },
)


class OutcomeKind(StrEnum):
    """What is written back."""

    PROMISE = "promise"
    DISPUTE = "dispute"
    CLAIM = "claim"
    RECEIPT = "receipt"
    CALLBACK = "callback"
    ESCALATION = "escalation"
    LINK_SENT = "link_sent"
    STEP_SENT = "step_sent"
    OPT_OUT = "opt_out"
    CONSENT = "consent"
    CHARGE = "charge"
    PLAN = "plan"
    INSTALMENT = "instalment"
    EXTENSION = "extension"


@dataclass(frozen=True, kw_only=True, slots=True)
class WriteBack:
    """One outcome. ``id`` is its idempotency key: the same outcome has the same key on every attempt."""

    id: str
    account_id: str
    kind: OutcomeKind
    state: WriteBackState
    at: datetime
    attempts: int = 0
    settled_at: datetime | None = None
    failure: str | None = None
