"""Rows of the standing late payer, said in a few words: each fills in what a story does not care about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, insert

from duly.store import schema
from tests.people import late_payer

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday, ten in the morning where the creditor is."""
TODAY = date(2026, 3, 2)
ACCOUNT = late_payer()


@dataclass(frozen=True, kw_only=True)
class Given:
    """One row of a story."""

    table: Table
    row: dict[str, Any]


def put(tx: Connection, *given: Given) -> None:
    for one in given:
        tx.execute(insert(one.table), one.row)


def _given(table: Table, usual: dict[str, Any], special: dict[str, Any]) -> Given:
    return Given(table=table, row={**usual, **special})


def ago(**span: int) -> datetime:
    return NOW - timedelta(**span)


def day(offset: int) -> date:
    """A day so many days from today."""
    return TODAY + timedelta(days=offset)


def customer(account_id: str = ACCOUNT.id, *, owner: str | None = None, **special: Any) -> tuple[Given, Given]:
    usual = {column.name: getattr(ACCOUNT, column.name) for column in schema.account.columns} | {"kind": "consumer"}
    return (
        _given(schema.account, {**usual, "id": account_id}, special),
        _given(schema.account_state, {"account_id": account_id, "review_at": NOW, "owner": owner}, {}),
    )


def invoice(name: str, open: int, *, due: date | None, **special: Any) -> Given:
    """An invoice over what is still open on it, unless ``amount`` says otherwise. Minor units."""
    usual: dict[str, Any] = {
        "id": name, "account_id": ACCOUNT.id, "number": name, "kind": "invoice", "currency": "GBP",
        "amount": max(open, 1), "open": open, "issued_on": day(-90), "due_on": due, "known_on": day(-90),
    }  # fmt: skip
    return _given(schema.item, usual, special)


def paid(name: str, *, due: date, on: date) -> Given:
    days_late = max(0, (on - due).days)
    return invoice(name, 0, due=due, amount=10_000, closed_on=on, days_late=days_late)


def received(name: str, amount: int, *, unapplied: int = 0, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": name, "account_id": ACCOUNT.id, "kind": "payment", "currency": "GBP", "amount": amount,
        "unapplied": unapplied, "received_on": day(-9), "known_at": ago(days=9), "rail": "transfer", "references": [],
    }  # fmt: skip
    return _given(schema.payment, usual, special)


def promised(name: str, amount: int, *, on: date, state: str, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": name, "account_id": ACCOUNT.id, "state": state, "day": on, "currency": "GBP", "amount": amount,
        "together": amount, "items": [], "channel": "whatsapp", "language": "en", "taken_by": "automation",
        "evidence": {}, "follow_up_on": on + timedelta(days=2), "taken_at": ago(days=3),
        "settled_on": None if state in ("proposed", "confirmed", "due") else on + timedelta(days=2),
    }  # fmt: skip
    return _given(schema.promise, usual, special)


def disputed(item: str, amount: int, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": f"dispute-{item}", "account_id": ACCOUNT.id, "item_id": item, "state": "open", "reason": "price",
        "currency": "GBP", "amount": amount, "owner": "sales", "sla_at": ago(days=-2), "evidence": [],
        "quote": "Too dear", "source": "customer", "opened_at": ago(days=1),
    }  # fmt: skip
    return _given(schema.dispute, usual, special)


def settled(item: str, how: str, **special: Any) -> Given:
    return disputed(item, 1_000, **{"state": "resolved", "resolution": how, **special})


def held(scope: str, target: str | None = None, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": f"hold-{scope}-{target}", "account_id": ACCOUNT.id, "scope": scope, "target": target,
        "reason": "claim", "owner": "automation", "opened_at": ago(days=1),
    }  # fmt: skip
    return _given(schema.hold, usual, special)


def escalated(trigger: str, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": f"case-{trigger}", "account_id": ACCOUNT.id, "state": "open", "trigger": trigger, "triggers": [trigger],
        "route": "care", "cycle": "none", "opened_at": ago(days=1), "sla_at": ago(days=-1), "summary": {},
        "recommended": "Look", "since": ago(days=1), "had": [],
    }  # fmt: skip
    return _given(schema.escalation, usual, special)


def sent(name: str, at: datetime, state: str = "delivered", **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": name, "account_id": ACCOUNT.id, "state": state, "kind": "step", "step": name, "cycle": "any",
        "channel": "whatsapp", "address": "x", "say": "x", "wording_hash": "x", "language": "en", "discloses": False,
        "text": "x", "attach": [], "items": [], "not_before": at, "planned_at": at, "sent_at": at,
    }  # fmt: skip
    return _given(schema.outbox, usual, special)


def stepped(step: str, *, cycle: str, on: date) -> Given:
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    row = {"account_id": ACCOUNT.id, "cycle": cycle, "step": step, "at": at, "day": on, "how": "sent"}
    return _given(schema.step_done, row, {})


def heard(at: datetime, kind: str = "message") -> Given:
    row = {
        "id": f"{kind}-{at}", "account_id": ACCOUNT.id, "channel": "whatsapp", "kind": kind, "body": "Hello",
        "received_at": at,
    }  # fmt: skip
    return _given(schema.inbox, row, {})


def reachable(channel: str, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "account_id": ACCOUNT.id, "channel": channel, "address": "x", "source": "import", "valid": True,
        "since": ago(days=99),
    }  # fmt: skip
    return _given(schema.contact_point, usual, special)


def said(granted: bool, channel: str | None, at: datetime, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": f"{channel}-{at}", "account_id": ACCOUNT.id, "channel": channel, "purpose": "collection",
        "granted": granted, "source": "customer", "said": "x", "at": at, "turn": int(at.timestamp()),
    }  # fmt: skip
    return _given(schema.consent, usual, special)


def wished(kind: str, body: Any, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": f"wish-{kind}-{body}", "account_id": ACCOUNT.id, "kind": kind, "body": body, "said": "x",
        "source": "customer", "opened_at": ago(days=1),
    }  # fmt: skip
    return _given(schema.wish, usual, special)


def listed(kind: str, value: str, channel: str | None = None, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": f"listed-{kind}-{value}-{channel}", "kind": kind, "value": value, "channel": channel, "reason": "lawyer",
        "file": "list.csv", "listed_at": ago(days=1),
    }  # fmt: skip
    return _given(schema.suppression, usual, special)


def asked(until: datetime) -> Given:
    row: dict[str, Any] = {"account_id": ACCOUNT.id, "state": {}, "awaiting_until": until, "at": ago(hours=1)}
    return _given(schema.conversation, row, {})
