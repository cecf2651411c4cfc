"""Files sent as proof of a payment. One that can be read supports a claim; one that cannot is asked for in words.

A receipt is never money: the account pauses with an expiry, as it does for every claim.
"""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import Escalate, Move, Note, RecordClaim, RecordReceipt, Say
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Turn, answer
from duly.domain.conversation import Awaiting
from duly.domain.receipt import Receipt, Refusal
from duly.domain.receipt_match import Payable, match_receipt
from duly.domain.signals import Intent

UNREADABLE_MAX = 1
"""So often the customer is asked for amount and day instead; then a person reads the file."""


def receipts_sent(turn: Turn, claims: tuple[Move, ...]) -> Answer:
    """The answer to files. ``claims`` is what the words beside them say was paid."""
    usable = [one for one in turn.message.receipts if one.usable]
    if usable:
        moves = tuple(move for one in usable for move in receipt_moves(turn, one))
        says = (Say(wording=Saying.RECEIPT_THANKS, values={}),)
        given = answer(turn, *moves, says=says, reason="a receipt was sent and read")
        return replace(given, settles_receipt=True)
    if not claims and _for_dispute(turn):
        # A photo of what arrived broken is no receipt that failed: its dispute's owner finds it among the documents.
        answered = turn.signals.has(Intent.DISPUTE)
        says = () if answered else (Say(wording=Saying.NOTED, values={}),)
        note = Note(subject=Intent.DISPUTE, quotes=(turn.whole(),))
        return answer(turn, note, says=says, reason="a file was sent beside a dispute")
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
    disputes = turn.signals.has(Intent.DISPUTE) or turn.conversation.dispute is not None or turn.facts.disputes_open > 0
    return disputes and turn.conversation.awaiting is not Awaiting.RECEIPT


def receipt_moves(turn: Turn, receipt: Receipt) -> tuple[Move, ...]:
    """The claim that a receipt supports, on the items it is for, and the receipt itself as its evidence."""
    assert receipt.amount is not None
    payables = [Payable(id=item.id, number=item.number, open=item.open) for item in turn.items]
    match = match_receipt(receipt, payables, to_pay=turn.to_pay(turn.collectable()))
    past = receipt.day is not None and not receipt.day_candidates and receipt.day.value <= turn.message.today
    day = receipt.day.value if receipt.day and past else None
    paid, quotes = receipt.amount.value, (turn.whole(),)
    return (
        RecordClaim(day=day, amount=paid, items=match.items, quotes=quotes),
        RecordReceipt(day=day, amount=paid, quotes=quotes, receipt=receipt, match=match),
    )


def receipts_in_passing(turn: Turn) -> tuple[Move, ...]:
    """What files prove beside a message that is answered otherwise."""
    return tuple(move for one in turn.message.receipts if one.usable for move in receipt_moves(turn, one))


def _to_person(turn: Turn, claims: tuple[Move, ...], why: str) -> Answer:
    given = hand_over(turn, Intent.RECEIPT, reason=f"a file that a person has to read: {why}")
    moves = [
        replace(move, recommend=f"{move.recommend} It was not read: {why}.") if isinstance(move, Escalate) else move
        for move in given.moves
    ]
    return replace(given, moves=(*claims, *moves))
