"""Requests that are answered at once: documents, links, the balance, a call back, contact details."""

from __future__ import annotations

from collections.abc import Callable

from duly.dialogue.calling import callback
from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import (
    ContactTask,
    Note,
    Say,
    SendInvoiceCopy,
    SendPaymentLink,
    Task,
)
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, ItemView, Turn, answer
from duly.dialogue.verifying import verify_first
from duly.dialogue.wishing import channel_preference
from duly.domain.signals import Intent

COPIES_MAX = 10


def invoice_copy(turn: Turn) -> Answer:
    """Copies of the invoices named, or of all that are open up to ``COPIES_MAX``."""
    quotes = turn.quotes(Intent.INVOICE_COPY)
    if not turn.may_disclose:
        return verify_first(turn, Intent.INVOICE_COPY, quotes)
    items = (_named(turn) or turn.items)[:COPIES_MAX]
    if not items:
        return hand_over(turn, Intent.INVOICE_COPY, reason="a copy of nothing that is open", quotes=quotes)
    say = Say(wording=Saying.INVOICE_COPY, values={"items": tuple(item.line() for item in items)})
    move = SendInvoiceCopy(items=tuple(item.id for item in items), quotes=quotes)
    return answer(turn, move, says=(say,), reason="invoice copy asked for")


def payment_link(turn: Turn) -> Answer:
    """A link for the items named, or for what is owed."""
    quotes = turn.quotes(Intent.PAYMENT_LINK)
    if not turn.may_disclose:
        return verify_first(turn, Intent.PAYMENT_LINK, quotes)
    if not (items := _to_pay(turn)):
        return _nothing_open(turn, Intent.PAYMENT_LINK)
    values = turn.asked_for(items)
    move = SendPaymentLink(items=tuple(item.id for item in items), quotes=quotes)
    return answer(turn, move, says=(Say(wording=Saying.PAYMENT_LINK, values=values),), reason="payment link asked for")


def payment_method(turn: Turn) -> Answer:
    """How to pay: by link. Bank details are never given or taken in a conversation."""
    if not turn.may_disclose or not (items := _to_pay(turn)):
        note = Note(subject=Intent.PAYMENT_METHOD_QUESTION, quotes=turn.quotes(Intent.PAYMENT_METHOD_QUESTION))
        say = Say(wording=Saying.PAYMENT_METHOD_NEUTRAL, values={})
        return answer(turn, note, says=(say,), reason="asked how to pay")
    move = SendPaymentLink(items=tuple(item.id for item in items), quotes=turn.quotes(Intent.PAYMENT_METHOD_QUESTION))
    return answer(turn, move, says=(Say(wording=Saying.PAYMENT_METHOD, values={}),), reason="asked how to pay")


def balance(turn: Turn) -> Answer:
    """What is open, to a customer verified enough to hear it."""
    note = Note(subject=Intent.BALANCE_QUESTION, quotes=turn.quotes(Intent.BALANCE_QUESTION))
    if not turn.may_disclose and turn.askable:
        return verify_first(turn, Intent.BALANCE_QUESTION, note.quotes)
    if not turn.may_disclose:
        say = Say(wording=Saying.UNVERIFIED, values={})
        return answer(turn, note, says=(say,), reason="balance asked for below the verification level")
    if not (items := turn.collectable()):
        return _nothing_open(turn, Intent.BALANCE_QUESTION)
    asked = {item.id for item in turn.named(turn.numbers_of(Intent.BALANCE_QUESTION))}
    items = tuple(item for item in items if item.id in asked) or items
    values = turn.asked_for(items)
    return answer(turn, note, says=(Say(wording=Saying.BALANCE, values=values),), reason="balance asked for")


def contact_update(turn: Turn) -> Answer:
    return _contact_task(turn, Intent.CONTACT_UPDATE, Task.CONTACT_UPDATE)


REQUESTS: dict[Intent, Callable[[Turn], Answer]] = {
    Intent.BALANCE_QUESTION: balance,
    Intent.INVOICE_COPY: invoice_copy,
    Intent.PAYMENT_LINK: payment_link,
    Intent.PAYMENT_METHOD_QUESTION: payment_method,
    Intent.CALLBACK_REQUEST: callback,
    Intent.CONTACT_UPDATE: contact_update,
    Intent.CHANNEL_PREFERENCE: channel_preference,
}
"""Each request and what answers it, in the order in which several are answered."""


def _contact_task(turn: Turn, intent: Intent, task: Task) -> Answer:
    """Contact details change only through a person: a stranger may be the one who asks."""
    phone, email = turn.signals.phone, turn.signals.email
    move = ContactTask(
        task=task,
        phone=phone.text if phone else None,
        email=email.text if email else None,
        quotes=turn.quotes(intent),
    )
    return answer(turn, move, says=(Say(wording=Saying.CONTACT_NOTED, values={}),), reason=f"{intent} noted")


def _nothing_open(turn: Turn, intent: Intent) -> Answer:
    note = Note(subject=intent, quotes=turn.quotes(intent))
    return answer(turn, note, says=(Say(wording=Saying.NOTHING_OPEN, values={}),), reason="nothing is left to pay")


def _named(turn: Turn) -> tuple[ItemView, ...]:
    return turn.named(tuple(each.text for each in turn.signals.invoice_numbers))


def _to_pay(turn: Turn) -> tuple[ItemView, ...]:
    """The named items that can be paid, else all that is owed."""
    ids = {item.id for item in _named(turn)}
    items = tuple(item for item in turn.collectable() if item.id in ids) or turn.owed()
    return items if turn.to_pay(items) else ()
