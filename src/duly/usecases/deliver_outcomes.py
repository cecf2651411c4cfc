"""Gives outcomes to the receivables system, in order, each exactly once or visibly rejected.

The connector is told the outcome's key; giving it the same outcome again changes nothing there.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, Row, select

from duly.domain.writeback import WRITE_BACK, WriteBackEvent, WriteBackState
from duly.errors import Permanent
from duly.store.batch import ids_in
from duly.store.record import Change, Entry, lock_accounts, record
from duly.store.schema import outcome
from duly.usecases.context import Context

OUTCOMES_PER_BATCH = 500
ACTOR = "write-back"


class OutcomeSink(Protocol):
    """Where outcomes go. Raises ``Permanent`` for one that will never be taken, ``Temporary`` for later."""

    def write(self, outcomes: Sequence[Row[Any]]) -> None:
        """Takes outcomes; ones it has already are left as they are."""
        ...


def write_back(context: Context, sink: OutcomeSink, *, now: datetime, limit: int = OUTCOMES_PER_BATCH) -> int:
    """Hands pending outcomes to ``sink`` and records what came of them; gives how many were settled."""
    with context.database.reading() as tx:
        rows = tx.execute(
            select(outcome)
            .where(outcome.c.state == WriteBackState.PENDING.value)
            .order_by(outcome.c.at, outcome.c.id)
            .limit(limit)
        ).all()
    if not rows:
        return 0
    try:
        sink.write(rows)
        failures: dict[str, str] = {}
    except Permanent:
        failures = _one_by_one(sink, rows)
    with context.database.transaction() as tx:
        _settle(tx, rows, failures, now=now)
    return len(rows)


def _one_by_one(sink: OutcomeSink, rows: Sequence[Row[Any]]) -> dict[str, str]:
    """After a refusal of the batch: which outcomes are refused, and why."""
    failures: dict[str, str] = {}
    for row in rows:
        try:
            sink.write([row])
        except Permanent as failure:
            failures[row.id] = failure.reason
    return failures


def _settle(tx: Connection, rows: Sequence[Row[Any]], failures: dict[str, str], *, now: datetime) -> None:
    heads = lock_accounts(tx, sorted({row.account_id for row in rows}))
    pending = outcome.c.state == WriteBackState.PENDING.value
    still = set(
        tx.execute(select(outcome.c.id).where(pending, ids_in(tx, outcome.c.id, [r.id for r in rows]))).scalars()
    )
    entries: list[Entry] = []
    for row in [row for row in rows if row.id in still]:  # the others were settled by another worker meanwhile
        failure = failures.get(row.id)
        event = WriteBackEvent.REJECTED if failure else WriteBackEvent.ACKNOWLEDGED
        state = WRITE_BACK.advance(WriteBackState.PENDING, event)
        values = {"state": state.value, "settled_at": now, "attempts": row.attempts + 1, "failure": failure}
        entries.append(
            Entry(
                account_id=row.account_id,
                kind=f"outcome.{state}",
                body={"outcome": row.id, "kind": row.kind, "why": failure},
                writes=(Change(table=outcome, key={"id": row.id}, values=values),),
            )
        )
    record(tx, entries, heads=heads, actor=ACTOR, at=now)
