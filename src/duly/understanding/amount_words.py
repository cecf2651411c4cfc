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
    minor_units: Mapping[str, tuple[str, ...]]
    """Words for cents, with the codes of the currencies that have them; none where any may."""
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
    before_year: re.Pattern[str]
    """Matches at the end of what precedes a year: "in", "since"."""
    join_minor: re.Pattern[str]
    """After a currency word: "and 45 cents", "43". Group ``minor`` is the number."""
    paying: re.Pattern[str]
    whole: re.Pattern[str]
    rest: re.Pattern[str]
    shares: tuple[tuple[re.Pattern[str], Fraction], ...]
    percent: re.Pattern[str]
    """Group ``percent`` is the number of hundredths of what is open."""
    joins: frozenset[str] = frozenset()
    """What stands between an amount and its cents: "and"."""
    shouted: frozenset[str] = frozenset()
    """Codes that are words of the language as well, and a currency in capitals alone: "TRY", "ALL"."""
    never_leads: frozenset[str] = frozenset()
    """Names that mean other things before a number: "we won 5"."""
    nothing: re.Pattern[str] | None = None
    """Says that there is no money at all, with a number in it, group ``none``: "not a single cent"."""
    spoken_minor: re.Pattern[str] | None = None
    """After a number without a currency, as it is spoken: "forty with fifty". Group ``minor`` is the number."""
