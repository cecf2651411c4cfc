"""Reads one file as a receipt: its kind, its words in a process of its own, then its fields.

The one way in. Gives a value for every file, also for a hostile one; decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from duly.domain.receipt import Receipt, Refusal, SentFile
from duly.understanding.dates import date_order
from duly.understanding.receipts.confined import open_confined
from duly.understanding.receipts.fields import fields_of
from duly.understanding.receipts.kinds import Kind, kind_of
from duly.understanding.receipts.limits import SECONDS_MAX


@dataclass(frozen=True, kw_only=True, slots=True)
class ReceiptContext:
    """What the reader may know of the account: what its currency is, where it is, and what day it is there."""

    today: date
    currency: str
    locale: str | None = None


def sent_file(content: bytes, name: str) -> SentFile:
    """What a file is, by its content."""
    kind = kind_of(content)
    media_type = kind.value if isinstance(kind, Kind) else None
    return SentFile(name=name, sha256=sha256(content).hexdigest(), size=len(content), media_type=media_type)


def read_receipt(content: bytes, name: str, context: ReceiptContext, *, seconds: int = SECONDS_MAX) -> Receipt:
    """What the file says of a payment, or why it could not be read."""
    file = sent_file(content, name)
    kind = kind_of(content)
    if isinstance(kind, Refusal):
        return Receipt(file=file, refusal=kind)
    opened = open_confined(content, kind, seconds=seconds)
    if isinstance(opened, Refusal):
        return Receipt(file=file, refusal=opened)
    found = fields_of(
        opened.lines, currency=context.currency, today=context.today, order=date_order(context.locale)
    )  # fmt: skip
    return Receipt(
        file=file, method=opened.method, text="\n".join(line.text for line in opened.lines), amount=found.amount,
        day=found.day, day_candidates=found.day_candidates, reference=found.reference, payer=found.payer,
        payee=found.payee,
    )  # fmt: skip
