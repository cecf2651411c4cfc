"""Reads receipts for an account: what to know before reading, and which open items one is for. Records nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from duly.domain.money import Money
from duly.domain.receipt import Read, Receipt
from duly.domain.receipt_match import Payable, ReceiptMatch, match_receipt
from duly.store.items_query import StoredItem, open_items
from duly.understanding.receipts.read import ReceiptContext
from duly.usecases.find_account import find_account


def receipt_context(tx: Connection, account_id: str, *, today: date) -> ReceiptContext:
    """How this account's receipts are read. Raises ``NotFound``."""
    found = find_account(tx, account_id)
    return ReceiptContext(today=today, currency=found.currency, locale=f"{found.language}-{found.market}")


def match_for(tx: Connection, account_id: str, receipt: Receipt) -> tuple[ReceiptMatch, list[str]]:
    """The items a readable receipt is for, and their numbers."""
    items = open_items(tx, [account_id]).get(account_id, [])
    found = match_receipt(receipt, _payables(items), to_pay=_to_pay(items))
    return found, [one.number for one in items if one.id in found.items]


def _payables(items: Sequence[StoredItem]) -> list[Payable]:
    return [Payable(id=one.id, number=one.number, open=one.open) for one in items]


def _to_pay(items: Sequence[StoredItem]) -> Money | None:
    """All that is open less the credit on account, where all is in one currency."""
    if len({one.open.currency for one in items}) != 1:
        return None
    return Money.total((one.open for one in items), currency=items[0].open.currency) - items[0].credit


def receipt_to_json(receipt: Receipt) -> dict[str, Any]:
    """What was read, as the journal and ``--json`` show it. The whole text stays in the file."""
    file, amount, day = receipt.file, receipt.amount, receipt.day
    return {
        "file": {"name": file.name, "sha256": file.sha256, "size": file.size, "media_type": file.media_type},
        "refusal": receipt.refusal.value if receipt.refusal else None,
        "method": receipt.method.value if receipt.method else None,
        "amount": _field(amount, {"amount": amount.value.plain(), "currency": amount.value.currency})
        if amount
        else None,
        "date": _field(day, {"date": day.value, "candidates": list(receipt.day_candidates)}) if day else None,
        **{
            name: _field(field, {"value": field.value}) if field else None
            for name, field in (("reference", receipt.reference), ("payer", receipt.payer), ("payee", receipt.payee))
        },
    }


def _field(read: Read[Any], value: dict[str, Any]) -> dict[str, Any]:
    return {**value, "text": read.text, "confidence": read.confidence}
