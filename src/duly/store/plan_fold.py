"""What an account's payment plans come to among its facts: the queries and the fold. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from duly.domain.plan import cycle_of
from duly.store.batch import ids_bound
from duly.store.column_types import Instant
from duly.store.contested_query import contested_items, free_part
from duly.store.schema import instalment, item, plan, plan_item

Row = Sequence[Any]
Query = Select[*tuple[Any, ...]]
YEAR_AGO = bindparam("year_ago", type_=Instant)
TOLD_WITHIN_DAYS = 14
"""News of a plan that could not be told for so long is told no more: it would only confuse."""
ACTIVE, COMPLETED = "active", "completed"
DUE, MISSED = "instalment_due", "instalment_missed"


def plans_query(dialect: str) -> Query:
    """The plans of the last year and those that run, the one that runs last."""
    p, i = plan.c, item.c
    contested = contested_items(lambda column: ids_bound(dialect, column))
    free = (
        select(plan_item.c.plan_id, func.sum(free_part(i.open, contested)).label("free"))
        .join(item, i.id == plan_item.c.item_id)
        .outerjoin(contested, contested.c.item_id == i.id)
        .where(ids_bound(dialect, plan_item.c.account_id), i.account_id == plan_item.c.account_id)
        .group_by(plan_item.c.plan_id)
        .subquery()
    )
    return (
        select(p.account_id, p.id, p.state, p.tell, p.tell_since, p.ended_at, free.c.free)
        .outerjoin_from(plan, free, free.c.plan_id == p.id)
        .where(ids_bound(dialect, p.account_id), or_(p.ended_at.is_(None), p.proposed_at >= YEAR_AGO))
        .order_by(p.account_id, p.ended_at.is_(None), p.proposed_at, p.id)
    )


def instalments_query(dialect: str) -> Query:
    """The instalments of those plans, by their days."""
    i, p = instalment.c, plan.c
    return (
        select(
            i.account_id, i.plan_id, i.id, i.state, i.day, i.amount, i.paid, i.follow_up_on, i.missed, i.settled_on,
            p.agreed_at, i.was_day,
        )
        .join(plan, p.id == i.plan_id)
        .where(ids_bound(dialect, i.account_id), or_(p.ended_at.is_(None), p.proposed_at >= YEAR_AGO))
        .order_by(i.account_id, i.plan_id, i.number)
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Planned:
    """What an account's plans come to, as the facts have it."""

    state: str | None = None
    missed: int = 0
    active: str | None = None
    instalment: str | None = None
    day: date | None = None
    amount: int | None = None
    follow_up: date | None = None
    reminded: bool = False
    late: str | None = None
    news: str | None = None
    news_of: str | None = None
    completed_at: datetime | None = None


NO_PLAN = Planned()


def planned(
    plans: Sequence[Row] | None,
    instalments: Sequence[Row],
    steps: Sequence[Row],
    *,
    now: datetime,
    day_of: Callable[[datetime], date],
) -> Planned:
    """Folds the rows of one account. ``steps`` are (account, cycle, step, ...)."""
    if not plans:
        return NO_PLAN
    _, plan_id, state, tell, tell_since, ended_at, free = plans[-1]
    free = int(free or 0)
    own = [row for row in instalments if row[1] == plan_id]
    told = {(step[1], step[2]) for step in steps}
    missed = [row for row in own if row[8]]
    unsettled = [row for row in own if row[9] is None] if state == ACTIVE else []
    following = unsettled[0] if unsettled else None
    fresh = tell is not None and now - tell_since <= timedelta(days=TOLD_WITHIN_DAYS)
    is_news = fresh and (plan_id, f"plan_{tell}") not in told
    late = [row[2] for row in missed if (row[2], MISSED) not in told] if state == ACTIVE and free > 0 else []
    return Planned(
        state=state,
        missed=len(missed),
        active=plan_id if state == ACTIVE else None,
        instalment=_cycle(following) if following else None,
        day=following[4] if following else None,
        amount=min(_due_by(own, following), free) if following else None,
        follow_up=following[7] if following else None,
        reminded=following is not None and _reminded(following, told, today=day_of(now), agreed=day_of(following[10])),
        late=late[-1] if late else None,
        news=tell if is_news else None,
        news_of=plan_id if is_news else None,
        completed_at=ended_at if state == COMPLETED else None,
    )


def _due_by(own: Sequence[Row], following: Row) -> int:
    """What is to be paid with an instalment, with whatever earlier ones are short of."""
    at = own.index(following) + 1
    return max(sum(row[5] for row in own[:at]) - sum(row[6] for row in own[:at]), 0)


def _reminded(following: Row, told: set[tuple[str, str]], *, today: date, agreed: date) -> bool:
    """On the day on which a plan is agreed the customer has just heard of it."""
    return today == agreed or following[4] == agreed or (_cycle(following), DUE) in told


def _cycle(following: Row) -> str:
    return cycle_of(following[2], day=following[4], was_day=following[11])
