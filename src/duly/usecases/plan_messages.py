"""Turns decisions to act into planned messages: one row in the outbox, before anything is sent.

A message already planned for the same step is kept and put into today's words; one planned for another
step gives way. The unique index over account, cycle and step stands behind this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from duly.dialogue.values import Value
from duly.domain.contact import Channel
from duly.domain.decision import Act
from duly.domain.identity import key_of
from duly.domain.message import MessageState
from duly.domain.money import Money
from duly.store.batch import ids_in
from duly.store.items_query import StoredItem, open_items
from duly.store.outbox import OutboxRow, planned_for
from duly.store.record import Change, Entry, Head, Insert, Write
from duly.store.schema import account, contact_point, outbox, payment, promise
from duly.usecases.compose import Addressee, Composed, compose, items_to_ask_for, items_to_json, left_to_pay
from duly.usecases.context import Context
from duly.usecases.decided import Decided, decision_to_json
from duly.usecases.dispute_values import dispute_values
from duly.usecases.plan_values import plan_values

SETTLED_WITHIN = timedelta(days=1)
"""A planned message is looked after again this long after its time, should nothing have settled it."""
INVOICES = "invoice"
WAITING = "waiting"
SAYS_THE_SAME = ("channel", "address", "subject", "text", "attach")
"""What a person approves: a message that changes in one of these is approved anew."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Promised:
    """A promise as it was made; without ``items`` it is for whatever is open."""

    amount: Money
    items: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    """What is needed of each account to write to it."""

    people: dict[str, Any]
    addresses: dict[tuple[str, str], str]
    items: dict[str, list[StoredItem]]
    planned: dict[str, list[OutboxRow]]
    payments: dict[str, Money]
    promises: dict[str, _Promised]
    plans: Mapping[str, Mapping[str, Value]]
    disputes: Mapping[str, Mapping[str, Value]]


def plan_messages(
    tx: Connection, context: Context, acting: Sequence[Decided], *, heads: Mapping[str, Head], now: datetime
) -> list[Entry]:
    """One entry per decision to act, with the message it plans."""
    if not acting:
        return []
    known = _known(tx, acting)
    return [_planned(context, one, known, turn=heads[one.facts.account_id].seq, now=now) for one in acting]


def message_for(tx: Connection, context: Context, one: Decided, *, now: datetime) -> Mapping[str, Any]:
    """The outbox row that this decision to act would plan; nothing is written."""
    act = one.decision.outcome
    assert isinstance(act, Act)
    return _row(context, one, act, _known(tx, [one]), turn=0, now=now)


def _known(tx: Connection, acting: Sequence[Decided]) -> _Known:
    ids = [one.facts.account_id for one in acting]
    return _Known(
        people={row.id: row for row in tx.execute(select(account).where(ids_in(tx, account.c.id, ids)))},
        addresses=addresses_of(tx, ids),
        items=open_items(tx, ids),
        planned=planned_for(tx, ids),
        payments=_payments(tx, acting),
        promises=_promises(tx, acting),
        plans=_plans(tx, acting),
        disputes=_disputes(tx, acting),
    )


def _payments(tx: Connection, acting: Sequence[Decided]) -> dict[str, Money]:
    """The payments to thank for."""
    ids = [one.facts.payment_to_thank for one in acting if one.facts.payment_to_thank]
    query = select(payment.c.id, payment.c.amount, payment.c.currency).where(ids_in(tx, payment.c.id, ids))
    return {row[0]: Money(minor=row[1], currency=row[2]) for row in tx.execute(query)} if ids else {}


def _promises(tx: Connection, acting: Sequence[Decided]) -> dict[str, _Promised]:
    """What was promised, in the currency it was promised in."""
    p = promise.c
    ids = [one.facts.promise_id for one in acting if one.facts.promise_id]
    query = select(p.id, p.amount, p.currency, p["items"]).where(ids_in(tx, p.id, ids))
    return {
        row[0]: _Promised(amount=Money(minor=row[1], currency=row[2]), items=frozenset(row[3]))
        for row in (tx.execute(query) if ids else ())
    }


def _plans(tx: Connection, acting: Sequence[Decided]) -> Mapping[str, Mapping[str, Value]]:
    """What there is to say of a plan or an instalment, by its id."""
    cycles = [act.cycle for one in acting if isinstance(act := one.decision.outcome, Act) and one.facts.plan_state]
    return plan_values(tx, cycles) if cycles else {}


def _disputes(tx: Connection, acting: Sequence[Decided]) -> Mapping[str, Mapping[str, Value]]:
    """What there is to say of a settled dispute, by its cycle."""
    ids = [one.facts.account_id for one in acting if one.facts.dispute_news_of]
    return dispute_values(tx, ids) if ids else {}


