"""Money: exact, in minor units, and never of two currencies at once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import get_currency_precision, list_currencies
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.money import EXPONENTS, MINOR_MAX, MixedCurrencies, Money, MoneyInvalid, Rounding, exponent

currencies = st.sampled_from(["EUR", "USD", "JPY", "KWD", "CLF"])
moneys = st.builds(Money, minor=st.integers(-MINOR_MAX, MINOR_MAX), currency=currencies)
shares = st.fractions(min_value=-3, max_value=3)


def eur(minor: int) -> Money:
    return Money(minor=minor, currency="EUR")


@pytest.mark.parametrize(
    ("currency", "decimals"), [("EUR", 2), ("MXN", 2), ("JPY", 0), ("CLP", 0), ("KWD", 3), ("CLF", 4)]
)
def test_a_currency_has_the_decimals_of_iso_4217(currency: str, decimals: int) -> None:
    assert exponent(currency) == decimals


def test_the_currencies_are_known_elsewhere_too() -> None:
    known = list_currencies()
    assert set(EXPONENTS) <= known
    # Where Unicode counts the decimals in use, it drops some that ISO 4217 keeps, and never adds any.
    assert all(get_currency_precision(code) <= decimals for code, decimals in EXPONENTS.items())


@pytest.mark.parametrize("currency", ["", "eur", "EURO", "ERU", "XAU", "XXX"])
def test_an_unknown_currency_is_refused(currency: str) -> None:
    with pytest.raises(MoneyInvalid, match="ISO 4217"):
        Money.parse("1", currency)


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("1240.50", "EUR", 124050),
        ("1240.5", "EUR", 124050),
        ("1240", "EUR", 124000),
        ("-0.01", "EUR", -1),
        ("+7", "JPY", 7),
        ("7.00", "JPY", 7),
        ("1.234", "KWD", 1234),
        ("92233720368547758.07", "EUR", MINOR_MAX),
    ],
)
def test_an_amount_is_read(text: str, currency: str, minor: int) -> None:
    assert Money.parse(text, currency) == Money(minor=minor, currency=currency)


@pytest.mark.parametrize(
    "text",
    ["", " 1", "1,240.50", "1_000", "1e3", "1.", ".5", "NaN", "Infinity", "٣", "0.001", "--1", "92233720368547758.08"],
)
def test_what_is_no_amount_of_euros_is_refused(text: str) -> None:
    with pytest.raises(MoneyInvalid):
        Money.parse(text, "EUR")


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1e999999", "1e-999", "1234567890123456789012345678901.23"])
def test_a_decimal_that_is_no_amount_is_refused_and_never_rounded(amount: str) -> None:
    with pytest.raises(MoneyInvalid):
        Money.from_decimal(Decimal(amount), "EUR")


@given(moneys)
def test_plain_notation_reads_back(money: Money) -> None:
    assert Money.parse(money.plain(), money.currency) == money
    assert Money.from_decimal(money.decimal(), money.currency) == money


def test_money_is_written_with_its_currency() -> None:
    assert str(eur(123456789)) == "1,234,567.89 EUR"
    assert str(Money(minor=-500, currency="JPY")) == "-500 JPY"
    assert eur(-5).plain() == "-0.05"


def test_two_currencies_never_meet() -> None:
    euros, dollars = eur(100), Money(minor=100, currency="USD")
    assert euros != dollars
    for meet in (
        lambda: euros + dollars,
        lambda: euros - dollars,
        lambda: euros < dollars,
        lambda: euros <= dollars,
        lambda: euros > dollars,
        lambda: euros >= dollars,
        lambda: Money.total([dollars], currency="EUR"),
    ):
        with pytest.raises(MixedCurrencies, match=r"1\.00 EUR and 1\.00 USD|0\.00 EUR and 1\.00 USD"):
            meet()


@pytest.mark.parametrize(
    ("minor", "share", "rounding", "expected"),
    [
        (5, Fraction(1, 2), Rounding.HALF_UP, 3),
        (-5, Fraction(1, 2), Rounding.HALF_UP, -3),
        (5, Fraction(1, 2), Rounding.HALF_EVEN, 2),
        (7, Fraction(1, 2), Rounding.HALF_EVEN, 4),
        (5, Fraction(1, 2), Rounding.DOWN, 2),
        (-5, Fraction(1, 2), Rounding.DOWN, -2),
        (100, Fraction(1, 3), Rounding.HALF_UP, 33),
        (100, Fraction(2, 3), Rounding.HALF_EVEN, 67),
        (10**30 + 1, Fraction(1, 1), Rounding.HALF_UP, 10**30 + 1),
        # A hair below a half stays below it, however many digits that takes.
        (10**40, Fraction(5 * 10**40 - 1, 10**81), Rounding.HALF_UP, 0),
    ],
)
def test_a_share_is_rounded_as_named(minor: int, share: Fraction, rounding: Rounding, expected: int) -> None:
    assert eur(minor).times(share, rounding=rounding) == eur(expected)


@given(money=moneys, share=shares, rounding=st.sampled_from(Rounding))
def test_rounding_moves_less_than_a_minor_unit(money: Money, share: Fraction, rounding: Rounding) -> None:
    exact = money.minor * share
    rounded = money.times(share, rounding=rounding).minor
    assert abs(rounded - exact) < 1
    assert (-money).times(share, rounding=rounding).minor == -rounded
    if rounding is Rounding.DOWN:
        assert abs(rounded) <= abs(exact)
    else:
        assert abs(rounded - exact) <= Fraction(1, 2)


@given(first=st.integers(), second=st.integers())
def test_euros_add_and_order_as_their_cents_do(first: int, second: int) -> None:
    assert eur(first) + eur(second) == eur(first + second)
    assert eur(first) - eur(second) == eur(first) + -eur(second)
    assert (eur(first) < eur(second), eur(first) <= eur(second)) == (first < second, first <= second)
    assert (eur(first) > eur(second), eur(first) >= eur(second)) == (first > second, first >= second)
    assert Money.total([eur(first), eur(second)], currency="EUR") == eur(first + second)
    assert bool(eur(first)) == (first != 0)
