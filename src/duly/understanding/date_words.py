"""The words of a calendar in one language, and the shape of a date pattern.

A pattern is a template: ``<weekday>`` stands for any weekday and becomes a named group;
``<weekday_2>`` is a second one. Knows no date arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum

SLOT = re.compile(r"(?<!\?P)<([a-z]+)(_[a-z0-9]+)?>")


class Unit(StrEnum):
    """What a length of time counts."""

    SUBDAY = "subday"
    HOUR = "hour"
    DAY = "day"
    BUSINESS_DAY = "business_day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Which(StrEnum):
    """Which of several weekdays, weeks or months is meant."""

    THIS = "this"
    NEXT = "next"
    LAST = "last"


class Edge(StrEnum):
    """A part of a week, month or year."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Tense(Enum):
    """Which way a date without a year points."""

    PAST = "past"
    FUTURE = "future"


class DateOrder(Enum):
    """How 3/4 is read. ``UNSAID``: day first, but the other reading is a candidate."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNSAID = "unsaid"


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """From where a phrase is read: the day it was said, the clause's tense, the date order."""

    today: date
    tense: Tense
    order: DateOrder


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a phrase says: a day, perhaps with other candidates; or a time too vague to be a day."""

    day: date | None
    candidates: tuple[date, ...] = ()


VAGUE = Reading(day=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """One match of a date pattern: its slots as words, and the tables to read them."""

    slots: Mapping[str, str | None]
    words: DateWords

    def has(self, slot: str) -> bool:
        return bool(self.word(slot))

    def word(self, slot: str) -> str:
        """The words in ``slot``, or in ``slot_alt`` where a pattern has two places for it."""
        return (self.slots.get(slot) or self.slots.get(f"{slot}_alt") or "").rstrip(".")

    def weekday(self, slot: str = "weekday") -> int | None:
        return self.words.weekdays.get(self.word(slot))

    def month(self, slot: str = "month") -> int | None:
        return self.words.months.get(self.word(slot))

    def number(self, slot: str) -> int | None:
        """Digits with or without an ordinal ending, or a number or ordinal in words."""
        found = self.word(slot)
        digits = re.match(r"\d+", found)
        if digits is not None:
            return int(digits.group())
        return self.words.counts.get(found.replace("-", " "))

    def unit(self, slot: str = "unit") -> Unit | None:
        return self.words.units.get(self.word(slot))

    def which(self, slot: str = "which") -> Which | None:
        return self.words.which.get(self.word(slot))

    def edge(self, slot: str = "edge") -> Edge | None:
        return self.words.edges.get(self.word(slot))


Resolve = Callable[[Phrase, Moment], Reading | None]
"""Reads a phrase; ``None`` where the phrase cannot be a date, such as 31 February."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DatePattern:
    """One row of a language's date table. Rows are tried in order, specific before general."""

    name: str
    pattern: re.Pattern[str]
    resolve: Resolve


@dataclass(frozen=True, kw_only=True, slots=True)
class DateWords:
    """A language's calendar words and its date patterns."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    counts: Mapping[str, int]
    units: Mapping[str, Unit]
    which: Mapping[str, Which]
    edges: Mapping[str, Edge]
    fixed: Mapping[str, int]
    """Days from today, such as ``tomorrow``: 1."""
    feasts: Mapping[str, tuple[int, int]]
    """Month and day, such as ``christmas``: (12, 25)."""
    easter: Mapping[str, int]
    """Days from Easter Sunday, such as ``good friday``: -2."""
    patterns: tuple[DatePattern, ...]
    clock: re.Pattern[str]
    """A time of day; it means today where the message names no other day."""
    signs: re.Pattern[str]
    """Every text with a date matches this; it spares the others the whole table."""
    small_hours: re.Pattern[str] | None = None
    """A time of the night; it means tomorrow where the message names no other day."""
    moving: Mapping[str, tuple[int, int, int, int]] = field(default_factory=dict[str, tuple[int, int, int, int]])
    """Month, weekday, which one (from the end if negative) and days more: ``thanksgiving``: (11, 3, 4, 0)."""
    apposition: re.Pattern[str] | None = None
    """What stands between two mentions of one day: "tomorrow, Friday"."""
    counted_from: re.Pattern[str] | None = None
    """What right before a day counts from it: "two days after"; groups of a length or ``weekday``, and ``before``."""
    beside_day: re.Pattern[str] | None = None
    """What stands between a weekday and a day beside which it lies, group ``before``: "Monday after the 15th"."""
    periods: tuple[DatePattern, ...] = ()
    """Times longer than a day, each as a whole message: an answer to "when?" that is no day yet."""


def alternatives(words: Mapping[str, object]) -> str:
    """A pattern for any of ``words``, longest first."""
    return "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in sorted(words, key=len, reverse=True))


def fill(template: str, slots: Mapping[str, str]) -> re.Pattern[str]:
    """Compiles a template; an unknown slot raises ``KeyError``."""
    return re.compile(SLOT.sub(lambda slot: f"(?P<{slot[1]}{slot[2] or ''}>{slots[slot[1]]})", template))
