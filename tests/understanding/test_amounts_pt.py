"""Amounts in Portuguese, on an account in euros with 1,240.50 open."""

from __future__ import annotations

import pytest

from tests.understanding.reading_pt import read


def amounts(text: str) -> list[str]:
    return [f"{one.money.plain()} {one.money.currency}" for one in read(text).amounts]


AMOUNTS = {
    "pago 200": "200.00 EUR",
    "pago 1.500,50 na sexta": "1500.50 EUR",
    "R$ 300 amanhã": "300.00 BRL",
    "R$300": "300.00 BRL",
    "200 reais": "200.00 BRL",
    "20€": "20.00 EUR",
    "mil e quinhentos euros": "1500.00 EUR",
    "pago mil e quinhentos": "1500.00 EUR",
    "duzentos e cinquenta e dois reais": "252.00 BRL",
    "2 mil e quinhentos reais": "2500.00 BRL",
    "cento e vinte euros": "120.00 EUR",
    "1,2 mil": "1200.00 EUR",
    "3k": "3000.00 EUR",
    "200 contos": "200.00 EUR",
    "20 reais e 50 centavos": "20.50 BRL",
    "4 milhões de dólares": "4000000.00 USD",
    "uns 400": "400.00 EUR",
    "pago metade hoje": "620.25 EUR",
    "vou pagar tudo no dia 15": "1240.50 EUR",
    "pago 50% agora": "620.25 EUR",
    "50 por semana": "50.00 EUR",
    "pago o valor total amanhã": "1240.50 EUR",
}


@pytest.mark.parametrize(("text", "amount"), AMOUNTS.items())
def test_a_phrase_says_this_amount(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    "text",
    [
        "pago dia 15",
        "em 10 dias",
        "fatura 4567",
        "3 caixas",
        "quero em 3 parcelas",
        "tenho 45 anos",
        "tudo bem",
        "às 15h",
    ],
)
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert amounts(text) == []


def test_the_rest_is_what_the_first_amount_leaves() -> None:
    assert amounts("pago 200 agora e o resto no dia 30") == ["200.00 EUR", "1040.50 EUR"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a fatura 123", "INV-00123"),
        ("fatura n.º 00456", "INV-00456"),
        ("nota fiscal 998877", "998877"),
        ("inv00456 por favor", "INV-00456"),
    ],
)
def test_invoice_numbers_are_matched_loosely(text: str, number: str) -> None:
    assert [one.text for one in read(text).invoice_numbers] == [number]
