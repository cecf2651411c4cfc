"""The books of some accounts in memory, while records from a receivables system are applied to them.

Loaded from the store under lock and never kept longer than one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, select

from duly.store.batch import ids_in
from duly.store.schema import account, allocation, contact_point, dispute, item, payment

Stored = dict[str, Any]
"""One row as it stands, by column name."""


@dataclass(slots=True)
class Books:
    """One account's books. ``allocations`` holds those in force, in the order they were made.

    ``disputes`` holds those that have ended too, by id: what a person has settled stays settled.
    """

    account: Stored | None = None
    points: dict[str, Stored] = field(default_factory=dict[str, Stored])
    items: dict[str, Stored] = field(default_factory=dict[str, Stored])
    payments: dict[str, Stored] = field(default_factory=dict[str, Stored])
    allocations: list[Stored] = field(default_factory=list[Stored])
    rounds: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    disputes: dict[str, Stored] = field(default_factory=dict[str, Stored])


def load_books(tx: Connection, account_ids: Sequence[str]) -> dict[str, Books]:
    """The books of these accounts; empty ones for accounts the store does not know."""
    books = {account_id: Books() for account_id in account_ids}
    for row in _rows(tx, account, "id", account_ids):
        books[row["id"]].account = row
    for row in _rows(tx, contact_point, "account_id", account_ids):
        books[row["account_id"]].points[row["channel"]] = row
    for row in _rows(tx, item, "account_id", account_ids):
        books[row["account_id"]].items[row["id"]] = row
    for row in _rows(tx, payment, "account_id", account_ids):
        books[row["account_id"]].payments[row["id"]] = row
    for row in _rows(tx, allocation, "account_id", account_ids):
        mine = books[row["account_id"]]
        pair = (row["payment_id"], row["item_id"])
        mine.rounds[pair] = max(mine.rounds.get(pair, 0), row["round"])
        if row["reversed_on"] is None:
            mine.allocations.append(row)
    for row in _rows(tx, dispute, "account_id", account_ids):
        books[row["account_id"]].disputes[row["id"]] = row
    return books


def _rows(tx: Connection, table: Table, key: str, account_ids: Sequence[str]) -> list[Stored]:
    query = select(table).where(ids_in(tx, table.c[key], account_ids)).order_by(*table.primary_key.columns)
    return [dict(row) for row in tx.execute(query).mappings()]
