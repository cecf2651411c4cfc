"""A charge: interest, a fixed sum or a late fee on one item, proposed by computation and decided by a person.

Owns the lifecycle. It is no open item: nothing asks the customer for it until the receivables system bills it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from duly.domain.lifecycle import Lifecycle


class ChargeState(StrEnum):
    """``approved`` waits for the receivables system to bill it; ``superseded`` was computed anew."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    DECLINED = "declined"
    WAIVED = "waived"
    BILLED = "billed"
    SUPERSEDED = "superseded"


class ChargeEvent(StrEnum):
    APPROVED = "approved"
    DECLINED = "declined"
    WAIVED = "waived"
    BILLED = "billed"
    SUPERSEDED = "superseded"


CHARGE: Lifecycle[ChargeState, ChargeEvent] = Lifecycle(
    name="charge",
    initial=ChargeState.PROPOSED,
    table={
        (ChargeState.PROPOSED, ChargeEvent.APPROVED): ChargeState.APPROVED,
        (ChargeState.PROPOSED, ChargeEvent.DECLINED): ChargeState.DECLINED,
        (ChargeState.PROPOSED, ChargeEvent.SUPERSEDED): ChargeState.SUPERSEDED,
        (ChargeState.APPROVED, ChargeEvent.WAIVED): ChargeState.WAIVED,
        (ChargeState.APPROVED, ChargeEvent.BILLED): ChargeState.BILLED,
        (ChargeState.APPROVED, ChargeEvent.SUPERSEDED): ChargeState.SUPERSEDED,
    },
)

SETTLED = frozenset({ChargeState.APPROVED, ChargeState.DECLINED, ChargeState.WAIVED, ChargeState.BILLED})
"""A person has decided on the days that these cover; they are not proposed again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChargeHistory:
    """One charge as the guarantees are checked against: the days it covers, and what happened to it by whom."""

    id: str
    item_id: str
    kind: str
    first: date
    last: date
    events: tuple[tuple[ChargeEvent, str], ...] = ()
