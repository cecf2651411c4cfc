"""Carries out the moves of one reply, each as an entry with its writes, its outcome and its quotes.

Decides nothing: what may be promised or said was settled by the dialogue inside the policy.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, assert_never

from sqlalchemy import Connection, select

from duly.dialogue import moves as m
from duly.dialogue.sayings import Saying
from duly.dialogue.speaking import answered_in
from duly.domain.contact import Channel
from duly.domain.facts import Facts
from duly.domain.identity import key_of
from duly.domain.message import MessageState
from duly.domain.writeback import OutcomeKind
from duly.store.inbox import InboxRow
from duly.store.items_query import StoredItem
from duly.store.record import Change, Entry, Head, Insert, Write, record
from duly.store.schema import account, hold, outbox
from duly.usecases.carry_callback import callback_case
from duly.usecases.carry_dispute import DISPUTE_HOLD, open_disputes, withdraw_disputes
from duly.usecases.carry_identity import not_proven, not_the_customer, proven
from duly.usecases.carry_plan import plan_entries
from duly.usecases.carry_promise import followed_up, promised, withdrawn
from duly.usecases.carry_receipt import photos_kept, receipt_recorded
from duly.usecases.carry_will import opted_in, opted_out, wished
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.compose import Addressee, compose
from duly.usecases.context import Context
from duly.usecases.lately_told import told_lately
from duly.usecases.open_cases import Case, open_cases
from duly.usecases.outcomes import outcome_of
from duly.usecases.plan_messages import message_columns

ACTOR = "dialogue"
CLAIM_HOLD = "paid_claim"


def carry_out(
    tx: Connection,
    context: Context,
    *,
    facts: Facts,
    items: Sequence[StoredItem],
    row: InboxRow,
    reply: m.Reply,
    heads: dict[str, Head],
    now: datetime,
) -> None:
    """Records every move of ``reply`` in order; the caller holds the account's lock."""
    wanted = {item_id for move in reply.moves if isinstance(move, m.SendInvoiceCopy) for item_id in move.items}
    attach = tuple(one.number for one in items if one.id in wanted)
    a = Answering(
        tx=tx, context=context, facts=facts, items=items, row=row, attach=attach, heads=heads, now=now,
        language=answered_in(
            reply, facts, languages=context.catalogues.keys(), read=context.languages_read
        ),
    )  # fmt: skip
    for number, move in enumerate(reply.moves):
        if not isinstance(move, m.Say):
            record(tx, _entries(a, move, number), heads=heads, actor=ACTOR, at=now)
    if says := reply.says():
        record(tx, [_answer(a, says)], heads=heads, actor=ACTOR, at=now)


def _entries(a: Answering, move: m.Record, number: int) -> list[Entry]:
    match move:
        case m.RecordPromise():
            return promised(a, move, number)
        case m.ProposePlan() | m.ReviewPlan() | m.AgreePlan() | m.DropPlan() | m.MoveInstalment():
            return plan_entries(a, move, number)
        case m.WithdrawPromise():
            return withdrawn(a, move)
        case m.FollowUp():
            return [followed_up(a, move)]
        case m.RecordClaim():
            return [_claim(a, move, number)]
        case m.RecordReceipt():
            return [receipt_recorded(a, move, number)]
        case m.KeepPhotos():
            return photos_kept(a, move)
        case m.OpenDispute():
            return [open_disputes(a, move)]
        case m.WithdrawDispute():
            return withdraw_disputes(a, move)
        case m.Pause():
            return [_pause(a, move)]
        case m.SendInvoiceCopy():
            return [a.entry("invoice_copy.requested", {"items": move.items, "quotes": quotes_json(move.quotes)})]
        case m.SendPaymentLink():
            return [a.entry("payment_link.requested", {"items": move.items, "quotes": quotes_json(move.quotes)})]
        case m.OptOut():
            return opted_out(a, move)
        case m.OptIn():
            return opted_in(a, move)
        case m.RecordWish():
            return wished(a, move, number)
        case m.ProofGiven():
            return [proven(a, move)]
        case m.ProofFailed():
            return [not_proven(a, move)]
        case m.WrongPerson():
            return [not_the_customer(a, move)]
        case m.Note():
            return [a.entry("message.noted", {"subject": move.subject.value, "quotes": quotes_json(move.quotes)})]
        case m.RequestCallback() | m.Escalate() | m.ContactTask():
            return open_cases(a.tx, a.context, [_case(a, move, number)], heads=a.heads, now=a.now)
        case _:
            assert_never(move)


