"""What a message about a payment plan speaks of: its schedule, or the day of an instalment and what is due by then.

Reads only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from duly.dialogue.values import Instalment, Value
from duly.domain.money import Money
from duly.domain.plan import instalment_of
from duly.domain.plan_schedule import Schedule
from duly.store.batch import ids_in
from duly.store.items_query import open_items
from duly.store.schema import instalment
from duly.usecases.plan_records import StoredPlan, plans_by_id


def plan_values(tx: Connection, cycles: Sequence[str]) -> Mapping[str, Mapping[str, Value]]:
    """The values by cycle, for those of ``cycles`` that are a plan or an instalment."""
    i = instalment.c
    parts = {cycle: instalment_of(cycle) for cycle in cycles}
    query = select(i.id, i.plan_id).where(ids_in(tx, i.id, sorted({*parts.values()})))
    of_part = {row[0]: row[1] for row in tx.execute(query)}
    plans = {each.row.id: each for each in plans_by_id(tx, sorted({*cycles, *of_part.values()}))}
    found: dict[str, Mapping[str, Value]] = {
        plan_id: {"schedule": lines_of(each.schedule)} for plan_id, each in plans.items()
    }
    items = open_items(tx, sorted({each.row.account_id for each in plans.values()})) if of_part else {}
    free = {one.id: one.ask.minor for own in items.values() for one in own}
    return found | {
        cycle: _of_instalment(plans[of_part[part]], part, free) for cycle, part in parts.items() if part in of_part
    }


def lines_of(schedule: Schedule) -> tuple[Instalment, ...]:
    """A schedule as a wording shows it."""
    return tuple(Instalment(day=part.day, amount=part.amount) for part in schedule)


def _of_instalment(stored: StoredPlan, part: str, free: Mapping[str, int]) -> Mapping[str, Value]:
    """Its day, and what is due by then: what earlier instalments are short of belongs to it. It is never more than
    what is ``free`` of the plan's items.
    """
    rows = stored.instalments
    (at,) = (place for place, row in enumerate(rows, start=1) if row.id == part)
    due = sum(row.amount for row in rows[:at]) - sum(row.paid for row in rows[:at])
    asked = min(max(due, 0), sum(free.get(item_id, 0) for item_id in stored.items))
    return {"date": rows[at - 1].day, "amount": Money(minor=asked, currency=stored.row.currency)}
