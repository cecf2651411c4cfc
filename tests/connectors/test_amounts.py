"""Amounts as exports write them: signs, separators, currencies, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.connectors.tables.amounts import COMMA, POINT, AmountColumn, NumberStyle, decimal_sign, parse_amount
from duly.connectors.tables.faults import CellInvalid

READ = [
    ("1234.56", POINT, "1234.56", None),
    ("1,234.56", POINT, "1234.56", None),
    ("12,34,567.50", POINT, "1234567.50", None),
    ("1.234,56", COMMA, "1234.56", None),
    ("1 234,56", COMMA, "1234.56", None),
    ("1\u00a0234,56 €", COMMA, "1234.56", "EUR"),
    ("1\u202f234,56", COMMA, "1234.56", None),
    ("1'234.56", POINT, "1234.56", None),
    ("€ 12,5", COMMA, "12.5", "EUR"),
    ("R$ 1.234,56", COMMA, "1234.56", "BRL"),
    ("$1,234.56", POINT, "1234.56", None),
    ("-$5.00", POINT, "-5.00", None),
    ("$-5.00", POINT, "-5.00", None),
    ("USD 5.00", POINT, "5.00", "USD"),
    ("(1,234.56)", POINT, "-1234.56", None),
    ("(€ 5,00)", COMMA, "-5.00", "EUR"),
    ("1234.56-", POINT, "-1234.56", None),
    ("\u2212 7.10", POINT, "-7.10", None),
    ("55.00 CR", POINT, "-55.00", None),
    ("55.00 DR", POINT, "55.00", None),
    (".5", POINT, "0.5", None),
    ("1.234", COMMA, "1234", None),
    ("1.234", POINT, "1.234", None),
]


@pytest.mark.parametrize(("text", "style", "value", "currency"), READ)
def test_amount_is_read_exactly(text: str, style: NumberStyle, value: str, currency: str | None) -> None:
    found = parse_amount(text, style)
    assert (found.value, found.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", POINT),
        ("n/a", POINT),
        ("1.2.3", POINT),
        ("12.34", COMMA),
        ("1,23", POINT),
        ("1,2345", POINT),
        ("1 234.567,8", COMMA),
        ("--5", POINT),
        ("(-5)", POINT),
        ("5 €€", COMMA),
        ("1e5", POINT),
        ("12345678901234.567", POINT),
    ],
)
def test_what_is_no_amount_is_refused(text: str, style: NumberStyle) -> None:
    with pytest.raises(CellInvalid, match="an amount"):
        parse_amount(text, style)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("1.234,56", ","),
        ("1,234.56", "."),
        ("12,5", ","),
        ("1.234.567", ","),
        ("0,123", ","),
        ("1.234", ""),
        ("1,234", ""),
        ("1 234,567", ","),
        ("1234", None),
        ("soon", None),
    ],
)
def test_what_an_amount_shows_about_its_decimal_sign(text: str, sign: str | None) -> None:
    assert decimal_sign(text) == sign


def test_the_column_settles_what_one_amount_leaves_open() -> None:
    column = AmountColumn()
    column.learn("12,50", line=2)
    assert column.read("1.234").value == Decimal(1234)


def test_an_amount_with_two_readings_and_no_evidence_is_refused() -> None:
    with pytest.raises(CellInvalid, match="one reading"):
        AmountColumn().read("1.234")


@given(
    minor=st.integers(-(10**14), 10**14),
    style=st.sampled_from([POINT, COMMA, NumberStyle(decimal=",", thousands=" ")]),
)
def test_a_formatted_amount_reads_back_to_itself(minor: int, style: NumberStyle) -> None:
    value = Decimal(minor).scaleb(-2)
    written = f"{value:,.2f}".translate(str.maketrans({",": style.thousands, ".": style.decimal}))
    assert parse_amount(written, style).value == value
    sign = decimal_sign(written)
    assert sign == style.decimal
