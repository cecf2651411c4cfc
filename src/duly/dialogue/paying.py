"""Claims of payment and receipts. A claim is never money: it is recorded, and a receipt is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from duly.dialogue.moves import Move, Note, RecordClaim, RecordReceipt, Say
from duly.dialogue.receipts import receipts_in_passing, receipts_sent
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Turn, answer, nothing
from duly.domain.conversation import Awaiting
from duly.domain.money import Money
from duly.domain.signals import DateSignal, Intent

ANSWERS = frozenset({Intent.UNCLEAR, Intent.AFFIRM, Intent.GREETING, Intent.THANKS})


def payment(turn: Turn) -> Answer:
    """What the message says was paid already."""
    if turn.message.receipts:
        return receipts_sent(turn, payment_in_words(turn))
    if turn.signals.has(Intent.RECEIPT) or _gives_reference(turn):
        says = (Say(wording=Saying.RECEIPT_THANKS, values={}),)
        given = answer(turn, *_receipt(turn), says=says, reason="a receipt or reference was given")
        return replace(given, settles_receipt=True)
    if turn.signals.has(Intent.PAID_CLAIM) and _paid_ahead(turn):
        note = Note(subject=Intent.PAID_CLAIM, quotes=turn.quotes(Intent.PAID_CLAIM))
        says = (Say(wording=Saying.CLAIM_DATE_AHEAD, values={}),)
        return replace(answer(turn, note, says=says, reason="a payment on a day to come"), awaits_receipt=True)
    if turn.signals.has(Intent.PAID_CLAIM):
        said = answer(
            turn, _claim(turn), says=(Say(wording=Saying.CLAIM_NOTED, values={}),), reason="a payment claimed"
        )
        return replace(said, awaits_receipt=True)
    if turn.conversation.awaiting is Awaiting.RECEIPT and turn.only_has(frozenset({Intent.DENY})):
        says = (Say(wording=Saying.CLAIM_WITHOUT_RECEIPT, values={}),)
        return replace(answer(turn, says=says, reason="no receipt at hand"), settles_receipt=True)
    return nothing(turn)


def payment_in_passing(turn: Turn) -> tuple[Move, ...]:
    """The claim or receipt of a message that is answered otherwise."""
    return receipts_in_passing(turn) or payment_in_words(turn)


def payment_in_words(turn: Turn) -> tuple[Move, ...]:
    """The claim or receipt that the words of a message hold."""
    if turn.signals.has(Intent.RECEIPT):
        return _receipt(turn)
    return (_claim(turn),) if turn.signals.has(Intent.PAID_CLAIM) else ()


def _gives_reference(turn: Turn) -> bool:
    """Whether this answers our request for a reference: words nothing else was understood from."""
    if turn.conversation.awaiting is not Awaiting.RECEIPT or not turn.only_has(ANSWERS):
        return False
    signals = turn.signals
    named = bool(signals.dates or signals.amounts or signals.invoice_numbers)
    return signals.has(Intent.UNCLEAR) or named


def _receipt(turn: Turn) -> tuple[Move, ...]:
    quotes = turn.quotes(Intent.RECEIPT)
    receipt = RecordReceipt(day=_paid_day(turn), amount=_paid_amount(turn), quotes=quotes)
    # A receipt that comes unasked also says that something was paid, and so does the day we asked for.
    asked = turn.conversation.awaiting is Awaiting.RECEIPT and not turn.signals.bare
    return (receipt,) if asked else (_claim(turn), receipt)


def _paid_ahead(turn: Turn) -> bool:
    """Whether the one day named for the payment is, or may be, still to come: then nothing was paid on it yet."""
    dates = turn.signals.dates
    return len(dates) == 1 and not turn.signals.promises and _latest(dates[0]) > turn.message.today


def _latest(signal: DateSignal) -> date:
    return max((signal.day, *signal.candidates))


def _claim(turn: Turn) -> RecordClaim:
    numbers = turn.numbers_of(Intent.PAID_CLAIM)
    return RecordClaim(
        day=_paid_day(turn),
        amount=_paid_amount(turn),
        items=tuple(item.id for item in turn.named(numbers)),
        quotes=turn.quotes(Intent.PAID_CLAIM, Intent.RECEIPT),
    )


def _paid_day(turn: Turn) -> date | None:
    """The first day mentioned that is not in the future and not a promise's."""
    promised = {each.day.day for each in turn.signals.promises if each.day}
    past = (signal.day for signal in turn.signals.dates if _latest(signal) <= turn.message.today)
    return next((day for day in past if day not in promised), None)


def _paid_amount(turn: Turn) -> Money | None:
    """The first amount mentioned that is not a promise's."""
    promised = {each.amount.evidence for each in turn.signals.promises if each.amount}
    return next((signal.money for signal in turn.signals.amounts if signal.evidence not in promised), None)
