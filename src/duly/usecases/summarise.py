"""The clean summary a person gets with a case: what is owed, what was said, what was promised, why now.

Reads only. Lines of text in the order a person needs them; quotes are the customer's own words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy import Column, ColumnElement, Connection, Table, func, select

from duly.domain.money import Money
from duly.domain.promise import MILLIONTHS, reliability
from duly.store.batch import ids_in
from duly.store.items_query import StoredItem, open_items
from duly.store.schema import account, consent, dispute, inbox, journal, outbox, promise
from duly.usecases.case_history import histories
from duly.usecases.facts_in_words import day_in_words, moment_in_words
from duly.usecases.summarise_plans import plan_lines

MESSAGES_SHOWN = 6
PROMISES_SHOWN = 5
ITEMS_SHOWN = 10
SINCE_SHOWN = 20
YEAR_DAYS = 365

NOTED = {
    "message.noted": "noted for you",
    "promise.recorded": "promise recorded",
    "follow_up.noted": "a day to ask again noted",
    "claim.recorded": "says that it is paid",
    "receipt.recorded": "receipt recorded",
    "dispute.opened": "dispute opened",
    "consent.withdrawn": "wants no more messages",
    "contact.wrong": "says it is the wrong person",
    "hold.opened": "automation pauses",
    "invoice_copy.requested": "copy of the invoice sent for",
    "payment_link.requested": "payment link sent for",
}
"""What becomes of a message, by the kind of its entry."""


def summarise(
    tx: Connection, account_ids: Sequence[str], *, now: datetime, zone: ZoneInfo
) -> dict[str, dict[str, Any]]:
    """For each account plain JSON values: ``who``, ``owes``, ``at_risk``, ``items``, ``history``, ``said``,
    ``promises``, ``disputes``, ``wishes``. Days and hours in its lines are in words, by the clock of ``zone``, which
    is the creditor's.
    """
    today = now.astimezone(zone).date()
    items = open_items(tx, account_ids)
    said, promises = _said(tx, account_ids), _promises(tx, account_ids, today, zone)
    plans = plan_lines(tx, account_ids, today=today)
    disputes, past = _disputes(tx, account_ids, zone), histories(tx, account_ids, now=now, zone=zone)
    wishes = _wishes(tx, account_ids, zone)
    people = tx.execute(select(account).where(ids_in(tx, account.c.id, account_ids))).all()
    return {
        person.id: {
            "who": f"{person.name} ({person.kind}, {person.market}), account {person.id}",
            **_owed(items.get(person.id, []), today),
            "history": past[person.id],
            "said": said.get(person.id, []),
            "promises": promises.get(person.id, []),
            "plans": plans.get(person.id, []),
            "disputes": disputes.get(person.id, []),
            "wishes": wishes.get(person.id, []),
        }
        for person in people
    }


def _owed(items: Sequence[StoredItem], today: date) -> dict[str, Any]:
    totals: dict[str, Money] = {}
    for one in items:
        totals[one.open.currency] = totals.get(one.open.currency, Money.zero(one.open.currency)) + one.open
    return {
        "owes": [str(total) for total in totals.values()],
        "at_risk": _at_risk(items, today),
        "items": [_item_line(one, today) for one in items[:ITEMS_SHOWN]],
        "items_more": max(len(items) - ITEMS_SHOWN, 0),
    }


def _at_risk(items: Sequence[StoredItem], today: date) -> list[str]:
    """What is overdue, by currency, with how much of it is disputed or held and so not asked for."""
    overdue = [one for one in items if one.due_on is not None and one.due_on < today]
    lines: list[str] = []
    for currency in dict.fromkeys(one.open.currency for one in overdue):
        own = [one for one in overdue if one.open.currency == currency]
        barred = sum((one.open - one.ask).minor for one in own)
        oldest = min(one.due_on for one in own if one.due_on)
        words = f"{Money(minor=sum(one.open.minor for one in own), currency=currency)} overdue"
        words += f", the oldest since {day_in_words(oldest)}"
        lines.append(f"{words}; {Money(minor=barred, currency=currency)} of it disputed or held" if barred else words)
    return lines


def _item_line(one: StoredItem, today: date) -> str:
    late = (today - one.due_on).days if one.due_on else 0
    when = f"due {day_in_words(one.due_on)}" if one.due_on else "no due date"
    part = "" if one.disputed == one.open else f" {one.disputed} of it"
    state = f", disputed{part}" if one.disputed else ", held" if one.held else ""
    return f"{one.number}: {one.open} open, {when}{f', {late} days past due' if late > 0 else ''}{state}"


def _said(tx: Connection, account_ids: Sequence[str]) -> dict[str, list[dict[str, str]]]:
    """The latest messages of both sides, oldest first."""
    ours = _latest(
        tx, outbox, account_ids, outbox.c.sent_at, outbox.c.text, outbox.c.sent_at.is_not(None), most=MESSAGES_SHOWN
    )
    theirs = _latest(
        tx, inbox, account_ids, inbox.c.received_at, inbox.c.body, inbox.c.kind == "message", most=MESSAGES_SHOWN
    )
    lines: dict[str, list[tuple[datetime, str, str, str]]] = {}
    for account_id, at, channel, text in ours:
        lines.setdefault(account_id, []).append((at, "us", channel, text))
    for account_id, at, channel, body in theirs:
        lines.setdefault(account_id, []).append((at, "customer", channel, text_of(body)))
    return {
        account_id: [
            {"at": f"{at:%Y-%m-%d %H:%M}", "who": who, "channel": channel, "text": text}
            for at, who, channel, text in sorted(own, key=_in_order)[-MESSAGES_SHOWN:]
        ]
        for account_id, own in lines.items()
    }


def _in_order(line: tuple[datetime, str, str, str]) -> tuple[datetime, bool]:
    """What a customer wrote comes before what we said to it in the same second."""
    at, who, _channel, _text = line
    return at, who == "us"


def said_since(tx: Connection, account_id: str, *, since: datetime) -> list[dict[str, str]]:
    """The latest messages of both sides after ``since``, oldest first; the customer's with what was noted of it."""
    noted = _noted(tx, account_id, since)
    o, i = outbox.c, inbox.c
    ours = select(o.sent_at, o.channel, o.text).where(o.account_id == account_id, o.sent_at > since)
    theirs = select(i.received_at, i.channel, i.body, i.id).where(
        i.account_id == account_id, i.received_at > since, i.kind == "message"
    )
    lines = [(row[0], "us", row[1], row[2], "") for row in tx.execute(ours)]
    lines += [
        (row[0], "customer", row[1], text_of(row[2]), "; ".join(noted.get(row[3], []))) for row in tx.execute(theirs)
    ]
    lines.sort(key=lambda line: line[:2])
    return [
        {"at": f"{at:%Y-%m-%d %H:%M}", "who": who, "channel": channel, "text": text, "noted": note}
        for at, who, channel, text, note in lines[-SINCE_SHOWN:]
    ]


