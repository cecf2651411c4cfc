"""Reads what facts are made of, for many accounts at once: one query per kind of record.

Most accounts have no promise, dispute or hold, so each query gives rows only where there are some;
``facts_fold`` puts them together. Reads only; decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, Table, and_, case, exists, func, literal, select, true
from sqlalchemy.sql.elements import ColumnElement

from duly.store.batch import ids_in
from duly.store.schema import (
    account,
    account_state,
    consent,
    contact_point,
    conversation,
    dispute,
    escalation,
    hold,
    inbox,
    item,
    outbox,
    payment,
    promise,
    step_done,
)

YEAR_DAYS = 365
REPLIES_DAYS = 30
THANKS_DAYS = 3

Row = tuple[Any, ...]


@dataclass(slots=True)
class Raw:
    """The rows of one batch by account, one list per kind of record."""

    accounts: Sequence[Row]
    items: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    credits: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    promises: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    disputes: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    holds: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    escalations: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    messages: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    steps: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    replies: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    points: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    consents: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    awaiting: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    payments: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])


def read_raw(tx: Connection, ids: Sequence[str], *, now: datetime, today: date) -> Raw:
    """Everything the facts of these accounts are made of, as of ``now``."""
    year_ago = now - timedelta(days=YEAR_DAYS)
    year_ago_day = today - timedelta(days=YEAR_DAYS)

    def rows(query: Select[Any], table: Table) -> dict[str, list[Row]]:
        column = table.c.account_id
        return _by_account(tx.execute(query.where(ids_in(tx, column, ids))).all())

    return Raw(
        accounts=tx.execute(_accounts().where(ids_in(tx, account.c.id, ids)).order_by(account.c.id)).all(),
        items=rows(_items(today, year_ago_day), item),
        credits=rows(_credits(), payment),
        promises=rows(_promises(year_ago), promise),
        disputes=rows(_disputes(), dispute),
        holds=rows(_holds(), hold),
        escalations=rows(_escalations(year_ago), escalation),
        messages=rows(_messages(year_ago), outbox),
        steps=rows(_steps(year_ago_day), step_done),
        replies=rows(_replies(now), inbox),
        points=rows(_points(), contact_point),
        consents=rows(_consents(), consent),
        awaiting=rows(_awaiting(now), conversation),
        payments=rows(_recent_payments(now), payment),
    )


def _by_account(found: Sequence[Any]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in found:
        known = grouped.get(row[0])
        if known is None:
            grouped[row[0]] = [row]
        else:
            known.append(row)
    return grouped


def _accounts() -> Select[Any]:
    a = account.c
    return select(
        a.id, a.kind, a.currency, a.market, a.region, a.language, a.timezone, a.tier,
        a.contract_category, a.risk_class, a.preferred_channel,
        account_state.c.owner, account_state.c.verified_level,
    ).join(account_state, account_state.c.account_id == a.id)  # fmt: skip


def _items(today: date, year_ago: date) -> Select[Any]:
    i = item.c
    is_open = i.open > 0
    free = and_(is_open, _undisputed(), _unheld())
    past_due = and_(free, i.due_on < today)
    ended = i.closed_on >= year_ago
    return select(
        i.account_id,
        i.currency,
        func.sum(i.open),
        _count(is_open),
        func.sum(case((past_due, i.open), else_=0)),
        _count(past_due),
        func.min(case((free, i.due_on))),
        func.min(case((and_(free, i.due_on >= today), i.due_on))),
        _count(and_(i.due_on >= year_ago, (i.days_late > 0) | and_(is_open, i.due_on < today))),
        func.sum(case((ended, i.days_late), else_=0)),
        _count(and_(ended, i.days_late.is_not(None))),
    ).group_by(i.account_id, i.currency)


def _count(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.sum(case((condition, 1), else_=0))


def _undisputed() -> ColumnElement[bool]:
    d = dispute.c
    return ~exists().where(d.account_id == item.c.account_id, d.item_id == item.c.id, d.closed_at.is_(None))


def _unheld() -> ColumnElement[bool]:
    h = hold.c
    return ~exists().where(
        h.account_id == item.c.account_id, h.target == item.c.id, h.scope == "item", h.released_at.is_(None)
    )


def _credits() -> Select[Any]:
    p = payment.c
    return (
        select(p.account_id, p.currency, func.sum(p.unapplied))
        .where(p.unapplied > 0)
        .group_by(p.account_id, p.currency)
    )


def _promises(since: datetime) -> Select[Any]:
    p = promise.c
    return (
        select(p.account_id, p.id, p.state, p.day, p.amount, p.currency, p.settled_on, p.follow_up_on)
        .where(p.taken_at >= since)
        .order_by(p.account_id, p.taken_at, p.id)
    )


def _disputes() -> Select[Any]:
    d = dispute.c
    return select(d.account_id, d.currency, d.amount).where(d.closed_at.is_(None))


def _holds() -> Select[Any]:
    h = hold.c
    return (
        select(h.account_id, h.scope, h.target, h.reason, h.until)
        .where(h.released_at.is_(None))
        .order_by(h.account_id, h.id)
    )


def _escalations(since: datetime) -> Select[Any]:
    e = escalation.c
    return (
        select(e.account_id, e.trigger, e.triggers, e.cycle, e.resolved_at, e.resolution)
        .where((e.resolved_at.is_(None)) | (e.opened_at >= since))
        .order_by(e.account_id, e.opened_at)
    )


def _messages(since: datetime) -> Select[Any]:
    o = outbox.c
    return (
        select(o.account_id, o.state, o.kind, o.sent_at)
        .where(o.sent_at >= since)
        .order_by(o.account_id, o.sent_at, o.id)
    )


def _steps(since: date) -> Select[Any]:
    s = step_done.c
    return select(s.account_id, s.cycle, s.step, s.day).where(s.day >= since).order_by(s.account_id, s.at, s.step)


def _replies(now: datetime) -> Select[Any]:
    i = inbox.c
    recent = and_(i.kind == literal("message"), i.received_at >= now - timedelta(days=REPLIES_DAYS))
    return (
        select(i.account_id, i.kind, func.max(i.received_at), _count(recent))
        .where(i.kind.in_(["message", "link_opened"]))
        .group_by(i.account_id, i.kind)
    )


def _points() -> Select[Any]:
    return select(contact_point.c.account_id, contact_point.c.channel).where(contact_point.c.valid == true())


def _consents() -> Select[Any]:
    c = consent.c
    return select(c.account_id, c.channel, c.granted).order_by(c.account_id, c.at, c.id)


def _awaiting(now: datetime) -> Select[Any]:
    c = conversation.c
    return select(c.account_id, c.awaiting_until).where(c.awaiting_until > now)


def _recent_payments(now: datetime) -> Select[Any]:
    p = payment.c
    return (
        select(p.account_id, p.id, p.known_at)
        .where(p.known_at >= now - timedelta(days=THANKS_DAYS), p.kind == "payment", p.reversed_on.is_(None))
        .order_by(p.account_id, p.known_at, p.id)
    )
