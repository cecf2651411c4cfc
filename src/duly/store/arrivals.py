"""Records that are known of already but only count from a day to come: kept, taken when the day is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update
from sqlalchemy.dialects import postgresql, sqlite

from duly.store.batch import ids_in
from duly.store.schema import arrival


def keep_waiting(tx: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keeps records until their day; one that is read again takes the place of the one that waits."""
    if not rows:
        return
    new = sqlite.insert(arrival) if tx.dialect.name == "sqlite" else postgresql.insert(arrival)
    replaced = {name: new.excluded[name] for name in ("account_id", "known_on", "position", "record", "applied_at")}
    tx.execute(new.on_conflict_do_update(index_elements=["id"], set_=replaced), [dict(row) for row in rows])


def due_arrivals(tx: Connection, *, today: date, limit: int) -> Sequence[Row[Any]]:
    """Records whose day has come, in the order of day and file."""
    query = (
        select(arrival)
        .where(arrival.c.applied_at.is_(None), arrival.c.known_on <= today)
        .order_by(arrival.c.known_on, arrival.c.position, arrival.c.id)
        .limit(limit)
    )
    return tx.execute(query).all()


def mark_applied(tx: Connection, ids: Sequence[str], *, now: datetime) -> None:
    """Those of these that wait have been applied, in the same transaction."""
    waiting = ids_in(tx, arrival.c.id, ids) & arrival.c.applied_at.is_(None)
    tx.execute(update(arrival).where(waiting).values(applied_at=now))
