"""Watches the clocks of open disputes: what is late moves on to the next desk, as late cases do.

A dispute moves on at most ``LATE_MOVES_MAX`` times and never to a desk that had it. Where nobody is left it stays with
who has it and is flagged as late; the queue shows it first. What it holds stays held all the while.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from duly.domain.signals import DisputeReason
from duly.policy.desks import deputy
from duly.store.batch import ids_in
from duly.store.record import Change, Entry, lock_accounts, record
from duly.store.schema import dispute
from duly.usecases.context import Context
from duly.usecases.dispute_rows import clock_from
from duly.usecases.watch_cases import LATE_MOVES_MAX

DISPUTES_PER_BATCH = 500
ACTOR = "timetable"


def watch_disputes(context: Context, *, now: datetime) -> int:
    """Moves on, or flags, the disputes whose deadline is over; gives how many."""
    d = dispute.c
    with context.database.transaction() as tx:
        query = select(dispute).where(d.closed_at.is_(None), d.watch_at <= now).order_by(d.watch_at, d.id)
        found = tx.execute(query.limit(DISPUTES_PER_BATCH)).all()
        if not found:
            return 0
        heads = lock_accounts(tx, sorted({row.account_id for row in found}))
        # Under lock once more: a person may have settled some of them meanwhile.
        rows = tx.execute(query.where(ids_in(tx, d.id, [row.id for row in found]))).all()
        record(tx, [_late(context, row, now=now) for row in rows], heads=heads, actor=ACTOR, at=now)
    return len(rows)


def _late(context: Context, row: Row[Any], *, now: datetime) -> Entry:
    policy = context.policy
    to = deputy(policy.desks, first=policy.dispute_rules.late, had=[*(each["owner"] for each in row.had), row.owner])
    body: dict[str, Any] = {"dispute": row.id, "owner": row.owner, "deadline": row.sla_at}
    values: dict[str, Any] = {"late_at": now, "watch_at": None}
    if to is None or len(row.had) >= LATE_MOVES_MAX:
        change = Change(table=dispute, key={"id": row.id}, values=values)
        return Entry(account_id=row.account_id, kind="dispute.late", body=body, writes=(change,))
    clock = clock_from(context, to, policy.dispute_route(DisputeReason(row.reason)).sla, now=now)
    was = {"owner": row.owner, "deadline": row.sla_at, "until": now}
    values |= {"owner": to, "had": [*row.had, was], **clock}
    body |= {"to": to, "deadline": clock["sla_at"], "deadline_was": row.sla_at, "why": "late"}
    change = Change(table=dispute, key={"id": row.id}, values=values)
    return Entry(account_id=row.account_id, kind="dispute.rerouted", body=body, writes=(change,))
