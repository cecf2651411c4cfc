"""What never leaves for a model, and what the model needs."""

from __future__ import annotations

import time

import pytest

from duly.understanding.fold import TEXT_CHARS_MAX
from duly.understanding.language_model.machine_orders import orders_a_machine
from duly.understanding.language_model.masking import for_the_model

HIDDEN: list[tuple[str, str]] = [
    # What the customer writes, and what of it must not be in what leaves.
    ("my card is 4111 1111 1111 1111 exp 04/28", "1111"),
    ("4111-1111-1111-1111", "4111"),
    ("card 378282246310005 cvv 123", "123"),
    ("transfer from ES91 2100 0418 4502 0005 1332", "0418"),
    ("the code is 482 913", "482 913"),
    ("my password is hunter22", "hunter22"),
    ("mi contraseña: secreto", "secreto"),
    ("meu CPF é 123.456.789-09", "456"),
    ("my postcode is SW1A 1AA", "1AA"),
    ("I live at 28013", "28013"),
    ("I live at 2 8 0 1 3", "2 8 0"),
    ("call me on +34 612 345 678", "345"),
    ("llámame al 612 345 678", "345"),
    ("write to ana@example.com", "ana@example"),
    ("this is Ana Example speaking", "Ana"),
    ("ANA EXAMPLE here", "ANA EXAMPLE"),
]
KEPT = (
    "I will pay 200 euros on 15 March",
    "INV-00123 of 1.240,50 is wrong",
    "in 3 instalments from 01/04/2026",
    "what is the code for the discount?",
    "no tengo la clave",
)


@pytest.mark.parametrize(("text", "secret"), HIDDEN)
def test_what_is_hidden(text: str, secret: str) -> None:
    shown = for_the_model(text, name="Ana Example", held=["28013"])
    assert secret not in shown
    assert len(shown) == len(text), "spans of the one are spans of the other"


@pytest.mark.parametrize("text", KEPT)
def test_what_is_kept(text: str) -> None:
    assert for_the_model(text, name="Ana Example", held=["28013"]) == text


@pytest.mark.parametrize(
    "unit", ["1 ", "a1-", "ES91 ", "code is ", "mark ,", "ignore a ", "Ana ", "a@b.", "+1 (", "pin: ", "as to "]
)
def test_long_hostile_texts_take_no_time(unit: str) -> None:
    text = (unit * TEXT_CHARS_MAX)[:TEXT_CHARS_MAX]
    began = time.process_time()
    for_the_model(text, name="Ana Example", held=["28013"])
    orders_a_machine(text)
    assert time.process_time() - began < 0.2
