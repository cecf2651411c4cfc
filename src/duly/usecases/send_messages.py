"""Sends what is planned: claim (one transaction), call the channel, settle (another).

The gate looks at fresh facts under lock before a message is claimed. A message whose worker died between
claim and settle is looked up at the channel, never sent again blind.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, assert_never

from sqlalchemy import Connection

from duly.domain.contact import Channel
from duly.domain.delivery import Attachment, Outgoing, Sent, Transport
from duly.domain.hold import HoldScope
from duly.domain.identity import key_of
from duly.domain.message import MessageState, merge_status
from duly.domain.writeback import OutcomeKind
from duly.errors import Permanent, Temporary
from duly.policy.gate import Allowed, Blocked
from duly.store.facts_query import siblings_of
from duly.store.inbox import addresses_in_use
from duly.store.items_query import open_items
from duly.store.outbox import (
    OutboxRow,
    accounts_sending,
    claim,
    due_messages,
    give_back,
    left_claims,
    messages_by_id,
    still_due,
)
from duly.store.record import Change, Entry, Insert, Write, lock_accounts, record
from duly.store.schema import contact_point, hold, outbox, step_done
from duly.usecases.context import Context
from duly.usecases.decide_accounts import PUT_OFF, decide
from duly.usecases.gate_messages import blocked, gate
from duly.usecases.keep_level import bounced
from duly.usecases.lately_told import still_to_tell
from duly.usecases.outcomes import outcome_of
from duly.usecases.plan_messages import addresses_of
from duly.usecases.send_code import kept_text, without_code

BATCH_MESSAGES = 100
CLAIM_LEASE = timedelta(minutes=5)
ATTEMPTS_MAX = 5
ACTOR = "outbox"
NOT_REACHED = "not_reached"
REST = timedelta(days=3)
"""How long a channel rests that was away at every try; a day's limit of attempts may be used up by then."""

Result = Sent | Temporary | Permanent


@dataclass(frozen=True, kw_only=True, slots=True)
class SendCounts:
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    put_off: int = 0

    def total(self) -> int:
        return self.sent + self.blocked + self.failed + self.put_off


def send_due(
    context: Context,
    transports: Mapping[Channel, Transport],
    *,
    worker: str,
    now: datetime,
    limit: int = BATCH_MESSAGES,
) -> SendCounts:
    """Gates, claims, sends and settles up to ``limit`` messages."""
    with context.database.transaction() as tx:
        due = due_messages(tx, now=now, limit=limit)
        claimed, blocked = _claim_gated(tx, context, due, worker=worker, now=now)
    return _send_claimed(context, transports, claimed, blocked=blocked, now=now)


def send_one(
    context: Context, transports: Mapping[Channel, Transport], message_id: str, *, worker: str, now: datetime
) -> SendCounts:
    """Gates, claims, sends and settles one message by itself."""
    with context.database.transaction() as tx:
        due = still_due(tx, [message_id], now=now)
        claimed, blocked = _claim_gated(tx, context, due, worker=worker, now=now)
    return _send_claimed(context, transports, claimed, blocked=blocked, now=now)


def put_message_off(context: Context, message_id: str, *, error: str, now: datetime) -> None:
    """A message that a fault of ours keeps from leaving is tried again in a while; one on its way is recovered."""
    with context.database.transaction() as tx:
        heads = lock_accounts(tx, [messages_by_id(tx, [message_id])[message_id].account_id])
        row = messages_by_id(tx, [message_id])[message_id]
        if row.state == MessageState.PLANNED:
            failure = Temporary(f"a fault of ours: {error}", retry_at=now + PUT_OFF)
            record(tx, [_put_off(row, failure)], heads=heads, actor=ACTOR, at=now)


def _send_claimed(
    context: Context,
    transports: Mapping[Channel, Transport],
    claimed: Sequence[OutboxRow],
    *,
    blocked: int,
    now: datetime,
) -> SendCounts:
    results: list[tuple[OutboxRow, Result]] = []
    try:
        results.extend((row, _send(transports[Channel(row.channel)], row, now=now)) for row in claimed)
    finally:
        # A fault of ours in one message is loud, but no other feels it: what left is settled, what was not tried is
        # free again. The one that failed stays claimed until its lease is over, and is out of the way till then.
        with context.database.transaction() as tx:
            settle(tx, context, results, now=now)
            give_back(tx, [row.id for row in claimed[len(results) + 1 :]])
    return SendCounts(
        sent=sum(isinstance(result, Sent) for _, result in results),
        blocked=blocked,
        failed=sum(isinstance(result, Permanent) for _, result in results),
        put_off=sum(isinstance(result, Temporary) for _, result in results),
    )


