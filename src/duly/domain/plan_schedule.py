"""The computed schedule of a payment plan: which amount is to be paid on which day.

Owns the arithmetic of shares and of days. What a plan may be at all is the policy's to say. The instalments
always add up to the total, minor unit by minor unit: equal parts are rounded down, and what is left over by
that goes to the last one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from duly.domain.business_calendar import BusinessCalendar
from duly.domain.money import Money

EVERY_WEEKDAY = frozenset(range(7))
INSTALMENTS_COMPUTED_MAX = 120
SEEK_DAYS_MAX = 400
"""So far a day is looked for that is a business day on one of the weekdays wanted."""
ONE_DAY = timedelta(days=1)
MONTHS_PER_YEAR = 12
DAYS_PER_MONTH_MAX = 31


class ScheduleInvalid(ValueError):
    """No schedule can be computed from this: nothing to pay, more parts than units of money, no day to pay on."""


class Interval(StrEnum):
    """How far instalments are apart."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


class Roll(StrEnum):
    """Where an instalment goes that falls on a day on which banks do not work."""

    FOLLOWING = "following"
    PRECEDING = "preceding"


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One instalment: an amount and the day by which it is to be paid."""

    day: date
    amount: Money


Schedule = tuple[Part, ...]
"""Instalments in the order of their days; no two on one day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rhythm:
    """On which days instalments fall. ``weekdays`` are numbers, Monday being 0, of which one has to fit."""

    interval: Interval
    roll: Roll = Roll.FOLLOWING
    weekdays: frozenset[int] = EVERY_WEEKDAY


def total_of(schedule: Sequence[Part]) -> Money:
    """What all instalments come to. Raises ``ScheduleInvalid`` where there is none."""
    if not schedule:
        raise ScheduleInvalid("a schedule without instalments has no total")
    return Money.total((part.amount for part in schedule), currency=schedule[0].amount.currency)


def in_parts(total: Money, count: int, *, first: Money | None = None) -> tuple[Money, ...]:
    """``total`` in ``count`` amounts, the first of them ``first`` where one is given, the others alike.

    Raises ``ScheduleInvalid`` where an amount would be nothing or less.
    """
    if not 1 <= count <= INSTALMENTS_COMPUTED_MAX:
        raise ScheduleInvalid(f"{count} instalments: expected 1 to {INSTALMENTS_COMPUTED_MAX}")
    if first is None or count == 1:
        return _alike(total, count)
    if first.minor <= 0:
        raise ScheduleInvalid(f"a first instalment of {first}: expected more than nothing")
    return (first, *_alike(total - first, count - 1))


def _alike(total: Money, count: int) -> tuple[Money, ...]:
    each = total.minor // count
    if each <= 0:
        raise ScheduleInvalid(f"{total} in {count} instalments: expected a minor unit each at least")
    last = total.minor - each * (count - 1)
    minors = [each] * (count - 1) + [last]
    return tuple(Money(minor=minor, currency=total.currency) for minor in minors)


def of_amount(total: Money, each: Money, *, first: Money | None = None) -> tuple[Money, ...]:
    """As many instalments of ``each`` as it takes, the last with what is left. Raises ``ScheduleInvalid``."""
    left = total - first if first is not None else total
    if each.minor <= 0 or left.minor <= 0 or (first is not None and first.minor <= 0):
        raise ScheduleInvalid(f"instalments of {each} towards {total}: expected more than nothing")
    count = -(-left.minor // each.minor)
    if count > INSTALMENTS_COMPUTED_MAX:
        raise ScheduleInvalid(f"{count} instalments: expected at most {INSTALMENTS_COMPUTED_MAX}")
    last = left - Money(minor=each.minor * (count - 1), currency=total.currency)
    return (*([first] if first is not None else []), *([each] * (count - 1)), last)


def on_days(amounts: Sequence[Money], start: date, rhythm: Rhythm, calendar: BusinessCalendar) -> Schedule:
    """``amounts`` on the days of ``rhythm`` from ``start`` on, each on a business day after the one before.

    Months are counted from ``start`` itself, so that a plan from the 31st falls on the last day of shorter
    months and comes back to the 31st. Raises ``ScheduleInvalid``.
    """
    parts: list[Part] = []
    for amount, nominal in zip(amounts, _nominal_days(start, rhythm.interval), strict=False):
        least = parts[-1].day + ONE_DAY if parts else start
        parts.append(Part(day=_rolled(nominal, least, rhythm, calendar), amount=amount))
    return tuple(parts)


def cut_to(schedule: Schedule, total: Money) -> Schedule:
    """The schedule with so much taken off its end that it comes to ``total``: the first days and amounts stay."""
    parts: list[Part] = []
    left = total
    for part in schedule:
        if left.minor > 0:
            parts.append(Part(day=part.day, amount=min(part.amount, left)))
            left = left - parts[-1].amount
    return tuple(parts)


def on_given_days(parts: Sequence[Part], roll: Roll, calendar: BusinessCalendar) -> Schedule:
    """The customer's own days, each rolled to a business day after the one before. Raises ``ScheduleInvalid``."""
    rhythm = Rhythm(interval=Interval.MONTHLY, roll=roll)
    found: list[Part] = []
    for part in sorted(parts, key=lambda each: each.day):
        least = found[-1].day + ONE_DAY if found else part.day
        found.append(Part(day=_rolled(part.day, least, rhythm, calendar), amount=part.amount))
    return tuple(found)


def _nominal_days(start: date, interval: Interval) -> Iterator[date]:
    for number in range(INSTALMENTS_COMPUTED_MAX):
        match interval:
            case Interval.WEEKLY:
                yield start + timedelta(weeks=number)
            case Interval.FORTNIGHTLY:
                yield start + timedelta(weeks=2 * number)
            case Interval.MONTHLY:
                yield months_after(start, number)
            case _:
                assert_never(interval)


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, MONTHS_PER_YEAR)
    begins = date(day.year + years, month + 1, 1)
    last = (begins + timedelta(days=DAYS_PER_MONTH_MAX)).replace(day=1) - ONE_DAY
    return begins.replace(day=min(day.day, last.day))


def _rolled(nominal: date, least: date, rhythm: Rhythm, calendar: BusinessCalendar) -> date:
    """The business day for ``nominal`` on a wanted weekday, never before ``least``."""
    if rhythm.roll is Roll.PRECEDING:
        earlier = _seek(nominal, -ONE_DAY, rhythm, calendar)
        if earlier >= least:
            return earlier
    return _seek(max(nominal, least), ONE_DAY, rhythm, calendar)


def _seek(day: date, stride: timedelta, rhythm: Rhythm, calendar: BusinessCalendar) -> date:
    for _ in range(SEEK_DAYS_MAX):
        if day.weekday() in rhythm.weekdays and calendar.is_business_day(day):
            return day
        day += stride
    raise ScheduleInvalid(f"no business day on the weekdays wanted within {SEEK_DAYS_MAX} days of {day}")
