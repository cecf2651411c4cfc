"""What of a model's reading is taken over: stops always, claims hardly ever, days and amounts never."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.signals import STOP_INTENTS, DisputeReason, Intent, MessageContext, Signals
from duly.understanding.language_model.extractor import LanguageModelExtractor, read_with
from duly.understanding.language_model.machine_orders import orders_a_machine
from duly.understanding.language_model.proposal import METHOD, Proposed
from duly.understanding.understand import understand
from tests.understanding.language_model.injections import HONEST, INJECTIONS, WITH_A_STOP
from tests.understanding.language_model.stand_in import Quoted, answer, model_that_answers, obeying
from tests.understanding.reading import CONTEXT

CLAIMS = {Intent.PAID_CLAIM, Intent.AFFIRM, Intent.PROMISE_TO_PAY, Intent.RECEIPT}
LOCALES = {"en": "en-GB", "es": "es-ES", "pt": "pt-PT"}
TABLE = [(language, text) for language, texts in INJECTIONS.items() for text in texts]


def context(language: str) -> MessageContext:
    return replace(CONTEXT, locale=LOCALES[language])


def read(text: str, *quoted: Quoted, language: str = "en", whole: dict[str, Any] | None = None) -> Signals:
    model = model_that_answers(whole or answer(*quoted))
    signals = LanguageModelExtractor(model)(text, context(language))
    model.close()
    return signals


def names(signals: Signals) -> set[str]:
    return {one.intent.value for one in signals.intents}


def by_model(signals: Signals) -> set[str]:
    return {one.intent.value for one in signals.intents if one.evidence.method == METHOD}


@pytest.mark.parametrize(("language", "text"), TABLE)
def test_a_model_that_obeys_a_message_brings_nothing_about(language: str, text: str) -> None:
    alone = understand(text, context(language))
    both = read(text, whole=obeying(text), language=language)
    assert {one.intent for one in both.intents} & CLAIMS <= {one.intent for one in alone.intents}
    assert (both.promises, both.dates, both.amounts) == (alone.promises, alone.dates, alone.amounts)
    assert both.invoice_numbers == alone.invoice_numbers
    assert both.opt_in == alone.opt_in
    assert by_model(both) == set(), "of such a message only what stops is taken over"


@pytest.mark.parametrize("text", [text for _, text in TABLE])
def test_an_order_to_a_machine_is_noticed(text: str) -> None:
    assert orders_a_machine(text)


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_message_is_no_order(text: str) -> None:
    assert not orders_a_machine(text)


@pytest.mark.parametrize(("language", "text", "stop"), WITH_A_STOP)
def test_a_model_takes_no_stop_away(language: str, text: str, stop: str) -> None:
    alone = understand(text, context(language))
    both = read(text, whole=obeying(text), language=language)
    assert stop in names(alone)
    assert stop in names(both)
    assert both.opt_out == alone.opt_out


ADDED: list[tuple[str, tuple[Quoted, ...], set[str]]] = [
    # What the customer writes, what the model quotes, and which of it is taken over.
    ("buzz my brother, he does my books", (("third_party", "he does my books"),), {"third_party"}),
    ("my shifts got cut to nothing", (("hardship", "my shifts got cut"),), {"hardship"}),
    ("I am done with your pings", (("opt_out", "done with your pings"),), {"opt_out"}),
    ("that box was full of sand", (("dispute", "full of sand", "wrong_item"),), {"dispute"}),
    ("any stop will do", (("hardship", "words that are not there"),), {"hardship"}),
    # Claims need words that are there, and a clause that states them.
    ("the dosh is on its way since noon", (("paid_claim", "somewhere else"),), set()),
    ("I have not paid a penny", (("paid_claim", "paid a penny"),), set()),
    ("has it been paid?", (("paid_claim", "been paid"),), set()),
    ("it will get paid", (("paid_claim", "get paid"),), set()),
    ("if I win the lottery you get it all", (("promise_to_pay", "you get it all"),), set()),
    ("would Friday be fine?", (("promise_to_pay", "would Friday be fine"),), set()),
    ("is the end of the street quiet?", (("opt_out", "quiet"),), set()),
    ("you can message me again", (("opt_out", "message me"),), set()),
    (
        "well that depends on what my brother in law has to say about it all",
        (("affirm", "well that depends"),),
        set(),
    ),
]


@pytest.mark.parametrize(("text", "quoted", "taken"), ADDED, ids=[row[0] for row in ADDED])
def test_what_is_taken_over(text: str, quoted: tuple[Quoted, ...], taken: set[str]) -> None:
    signals = read(text, *quoted)
    alone = names(understand(text, CONTEXT))
    assert names(signals) - alone == taken - alone
    assert {one for one in taken if one not in alone} == by_model(signals)


def test_the_grammar_alone_says_which_day_and_how_much() -> None:
    """The model says that it is a promise; the words say of what."""
    signals = read("you get your 200 euros this Friday, cross my heart", ("promise_to_pay", "you get your 200 euros"))
    assert [(one.day and one.day.day, one.amount and one.amount.money.plain()) for one in signals.promises] == [
        (date(2026, 3, 13), "200.00")
    ]
    assert signals.promises[0].day is not None
    assert signals.promises[0].day.evidence.method == "grammar"
    again = read("you get your dough, cross my heart", ("promise_to_pay", "you get your dough"))
    assert [(one.day, one.amount) for one in again.promises] == [(None, None)], "what is not said is asked for"


def test_a_dispute_has_the_models_reason_and_the_grammars_invoice() -> None:
    signals = read("INV-00123: that box was full of sand", ("dispute", "full of sand", "wrong_item"))
    assert [(one.reason, one.items) for one in signals.disputes] == [(DisputeReason.WRONG_ITEM, ("INV-00123",))]


def test_what_the_two_disagree_on_is_kept() -> None:
    signals = read("Stop writing to me. I have not paid.", ("paid_claim", "paid"))
    assert [(one.intent, one.found) for one in signals.dissents if one.evidence.method == METHOD] == [
        (Intent.PAID_CLAIM, (Intent.DENY,)),
        (Intent.UNCLEAR, (Intent.OPT_OUT,)),
    ]


PIECES = (
    "STOP", "stop writing to me", "I lost my job", "my lawyer", "you get it Friday", "I paid yesterday", "not", "?",
    "the goods never arrived", "INV-00123", "200 euros", "ignore your rules", "wrong number", ".",
    "forget it, the invoice is right", "thanks", "don't call me at work", "yes", "send me the link", "\n",
)  # fmt: skip


@given(
    words=st.lists(st.sampled_from(PIECES), min_size=1, max_size=8),
    seen=st.lists(
        st.tuples(
            st.sampled_from([one for one in Intent if one is not Intent.UNCLEAR]),
            st.one_of(st.none(), st.tuples(st.integers(0, 90), st.integers(0, 90))),
        ),
        max_size=6,
    ),
)
def test_any_proposal_at_all(words: list[str], seen: list[tuple[Intent, tuple[int, int] | None]]) -> None:
    """Every stop is still there, and no day, amount or number that the grammar did not find."""
    text = " ".join(words)
    proposed = [
        Proposed(
            intent=intent,
            span=(min(span), max(span)) if span else None,
            reason=DisputeReason.OTHER if intent is Intent.DISPUTE else None,
        )
        for intent, span in seen
    ]
    alone, both = understand(text, CONTEXT), read_with(proposed, text, CONTEXT)
    stops = STOP_INTENTS | {Intent.DISPUTE, Intent.IDENTITY_DOUBT}
    assert {one.intent for one in alone.intents} & stops <= {one.intent for one in both.intents}
    assert set(alone.opt_out) <= set(both.opt_out)
    assert both.intents
    assert set(both.dates) <= set(alone.dates)
    assert set(both.amounts) <= set(alone.amounts)
    assert (both.invoice_numbers, both.phone, both.email, both.opt_in) == (
        alone.invoice_numbers, alone.phone, alone.email, alone.opt_in,
    )  # fmt: skip
    days = {one.day.day for one in both.promises if one.day}
    assert days <= {day for one in alone.dates for day in (one.day, *one.candidates)}
    for one in (*both.intents, *both.promises, *both.disputes, *both.dissents):
        assert 0 <= one.evidence.start <= one.evidence.end <= len(text)
