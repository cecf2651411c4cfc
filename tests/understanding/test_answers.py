"""Short answers and two wishes in one sentence, as customers give them to a question of ours."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.money import Money
from duly.domain.signals import DisputeReason, Intent, MessageContext
from duly.understanding.understand import understand

BALANCE = Money(minor=12_795, currency="EUR")
CONTEXT = MessageContext(as_of=date(2026, 3, 4), currency="EUR", balance=BALANCE, locale="en-GB")


@pytest.mark.parametrize("text", ["all of it", "the full amount", "yes, the full amount", "The whole balance."])
def test_an_answer_that_is_nothing_but_all_of_it_is_the_balance(text: str) -> None:
    assert [amount.money for amount in understand(text, CONTEXT).amounts] == [BALANCE]


@pytest.mark.parametrize("text", ["everything is fine", "it all went wrong", "the full amount of trouble this gave me"])
def test_a_word_for_all_in_other_talk_is_no_amount(text: str) -> None:
    assert not understand(text, CONTEXT).amounts


def test_a_copy_and_a_link_may_be_asked_for_together() -> None:
    signals = understand("could you mail me the invoice and a link to pay", CONTEXT)
    assert signals.has(Intent.INVOICE_COPY)
    assert signals.has(Intent.PAYMENT_LINK)
    assert not understand("send me the invoice's payment link", CONTEXT).has(Intent.INVOICE_COPY)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("the cost is higher than in the offer you made us", DisputeReason.PRICE),
        ("this is more than your quotation", DisputeReason.PRICE),
        ("something is not right with one of your invoices", DisputeReason.OTHER),
    ],
)
def test_a_doubt_about_an_invoice_is_a_dispute(text: str, reason: DisputeReason) -> None:
    assert understand(text, CONTEXT).dispute_reason is reason
