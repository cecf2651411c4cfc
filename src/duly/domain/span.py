"""A length of time as a policy writes it: ``4 hours``, ``2 business days``.

Owns the words and their limits. What instant a span leads to is ``business_calendar``'s work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

COUNT_MAX = 9_999
SPAN_PATTERN = re.compile(r"(\d{1,4})\s+(business\s+)?(hour|day)s?")
EXPECTED = "expected a count and a unit, such as '4 hours', '2 days', '8 business hours' or '2 business days'"


class SpanInvalid(ValueError):
    """A text is not a span, or its count is not between 1 and ``COUNT_MAX``."""


class SpanUnit(StrEnum):
    """What a span counts. Business units skip weekends, holidays and closed hours."""

    HOURS = "hours"
    DAYS = "days"
    BUSINESS_HOURS = "business hours"
    BUSINESS_DAYS = "business days"


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A positive number of units. Raises ``SpanInvalid`` where the count is out of its limits."""

    count: int
    unit: SpanUnit

    def __post_init__(self) -> None:
        if not 1 <= self.count <= COUNT_MAX:
            raise SpanInvalid(f"{self.count} {self.unit}: expected a count from 1 to {COUNT_MAX}")

    @classmethod
    def parse(cls, text: str) -> Span:
        """Reads ``2 business days``; one or more of a unit, case and spacing free.

        Raises ``SpanInvalid``, which names what was found and what was expected.
        """
        found = SPAN_PATTERN.fullmatch(text.strip().casefold())
        if found is None:
            raise SpanInvalid(f"{text!r} is not a span: {EXPECTED}")
        count, business, noun = found.groups()
        return cls(count=int(count), unit=SpanUnit(f"{'business ' if business else ''}{noun}s"))

    def __str__(self) -> str:
        """The words that ``parse`` reads back."""
        unit = self.unit.removesuffix("s") if self.count == 1 else self.unit.value
        return f"{self.count} {unit}"