def addresses_of(tx: Connection, account_ids: Sequence[str]) -> dict[tuple[str, str], str]:
    """The valid address of each account on each channel."""
    p = contact_point.c
    query = select(p.account_id, p.channel, p.address).where(ids_in(tx, p.account_id, account_ids), p.valid)
    return {(row[0], row[1]): row[2] for row in tx.execute(query)}


def _planned(context: Context, one: Decided, known: _Known, *, turn: int, now: datetime) -> Entry:
    act = one.decision.outcome
    assert isinstance(act, Act)
    facts = one.facts
    row = _row(context, one, act, known, turn=turn, now=now)
    writes: list[Write] = []
    kept = False
    for planned in known.planned.get(facts.account_id, []):
        if planned.step == act.step and planned.cycle == act.cycle:
            kept = True
            if planned.state == MessageState.PLANNED:
                again = {name: value for name, value in row.items() if name not in ("id", "account_id", "planned_at")}
                if planned.attempts:  # a channel asked to be tried again later; that stands
                    again["not_before"] = max(planned.not_before, act.not_before)
                if act.approval and planned.approval and _says_the_same(planned, row):
                    del again["approval"]
                writes.append(Change(table=outbox, key={"id": planned.id}, values=again))
        elif planned.state == MessageState.PLANNED:
            values = {"state": MessageState.BLOCKED.value, "settled_at": now, "failure": f"gave way to {act.step}"}
            writes.append(Change(table=outbox, key={"id": planned.id}, values=values))
    if not kept:
        writes.append(Insert(table=outbox, row=row))
    return Entry(
        account_id=facts.account_id,
        kind="decision.act",
        body=decision_to_json(one),
        writes=tuple(writes),
        state={"review_at": max(act.not_before, now) + SETTLED_WITHIN},
    )


def _says_the_same(planned: OutboxRow, row: Mapping[str, Any]) -> bool:
    return all(getattr(planned, name) == row[name] for name in SAYS_THE_SAME)


def _row(context: Context, one: Decided, act: Act, known: _Known, *, turn: int, now: datetime) -> dict[str, Any]:
    facts = one.facts
    person = known.people[facts.account_id]
    items = items_to_ask_for(known.items.get(facts.account_id, []), today=facts.today, currency=facts.currency)
    to = Addressee(
        account_id=facts.account_id, name=person.name, currency=facts.currency, language=facts.language,
        market=person.market, channel=act.channel, address=known.addresses[facts.account_id, act.channel.value],
    )  # fmt: skip
    market = context.market_of(facts)
    values = _values(one, act, known)
    composed = compose(context, to, say=act.say, items=items, market=market, values=values)
    amount = values.get("amount")
    return {
        "id": key_of("message", facts.account_id, act.cycle, act.step, turn),
        "account_id": facts.account_id,
        "state": MessageState.PLANNED.value,
        "kind": "step",
        "step": act.step,
        "cycle": act.cycle,
        **message_columns(to, composed),
        "attach": [each.number for each in items] if act.attach == INVOICES else [],
        "items": items_to_json(items),
        "amount": amount.minor if isinstance(amount, Money) else None,
        "in_reply_to": None,
        "not_before": act.not_before,
        "planned_at": now,
        "approval": WAITING if act.approval else None,
    }


def _values(one: Decided, act: Act, known: _Known) -> dict[str, Value]:
    """What a message about a promise, a payment or a plan speaks of beside the items."""
    facts = one.facts
    if act.cycle in known.payments:
        return {"amount": known.payments[act.cycle]}
    if act.cycle == facts.promise_id and facts.promise_date:
        owed = _still_promised(known.promises[act.cycle], known.items.get(facts.account_id, []))
        return {"date": facts.promise_date, "amount": owed}
    return dict(known.plans.get(act.cycle) or known.disputes.get(act.cycle, {}))


def _still_promised(promised: _Promised, items: Sequence[StoredItem]) -> Money:
    """What a reminder may ask for: what was promised, but nothing of it that is disputed, credited or paid since, and
    no more than is left of the account after credit on it.
    """
    meant = [one for one in items if one.id in promised.items or not promised.items]
    free = sum(
        max(one.open.minor - one.disputed.minor, 0) for one in meant if one.open.currency == promised.amount.currency
    )
    own = [one for one in items if one.ask.currency == promised.amount.currency]
    left = left_to_pay(own) if own else promised.amount
    least = min(promised.amount.minor, free, left.minor)
    return Money(minor=least, currency=promised.amount.currency) if least > 0 else promised.amount


def message_columns(to: Addressee, composed: Composed) -> dict[str, Any]:
    """The columns every outbox row has for where it goes and what it says."""
    return {
        "channel": Channel(to.channel).value,
        "address": to.address,
        "say": composed.say,
        "also": list(composed.also),
        "wording_hash": composed.wording_hash,
        "language": composed.language,
        "discloses": composed.discloses,
        "subject": composed.subject,
        "text": composed.text,
        "told": [each.value for each in composed.told],
    }
