"""Reads everything that happened on accounts, a page of accounts at a time, for the check of the guarantees.

Reads only, and as it stands in the tables and the journal; what it means is ``usecases.account_history``'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Select, Table, select

from duly.store.batch import ids_in
from duly.store.facts_query import siblings_of
from duly.store.schema import (
    WORKSPACE,
    account,
    account_state,
    allocation,
    charge,
    consent,
    contact_point,
    control,
    dispute,
    escalation,
    hand_contact,
    hold,
    inbox,
    instalment,
    item,
    journal,
    outbox,
    outcome,
    override,
    payment,
    plan,
    promise,
    suppression,
    wish,
)

PAGE_ACCOUNTS = 100
Stored = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalEntry:
    """One journal entry; ``body`` is read from its JSON."""

    seq: int
    at: datetime
    actor: str
    kind: str
    body: Stored


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountRows:
    """All rows of one account, each by column name, and its journal in order. ``sent`` are the messages that left or
    failed, ``unsent`` all others. ``elsewhere`` are the messages that were sent to the same customer, and got from
    them, on their other accounts.
    """

    account: Stored
    state: Stored
    contacts: list[Stored] = field(default_factory=list[Stored])
    items: list[Stored] = field(default_factory=list[Stored])
    payments: list[Stored] = field(default_factory=list[Stored])
    allocations: list[Stored] = field(default_factory=list[Stored])
    disputes: list[Stored] = field(default_factory=list[Stored])
    holds: list[Stored] = field(default_factory=list[Stored])
    sent: list[Stored] = field(default_factory=list[Stored])
    unsent: list[Stored] = field(default_factory=list[Stored])
    wishes: list[Stored] = field(default_factory=list[Stored])
    consents: list[Stored] = field(default_factory=list[Stored])
    promises: list[Stored] = field(default_factory=list[Stored])
    charges: list[Stored] = field(default_factory=list[Stored])
    plans: list[Stored] = field(default_factory=list[Stored])
    instalments: list[Stored] = field(default_factory=list[Stored])
    inbound: list[Stored] = field(default_factory=list[Stored])
    outcomes: list[Stored] = field(default_factory=list[Stored])
    cases: list[Stored] = field(default_factory=list[Stored])
    overrides: list[Stored] = field(default_factory=list[Stored])
    by_hand: list[Stored] = field(default_factory=list[Stored])
    elsewhere: list[Stored] = field(default_factory=list[Stored])
    entries: list[JournalEntry] = field(default_factory=list[JournalEntry])


RECORDS: dict[str, Table] = {
    "contacts": contact_point,
    "items": item,
    "payments": payment,
    "allocations": allocation,
    "disputes": dispute,
    "holds": hold,
    "sent": outbox,
    "wishes": wish,
    "consents": consent,
    "promises": promise,
    "charges": charge,
    "plans": plan,
    "instalments": instalment,
    "inbound": inbox,
    "outcomes": outcome,
    "cases": escalation,
    "overrides": override,
    "by_hand": hand_contact,
}


NO_STATE: Stored = {"review_at": None, "owner": None, "verified_level": 0}
"""Of an account that has lost its own: it is with nobody, and looked at by nobody."""


def read_histories(tx: Connection) -> Iterator[AccountRows]:
    """Every account with all its rows, in the order of ids; one page of accounts is in memory."""
    last = ""
    while True:
        query = select(account).where(account.c.id > last).order_by(account.c.id).limit(PAGE_ACCOUNTS)
        page = [dict(row) for row in tx.execute(query).mappings()]
        if not page:
            return
        yield from _read_page(tx, page)
        last = page[-1]["id"]


def read_control_rows(tx: Connection) -> list[Stored]:
    """Every control there ever was, the oldest first."""
    return [dict(row) for row in tx.execute(select(control).order_by(control.c.opened_at, control.c.id)).mappings()]


def _read_page(tx: Connection, page: Sequence[Stored]) -> Iterator[AccountRows]:
    ids = [row["id"] for row in page]
    states = {row["account_id"]: row for row in _rows(tx, account_state, ids)}
    found = {row["id"]: AccountRows(account=row, state=states.get(row["id"], NO_STATE)) for row in page}
    for name, table in RECORDS.items():
        for row in _rows(tx, table, ids):
            into = "unsent" if table is outbox and row["sent_at"] is None else name
            getattr(found[row["account_id"]], into).append(row)
    for row in _rows(tx, journal, ids):
        entry = JournalEntry(
            seq=row["seq"], at=row["at"], actor=row["actor"], kind=row["kind"], body=orjson.loads(row["body"])
        )
        found[row["account_id"]].entries.append(entry)
    _add_elsewhere(tx, found)
    yield from found.values()


def _add_elsewhere(tx: Connection, found: dict[str, AccountRows]) -> None:
    """What was sent and heard on the other accounts of each customer."""
    siblings = siblings_of(tx, [account_id for account_id, rows in found.items() if rows.account["customer"]])
    others = sorted({each for own in siblings.values() for each in own})
    if not others:
        return
    o, i = outbox.c, inbox.c
    sent = select(o.id, o.account_id, o.channel, o.claimed_at, o.sent_at, o.state, o.kind).where(
        ids_in(tx, o.account_id, others), o.sent_at.is_not(None), o.kind != "reply"
    )
    heard = select(i.account_id, i.channel, i.received_at).where(ids_in(tx, i.account_id, others), i.kind == "message")
    rows = [dict(row) for query in (sent, heard) for row in tx.execute(query).mappings()]
    for account_id, own in siblings.items():
        found[account_id].elsewhere.extend(
            row for row in rows if row["account_id"] in own and row["account_id"] != account_id
        )


def _rows(tx: Connection, table: Table, ids: Sequence[str]) -> list[Stored]:
    query: Select[Any] = select(table).where(ids_in(tx, table.c.account_id, ids))
    return [dict(row) for row in tx.execute(query.order_by(*table.primary_key.columns)).mappings()]


def chains_and_accounts(tx: Connection) -> tuple[list[str], list[str]]:
    """The accounts with a chain in the journal that are not in the table, and those in the table without a chain."""
    told, kept = select(journal.c.account_id), select(account.c.id)
    gone = told.where(journal.c.account_id != WORKSPACE, journal.c.seq == 1, journal.c.account_id.not_in(kept))
    new = kept.where(account.c.id.not_in(select(account_state.c.account_id)) | account.c.id.not_in(told))
    return list(tx.execute(gone.order_by(journal.c.account_id)).scalars()), list(
        tx.execute(new.order_by(account.c.id)).scalars()
    )


def listings_ever(tx: Connection) -> list[Stored]:
    """Every entry that is or was on a do-not-contact list."""
    return [dict(row) for row in tx.execute(select(suppression).order_by(suppression.c.id)).mappings()]


def unmatched_inbound(tx: Connection) -> list[Stored]:
    """What came in and belongs to no account, oldest first."""
    query = select(inbox).where(inbox.c.account_id.is_(None)).order_by(inbox.c.received_at, inbox.c.id)
    return [dict(row) for row in tx.execute(query).mappings()]
