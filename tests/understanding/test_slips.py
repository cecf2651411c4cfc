"""A slip of one letter in a word that decides a day, and the words that only look like one."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.signals import MessageContext
from duly.understanding.fold import fold
from duly.understanding.languages import LANGUAGES
from duly.understanding.plain import plain
from duly.understanding.understand import understand_by_grammar


@pytest.mark.parametrize(
    ("locale", "text", "written", "day"),
    [
        ("en-GB", "I will pay on Frieday", "Frieday", "2026-03-13"),
        ("en-GB", "I can pay tomorrrow", "tomorrrow", "2026-03-12"),
        ("en-GB", "I will pay on 3 Arpil or 5 Ocotber", "5 Ocotber", "2026-10-05"),
        ("es-ES", "Pago el viernnes", "el viernnes", "2026-03-13"),
        ("es-ES", "Pago el miercols", "el miercols", "2026-03-18"),
        ("pt-BR", "Pago no dominog", "no dominog", "2026-03-15"),
        ("pt-BR", "Pago em 5 de setmbro", "5 de setmbro", "2026-09-05"),
    ],
)
def test_a_slip_of_one_letter_is_read_and_quoted_as_written(locale: str, text: str, written: str, day: str) -> None:
    context = MessageContext(as_of=date(2026, 3, 11), currency="EUR", locale=locale)
    found = {text[one.evidence.start : one.evidence.end]: one.day for one in understand_by_grammar(text, context).dates}
    assert any(said in written or written in said for said, on in found.items() if on == date.fromisoformat(day)), found


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "sundry"), ("en", "thuesday"), ("en", "fridays"), ("es", "vienes"), ("es", "manzana"), ("pt", "apanha")],
)
def test_a_word_of_its_own_is_no_slip(language: str, word: str) -> None:
    assert plain(fold(word), LANGUAGES[language].spelling).text == word
