"""Which open items the amount of a receipt is for: by their numbers, one amount, or the one sum that fits.

Pure. A match says what a claim is about, never that it is paid; where two readings fit, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from duly.domain.money import Money
from duly.domain.receipt import Receipt

SUMMED_ITEMS_MAX = 12
"""Sums are tried over this many items at most: 4,096 of them."""
NUMBER_CHARS_MIN = 3
"""A shorter item number stands in too many texts by chance."""
NOT_IN_NUMBERS = re.compile(r"[\W_]+")


class Fit(StrEnum):
    """How a receipt's amount and words fit what is open."""

    NUMBER_AND_AMOUNT = "number_and_amount"
    NUMBER_PART = "number_part"
    NUMBER_OVER = "number_over"
    ONE_ITEM = "one_item"
    ALL_ITEMS = "all_items"
    SUM = "sum"
    SEVERAL = "several"
    NOTHING = "nothing"
    OTHER_CURRENCY = "other_currency"


@dataclass(frozen=True, kw_only=True, slots=True)
class Payable:
    """An open item as matching sees it."""

    id: str
    number: str
    open: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class ReceiptMatch:
    """The items (ids) a receipt is for, and how that was found; no items where nothing fits, or several things do."""

    fit: Fit
    items: tuple[str, ...] = ()


def match_receipt(receipt: Receipt, items: Sequence[Payable], *, to_pay: Money | None = None) -> ReceiptMatch:
    """What a readable receipt is for. ``to_pay`` is the whole sum after credit on account, where that is less."""
    assert receipt.amount is not None
    paid = receipt.amount.value
    own = [item for item in items if item.open.currency == paid.currency and item.open.minor > 0]
    if items and not own:
        return ReceiptMatch(fit=Fit.OTHER_CURRENCY)
    named = [item for item in own if _names(receipt.text, item.number)]
    if named:
        owed = Money.total((item.open for item in named), currency=paid.currency)
        fit = Fit.NUMBER_AND_AMOUNT if paid == owed else Fit.NUMBER_PART if paid < owed else Fit.NUMBER_OVER
        return ReceiptMatch(fit=fit, items=tuple(item.id for item in named))
    return _by_amount(paid, own, to_pay)


def _by_amount(paid: Money, own: Sequence[Payable], to_pay: Money | None) -> ReceiptMatch:
    alone = [item for item in own if item.open == paid]
    if alone:
        one = len(alone) == 1
        return ReceiptMatch(fit=Fit.ONE_ITEM if one else Fit.SEVERAL, items=(alone[0].id,) if one else ())
    every = Money.total((item.open for item in own), currency=paid.currency)
    if own and paid in (every, to_pay):
        return ReceiptMatch(fit=Fit.ALL_ITEMS, items=tuple(item.id for item in own))
    sums = _sums(paid, own)
    if len(sums) == 1:
        return ReceiptMatch(fit=Fit.SUM, items=sums[0])
    return ReceiptMatch(fit=Fit.SEVERAL if sums else Fit.NOTHING)


def _sums(paid: Money, own: Sequence[Payable]) -> list[tuple[str, ...]]:
    """The sets of two and more items that come to what was paid; two of them are enough to know it is not clear."""
    if len(own) > SUMMED_ITEMS_MAX:
        return []
    found: list[tuple[str, ...]] = []
    for size in range(2, len(own)):
        for chosen in combinations(own, size):
            if sum(item.open.minor for item in chosen) == paid.minor:
                found.append(tuple(item.id for item in chosen))
                if len(found) > 1:
                    return found
    return found


def _names(text: str, number: str) -> bool:
    """Whether the number stands in the text as a word of its own, with or without its dashes."""
    plain = [part for part in NOT_IN_NUMBERS.split(number.casefold()) if part]
    if sum(map(len, plain)) < NUMBER_CHARS_MIN or not any(character.isdigit() for character in number):
        return False
    pattern = r"[\W_]{0,2}".join(map(re.escape, plain))
    return re.search(rf"(?<![^\W_]){pattern}(?![^\W_])", text.casefold()) is not None
