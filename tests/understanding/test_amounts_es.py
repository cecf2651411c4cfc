"""Amounts in Spanish, on an account in euros with 1,240.50 open: INV-00123 (1,000) and INV-00456 (240.50)."""

from __future__ import annotations

import pytest

from duly.understanding.understand import understand
from tests.understanding.reading import SPANISH_CONTEXT

AMOUNTS = {
    "te pago 200": "200.00 EUR",
    "pago 1.500,50 el viernes": "1500.50 EUR",
    "les deposito 1,500.50 mañana": "1500.50 EUR",
    "200 €": "200.00 EUR",
    "mil quinientos euros": "1500.00 EUR",
    "dos mil pesos": "2000.00 MXN",
    "100 mil pesos": "100000.00 MXN",
    "4 millones de pesos": "4000000.00 MXN",
    "dos millones y medio de pesos": "2500000.00 MXN",
    "75 USD millones": "75000000.00 USD",
    "$ 470 milhões": "470000000.00 MXN",
    "200 lucas": "200000.00 EUR",
    "20 euros con 50": "20.50 EUR",
    "100 euros, mil gracias": "100.00 EUR",
    "pago la mitad el viernes": "620.25 EUR",
    "el viernes lo pago todo": "1240.50 EUR",
}


def amounts(text: str) -> list[str]:
    return [f"{one.money.plain()} {one.money.currency}" for one in understand(text, SPANISH_CONTEXT).amounts]


@pytest.mark.parametrize(("text", "amount"), AMOUNTS.items())
def test_a_phrase_says_this_amount(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    "text", ["pago el 15", "en 10 días", "factura 4567", "tengo 45 años", "en 3 cuotas", "a las 15h", "son 3 cajas"]
)
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert amounts(text) == []


def test_the_rest_is_what_the_first_amount_leaves() -> None:
    assert amounts("pago 200 ahora y el resto el 30") == ["200.00 EUR", "1040.50 EUR"]
