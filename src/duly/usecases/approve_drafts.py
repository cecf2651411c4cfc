"""A person approves a message that waits in draft mode, or declines it. One transaction each.

An approval is for the very words and address that the person saw: a message that changes waits again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection

from duly.domain.message import MESSAGE, MessageEvent, MessageState
from duly.errors import InputInvalid, NotFound
from duly.store.outbox import OutboxRow, waiting_drafts
from duly.store.record import Change, Entry, Head, Insert, Write, lock_accounts, record
from duly.store.schema import outbox, step_done
from duly.usecases.context import Context
from duly.usecases.gate_messages import APPROVED

PREFIX_CHARS_MIN = 10
"""Every id begins with the eight of ``message_``."""
MARK_CHARS = 6
DECLINED = "declined"


def list_drafts(context: Context) -> Sequence[OutboxRow]:
    """The messages that wait for a person, the oldest first."""
    with context.database.reading() as tx:
        return waiting_drafts(tx)


def words_of(row: OutboxRow) -> str:
    """A short mark of what a person reads before they approve: where it goes and every word of it."""
    read = "\n".join((row.channel, row.address, row.subject or "", row.text))
    return sha256(read.encode()).hexdigest()[:MARK_CHARS]


def approve_draft(context: Context, name: str, *, words: str, by: str, now: datetime) -> OutboxRow:
    """Lets the message go, once its hours are open and the gate agrees; ``words`` is the mark of what was read.

    Raises ``NotFound``, ``InputInvalid``.
    """
    _named(by, "--by", "who approves this")
    with context.database.transaction() as tx:
        row, heads = _locked(tx, name)
        if words != words_of(row):
            again = f"read it again: duly sending drafts {row.id}"
            raise InputInvalid((f"--words: found {words!r}, and the draft is {words_of(row)!r} now; {again}",))
        change = Change(table=outbox, key={"id": row.id}, values={"approval": APPROVED, "approved_by": by})
        body = {"message": row.id, "step": row.step, "channel": row.channel, "say": row.say, "text": row.text}
        entry = Entry(account_id=row.account_id, kind="draft.approved", body=body, writes=(change,))
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return row


def decline_draft(context: Context, name: str, *, by: str, note: str, now: datetime) -> OutboxRow:
    """The message is not sent; its step counts as taken, so that it does not come back tomorrow.

    Raises ``NotFound``, ``InputInvalid``.
    """
    _named(by, "--by", "who declines this")
    _named(note, "--note", "why")
    with context.database.transaction() as tx:
        row, heads = _locked(tx, name)
        state = MESSAGE.advance(MessageState(row.state), MessageEvent.BLOCKED)
        values = {"state": state.value, "settled_at": now, "failure": f"declined by {by}: {note}"}
        writes: list[Write] = [Change(table=outbox, key={"id": row.id}, values=values)]
        if row.step is not None:
            done: dict[str, Any] = {
                "account_id": row.account_id, "cycle": row.cycle, "step": row.step, "at": now,
                "day": context.day_of(now), "how": DECLINED,
            }  # fmt: skip
            writes.append(Insert(table=step_done, row=done))
        body = {"message": row.id, "step": row.step, "cycle": row.cycle, "why": note}
        entry = Entry(
            account_id=row.account_id, kind="draft.declined", body=body, writes=tuple(writes), state={"review_at": now}
        )
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return row


def _named(text: str, option: str, what: str) -> None:
    if not text.strip():
        raise InputInvalid((f"{option}: found nothing, expected {what}",))


def _locked(tx: Connection, name: str) -> tuple[OutboxRow, dict[str, Head]]:
    """The draft with this id, or the only one whose id begins so, with its account locked."""
    found = _meant(waiting_drafts(tx), name)
    heads = lock_accounts(tx, [found.account_id])
    return _meant(waiting_drafts(tx, [found.account_id]), found.id), heads


def _meant(drafts: Sequence[OutboxRow], name: str) -> OutboxRow:
    exact = [row for row in drafts if row.id == name]
    begins = [row for row in drafts if len(name) >= PREFIX_CHARS_MIN and row.id.startswith(name)]
    found = exact or begins
    if len(found) != 1:
        raise NotFound(f"no draft {name!r} waits for approval; duly sending drafts lists them")
    return found[0]
