"""The lines about payment plans in the summary that a person gets with a case. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, select

from duly.policy.plan_review import in_words
from duly.store.batch import ids_in
from duly.store.schema import plan
from duly.usecases.plan_records import StoredPlan, plans_by_id

PLANS_SHOWN = 3


def plan_lines(tx: Connection, account_ids: Sequence[str], *, today: date) -> dict[str, list[str]]:
    """The latest plans of each account, oldest first: schedule, how it stands, and why it is with a person."""
    p = plan.c
    ids = tx.execute(select(p.id).where(ids_in(tx, p.account_id, account_ids))).scalars().all()
    plans = sorted(plans_by_id(tx, ids), key=lambda each: (each.row.proposed_at, each.row.id)) if ids else []
    found: dict[str, list[str]] = {}
    for each in plans:
        own = found.get(each.row.account_id, [])
        found[each.row.account_id] = [*own, _line(each, today)][-PLANS_SHOWN:]
    return found


def _line(stored: StoredPlan, today: date) -> str:
    row = stored.row
    settled = sum(part.settled_on is not None for part in stored.instalments)
    missed = sum(part.missed for part in stored.instalments)
    due = f", {settled} of {len(stored.instalments)} settled, {missed} missed" if stored.instalments else ""
    why = f"; above the ceilings: {'; '.join(row.exceeds)}" if row.exceeds else ""
    ended = f" ({row.ended_why})" if row.ended_why else ""
    began = f", from {(today - stored.schedule[0].day).days} days ago" if stored.schedule[0].day < today else ""
    return f"{row.state.replace('_', ' ')}{ended}: {in_words(stored.schedule)}{began}{due}{why}"
