"""A person settles a dispute: credit, upheld, in part, or withdrawn. One transaction.

Until the promised credit note arrives from the receivables system, the item itself stays on hold: what
was conceded must not be asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from duly.domain.dispute import DISPUTE, DisputeEvent, DisputeResolution, DisputeState
from duly.domain.identity import key_of
from duly.domain.money import Money, MoneyInvalid
from duly.domain.writeback import OutcomeKind
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, Insert, Write, lock_accounts, record
from duly.store.schema import dispute, hold
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_of

CREDIT_EXPECTED = "credit_expected"
CONCEDED = frozenset({DisputeResolution.CREDIT, DisputeResolution.PARTIAL})


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """How a dispute ends. ``how`` is ``None`` where the customer withdrew it; ``credited`` is plain decimal
    notation, such as ``12.50``, and belongs to a partial settlement alone.
    """

    how: DisputeResolution | None
    by: str
    note: str
    credited: str | None = None


def resolve_dispute(context: Context, dispute_id: str, settlement: Settlement, *, now: datetime) -> Money:
    """Ends the dispute; gives the amount conceded. Raises ``NotFound``, ``InputInvalid``."""
    if not settlement.by.strip() or not settlement.note.strip():
        raise InputInvalid(("found no name or no note; expected who decides this and why",))
    with context.database.transaction() as tx:
        known = tx.execute(select(dispute).where(dispute.c.id == dispute_id)).first()
        if known is None:
            raise NotFound(f"no dispute {dispute_id!r}")
        heads = lock_accounts(tx, [known.account_id])
        row = tx.execute(select(dispute).where(dispute.c.id == dispute_id)).one()
        if row.closed_at is not None:
            raise InputInvalid((f"dispute {dispute_id} was closed on {row.closed_at:%Y-%m-%d}: {row.resolution}",))
        conceded = _conceded(row, settlement)
        entry = _entry(context, row, settlement, conceded, now)
        record(tx, [entry], heads=heads, actor=f"person:{settlement.by}", at=now)
    return conceded


def _conceded(row: Row[Any], settlement: Settlement) -> Money:
    disputed = Money(minor=row.amount, currency=row.currency)
    if settlement.how is DisputeResolution.CREDIT:
        return disputed
    if settlement.how is not DisputeResolution.PARTIAL:
        return Money.zero(row.currency)
    expected = f"expected an amount above 0 and below the disputed {disputed}, such as {disputed.plain()}"
    try:
        credited = Money.parse(settlement.credited or "", row.currency)
    except MoneyInvalid:
        raise InputInvalid((f"--partial: found {settlement.credited!r}, {expected}",)) from None
    if not Money.zero(row.currency) < credited < disputed:
        raise InputInvalid((f"--partial: found {credited}, {expected}",))
    return credited


def _entry(context: Context, row: Row[Any], settlement: Settlement, conceded: Money, now: datetime) -> Entry:
    event = DisputeEvent.RESOLVED if settlement.how else DisputeEvent.WITHDRAWN
    state = DISPUTE.advance(DisputeState(row.state), event)
    told = settlement.how.value if settlement.how else state.value
    body: dict[str, Any] = {
        "dispute": row.id, "item": row.item_id, "reason": row.reason, "resolution": told, "currency": row.currency,
        "credited": conceded.plain(), "by": settlement.by, "note": settlement.note,
    }  # fmt: skip
    values = {"state": state.value, "closed_at": now, "resolution": told}
    writes: list[Write] = [Change(table=dispute, key={"id": row.id}, values=values)]
    if settlement.how in CONCEDED:
        writes.append(_hold_for_credit(context, row, now))
    writes.append(outcome_of(OutcomeKind.DISPUTE, row.account_id, row.id, body, turn=told, at=now))
    return Entry(
        account_id=row.account_id, kind=f"dispute.{state}", body=body, writes=tuple(writes), state={"review_at": now}
    )


def _hold_for_credit(context: Context, row: Row[Any], now: datetime) -> Insert:
    opened: dict[str, Any] = {
        "id": key_of("hold", row.account_id, CREDIT_EXPECTED, row.id), "account_id": row.account_id, "scope": "item",
        "target": row.item_id, "reason": CREDIT_EXPECTED, "owner": row.owner, "opened_at": now,
        "until": context.sla_at(now, context.policy.claims.hold), "released_at": None, "released_why": None,
    }  # fmt: skip
    return Insert(table=hold, row=opened)
