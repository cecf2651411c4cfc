"""Reviews holds whose end has come: each is released with its reason, and its account looked at again.

That the money a customer spoke of has not come by then is for the next decision to see.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from duly.store.batch import ids_in
from duly.store.record import Change, Entry, lock_accounts, record
from duly.store.schema import hold
from duly.usecases.context import Context

HOLDS_PER_BATCH = 500
ACTOR = "timetable"


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
        entries = [
            Entry(
                account_id=row.account_id,
                kind="hold.released",
                body={"hold": row.id, "reason": row.reason, "why": "its end has come"},
                writes=(
                    Change(
                        table=hold, key={"id": row.id}, values={"released_at": now, "released_why": "its end has come"}
                    ),
                ),
                state={"review_at": now},
            )
            for row in rows
        ]
        record(tx, entries, heads=heads, actor=ACTOR, at=now)
    return len(rows)
