"""A person corrects an address; no import overwrites it afterwards. One transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from duly.connectors.tables.addresses import read_address
from duly.connectors.tables.faults import CellInvalid
from duly.domain.contact import Channel, PointSource
from duly.domain.verification import LEFT_AFTER, IdentityChange
from duly.errors import InputInvalid
from duly.store.record import Change, Entry, Insert, Write, lock_accounts, record
from duly.store.schema import contact_point
from duly.usecases.context import Context
from duly.usecases.find_account import find_account
from duly.usecases.keep_level import level_row


def correct_contact(
    context: Context, account_id: str, *, channel: Channel, address: str, by: str, now: datetime
) -> str:
    """Makes ``address`` the account's on ``channel``; gives it as it is kept. Raises ``NotFound``, ``InputInvalid``."""
    with context.database.transaction() as tx:
        market = find_account(tx, account_id).market
        kept = _read(address, channel=channel, market=market)
        heads = lock_accounts(tx, [account_id])
        p = contact_point.c
        query = select(contact_point).where(p.account_id == account_id, p.channel == channel.value)
        known = tx.execute(query).first()
        key = {"account_id": account_id, "channel": channel.value}
        values: dict[str, Any] = {
            "address": kept, "source": PointSource.PERSON.value, "valid": True, "since": now,
        }  # fmt: skip
        write: Write = (
            Change(table=contact_point, key=key, values=values)
            if known
            else Insert(table=contact_point, row={**key, **values})
        )
        body: dict[str, Any] = {
            "channel": channel.value,
            "address": kept,
            "source": "person",
            "was": known.address if known else None,
        }
        state: dict[str, Any] = {"review_at": now}
        writes = [write]
        if known is None or known.address != kept:
            change = IdentityChange.CONTACT_CHANGED
            level, turn = LEFT_AFTER[change], heads[account_id].seq
            writes.append(level_row(account_id, level, change, source="person", key=f"person#{turn}", now=now))
            body["verified_level"] = state["verified_level"] = int(level)
        entry = Entry(account_id=account_id, kind="contact.corrected", body=body, writes=tuple(writes), state=state)
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return kept


def _read(address: str, *, channel: Channel, market: str) -> str:
    try:
        return read_address(address.strip(), channel, country=market)
    except CellInvalid as error:
        raise InputInvalid((f"ADDRESS: found {address!r}, expected {error.expected}",)) from error
