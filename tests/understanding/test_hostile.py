"""No text takes much longer to read than an ordinary one of the same length, whatever it repeats or nests.

Time is measured as a share of what an ordinary text takes in the same process, so that a slow machine is slow at both.
"""

from __future__ import annotations

import time
from datetime import date
from functools import cache
from itertools import cycle, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.domain.money import Money
from duly.domain.signals import MessageContext, OpenInvoice
from duly.understanding.fold import TEXT_CHARS_MAX, fold
from duly.understanding.understand import understand

RATIO_MAX = 5
"""So many times as long as an ordinary text; what grows with the square of the length takes twenty times and more."""
LOCALES = ("en-GB", "es-MX", "pt-BR")
ORDINARY = (
    "Good morning, I have your letter about the invoice of last month here on my desk.",
    "My boss is away until Thursday, so nobody can sign the transfer before he is back.",
    "We ordered forty boxes in January and thirty came, which I told your driver at the door.",
    "Could you look into that and let me know what is open after the credit note?",
    "If all is well I will pay 240.50 on the 15th and the rest at the end of next month.",
    "My colleague in accounts has the number of the order, and she is here on Monday.",
)
REPEATED = (
    *"1 . ( > \" ' ? - é 👍 $".split(),
    "\n",
    " \n",
    "1,2",
    "1.2.",
    "1 ",
    "$ 1 ",
    "€200 ",
    "12/03/2026 ",
    "(1) 2-3 ",
    "a@a.",
    "+34 612 345 678 ",
    "INV-123 ",
    "a ",
    "no ",
    "pay ",
    "will be ",
    "it's ",
    "1k ",
    "five hundred ",
    "quinientos mil ",
    "duzentos e ",
    "half of the ",
    "en 3 dias ",
    "dia 5 de ",
    "2 cuotas de ",
    "no, ",
    "no pague ",
    "nao paguei ",
    "if i get paid ",
    "never received the ",
    "on the 5th and ",
    "((no) ",
)
WORDS = (
    "1 12 200 1.2 1,50 31/02 € $ 50% 200€ k mil two hundred half the a of my to on in el la de dia que no"
    " ya nao not i will be is was paid pay pago pague stop call invoice factura friday sexta tomorrow"
    " march 5th if when until next month cuotas number ref # ( ) \" ' ? . , : - \n > received price bank ok"
    " sorry antes hasta con sobre un dois meu 20:30 horas"
).split(" ")


def context(locale: str) -> MessageContext:
    balance = Money.parse("1240.50", "EUR")
    invoices = (OpenInvoice(number="INV-00123", open=balance),)
    return MessageContext(as_of=date(2026, 3, 11), currency="EUR", balance=balance, locale=locale, invoices=invoices)


def long(parts: list[str] | tuple[str, ...], between: str = "") -> str:
    """The parts again and again, as long as a message is read."""
    count = TEXT_CHARS_MAX // max(1, len(between.join(parts))) + 1
    return between.join(islice(cycle(parts), count * len(parts)))[:TEXT_CHARS_MAX]


def seconds(text: str, locale: str) -> float:
    """What reading takes, the best of three: the others were disturbed."""

    def once() -> float:
        started = time.process_time()
        understand(text, context(locale))
        return time.process_time() - started

    return min(once() for _ in range(3))


@cache
def ordinary_seconds(locale: str) -> float:
    understand("Hello", context(locale))
    text = " ".join(f"{sentence[:-1]} {number}{sentence[-1]}" for number, sentence in enumerate(ORDINARY * 9))
    return seconds(text[:TEXT_CHARS_MAX], locale)


@pytest.mark.parametrize("unit", REPEATED)
def test_what_is_repeated_takes_no_longer_than_an_ordinary_text(unit: str) -> None:
    assert seconds(long((unit,)), "en-GB") < RATIO_MAX * ordinary_seconds("en-GB")


@pytest.mark.slow
@settings(max_examples=40)
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=8, max_size=60),
    between=st.sampled_from((" ", "", ", ", ". ", "\n")),
    locale=st.sampled_from(LOCALES),
)
def test_no_mixture_of_words_takes_longer_than_an_ordinary_text(words: list[str], between: str, locale: str) -> None:
    assert seconds(long(words, between), locale) < RATIO_MAX * ordinary_seconds(locale)


def test_what_is_said_over_and_over_is_read_four_times() -> None:
    said = "stop calling me " * 200
    assert fold(said) == ("stop calling me " * 4).ljust(len(said))


@pytest.mark.parametrize("text", ["no no no no no no no no", "ha" * 40, "10000000", "please " * 20])
def test_a_little_repeating_is_left_alone(text: str) -> None:
    assert fold(text) == text
