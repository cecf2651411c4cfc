"""A dispute: one item, or part of it, that the customer contests.

Owns the lifecycle. It holds only what is disputed; the rest of the account may still be collected.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.domain.conversation import Quote
from duly.domain.lifecycle import Lifecycle
from duly.domain.money import Money
from duly.domain.signals import DisputeReason


class DisputeState(StrEnum):
    """``gathering`` waits for evidence from the customer or our own books; an owner then decides."""

    OPEN = "open"
    GATHERING = "gathering"
    WITH_OWNER = "with_owner"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"


class DisputeEvent(StrEnum):
    EVIDENCE_ASKED = "evidence_asked"
    GIVEN_TO_OWNER = "given_to_owner"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"


DISPUTE: Lifecycle[DisputeState, DisputeEvent] = Lifecycle(
    name="dispute",
    initial=DisputeState.OPEN,
    table={
        (DisputeState.OPEN, DisputeEvent.EVIDENCE_ASKED): DisputeState.GATHERING,
        (DisputeState.OPEN, DisputeEvent.GIVEN_TO_OWNER): DisputeState.WITH_OWNER,
        (DisputeState.OPEN, DisputeEvent.RESOLVED): DisputeState.RESOLVED,
        (DisputeState.OPEN, DisputeEvent.WITHDRAWN): DisputeState.WITHDRAWN,
        (DisputeState.GATHERING, DisputeEvent.GIVEN_TO_OWNER): DisputeState.WITH_OWNER,
        (DisputeState.GATHERING, DisputeEvent.RESOLVED): DisputeState.RESOLVED,
        (DisputeState.GATHERING, DisputeEvent.WITHDRAWN): DisputeState.WITHDRAWN,
        (DisputeState.WITH_OWNER, DisputeEvent.EVIDENCE_ASKED): DisputeState.GATHERING,
        (DisputeState.WITH_OWNER, DisputeEvent.RESOLVED): DisputeState.RESOLVED,
        (DisputeState.WITH_OWNER, DisputeEvent.WITHDRAWN): DisputeState.WITHDRAWN,
    },
)


class DisputeResolution(StrEnum):
    """``credit``: the customer was right; ``upheld``: the item stands; ``partial``: part of it does."""

    CREDIT = "credit"
    UPHELD = "upheld"
    PARTIAL = "partial"


class DisputeSource(StrEnum):
    """Who said that the item is disputed."""

    CUSTOMER = "customer"
    IMPORT = "import"
    PERSON = "person"


@dataclass(frozen=True, kw_only=True, slots=True)
class Dispute:
    """One disputed item. ``amount`` is the disputed part of it, ``evidence`` names the documents
    wanted and ``quotes`` are the customer's words.

    ``owner`` is a route of the policy, such as ``logistics``, who answers by ``sla_at``.
    """

    id: str
    account_id: str
    item_id: str
    state: DisputeState
    reason: DisputeReason
    amount: Money
    owner: str
    sla_at: datetime
    evidence: tuple[str, ...]
    quotes: tuple[Quote, ...]
    source: DisputeSource
    opened_at: datetime
    closed_at: datetime | None = None
    resolution: DisputeResolution | None = None

    def overdue_at(self, now: datetime) -> bool:
        """Whether its owner has let the SLA pass."""
        return self.closed_at is None and now > self.sla_at
