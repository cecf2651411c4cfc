"""Answers one message of a customer: understand it, let the dialogue choose its moves, carry them out.

One transaction: what was understood, what was recorded and what will be said stand together or not at
all. The message itself was stored before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.dialogue.moves import KeepPhotos
from duly.dialogue.respond import respond
from duly.dialogue.rules_from_policy import dialogue_rules
from duly.dialogue.speaking import expected_in
from duly.dialogue.turn import ItemView, Message
from duly.domain.contact import Channel
from duly.domain.conversation import Conversation
from duly.domain.facts import Facts
from duly.domain.money import Money
from duly.domain.receipt import Receipt
from duly.domain.signals import CallSignal, DissentSignal, Evidence, MessageContext, OpenInvoice, PlanSignal, Signals
from duly.policy.call_times import CallHours
from duly.policy.windows import zones_of_customer
from duly.store.inbox import InboxRow
from duly.store.items_query import StoredItem, open_items
from duly.store.record import Change, Entry, Head, Insert, record
from duly.store.schema import contact_point, conversation
from duly.understanding.intents import GRAMMAR
from duly.understanding.language_model.extractor import read_with
from duly.understanding.language_model.proposal import Proposed
from duly.usecases.carry_out import carry_out
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide
from duly.usecases.hear_proof import hear_proof
from duly.usecases.keep_files import documents_sent, shown_for
from duly.usecases.plan_view import plans_of
from duly.usecases.read_receipts import receipt_to_json
from duly.usecases.settle_plans import settle_plans_of
from duly.usecases.settle_promises import settle_accounts


def answer_message(
    tx: Connection,
    context: Context,
    row: InboxRow,
    proposed: Sequence[Proposed] = (),
    receipts: Sequence[Receipt] = (),
    *,
    heads: dict[str, Head],
    now: datetime,
) -> None:
    """Answers the stored message ``row``, with what a language model ``proposed`` for it before and what its files
    say; the caller holds the account's lock.
    """
    facts = decide(tx, context, [row.account_id], now=now)[0].facts
    items = open_items(tx, [row.account_id]).get(row.account_id, [])
    stored = tx.execute(select(conversation).where(conversation.c.account_id == row.account_id)).first()
    before = Conversation.from_json(stored.state) if stored else Conversation(account_id=row.account_id)
    heard = hear_proof(tx, facts, before, row, [one.number for one in items], now=now)
    text = heard.text  # from here on nobody sees what was answered
    expected = expected_in(before, facts, row.received_at)
    market = context.market_of(facts)
    known = _message_context(facts, items, expected, market.stop_words)
    signals = read_with(proposed, text, known, context.understand)
    reply = respond(
        facts=facts,
        conversation=before,
        signals=signals,
        message=Message(
            id=row.id,
            text=text,
            channel=Channel(row.channel),
            at=row.received_at,
            today=facts.today,
            own_address=_own_address(tx, row),
            receipts=tuple(receipts),
            shown_for=shown_for(tx, row),
        ),
        items=tuple(_view(one) for one in items),
        rules=replace(dialogue_rules(context.policy), languages=frozenset(context.catalogues)),
        calendar=context.calendar(facts.market, facts.region),
        askable=heard.askable,
        proof=heard.proof,
        plans=plans_of(tx, facts, now=now),
        calls=CallHours(market=market, zones=zones_of_customer(facts, market)),
    )
    state = {
        "state": reply.conversation.to_json(),
        "awaiting_until": reply.conversation.until,
        "at": now,
    }
    understood = Entry(
        account_id=row.account_id,
        kind="message.understood",
        body={"inbox": row.id, "text": text, "signals": signals_to_json(signals), "reason": reply.reason}
        | ({"files": [receipt_to_json(one) for one in receipts]} if receipts else {}),
        writes=(
            Change(table=conversation, key={"account_id": row.account_id}, values=state)
            if stored
            else Insert(table=conversation, row={"account_id": row.account_id, **state}),
        ),
        state={"review_at": now},
    )
    photos = next((move for move in reply.moves if isinstance(move, KeepPhotos)), None)
    files = documents_sent(tx, context, row, photos=photos)
    record(tx, [understood, *files], heads=heads, actor="customer", at=now)
    carry_out(tx, context, facts=facts, items=items, row=row, reply=reply, heads=heads, now=now)
    # What the customer disputes now is no longer promised, and no longer planned.
    settle_accounts(tx, context, [row.account_id], heads=heads, now=now)
    settle_plans_of(tx, context, [row.account_id], heads=heads, now=now)


def _own_address(tx: Connection, row: InboxRow) -> bool:
    """Whether it came from the address that is the account's on this channel; a stranger may write as well."""
    p = contact_point.c
    query = select(p.address).where(p.account_id == row.account_id, p.channel == row.channel, p.valid)
    return tx.execute(query).scalar() == row.address


