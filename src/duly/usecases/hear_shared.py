"""Hears a message from an address that several accounts share, before anybody knows which of them it is about.

An opt-out holds for the address, and so for every account that has it, at once. Everything else is for a person to
match; until they have, nothing more is sent on any of the accounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.dialogue.stopping import closes, confirmation_of
from duly.domain.consent import Consent, Purpose, statements_for
from duly.domain.contact import Channel
from duly.domain.conversation import QUOTE_CHARS_MAX
from duly.domain.facts import Facts
from duly.domain.identity import key_of
from duly.domain.message import MessageState
from duly.domain.signals import Intent, MessageContext, Signals
from duly.store.inbox import InboxRow
from duly.store.record import Change, Entry, Insert, lock_accounts, record
from duly.store.schema import account, hold, outbox
from duly.usecases.compose import Addressee, compose
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide
from duly.usecases.list_cases import UNMATCHED_ROUTE
from duly.usecases.plan_messages import message_columns
from duly.usecases.state_consent import consent_entry
from duly.usecases.summarise import text_of

ACTOR = "customer"
UNMATCHED_HOLD = "unmatched_message"
NEEDS_NOBODY = frozenset({Intent.OPT_OUT, Intent.GREETING, Intent.THANKS})
"""What an opt-out may come with and still be answered whole by being obeyed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shared:
    """What became of the message. ``for_person``: somebody has to find the account it is about."""

    for_person: bool


def hear_shared(
    tx: Connection, context: Context, row: InboxRow, account_ids: Sequence[str], *, now: datetime
) -> Shared:
    """Obeys an opt-out on every account at the address; pauses all of them where a person has to match the message."""
    heads = lock_accounts(tx, account_ids)
    facts = [one.facts for one in decide(tx, context, account_ids, now=now)]
    text = text_of(row.body)
    understood = _understood(context, text, facts)
    opt_outs = [signals for signals in understood if signals.has(Intent.OPT_OUT)]
    for_person = any({each.intent for each in signals.intents} - NEEDS_NOBODY for signals in opt_outs) or not opt_outs
    entries = [_heard(row, own.account_id, pauses=for_person, now=now) for own in facts]
    if opt_outs:
        channels = frozenset(channel for signals in opt_outs for channel in closes(signals))
        said = _said(text, opt_outs[0])
        entries += (
            _withdrawn(row, own.account_id, channels, said=said, turn=heads[own.account_id].seq, now=now)
            for own in facts
        )
        newly = [own for own in facts if not channels <= set(own.refused) and row.channel not in own.suppressed]
        if newly:
            entries.append(_confirmed(tx, context, row, newly[0], channels, now=now))
    record(tx, entries, heads=heads, actor=ACTOR, at=now)
    return Shared(for_person=for_person)


def pause_shared(tx: Connection, row: InboxRow, account_ids: Sequence[str], *, now: datetime) -> None:
    """Pauses every account at the address of a message that nobody could handle."""
    heads = lock_accounts(tx, account_ids)
    entries = [_heard(row, account_id, pauses=True, now=now) for account_id in sorted(heads)]
    record(tx, entries, heads=heads, actor=ACTOR, at=now)


def unpaused(tx: Connection, inbox_id: str) -> list[tuple[str, str]]:
    """The accounts that wait for this message to be matched, each with the hold it waits under."""
    h = hold.c
    query = select(h.account_id, h.id).where(h.reason == UNMATCHED_HOLD, h.released_at.is_(None))
    waiting = [(account_id, hold_id) for account_id, hold_id in tx.execute(query.order_by(h.account_id))]
    return [(account_id, hold_id) for account_id, hold_id in waiting if hold_id == _hold_id(account_id, inbox_id)]


def goes_on(account_id: str, hold_id: str, *, inbox_id: str, why: str, now: datetime) -> Entry:
    """An account goes on: the message it waited for is settled."""
    body = {"hold": hold_id, "reason": UNMATCHED_HOLD, "inbox": inbox_id, "why": why}
    change = Change(table=hold, key={"id": hold_id}, values={"released_at": now, "released_why": why})
    return Entry(
        account_id=account_id, kind="hold.released", body=body, writes=(change,), state={"review_at": now}
    )  # fmt: skip


