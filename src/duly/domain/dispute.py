"""A dispute: one item, or part of it, that the customer contests.

Owns the lifecycle and how much of an item its disputes contest. They hold only that; whether the rest of the
item and the other items go on meanwhile is the policy's to say. Knows neither policy nor store.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from duly.domain.conversation import Quote
from duly.domain.lifecycle import Lifecycle
from duly.domain.money import Money
from duly.domain.signals import DisputeReason


class DisputeState(StrEnum):
    """``gathering`` waits for evidence that the customer is to give; an owner then decides. One that has ended may be
    opened again, as a further round of the same dispute.
    """

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
    REOPENED = "reopened"


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
        (DisputeState.RESOLVED, DisputeEvent.REOPENED): DisputeState.WITH_OWNER,
        (DisputeState.WITHDRAWN, DisputeEvent.REOPENED): DisputeState.WITH_OWNER,
    },
    may_end=frozenset({DisputeState.RESOLVED, DisputeState.WITHDRAWN}),
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


class Stops(StrEnum):
    """What a dispute stops beside what it contests: nothing, the rest of its item, or every item of the account."""

    PART = "part"
    ITEM = "item"
    ACCOUNT = "account"


@dataclass(frozen=True, kw_only=True, slots=True)
class Contested:
    """What one record takes out of an item: ``whole``, whatever is open of it, or so many minor units."""

    minor: int
    whole: bool = False


def contested_minor(open_minor: int, parts: Iterable[Contested]) -> int:
    """How much of what is open of an item is contested, in minor units; never more than is open."""
    each = tuple(parts)
    if any(part.whole for part in each):
        return open_minor
    return min(open_minor, sum(part.minor for part in each))


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
