"""Which disputes one message holds, over what part of which invoice, and when one is taken back."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.money import Money
from duly.domain.signals import Intent, MessageContext, OpenInvoice, Signals
from duly.understanding.understand import understand, understand_by_grammar


def eur(minor: int) -> Money:
    return Money(minor=minor, currency="EUR")


OWED = (OpenInvoice(number="INV-1", open=eur(12_000)), OpenInvoice(number="INV-2", open=eur(8_000)))
CONTEXT = MessageContext(
    as_of=date(2026, 3, 4), currency="EUR", balance=eur(20_000), locale="en-GB", invoices=OWED
)  # fmt: skip


def heard(text: str) -> Signals:
    return understand(text, CONTEXT)


Told = tuple[str, tuple[str, ...], str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the invoice is not correct", [("other", (), None)]),
        ("I only dispute 50 of it", [("other", (), "50.00")]),
        ("I dispute 50 EUR of INV-1", [("other", ("INV-1",), "50.00")]),
        ("The delivery fee of 12.50 on INV-1 is wrong", [("fee", ("INV-1",), "12.50")]),
        ("20 euro of INV-2 is wrong, the rest I pay on Friday", [("other", ("INV-2",), "20.00")]),
        ("The delivery was short", [("quantity", (), None)]),
        ("you delivered less than ordered", [("quantity", (), None)]),
        ("We received fewer boxes than what is on the invoice", [("quantity", (), None)]),
        ("some pieces are missing", [("quantity", (), None)]),
        ("I only dispute 50 of it, the rest is fine. The delivery was short.", [("quantity", (), "50.00")]),
        ("I never received what is on INV-1", [("not_received", ("INV-1",), None)]),
        ("nothing arrived", [("not_received", (), None)]),
        ("nothing arrived in my inbox", []),
        ("the delivery was at short notice", []),
        # One thing said twice is one dispute.
        ("Invoice INV-1 is not right, we never received those goods", [("not_received", ("INV-1",), None)]),
        ("I never got the parcel and the service was terrible", [("not_received", (), None)]),
        # Each invoice has its own reason, or two reasons are said plainly.
        (
            "INV-1: two boxes are missing. INV-2: you charged the wrong VAT",
            [("quantity", ("INV-1",), None), ("tax", ("INV-2",), None)],
        ),
        (
            "The goods of INV-1 never arrived and the price of INV-2 is wrong",
            [("not_received", ("INV-1",), None), ("price", ("INV-2",), None)],
        ),
        (
            "the goods never arrived, and the late fee is not fair",
            [("not_received", (), None), ("fee", (), None)],
        ),
        # How many are missing is no amount of money.
        ("I dispute 2 boxes of it", [("other", (), None)]),
    ],
)
def test_the_disputes_of_a_message(text: str, expected: list[Told]) -> None:
    found = heard(text).disputes
    assert [(d.reason.value, d.items, d.part.plain() if d.part else None) for d in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "ok, forget it, the invoice is right",
        "found the parcel, sorry",
        "We found the delivery, INV-1 is fine",
        "I withdraw my complaint about INV-1",
        "never mind, it has arrived",
        "my mistake, the invoice is correct after all",
        "it did arrive after all",
        "please drop the dispute",
        "all of the boxes have arrived",
    ],
)
def test_a_dispute_is_taken_back(text: str) -> None:
    signals = heard(text)
    assert signals.dispute_withdrawn is not None
    assert not {Intent.DISPUTE, Intent.COMPLAINT, Intent.REFUSAL} & {each.intent for each in signals.intents}


@pytest.mark.parametrize(
    "text",
    [
        "the invoice is not correct",
        "the parcel has not arrived",
        "the parcel has arrived but half of it is broken",
        "is the invoice right?",
        "you said the invoice is right",
        "I will pay when it has arrived",
        "forget it, I won't pay",
        "found the parcel, but the price of INV-1 is wrong",
        "I dispute this",
        "half of the boxes arrived",
        "8 of 10 boxes arrived",
        "only the first pallet arrived",
    ],
)
def test_a_dispute_is_not_taken_back(text: str) -> None:
    assert heard(text).dispute_withdrawn is None


def test_less_of_something_else_is_no_short_delivery_to_the_grammar() -> None:
    assert not understand_by_grammar("I earned less than we ordered for", CONTEXT).disputes
