"""Reads what facts are made of, for many accounts at once: one query per kind of record.

Most accounts have no promise, dispute or hold, so each query gives rows only where there are some;
``facts_fold`` puts them together. Reads only; decides nothing.

The statements are built once for each kind of database and given their values when they are run.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, partial
from typing import Any

from sqlalchemy import (
    BigInteger,
    CompoundSelect,
    Connection,
    Date,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.sql.elements import ColumnElement

from duly.domain.contact_log import LOG_DAYS
from duly.store.batch import ids_bound, ids_value
from duly.store.column_types import Instant
from duly.store.contested_query import contested_items, free_part
from duly.store.dispute_fold import TOLD_WITHIN, settled_query
from duly.store.overrides_query import contacts_by_hand, open_overrides
from duly.store.plan_fold import instalments_query, plans_query
from duly.store.schema import (
    account,
    account_state,
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
from duly.store.will_query import consents_said, suppressions_held, wishes_open

YEAR_DAYS = 365
REPLIES_DAYS = 30
THANKS_DAYS = 3

Row = Sequence[Any]
Rows = dict[str, list[Row]]
"""Rows by account, each beginning with the account's id."""

Query = Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]


@dataclass(slots=True)
class Raw:
    """The rows of one batch by account, one list per kind of record, the oldest first but for ``steps``.

    ``touches`` and ``spoken`` also hold the rows of the other accounts of a customer; ``siblings`` names, for an
    account that has such, all accounts of its customer.
    """

    accounts: Sequence[Row]
    items: Rows
    credits: Rows
    promises: Rows
    disputes: Rows
    settled: Rows
    holds: Rows
    escalations: Rows
    messages: Rows
    steps: Rows
    replies: Rows
    points: Rows
    consents: Rows
    suppressions: Rows
    wishes: Rows
    awaiting: Rows
    payments: Rows
    plans: Rows
    instalments: Rows
    touches: Rows
    spoken: Rows
    by_hand: Rows
    overrides: Rows
    siblings: dict[str, list[str]]


def read_raw(tx: Connection, ids: Sequence[str], *, now: datetime, today: date) -> Raw:
    """Everything the facts of these accounts are made of, as of ``now``; accounts in the order of their ids."""
    dialect = tx.dialect.name
    values = {
        "ids": ids_value(dialect, ids),
        "now": now,
        "today": today,
        "year_ago": now - timedelta(days=YEAR_DAYS),
        "year_ago_day": today - timedelta(days=YEAR_DAYS),
        "replies_since": now - timedelta(days=REPLIES_DAYS),
        "thanks_since": now - timedelta(days=THANKS_DAYS),
        "settled_since": now - TOLD_WITHIN,
        "log_since": now - timedelta(days=LOG_DAYS),
    }
    queries = _queries(dialect)
    accounts = tx.execute(_accounts(dialect), values).all()
    siblings = siblings_of(tx, [row[0] for row in accounts if row[CUSTOMER] is not None])
    whole = {**values, "ids": ids_value(dialect, sorted({*ids, *(each for own in siblings.values() for each in own)}))}
    logs = {name: _by_account(tx.execute(query, whole).all()) for name, query in _logs(dialect).items()}
    return Raw(
        accounts=accounts,
        siblings=siblings,
        **{name: _by_account(tx.execute(query, values).all()) for name, query in queries.items()},
        **logs,
    )


