"""A person settles what no account's rules could: a message of nobody known, a write-back that was refused."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.writeback import WRITE_BACK, WriteBackEvent, WriteBackState
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, inbox, outcome
from duly.usecases.context import Context
from duly.usecases.find_account import find_account
from duly.usecases.hear_shared import goes_on, unpaused
from duly.usecases.list_cases import UNMATCHED

PUT_ASIDE = "put_aside"


def give_message(context: Context, inbox_id: str, *, account_id: str, by: str, note: str, now: datetime) -> None:
    """Gives an unmatched message to its account; the worker answers it with the next turn. Raises ``NotFound``."""
    with context.database.transaction() as tx:
        _unmatched(tx, inbox_id)
        find_account(tx, account_id)
        paused = unpaused(tx, inbox_id)
        heads = lock_accounts(tx, sorted({account_id, *(each for each, _ in paused)}))
        values = {"account_id": account_id, "handled_at": None, "handled_as": None}
        body = {"inbox": inbox_id, "by": by, "note": note}
        change = Change(table=inbox, key={"id": inbox_id}, values=values)
        entry = Entry(account_id=account_id, kind="message.matched", body=body, writes=(change,))
        on = [goes_on(each, hold_id, inbox_id=inbox_id, why=note, now=now) for each, hold_id in paused]
        record(tx, [entry, *on], heads=heads, actor=f"person:{by}", at=now)


def put_message_aside(context: Context, inbox_id: str, *, by: str, note: str, now: datetime) -> None:
    """Settles an unmatched message that is no customer's. Raises ``NotFound``."""
    with context.database.transaction() as tx:
        _unmatched(tx, inbox_id)
        paused = unpaused(tx, inbox_id)
        locked = lock_accounts(tx, [WORKSPACE, *(each for each, _ in paused)])
        heads = locked if WORKSPACE in locked else {**locked, **open_chains(tx, [WORKSPACE])}
        change = Change(table=inbox, key={"id": inbox_id}, values={"handled_as": PUT_ASIDE})
        body = {"inbox": inbox_id, "by": by, "note": note}
        entry = Entry(account_id=WORKSPACE, kind="message.put_aside", body=body, writes=(change,))
        on = [goes_on(each, hold_id, inbox_id=inbox_id, why=note, now=now) for each, hold_id in paused]
        record(tx, [entry, *on], heads=heads, actor=f"person:{by}", at=now)


def _unmatched(tx: Connection, inbox_id: str) -> None:
    query = select(inbox.c.id).where(inbox.c.id == inbox_id, inbox.c.handled_as == UNMATCHED)
    if tx.execute(query).first() is None:
        raise NotFound(f"no unmatched message {inbox_id!r}")


def settle_write_back(
    context: Context, outcome_id: str, *, event: WriteBackEvent, by: str, note: str, now: datetime
) -> None:
    """Sends a refused outcome again, or marks it as done by hand. Raises ``NotFound``, ``InputInvalid``."""
    with context.database.transaction() as tx:
        known = tx.execute(select(outcome).where(outcome.c.id == outcome_id)).first()
        if known is None:
            raise NotFound(f"no outcome {outcome_id!r}")
        heads = lock_accounts(tx, [known.account_id])
        row = tx.execute(select(outcome).where(outcome.c.id == outcome_id)).one()
        if row.state != WriteBackState.REJECTED:
            raise InputInvalid((f"outcome {outcome_id} is {row.state}; only a rejected one is settled by hand",))
        state = WRITE_BACK.advance(WriteBackState(row.state), event)
        settled_at = now if state is WriteBackState.ACKNOWLEDGED else None
        values: dict[str, Any] = {"state": state.value, "settled_at": settled_at}
        body = {"outcome": outcome_id, "event": event.value, "by": by, "note": note}
        change = Change(table=outcome, key={"id": outcome_id}, values=values)
        entry = Entry(account_id=row.account_id, kind=f"outcome.{event}", body=body, writes=(change,))
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
