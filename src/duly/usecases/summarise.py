"""The clean summary a person gets with a case: what is owed, what was said, what was promised, why now.

Reads only. Lines of text in the order a person needs them; quotes are the customer's own words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import orjson
from sqlalchemy import Connection, select

from duly.domain.money import Money
from duly.store.items_query import StoredItem, open_items
from duly.store.schema import account, dispute, inbox, outbox, promise

MESSAGES_SHOWN = 6
PROMISES_SHOWN = 5
ITEMS_SHOWN = 10


def summarise(tx: Connection, account_id: str, *, today: date) -> dict[str, Any]:
    """Plain JSON values: ``who``, ``owes``, ``items``, ``said``, ``promises``, ``disputes``."""
    person = tx.execute(select(account).where(account.c.id == account_id)).one()
    items = open_items(tx, [account_id]).get(account_id, [])
    totals: dict[str, Money] = {}
    for one in items:
        totals[one.open.currency] = totals.get(one.open.currency, Money.zero(one.open.currency)) + one.open
    return {
        "who": f"{person.name} ({person.kind}, {person.market}), account {account_id}",
        "owes": [str(total) for total in totals.values()],
        "items": [_item_line(one, today) for one in items[:ITEMS_SHOWN]],
        "items_more": max(len(items) - ITEMS_SHOWN, 0),
        "said": _said(tx, account_id),
        "promises": _promises(tx, account_id),
        "disputes": _disputes(tx, account_id),
    }


def _item_line(one: StoredItem, today: date) -> str:
    late = (today - one.due_on).days if one.due_on else 0
    when = f"due {one.due_on}" if one.due_on else "no due date"
    state = ", disputed" if one.disputed else ", held" if one.held else ""
    return f"{one.number}: {one.open} open, {when}{f', {late} days past due' if late > 0 else ''}{state}"


def _said(tx: Connection, account_id: str) -> list[dict[str, str]]:
    """The latest messages of both sides, oldest first."""
    ours = tx.execute(
        select(outbox.c.sent_at, outbox.c.channel, outbox.c.text)
        .where(outbox.c.account_id == account_id, outbox.c.sent_at.is_not(None))
        .order_by(outbox.c.sent_at.desc(), outbox.c.id)
        .limit(MESSAGES_SHOWN)
    ).all()
    theirs = tx.execute(
        select(inbox.c.received_at, inbox.c.channel, inbox.c.body)
        .where(inbox.c.account_id == account_id, inbox.c.kind == "message")
        .order_by(inbox.c.received_at.desc(), inbox.c.id)
        .limit(MESSAGES_SHOWN)
    ).all()
    lines = [(at, "us", channel, text) for at, channel, text in ours]
    lines += [(at, "customer", channel, text_of(body)) for at, channel, body in theirs]
    lines.sort(key=lambda line: line[0])
    return [
        {"at": f"{at:%Y-%m-%d %H:%M}", "who": who, "channel": channel, "text": text}
        for at, who, channel, text in lines[-MESSAGES_SHOWN:]
    ]


def text_of(body: str) -> str:
    """The words of a stored message."""
    return orjson.loads(body).get("text", "")


def _promises(tx: Connection, account_id: str) -> list[str]:
    rows: Sequence[Any] = tx.execute(
        select(promise)
        .where(promise.c.account_id == account_id)
        .order_by(promise.c.taken_at.desc(), promise.c.id)
        .limit(PROMISES_SHOWN)
    ).all()
    return [
        f"{Money(minor=row.amount, currency=row.currency)} by {row.day}, taken {row.taken_at:%Y-%m-%d}"
        f" on {row.channel} by {row.taken_by}: {row.state.replace('_', ' ')}"
        for row in reversed(rows)
    ]


def _disputes(tx: Connection, account_id: str) -> list[str]:
    rows = tx.execute(
        select(dispute).where(dispute.c.account_id == account_id, dispute.c.closed_at.is_(None)).order_by(dispute.c.id)
    ).all()
    return [
        f"item {row.item_id}: {row.reason.replace('_', ' ')}, {Money(minor=row.amount, currency=row.currency)},"
        f" with {row.owner} until {row.sla_at:%Y-%m-%d %H:%M} UTC" + (f': "{row.quote}"' if row.quote else "")
        for row in rows
    ]
