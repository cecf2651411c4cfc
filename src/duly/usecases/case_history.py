"""What a person should know of an account's past before they call: payments, promises, disputes, contact.

Reads only; a line of words for each. What an account never had makes no line, but for payments.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from duly.domain.money import Money
from duly.store.batch import ids_in
from duly.store.schema import dispute, inbox, outbox, payment, promise
from duly.usecases.facts_in_words import day_in_words

YEAR = timedelta(days=365)
CONTACT_DAYS = 90
REACHED = frozenset({"sent", "delivered", "read"})

Lines = Mapping[str, str]


def histories(tx: Connection, ids: Sequence[str], *, now: datetime, zone: ZoneInfo) -> dict[str, list[str]]:
    """The lines of each account, in the order in which a person needs them."""
    parts = [
        _payments(tx, ids, now, zone),
        _endings("Promises", _promise_states(tx, ids, now)),
        _endings("Disputes", _dispute_states(tx, ids, now)),
        _contact(tx, ids, now, zone),
    ]
    return {each: [part[each] for part in parts if each in part] for each in ids}


def _payments(tx: Connection, ids: Sequence[str], now: datetime, zone: ZoneInfo) -> Lines:
    p = payment.c
    since = (now - YEAR).astimezone(zone).date()
    query = select(p.account_id, p.amount, p.currency, p.received_on).where(
        ids_in(tx, p.account_id, ids), p.kind == "payment", p.reversed_on.is_(None), p.received_on >= since
    )
    found: dict[str, list[Any]] = {}
    for row in tx.execute(query.order_by(p.account_id, p.received_on, p.id)):
        found.setdefault(row.account_id, []).append(row)
    lines = dict.fromkeys(ids, "Payments: none in a year")
    for account_id, rows in found.items():
        last = rows[-1]
        amount = Money(minor=last.amount, currency=last.currency)
        many = "the only one in a year" if len(rows) == 1 else f"the last of {len(rows)} in a year"
        lines[account_id] = f"Payments: {amount} on {day_in_words(last.received_on)}, {many}"
    return lines


def _promise_states(tx: Connection, ids: Sequence[str], now: datetime) -> Mapping[str, Counter[str]]:
    p = promise.c
    query = select(p.account_id, p.state).where(ids_in(tx, p.account_id, ids), p.taken_at >= now - YEAR)
    return _counted((row[0], "running" if row[1] in ("confirmed", "due") else row[1]) for row in tx.execute(query))


def _dispute_states(tx: Connection, ids: Sequence[str], now: datetime) -> Mapping[str, Counter[str]]:
    d = dispute.c
    query = select(d.account_id, d.closed_at, d.resolution).where(
        ids_in(tx, d.account_id, ids), d.opened_at >= now - YEAR
    )
    return _counted((row[0], (row[2] or "closed") if row[1] else "open") for row in tx.execute(query))


def _counted(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for account_id, state in pairs:
        found.setdefault(account_id, Counter())[state.replace("_", " ")] += 1
    return found


def _endings(what: str, found: Mapping[str, Counter[str]]) -> Lines:
    return {
        account_id: f"{what}: {states.total()} in a year, "
        + ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
        for account_id, states in found.items()
    }


def _contact(tx: Connection, ids: Sequence[str], now: datetime, zone: ZoneInfo) -> Lines:
    o, i = outbox.c, inbox.c
    since = now - timedelta(days=CONTACT_DAYS)
    tried = select(o.account_id, o.state, func.count(), func.max(o.sent_at)).where(
        ids_in(tx, o.account_id, ids), o.sent_at >= since, o.kind == "step"
    )
    said = select(i.account_id, func.max(i.received_at)).where(ids_in(tx, i.account_id, ids), i.kind == "message")
    ours: dict[str, list[Any]] = {}
    for row in tx.execute(tried.group_by(o.account_id, o.state)):
        ours.setdefault(row[0], []).append(row)
    theirs = {row[0]: row[1] for row in tx.execute(said.group_by(i.account_id))}
    lines: dict[str, str] = {}
    for account_id in ours.keys() | theirs.keys():
        parts = [_tried(ours[account_id], zone)] if account_id in ours else []
        if account_id in theirs:
            parts.append(f"they last wrote or spoke on {day_in_words(theirs[account_id].astimezone(zone).date())}")
        lines[account_id] = f"Contact: {'; '.join(parts)}"
    return lines


def _tried(rows: Sequence[Any], zone: ZoneInfo) -> str:
    total, reached = sum(row[2] for row in rows), sum(row[2] for row in rows if row[1] in REACHED)
    last = day_in_words(max(row[3] for row in rows).astimezone(zone).date())
    attempts = "1 attempt" if total == 1 else f"{total} attempts"
    return f"{attempts} in {CONTACT_DAYS} days, {reached} reached them, the last on {last}"
