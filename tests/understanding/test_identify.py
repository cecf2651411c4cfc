"""Which language a message is in, with the account's language as the prior."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.understanding.fold import fold
from duly.understanding.identify import identify

KNOWN = ("en", "es", "pt")


def language(text: str, prior: str | None = None) -> str:
    return identify(text, fold(text), known=KNOWN, prior=prior)


@pytest.mark.parametrize("prior", KNOWN)
@pytest.mark.parametrize(
    "text", ["ok", "OK!!", "no", "si", "👍", "", "15/03", "WhatsApp", "mmm", "jaja", "1.240,50", "STOP"]
)
def test_a_short_answer_keeps_the_language_of_the_account(text: str, prior: str) -> None:
    assert language(text, prior) == prior


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("I'll pay on Friday, is that fine?", "en"),
        ("can you call me tomorrow", "en"),
        ("Stop messaging me", "en"),
        ("PLEASE SEND ME THE INVOICE AGAIN", "en"),
        ("te pago el viernes sin falta", "es"),
        ("ya hice la transferencia ayer", "es"),
        ("NO TENGO DINERO ESTE MES", "es"),
        ("a mi me cobraron dos veces y no entiendo por que", "es"),
        ("voy a pagar el 15", "es"),
        ("vou pagar amanhã de manhã", "pt"),
        ("ja paguei ontem pelo pix", "pt"),
        ("NAO RECEBI O PRODUTO AINDA", "pt"),
        ("pode parcelar em tres vezes pra mim", "pt"),
        ("meu nome é João e quero falar com uma pessoa", "pt"),
    ],
)
def test_a_sentence_is_heard_in_its_own_language_whatever_the_account_speaks(text: str, written: str) -> None:
    assert {language(text, prior) for prior in (*KNOWN, None)} == {written}


@pytest.mark.parametrize(
    ("text", "prior"),
    [
        ("Je vais payer vendredi prochain", "pt"),
        ("Ich habe das schon letzte Woche bezahlt", "es"),
        ("Ho già pagato la settimana scorsa", "en"),
    ],
)
def test_a_language_that_we_cannot_read_changes_nothing(text: str, prior: str) -> None:
    assert language(text, prior) == prior


def test_addresses_numbers_and_quoted_words_do_not_tell() -> None:
    assert language("mail me at pagos@facturas.example please", "en") == "en"
    assert language("> vou pagar amanhã com certeza\nok", "en") == "en"


def test_a_language_of_its_own_is_read_without_asking() -> None:
    assert identify("vou pagar amanhã", "vou pagar amanha", known=("en",), prior="pt") == "en"
    assert language("vou pagar amanhã", "fr") == "pt"


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from((*KNOWN, None, "fr")))
def test_any_text_has_one_of_our_languages_and_always_the_same(text: str, prior: str | None) -> None:
    found = language(text, prior)
    assert found in KNOWN
    assert language(text, prior) == found


@pytest.mark.parametrize(
    "text",
    [
        "si ya pague",
        "no puedo pagar",
        "mañana",
        "manana",
        "ahorita",
        "listo",
        "dale",
        "va",
        "vale",
        "por quincena",
        "¿cómo?",
    ],
)
def test_short_spanish_words_tell_without_an_account(text: str) -> None:
    assert language(text) == "es"