def _noted(tx: Connection, account_id: str, since: datetime) -> dict[str, list[str]]:
    """By message, what its moves noted or recorded, in words."""
    j = journal.c
    query = select(j.kind, j.body).where(j.account_id == account_id, j.at >= since, j.kind.in_(NOTED)).order_by(j.seq)
    found: dict[str, list[str]] = {}
    for kind, body in tx.execute(query):
        entry = orjson.loads(body)
        if "inbox" in entry:
            about = f": {entry['subject'].replace('_', ' ')}" if "subject" in entry else ""
            found.setdefault(entry["inbox"], []).append(f"{NOTED[kind]}{about}")
    return found


def _latest(
    tx: Connection,
    table: Table,
    account_ids: Sequence[str],
    at: Column[Any],
    words: Column[Any],
    condition: ColumnElement[bool],
    *,
    most: int,
) -> Sequence[Any]:
    """The latest rows of each account, oldest first: account, instant, channel, words."""
    rank = func.row_number().over(partition_by=table.c.account_id, order_by=[at.desc(), table.c.id.desc()])
    ranked = (
        select(
            table.c.account_id, at.label("at"), table.c.channel, words.label("words"), table.c.id, rank.label("rank")
        )
        .where(ids_in(tx, table.c.account_id, account_ids), condition)
        .subquery()
    )
    c = ranked.c
    query = select(c.account_id, c.at, c.channel, c.words).where(c.rank <= most).order_by(c.account_id, c.at, c.id)
    return tx.execute(query).all()


