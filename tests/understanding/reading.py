"""How the tables of these tests read a message: one account, on Wednesday 11 March 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from duly.domain.money import Money
from duly.domain.signals import Intent, MessageContext, OpenInvoice, Signals
from duly.understanding.understand import understand

WEDNESDAY = date(2026, 3, 11)


def euros(amount: str) -> Money:
    return Money.parse(amount, "EUR")


CONTEXT = MessageContext(
    as_of=WEDNESDAY,
    currency="EUR",
    balance=euros("1240.50"),
    locale="en-GB",
    invoices=(
        OpenInvoice(number="INV-00123", open=euros("1000")),
        OpenInvoice(number="INV-00456", open=euros("240.50")),
    ),
)

SPANISH_CONTEXT = replace(CONTEXT, locale="es-ES")


def read(text: str) -> Signals:
    return understand(text, CONTEXT)


def intents(text: str) -> set[str]:
    return {one.intent.value for one in read(text).intents}


def days(text: str) -> list[str]:
    """The days mentioned, as month-day."""
    return [one.day.strftime("%m-%d") for one in read(text).dates]


def amounts(text: str) -> list[str]:
    return [f"{one.money.plain()} {one.money.currency}" for one in read(text).amounts]


COURTESIES = frozenset({Intent.GREETING.value, Intent.THANKS.value})
