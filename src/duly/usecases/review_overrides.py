"""Ends overrides: those whose end has come, and those whose step was taken as asked. Each leaves an entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import case, select

from duly.store.batch import ids_in
from duly.store.overrides_query import sent_as_asked
from duly.store.record import lock_accounts, record
from duly.store.schema import account_state, override
from duly.usecases.context import Context
from duly.usecases.override_policy import ended

OVERRIDES_PER_BATCH = 500
ACTOR = "timetable"


def review_overrides(context: Context, *, now: datetime) -> int:
    """Ends what is over; gives how many. The account is looked at again, unless a person has it."""
    o = override.c
    done = case((sent_as_asked(), 1), else_=0).label("done")
    over = o.ended_at.is_(None) & ((o.until <= now) | sent_as_asked())
    with context.database.transaction() as tx:
        query = select(override, done).where(over).order_by(o.until, o.id)
        found = tx.execute(query.limit(OVERRIDES_PER_BATCH)).all()
        if not found:
            return 0
        heads = lock_accounts(tx, sorted({row.account_id for row in found}))
        rows = tx.execute(query.where(ids_in(tx, o.id, [row.id for row in found]))).all()
        s = account_state.c
        looked_at = select(s.account_id).where(ids_in(tx, s.account_id, sorted(heads)), s.review_at.is_not(None))
        free = frozenset(tx.execute(looked_at).scalars())
        entries = [
            replace(
                ended(row, why="the step was taken" if row.done else "its end has come", by=ACTOR, now=now),
                state={"review_at": now} if row.account_id in free else {},
            )
            for row in rows
        ]
        record(tx, entries, heads=heads, actor=ACTOR, at=now)
    return len(rows)
