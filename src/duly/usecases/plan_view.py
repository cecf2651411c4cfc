"""An account's plans as the dialogue sees them: the one that has not ended, and what counts of the last year."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from duly.dialogue.turn import Plans, PlanView
from duly.domain.facts import Facts
from duly.domain.money import Money
from duly.domain.plan import PlanKind, PlanState
from duly.domain.plan_schedule import Part
from duly.domain.receivables import PaymentKind
from duly.policy.plan_terms import PlanNews
from duly.store.schema import journal, payment, plan, step_done
from duly.usecases.plan_records import StoredPlan, read_plans

YEAR_DAYS = 365


def plans_of(tx: Connection, facts: Facts, *, now: datetime) -> Plans:
    """The plans of one account, as a reply may read them."""
    since = now - timedelta(days=YEAR_DAYS)
    current = next(iter(read_plans(tx, [facts.account_id])), None)
    p = plan.c
    ended = select(func.count()).where(p.account_id == facts.account_id, p.ended_at >= since)
    given = select(func.count()).where(
        p.account_id == facts.account_id, p.kind == PlanKind.EXTENSION.value, p.agreed_at >= since
    )
    j = journal.c
    moved = select(func.count()).where(j.account_id == facts.account_id, j.kind == "instalment.moved", j.at >= since)
    return Plans(
        current=_view(tx, current, facts) if current else None,
        broken=tx.execute(ended.where(p.state == PlanState.BROKEN.value)).scalar_one(),
        extended=tx.execute(given).scalar_one() + tx.execute(moved).scalar_one(),
        paid_year=_paid(tx, facts, since),
    )


def _view(tx: Connection, stored: StoredPlan, facts: Facts) -> PlanView:
    unsettled = [row for row in stored.instalments if row.settled_on is None]
    due = facts.instalment_amount if facts.instalment_amount is not None else 0
    following = unsettled[0] if unsettled else None
    s = step_done.c
    told = select(s.step).where(
        s.account_id == facts.account_id, s.cycle == stored.row.id, s.step == f"plan_{PlanNews.OFFERED}"
    )
    return PlanView(
        id=stored.row.id,
        kind=stored.kind,
        state=stored.state,
        schedule=stored.schedule,
        items=stored.items,
        asked=tx.execute(told).first() is not None,
        next_id=following.id if following else None,
        next=Part(day=following.day, amount=Money(minor=due, currency=stored.row.currency)) if following else None,
        after=unsettled[1].day if len(unsettled) > 1 else None,
    )


def _paid(tx: Connection, facts: Facts, since: datetime) -> Money:
    p = payment.c
    query = select(func.coalesce(func.sum(p.amount), 0)).where(
        p.account_id == facts.account_id, p.kind == PaymentKind.PAYMENT.value, p.currency == facts.currency,
        p.known_at >= since, p.reversed_on.is_(None),
    )  # fmt: skip
    return Money(minor=int(tx.execute(query).scalar_one()), currency=facts.currency)
