"""Watches the clocks of open cases: warns before a deadline, and moves what is late on to the next desk.

A case moves on for being late at most ``LATE_MOVES_MAX`` times, and never to a desk that had it. Where nobody is left
it stays with who has it and is flagged as late, once; the queue shows it first.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from duly.domain.escalation import gravest
from duly.policy.desks import deputy
from duly.store.batch import ids_in
from duly.store.record import Change, Entry, lock_accounts, record
from duly.store.schema import escalation
from duly.usecases.case_clock import FIRST_LATE, clock_from, desks_had, moved
from duly.usecases.context import Context

CASES_PER_BATCH = 500
LATE_MOVES_MAX = 3
ACTOR = "timetable"


def watch_cases(context: Context, *, now: datetime) -> int:
    """Warns of and moves on the cases whose time has come; gives how many."""
    e = escalation.c
    with context.database.transaction() as tx:
        query = select(escalation).where(e.resolved_at.is_(None), e.watch_at <= now).order_by(e.watch_at, e.id)
        found = tx.execute(query.limit(CASES_PER_BATCH)).all()
        if not found:
            return 0
        heads = lock_accounts(tx, sorted({row.account_id for row in found}))
        # Under lock once more: a person may have settled or taken some of them meanwhile.
        rows = tx.execute(query.where(ids_in(tx, e.id, [row.id for row in found]))).all()
        record(tx, [_watched(context, row, now=now) for row in rows], heads=heads, actor=ACTOR, at=now)
    return len(rows)


def _watched(context: Context, row: Row[Any], *, now: datetime) -> Entry:
    if now <= row.sla_at:
        return _noticed(row, "case.warned", watch_at=row.sla_at + FIRST_LATE)
    trigger = gravest(row.triggers)
    first = context.policy.escalation_route(trigger).late_to
    to = deputy(context.policy.desks, first=first, had=desks_had(row))
    if to is None or row.late_times >= LATE_MOVES_MAX:
        return _noticed(row, "case.late", watch_at=None)
    clock = clock_from(context, trigger=trigger, desk=to, now=now)
    return moved(row, desk=to, why="late", clock=clock, now=now, late_times=row.late_times + 1)


def _noticed(row: Row[Any], kind: str, *, watch_at: datetime | None) -> Entry:
    """The case stays where it is; the journal says that its deadline is near, or over with nobody to pass it on to."""
    body = {"case": row.id, "route": row.route, "owner": row.owner, "since": row.since, "deadline": row.sla_at}
    change = Change(table=escalation, key={"id": row.id}, values={"watch_at": watch_at})
    return Entry(account_id=row.account_id, kind=kind, body=body, writes=(change,))
