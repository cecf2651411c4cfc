"""Finds the days a message mentions and claims their spans.

Walks a language's date table in order; the first pattern that reads a span has it. Times that are
said but are no day ("next week") are claimed as vague. Knows no language of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from duly.understanding.claims import Claims, Kind
from duly.understanding.date_words import VAGUE, DateOrder, DatePattern, DateWords, Moment, Phrase, Reading, Tense
from duly.understanding.readings import month_day, numeric, year_first

CALENDAR_DAYS = frozenset({month_day, numeric, year_first})
MONTH_FIRST_LOCALES = frozenset({"en-us", "en-ph", "es-us", "en-pr"})


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundDate:
    """A day mentioned at ``start:end`` of the plain text. ``rule`` names the row that read it."""

    day: date
    candidates: tuple[date, ...]
    start: int
    end: int
    rule: str


def date_order(locale: str | None) -> DateOrder:
    """Day first, except where the locale's country writes the month first."""
    if locale is None or "-" not in locale.replace("_", "-"):
        return DateOrder.UNSAID
    month_first = locale.replace("_", "-").lower() in MONTH_FIRST_LOCALES
    return DateOrder.MONTH_FIRST if month_first else DateOrder.DAY_FIRST


def find_dates(
    claims: Claims, words: DateWords, *, today: date, order: DateOrder, tense_at: Callable[[int], Tense]
) -> tuple[list[FoundDate], list[tuple[int, int]]]:
    """All days, and the spans of days that no calendar has, in order of position.

    ``tense_at`` says which way a date at an offset points.
    """
    found: list[FoundDate] = []
    impossible: list[tuple[int, int]] = []
    if words.signs.search(claims.text) is None:
        return found, impossible
    for row in words.patterns:
        for match in row.pattern.finditer(claims.text):
            start, end = match.span()
            if start == end or not claims.free(start, end):
                continue
            moment = Moment(today=today, tense=tense_at(start), order=order)
            reading = _read(Phrase(slots=match.groupdict(), words=words), moment, row.resolve)
            if reading is None and _impossible(row, match):
                impossible.append((start, end))
                reading = VAGUE
            if reading is None:
                continue
            claims.claim(Kind.VAGUE_TIME if reading.day is None else Kind.DATE, start, end)
            if reading.day is not None:
                found.append(
                    FoundDate(day=reading.day, candidates=reading.candidates, start=start, end=end, rule=row.name)
                )
    if not found and not impossible:
        clock = words.clock.search(claims.text)
        if clock is not None and claims.free(*clock.span()):
            claims.claim(Kind.DATE, *clock.span())
            found.append(FoundDate(day=today, candidates=(), start=clock.start(), end=clock.end(), rule="clock"))
    return sorted(found, key=lambda one: one.start), sorted(impossible)


def _impossible(row: DatePattern, match: re.Match[str]) -> bool:
    """Whether what could not be read is written as a day in full: 31 April, 31/04/2026."""
    return row.resolve in CALENDAR_DAYS and (row.resolve is not numeric or bool(match.groupdict().get("year")))


def _read(phrase: Phrase, moment: Moment, resolve: Callable[[Phrase, Moment], Reading | None]) -> Reading | None:
    try:
        return resolve(phrase, moment)
    except OverflowError:  # a day before year 1 or after 9999: as_of itself stands at the calendar's edge
        return None