def _answer(a: Answering, says: Sequence[m.Say]) -> Entry:
    """One message with everything that is answered: who writes once is not written to several times."""
    first, *others = says
    person = a.tx.execute(select(account).where(account.c.id == a.account_id)).one()
    to = Addressee(
        account_id=a.account_id, name=person.name, currency=person.currency, language=a.language,
        market=person.market, channel=Channel(a.row.channel), address=a.row.address,
    )  # fmt: skip
    market, told = a.context.market_of(a.facts), told_lately(a.tx, a.row, now=a.now)
    composed = compose(
        a.context, to, say=first.wording, items=(), market=market, told=told, values=first.values, also=others
    )
    row: dict[str, Any] = {
        "id": key_of("reply", a.row.id),
        "account_id": a.account_id,
        "state": MessageState.PLANNED.value,
        "kind": "reply",
        "step": None,
        "cycle": None,
        **message_columns(to, composed),
        "attach": list(a.attach) if any(each.wording == Saying.INVOICE_COPY for each in says) else [],
        "items": [],
        "in_reply_to": a.row.id,
        "not_before": a.now,
        "planned_at": a.now,
    }
    body: dict[str, Any] = {"message": row["id"], "say": first.wording, "channel": row["channel"]}
    if others:
        body["also"] = [each.wording for each in others]
    return a.entry("reply.planned", body, [Insert(table=outbox, row=row)])


def _claim(a: Answering, move: m.RecordClaim, number: int) -> Entry:
    until = a.context.sla_at(a.now, a.context.policy.claims.hold)
    body: dict[str, Any] = {
        "day": move.day, "items": move.items, "until": until, "quotes": quotes_json(move.quotes),
        "amount": move.amount.plain() if move.amount else None,
    }  # fmt: skip
    writes: list[Write] = list(_account_hold(a, CLAIM_HOLD, until))
    writes.append(outcome_of(OutcomeKind.CLAIM, a.account_id, f"{a.row.id}#{number}", body, turn="claimed", at=a.now))
    return a.entry("claim.recorded", body, writes)


def _account_hold(a: Answering, reason: str, until: datetime) -> list[Write]:
    """Pauses the account until then; a hold for the same reason is extended instead of doubled."""
    known = a.tx.execute(
        select(hold).where(
            hold.c.account_id == a.account_id,
            hold.c.scope == "account",
            hold.c.reason == reason,
            hold.c.released_at.is_(None),
        )
    ).first()
    if known is not None:
        longer = None if known.until is None else max(known.until, until)
        return [Change(table=hold, key={"id": known.id}, values={"until": longer})]
    row: dict[str, Any] = {
        "id": key_of("hold", a.account_id, reason, a.row.id), "account_id": a.account_id, "scope": "account",
        "target": None, "reason": reason, "owner": "automation", "opened_at": a.now, "until": until,
        "released_at": None, "released_why": None,
    }  # fmt: skip
    return [Insert(table=hold, row=row)]


def _pause(a: Answering, move: m.Pause) -> Entry:
    reason = DISPUTE_HOLD if move.reason.startswith(DISPUTE_HOLD) else move.reason
    body: dict[str, Any] = {"reason": move.reason, "until": move.until, "quotes": quotes_json(move.quotes)}
    return a.entry("hold.opened", body, _account_hold(a, reason, move.until))


def _case(a: Answering, move: m.RequestCallback | m.Escalate | m.ContactTask, number: int) -> Case:
    if isinstance(move, m.RequestCallback):
        return callback_case(a, move, number)
    quotes = tuple(quote.text for quote in move.quotes)
    body: dict[str, Any] = {"inbox": a.row.id, "quotes": quotes_json(move.quotes)}
    match move:
        case m.Escalate():
            trigger, recommend = move.trigger.value, move.recommend
        case m.ContactTask():
            trigger = move.task.value
            recommend = "Check the new contact details with the customer and correct them in the account."
            body |= {"phone": move.phone, "email": move.email}
        case _:
            assert_never(move)
    said = f': "{quotes[0]}"' if quotes else ""
    return Case(
        account_id=a.account_id,
        trigger=trigger,
        reason=f"The customer's message was understood as {trigger.replace('_', ' ')}{said}.",
        kind=f"case.{trigger}",
        body=body,
        cycle=a.facts.cycle,
        recommend=recommend,
        quotes=quotes,
        pauses=True,
    )
