"""Disputes: the item and the reason are asked for once, and the account rests meanwhile.

A dispute takes its items, or the part of one that it contests, out of what is owed, for whatever else the same
message says. Several in one message are each opened where it can be told which reason goes with which item.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import Move, Note, OpenDispute, Pause, Say
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import QUOTES_MAX, Answer, Ask, ItemView, Turn, answer, nothing, plain_number
from duly.dialogue.values import ItemLine
from duly.domain.conversation import DISPUTE_QUESTIONS, Awaiting, Conversation, PendingDispute
from duly.domain.money import Money
from duly.domain.signals import DisputeReason, Intent

PAUSE = timedelta(days=7)
"""How long the account rests for an answer before a person reviews what was disputed."""
PAUSE_REASON = "dispute"
PHOTOS = "photos"


def dispute(turn: Turn) -> Answer:
    """What the message and the conversation so far dispute."""
    pending = _heard(turn)
    if pending is None:
        return nothing(turn)
    several = _several(turn, pending)
    if several:
        return _open_each(turn, several)
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
    several = _several(turn, pending)
    return (_open_each(turn, several) if several else _open(turn, pending)).moves


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
        parts = [each.part for each in signals.disputes if each.part]
        return replace(
            begun, items=items, reason=signals.dispute_reason or begun.reason, quotes=quotes,
            amount=parts[0] if len(parts) == 1 else begun.amount,
        )  # fmt: skip
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


def _several(turn: Turn, pending: PendingDispute) -> tuple[PendingDispute, ...]:
    """The disputes of a message that holds more than one, each with its own item, reason and words; none where that
    cannot be told of each.
    """
    signals = turn.signals
    if len(signals.disputes) < 2 or turn.conversation.dispute is not None:
        return ()
    found: list[PendingDispute] = []
    for each in signals.disputes:
        items = tuple(item.id for item in turn.named(each.items)) or (found[-1].items if found else pending.items)
        one = PendingDispute(items=items, reason=each.reason, amount=each.part, quotes=(turn.quote(each.evidence),))
        if not _known_open(turn, one) or (len(items) > 1 and not each.items):
            return ()
        found.append(one)
    return tuple(found)


def _open_each(turn: Turn, several: tuple[PendingDispute, ...]) -> Answer:
    """One record for each, and one text for all of them; what is left of the items is what none of them contests."""
    opened: list[Answer] = []
    left = turn
    for one in several:
        given = _open(replace(left, items=turn.items), one)
        opened.append(given)
        both = zip(left.items, given.items, strict=True)
        left = replace(left, items=tuple(_less(turn, mine, theirs) for mine, theirs in both))
    lines = [line for given, one in zip(opened, several, strict=True) for line in _lines(given, turn, one)]
    say = Say(wording=Saying.DISPUTE_OPENED, values={"items": _each_once(lines)})
    asked = tuple(extra for given in opened for extra in given.says[1:])
    return Answer(
        conversation=opened[-1].conversation,
        items=left.items,
        moves=tuple(move for given in opened for move in given.moves),
        says=(say, *asked[:1]),
        reason="; ".join(given.reason for given in opened if given.reason),
    )


def _lines(given: Answer, turn: Turn, one: PendingDispute) -> tuple[ItemLine, ...]:
    part = next(move.amount for move in given.moves if isinstance(move, OpenDispute))
    return tuple(replace(item.line(), open=part or item.open) for item in _known_open(turn, one))


def _less(turn: Turn, mine: ItemView, theirs: ItemView) -> ItemView:
    """An item without what either of two disputes contests."""
    if mine.disputed or theirs.disputed:
        return mine if mine.disputed else theirs
    before = next(item.open for item in turn.items if item.id == mine.id)
    open_now = mine.open + theirs.open - before
    return replace(mine, open=open_now) if open_now.minor > 0 else replace(mine, disputed=True)


def _each_once(lines: list[ItemLine]) -> tuple[ItemLine, ...]:
    """One line for each item, over the most that is disputed of it."""
    found: dict[str, ItemLine] = {}
    for line in lines:
        known = found.get(line.number)
        found[line.number] = line if known is None or line.open > known.open else known
    return tuple(found.values())


def _open(turn: Turn, pending: PendingDispute) -> Answer:
    disputed = _known_open(turn, pending)
    part = _part_said(pending, disputed) or _disputed_part(turn, disputed)
    ids = tuple(item.id for item in disputed)
    reason = pending.reason or DisputeReason.OTHER
    move = OpenDispute(items=ids, reason=reason, amount=part, quotes=pending.quotes)
    lines = tuple(replace(item.line(), open=part or item.open) for item in disputed)
    say = Say(wording=Saying.DISPUTE_OPENED, values={"items": lines})
    return Answer(
        conversation=replace(turn.conversation, dispute=None),
        items=_left(turn, ids, part),
        moves=(move,),
        says=(say, *_asked_for(turn, reason)),
        reason=f"dispute ({reason}) on {len(ids)} items",
    )


def _asked_for(turn: Turn, reason: DisputeReason) -> tuple[Say, ...]:
    """Asks for what only the customer can give, such as photos of what is broken; nothing waits for it."""
    wanted = PHOTOS in turn.rules.evidence.get(reason, ()) and not turn.message.receipts
    return (Say(wording=Saying.DISPUTE_SEND_PHOTOS, values={}),) if wanted else ()


def _part_said(pending: PendingDispute, disputed: tuple[ItemView, ...]) -> Money | None:
    """The part that the customer named, where it is one: less than what is open of the one item."""
    part = pending.amount
    if part is None or len(disputed) != 1 or part.currency != disputed[0].open.currency:
        return None
    return part if 0 < part.minor < disputed[0].open.minor else None


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
