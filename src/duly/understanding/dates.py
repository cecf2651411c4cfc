"""Finds the days a message mentions and claims their spans.

Walks a language's date table in order; the first pattern that reads a span has it. Times that are
said but are no day ("next week") are claimed as vague. Knows no language of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from duly.understanding.claims import Claims, Kind
from duly.understanding.date_words import VAGUE, DateOrder, DatePattern, DateWords, Moment, Phrase, Reading, Tense
from duly.understanding.joined_days import FoundDate, joined
from duly.understanding.readings import fixed, month_day, numeric, offset, weekday, year_first

COUNTED = frozenset({offset, fixed})
CALENDAR_DAYS = frozenset({month_day, numeric, year_first})
MONTH_FIRST_LOCALES = frozenset({"en-us", "en-ph", "es-us", "en-pr"})


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
            moment = Moment(today=today, tense=tense_at(_named_at(match)), order=order)
            reading = _read(Phrase(slots=match.groupdict(), words=words), moment, row.resolve)
            if reading is None and _impossible(row, match):
                impossible.append((start, end))
                reading = VAGUE
            if reading is None:
                continue
            claims.claim(Kind.VAGUE_TIME if reading.day is None else Kind.DATE, start, end)
            if reading.day is not None:
                found.append(_found(row, match, reading.day, reading.candidates))
    if not found and not impossible:
        found = _times(claims, words, today, tense_at)
    return joined(sorted(found, key=lambda one: one.start), claims.text, words), sorted(impossible)


def find_period(text: str, words: DateWords, *, today: date) -> FoundDate | None:
    """The time longer than a day that is the whole message, by its first day; it is nothing to hold anybody to."""
    moment = Moment(today=today, tense=Tense.FUTURE, order=DateOrder.UNSAID)
    for row in words.periods:
        match = row.pattern.fullmatch(text)
        reading = _read(Phrase(slots=match.groupdict(), words=words), moment, row.resolve) if match else None
        if match is not None and reading is not None and reading.day is not None:
            return _found(row, match, reading.day, ())
    return None


def _found(row: DatePattern, match: re.Match[str], day: date, candidates: tuple[date, ...]) -> FoundDate:
    alone = row.resolve is weekday and not {name for name, said in match.groupdict().items() if said} - {"weekday"}
    return FoundDate(
        day=day,
        candidates=candidates,
        start=match.start(),
        end=match.end(),
        rule=row.name,
        weekday=alone,
        counted=row.resolve in COUNTED,
    )


def _times(claims: Claims, words: DateWords, today: date, tense_at: Callable[[int], Tense]) -> list[FoundDate]:
    """A time of day where no day is named: the next such time, as far as a day can tell."""
    for pattern, days, rule in ((words.small_hours, 1, "small hours"), (words.clock, 0, "clock")):
        match = pattern.search(claims.text) if pattern is not None else None
        if match is not None and claims.free(*match.span()):
            if days and (tense_at(match.start()) is Tense.PAST or today == date.max):
                return []  # "you rang at 3 in the morning" tells of a night, not of a day
            claims.claim(Kind.DATE, *match.span())
            day = today + timedelta(days=days)
            return [FoundDate(day=day, candidates=(), start=match.start(), end=match.end(), rule=rule)]
    return []


def _named_at(match: re.Match[str]) -> int:
    """Where the day itself is said, after the words that lead to it: the 27 of "for the 27"."""
    return match.start("d") if match.groupdict().get("d") else match.start()


def _impossible(row: DatePattern, match: re.Match[str]) -> bool:
    """Whether what could not be read is written as a day in full: 31 April, 31/04/2026."""
    return row.resolve in CALENDAR_DAYS and (row.resolve is not numeric or bool(match.groupdict().get("year")))


def _read(phrase: Phrase, moment: Moment, resolve: Callable[[Phrase, Moment], Reading | None]) -> Reading | None:
    try:
        return resolve(phrase, moment)
    except OverflowError:  # a day before year 1 or after 9999: as_of itself stands at the calendar's edge
        return None
