"""Takes in what arrived: fetched from each channel, kept as it came, acknowledged, then made sense of.

What is kept is never lost by a failure to understand it; what no rule knows goes to a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection

from duly.domain.delivery import ArrivedKind, Transport
from duly.domain.message import MessageState, merge_status
from duly.store import inbox as inbox_store
from duly.store.inbox import InboxRow
from duly.store.outbox import message_by_ref
from duly.store.record import Change, Entry, Head, lock_accounts, record
from duly.store.schema import outbox
from duly.usecases.answer_message import answer_message
from duly.usecases.context import Context
from duly.usecases.open_cases import Case, open_cases

BATCH_ARRIVALS = 500
ACTOR = "inbox"


def fetch_all(context: Context, transports: Iterable[Transport], *, now: datetime) -> int:
    """Stores what arrived at every channel, then acknowledges it; gives how many arrivals were new."""
    new = 0
    for transport in transports:
        arrived = transport.fetch(now=now, limit=BATCH_ARRIVALS)
        if not arrived:
            continue
        with context.database.transaction() as tx:
            new += inbox_store.keep(tx, arrived, now=now)
        transport.acknowledge([one.ref for one in arrived])
    return new


def handle_arrivals(context: Context, *, now: datetime, limit: int = BATCH_ARRIVALS) -> int:
    """Makes sense of stored arrivals, oldest first, one transaction each; gives how many it handled."""
    with context.database.reading() as tx:
        waiting = inbox_store.unhandled(tx, now=now, limit=limit)
    for row in waiting:
        with context.database.transaction() as tx:
            _handle(tx, context, row, now=now)
    return len(waiting)


def _handle(tx: Connection, context: Context, row: InboxRow, *, now: datetime) -> None:
    handled_as = _meaning(row)
    if not inbox_store.mark_handled(tx, row.id, handled_as=handled_as, now=now):
        return
    account_id = row.account_id
    if handled_as == "status":
        _merge_report(tx, orjson.loads(row.body), now=now)
    elif account_id is None:
        # No account to record it on: it stays in the inbox as unmatched, which the queue shows to a person.
        return
    else:
        heads = lock_accounts(tx, [account_id])
        match handled_as:
            case "message":
                answer_message(tx, context, row, heads=heads, now=now)
            case "link_opened":
                entry = Entry(
                    account_id=account_id, kind="link.opened", body={"inbox": row.id}, state={"review_at": now}
                )
                record(tx, [entry], heads=heads, actor="customer", at=now)
            case _:
                _to_person(tx, context, row, heads=heads, now=now)


def _meaning(row: InboxRow) -> str:
    if row.kind == ArrivedKind.STATUS:
        return "status"
    return "unmatched" if row.account_id is None else row.kind


def _merge_report(tx: Connection, report: dict[str, Any], *, now: datetime) -> None:
    """A provider's report on one of our messages, merged so that order and repetition change nothing."""
    row = message_by_ref(tx, report["message"])
    if row is None:
        return
    state = merge_status(MessageState(row.state), MessageState(report["status"]))
    if state == row.state:
        return
    heads = lock_accounts(tx, [row.account_id])
    entry = Entry(
        account_id=row.account_id,
        kind=f"message.{state}",
        body={"message": row.id, "reported": report["status"]},
        writes=(Change(table=outbox, key={"id": row.id}, values={"state": state.value}),),
        state={"review_at": now},
    )
    record(tx, [entry], heads=heads, actor="channel", at=now)


def _to_person(tx: Connection, context: Context, row: InboxRow, *, heads: dict[str, Head], now: datetime) -> None:
    case = Case(
        account_id=row.account_id,
        trigger="unclear",
        reason=f"Something arrived on {row.channel} that automation does not know: {row.kind}.",
        kind="case.unknown_arrival",
        body={"inbox": row.id, "kind": row.kind},
        cycle="none",
    )
    record(tx, open_cases(tx, context, [case], heads=heads, now=now), heads=heads, actor=ACTOR, at=now)
