"""What a message says of a payment plan: how many parts, how much each time, how often, how much first, from when.

Amounts and days are those the other grammars found; here it is told what they are for. Knows no language of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duly.domain.plan_schedule import Interval
from duly.understanding.amounts import FoundAmount
from duly.understanding.dates import FoundDate

COUNT_MAX = 60
NEAR_CHARS = 40
"""So far from an amount or a day the words stand that say what it is for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanWords:
    """A language's words, over the plain text. Each of ``counts`` has a group ``count``; ``per`` matches right after an
    amount that comes again and again, ``of_parts`` right before it. ``first`` matches right after, ``as_first``
    right before an amount that comes at the beginning; ``half_first`` is half at the beginning. ``start`` matches
    right before a day on which a plan begins. ``numbers`` are words for counts.
    """

    counts: tuple[re.Pattern[str], ...]
    intervals: Mapping[Interval, re.Pattern[str]]
    per: re.Pattern[str]
    of_parts: re.Pattern[str]
    first: re.Pattern[str]
    as_first: re.Pattern[str]
    half_first: re.Pattern[str]
    start: re.Pattern[str]
    numbers: Mapping[str, int]


Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundPlan:
    """What was said, each with its place in the plain text; ``half_first`` says that the first part is half."""

    count: tuple[int, Span] | None = None
    each: FoundAmount | None = None
    first: FoundAmount | None = None
    half_first: Span | None = None
    interval: tuple[Interval, Span] | None = None
    start: FoundDate | None = None


NOTHING = FoundPlan()


def find_plan(
    text: str, amounts: Sequence[FoundAmount], dates: Sequence[FoundDate], words: PlanWords
) -> FoundPlan | None:
    """What ``text`` (plain, with its words as they were) says of a plan; ``None`` where it says nothing."""
    half = words.half_first.search(text)
    each = next((one for one in amounts if _recurs(text, one, words)), None)
    first = next((one for one in amounts if one is not each and half is None and _is_first(text, one, words)), None)
    found = FoundPlan(
        count=_count(text, words),
        each=each,
        first=first,
        half_first=half.span() if half else None,
        interval=_interval(text, words),
        start=_start(text, dates, words),
    )
    return None if found == NOTHING else found


def _recurs(text: str, amount: FoundAmount, words: PlanWords) -> bool:
    before = text[max(0, amount.start - NEAR_CHARS) : amount.start]
    return words.per.match(text, amount.end) is not None or words.of_parts.search(before) is not None


def _is_first(text: str, amount: FoundAmount, words: PlanWords) -> bool:
    before = text[max(0, amount.start - NEAR_CHARS) : amount.start]
    return words.first.match(text, amount.end) is not None or words.as_first.search(before) is not None


def _count(text: str, words: PlanWords) -> tuple[int, Span] | None:
    for pattern in words.counts:
        for match in pattern.finditer(text):
            said = match["count"]
            value = int(said) if said.isdigit() else words.numbers[said]
            if 1 < value <= COUNT_MAX:
                return value, match.span()
    return None


def _interval(text: str, words: PlanWords) -> tuple[Interval, Span] | None:
    """The shortest one named: "every two weeks, so twice a month" is every two weeks."""
    for interval, pattern in words.intervals.items():
        match = pattern.search(text)
        if match is not None:
            return interval, match.span()
    return None


def _start(text: str, dates: Sequence[FoundDate], words: PlanWords) -> FoundDate | None:
    """The day named as the first, else the only one."""
    named = [one for one in dates if words.start.search(text[max(0, one.start - NEAR_CHARS) : one.start])]
    if named:
        return named[0]
    return dates[0] if len(dates) == 1 else None
