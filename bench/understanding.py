"""How many messages a second are understood, against the least anything can do with a text: find its words."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date

from rich.table import Table

from duly.domain.money import Money
from duly.domain.signals import MessageContext, OpenInvoice
from duly.understanding.understand import understand

ROUNDS = 40
WORD = re.compile(r"\w+")
MESSAGES = (
    "I will pay 250 euros on Friday",
    "I already paid this last week, please check",
    "This invoice is wrong, we agreed on a lower price",
    "Can you send me the invoice again?",
    "ok",
    "I lost my job and cannot pay right now, could I pay in three parts?",
    "Please stop writing to me",
    "You have the wrong person, I do not know any of this",
    "I will pay INV-1001 tomorrow and the rest, 120.50, on 15 March, but the second one never arrived",
    "Thanks, have a nice day",
)
CONTEXT = MessageContext(
    as_of=date(2026, 3, 2),
    currency="EUR",
    balance=Money(minor=124_050, currency="EUR"),
    locale="en-GB",
    invoices=(OpenInvoice(number="INV-1001", open=Money(minor=112_000, currency="EUR")),),
)


def table() -> Table:
    floor = _seconds(lambda message: WORD.findall(message.lower()))
    spent = _seconds(lambda message: understand(message, CONTEXT))
    found = Table(title="Understanding a message in English", caption="the floor finds the words of the text, no more")
    for heading in ("", "ratio to floor", "messages a second"):
        found.add_column(heading, justify="right" if heading else "left")
    for name, seconds in (("floor", floor), ("understanding", spent)):
        found.add_row(name, f"{seconds / floor:.0f}", f"{1 / seconds:,.0f}")
    return found


def _seconds(work: Callable[[str], object]) -> float:
    """Processor seconds for one message."""
    for message in MESSAGES:
        work(message)
    start = time.process_time()
    for _ in range(ROUNDS):
        for message in MESSAGES:
            work(message)
    return (time.process_time() - start) / (ROUNDS * len(MESSAGES))
