"""Promises to pay: what is missing is asked for, what is above a ceiling is refused with the nearest
alternative, what is complete is recorded and read back.

A promise is never made up: a day and an amount are the customer's own words, or a "yes" to ours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from duly.dialogue.handing_over import hand_over
from duly.dialogue.hearing import heard, latest_day
from duly.dialogue.moves import Limit, Note, RecordPromise, Say
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import QUOTES_MAX, Answer, Ask, Turn, answer, nothing
from duly.dialogue.values import Instalment
from duly.dialogue.waiting_with import follow_up
from duly.domain.conversation import Awaiting, PendingPromise
from duly.domain.money import Money
from duly.domain.signals import Intent


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """What one promise may be: at most ``most``, at least ``least``."""

    most: Money
    least: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """Why a promise cannot be recorded yet, and the question that would settle it."""

    pending: PendingPromise
    ask: Ask


def promise(turn: Turn) -> Answer:
    """What the message and the conversation so far amount to as promises."""
    offered = heard(turn)
    if not offered:
        return nothing(turn)
    if turn.facts.promises_broken > turn.rules.broken_max:
        return hand_over(turn, Limit.BROKEN_PROMISES, reason="another promise after too many broken ones")
    offered = _collectable_only(turn, offered)
    if not offered or not turn.to_pay(turn.collectable()):
        return _nothing_open(turn)
    if turn.conversation.dispute is not None and any(not pending.items for pending in offered):
        # Which items are left to promise is known once the dispute's item is.
        return answer(
            turn, reason="promise waits for the dispute", conversation=replace(turn.conversation, promises=offered)
        )
    if any(pending.proposal and _is_far(turn, pending) for pending in offered):
        return hand_over(turn, Intent.EXTENSION_REQUEST, reason="asked for a later date than policy allows")
    return follow_up(turn, offered) or _settle(turn, offered)


def promises_in_parts(turn: Turn) -> bool:
    """Whether what looks like a plan is no more than complete promises, each within the policy's days."""
    spoken = turn.signals.promises
    complete = all(
        each.day and each.amount and not each.day.ambiguous and not each.condition and _is_timely(turn, each.day.day)
        for each in spoken
    )
    return turn.signals.has(Intent.PROMISE_TO_PAY) and len(spoken) > 1 and complete


def _collectable_only(turn: Turn, offered: tuple[PendingPromise, ...]) -> tuple[PendingPromise, ...]:
    """Without the promises that name only items that are disputed, held or no longer open."""
    ids = {item.id for item in turn.collectable()}
    left = (replace(each, items=tuple(item for item in each.items if item in ids)) for each in offered)
    return tuple(after for after, before in zip(left, offered, strict=True) if after.items or not before.items)


def _nothing_open(turn: Turn) -> Answer:
    note = Note(subject=Intent.PROMISE_TO_PAY, quotes=(turn.whole(),))
    conversation = replace(turn.conversation, promises=())
    # Where this message disputes what it promises, the answer to the dispute says enough.
    says = () if turn.signals.has(Intent.DISPUTE) else (Say(wording=Saying.NOTHING_OPEN, values={}),)
    return answer(turn, note, says=says, reason="a promise with nothing left to collect", conversation=conversation)


def _settle(turn: Turn, offered: tuple[PendingPromise, ...]) -> Answer:
    """Records each promise that is complete; the first that is not leads to the question."""
    free = Money.zero(turn.facts.currency)
    before = _promised_before(turn, offered)
    # Several promises together may reach the smallest share that one of them alone does not.
    together = before + _together(_sorted_out(turn, offered, free)[0], free)
    least = free if before or _least(turn) <= together else _least(turn)
    recorded, gaps = _sorted_out(turn, offered, least)
    together = before + _together(recorded, free)
    kept = _joined_to_running(turn, _by_day(recorded), before)
    return _settled(turn, tuple(replace(each, together=together) for each in kept), gaps)


def _by_day(recorded: tuple[RecordPromise, ...]) -> tuple[RecordPromise, ...]:
    """One promise for each day: what is promised for the same day is one promise."""
    days: dict[date, RecordPromise] = {}
    for each in recorded:
        same = days.get(each.day)
        days[each.day] = _joined(same, each) if same else each
    return tuple(days.values())


def _joined(one: RecordPromise, other: RecordPromise) -> RecordPromise:
    items = tuple(dict.fromkeys((*one.items, *other.items)))
    quotes = tuple(dict.fromkeys((*one.quotes, *other.quotes)))[:QUOTES_MAX]
    return replace(one, amount=one.amount + other.amount, items=items, quotes=quotes, rail=one.rail or other.rail)


