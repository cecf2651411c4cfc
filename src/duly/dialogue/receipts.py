"""Files sent as proof of a payment. One that can be read supports a claim; one that cannot is asked for in words.

A receipt is never money: the account pauses with an expiry, as it does for every claim.
"""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import Escalate, KeepPhotos, Move, Note, RecordClaim, RecordReceipt, Say
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Turn, answer
from duly.domain.conversation import Awaiting
from duly.domain.receipt import Receipt, Refusal
from duly.domain.receipt_match import Fit, Payable, ReceiptMatch, match_receipt
from duly.domain.signals import Intent

UNREADABLE_MAX = 1
"""So often the customer is asked for amount and day instead; then a person reads the file."""


def receipts_sent(turn: Turn, claims: tuple[Move, ...]) -> Answer:
    """The answer to files. ``claims`` is what the words beside them say was paid."""
    if not claims and _for_dispute(turn):
        # A photo of what arrived broken is no receipt: its dispute's owner finds it among the documents.
        answered = turn.signals.has(Intent.DISPUTE)
        says = () if answered else (Say(wording=Saying.NOTED, values={}),)
        return answer(turn, _photos(turn), says=says, reason="a file was sent beside a dispute")
    if known := _known_elsewhere(turn):
        return _to_person(turn, claims, known)
    usable = [one for one in turn.message.receipts if one.usable]
    if usable:
        moves = tuple(move for one in usable for move in receipt_moves(turn, one))
        says = (Say(wording=Saying.RECEIPT_THANKS, values={}),)
        given = answer(turn, *moves, says=says, reason="a receipt was sent and read")
        return replace(given, settles_receipt=True)
    why = "; ".join(dict.fromkeys(one.why_not for one in turn.message.receipts))
    no_reader = any(one.refusal is Refusal.NO_READER for one in turn.message.receipts)
    if no_reader or turn.conversation.unclear >= UNREADABLE_MAX:
        return _to_person(turn, claims, why)
    conversation = replace(turn.conversation, unclear=turn.conversation.unclear + 1)
    note = Note(subject=Intent.RECEIPT, quotes=(turn.whole(),))
    says = (Say(wording=Saying.RECEIPT_UNREADABLE, values={}),)
    reason = f"a file was sent that says nothing of a payment: {why}"
    given = answer(turn, *claims, note, says=says, reason=reason, conversation=conversation)
    return replace(given, awaits_receipt=True)


def _for_dispute(turn: Turn) -> bool:
    """Whether the files show what is disputed: sent with the words of a dispute, or while one is open and not fitting
    anything to pay.
    """
    if turn.conversation.awaiting is Awaiting.RECEIPT:
        return False
    if turn.signals.has(Intent.DISPUTE) or turn.conversation.dispute is not None:
        return True
    return turn.facts.disputes_open > 0 and not any(_fits(turn, one) for one in turn.message.receipts)


def _photos(turn: Turn) -> KeepPhotos:
    """Of the item that is named, else of the only one that is disputed or open."""
    named = turn.named(tuple(each.text for each in turn.signals.invoice_numbers))
    disputed = tuple(item for item in turn.items if item.disputed or item.contested)
    meant = named or disputed or turn.items
    return KeepPhotos(item=meant[0].id if len(meant) == 1 else None, quotes=(turn.whole(),))


def _fits(turn: Turn, receipt: Receipt) -> bool:
    """Whether a file says of a payment what something open asks for; any that is a PDF with words may."""
    if not receipt.usable:
        return False
    picture = (receipt.file.media_type or "").startswith("image/")
    return not picture or _matched(turn, receipt).fit not in (Fit.NOTHING, Fit.OTHER_CURRENCY)


def _known_elsewhere(turn: Turn) -> str:
    """That a file which says something of a payment came for another account before; empty where none did."""
    shown = turn.message.shown_for
    found = {other for one in turn.message.receipts if one.usable for other in shown.get(one.file.sha256, ())}
    return f"the same file was sent for account {', '.join(sorted(found))} before" if found else ""


def _matched(turn: Turn, receipt: Receipt) -> ReceiptMatch:
    payables = [Payable(id=item.id, number=item.number, open=item.open) for item in turn.items]
    return match_receipt(receipt, payables, to_pay=turn.to_pay(turn.collectable()))


def receipt_moves(turn: Turn, receipt: Receipt) -> tuple[Move, ...]:
    """The claim that a receipt supports, on the items it is for, and the receipt itself as its evidence."""
    assert receipt.amount is not None
    match = _matched(turn, receipt)
    past = receipt.day is not None and not receipt.day_candidates and receipt.day.value <= turn.message.today
    day = receipt.day.value if receipt.day and past else None
    paid, quotes = receipt.amount.value, (turn.whole(),)
    return (
        RecordClaim(day=day, amount=paid, items=match.items, quotes=quotes),
        RecordReceipt(day=day, amount=paid, quotes=quotes, receipt=receipt, match=match),
    )


def receipts_in_passing(turn: Turn) -> tuple[Move, ...]:
    """What files prove beside a message that is answered otherwise."""
    if _for_dispute(turn) and turn.message.receipts:
        return (_photos(turn),)
    if _known_elsewhere(turn):
        return ()
    return tuple(move for one in turn.message.receipts if one.usable for move in receipt_moves(turn, one))


def _to_person(turn: Turn, claims: tuple[Move, ...], why: str) -> Answer:
    given = hand_over(turn, Intent.RECEIPT, reason=f"a file that a person has to read: {why}")
    moves = [
        replace(move, recommend=f"{move.recommend} It was not read: {why}.") if isinstance(move, Escalate) else move
        for move in given.moves
    ]
    return replace(given, moves=(*claims, *moves))
