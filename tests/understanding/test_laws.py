"""What holds for every text: no error, spans inside the text, and the same answer twice."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.domain.money import Money
from duly.domain.signals import Evidence, Intent, MessageContext, OpenInvoice, Signals
from duly.understanding.en import ENGLISH
from duly.understanding.fold import TEXT_CHARS_MAX, fold
from duly.understanding.plain import plain
from duly.understanding.understand import understand

CONTEXT = MessageContext(
    as_of=date(2026, 3, 11),
    currency="EUR",
    balance=Money.parse("1240.50", "EUR"),
    locale="en-GB",
    invoices=(OpenInvoice(number="INV-00123", open=Money.parse("1240.50", "EUR")),),
)
PIECES = (
    "I'll pay",
    "can't",
    "€200",
    "1.240,50",
    "next Friday",
    "31/02/2026",
    "15th",
    "the rest",
    "half",
    "stop",
    "INV-123",
    "paid",
    "in",
    "999999999999999999",
    "years",
    "\n> quoted",
    "'",
    "’",
    "👍",
    "İ",
    "ﬁ",
    "\0",
    "\ua000",
    "\ud83d",
    "\u200b",
    "$",
    "50%",
    "+34 612 345 678",
    "a@b.example",
    "?",
    "!!!",
    "between the 10th and 12th",
    "hundred",
    "thousand",
    "in 999 years",
    "-",
    "don’t",
)


def evidences(signals: Signals) -> list[Evidence]:
    lists = (signals.intents, signals.promises, signals.dates, signals.amounts, signals.invoice_numbers)
    nested = [one.day for one in signals.promises if one.day] + [one.amount for one in signals.promises if one.amount]
    singles = [one for one in (signals.phone, signals.email) if one is not None]
    return [one.evidence for group in (*lists, nested, singles) for one in group]


def check(text: str, context: MessageContext = CONTEXT) -> None:
    signals = understand(text, context)
    assert signals.intents, "nothing understood is unclear"
    for evidence in evidences(signals):
        assert 0 <= evidence.start <= evidence.end <= len(text)
        assert text[evidence.start : evidence.end] or not text
        assert 0 <= evidence.confidence <= 1000
    assert understand(text, context) == signals


@given(st.text())
def test_any_text_yields_signals_with_evidence_inside_it(text: str) -> None:
    check(text)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=12).map(" ".join))
def test_any_mixture_of_phrases_yields_signals_with_evidence_inside_it(text: str) -> None:
    check(text)


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.dates(),
    st.sampled_from(("EUR", "JPY", "KWD", "MXN")),
    st.sampled_from((None, "en-US", "es-ES", "xx", "")),
)
def test_any_day_currency_and_locale_will_do(text: str, as_of: date, currency: str, locale: str | None) -> None:
    check(
        text, MessageContext(as_of=as_of, currency=currency, balance=Money(minor=7, currency=currency), locale=locale)
    )


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == min(len(text), TEXT_CHARS_MAX)
    read = plain(folded, ENGLISH.spelling)
    assert len(read.text) == len(read.starts) == len(read.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(read.starts, read.ends, strict=True))
    assert list(read.starts) == sorted(read.starts)


def test_an_empty_message_is_unclear() -> None:
    signals = understand("", CONTEXT)
    assert [one.intent for one in signals.intents] == [Intent.UNCLEAR]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "1" * 100_000,
        "pay " * 20_000,
        "1,2" * 20_000,
        "not " * 20_000,
        "((((" * 9_000,
        "to " * 9_000,
        "on the 5th and " * 5_000,
        "will be " * 9_000,
        "stop sending " * 5_000,
        "my the a " * 9_000,
        "1 " * 9_000,
        "the goods was not " * 900,
        "a@a." * 3_000,
        "and and and, " * 900,
        "(1) 2-3 " * 900,
        "five hundred " * 900,
        "between the 10th and 12th of March 2026, 999999 hundred euros, hm",
        "no, 12/03/2026 13/03/2026 14/03/2026 15/03/2026 and hm",
        "12/03/2026 " * 900 + "hm",
    ],
    ids=lambda text: text[:12],
)
def test_a_huge_message_is_read_to_its_limit_in_reasonable_time(text: str) -> None:
    started = time.process_time()
    check(text)
    assert time.process_time() - started < 3, "seconds for two readings of the longest text"
