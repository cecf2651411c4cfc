"""Carries out the moves of a reply that are about promises: a promise, or a day on which to ask again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from duly.dialogue import moves as m
from duly.domain.identity import key_of
from duly.domain.money import Money
from duly.domain.promise import PROMISE, PromiseEvent, PromiseState, TakenBy
from duly.domain.writeback import OutcomeKind
from duly.store.record import Change, Entry, Insert, Write
from duly.store.schema import hold, promise
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.outcomes import outcome_of
from duly.usecases.take_down_promise import FOLLOW_UP, Taking, running_promises, taken_down


def promised(a: Answering, move: m.RecordPromise, number: int) -> list[Entry]:
    """The promise, after an entry for each one that it takes the place of: all that run, or, for a further
    part, one of the same day.
    """
    taking = Taking(
        id=key_of("promise", a.account_id, a.row.id, number),
        account_id=a.account_id,
        day=move.day,
        amount=move.amount,
        together=move.together,
        items=move.items,
        channel=a.row.channel,
        language=move.language,
        taken_by=TakenBy.AUTOMATION,
        rail=move.rail,
        supersedes=running_promises(a.tx, a.account_id, on=move.day if move.replaces is None else None),
        quotes=quotes_json(move.quotes),
    )
    told = {"inbox": a.row.id, "replaces": move.replaces}
    return taken_down(a.tx, a.context, taking, now=a.now, told=told)


def withdrawn(a: Answering, move: m.WithdrawPromise) -> list[Entry]:
    """The end of every promise that runs, by the word of the customer."""
    return [_withdrawn(a, move, each) for each in running_promises(a.tx, a.account_id)]


def _withdrawn(a: Answering, move: m.WithdrawPromise, promise_id: str) -> Entry:
    row = a.tx.execute(select(promise).where(promise.c.id == promise_id)).one()
    state = PROMISE.advance(PromiseState(row.state), PromiseEvent.WITHDRAWN)
    body: dict[str, Any] = {
        "promise": row.id, "state": state.value, "day": row.day, "currency": row.currency,
        "amount": Money(minor=row.amount, currency=row.currency).plain(), "channel": row.channel,
        "taken_by": row.taken_by, "by": "customer",
    }  # fmt: skip
    writes: list[Write] = [
        Change(
            table=promise,
            key={"id": row.id},
            values={"state": state.value, "settled_on": a.context.day_of(a.now)},
        ),
        outcome_of(OutcomeKind.PROMISE, a.account_id, row.id, body, turn=state.value, at=a.now),
    ]
    return a.entry(f"promise.{state}", {**body, "quotes": quotes_json(move.quotes)}, writes)


def followed_up(a: Answering, move: m.FollowUp) -> Entry:
    """A pause until the day after the one that what they wait for is to happen on; a longer one stays."""
    until = a.context.start_of(move.day + timedelta(days=1))
    h = hold.c
    own = (h.account_id == a.account_id) & (h.reason == FOLLOW_UP) & h.released_at.is_(None)
    known = a.tx.execute(select(hold).where(own, h.scope == "account")).first()
    row: dict[str, Any] = {
        "id": key_of("hold", a.account_id, FOLLOW_UP, a.row.id), "account_id": a.account_id, "scope": "account",
        "target": None, "reason": FOLLOW_UP, "owner": "automation", "opened_at": a.now, "until": until,
        "released_at": None, "released_why": None,
    }  # fmt: skip
    write: Write = Insert(table=hold, row=row)
    if known is not None:
        longer = None if known.until is None else max(known.until, until)
        write = Change(table=hold, key={"id": known.id}, values={"until": longer})
    body: dict[str, Any] = {
        "day": move.day, "condition": move.condition, "hold": known.id if known else row["id"],
        "quotes": quotes_json(move.quotes),
    }  # fmt: skip
    return a.entry("follow_up.noted", body, [write])
