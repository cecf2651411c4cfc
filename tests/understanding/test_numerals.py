"""Numbers as any language may write them: mixed separators, hundreds in one word, a thousand millions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from duly.understanding.numerals import NumberWords, read_digits, read_words

WORDS = NumberWords(
    values={"dos": 2, "cinco": 5, "treinta": 30, "cien": 100, "quinientos": 500},
    scales={"mil": 1_000, "millones": 1_000_000},
    joins=frozenset({"y"}),
    ones=frozenset({"un"}),
    multipliers={"mil": 1_000},
)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1'200.000", 1_200_000),
        ("1'200,000", 1_200_000),
        ("12'350.000", 12_350_000),
        ("1'200", 1_200),
        ("1.500,50", Decimal("1500.50")),
        ("1,500.50", Decimal("1500.50")),
    ],
)
def test_separators_of_any_country(written: str, value: Decimal) -> None:
    assert read_digits(written) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("quinientos treinta y cinco", 535),
        ("mil quinientos", 1_500),
        ("dos mil millones", 2_000_000_000),
        ("mil millones", 1_000_000_000),
        ("dos millones quinientos mil", 2_500_000),
    ],
)
def test_hundreds_in_one_word_and_thousands_of_millions(words: str, value: int) -> None:
    assert read_words(words, WORDS) == value


@pytest.mark.parametrize("words", ["dos cinco", "quinientos cien", "treinta cien"])
def test_words_in_a_row_that_make_no_number(words: str) -> None:
    assert read_words(words, WORDS) is None
