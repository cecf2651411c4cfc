"""Reads open items with what stands in their way, for messages about them. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, case, exists, func, select

from duly.domain.money import Money
from duly.store.batch import ids_in
from duly.store.schema import dispute, hold, item


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredItem:
    """One item with something open."""

    id: str
    account_id: str
    number: str
    open: Money
    amount: Money
    issued_on: date
    due_on: date | None
    disputed: bool
    held: bool

    @property
    def free(self) -> bool:
        """Whether it may be asked for."""
        return not (self.disputed or self.held)


def open_totals(tx: Connection) -> dict[str, int]:
    """What is open on all accounts together, by currency, in minor units."""
    query = select(item.c.currency, func.sum(item.c.open)).where(item.c.open > 0).group_by(item.c.currency)
    return {currency: int(minor) for currency, minor in tx.execute(query)}


def open_items(tx: Connection, account_ids: Sequence[str]) -> dict[str, list[StoredItem]]:
    """The open items of each account, oldest due first."""
    d, h, i = dispute.c, hold.c, item.c
    disputed = exists().where(d.account_id == i.account_id, d.item_id == i.id, d.closed_at.is_(None))
    held = exists().where(h.account_id == i.account_id, h.target == i.id, h.scope == "item", h.released_at.is_(None))
    query = (
        select(item, case((disputed, 1), else_=0).label("disputed"), case((held, 1), else_=0).label("held"))
        .where(ids_in(tx, i.account_id, account_ids), i.open > 0)
        .order_by(i.account_id, i.due_on.is_(None), i.due_on, i.issued_on, i.id)
    )
    found: dict[str, list[StoredItem]] = {}
    for row in tx.execute(query).all():
        one = StoredItem(
            id=row.id,
            account_id=row.account_id,
            number=row.number,
            open=Money(minor=row.open, currency=row.currency),
            amount=Money(minor=row.amount, currency=row.currency),
            issued_on=row.issued_on,
            due_on=row.due_on,
            disputed=bool(row.disputed),
            held=bool(row.held),
        )
        found.setdefault(one.account_id, []).append(one)
    return found