def _message_context(
    facts: Facts, items: list[StoredItem], language: str, stop_words: tuple[str, ...]
) -> MessageContext:
    own = [one for one in items if one.open.currency == facts.currency]
    return MessageContext(
        as_of=facts.today,
        currency=facts.currency,
        balance=_balance(own, facts.currency),
        locale=f"{language}-{facts.market}",
        invoices=tuple(OpenInvoice(number=one.number, open=one.open) for one in items),
        stop_words=stop_words,
    )


def _balance(own: list[StoredItem], currency: str) -> Money:
    """What "all of it" means: what is open, less what the account has to its credit."""
    still_open = Money.total((one.open for one in own), currency=currency)
    return max(still_open - own[0].credit, Money.zero(currency)) if own else still_open


def _view(one: StoredItem) -> ItemView:
    """Of an item that is disputed in part, the dialogue sees the rest; one that is disputed whole it sees as such."""
    rest = one.open - one.disputed
    whole = rest.minor == 0
    return ItemView(
        id=one.id, number=one.number, open=one.open if whole else rest, due_on=one.due_on, disputed=whole,
        held=one.held, contested=one.disputed, credit=one.credit,
    )  # fmt: skip


def signals_to_json(signals: Signals) -> dict[str, Any]:
    """What the journal keeps of what was understood."""
    return {
        "language": signals.language,
        "model": signals.model,
        "intents": [
            {"intent": s.intent.value, "at": [s.evidence.start, s.evidence.end], "confidence": s.evidence.confidence}
            | ({} if s.evidence.method == GRAMMAR else {"method": s.evidence.method})
            for s in signals.intents
        ],
        **({"dissents": [_dissent_to_json(d) for d in signals.dissents]} if signals.dissents else {}),
        "dispute_reason": signals.dispute_reason.value if signals.dispute_reason else None,
        "disputes": [
            {"reason": d.reason.value, "items": list(d.items), "part": d.part.minor if d.part else None}
            for d in signals.disputes
        ],
        "dispute_withdrawn": bool(signals.dispute_withdrawn),
        **({"promise_withdrawn": _span(signals.promise_withdrawn)} if signals.promise_withdrawn else {}),
        **({"call": _call_to_json(signals.call)} if signals.call else {}),
        "promises": [
            {
                "day": p.day.day if p.day else None,
                "amount": p.amount.money.minor if p.amount else None,
                "condition": p.condition,
                "at": [p.evidence.start, p.evidence.end],
            }
            for p in signals.promises
        ],
        "plan": _plan_to_json(signals.plan) if signals.plan else None,
        "dates": [{"day": d.day, "candidates": list(d.candidates)} for d in signals.dates],
        "amounts": [{"minor": a.money.minor, "currency": a.money.currency} for a in signals.amounts],
        "invoice_numbers": [n.text for n in signals.invoice_numbers],
    }


def _span(evidence: Evidence) -> list[int]:
    return [evidence.start, evidence.end]


def _call_to_json(call: CallSignal) -> dict[str, Any]:
    day, hours = call.day, call.hours
    return {
        "day": {"day": day.day, "at": _span(day.evidence)} if day else None,
        "hours": {"from": hours.start, "to": hours.end, "at": _span(hours.evidence)} if hours else None,
    }


def _dissent_to_json(dissent: DissentSignal) -> dict[str, Any]:
    evidence = dissent.evidence
    return {
        "intent": dissent.intent.value, "found": [one.value for one in dissent.found], "method": evidence.method,
        "at": [evidence.start, evidence.end],
    }  # fmt: skip


def _plan_to_json(said: PlanSignal) -> dict[str, Any]:
    return {
        "count": said.count.value if said.count else None,
        "each": said.each.money.minor if said.each else None,
        "first": said.first.money.minor if said.first else None,
        "half_first": said.half_first is not None,
        "interval": said.interval.value.value if said.interval else None,
        "start": said.start.day if said.start else None,
    }
