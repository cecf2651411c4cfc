"""Settles payment plans: money pays the earliest instalment first, missed instalments add up, and every plan ends once.

A plan ends when all is paid, when more is missed than it bears, when a dispute takes something out of what it is
over, or when nothing of its items is left open. What was proposed and not answered in time ends as well. Each account
is settled under lock; one on which a dispute opens or grows, in the transaction in which it does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select, union

from duly.domain.money import Money
from duly.domain.plan import (
    UNSETTLED,
    Moved,
    PlanEvent,
    PlanKind,
    PlanState,
    Received,
    Standing,
    after_completion,
    end_of,
    standing,
)
from duly.domain.promise import PromiseState, Tolerance
from duly.domain.receivables import PaymentKind
from duly.domain.writeback import OutcomeKind
from duly.policy.plan_terms import PlanNews
from duly.store.batch import ids_in
from duly.store.contested_query import disputed_items, free_part
from duly.store.record import Change, Entry, Head, lock_accounts, record
from duly.store.schema import instalment, item, payment, plan
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_of
from duly.usecases.plan_records import Ending, StoredPlan, ended, read_plans, unsettled_of

ACCOUNTS_PER_BATCH = 500
REVERSALS_COUNT_DAYS = 60
"""A plan that was completed can still be broken by a reversal for this long after its end."""
ACTOR = "timetable"
DISPUTED = "one of its items is disputed"


def settle_plans(context: Context, *, now: datetime) -> int:
    """Moves on the plans for which a day has come; gives how many entries that made."""
    with context.database.transaction() as tx:
        ids = _nominated(tx, context.day_of(now), now)
        heads = lock_accounts(tx, ids) if ids else {}
        return settle_plans_of(tx, context, ids, heads=heads, now=now) if ids else 0


def _nominated(tx: Connection, today: date, now: datetime) -> list[str]:
    i, p = instalment.c, plan.c
    due = select(i.account_id).where(i.state == PromiseState.CONFIRMED.value, i.day <= today)
    over = select(i.account_id).where(i.settled_on.is_(None), i.follow_up_on < today)
    closing = select(p.account_id).where(p.state == PlanState.ACTIVE.value, p.over_on < today)
    lapsed = select(p.account_id).where(p.state == PlanState.PROPOSED.value, p.valid_until <= now)
    found = union(due, over, closing, lapsed).subquery()
    query = select(found.c.account_id).order_by(found.c.account_id).limit(ACCOUNTS_PER_BATCH)
    return list(tx.execute(query).scalars())


def settle_plans_of(
    tx: Connection, context: Context, ids: Sequence[str], *, heads: dict[str, Head], now: datetime
) -> int:
    """Settles what can be settled on these accounts, which the caller has locked; gives how many entries."""
    since = now - timedelta(days=REVERSALS_COUNT_DAYS)
    plans = read_plans(tx, ids, since=since)
    if not plans:
        return 0
    books = _read_books(tx, sorted({each.row.account_id for each in plans}))
    settling = Settling(context=context, books=books, today=context.day_of(now), now=now)
    entries = [entry for each in plans for entry in settling.entries(each)]
    record(tx, entries, heads=heads, actor=ACTOR, at=now)
    return len(entries)


@dataclass(frozen=True, kw_only=True, slots=True)
class Books:
    """What the books say of the accounts: payments by account, and items by id with their undisputed part."""

    payments: Mapping[str, Sequence[Row[Any]]]
    items: Mapping[str, Any]


def _read_books(tx: Connection, ids: Sequence[str]) -> Books:
    p, i = payment.c, item.c
    payments: dict[str, list[Row[Any]]] = {}
    for row in tx.execute(select(payment).where(ids_in(tx, p.account_id, ids)).order_by(p.known_at, p.id)):
        payments.setdefault(row.account_id, []).append(row)
    disputed = disputed_items(lambda column: ids_in(tx, column, ids))
    columns = (i.id, i.number, i.open, free_part(i.open, disputed).label("undisputed"))
    query = select(*columns).outerjoin_from(item, disputed, disputed.c.item_id == i.id)
    items = {row.id: row for row in tx.execute(query.where(ids_in(tx, i.account_id, ids)))}
    return Books(payments=payments, items=items)


@dataclass(frozen=True, kw_only=True, slots=True)
class Settling:
    """Settling plans at one instant."""

    context: Context
    books: Books
    today: date
    now: datetime

    def entries(self, stored: StoredPlan) -> list[Entry]:
        """What happens to one plan now, in order."""
        match stored.state:
            case PlanState.PROPOSED | PlanState.IN_REVIEW:
                return self._unanswered(stored)
            case PlanState.ACTIVE:
                return self._running(stored)
            case PlanState.COMPLETED:
                return self._taken_back(stored)
            case PlanState.BROKEN | PlanState.CANCELLED:
                return []

    def _unanswered(self, stored: StoredPlan) -> list[Entry]:
        if self._disputed(stored, stored.total):
            return [self._end(stored, PlanEvent.CANCELLED, DISPUTED)]
        if not self._left_open(stored):
            return [self._end(stored, PlanEvent.CANCELLED, "its items were paid or credited otherwise")]
        lapsed = stored.row.valid_until is not None and stored.row.valid_until <= self.now
        if stored.state is PlanState.PROPOSED and lapsed:
            return [self._end(stored, PlanEvent.CANCELLED, "it was not answered in time")]
        return []

    def _running(self, stored: StoredPlan) -> list[Entry]:
        stood = self._standing(stored)
        if self._disputed(stored, stood.left):
            return [self._end(stored, PlanEvent.CANCELLED, DISPUTED, tell=PlanNews.CANCELLED)]
        end = end_of(stood, today=self.today, missed_max=stored.row.missed_max, tolerance=self._tolerance())
        if end is not PlanEvent.COMPLETED and not self._left_open(stored):
            return [self._end(stored, PlanEvent.CANCELLED, "its items were paid or credited otherwise")]
        if end is not PlanEvent.COMPLETED:
            stood = self._standing(stored, self._closed_otherwise(stored, stood))
            end = end_of(stood, today=self.today, missed_max=stored.row.missed_max, tolerance=self._tolerance())
        entries = self._moves(stored, stood)
        left = {each.instalment.id: each.state for each in stood.moved if each.state in UNSETTLED}
        if end is PlanEvent.COMPLETED:
            entries.append(self._end(stored, end, "all of it is paid", tell=PlanNews.COMPLETED, left=left))
        elif end is PlanEvent.BROKEN:
            missed = f"{stood.missed} missed, {stored.row.missed_max} are borne"
            why = missed if stood.missed > stored.row.missed_max else f"{stood.left} is missing after its last day"
            entries.append(self._end(stored, end, why, tell=PlanNews.BROKEN, left=left))
        return entries

    def _taken_back(self, stored: StoredPlan) -> list[Entry]:
        stood = self._standing(stored)
        entries = self._moves(stored, stood)
        event = after_completion(stood, tolerance=self._tolerance())
        if event is not None:
            entries.append(self._end(stored, event, "money for it was taken back", tell=PlanNews.BROKEN, left={}))
        return entries

    def _end(
        self,
        stored: StoredPlan,
        event: PlanEvent,
        why: str,
        *,
        tell: PlanNews | None = None,
        left: Mapping[str, PromiseState] | None = None,
    ) -> Entry:
        unsettled = unsettled_of(stored) if left is None else left
        ending = Ending(event=event, why=why, tell=tell, unsettled=unsettled)
        return ended(stored, ending, today=self.today, now=self.now, told={})

    def _disputed(self, stored: StoredPlan, left: Money) -> bool:
        """Whether it would ask for what is disputed. What was disputed when it was proposed is no part of it."""
        rows = [self.books.items[each] for each in stored.items if each in self.books.items]
        undisputed = sum(row.undisputed for row in rows)
        more = sum(row.open for row in rows) - undisputed > stored.row.disputed
        return more and left.minor > undisputed

    def _left_open(self, stored: StoredPlan) -> bool:
        return any(self.books.items[item_id].open > 0 for item_id in stored.items if item_id in self.books.items)

    def _tolerance(self) -> Tolerance:
        return Tolerance(share=self.context.policy.promises.tolerance_share)

    def _standing(self, stored: StoredPlan, *more: Received) -> Standing:
        received = (*self._received(stored), *more)
        return standing(stored.parts(), received, today=self.today, tolerance=self._tolerance())

    def _closed_otherwise(self, stored: StoredPlan, stood: Standing) -> Received:
        """What the plan would still ask for, and is open no more: a credit note, or money that counts for no plan.

        It closes instalments as money does, from the earliest on, and always in time, for nobody is late with it.
        """
        rows = (self.books.items[each] for each in stored.items if each in self.books.items)
        still_open = Money(minor=sum(row.open for row in rows), currency=stored.row.currency)
        closed = stood.left - still_open
        amount = closed if closed.minor > 0 else Money.zero(stored.row.currency)
        return Received(on=self.context.day_of(stored.row.agreed_at), amount=amount)

    def _received(self, stored: StoredPlan) -> list[Received]:
        """The money that counts for the plan: known since it was agreed, for its items or for none by name."""
        row = stored.row
        meant = {*stored.items, *(self.books.items[each].number for each in stored.items if each in self.books.items)}
        return [
            Received(on=p.received_on, amount=Money(minor=p.amount, currency=p.currency))
            for p in self.books.payments.get(row.account_id, ())
            if p.kind == PaymentKind.PAYMENT.value
            and p.currency == row.currency
            and p.reversed_on is None
            and p.known_at >= row.agreed_at
            and (not p.references or not meant.isdisjoint(p.references))
        ]

    def _moves(self, stored: StoredPlan, stood: Standing) -> list[Entry]:
        known = {row.id: row for row in stored.instalments}
        return [entry for each in stood.moved for entry in self._moved(stored.kind, known[each.instalment.id], each)]

    def _moved(self, kind: PlanKind, row: Row[Any], moved: Moved) -> list[Entry]:
        """An entry for each event, or one for money alone."""
        if not moved.states and moved.paid.minor == row.paid and moved.missed == row.missed:
            return []
        return [self._instalment(kind, row, state, moved) for state in moved.states or (None,)]

    def _instalment(self, kind: PlanKind, row: Row[Any], state: PromiseState | None, moved: Moved) -> Entry:
        after = state or PromiseState(row.state)
        settled_on = row.settled_on if state is None else None if state in UNSETTLED else self.today
        values = {"state": after.value, "paid": moved.paid.minor, "missed": moved.missed, "settled_on": settled_on}
        body: dict[str, Any] = {
            "instalment": row.id, "plan": row.plan_id, "number": row.number, "state": after.value, "day": row.day,
            "currency": row.currency, "amount": Money(minor=row.amount, currency=row.currency).plain(),
            "paid": moved.paid.plain(), "missed": moved.missed,
        }  # fmt: skip
        writes = [Change(table=instalment, key={"id": row.id}, values=values)]
        ends = state is not None and state not in UNSETTLED
        outcome = outcome_of(
            OutcomeKind.INSTALMENT, row.account_id, row.id, {**body, "of": kind.value}, turn=after.value, at=self.now
        )
        told = (outcome,) if ends else ()
        return Entry(
            account_id=row.account_id, kind=f"instalment.{state or 'paid'}", body=body, writes=(*writes, *told),
            state={"review_at": self.now},
        )  # fmt: skip
