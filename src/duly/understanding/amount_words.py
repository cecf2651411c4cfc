"""The words of money in one language. Knows no arithmetic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class AmountWords:
    """Words for currencies, fractions and wholes, and what stands around a bare amount.

    ``currencies`` maps a symbol or word to the ISO codes it may mean, likeliest first: the account's
    own currency wins among them. ``paying`` is a clause about paying, where relative amounts count.
    """

    currencies: Mapping[str, tuple[str, ...]]
    minor_units: frozenset[str]
    before_amount: re.Pattern[str]
    """Matches at the end of what precedes a bare number that is money."""
    also_amount: re.Pattern[str]
    """The same after an earlier amount: "200 now and 300 ..."."""
    after_amount: re.Pattern[str]
    """Matches what may follow a bare number that is money."""
    alone: re.Pattern[str]
    """All that stands beside a number that answers "how much": "about", "maybe"."""
    per_period: re.Pattern[str]
    """Follows a number paid again and again: "a month"."""
    not_money: re.Pattern[str]
    """Matches at the end of what precedes a number that is never money: "invoice", "#"."""
    join_minor: re.Pattern[str]
    """After a currency word: "and 45 cents", "43". Group ``minor`` is the number."""
    paying: re.Pattern[str]
    whole: re.Pattern[str]
    rest: re.Pattern[str]
    shares: tuple[tuple[re.Pattern[str], Fraction], ...]
    percent: re.Pattern[str]
    """Group ``percent`` is the number of hundredths of what is open."""
    nothing: re.Pattern[str] | None = None
    """Says that there is no money at all, with a number in it, group ``none``: "not a single cent"."""
