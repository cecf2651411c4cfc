"""Records a receipt as evidence for a claim: what was read of it, what it fits, and what there is to doubt."""

from __future__ import annotations

from typing import Any

from duly.dialogue import moves as m
from duly.domain.receipt import Receipt
from duly.domain.receipt_match import Fit, ReceiptMatch
from duly.domain.signals import Intent
from duly.domain.writeback import OutcomeKind
from duly.store.record import Entry
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.keep_document import documents_of, gathered
from duly.usecases.keep_files import document_id
from duly.usecases.outcomes import outcome_of
from duly.usecases.read_receipts import receipt_to_json

CONFIDENCE_MIN = 700
"""Thousandths; an amount read with less is told as doubtful."""
UNFIT = frozenset({Fit.NOTHING, Fit.SEVERAL, Fit.OTHER_CURRENCY, Fit.NUMBER_OVER})


def receipt_recorded(a: Answering, move: m.RecordReceipt, number: int) -> Entry:
    """A receipt in words, or one that came as a file."""
    amount = move.amount.plain() if move.amount else None
    body: dict[str, Any] = {"day": move.day, "amount": amount, "quotes": quotes_json(move.quotes)}
    if move.receipt is not None and move.match is not None:
        body |= {
            "document": document_id(a.account_id, move.receipt.file.sha256),
            "read": receipt_to_json(move.receipt),
            "fit": move.match.fit.value,
            "items": list(move.match.items),
            "doubts": doubts_of(move.receipt, move.match, move),
        }
    outcome = outcome_of(OutcomeKind.RECEIPT, a.account_id, f"{a.row.id}#{number}", body, turn="received", at=a.now)
    return a.entry("receipt.recorded", body, [outcome])


def photos_kept(a: Answering, move: m.KeepPhotos) -> list[Entry]:
    """The files are among the documents by now; a dispute that waited for them goes on to its owner."""
    noted = a.entry("message.noted", {"subject": Intent.DISPUTE.value, "quotes": quotes_json(move.quotes)})
    return [noted, *gathered(a.tx, a.account_id, documents_of(a.tx, a.account_id))]


def doubts_of(receipt: Receipt, match: ReceiptMatch, move: m.RecordReceipt) -> list[str]:
    """What whoever checks the claim should look at, in words."""
    doubts: list[str] = []
    if match.fit in UNFIT:
        doubts.append(f"the amount fits what is open as follows: {match.fit.replace('_', ' ')}")
    if receipt.amount is not None and receipt.amount.confidence < CONFIDENCE_MIN:
        doubts.append("the amount is not sure")
    if receipt.day is None:
        doubts.append("no day was found")
    elif move.day is None:
        doubts.append("the day is still to come, or could be read two ways")
    if receipt.reference is None:
        doubts.append("no reference was found")
    return doubts
