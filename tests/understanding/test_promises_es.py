"""Spanish days and amounts of a promise, said on Wednesday 11 March 2026, and what it hangs on."""

from __future__ import annotations

import pytest

from duly.understanding.understand import understand
from tests.understanding.reading import SPANISH_CONTEXT

PROMISES: dict[str, tuple[str | None, str | None, str | None]] = {
    "te pago el viernes 300 euros": ("03-13", "300.00", None),
    "mañana le transfiero 1.250,50 €": ("03-12", "1250.50", None),
    "pago el 15 de abril": ("04-15", None, None),
    "te pago el 15 si me pagan": ("03-15", None, "si me pagan"),
    "cuando cobre les pago": (None, None, "cuando cobre"),
    "pago a fin de mes": ("03-31", None, None),
    "pasado mañana hago la transferencia": ("03-13", None, None),
}
DAYS = {
    "hoy": ["03-11"],
    "el próximo lunes": ["03-16"],
    "en quince días": ["03-26"],
    "el primero de abril": ["04-01"],
    "20/03/2026": ["03-20"],
    "ya pagué el lunes": ["03-09"],
    "pago el lunes": ["03-16"],
}


@pytest.mark.parametrize(("text", "expected"), PROMISES.items())
def test_a_promise_holds_its_day_amount_and_condition(
    text: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    [one] = understand(text, SPANISH_CONTEXT).promises
    day = one.day.day.strftime("%m-%d") if one.day else None
    assert (day, one.amount.money.plain() if one.amount else None, one.condition) == expected


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_a_day_is_the_one_that_is_meant(text: str, expected: list[str]) -> None:
    assert [one.day.strftime("%m-%d") for one in understand(text, SPANISH_CONTEXT).dates] == expected


@pytest.mark.parametrize("words", ["para el ", "no me ", "de la ", "ya ", "si ", "pago el ", "1 "])
def test_a_long_run_of_small_words_is_read_in_reasonable_time(words: str) -> None:
    assert understand(words * 1000, SPANISH_CONTEXT).intents