def text_of(body: str) -> str:
    """The words of a stored message; of one that is not as channels store them, all of it."""
    try:
        stored: Any = orjson.loads(body)
        return str(stored["text"] or "")
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return body


def _promises(tx: Connection, account_ids: Sequence[str], today: date, zone: ZoneInfo) -> dict[str, list[str]]:
    since = today - timedelta(days=YEAR_DAYS)
    rows = tx.execute(
        select(promise, account.c.currency.label("own_currency"))
        .join(account, account.c.id == promise.c.account_id)
        .where(ids_in(tx, promise.c.account_id, account_ids))
        .order_by(promise.c.account_id, promise.c.taken_at, promise.c.id)
    ).all()
    found: dict[str, list[str]] = {}
    ended: dict[str, list[tuple[str, int, int]]] = {}
    for row in rows:
        if row.taken_at.date() >= since and row.currency == row.own_currency:
            ended.setdefault(row.account_id, []).append((row.state, row.amount, row.paid))
        taken_on = day_in_words(row.taken_at.astimezone(zone).date())
        line = (
            f"{Money(minor=row.amount, currency=row.currency)} by {day_in_words(row.day)}, taken {taken_on}"
            f" on {row.channel} by {row.taken_by}: {row.state.replace('_', ' ')}"
        )
        found[row.account_id] = [*found.get(row.account_id, []), line][-PROMISES_SHOWN:]
    for account_id, lines in found.items():
        share = reliability(ended.get(account_id, []))
        if share is not None:
            lines.append(f"{share * 100 // MILLIONTHS} % of what was promised in a year was paid in time")
    return found


def _disputes(tx: Connection, account_ids: Sequence[str], zone: ZoneInfo) -> dict[str, list[str]]:
    rows = tx.execute(
        select(dispute)
        .where(ids_in(tx, dispute.c.account_id, account_ids), dispute.c.closed_at.is_(None))
        .order_by(dispute.c.account_id, dispute.c.id)
    ).all()
    found: dict[str, list[str]] = {}
    for row in rows:
        amount = Money(minor=row.amount, currency=row.currency)
        quoted = f': "{row.quote}"' if row.quote else ""
        line = (
            f"item {row.item_id}: {row.reason.replace('_', ' ')}, {amount},"
            f" with {row.owner} until {moment_in_words(row.sla_at, zone)}{quoted}"
        )
        found.setdefault(row.account_id, []).append(line)
    return found


def _wishes(tx: Connection, account_ids: Sequence[str], zone: ZoneInfo) -> dict[str, list[str]]:
    """Where the customer wants no more messages, in their own words; a later consent ends it."""
    rows = tx.execute(
        select(consent).where(ids_in(tx, consent.c.account_id, account_ids)).order_by(consent.c.at, consent.c.id)
    ).all()
    standing: dict[str, dict[str | None, str]] = {}
    for row in rows:
        own = standing.setdefault(row.account_id, {})
        if row.granted:
            own.pop(row.channel, None)
            own.pop(None, None)
        else:
            where = f"by {row.channel}" if row.channel else "on any channel"
            said_on = day_in_words(row.at.astimezone(zone).date())
            own[row.channel] = f'no more messages {where}, said on {said_on}: "{row.said}"'
    return {account_id: list(own.values()) for account_id, own in standing.items() if own}
