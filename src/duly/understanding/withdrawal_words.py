"""The shape of a language's tables for taking a promise back. Knows no language."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawalWords:
    """``plain`` takes a promise back in so many words, unless a negation stands before it. ``unable`` says of a time
    that it cannot be kept; it has the negation in itself, and is no question. ``other`` is what is taken back instead.
    """

    plain: re.Pattern[str]
    unable: re.Pattern[str]
    other: re.Pattern[str]
