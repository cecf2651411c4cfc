"""Reads open items with what stands in their way, for messages about them. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any

from sqlalchemy import Connection, Select, func, select

from duly.domain.money import Money
from duly.store.batch import ids_bound, ids_value
from duly.store.contested_query import contested_items, disputed_part, free_part
from duly.store.schema import item, payment


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredItem:
    """One item with something open. ``disputed`` is so much of it, ``ask`` what is left of it to ask for: nothing
    while it is held, or while its dispute stops the whole of it. ``credit`` is what the account has to its credit in
    the item's currency, and has not been set against any item.
    """

    id: str
    account_id: str
    number: str
    open: Money
    amount: Money
    issued_on: date
    due_on: date | None
    disputed: Money
    held: bool
    ask: Money
    credit: Money

    @property
    def free(self) -> bool:
        """Whether something of it may be asked for."""
        return self.ask.minor > 0


def open_totals(tx: Connection) -> dict[str, int]:
    """What is open on all accounts together, by currency, in minor units."""
    query = select(item.c.currency, func.sum(item.c.open)).where(item.c.open > 0).group_by(item.c.currency)
    return {currency: int(minor) for currency, minor in tx.execute(query)}


def open_items(tx: Connection, account_ids: Sequence[str]) -> dict[str, list[StoredItem]]:
    """The open items of each account, oldest due first."""
    dialect = tx.dialect.name
    found: dict[str, list[StoredItem]] = {}
    for row in tx.execute(_open_items(dialect), {"ids": ids_value(dialect, account_ids)}).all():
        one = StoredItem(
            id=row.id,
            account_id=row.account_id,
            number=row.number,
            open=Money(minor=row.open, currency=row.currency),
            amount=Money(minor=row.amount, currency=row.currency),
            issued_on=row.issued_on,
            due_on=row.due_on,
            disputed=Money(minor=row.disputed, currency=row.currency),
            held=bool(row.held),
            ask=Money(minor=row.ask, currency=row.currency),
            credit=Money(minor=int(row.credit), currency=row.currency),
        )
        found.setdefault(one.account_id, []).append(one)
    return found


@cache
def _open_items(dialect: str) -> Select[Any]:
    """Built once for each kind of database, given its accounts as ``ids`` when it is run."""
    i, p = item.c, payment.c
    credit = (
        select(func.sum(p.unapplied))
        .where(p.account_id == i.account_id, p.currency == i.currency, p.unapplied > 0)
        .scalar_subquery()
    )
    contested = contested_items(partial(ids_bound, dialect))
    return (
        select(
            item,
            disputed_part(i.open, contested).label("disputed"),
            free_part(i.open, contested).label("ask"),
            func.coalesce(contested.c.stopped, 0).label("held"),
            func.coalesce(credit, 0).label("credit"),
        )
        .outerjoin_from(item, contested, contested.c.item_id == i.id)
        .where(ids_bound(dialect, i.account_id), i.open > 0)
        .order_by(i.account_id, i.due_on.is_(None), i.due_on, i.issued_on, i.id)
    )
