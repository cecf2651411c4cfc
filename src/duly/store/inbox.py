"""Keeps what arrives, as it arrived, before anything is made of it.

An arrival has its provider's own id, so the same one twice is one row. Marking it handled is done in
the transaction that records what it meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from duly.domain.delivery import Arrived
from duly.store.batch import ids_in
from duly.store.column_types import Instant
from duly.store.schema import contact_point, inbox

InboxRow = Row[Any]

# What is asked once for each arrival is put together once.
HANDLED = (
    update(inbox)
    .where(inbox.c.id == bindparam("inbox"), inbox.c.handled_at.is_(None))
    .values(handled_at=bindparam("at", type_=Instant), handled_as=bindparam("as"))
)
AT_ADDRESS = (
    select(contact_point.c.account_id)
    .where(contact_point.c.channel == bindparam("channel"), contact_point.c.address == bindparam("address"))
    .order_by(contact_point.c.account_id)
)


def keep(tx: Connection, arrived: Sequence[Arrived], *, now: datetime) -> int:
    """Stores arrivals; gives how many were new."""
    if not arrived:
        return 0
    rows = [
        {
            "id": f"{one.channel}:{one.ref}",
            "account_id": _account_at(tx, one),
            "channel": one.channel.value,
            "kind": one.kind.value,
            "address": one.address,
            "body": one.body,
            "received_at": min(one.at, now),
        }
        for one in arrived
    ]
    new = sqlite.insert(inbox) if tx.dialect.name == "sqlite" else postgresql.insert(inbox)
    kept = new.on_conflict_do_nothing(index_elements=["id"]).returning(inbox.c.id)
    return len(tx.execute(kept, rows).all())


def _account_at(tx: Connection, one: Arrived) -> str | None:
    """The account that has this address; ``None`` where it is nobody's or more than one account's."""
    found = accounts_at(tx, channel=one.channel.value, address=one.address)
    return found[0] if len(found) == 1 else None


def accounts_at(tx: Connection, *, channel: str, address: str | None) -> Sequence[str]:
    """The accounts that have this address on the channel, in use or not, in the order of their ids."""
    return tx.execute(AT_ADDRESS, {"channel": channel, "address": address}).scalars().all()


def addresses_in_use(tx: Connection, account_ids: Sequence[str]) -> dict[tuple[str, str], str]:
    """The address of each account on each channel where it has one that is in use."""
    p = contact_point.c
    query = select(p.account_id, p.channel, p.address).where(ids_in(tx, p.account_id, account_ids), p.valid)
    return {(account_id, channel): address for account_id, channel, address in tx.execute(query)}


def unhandled(tx: Connection, *, now: datetime, limit: int) -> Sequence[InboxRow]:
    """Arrivals nothing has been made of yet, oldest first."""
    query = (
        select(inbox)
        .where(inbox.c.handled_at.is_(None), inbox.c.received_at <= now)
        .order_by(inbox.c.received_at, inbox.c.id)
        .limit(limit)
    )
    return tx.execute(query).all()


def unhandled_one(tx: Connection, inbox_id: str) -> InboxRow | None:
    """This arrival, unless something has been made of it."""
    return tx.execute(select(inbox).where(inbox.c.id == inbox_id, inbox.c.handled_at.is_(None))).first()


def with_body(tx: Connection, inbox_id: str, body: str) -> InboxRow:
    """This arrival, read as if it had come with ``body``; what is kept stays as it came."""
    columns = [literal(body).label("body") if column is inbox.c.body else column for column in inbox.c]
    return tx.execute(select(*columns).where(inbox.c.id == inbox_id)).one()


def mask_words(tx: Connection, inbox_id: str, body: str) -> None:
    """Keeps an arrival with what may be a secret made unreadable, once it is handled."""
    tx.execute(update(inbox).where(inbox.c.id == inbox_id).values(body=body))


def mark_handled(tx: Connection, inbox_id: str, *, handled_as: str, now: datetime) -> bool:
    """Marks one arrival; false where another worker has already handled it."""
    return tx.execute(HANDLED, {"inbox": inbox_id, "at": now, "as": handled_as}).rowcount == 1
