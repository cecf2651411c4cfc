"""A small journal to read, check and tamper with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from duly.store.database import Database
from duly.store.journal import seal_chains
from duly.store.record import Entry, lock_accounts, open_chains, record

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ACCOUNTS = ("0001", "0002", "0003")


def note(account_id: str, text: str) -> Entry:
    """An entry that changes nothing."""
    return Entry(account_id=account_id, kind="note", body={"text": text})


def noted(tx: Connection, *texts: str, at: datetime = NINE, accounts: tuple[str, ...] = ACCOUNTS) -> None:
    """Records every text on every account."""
    heads = lock_accounts(tx, accounts)
    record(tx, [note(a, text) for text in texts for a in accounts], heads=heads, actor="automation", at=at)


def write_journal(store: Database) -> None:
    """Three accounts of five entries each: three under the first seal, one under the second, one under none."""
    with store.transaction() as tx:
        open_chains(tx, ACCOUNTS)
        noted(tx, "one", "two", "three")
        seal_chains(tx, at=NINE)
    with store.transaction() as tx:
        noted(tx, "four", at=NINE + timedelta(hours=1))
        seal_chains(tx, at=NINE + timedelta(hours=1))
    with store.transaction() as tx:
        noted(tx, "five", at=NINE + timedelta(hours=2))
