"""Taking a dispute back: it is confirmed with a yes, for what it held is asked for again; then the dispute ends.

Who goes on to pay or promise in the same message has confirmed it by that. Owns no dispute that is opened.
"""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import Note, Say, WithdrawDispute
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Ask, ItemView, Turn, answer, nothing
from duly.domain.conversation import Awaiting, Quote
from duly.domain.money import Money
from duly.domain.signals import Intent

GOES_ON = (Intent.PROMISE_TO_PAY, Intent.PAID_CLAIM, Intent.PLAN_REQUEST, Intent.EXTENSION_REQUEST, Intent.PAYMENT_LINK)
"""Beside these nothing is left to confirm."""


def withdrawal(turn: Turn) -> Answer:
    """The customer takes back what they disputed: asked once where it is clear what they mean, else for a person."""
    said = turn.signals.dispute_withdrawn
    if turn.signals.has(Intent.DISPUTE):
        return nothing(turn)
    if said is None:
        return _answered(turn) if turn.conversation.awaiting is Awaiting.CONFIRM_WITHDRAWAL else nothing(turn)
    quotes = (turn.quote(said),)
    disputed = tuple(item for item in turn.items if item.contested)
    named = {item.id for item in turn.named(tuple(each.text for each in turn.signals.invoice_numbers))}
    meant = tuple(item for item in disputed if item.id in named) if named else disputed
    if turn.conversation.dispute is not None and not meant:
        move = WithdrawDispute(items=(), quotes=quotes)
        says = (Say(wording=Saying.NOTED, values={}),)
        conversation = turn.conversation.without_question()
        return answer(turn, move, says=says, reason="takes back a dispute being named", conversation=conversation)
    if not meant:
        return nothing(turn)
    first, *more = meant
    if more:
        return hand_over(turn, Intent.DISPUTE, reason="takes back a dispute, of several", quotes=quotes)
    if any(turn.signals.has(intent) for intent in GOES_ON):
        return _ended(turn, first, quotes)
    return _asked(turn, first, quotes)


def _asked(turn: Turn, item: ItemView, quotes: tuple[Quote, ...]) -> Answer:
    """Asks for the yes; until it comes the dispute stands."""
    line = replace(item.line(), open=item.contested or item.open)
    say = Say(wording=Saying.DISPUTE_CONFIRM_WITHDRAWAL, values={"items": (line,)})
    conversation = replace(turn.conversation, withdrawing=(item.id,))
    note = Note(subject=Intent.DISPUTE, quotes=quotes)
    given = answer(turn, note, reason="takes a dispute back, which is confirmed first", conversation=conversation)
    return replace(given, ask=Ask(awaiting=Awaiting.CONFIRM_WITHDRAWAL, say=say))


def _answered(turn: Turn) -> Answer:
    """Yes ends the dispute, no leaves it; any other message is about something else."""
    item = next((one for one in turn.items if one.contested and one.id in turn.conversation.withdrawing), None)
    affirms, denies = turn.signals.has(Intent.AFFIRM), turn.signals.has(Intent.DENY)
    if item is None or affirms == denies:
        return nothing(turn)
    if affirms:
        return _ended(turn, item, turn.quotes(Intent.AFFIRM))
    note = Note(subject=Intent.DISPUTE, quotes=(turn.whole(),))
    says = (Say(wording=Saying.DISPUTE_ALREADY, values={}),)
    conversation = replace(turn.conversation, withdrawing=())
    return answer(turn, note, says=says, reason="the dispute stands", conversation=conversation)


def _ended(turn: Turn, item: ItemView, quotes: tuple[Quote, ...]) -> Answer:
    move = WithdrawDispute(items=(item.id,), quotes=quotes)
    given = answer(turn, move, says=(Say(wording=Saying.DISPUTE_WITHDRAWN, values={}),), reason="dispute withdrawn")
    items = tuple(_freed(each) if each.id == item.id else each for each in turn.items)
    return replace(given, items=items, conversation=replace(turn.conversation, dispute=None, withdrawing=()))


def _freed(item: ItemView) -> ItemView:
    """An item as it is once nothing of it is disputed any more."""
    rest = item.contested if item.contested and not item.disputed else Money.zero(item.open.currency)
    return replace(item, open=item.open + rest, disputed=False, contested=None)
