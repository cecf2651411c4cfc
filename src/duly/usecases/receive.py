"""Takes in what arrived: fetched from each channel, kept as it came, acknowledged, then made sense of.

What is kept is never lost by a failure to understand it; what no rule knows goes to a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

import orjson
from sqlalchemy import Connection

from duly.domain.contact import Channel
from duly.domain.delivery import ArrivedKind, Transport
from duly.domain.message import MessageState, merge_status
from duly.domain.receipt import Receipt
from duly.domain.verification import IdentityChange
from duly.store import inbox as inbox_store
from duly.store.facts_query import siblings_of
from duly.store.inbox import InboxRow
from duly.store.outbox import OutboxRow, messages_by_ref
from duly.store.record import Change, Entry, Head, lock_accounts, record
from duly.store.schema import outbox
from duly.understanding.language_model.proposal import Proposed
from duly.usecases.answer_message import answer_message
from duly.usecases.ask_language_model import ask_about
from duly.usecases.context import Context
from duly.usecases.gather import Together, body_of, gathered
from duly.usecases.hear_proof import mask_unheard, may_be_an_answer
from duly.usecases.hear_shared import hear_shared, pause_shared
from duly.usecases.keep_files import read_files, with_files_kept
from duly.usecases.keep_level import identity_changed
from duly.usecases.list_cases import UNMATCHED
from duly.usecases.open_cases import Case, open_cases

BATCH_ARRIVALS = 500
ACTOR = "inbox"
ARRIVED = frozenset({MessageState.DELIVERED, MessageState.READ})


def fetch_all(context: Context, transports: Iterable[Transport], *, now: datetime) -> int:
    """Stores what arrived at every channel, then acknowledges it; gives how many arrivals were new."""
    new = 0
    for transport in transports:
        arrived = transport.fetch(now=now, limit=BATCH_ARRIVALS)
        if not arrived:
            continue
        kept = [with_files_kept(context, one) for one in arrived]
        with context.database.transaction() as tx:
            new += inbox_store.keep(tx, kept, now=now)
        transport.acknowledge([one.ref for one in arrived])
    return new


def handle_arrivals(context: Context, *, now: datetime, limit: int = BATCH_ARRIVALS) -> int:
    """Makes sense of stored arrivals, oldest first; gives how many it handled.

    Neighbouring reports of providers share a transaction; so do messages that one customer wrote one after the other.
    Everything else has one of its own.
    """
    with context.database.reading() as tx:
        waiting = inbox_store.unhandled(tx, now=now, limit=limit)
    groups = gathered(waiting, now=now, wait=context.answers_after)
    for is_report, parts in groupby(groups, key=lambda rows: rows[0].kind == ArrivedKind.STATUS):
        if is_report:
            with context.database.transaction() as tx:
                _merge_reports(tx, [row for rows in parts for row in rows], now=now)
            continue
        for together in parts:
            _handle_together(context, together, now=now)
    return sum(map(len, groups))


def handle_arrival(context: Context, inbox_id: str, *, now: datetime) -> int:
    """Makes sense of one stored arrival by itself; 0 where another worker has."""
    with context.database.reading() as tx:
        row = inbox_store.unhandled_one(tx, inbox_id)
    if row is None:
        return 0
    proposed, receipts = ask_about(context, row, now=now), read_files(context, row)
    with context.database.transaction() as tx:
        if inbox_store.unhandled_one(tx, inbox_id) is None:
            return 0
        if row.kind == ArrivedKind.STATUS:
            _merge_reports(tx, [row], now=now)
        else:
            _handle(tx, context, row, proposed, receipts, now=now)
    return 1


def hand_over_arrival(context: Context, inbox_id: str, *, error: str, now: datetime) -> None:
    """Gives an arrival that a fault of ours keeps from being handled to a person, with the fault."""
    with context.database.transaction() as tx:
        row = inbox_store.unhandled_one(tx, inbox_id)
        if row is None or not inbox_store.mark_handled(
            tx, inbox_id, handled_as=UNMATCHED if row.account_id is None else "failed", now=now
        ):
            return
        if row.account_id is None:
            # The queue shows it as unmatched; nothing more is sent to the address meanwhile.
            pause_shared(tx, row, inbox_store.accounts_at(tx, channel=row.channel, address=row.address), now=now)
            return
        if row.kind == "message":
            mask_unheard(tx, row, now=now)
        heads = lock_accounts(tx, [row.account_id])
        case = Case(
            account_id=row.account_id,
            trigger="unclear",
            reason=f"Something arrived on {row.channel} that automation could not handle: {error}.",
            kind="case.not_handled",
            body={"inbox": row.id, "kind": row.kind, "error": error},
            cycle="none",
            pauses=True,
        )
        record(tx, open_cases(tx, context, [case], heads=heads, now=now), heads=heads, actor=ACTOR, at=now)


def _handle_together(context: Context, together: Together, *, now: datetime) -> None:
    """Makes sense of an arrival, or of several messages as of one."""
    *before, row = together
    if before:
        with context.database.reading() as tx:
            row = inbox_store.with_body(tx, row.id, body_of(together))
    proposed, receipts = ask_about(context, row, now=now), read_files(context, row)
    with context.database.transaction() as tx:
        if before and may_be_an_answer(tx, row.account_id, now=now):
            for each in together:
                _handle(tx, context, each, (), (), now=now)
            return
        joined = [each for each in before if inbox_store.mark_handled(tx, each.id, handled_as=each.kind, now=now)]
        if len(joined) < len(before):  # another worker has answered what came first
            row, proposed = together[-1], ()
        _handle(tx, context, row, proposed, receipts, joined=[each.id for each in joined], now=now)


def _handle(
    tx: Connection,
    context: Context,
    row: InboxRow,
    proposed: Sequence[Proposed],
    receipts: Sequence[Receipt],
    *,
    joined: Sequence[str] = (),
    now: datetime,
) -> None:
    if row.account_id is None:
        _handle_stray(tx, context, row, now=now)
        return
    handled_as = row.kind
    if not inbox_store.mark_handled(tx, row.id, handled_as=handled_as, now=now):
        return
    # An opt-out reaches the customer's other accounts, so those are held as well.
    heads = lock_accounts(tx, siblings_of(tx, [row.account_id]).get(row.account_id, [row.account_id]))
    match handled_as:
        case "message":
            record(tx, [_joined(row, each) for each in joined], heads=heads, actor=ACTOR, at=now)
            answer_message(tx, context, row, proposed, receipts, heads=heads, now=now)
        case "link_opened":
            entry = Entry(
                account_id=row.account_id, kind="link.opened", body={"inbox": row.id}, state={"review_at": now}
            )
            record(tx, [entry], heads=heads, actor="customer", at=now)
        case ArrivedKind.IDENTITY_CHANGED:
            change = IdentityChange(orjson.loads(row.body)["change"])
            channel = Channel(row.channel)
            entry = identity_changed(tx, row.account_id, change, channel=channel, inbox_id=row.id, now=now)
            record(tx, [entry], heads=heads, actor="channel", at=now)
        case _:
            _to_person(tx, context, row, heads=heads, now=now)


def _joined(row: InboxRow, inbox_id: str) -> Entry:
    """That a message was read together with a later one, which is the one that is answered."""
    return Entry(account_id=row.account_id, kind="message.joined", body={"inbox": inbox_id, "into": row.id})


def _handle_stray(tx: Connection, context: Context, row: InboxRow, *, now: datetime) -> None:
    """What is of no single account stays in the inbox as unmatched, which the queue shows to a person. Where several
    accounts share the address, each of them hears it.
    """
    sharing = inbox_store.accounts_at(tx, channel=row.channel, address=row.address)
    heard = hear_shared(tx, context, row, sharing, now=now) if row.kind == ArrivedKind.MESSAGE and sharing else None
    handled_as = UNMATCHED if heard is None or heard.for_person else row.kind
    inbox_store.mark_handled(tx, row.id, handled_as=handled_as, now=now)


def _merge_reports(tx: Connection, rows: Sequence[InboxRow], *, now: datetime) -> None:
    """Providers' reports on messages of ours, merged so that order and repetition change nothing."""
    reports = [
        orjson.loads(row.body)
        for row in rows
        if inbox_store.mark_handled(tx, row.id, handled_as=ArrivedKind.STATUS, now=now)
    ]
    refs = [report["message"] for report in reports]
    heads = lock_accounts(tx, sorted({row.account_id for row in messages_by_ref(tx, refs).values()}))
    messages = messages_by_ref(tx, refs)  # as they stand under lock
    states = {ref: MessageState(row.state) for ref, row in messages.items()}
    entries: list[Entry] = []
    for report in reports:
        ref = report["message"]
        if ref not in messages:
            continue
        reported = MessageState(report["status"])
        if states[ref] is MessageState.FAILED and reported in ARRIVED:
            # Its step may have gone another way since: the report is kept, the message stays as it was.
            entries.append(_arrived_after_all(messages[ref], reported))
            continue
        state = merge_status(states[ref], reported)
        if state != states[ref]:
            states[ref] = state
            entries.append(_reported(messages[ref], state, now=now))
    record(tx, entries, heads=heads, actor="channel", at=now)


def _reported(row: OutboxRow, state: MessageState, *, now: datetime) -> Entry:
    return Entry(
        account_id=row.account_id,
        kind=f"message.{state}",
        body={"message": row.id},
        writes=(Change(table=outbox, key={"id": row.id}, values={"state": state.value}),),
        state={"review_at": now},
    )


def _arrived_after_all(row: OutboxRow, reported: MessageState) -> Entry:
    body = {"message": row.id, "reported": reported.value, "failure": row.failure}
    return Entry(account_id=row.account_id, kind="message.arrived_after_failure", body=body)


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
