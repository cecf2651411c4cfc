"""Which open items a receipt is for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from duly.domain.money import Money
from duly.domain.receipt import Read, Receipt, SentFile
from duly.domain.receipt_match import Fit, Payable, match_receipt

FILE = SentFile(name="receipt.pdf", sha256="0" * 64, size=1, media_type="application/pdf")


def _eur(amount: str, currency: str = "EUR") -> Money:
    return Money.from_decimal(Decimal(amount), currency)


def _owed(*amounts: str) -> list[Payable]:
    return [Payable(id=f"i{n}", number=f"INV-100{n}", open=_eur(each)) for n, each in enumerate(amounts, start=1)]


@pytest.mark.parametrize(
    ("paid", "text", "owed", "fit", "items"),
    [
        ("120.00", "", ["120.00", "80.00"], Fit.ONE_ITEM, ["i1"]),
        ("120.00", "", ["120.00", "120.00"], Fit.SEVERAL, []),
        ("200.00", "", ["120.00", "80.00"], Fit.ALL_ITEMS, ["i1", "i2"]),
        ("200.00", "", ["120.00", "80.00", "45.00"], Fit.SUM, ["i1", "i2"]),
        ("200.00", "", ["120.00", "80.00", "150.00", "50.00"], Fit.SEVERAL, []),
        ("33.00", "", ["120.00", "80.00"], Fit.NOTHING, []),
        ("120.00", "Factura INV-1001", ["120.00", "120.00"], Fit.NUMBER_AND_AMOUNT, ["i1"]),
        ("200.00", "inv 1001 e inv1002", ["120.00", "80.00"], Fit.NUMBER_AND_AMOUNT, ["i1", "i2"]),
        ("50.00", "INV-1001", ["120.00", "80.00"], Fit.NUMBER_PART, ["i1"]),
        ("150.00", "INV-1001", ["120.00", "80.00"], Fit.NUMBER_OVER, ["i1"]),
        ("120.00", "INV-10011 of another firm", ["120.00", "80.00"], Fit.ONE_ITEM, ["i1"]),
        ("120.00", "", [], Fit.NOTHING, []),
    ],
)
def test_what_a_receipt_is_for(paid: str, text: str, owed: list[str], fit: Fit, items: list[str]) -> None:
    receipt = Receipt(file=FILE, text=text, amount=Read(value=_eur(paid), text=paid, confidence=950))
    found = match_receipt(receipt, _owed(*owed))
    assert (found.fit, list(found.items)) == (fit, items)


def test_credit_on_account_is_taken_off_the_whole() -> None:
    receipt = Receipt(file=FILE, amount=Read(value=_eur("190.00"), text="190", confidence=950))
    assert match_receipt(receipt, _owed("120.00", "80.00"), to_pay=_eur("190.00")).fit is Fit.ALL_ITEMS


def test_money_of_another_currency_matches_nothing() -> None:
    receipt = Receipt(file=FILE, amount=Read(value=_eur("120.00", "USD"), text="120", confidence=950))
    assert match_receipt(receipt, _owed("120.00")).fit is Fit.OTHER_CURRENCY