def siblings_of(tx: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    """All accounts of the customer behind each of these, itself included; nothing for an account that stands alone."""
    if not ids:
        return {}
    dialect = tx.dialect.name
    found: dict[str, list[str]] = {}
    for account_id, sibling in tx.execute(_siblings(dialect), {"ids": ids_value(dialect, ids)}).all():
        found.setdefault(account_id, []).append(sibling)
    return {account_id: own for account_id, own in found.items() if len(own) > 1}


@cache
def _siblings(dialect: str) -> Query:
    one, other = account.alias(), account.alias()
    return (
        select(one.c.id, other.c.id)
        .join(other, other.c.customer == one.c.customer)
        .where(ids_bound(dialect, one.c.id))
        .order_by(one.c.id, other.c.id)
    )


def _by_account(found: Iterable[Row]) -> Rows:
    grouped: Rows = {}
    for row in found:
        known = grouped.get(row[0])
        if known is None:
            grouped[row[0]] = [row]
        else:
            known.append(row)
    return grouped


# The values a statement is given.
NOW = bindparam("now", type_=Instant)
TODAY = bindparam("today", type_=Date)
YEAR_AGO = bindparam("year_ago", type_=Instant)
YEAR_AGO_DAY = bindparam("year_ago_day", type_=Date)
REPLIES_SINCE = bindparam("replies_since", type_=Instant)
THANKS_SINCE = bindparam("thanks_since", type_=Instant)
LOG_SINCE = bindparam("log_since", type_=Instant)
CUSTOMER = 12
"""Where the customer stands among the columns of an account."""


@cache
def _accounts(dialect: str) -> Query:
    a = account.c
    return (
        select(
            a.id, a.kind, a.currency, a.market, a.region, a.postal_code, a.language, a.timezone, a.tier,
            a.contract_category, a.risk_class, a.preferred_channel, a.customer,
            account_state.c.owner, account_state.c.verified_level,
        )
        .join(account_state, account_state.c.account_id == a.id)
        .where(ids_bound(dialect, a.id))
        .order_by(a.id)
    )  # fmt: skip


@cache
def _queries(dialect: str) -> dict[str, Query]:
    return {
        "items": _items(dialect),
        "credits": _credits(dialect),
        "promises": _promises(dialect),
        "disputes": _disputes(dialect),
        "settled": settled_query(dialect),
        "holds": _holds(dialect),
        "escalations": _escalations(dialect),
        "messages": _messages(dialect),
        "steps": _steps(dialect),
        "replies": _replies(dialect),
        "points": _points(dialect),
        "consents": consents_said(dialect),
        "suppressions": suppressions_held(dialect),
        "wishes": wishes_open(dialect),
        "awaiting": _awaiting(dialect),
        "payments": _recent_payments(dialect),
        "plans": plans_query(dialect),
        "instalments": instalments_query(dialect),
        "overrides": open_overrides(dialect),
    }


@cache
def _logs(dialect: str) -> dict[str, Query]:
    """What the contact log is made of: asked for all accounts of a customer at once."""
    return {"touches": _touches(dialect), "spoken": _spoken(dialect), "by_hand": contacts_by_hand(dialect)}


def _touches(dialect: str) -> Query:
    o = outbox.c
    return (
        select(o.account_id, o.sent_at, o.channel, o.state, o.kind, type_coerce(o["items"], Text))  # read in the fold
        .where(ids_bound(dialect, o.account_id), o.sent_at >= LOG_SINCE)
        .order_by(o.account_id, o.sent_at, o.id)
    )


def _spoken(dialect: str) -> Query:
    i = inbox.c
    return (
        select(i.account_id, i.received_at, i.channel)
        .where(ids_bound(dialect, i.account_id), i.received_at >= LOG_SINCE, i.kind == "message")
        .order_by(i.account_id, i.received_at, i.id)
    )


def _items(dialect: str) -> Query:
    """An account's items summed up, currency by currency."""
    i = item.c
    contested = contested_items(partial(ids_bound, dialect))
    is_open = i.open > 0
    free_minor = free_part(i.open, contested)
    free = free_minor > 0
    past_due = and_(free, i.due_on < TODAY)
    ended = i.closed_on >= YEAR_AGO_DAY
    return (
        select(
            i.account_id,
            i.currency,
            _sum(i.open),
            _count(is_open),
            _sum(case((past_due, free_minor), else_=0)),
            _count(past_due),
            func.min(case((free, i.due_on))),
            func.min(case((and_(free, i.due_on >= TODAY), i.due_on))),
            _count(and_(i.due_on >= YEAR_AGO_DAY, or_(i.days_late > 0, and_(is_open, i.due_on < TODAY)))),
            func.coalesce(_sum(case((ended, i.days_late), else_=0)), 0),
            _count(and_(ended, i.days_late.is_not(None))),
            func.min(case((past_due, i.issued_on))),
            func.min(case((past_due, i.known_on))),
            func.min(i.known_on),
        )
        .outerjoin_from(item, contested, contested.c.item_id == i.id)
        .where(ids_bound(dialect, i.account_id))
        .group_by(i.account_id, i.currency)
        .order_by(i.account_id, i.currency)
    )


def _sum(amount: ColumnElement[Any]) -> ColumnElement[int]:
    # PostgreSQL adds big integers up to a decimal number.
    return cast(func.sum(amount), BigInteger)


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _credits(dialect: str) -> Query:
    p = payment.c
    return (
        select(p.account_id, p.currency, _sum(p.unapplied))
        .where(ids_bound(dialect, p.account_id), p.unapplied > 0)
        .group_by(p.account_id, p.currency)
        .order_by(p.account_id, p.currency)
    )


def _promises(dialect: str) -> Query:
    p = promise.c
    return (
        select(
            p.account_id, p.id, p.state, p.day, p.amount, p.currency, p.settled_on, p.follow_up_on, p.taken_at, p.paid,
        )
        .where(ids_bound(dialect, p.account_id), or_(p.taken_at >= YEAR_AGO, p.settled_on.is_(None)))
        .order_by(p.account_id, p.taken_at, p.id)
    )  # fmt: skip


def _disputes(dialect: str) -> Query:
    """Item by item, what of its open amount is disputed or conceded, and how many disputes of it are open."""
    d = dispute.c
    is_open = d.closed_at.is_(None)
    each = (
        select(
            d.account_id,
            d.item_id,
            d.currency,
            _sum(case((is_open, d.amount), else_=0) + d.credit_left).label("part"),
            func.max(case((and_(is_open, d.whole == true()), 1), else_=0)).label("whole"),
            _count(is_open).label("disputes"),
        )
        .where(ids_bound(dialect, d.account_id), or_(is_open, d.credit_left > 0))
        .group_by(d.account_id, d.item_id, d.currency)
        .subquery()
    )
    c, still_open = each.c, func.coalesce(item.c.open, 0)
    everything = or_(c.whole == 1, c.part > still_open)
    return (
        select(c.account_id, c.currency, case((everything, still_open), else_=c.part), c.disputes)
        .outerjoin(item, item.c.id == c.item_id)
        .order_by(c.account_id, c.item_id)
    )


def _holds(dialect: str) -> Query:
    h = hold.c
    return (
        select(h.account_id, h.scope, h.target, h.reason, h.until)
        .where(ids_bound(dialect, h.account_id), h.released_at.is_(None))
        .order_by(h.account_id, h.id)
    )


def _escalations(dialect: str) -> Query:
    e = escalation.c
    return (
        select(e.account_id, e.trigger, e.triggers, e.cycle, e.resolved_at, e.resolution)
        .where(ids_bound(dialect, e.account_id), or_(e.resolved_at.is_(None), e.opened_at >= YEAR_AGO))
        .order_by(e.account_id, e.opened_at, e.id)
    )


def _messages(dialect: str) -> Query:
    # All of it is in one index, in this order: the messages' own rows are wide and stay unread.
    o = outbox.c
    return (
        select(o.account_id, o.state, o.kind, o.sent_at)
        .where(ids_bound(dialect, o.account_id), o.sent_at >= YEAR_AGO)
        .order_by(o.account_id, o.sent_at, o.kind, o.state)
    )


def _steps(dialect: str) -> Query:
    s = step_done.c
    at = type_coerce(s.at, Text)  # to sort by; as text on SQLite, whose order is the same
    # However long ago: a step is taken once in its cycle, and a cycle lasts as long as its invoice is open.
    return select(s.account_id, s.cycle, s.step, s.day, at).where(ids_bound(dialect, s.account_id))


def _replies(dialect: str) -> Query:
    i = inbox.c
    return (
        select(i.account_id, i.kind, func.max(i.received_at), _count(i.received_at >= REPLIES_SINCE))
        .where(ids_bound(dialect, i.account_id), or_(i.kind == "message", i.kind == "link_opened"))
        .group_by(i.account_id, i.kind)
    )


def _points(dialect: str) -> Query:
    p = contact_point.c
    return (
        select(p.account_id, p.channel, p.address, p.source)
        .where(ids_bound(dialect, p.account_id), p.valid == true())
        .order_by(p.account_id, p.channel, p.address)
    )


def _awaiting(dialect: str) -> Query:
    c = conversation.c
    return select(c.account_id, c.awaiting_until).where(ids_bound(dialect, c.account_id), c.awaiting_until > NOW)


def _recent_payments(dialect: str) -> Query:
    p = payment.c
    return (
        select(p.account_id, p.id, p.known_at)
        .where(
            ids_bound(dialect, p.account_id), p.known_at >= THANKS_SINCE, p.kind == "payment", p.reversed_on.is_(None)
        )
        .order_by(p.account_id, p.known_at, p.id)
    )
