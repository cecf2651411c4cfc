"""Takes a promise down, whoever took it: its row, its grace, its outcome, and an end for what it replaces.

Decides nothing: that the promise may be taken was settled before, by the dialogue or by a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.money import Money
from duly.domain.promise import (
    PROMISE,
    RUNNING,
    Ceiling,
    PromiseEvent,
    PromiseState,
    TakenBy,
    follow_up_on,
    grace_days,
    rail_of,
)
from duly.domain.receivables import PaymentKind, Rail
from duly.domain.writeback import OutcomeKind
from duly.store.record import Change, Entry, Insert, Write
from duly.store.schema import account, hold, payment, promise
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_of

FOLLOW_UP = "follow_up"
"""The reason of a pause until what a customer waits for has happened; a promise ends it."""
PAYMENTS_LOOKED_AT = 6
"""So many of the latest payments tell how an account usually pays."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Taking:
    """A promise as it is taken. ``rail`` is what the customer said, ``None`` where they said nothing of it.

    ``supersedes`` are the ids of running promises it takes the place of. ``exceeds`` are the ceilings of
    automation that a person went beyond.
    """

    id: str
    account_id: str
    day: date
    amount: Money
    together: Money
    items: tuple[str, ...]
    channel: str
    language: str
    taken_by: TakenBy
    rail: Rail | None
    supersedes: tuple[str, ...]
    quotes: Sequence[Mapping[str, Any]] = ()
    exceeds: tuple[Ceiling, ...] = ()


def running_promises(tx: Connection, account_id: str, *, on: date | None = None) -> tuple[str, ...]:
    """The ids of the promises that run on an account, or of those that run for one day."""
    p = promise.c
    query = select(p.id).where(p.account_id == account_id, p.state.in_([state.value for state in RUNNING]))
    if on is not None:
        query = query.where(p.day == on)
    return tuple(tx.execute(query.order_by(p.id)).scalars())


def taken_down(tx: Connection, context: Context, one: Taking, *, now: datetime, told: Mapping[str, Any]) -> list[Entry]:
    """One entry for each promise it ends, then its own, which also holds ``told``. The account is locked."""
    person = tx.execute(select(account.c.market, account.c.region).where(account.c.id == one.account_id)).one()
    by_rail = context.policy.promises.grace_days
    rail, because = rail_of(one.rail, _rails_used(tx, one.account_id), by_rail)
    calendar = context.calendar(person.market, person.region)
    row: dict[str, Any] = {
        "id": one.id, "account_id": one.account_id, "state": PromiseState.CONFIRMED.value, "day": one.day,
        "currency": one.amount.currency, "amount": one.amount.minor, "items": list(one.items),
        "channel": one.channel, "language": one.language, "taken_by": one.taken_by.value,
        "evidence": list(one.quotes), "taken_at": now, "settled_on": None, "paid": 0,
        "follow_up_on": follow_up_on(one.day, grace_days=grace_days(rail, by_rail), calendar=calendar),
        "together": one.together.minor, "rail": rail.value, "exceeds": [each.value for each in one.exceeds],
    }  # fmt: skip
    body: dict[str, Any] = {
        "promise": one.id, "day": one.day, "amount": one.amount.plain(), "currency": one.amount.currency,
        "items": one.items, "follow_up_on": row["follow_up_on"], "supersedes": one.supersedes,
        "channel": one.channel, "taken_by": row["taken_by"], "rail": row["rail"], "rail_because": because.value,
        "exceeds": row["exceeds"],
    }  # fmt: skip
    confirmed = outcome_of(OutcomeKind.PROMISE, one.account_id, one.id, body, turn="confirmed", at=now)
    ends = [_superseded(tx, each, by=one, today=context.day_of(now), now=now) for each in one.supersedes]
    entry = Entry(
        account_id=one.account_id,
        kind="promise.recorded",
        body={**told, **body, "quotes": row["evidence"]},
        writes=(Insert(table=promise, row=row), confirmed),
        state={"review_at": now},
    )
    return [*ends, *_waited_for(tx, one.account_id, now=now), entry]


def _waited_for(tx: Connection, account_id: str, *, now: datetime) -> list[Entry]:
    """A promise takes the place of a day on which to ask again."""
    h, why = hold.c, "the customer has promised a day"
    query = select(h.id).where(h.account_id == account_id, h.reason == FOLLOW_UP, h.released_at.is_(None))
    return [
        Entry(
            account_id=account_id,
            kind="hold.released",
            body={"hold": hold_id, "reason": FOLLOW_UP, "why": why},
            writes=(Change(table=hold, key={"id": hold_id}, values={"released_at": now, "released_why": why}),),
        )
        for hold_id in tx.execute(query.order_by(h.id)).scalars()
    ]


def _superseded(tx: Connection, promise_id: str, *, by: Taking, today: date, now: datetime) -> Entry:
    """The end of a promise that another takes the place of."""
    known = tx.execute(select(promise).where(promise.c.id == promise_id)).one()
    state = PROMISE.advance(PromiseState(known.state), PromiseEvent.SUPERSEDED)
    body: dict[str, Any] = {
        "promise": promise_id, "state": state.value, "superseded_by": by.id, "day": known.day,
        "amount": Money(minor=known.amount, currency=known.currency).plain(), "currency": known.currency,
        "channel": known.channel, "taken_by": known.taken_by,
    }  # fmt: skip
    writes: tuple[Write, ...] = (
        Change(table=promise, key={"id": promise_id}, values={"state": state.value, "settled_on": today}),
        outcome_of(OutcomeKind.PROMISE, by.account_id, promise_id, body, turn=state.value, at=now),
    )
    return Entry(account_id=by.account_id, kind=f"promise.{state}", body=body, writes=writes)


def _rails_used(tx: Connection, account_id: str) -> list[Rail]:
    """How the latest payments came; what was taken back tells nothing of how the customer pays."""
    p = payment.c
    query = select(p.rail).where(
        p.account_id == account_id, p.kind == PaymentKind.PAYMENT.value, p.reversed_on.is_(None)
    )
    latest = query.order_by(p.received_on.desc(), p.id.desc()).limit(PAYMENTS_LOOKED_AT)
    return [Rail(rail) for rail in tx.execute(latest).scalars()]
