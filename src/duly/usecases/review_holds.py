"""Releases holds: those whose end has come, and the pause of a claim of payment once money comes.

Each is released with its reason and its account looked at again. That the money a customer spoke of has
not come by the end of the pause is for the next decision to see.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from duly.domain.signals import Intent
from duly.store.batch import ids_in
from duly.store.record import Change, Entry, Head, lock_accounts, record
from duly.store.schema import hold
from duly.usecases.context import Context

HOLDS_PER_BATCH = 500
ACTOR = "timetable"
CLAIM = Intent.PAID_CLAIM.value


def review_holds(context: Context, *, now: datetime) -> int:
    """Releases holds that have come to their end; gives how many."""
    with context.database.transaction() as tx:
        ended = (hold.c.released_at.is_(None)) & (hold.c.until <= now)
        query = select(hold).where(ended).order_by(hold.c.until, hold.c.id)
        found = tx.execute(query.limit(HOLDS_PER_BATCH)).all()
        if not found:
            return 0
        heads = lock_accounts(tx, sorted({row.account_id for row in found}))
        # Under lock once more: another worker, or a person, may have released some of them meanwhile.
        rows = tx.execute(query.where(ids_in(tx, hold.c.id, [row.id for row in found]))).all()
        record(tx, [_released(row, "its end has come", now) for row in rows], heads=heads, actor=ACTOR, at=now)
    return len(rows)


def release_claims(tx: Connection, account_ids: Sequence[str], *, heads: dict[str, Head], now: datetime) -> None:
    """Ends the pause of a claim of payment on accounts to which money has come; the caller holds their locks."""
    query = (
        select(hold)
        .where(ids_in(tx, hold.c.account_id, account_ids), hold.c.released_at.is_(None), hold.c.reason == CLAIM)
        .order_by(hold.c.account_id, hold.c.id)
    )
    entries = [_released(row, "money has come", now) for row in tx.execute(query)]
    record(tx, entries, heads=heads, actor=ACTOR, at=now)


def _released(row: Row[Any], why: str, now: datetime) -> Entry:
    return Entry(
        account_id=row.account_id,
        kind="hold.released",
        body={"hold": row.id, "reason": row.reason, "why": why},
        writes=(Change(table=hold, key={"id": row.id}, values={"released_at": now, "released_why": why}),),
        state={"review_at": now},
    )
