"""Settles promises: kept as soon as enough is paid, partly kept or broken once the grace is over, cancelled where
nothing of what was promised is left to pay, or all of it is disputed.

Money counts for the earliest promise first, and once. A reversed payment can break a promise that had
been kept. Each promise is settled in its account's own transaction batch, on what is known under lock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from duly.domain.contact import Channel
from duly.domain.money import Money
from duly.domain.promise import (
    PROMISE,
    RUNNING,
    Promise,
    PromiseEvent,
    PromiseState,
    TakenBy,
    Tolerance,
    after_reversal,
    events_due,
    paid_towards_each,
)
from duly.domain.receivables import Payment, PaymentKind, Rail
from duly.domain.writeback import OutcomeKind
from duly.store.batch import ids_in
from duly.store.items_query import open_items
from duly.store.record import Change, Entry, Head, lock_accounts, record
from duly.store.schema import item, payment, promise
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_of

ACCOUNTS_PER_BATCH = 500
REVERSALS_COUNT_DAYS = 60
"""A promise that was kept can still be broken by a reversal for this long after it was settled."""
ACTOR = "timetable"


def settle_promises(context: Context, *, now: datetime) -> int:
    """Moves on the promises whose day has come or whose grace is over; gives how many events that made."""
    today = context.day_of(now)
    with context.database.transaction() as tx:
        ids = _by_date(tx, today)
        heads = lock_accounts(tx, ids) if ids else {}
        return settle_accounts(tx, context, ids, heads=heads, now=now) if ids else 0


def _by_date(tx: Connection, today: date) -> list[str]:
    p = promise.c
    falls_due = (p.state == "confirmed") & (p.day <= today)
    over = p.settled_on.is_(None) & (p.follow_up_on < today)
    query = select(p.account_id).where(falls_due | over).distinct().order_by(p.account_id).limit(ACCOUNTS_PER_BATCH)
    return list(tx.execute(query).scalars())


def settle_accounts(
    tx: Connection, context: Context, ids: Sequence[str], *, heads: dict[str, Head], now: datetime
) -> int:
    """Settles what can be settled on these accounts, which the caller has locked; gives how many events."""
    today = context.day_of(now)
    since = today - timedelta(days=REVERSALS_COUNT_DAYS)
    rows = tx.execute(
        select(promise, promise.c["items"].label("item_ids"))
        .where(ids_in(tx, promise.c.account_id, ids))
        .where(promise.c.settled_on.is_(None) | (promise.c.settled_on >= since))
        .order_by(promise.c.account_id, promise.c.day, promise.c.id)
    ).all()
    by_account: dict[str, list[Row[Any]]] = {}
    for row in rows:
        by_account.setdefault(row.account_id, []).append(row)
    payments, items, disputed = _payments(tx, ids), _items(tx, ids), _disputed(tx, ids)
    numbers = {one.id: one.number for own in items.values() for one in own}
    entries: list[Entry] = []
    for account_id, own in by_account.items():
        values = {row.id: _value(row) for row in own}
        received = payments.get(account_id, [])
        paid = paid_towards_each(
            values.values(),
            [(p.known_at, _payment(p)) for p in received],
            numbers=numbers,
            reversed_ids={p.id for p in received if p.reversed_on is not None},
        )
        for row in own:
            if row.id in paid:  # superseded and cancelled promises take no money and stay as they are
                owed = _was_owed(context, values[row.id], items.get(account_id, []), disputed, today)
                entries += _moved(context, row, values[row.id], paid[row.id], owed=owed, today=today, now=now)
    record(tx, entries, heads=heads, actor=ACTOR, at=now)
    return len(entries)


def _was_owed(context: Context, value: Promise, items: Sequence[Any], disputed: Mapping[str, int], today: date) -> bool:
    """Whether something of what was promised is still to be paid, or was when its last day was over: neither
    settled in another way by then, nor disputed.
    """
    taken_on, last = context.day_of(value.taken_at), min(today, value.follow_up_on)
    meant = [one for one in items if (one.id in value.items if value.items else one.known_on <= taken_on)]
    return not meant or any(
        one.open > disputed.get(one.id, 0) if one.closed_on is None else one.closed_on > last for one in meant
    )


def _moved(
    context: Context, row: Row[Any], value: Promise, paid: Money, *, owed: bool, today: date, now: datetime
) -> list[Entry]:
    tolerance = Tolerance(share=context.policy.promises.tolerance_share)
    if value.state in (PromiseState.KEPT, PromiseState.PARTLY_KEPT):
        after = after_reversal(value, paid=paid, tolerance=tolerance)
        events: tuple[PromiseEvent, ...] = (after,) if after else ()
    else:
        events = events_due(value, paid=paid, today=today, tolerance=tolerance)
        if not owed and PromiseEvent.KEPT not in events and value.state in RUNNING:
            # A credit note, money for it that came another way, or a dispute: nobody broke it, and nothing is left to
            # be reminded of.
            events = (*(event for event in events if event is PromiseEvent.FELL_DUE), PromiseEvent.CANCELLED)
    entries: list[Entry] = []
    state = value.state
    for event in events:
        state = PROMISE.advance(state, event)
        entries.append(_entry(row, state, paid, today=today, now=now))
    return entries


def _entry(row: Row[Any], state: PromiseState, paid: Money, *, today: date, now: datetime) -> Entry:
    ended = state is not PromiseState.DUE
    values = {"state": state.value, "paid": paid.minor, "settled_on": today if ended else None}
    change = Change(table=promise, key={"id": row.id}, values=values)
    body = {
        "promise": row.id, "state": state.value, "day": row.day, "currency": row.currency,
        "amount": Money(minor=row.amount, currency=row.currency).plain(), "paid": paid.plain(),
        "channel": row.channel, "taken_by": row.taken_by, "rail": row.rail,
    }  # fmt: skip
    if state is PromiseState.CANCELLED:
        body["why"] = "nothing of it is left to pay, or what is left is disputed"
    told = (outcome_of(OutcomeKind.PROMISE, row.account_id, row.id, body, turn=state.value, at=now),) if ended else ()
    return Entry(
        account_id=row.account_id, kind=f"promise.{state}", body=body, writes=(change, *told), state={"review_at": now}
    )


def _payments(tx: Connection, ids: Sequence[str]) -> dict[str, list[Any]]:
    query = select(payment).where(ids_in(tx, payment.c.account_id, ids)).order_by(payment.c.known_at, payment.c.id)
    found: dict[str, list[Any]] = {}
    for row in tx.execute(query):
        found.setdefault(row.account_id, []).append(row)
    return found


def _items(tx: Connection, ids: Sequence[str]) -> dict[str, list[Any]]:
    i = item.c
    query = select(i.account_id, i.id, i.number, i.open, i.known_on, i.closed_on).where(ids_in(tx, i.account_id, ids))
    found: dict[str, list[Any]] = {}
    for row in tx.execute(query.order_by(i.account_id, i.id)):
        found.setdefault(row.account_id, []).append(row)
    return found


def _disputed(tx: Connection, ids: Sequence[str]) -> dict[str, int]:
    """How much of each item is disputed, in minor units."""
    return {one.id: one.disputed.minor for own in open_items(tx, ids).values() for one in own}


def _payment(row: Any) -> Payment:
    return Payment(
        id=row.id,
        account_id=row.account_id,
        kind=PaymentKind(row.kind),
        amount=Money(minor=row.amount, currency=row.currency),
        received_on=row.received_on,
        rail=Rail(row.rail),
        references=tuple(row.references),
    )


def _value(row: Row[Any]) -> Promise:
    return Promise(
        id=row.id,
        account_id=row.account_id,
        state=PromiseState(row.state),
        day=row.day,
        amount=Money(minor=row.amount, currency=row.currency),
        items=tuple(row.item_ids),
        channel=Channel(row.channel),
        language=row.language,
        taken_by=TakenBy(row.taken_by),
        quotes=(),
        follow_up_on=row.follow_up_on,
        taken_at=row.taken_at,
    )