def recover_claims(
    context: Context, transports: Mapping[Channel, Transport], *, claimed_before: datetime, now: datetime
) -> int:
    """Settles messages whose worker died: as sent where the channel has them; else their claim is given
    back, and the gate looks at them afresh.
    """
    with context.database.reading() as tx:
        left = left_claims(tx, claimed_before=claimed_before, limit=BATCH_MESSAGES)
    if not left:
        return 0
    found = [(row, transports[Channel(row.channel)].look_up(row.id)) for row in left]
    with context.database.transaction() as tx:
        settle(tx, context, [(row, sent) for row, sent in found if sent is not None], now=now)
        give_back(tx, [row.id for row, sent in found if sent is None])
    return len(left)


def _claim_gated(
    tx: Connection, context: Context, due: Sequence[OutboxRow], *, worker: str, now: datetime
) -> tuple[list[OutboxRow], int]:
    accounts = sorted({row.account_id for row in due})
    customers = _customers(tx, accounts)
    heads = lock_accounts(tx, sorted({each for own in customers.values() for each in own}), wait=False) if due else {}
    rows = _one_for_each(tx, due, customers, locked=heads, now=now) if heads else []
    sending = sorted({row.account_id for row in rows})
    fresh = {one.facts.account_id: one for one in decide(tx, context, sending, now=now)} if rows else {}
    items = open_items(tx, sending) if rows else {}
    in_use = addresses_in_use(tx, sending) if rows else {}
    entries: list[Entry] = []
    allowed: list[OutboxRow] = []
    for row in rows:
        own, address = fresh[row.account_id], in_use.get((row.account_id, row.channel))
        verdict = gate(context, row, own, items.get(row.account_id, []), in_use=address, now=now)
        match verdict:
            case Allowed():
                allowed.append(row)
            case Blocked():
                entries += blocked(tx, context, row, verdict, fresh[row.account_id], heads=heads, now=now)
            case _:
                assert_never(verdict)
    if entries:
        record(tx, entries, heads=heads, actor="gate", at=now)
    if allowed:
        if lines := still_to_tell(tx, context, allowed, fresh, now=now):
            record(tx, lines, heads=heads, actor="gate", at=now)
            complete = messages_by_id(tx, [row.id for row in allowed])
            allowed = [complete[row.id] for row in allowed]
        claim(tx, [row.id for row in allowed], worker=worker, now=now)
    return allowed, len(entries)


