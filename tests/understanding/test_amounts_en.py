"""Amounts in English, on an account in euros with 1,240.50 open: INV-00123 (1,000) and INV-00456 (240.50)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duly.domain.signals import MessageContext
from duly.understanding.understand import understand
from tests.understanding.reading import CONTEXT, amounts, read

AMOUNTS = {
    "I'll pay 200": "200.00 EUR",
    "I'll pay €200": "200.00 EUR",
    "200€ on friday": "200.00 EUR",
    "I'll pay 200 euros": "200.00 EUR",
    "200 EUR tomorrow": "200.00 EUR",
    "I can send you 1.240,50 today": "1240.50 EUR",
    "I can send you 1,240.50 today": "1240.50 EUR",
    "paid 1,200 yesterday": "1200.00 EUR",
    "paid 1.200 yesterday": "1200.00 EUR",
    "I owe 12,50 euros": "12.50 EUR",
    "I'll pay 1.2k on Friday": "1200.00 EUR",
    "I can do 2 grand": "2000.00 EUR",
    "I'll pay two hundred euros": "200.00 EUR",
    "I'll pay two hundred and fifty": "250.00 EUR",
    "I can pay a hundred today": "100.00 EUR",
    "twelve hundred dollars": "1200.00 USD",
    "two and a half thousand euros": "2500.00 EUR",
    "half a million usd": "500000.00 USD",
    "a quarter million dollars": "250000.00 USD",
    "12 kEUR": "12000.00 EUR",
    "75 USD million": "75000000.00 USD",
    "£50 now": "50.00 GBP",
    "50 quid": "50.00 GBP",
    "50 bucks": "50.00 EUR",
    "$300": "300.00 USD",
    "Rs 7,00,000": "700000.00 INR",
    "3 lakh rupees": "300000.00 INR",
    "USD 99.95": "99.95 USD",
    "20 euros and 50 cents": "20.50 EUR",
    "about 400": "400.00 EUR",
    "1k": "1000.00 EUR",
    "the remaining 940.50 on Friday": "940.50 EUR",
    "we'll pay the full amount of 1,240.50": "1240.50 EUR",
    "100 per week": "100.00 EUR",
    "I'll pay half on Friday": "620.25 EUR",
    "I'll pay half of INV-123 on Friday": "500.00 EUR",
    "I will pay it all": "1240.50 EUR",
    "I'll pay in full tomorrow": "1240.50 EUR",
    "I'll pay the full amount": "1240.50 EUR",
    "I can pay 50% now": "620.25 EUR",
    "we will settle everything": "1240.50 EUR",
    "I'll pay INV-456 in full": "240.50 EUR",
}


@pytest.mark.parametrize(("text", "amount"), AMOUNTS.items())
def test_a_phrase_says_this_amount(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    "text",
    [
        "I'll pay on the 15th",
        "I'll pay in 10 days",
        "INV-00123",
        "invoice 4567",
        "call me on 020 7946 0958",
        "my order of 3 boxes",
        "I received 10 not 15",
        "I'll pay in 3 instalments",
        "PO 12345",
        "at 5pm",
        "30 minutes",
        "half an hour",
        "I'm 45 years old",
        "room 101",
        "15/03/2026",
        "I called 3 times",
        "I waited for 20 minutes",
        "half of the goods were missing",
        "pay 3 invoices",
        "the rest of the week",
    ],
)
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert amounts(text) == []


def test_the_rest_is_what_the_first_amount_leaves() -> None:
    assert amounts("I'll pay 200 now and the rest on the 30th") == ["200.00 EUR", "1040.50 EUR"]


@pytest.mark.parametrize(
    ("currency", "text", "amount"),
    [
        ("MXN", "I'll pay $500", "500.00 MXN"),
        ("CAD", "500 dollars", "500.00 CAD"),
        ("COP", "50000 pesos", "50000.00 COP"),
        ("JPY", "I'll pay 5000", "5000 JPY"),
        ("GBP", "I'll pay 5.50", "5.50 GBP"),
        ("EUR", "500 pesos", "500.00 MXN"),
    ],
)
def test_the_account_settles_which_currency_is_meant(currency: str, text: str, amount: str) -> None:
    context = MessageContext(as_of=CONTEXT.as_of, currency=currency)
    (found,) = understand(text, context).amounts
    assert f"{found.money.plain()} {found.money.currency}" == amount


def test_relative_amounts_need_something_open() -> None:
    nothing_known = replace(CONTEXT, balance=None, invoices=())
    assert understand("I'll pay half on Friday", nothing_known).amounts == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("INV-00123", "INV-00123"),
        ("inv 123", "INV-00123"),
        ("invoice 123", "INV-00123"),
        ("invoice no. 00456", "INV-00456"),
        ("inv00456 please", "INV-00456"),
        ("#456", "INV-00456"),
        ("invoice FA-2026-77", "FA-2026-77"),
        ("invoice number 998877", "998877"),
    ],
)
def test_invoice_numbers_are_matched_loosely(text: str, number: str) -> None:
    assert [one.text for one in read(text).invoice_numbers] == [number]


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("call me on 020 7946 0958", "+442079460958"),
        ("my number is +34 612 345 678", "+34612345678"),
        ("pay 1240 on 15/03/2026", None),
    ],
)
def test_phone_numbers_follow_the_country(text: str, phone: str | None) -> None:
    found = read(text).phone
    assert (found.text if found else None) == phone


def test_an_email_address_is_found() -> None:
    found = read("Send it to Ana.Lopez@mail.example, please").email
    assert found is not None
    assert found.text == "ana.lopez@mail.example"