def _joined_to_running(turn: Turn, recorded: tuple[RecordPromise, ...], before: Money) -> tuple[RecordPromise, ...]:
    """A further part for the day of the running promise takes its place, with both amounts."""
    facts = turn.facts
    if not before or facts.promise_id is None or facts.promise_amount is None:
        return recorded
    running = Money(minor=facts.promise_amount, currency=facts.currency)
    return tuple(
        replace(each, amount=each.amount + running, replaces=facts.promise_id)
        if each.day == facts.promise_date
        else each
        for each in recorded
    )


def _sorted_out(
    turn: Turn, offered: tuple[PendingPromise, ...], least: Money
) -> tuple[tuple[RecordPromise, ...], tuple[Gap, ...]]:
    """What can be recorded, in order, and what is missing from the others."""
    recorded: list[RecordPromise] = []
    gaps: list[Gap] = []
    most = _account_most(turn, offered)
    for pending in offered:
        if not most and recorded:
            continue
        room = _room(turn, pending, most, least)
        completed = _proposed_in_full(turn, pending, room)
        gap = _gap(turn, completed, room)
        if gap is not None:
            gaps.append(gap)
            continue
        recorded.append(_record(turn, completed, first=not recorded))
        most -= recorded[-1].amount
    return tuple(recorded), tuple(gaps)


def _together(recorded: tuple[RecordPromise, ...], nothing_yet: Money) -> Money:
    return sum((each.amount for each in recorded), nothing_yet)


def _promised_before(turn: Turn, offered: tuple[PendingPromise, ...]) -> Money:
    """What this conversation has recorded already of the promise that ``offered`` goes on with."""
    return offered[0].after or Money.zero(turn.facts.currency)


def _settled(turn: Turn, recorded: tuple[RecordPromise, ...], gaps: tuple[Gap, ...]) -> Answer:
    """The answer that reads back what is recorded, and asks for the first thing that is missing."""
    # Nothing recorded, nothing to go on with: what was pending stays as it was.
    left = tuple(replace(gap.pending, after=recorded[0].together if recorded else gap.pending.after) for gap in gaps)
    return Answer(
        conversation=replace(turn.conversation, promises=left),
        items=turn.items,
        moves=recorded,
        says=_read_back(turn, recorded),
        ask=gaps[0].ask if gaps else None,
        reason=f"{len(recorded)} promises recorded, {len(gaps)} to complete",
    )


def _read_back(turn: Turn, recorded: tuple[RecordPromise, ...]) -> tuple[Say, ...]:
    if not recorded:
        return ()
    if len(recorded) == 1:
        only = recorded[0]
        if only.day == turn.message.today:
            return (Say(wording=Saying.PROMISE_RECORDED_TODAY, values={"amount": only.amount}),)
        return (Say(wording=Saying.PROMISE_RECORDED, values={"date": only.day, "amount": only.amount}),)
    schedule = tuple(Instalment(day=each.day, amount=each.amount) for each in recorded)
    return (Say(wording=Saying.PROMISE_RECORDED_SEVERAL, values={"schedule": schedule}),)


def _record(turn: Turn, pending: PendingPromise, *, first: bool) -> RecordPromise:
    if pending.day is None or pending.amount is None:
        raise AssertionError("a promise without a day or an amount is never recorded")
    items = pending.items
    if not items:
        owed = turn.owed()
        items = tuple(each.id for each in (owed if pending.amount <= turn.to_pay(owed) else turn.collectable()))
    return RecordPromise(
        day=pending.day,
        amount=pending.amount,
        together=pending.amount,
        items=items,
        language=turn.conversation.language or turn.facts.language,
        replaces=turn.facts.promise_id if first and pending.after is None else None,
        quotes=pending.quotes or (turn.whole(),),
        rail=pending.rail,
    )


def _account_most(turn: Turn, offered: tuple[PendingPromise, ...]) -> Money:
    """What is left to promise on the account, without what this conversation has recorded already."""
    most = turn.to_pay(turn.collectable()) - _promised_before(turn, offered)
    return most if most.minor > 0 else Money.zero(turn.facts.currency)


