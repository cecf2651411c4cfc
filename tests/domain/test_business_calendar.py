"""Business days of a market, and when an answer is due from the people who work there."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.business_calendar import (
    BusinessCalendar,
    CalendarInvalid,
    OpeningHours,
    WorkingTime,
    due_at,
)
from duly.domain.span import Span, SpanUnit

MADRID = ZoneInfo("Europe/Madrid")
# March 2026: Friday 27 is an ordinary day, Thursday 2 and Friday 3 April are the Easter holidays.
SPAIN = BusinessCalendar(holidays=frozenset({date(2026, 4, 2), date(2026, 4, 3)}))
OFFICE = WorkingTime(calendar=SPAIN, zone=MADRID, hours=OpeningHours(opens=time(9), closes=time(17)))

days = st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 12, 31))
instants = st.integers(0, 330 * 24 * 60).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=n))
calendars = st.builds(
    BusinessCalendar,
    weekend=st.frozensets(st.integers(0, 6), max_size=3),
    holidays=st.frozensets(st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 2, 28)), max_size=8),
)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 3, 27), 1, date(2026, 3, 30)),  # Friday to Monday
        (date(2026, 3, 28), 1, date(2026, 3, 30)),  # Saturday to Monday
        (date(2026, 4, 1), 1, date(2026, 4, 6)),  # over the holidays and the weekend
        (date(2026, 4, 6), -1, date(2026, 4, 1)),
        (date(2026, 4, 4), 0, date(2026, 4, 4)),
    ],
)
def test_business_days_skip_weekends_and_holidays(day: date, count: int, expected: date) -> None:
    assert SPAIN.add_business_days(day, count) == expected


def test_neighbouring_business_days() -> None:
    assert SPAIN.next_business_day(date(2026, 4, 1)) == date(2026, 4, 6)
    assert SPAIN.previous_business_day(date(2026, 4, 6)) == date(2026, 4, 1)
    assert SPAIN.on_or_after(date(2026, 4, 1)) == date(2026, 4, 1)
    assert SPAIN.on_or_after(date(2026, 4, 3)) == date(2026, 4, 6)


@given(calendar=calendars, day=days, count=st.integers(-60, 60))
def test_counting_undoes_adding(calendar: BusinessCalendar, day: date, count: int) -> None:
    landed = calendar.add_business_days(day, count)
    assert calendar.business_days_between(day, landed) == count
    assert count == 0 or calendar.is_business_day(landed)


@given(calendar=calendars, start=days, length=st.integers(0, 90))
def test_the_way_back_counts_the_first_day_instead_of_the_last(
    calendar: BusinessCalendar, start: date, length: int
) -> None:
    end = start + timedelta(days=length)
    there, back = calendar.business_days_between(start, end), calendar.business_days_between(end, start)
    assert there + back == calendar.is_business_day(end) - calendar.is_business_day(start)


def test_a_calendar_without_business_days_is_refused() -> None:
    with pytest.raises(CalendarInvalid, match="all seven"):
        BusinessCalendar(weekend=frozenset(range(7)))
    closed = BusinessCalendar(holidays=frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(400)))
    with pytest.raises(CalendarInvalid, match="no business day"):
        closed.next_business_day(date(2026, 1, 1))
    with pytest.raises(CalendarInvalid, match="open before closing"):
        OpeningHours(opens=time(17), closes=time(9))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


@pytest.mark.parametrize(
    ("arrived", "span", "due"),
    [
        # Clock hours run through the night.
        ("2026-03-25 16:00", "4 hours", "2026-03-25 20:00"),
        # Days keep the local time, also over the change of clocks on Sunday 29 March.
        ("2026-03-28 10:00", "2 days", "2026-03-30 10:00"),
        # Business days keep the local time.
        ("2026-03-25 10:30", "2 business days", "2026-03-27 10:30"),
        ("2026-03-26 10:30", "2 business days", "2026-03-30 10:30"),
        ("2026-03-31 10:30", "2 business days", "2026-04-06 10:30"),
        # What arrives before opening, after closing or at the weekend counts from the next opening.
        ("2026-03-25 07:00", "1 business day", "2026-03-26 09:00"),
        ("2026-03-25 17:00", "1 business day", "2026-03-27 09:00"),
        ("2026-03-28 12:00", "1 business day", "2026-03-31 09:00"),
        # Business hours stop at closing and go on at the next opening.
        ("2026-03-25 10:00", "4 business hours", "2026-03-25 14:00"),
        ("2026-03-25 10:00", "7 business hours", "2026-03-25 17:00"),
        ("2026-03-25 15:00", "4 business hours", "2026-03-26 11:00"),
        ("2026-03-27 16:00", "10 business hours", "2026-03-31 10:00"),
        ("2026-03-28 12:00", "1 business hour", "2026-03-30 10:00"),
    ],
)
def test_an_answer_is_due(arrived: str, span: str, due: str) -> None:
    assert due_at(local(arrived), Span.parse(span), OFFICE) == local(due)


def test_a_due_instant_is_utc_and_needs_a_zone() -> None:
    due = due_at(datetime(2026, 3, 25, 10, tzinfo=UTC), Span.parse("1 hour"), OFFICE)
    assert due.tzinfo is UTC
    with pytest.raises(ValueError, match="no time zone"):
        due_at(datetime(2026, 3, 25, 10, tzinfo=UTC).replace(tzinfo=None), Span.parse("1 hour"), OFFICE)


@given(
    start=instants,
    count=st.integers(1, 40),
    unit=st.sampled_from(SpanUnit),
)
def test_more_of_a_unit_is_later_and_nothing_is_due_before_it_began(
    start: datetime, count: int, unit: SpanUnit
) -> None:
    due = due_at(start, Span(count=count, unit=unit), OFFICE)
    assert start < due < due_at(start, Span(count=count + 1, unit=unit), OFFICE)


@given(start=instants, count=st.integers(1, 60))
def test_business_hours_end_within_opening_hours(start: datetime, count: int) -> None:
    due = due_at(start, Span(count=count, unit=SpanUnit.BUSINESS_HOURS), OFFICE).astimezone(MADRID)
    assert SPAIN.is_business_day(due.date())
    assert time(9) < due.time() <= time(17)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-03-25 10:00", "2026-03-25 14:00", 4),
        ("2026-03-25 16:00", "2026-03-26 10:00", 2),
        ("2026-03-27 16:00", "2026-03-30 10:00", 2),  # over a weekend
        ("2026-03-28 09:00", "2026-03-29 23:00", 0),  # within one
        ("2026-03-25 10:00", "2026-03-25 09:00", 0),
    ],
)
def test_the_time_that_somebody_works(start: str, end: str, hours: int) -> None:
    begin, finish = (datetime.fromisoformat(each).replace(tzinfo=MADRID) for each in (start, end))
    worked = OFFICE.open_time_between(begin, finish)
    assert worked == timedelta(hours=hours)
    if hours:
        assert OFFICE.open_time_between(begin, OFFICE.add_open_time(begin, worked)) == worked
