"""Two mentions that speak of one day: "tomorrow, Friday", "in 3 days on Friday", "the day after Christmas".

Takes the mentions the date table read and joins those that stand together. Knows no words of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from duly.understanding.date_words import DateWords, Phrase, Unit
from duly.understanding.day_arithmetic import added

BESIDE_CHARS = 40
"""So far before a day the words stand that count from it."""
EDGE_YEARS = frozenset({date.min.year, date.max.year})
"""At the calendar's edge nothing is counted on."""
APART_DAYS = 1
"""A length of time and a weekday said together may disagree by so much: people count both ends, or neither."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundDate:
    """A day mentioned at ``start:end`` of the plain text. ``rule`` names the row that read it."""

    day: date
    candidates: tuple[date, ...]
    start: int
    end: int
    rule: str
    weekday: bool = False
    """Said by the name of the weekday alone, so that it may be another week's."""
    counted: bool = False
    """Said by its distance from today."""


def joined(found: Sequence[FoundDate], text: str, words: DateWords) -> list[FoundDate]:
    """The days in order of position, those that are one joined to one."""
    kept: list[FoundDate] = []
    for one in found:
        if one.day.year in EDGE_YEARS:
            kept.append(one)
            continue
        counted = _counted_from(one, text, words)
        last = kept[-1] if kept else None
        if counted is not None and (last is None or last.end <= counted.start):
            kept.append(counted)
            continue
        both = _both(last, one, text, words) if last is not None else None
        if both is None:
            kept.append(one)
        else:
            kept[-1] = both
    return kept


def _both(first: FoundDate, second: FoundDate, text: str, words: DateWords) -> FoundDate | None:
    gap = text[first.end : second.start]
    beside = words.beside_day.fullmatch(gap) if first.weekday and words.beside_day is not None else None
    if beside is not None:
        sign = -1 if beside["before"] else 1
        return replace(second, day=_nearest(first.day.weekday(), second.day, sign), candidates=(), start=first.start)
    if words.apposition is None or words.apposition.fullmatch(gap) is None:
        return None
    if not {first.weekday, second.weekday} & {True}:
        same = first.day == second.day
        return replace(first, candidates=(), end=second.end) if same and first.rule != second.rule else None
    named, other = (first, second) if first.weekday else (second, first)
    if other.weekday:
        return None
    if other.day.weekday() == named.day.weekday():
        return replace(other, candidates=(), start=first.start, end=second.end)
    if other.counted and abs((named.day - other.day).days) <= APART_DAYS:
        days = tuple(sorted((named.day, other.day)))
        return replace(named, candidates=days, start=first.start, end=second.end, weekday=False)
    return None


def _counted_from(one: FoundDate, text: str, words: DateWords) -> FoundDate | None:
    """The day that is counted from ``one``: "two days after the 15th", "the Friday before Easter"."""
    if words.counted_from is None:
        return None
    match = words.counted_from.search(text, max(0, one.start - BESIDE_CHARS), one.start)
    if match is None:
        return None
    phrase = Phrase(slots=match.groupdict(), words=words)
    sign = -1 if phrase.has("before") else 1
    wanted = phrase.weekday()
    if wanted is not None:
        day = _nearest(wanted, one.day, sign)
    else:
        reached = added(one.day, phrase.unit() or Unit.DAY, sign * (phrase.number("n") or 1))
        if reached is None:
            return None
        day = reached
    return replace(one, day=day, candidates=(), start=match.start())


def _nearest(weekday: int, day: date, sign: int) -> date:
    """The first such weekday after ``day``, or the last before it."""
    return day + timedelta(days=sign * (sign * (weekday - day.weekday()) % 7 or 7))