def _understood(context: Context, text: str, facts: Sequence[Facts]) -> list[Signals]:
    """What the words mean where each of the accounts is; most are in one place."""
    places = {
        (own.language, own.market, own.currency, context.market_of(own).stop_words): own.today for own in facts
    }  # fmt: skip
    return [
        context.understand(
            text,
            MessageContext(
                as_of=today, currency=currency, locale=f"{language}-{market}", stop_words=stop_words
            ),
        )
        for (language, market, currency, stop_words), today in places.items()
    ]  # fmt: skip


def _said(text: str, signals: Signals) -> str:
    evidence = signals.evidence_of(Intent.OPT_OUT)
    return (text[max(evidence.start, 0) : max(evidence.end, 0)] if evidence else text)[:QUOTE_CHARS_MAX]


def _heard(row: InboxRow, account_id: str, *, pauses: bool, now: datetime) -> Entry:
    """That the account heard it, and that it waits for the person, where one is needed."""
    body: dict[str, Any] = {"inbox": row.id, "channel": row.channel, "received_at": row.received_at}
    if not pauses:
        return Entry(account_id=account_id, kind="message.shared", body=body, state={"review_at": now})
    kept: dict[str, Any] = {
        "id": _hold_id(account_id, row.id), "account_id": account_id, "scope": "account", "target": None,
        "reason": UNMATCHED_HOLD, "owner": UNMATCHED_ROUTE, "opened_at": now, "until": None, "released_at": None,
        "released_why": None,
    }  # fmt: skip
    return Entry(
        account_id=account_id, kind="message.shared", body={**body, "hold": kept["id"]},
        writes=(Insert(table=hold, row=kept),), state={"review_at": now},
    )  # fmt: skip


def _withdrawn(
    row: InboxRow, account_id: str, channels: frozenset[Channel], *, said: str, turn: int, now: datetime
) -> Entry:
    statements = [
        Consent(
            account_id=account_id, channel=channel, purpose=Purpose.COLLECTION, granted=False, said=said, at=now
        )
        for channel in statements_for(channels)
    ]  # fmt: skip
    # Another key than the message's own: a person may give it to one of the accounts, which then hears it again.
    return consent_entry(
        statements, key=f"{row.id}#shared", turn=turn, body={"inbox": row.id, "channel": row.channel}
    )  # fmt: skip


def _confirmed(
    tx: Connection, context: Context, row: InboxRow, own: Facts, channels: frozenset[Channel], *, now: datetime
) -> Entry:
    """One confirmation, from one account: all of them have the same reader."""
    person = tx.execute(select(account).where(account.c.id == own.account_id)).one()
    to = Addressee(
        account_id=own.account_id, name=person.name, currency=person.currency, language=own.language,
        market=person.market, channel=Channel(row.channel), address=row.address,
    )  # fmt: skip
    composed = compose(context, to, say=confirmation_of(channels), items=(), values={}, market=context.market_of(own))
    message: dict[str, Any] = {
        "id": f"{key_of('reply', row.id)}-shared", "account_id": own.account_id, "state": MessageState.PLANNED.value,
        "kind": "reply", "step": None, "cycle": None, **message_columns(to, composed), "attach": [], "items": [],
        "in_reply_to": row.id, "not_before": now, "planned_at": now,
    }  # fmt: skip
    body: dict[str, Any] = {"inbox": row.id, "message": message["id"], "say": message["say"], "channel": row.channel}
    return Entry(
        account_id=own.account_id, kind="reply.planned", body=body, writes=(Insert(table=outbox, row=message),)
    )  # fmt: skip


def _hold_id(account_id: str, inbox_id: str) -> str:
    return key_of("hold", account_id, UNMATCHED_HOLD, inbox_id)
