"""Numbers as people write them: digits with any separators, and words.

Owns separators, multipliers and the arithmetic of number words. Knows no currency and no calendar.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

DIGITS_MAX = 15
DIGITS = r"(?<![\d.,])\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d[\d.,']*\d|\d"
GROUPED = re.compile(r"\d{1,3}(?:([,.' ])\d{3})(?:\1\d{3})*")
GROUPED_LAKH = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
GROUPED_MIXED = re.compile(r"(?P<millions>\d{1,3}(?:'\d{3})*)'(?P<rest>\d{3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*)")
"""Millions set off by an apostrophe, thousands by another mark: 1'200.000."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberWords:
    """A language's number words. ``scales`` are a hundred and more and multiply what came before;
    ``joins`` may stand between words ("two hundred and five"); ``ones`` are articles that mean one.
    """

    values: Mapping[str, int]
    scales: Mapping[str, int]
    joins: frozenset[str]
    ones: frozenset[str]
    multipliers: Mapping[str, int]
    """What may follow digits or words: ``k``, ``grand``, ``million``."""
    parts: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    """What may stand before a scale: ``half a``, ``quarter of a``."""
    and_half: str = ""
    """A pattern for the half that may follow a number, before what multiplies it: "two and a half"."""
    goes_on: re.Pattern[str] | None = None
    """What may follow a multiplier and is added to it, group ``more``: the 450 of "2 mil 450"."""
    money: frozenset[str] = frozenset()
    """Multipliers that mean money by themselves: the ``lucas`` of "50 lucas"."""


def read_digits(text: str) -> Decimal | None:
    """``1.240,50``, ``1,240.50``, ``7,00,000`` and ``12,5`` as a number; ``None`` if it is none.

    One separator before exactly three digits groups thousands, as nobody owes thousandths.
    """
    if sum(character.isdigit() for character in text) > DIGITS_MAX or not text.isascii():
        return None
    mixed = GROUPED_MIXED.fullmatch(text)
    if mixed is not None:
        text = mixed["millions"].replace("'", mixed["mark"]) + mixed["mark"] + mixed["rest"]
    whole, fraction = _split_fraction(text)
    if whole.isdigit():
        bare = whole
    elif GROUPED.fullmatch(whole) or GROUPED_LAKH.fullmatch(whole):
        bare = "".join(character for character in whole if character.isdigit())
    else:
        return None
    return Decimal(f"{bare}.{fraction}") if fraction else Decimal(bare)


def _split_fraction(text: str) -> tuple[str, str]:
    last = max(text.rfind("."), text.rfind(","))
    if last <= 0:
        return text, ""
    whole, mark, fraction = text[:last], text[last], text[last + 1 :]
    if mark in whole or not fraction.isdigit():
        return text, ""
    groups = len(fraction) == 3 and whole.isdigit() and 1 <= len(whole) <= 3 and not whole.startswith("0")
    return (text, "") if groups else (whole, fraction)


def word_pattern(words: NumberWords) -> str:
    """A pattern for a whole number in words: "two hundred and fifty", "a hundred"."""
    every = "|".join(sorted({*words.values, *words.scales}, key=len, reverse=True))
    article = "|".join(sorted(words.ones))
    scale = "|".join(sorted(words.scales, key=len, reverse=True))
    join = "|".join(sorted(words.joins))
    return rf"(?:(?:{article}) (?:{scale})|(?:{every}))(?:[ -](?:(?:{join}) )?(?:{every}))*"


def read_words(text: str, words: NumberWords) -> Decimal | None:
    """The value of a number in words, ``None`` where they make none ("two three")."""
    total, group, last = 0, 0, 0
    for word in re.split(r"[ -]+", text):
        if word in words.joins:
            continue
        scale = words.scales.get(word)
        if scale is not None:
            if scale == 100:
                group = (group or 1) * scale
            elif 0 < total < scale:  # "two thousand million"
                total, group = (total + group) * scale, 0
            else:
                total, group = total + (group or 1) * scale, 0
            last = 0
            continue
        value = 1 if word in words.ones and word not in words.values else words.values.get(word)
        if value is None or (last and not _completes(last, value)):
            return None
        group, last = group + value, value
    return Decimal(total + group)


def _completes(last: int, value: int) -> bool:
    """Whether ``value`` may stand after ``last``: five after twenty, fifty after two hundred said as one word."""
    return (20 <= last < 100 and last % 10 == 0 and value < 10) or (
        100 <= last < 1_000 and last % 100 == 0 and value < 100
    )
