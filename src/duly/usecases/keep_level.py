"""Keeps the verification level of an account: each change a row with how it came about, never what was answered.

An entry that changes the level says so in its body under ``verified_level``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.contact import Channel
from duly.domain.identity import key_of
from duly.domain.verification import LEFT_AFTER, REACHES, IdentityChange, Method
from duly.errors import InputInvalid
from duly.store.outbox import OutboxRow
from duly.store.record import Entry, Insert, Write, lock_accounts, record
from duly.store.schema import account_state, verification
from duly.usecases.context import Context
from duly.usecases.find_account import find_account


def level_row(
    account_id: str, level: int, how: Method | IdentityChange, *, source: str, key: str, now: datetime
) -> Insert:
    """The record of one change of the level."""
    row: dict[str, Any] = {
        "id": key_of("verification", account_id, how, key), "account_id": account_id, "level": level,
        "method": how.value, "source": source, "at": now,
    }  # fmt: skip
    return Insert(table=verification, row=row)


def proven_entry(
    account_id: str, method: Method, level: int, *, source: str, key: str, body: Mapping[str, Any], now: datetime
) -> Entry:
    """The customer, or a person for them, has shown who they are."""
    return Entry(
        account_id=account_id,
        kind="identity.verified",
        body={**body, "method": method.value, "verified_level": int(level)},
        writes=(level_row(account_id, level, method, source=source, key=key, now=now),),
        state={"verified_level": int(level), "review_at": now},
    )


def lowered(
    tx: Connection, account_id: str, change: IdentityChange, *, key: str, now: datetime
) -> tuple[dict[str, int], list[Write]]:
    """The state and the writes of an entry that tells of a change; empty where the level is low enough already."""
    query = select(account_state.c.verified_level).where(account_state.c.account_id == account_id)
    level = tx.execute(query).scalar_one()
    left = LEFT_AFTER[change]
    if level <= left:
        return {}, []
    return {"verified_level": int(left)}, [level_row(account_id, left, change, source="channel", key=key, now=now)]


def identity_changed(
    tx: Connection, account_id: str, change: IdentityChange, *, channel: Channel, inbox_id: str, now: datetime
) -> Entry:
    """A provider says that the number or the person behind it has changed."""
    state, writes = lowered(tx, account_id, change, key=inbox_id, now=now)
    body = {"inbox": inbox_id, "channel": channel.value, "change": change.value, **state}
    return Entry(
        account_id=account_id, kind="identity.changed", body=body, writes=tuple(writes),
        state={"review_at": now, **state},
    )  # fmt: skip


def bounced(tx: Connection, row: OutboxRow, *, now: datetime) -> list[Entry]:
    """What is left of the level after a message for which the address does not exist; nothing where that is no less."""
    state, writes = lowered(tx, row.account_id, IdentityChange.BOUNCED, key=row.id, now=now)
    body = {"message": row.id, "channel": row.channel, "change": IdentityChange.BOUNCED.value, **state}
    changed = Entry(
        account_id=row.account_id, kind="identity.changed", body=body, writes=tuple(writes), state=dict(state)
    )
    return [changed] if writes else []


def verify_by_person(context: Context, account_id: str, *, level: int, note: str, by: str, now: datetime) -> None:
    """A person has checked who the customer is, or doubts it. Raises ``NotFound``, ``InputInvalid``."""
    if not note.strip():
        raise InputInvalid(("--note: found nothing, expected how it was checked; never what was answered",))
    if not 0 <= level <= REACHES[Method.PERSON]:
        raise InputInvalid((f"--level: found {level}, expected 0 to {int(REACHES[Method.PERSON])}",))
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        key = f"person#{heads[account_id].seq}"
        entry = proven_entry(
            account_id, Method.PERSON, level, source="person", key=key, body={"note": note.strip()}, now=now
        )
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)


def levels_of(context: Context, account_id: str) -> tuple[int, list[dict[str, Any]]]:
    """The level now, and every change of it, the earliest first. Raises ``NotFound``."""
    v = verification.c
    with context.database.reading() as tx:
        find_account(tx, account_id)
        level = tx.execute(
            select(account_state.c.verified_level).where(account_state.c.account_id == account_id)
        ).scalar_one()
        query = select(verification).where(v.account_id == account_id).order_by(v.at, v.id)
        rows = [{str(name): value for name, value in row.items()} for row in tx.execute(query).mappings()]
    return level, rows
