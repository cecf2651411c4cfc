"""What the customer offers to pay, put together over several messages.

Owns how new words change a promise that is not complete yet. Whether the offer is acceptable, and what
to ask next, is ``promising``'s.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from duly.dialogue.turn import QUOTES_MAX, Turn
from duly.domain.conversation import PROMISE_QUESTIONS, Awaiting, PendingPromise, Quote
from duly.domain.money import Money
from duly.domain.signals import AmountSignal, DateSignal, Intent, PromiseSignal

OFFERS = frozenset({Intent.PROMISE_TO_PAY, Intent.EXTENSION_REQUEST})
PLAIN = OFFERS | {Intent.AFFIRM, Intent.DENY, Intent.UNCLEAR, Intent.GREETING, Intent.THANKS}
"""Where a message says nothing else, its dates and amounts answer our question."""
COURTEOUS = PLAIN - OFFERS
AMOUNT_QUESTIONS = frozenset({Awaiting.PROMISE_AMOUNT, Awaiting.CONFIRM_AMOUNT})
PROMISES_MAX = 6


def latest_day(turn: Turn) -> date:
    """The last day that automation may accept."""
    return turn.message.today + timedelta(days=turn.rules.days_out_max)


def heard(turn: Turn) -> tuple[PendingPromise, ...]:
    """What is on offer after this message, the one in question first; empty where nothing is."""
    pending = turn.conversation.promises
    offered = tuple(_with_rail(turn, each) for each in _offered(turn, pending))
    return (_carried(turn, offered[0]),) if len(offered) == 1 else offered


def _with_rail(turn: Turn, pending: PendingPromise) -> PendingPromise:
    """How they pay, where they say it; it decides how long the money may take."""
    return replace(pending, rail=turn.signals.rail.rail) if turn.signals.rail else pending


def _offered(turn: Turn, pending: tuple[PendingPromise, ...]) -> tuple[PendingPromise, ...]:
    answering = turn.conversation.awaiting in PROMISE_QUESTIONS
    spoken = turn.signals.promises[:PROMISES_MAX]
    if answering and pending and len(spoken) <= 1:
        return (_answered(turn, pending[0]), *pending[1:])
    if spoken:
        if len(spoken) == 1:
            return (_thought_over(turn, spoken[0], _spoken(turn, spoken[0], _begun(turn))),)
        return tuple(_spoken(turn, each, _begun(turn)) for each in spoken)
    if any(turn.signals.has(intent) for intent in OFFERS) or (not pending and _offers_barely(turn)):
        return (_filled(turn, _begun(turn)),)
    return pending


def _offers_barely(turn: Turn) -> bool:
    """Whether "Friday" or "no, only 60" answers what we wrote: which day suits, or the promise read back.

    An amount alone can only change a promise that runs.
    """
    signals, runs = turn.signals, turn.facts.promise_id is not None
    if not signals.bare or not turn.only_has(PLAIN) or turn.conversation.awaiting is not Awaiting.NONE:
        return False
    coming = any(signal.day >= turn.message.today for signal in signals.dates)
    return (coming and (runs or bool(turn.overdue()))) or (runs and not signals.dates and len(signals.amounts) == 1)


def _carried(turn: Turn, pending: PendingPromise) -> PendingPromise:
    """What a changed promise keeps of the running one: the amount under a new day, the day under a new amount."""
    facts = turn.facts
    if facts.promise_id is None or pending.after is not None or pending.items or pending.condition is not None:
        return pending
    if turn.conversation.awaiting in AMOUNT_QUESTIONS:
        return pending
    if pending.amount is None and (pending.day or pending.offered_day) and facts.promise_amount:
        running = Money(minor=facts.promise_amount, currency=facts.currency)
        left = turn.to_pay(turn.collectable())
        return replace(pending, amount=min(running, left) if left.minor > 0 else running)
    if turn.signals.bare and pending.amount and not pending.day and not pending.offered_day:
        return replace(pending, day=facts.promise_date)
    return pending


def _begun(turn: Turn) -> PendingPromise:
    """An offer of which nothing is known. Asking for more time is no promise: it needs a "yes"."""
    asks = turn.signals.has(Intent.EXTENSION_REQUEST) and not turn.signals.has(Intent.PROMISE_TO_PAY)
    wonders = turn.signals.bare and turn.message.text.rstrip().endswith("?")
    return PendingPromise(proposal=asks or wonders)


def _answered(turn: Turn, pending: PendingPromise) -> PendingPromise:
    """The pending promise after an answer: new words count first, then a yes or no to what is left of it."""
    if turn.signals.only_named and turn.conversation.awaiting is Awaiting.CONFIRM_AMOUNT:
        one = len(pending.items or turn.collectable()) == 1
        return _affirmed(turn, pending, before=pending) if one else _denied(turn, pending)
    if turn.signals.promises:
        told = _spoken(turn, turn.signals.promises[0], pending)
    elif turn.only_has(PLAIN):
        told = _filled(turn, pending)
    else:
        return pending
    affirms, denies = turn.signals.has(Intent.AFFIRM), turn.signals.has(Intent.DENY)
    if affirms and not denies:
        return _affirmed(turn, told, before=pending)
    if denies and not affirms and told == pending:
        return _denied(turn, pending)
    return told


def _spoken(turn: Turn, spoken: PromiseSignal, pending: PendingPromise) -> PendingPromise:
    quoted = _quoted(pending, turn.quote(spoken.evidence))
    heard_now = _with_amount(turn, _with_day(turn, quoted, spoken.day), spoken.amount)
    items = tuple(item.id for item in turn.named(spoken.items)) or pending.items
    proposal = pending.proposal and not turn.signals.has(Intent.PROMISE_TO_PAY)
    heard_now = replace(heard_now, items=items, condition=spoken.condition, proposal=proposal)
    if spoken.condition is not None:
        # A day that hangs on a condition is no day: it is asked for.
        return replace(heard_now, day=None, offered_day=None, hinges_on=_hinge_day(turn) or pending.hinges_on)
    return heard_now


def _thought_over(turn: Turn, spoken: PromiseSignal, told: PendingPromise) -> PendingPromise:
    """What a later line of the same message does to a promise: another day or amount that stands there by itself ("no
    sorry, on the 10th") puts it in doubt, and so it is asked.
    """
    signals = turn.signals
    after = turn.message.text.find("\n", spoken.evidence.end)
    said = [each.evidence.start for each in signals.intents if each.intent not in COURTEOUS]
    if after < 0 or any(start > after for start in said):
        return told
    days = [each for each in signals.dates if each.evidence.start > after and each.day >= turn.message.today]
    amounts = [each for each in signals.amounts if each.evidence.start > after]
    if days and spoken.day is not None and days[-1].day != spoken.day.day:
        told = _with_day(turn, told, replace(days[-1], candidates=(days[-1].day, spoken.day.day)))
    if amounts and spoken.amount is not None and amounts[-1].money != spoken.amount.money:
        told = replace(told, amount=None)
    return told


def _hinge_day(turn: Turn) -> date | None:
    """The day on which what the promise hangs on is said to happen; no later than may be waited for."""
    coming = [signal.day for signal in turn.signals.dates if signal.day >= turn.message.today]
    return min(*coming, latest_day(turn)) if coming else None


def _filled(turn: Turn, pending: PendingPromise) -> PendingPromise:
    """Takes a date and an amount from a message that holds nothing else they could belong to."""
    if not turn.only_has(PLAIN):
        return _quoted(pending, *turn.quotes(*OFFERS))
    if turn.signals.conditional is not None:
        # "When I get paid, on Friday" is no Friday.
        told = replace(
            pending,
            condition=turn.signals.conditional.text,
            hinges_on=_hinge_day(turn) or pending.hinges_on,
        )
        return _quoted(told, turn.quote(turn.signals.conditional.evidence))
    amounts = turn.signals.amounts
    filled = _with_day(turn, _with_items(turn, pending), _one_day(_new_days(turn)))
    filled = _with_amount(turn, filled, amounts[0] if len(amounts) == 1 else None)
    if filled == pending and pending.quotes:
        return pending
    return _quoted(filled, *turn.quotes(*OFFERS))


def _with_items(turn: Turn, pending: PendingPromise) -> PendingPromise:
    """ "Just INV-1" names what the amount in question is for."""
    named = {item.id for item in turn.named(tuple(each.text for each in turn.signals.invoice_numbers))}
    items = tuple(item.id for item in turn.collectable() if item.id in named)
    if not items or turn.conversation.awaiting not in AMOUNT_QUESTIONS:
        return pending
    return replace(pending, items=items, amount=None, offered_amount=None)


def _new_days(turn: Turn) -> tuple[DateSignal, ...]:
    """The dates said, without the day of the running promise where it is named only to be changed."""
    dates = turn.signals.dates
    return tuple(signal for signal in dates if signal.day != turn.facts.promise_date) or dates


def _one_day(dates: tuple[DateSignal, ...]) -> DateSignal | None:
    """One date as it is; several as one that has to be confirmed."""
    days = tuple(dict.fromkeys(signal.day for signal in dates))
    if len(days) > 1:
        return replace(dates[0], candidates=days)
    return dates[0] if dates else None


def _with_day(turn: Turn, pending: PendingPromise, signal: DateSignal | None) -> PendingPromise:
    if signal is None:
        return pending
    fitting = [day for day in (signal.day, *signal.candidates) if turn.message.today <= day <= latest_day(turn)]
    if signal.ambiguous and fitting:
        return replace(pending, day=None, offered_day=fitting[0], condition=None, hinges_on=None)
    return replace(pending, day=signal.day, offered_day=None, condition=None, hinges_on=None)


def _with_amount(turn: Turn, pending: PendingPromise, signal: AmountSignal | None) -> PendingPromise:
    if signal is None or signal.money.currency != turn.facts.currency or signal.money.minor <= 0:
        return pending
    return replace(pending, amount=signal.money, offered_amount=None)


def _affirmed(turn: Turn, told: PendingPromise, *, before: PendingPromise) -> PendingPromise:
    """A "yes" settles what was offered, unless the same message says something else instead."""
    match turn.conversation.awaiting:
        case Awaiting.CONFIRM_DATE if told.offered_day is not None:
            agreed = replace(told, day=told.offered_day, offered_day=None)
        case Awaiting.CONFIRM_AMOUNT if told.offered_amount is not None:
            agreed = replace(told, amount=told.offered_amount, offered_amount=None)
        case Awaiting.CONFIRM_PROMISE if (told.day, told.amount) == (before.day, before.amount):
            agreed = replace(told, proposal=False)
        case _:
            return told
    return _quoted(agreed, *turn.quotes(Intent.AFFIRM))


def _denied(turn: Turn, pending: PendingPromise) -> PendingPromise:
    match turn.conversation.awaiting:
        case Awaiting.CONFIRM_DATE:
            return replace(pending, day=None, offered_day=None)
        case Awaiting.CONFIRM_AMOUNT:
            return replace(pending, amount=None, offered_amount=None)
        case Awaiting.CONFIRM_PROMISE:
            return replace(pending, day=None, amount=None)
        case _:
            return pending


def _quoted(pending: PendingPromise, *quotes: Quote) -> PendingPromise:
    return replace(pending, quotes=(*pending.quotes, *quotes)[-QUOTES_MAX:])
