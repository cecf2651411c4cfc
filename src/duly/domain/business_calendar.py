"""Business days, and the instant by which something is due.

Owns weekends, opening hours and counting in them. Holidays come in as plain dates, so it knows no
country. Due dates are dates; only ``due_at`` deals in instants, which come in aware and leave in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import assert_never

from duly.domain.span import Span, SpanUnit

SATURDAY_SUNDAY = frozenset({5, 6})
DAYS_WITHOUT_BUSINESS_MAX = 366
ONE_DAY = timedelta(days=1)


class CalendarInvalid(ValueError):
    """A calendar without business days, or opening hours that do not open."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BusinessCalendar:
    """The days on which banks and offices work.

    ``weekend`` holds weekday numbers, Monday being 0. Raises ``CalendarInvalid`` where no weekday is left.
    """

    weekend: frozenset[int] = SATURDAY_SUNDAY
    holidays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if self.weekend >= frozenset(range(7)):
            raise CalendarInvalid("weekend covers all seven weekdays: expected at least one business day a week")

    def is_business_day(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.holidays

    def on_or_after(self, day: date) -> date:
        """``day`` itself where it is a business day, else the next one."""
        return day if self.is_business_day(day) else self.next_business_day(day)

    def next_business_day(self, day: date) -> date:
        """The first business day after ``day``."""
        return self._seek(day, ONE_DAY)

    def previous_business_day(self, day: date) -> date:
        """The last business day before ``day``."""
        return self._seek(day, -ONE_DAY)

    def add_business_days(self, day: date, count: int) -> date:
        """The ``count``-th business day after ``day``, or before it where negative; 0 is ``day`` itself."""
        stride = ONE_DAY if count > 0 else -ONE_DAY
        for _ in range(abs(count)):
            day = self._seek(day, stride)
        return day

    def business_days_between(self, start: date, end: date) -> int:
        """Business days after ``start`` up to and including ``end``; negative where ``end`` is earlier."""
        if end < start:
            return -sum(self.is_business_day(end + ONE_DAY * n) for n in range((start - end).days))
        return sum(self.is_business_day(start + ONE_DAY * n) for n in range(1, (end - start).days + 1))

    def _seek(self, day: date, stride: timedelta) -> date:
        for _ in range(DAYS_WITHOUT_BUSINESS_MAX):
            day += stride
            if self.is_business_day(day):
                return day
        raise CalendarInvalid(f"no business day within {DAYS_WITHOUT_BUSINESS_MAX} days of {day - stride}")


@dataclass(frozen=True, kw_only=True, slots=True)
class OpeningHours:
    """Local times between which people work. Raises ``CalendarInvalid`` unless it opens before it closes."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise CalendarInvalid(f"opening hours {self.opens} to {self.closes}: expected to open before closing")


OFFICE_HOURS = OpeningHours(opens=time(9), closes=time(17))


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkingTime:
    """Where and when the people work whom a deadline binds."""

    calendar: BusinessCalendar
    zone: tzinfo
    hours: OpeningHours = OFFICE_HOURS

    def working_from(self, instant: datetime) -> datetime:
        """``instant`` in local time, or the next opening where nobody works then."""
        local = instant.astimezone(self.zone)
        day = local.date()
        if not self.calendar.is_business_day(day) or local >= self._closing(day):
            return self._opening(self.calendar.next_business_day(day))
        return max(local, self._opening(day))

    def add_business_days(self, start: datetime, count: int) -> datetime:
        """The same local time ``count`` business days on, counted from when somebody works."""
        begin = self.working_from(start)
        return self._at(self.calendar.add_business_days(begin.date(), count), begin.time())

    def add_business_hours(self, start: datetime, count: int) -> datetime:
        """The instant at which ``count`` opening hours have passed since ``start``."""
        return self.add_open_time(start, timedelta(hours=count))

    def add_open_time(self, start: datetime, left: timedelta) -> datetime:
        """The instant, in UTC, at which somebody has worked for ``left`` since ``start``."""
        begin = self.working_from(start)
        while (today := _elapsed(begin, self._closing(begin.date()))) < left:
            left -= today
            begin = self._opening(self.calendar.next_business_day(begin.date()))
        return begin.astimezone(UTC) + left

    def open_time_between(self, start: datetime, end: datetime) -> timedelta:
        """How long somebody works between two instants; nothing where ``end`` is not later."""
        total, begin, last = timedelta(), self.working_from(start), end.astimezone(self.zone)
        while begin < last:
            total += max(_elapsed(begin, min(self._closing(begin.date()), last)), timedelta())
            begin = self._opening(self.calendar.next_business_day(begin.date()))
        return total

    def _opening(self, day: date) -> datetime:
        return self._at(day, self.hours.opens)

    def _closing(self, day: date) -> datetime:
        return self._at(day, self.hours.closes)

    def _at(self, day: date, local: time) -> datetime:
        return datetime.combine(day, local.replace(tzinfo=None), tzinfo=self.zone)


def due_at(start: datetime, span: Span, working: WorkingTime) -> datetime:
    """The UTC instant by which something is due that began at ``start`` (aware).

    Hours run through the night. Days keep the local time, also across a change of clocks. Business
    days and hours begin when somebody works: what arrives after closing counts from the next opening.
    """
    if start.tzinfo is None:
        raise ValueError(f"{start} has no time zone: expected an aware instant")
    match span.unit:
        case SpanUnit.HOURS:
            due = start.astimezone(UTC) + timedelta(hours=span.count)
        case SpanUnit.DAYS:
            due = start.astimezone(working.zone) + timedelta(days=span.count)
        case SpanUnit.BUSINESS_DAYS:
            due = working.add_business_days(start, span.count)
        case SpanUnit.BUSINESS_HOURS:
            due = working.add_business_hours(start, span.count)
        case _:
            assert_never(span.unit)
    return due.astimezone(UTC)


def _elapsed(begin: datetime, end: datetime) -> timedelta:
    """Real time between two local instants; plain subtraction would ignore a change of clocks."""
    return end.astimezone(UTC) - begin.astimezone(UTC)
