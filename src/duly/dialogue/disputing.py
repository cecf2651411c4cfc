"""Disputes: the item and the reason are asked for once, and the account rests meanwhile.

A dispute takes its items out of what is owed, for whatever else the same message says.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import Move, Note, OpenDispute, Pause, Say
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import QUOTES_MAX, Answer, Ask, ItemView, Turn, answer, nothing, plain_number
from duly.domain.conversation import DISPUTE_QUESTIONS, Awaiting, Conversation, PendingDispute
from duly.domain.money import Money
from duly.domain.signals import DisputeReason, Intent

PAUSE = timedelta(days=7)
"""How long the account rests for an answer before a person reviews what was disputed."""
PAUSE_REASON = "dispute"


def dispute(turn: Turn) -> Answer:
    """What the message and the conversation so far dispute."""
    pending = _heard(turn)
    if pending is None:
        return nothing(turn)
    if not _disputable(turn):
        return _none_left(turn, pending)
    if pending.items and not _known_open(turn, pending):
        return _noted(turn, pending)
    if not pending.items:
        return _ask_item(turn, pending)
    if pending.reason is None and not pending.reason_asked:
        say = Say(wording=Saying.DISPUTE_ASK_REASON, values={})
        return _ask(turn, replace(pending, reason_asked=True), Ask(awaiting=Awaiting.DISPUTE_REASON, say=say))
    return _open(turn, pending)


def dispute_in_passing(turn: Turn) -> tuple[Move, ...]:
    """The dispute of a message that is answered otherwise: kept where its item is clear, never asked about."""
    pending = _heard(turn) if turn.signals.has(Intent.DISPUTE) else None
    if pending is None or not _known_open(turn, pending):
        return ()
    return _open(turn, pending).moves


def without_dispute(conversation: Conversation) -> Conversation:
    """The conversation once its pending dispute is open: no question about it is left."""
    if conversation.awaiting in DISPUTE_QUESTIONS:
        return conversation.without_question()
    return replace(conversation, dispute=None)


def _heard(turn: Turn) -> PendingDispute | None:
    """The dispute after this message; ``None`` where there is none."""
    signals, before = turn.signals, turn.conversation.dispute
    if signals.has(Intent.DISPUTE):
        begun = before or PendingDispute()
        quotes = (*begun.quotes, *turn.quotes(Intent.DISPUTE))[-QUOTES_MAX:]
        items = _named(turn) or begun.items or _only_one(turn)
        return replace(begun, items=items, reason=signals.dispute_reason or begun.reason, quotes=quotes)
    if before is None or turn.conversation.awaiting not in DISPUTE_QUESTIONS:
        return before
    return _answered(turn, before)


def _answered(turn: Turn, before: PendingDispute) -> PendingDispute:
    quotes = (*before.quotes, turn.whole())[-QUOTES_MAX:]
    reason = turn.signals.dispute_reason or before.reason
    items = before.items or _named(turn) or _by_amount(turn)
    return replace(before, items=items, reason=reason, quotes=quotes)


def _named(turn: Turn) -> tuple[str, ...]:
    """Ids of the items the customer named, without those named for a promise."""
    promised = {plain_number(number) for each in turn.signals.promises for number in each.items}
    numbers = turn.numbers_of(Intent.DISPUTE)
    spoken = tuple(number for number in numbers if plain_number(number) not in promised)
    return tuple(item.id for item in turn.named(spoken))


def _only_one(turn: Turn) -> tuple[str, ...]:
    """The one item that can be meant; none where the customer gave a number that is not open."""
    promised = {item.id for each in turn.signals.promises for item in turn.named(each.items)}
    claimed = {item.id for item in turn.named(turn.numbers_of(Intent.PAID_CLAIM))}
    spoken_for = promised | (claimed if turn.signals.has(Intent.PAID_CLAIM) else set[str]())
    named_otherwise = {plain_number(number) for each in turn.signals.promises for number in each.items}
    given = {plain_number(number) for number in turn.numbers_of(Intent.DISPUTE)}
    left = tuple(item.id for item in _disputable(turn) if item.id not in spoken_for)
    return left if len(left) == 1 and given <= named_otherwise else ()


def _by_amount(turn: Turn) -> tuple[str, ...]:
    """The one item with an open amount the customer named."""
    amounts = {signal.money for signal in turn.signals.amounts}
    found = tuple(item.id for item in _disputable(turn) if item.open in amounts)
    return found if len(found) == 1 else ()


def _disputable(turn: Turn) -> tuple[ItemView, ...]:
    return tuple(item for item in turn.items if not item.disputed and item.open.minor > 0)


def _known_open(turn: Turn, pending: PendingDispute) -> tuple[ItemView, ...]:
    return tuple(item for item in _disputable(turn) if item.id in pending.items)


def _none_left(turn: Turn, pending: PendingDispute) -> Answer:
    """Everything open is disputed already, or nothing is open: a person reads what was said."""
    if any(item.disputed for item in turn.items):
        return _noted(turn, pending)
    return hand_over(turn, Intent.DISPUTE, reason="a dispute about nothing that is open", quotes=pending.quotes)


def _noted(turn: Turn, pending: PendingDispute) -> Answer:
    note = Note(subject=Intent.DISPUTE, quotes=pending.quotes)
    say = Say(wording=Saying.DISPUTE_ALREADY, values={})
    conversation = replace(turn.conversation, dispute=None)
    return answer(turn, note, says=(say,), reason="these items are disputed already", conversation=conversation)


def _ask_item(turn: Turn, pending: PendingDispute) -> Answer:
    lines = tuple(item.line() for item in _disputable(turn))
    say = Say(wording=Saying.DISPUTE_ASK_ITEM, values={"items": lines})
    return _ask(turn, pending, Ask(awaiting=Awaiting.DISPUTE_ITEM, say=say))


def _ask(turn: Turn, pending: PendingDispute, ask: Ask) -> Answer:
    """Asks, and pauses the account the first time: nothing is collected while a dispute is being named."""
    pause = Pause(reason=PAUSE_REASON, until=turn.message.at + PAUSE, quotes=pending.quotes)
    return Answer(
        conversation=replace(turn.conversation, dispute=pending),
        items=turn.items,
        moves=() if turn.conversation.dispute else (pause,),
        ask=ask,
        reason=f"dispute without {ask.awaiting.removeprefix('dispute_')}",
    )


def _open(turn: Turn, pending: PendingDispute) -> Answer:
    disputed = _known_open(turn, pending)
    part = _disputed_part(turn, disputed)
    ids = tuple(item.id for item in disputed)
    reason = pending.reason or DisputeReason.OTHER
    move = OpenDispute(items=ids, reason=reason, amount=part, quotes=pending.quotes)
    lines = tuple(replace(item.line(), open=part or item.open) for item in disputed)
    say = Say(wording=Saying.DISPUTE_OPENED, values={"items": lines})
    return Answer(
        conversation=replace(turn.conversation, dispute=None),
        items=_left(turn, ids, part),
        moves=(move,),
        says=(say,),
        reason=f"dispute ({reason}) on {len(ids)} items",
    )


def _disputed_part(turn: Turn, disputed: tuple[ItemView, ...]) -> Money | None:
    """What is disputed of one item when the same message promises the rest of it; ``None`` for all of it."""
    amounts = [each.amount.money for each in turn.signals.promises if each.amount and not each.condition]
    others = len(_disputable(turn)) - len(disputed)
    if len(disputed) != 1 or len(amounts) != 1 or others:
        return None
    (item,), (promised,) = disputed, amounts
    if promised.currency != item.open.currency or not 0 < promised.minor < item.open.minor:
        return None
    return item.open - promised


def _left(turn: Turn, ids: tuple[str, ...], part: Money | None) -> tuple[ItemView, ...]:
    """The items as the rest of the message sees them: disputed, or smaller by the disputed part."""
    if part is None:
        return tuple(replace(item, disputed=item.disputed or item.id in ids) for item in turn.items)
    return tuple(replace(item, open=item.open - part) if item.id in ids else item for item in turn.items)
