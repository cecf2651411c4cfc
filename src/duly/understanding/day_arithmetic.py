"""Arithmetic on calendar days: months and business days added, Easter, the Monday of a week.

Business days skip weekends only: which holidays hold is the market's business. Knows no words.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from duly.understanding.date_words import Unit

YEAR_FIRST, YEAR_LAST = 1900, 2199
SATURDAY = 5


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where there is no such day."""
    if not (YEAR_FIRST <= year <= YEAR_LAST and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def added(start: date, unit: Unit, count: int) -> date | None:
    """``start`` and ``count`` units more; the last day of a shorter month; ``None`` beyond the calendar."""
    match unit:
        case Unit.SUBDAY:
            return start
        case Unit.HOUR:
            return start + timedelta(days=(count + 12) // 24 if count > 0 else -((-count + 12) // 24))
        case Unit.DAY | Unit.WEEK | Unit.FORTNIGHT:
            days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}[unit]
            return start + timedelta(days=days * count)
        case Unit.BUSINESS_DAY:
            return business_days_on(start, count)
        case Unit.MONTH | Unit.QUARTER | Unit.YEAR:
            months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}[unit] * count
            year, month = shifted(start, months=months)
            return day_of(year, month, min(start.day, monthrange(year, month)[1])) if year >= YEAR_FIRST else None


def business_days_on(start: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    found = start
    for _ in range(abs(count)):
        found += step
        while found.weekday() >= SATURDAY:
            found += step
    return found


def easter_sunday(year: int) -> date:
    century, golden = year // 100, year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekdays = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 4) % 7
    late = (golden + 11 * epact + 22 * weekdays) // 451
    month, day = divmod(epact + weekdays - 7 * late + 114, 31)
    return date(year, month, day + 1)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def shifted(day: date, *, months: int) -> tuple[int, int]:
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1