def _least(turn: Turn) -> Money:
    """The smallest share of what is owed, rounded up to a minor unit."""
    owed, share = turn.to_pay(turn.owed()), turn.rules.share_min
    return Money(minor=-(-owed.minor * share.numerator // share.denominator), currency=owed.currency)


def _room(turn: Turn, pending: PendingPromise, most: Money, least: Money) -> Room:
    """The room of one promise: of the items it names, within that of the account."""
    named = turn.total(tuple(item for item in turn.collectable() if item.id in pending.items))
    return Room(most=min(most, named) if named else most, least=least)


def _proposed_in_full(turn: Turn, pending: PendingPromise, room: Room) -> PendingPromise:
    """Who asks for more time means what is owed, unless they say otherwise; it is read back for a "yes"."""
    if pending.proposal and pending.day and pending.amount is None and turn.may_disclose:
        return replace(pending, amount=min(room.most, turn.to_pay(turn.owed())))
    return pending


def _gap(turn: Turn, pending: PendingPromise, room: Room) -> Gap | None:
    """The first thing that keeps the promise from being recorded; ``None`` when nothing does."""
    if not _is_timely(turn, pending.day):
        return _day_gap(turn, pending)
    if pending.amount is None or not room.least <= pending.amount <= room.most:
        return _amount_gap(turn, pending, room)
    if pending.proposal:
        values = {"date": pending.day, "amount": pending.amount} if pending.day else {}
        return _asks(pending, Awaiting.CONFIRM_PROMISE, Say(wording=Saying.PROMISE_CONFIRM, values=values))
    return None


def _day_gap(turn: Turn, pending: PendingPromise) -> Gap:
    if pending.day is None and pending.offered_day is not None:
        say = Say(wording=Saying.PROMISE_CONFIRM_DATE, values={"date": pending.offered_day})
        return _asks(pending, Awaiting.CONFIRM_DATE, say)
    if pending.day is None:
        saying = Saying.PROMISE_DATE_IMPOSSIBLE if turn.signals.impossible_dates else Saying.PROMISE_ASK_DATE
        return _asks(pending, Awaiting.PROMISE_DATE, Say(wording=saying, values={}))
    without = replace(pending, day=None, offered_day=None)
    if pending.day < turn.message.today:
        say = Say(wording=Saying.PROMISE_DATE_PAST, values={"date": pending.day})
        return _asks(without, Awaiting.PROMISE_DATE, say)
    nearest = _latest_business_day(turn)
    say = Say(wording=Saying.PROMISE_DATE_FAR, values={"date": nearest})
    return _asks(replace(without, offered_day=nearest), Awaiting.CONFIRM_DATE, say)


def _amount_gap(turn: Turn, pending: PendingPromise, room: Room) -> Gap:
    without = replace(pending, amount=None, offered_amount=None)
    if pending.amount is None:
        return _ask_amount(turn, without, room)
    if not turn.may_disclose:
        say = Say(wording=Saying.PROMISE_AMOUNT_REFUSED, values={})
        return _asks(without, Awaiting.PROMISE_AMOUNT, say)
    if pending.amount < room.least:
        offered, saying = room.least, Saying.PROMISE_AMOUNT_SMALL
        # The smallest share is of the whole account, so it cannot be asked of one small item.
        without = replace(without, items=())
    else:
        offered, saying = room.most, Saying.PROMISE_AMOUNT_LARGE
    say = Say(wording=saying, values={"amount": offered})
    return _asks(replace(without, offered_amount=offered), Awaiting.CONFIRM_AMOUNT, say)


def _ask_amount(turn: Turn, pending: PendingPromise, room: Room) -> Gap:
    """Offers what is owed for a "yes"; asks openly once that was denied, or while it may not be told."""
    awaiting = turn.conversation.awaiting
    denied = awaiting is Awaiting.CONFIRM_AMOUNT and (turn.signals.has(Intent.DENY) or turn.signals.only_named)
    offered = min(room.most, turn.to_pay(turn.owed())) if not pending.items else room.most
    if denied or awaiting is Awaiting.PROMISE_AMOUNT or not turn.may_disclose or offered < room.least:
        return _asks(pending, Awaiting.PROMISE_AMOUNT, Say(wording=Saying.PROMISE_ASK_AMOUNT_OPEN, values={}))
    say = Say(wording=Saying.PROMISE_ASK_AMOUNT, values={"amount": offered})
    return _asks(replace(pending, offered_amount=offered), Awaiting.CONFIRM_AMOUNT, say)


def _asks(pending: PendingPromise, awaiting: Awaiting, say: Say) -> Gap:
    return Gap(pending=pending, ask=Ask(awaiting=awaiting, say=say))


def _is_timely(turn: Turn, day: date | None) -> bool:
    return day is not None and turn.message.today <= day <= latest_day(turn)


def _is_far(turn: Turn, pending: PendingPromise) -> bool:
    return pending.day is not None and pending.day > latest_day(turn)


def _latest_business_day(turn: Turn) -> date:
    """The last day that may be accepted and on which banks work, else the last day at all."""
    latest = latest_day(turn)
    if turn.calendar.is_business_day(latest):
        return latest
    return max(turn.calendar.previous_business_day(latest), turn.message.today)