def _customers(tx: Connection, account_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """All accounts of the customer behind each account: what one of them is sent counts for the others."""
    shared = siblings_of(tx, account_ids)
    return {each: tuple(shared.get(each, (each,))) for each in account_ids}


def _one_for_each(
    tx: Connection,
    due: Sequence[OutboxRow],
    customers: Mapping[str, tuple[str, ...]],
    *,
    locked: Collection[str],
    now: datetime,
) -> list[OutboxRow]:
    """One message per customer and pass, as it stands under lock: sending one changes the facts the next is judged by.

    None where one is on its way already, where an account of the customer could not be locked, and none that another
    worker took before that.
    """
    free = {each for each, own in customers.items() if all(account_id in locked for account_id in own)}
    busy = accounts_sending(tx, sorted(locked))
    still = [
        row
        for row in still_due(tx, [row.id for row in due], now=now)
        if row.account_id in free and busy.isdisjoint(customers[row.account_id])
    ]
    first = {customers[row.account_id]: row for row in reversed(still)}
    return sorted(first.values(), key=lambda row: (row.not_before, row.id))


def _send(transport: Transport, row: OutboxRow, *, now: datetime) -> Result:
    message = Outgoing(
        id=row.id,
        account_id=row.account_id,
        channel=Channel(row.channel),
        address=row.address,
        subject=row.subject,
        text=row.text,
        attachments=tuple(Attachment(name=f"{number}.pdf", of=number) for number in row.attach),
    )
    try:
        return transport.send(message, now=now)
    except (Temporary, Permanent) as failure:
        return failure


def settle(tx: Connection, context: Context, results: Sequence[tuple[OutboxRow, Result]], *, now: datetime) -> None:
    """Writes what came of each message, in order, unless another worker has settled it meanwhile."""
    if not results:
        return
    heads = lock_accounts(tx, sorted({row.account_id for row, _ in results}))
    current = messages_by_id(tx, [row.id for row, _ in results])
    addresses = addresses_of(tx, list(heads))
    for row, result in results:
        if not _overtaken(current[row.id], row, result):
            in_use = addresses.get((row.account_id, row.channel)) == row.address
            record(tx, [_settled(context, row, result, in_use=in_use, now=now)], heads=heads, actor=ACTOR, at=now)
            if in_use and isinstance(result, Permanent):
                record(tx, bounced(tx, row, now=now), heads=heads, actor=ACTOR, at=now)


def _overtaken(current: OutboxRow, row: OutboxRow, result: Result) -> bool:
    """Whether the message has gone on without us: our lease was over before the channel answered."""
    state = MessageState(current.state)
    match result:
        case Sent():  # it counts as sent even where the claim was given up, so that it is not sent again
            return merge_status(state, MessageState.SENT) is state
        case Temporary() | Permanent():
            return state is not MessageState.CLAIMED or current.attempts != row.attempts + 1
        case _:
            assert_never(result)


def _settled(context: Context, row: OutboxRow, result: Result, *, in_use: bool, now: datetime) -> Entry:
    """``in_use``: the message's address is still the account's on that channel."""
    match result:
        case Sent():
            return _sent(context, row, result, now=now)
        case Temporary() if row.attempts + 1 < ATTEMPTS_MAX:
            return _put_off(row, result)
        case Temporary():
            return _failed(row, result, [_rest(context, row, now=now)], now=now)
        case Permanent():
            return _failed(row, result, [_out_of_use(row)] if in_use else [], now=now)
        case _:
            assert_never(result)


def _sent(context: Context, row: OutboxRow, result: Sent, *, now: datetime) -> Entry:
    values = {"state": MessageState.SENT.value, "sent_at": now, "settled_at": now, "provider_ref": result.ref}
    values |= without_code(row)
    writes: list[Write] = [Change(table=outbox, key={"id": row.id}, values=values)]
    body = {"message": row.id, "channel": row.channel, "say": row.say, "items": row.item_lines, "step": row.step}
    if row.also:
        body["also"] = row.also
    if row.kind == "step":
        done = {
            "account_id": row.account_id, "cycle": row.cycle, "step": row.step, "at": now,
            "day": context.day_of(now), "how": "sent",
        }  # fmt: skip
        writes.append(Insert(table=step_done, row=done))
        writes.append(outcome_of(OutcomeKind.STEP_SENT, row.account_id, row.id, body, turn="sent", at=now))
    elif "payment_link.here" in (row.say, *row.also):
        writes.append(outcome_of(OutcomeKind.LINK_SENT, row.account_id, row.id, body, turn="sent", at=now))
    state: dict[str, Any] = {"review_at": now} if row.kind == "step" else {}
    journal_body = {**body, "text": kept_text(row), "to": row.address, "ref": result.ref}
    return Entry(account_id=row.account_id, kind="message.sent", body=journal_body, writes=tuple(writes), state=state)


def _put_off(row: OutboxRow, failure: Temporary) -> Entry:
    values = {"state": MessageState.PLANNED.value, "not_before": failure.retry_at, "failure": failure.reason}
    return Entry(
        account_id=row.account_id,
        kind="message.put_off",
        body={"message": row.id, "why": failure.reason, "raw": failure.raw, "until": failure.retry_at},
        writes=(Change(table=outbox, key={"id": row.id}, values=values),),
    )


def _failed(row: OutboxRow, failure: Temporary | Permanent, follows: Sequence[Write], *, now: datetime) -> Entry:
    """The next decision takes another channel, or, where there is none, hands the account to a person to find one."""
    values = {"state": MessageState.FAILED.value, "sent_at": now, "settled_at": now, "failure": failure.reason}
    values |= without_code(row)
    writes = (Change(table=outbox, key={"id": row.id}, values=values), *follows)
    body = {"message": row.id, "channel": row.channel, "to": row.address, "why": failure.reason, "raw": failure.raw}
    return Entry(account_id=row.account_id, kind="message.failed", body=body, writes=writes, state={"review_at": now})


def _out_of_use(row: OutboxRow) -> Write:
    """The address does not work and is used no more."""
    key = {"account_id": row.account_id, "channel": row.channel}
    return Change(table=contact_point, key=key, values={"valid": False})


def _rest(context: Context, row: OutboxRow, *, now: datetime) -> Write:
    """The address may be good, and the channel was only away: it rests for some days, and another is tried."""
    until = context.start_of(context.day_of(now) + REST)
    resting: dict[str, Any] = {
        "id": key_of("hold", row.account_id, NOT_REACHED, row.id), "account_id": row.account_id,
        "scope": HoldScope.CHANNEL.value, "target": row.channel, "reason": NOT_REACHED, "owner": "automation",
        "opened_at": now, "until": until, "released_at": None, "released_why": None,
    }  # fmt: skip
    return Insert(table=hold, row=resting)
