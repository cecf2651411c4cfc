"""Schedules of payment plans: a table that a collections manager can check by hand, and laws for all others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.business_calendar import BusinessCalendar
from duly.domain.money import Money
from duly.domain.plan_schedule import (
    EVERY_WEEKDAY,
    Interval,
    Part,
    Rhythm,
    Roll,
    ScheduleInvalid,
    in_parts,
    months_after,
    of_amount,
    on_days,
    on_given_days,
    total_of,
)

EASTER = BusinessCalendar(holidays=frozenset({date(2026, 4, 3), date(2026, 4, 6)}))


def eur(amount: str) -> Money:
    return Money.from_decimal(Decimal(amount), "EUR")


def plain(amounts: tuple[Money, ...]) -> list[str]:
    return [each.plain() for each in amounts]


@pytest.mark.parametrize(
    ("total", "count", "first", "amounts"),
    [
        ("100.00", 4, None, ["25.00", "25.00", "25.00", "25.00"]),
        ("100.00", 3, None, ["33.33", "33.33", "33.34"]),
        ("100.00", 3, "40.00", ["40.00", "30.00", "30.00"]),
        ("100.01", 3, "50.00", ["50.00", "25.00", "25.01"]),
        ("0.05", 3, None, ["0.01", "0.01", "0.03"]),
        ("80.00", 1, None, ["80.00"]),
    ],
)
def test_equal_parts_with_the_remainder_on_the_last(
    total: str, count: int, first: str | None, amounts: list[str]
) -> None:
    assert plain(in_parts(eur(total), count, first=eur(first) if first else None)) == amounts


@pytest.mark.parametrize(
    ("total", "each", "amounts"),
    [
        ("450.00", "200.00", ["200.00", "200.00", "50.00"]),
        ("400.00", "200.00", ["200.00", "200.00"]),
        ("150.00", "200.00", ["150.00"]),
    ],
)
def test_so_much_each_time_until_it_is_paid(total: str, each: str, amounts: list[str]) -> None:
    assert plain(of_amount(eur(total), eur(each))) == amounts


@pytest.mark.parametrize(
    ("start", "interval", "roll", "weekdays", "days"),
    [
        ("2026-03-06", Interval.WEEKLY, Roll.FOLLOWING, EVERY_WEEKDAY, ["03-06", "03-13", "03-20"]),
        ("2026-03-06", Interval.FORTNIGHTLY, Roll.FOLLOWING, EVERY_WEEKDAY, ["03-06", "03-20", "04-07"]),
        ("2026-03-06", Interval.FORTNIGHTLY, Roll.PRECEDING, EVERY_WEEKDAY, ["03-06", "03-20", "04-02"]),
        ("2026-01-31", Interval.MONTHLY, Roll.PRECEDING, EVERY_WEEKDAY, ["02-02", "02-27", "03-31"]),
        ("2026-03-02", Interval.MONTHLY, Roll.FOLLOWING, frozenset({4}), ["03-06", "04-10", "05-08"]),
    ],
    ids=["Fridays", "Good Friday rolls over Easter", "or before it", "the 31st of short months", "Fridays alone"],
)
def test_the_days_of_a_plan(
    start: str, interval: Interval, roll: Roll, weekdays: frozenset[int], days: list[str]
) -> None:
    rhythm = Rhythm(interval=interval, roll=roll, weekdays=weekdays)
    made = on_days(in_parts(eur("90.00"), 3), date.fromisoformat(start), rhythm, EASTER)
    assert [f"{part.day:%m-%d}" for part in made] == days


def test_the_customers_own_days_are_rolled_and_kept_apart() -> None:
    wanted = (Part(day=date(2026, 4, 5), amount=eur("50.00")), Part(day=date(2026, 4, 3), amount=eur("50.00")))
    assert [part.day for part in on_given_days(wanted, Roll.FOLLOWING, EASTER)] == [date(2026, 4, 7), date(2026, 4, 8)]


@pytest.mark.parametrize(
    ("day", "months", "after"), [("2024-02-29", 12, "2025-02-28"), ("2026-12-15", 2, "2027-02-15")]
)
def test_a_month_later(day: str, months: int, after: str) -> None:
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(after)


def test_what_cannot_be_a_schedule_is_refused() -> None:
    for refused in (
        lambda: in_parts(eur("0.02"), 3),
        lambda: in_parts(eur("10.00"), 0),
        lambda: in_parts(eur("10.00"), 2, first=eur("10.00")),
        lambda: of_amount(eur("10.00"), eur("0.00")),
        lambda: of_amount(eur("900.00"), eur("0.01")),
        lambda: total_of(()),
    ):
        with pytest.raises(ScheduleInvalid):
            refused()


calendars = st.sets(st.dates(date(2026, 1, 1), date(2028, 1, 1)), max_size=40).map(
    lambda days: BusinessCalendar(holidays=frozenset(days))
)
rhythms = st.builds(
    Rhythm,
    interval=st.sampled_from(Interval),
    roll=st.sampled_from(Roll),
    weekdays=st.one_of(st.just(EVERY_WEEKDAY), st.frozensets(st.integers(0, 4), min_size=1)),
)


@given(
    minor=st.integers(1000, 10**12), count=st.integers(2, 24), start=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    rhythm=rhythms, calendar=calendars, share=st.integers(0, 90),
)  # fmt: skip
def test_instalments_add_up_to_the_total_on_business_days_in_order(
    minor: int, count: int, start: date, rhythm: Rhythm, calendar: BusinessCalendar, share: int
) -> None:
    total = Money(minor=minor, currency="EUR")
    first = Money(minor=minor * share // 100, currency="EUR") if share else None
    made = on_days(in_parts(total, count, first=first), start, rhythm, calendar)
    assert (len(made), total_of(made)) == (count, total)
    assert all(part.amount.minor > 0 for part in made)
    assert all(calendar.is_business_day(part.day) and part.day.weekday() in rhythm.weekdays for part in made)
    assert all(one.day < other.day for one, other in pairwise(made))
    assert made[0].day >= start
    alike = [part.amount.minor for part in (made[1:] if first else made)]
    assert max(alike) - min(alike) < len(alike)


@given(minor=st.integers(1, 10**9), each=st.integers(1, 10**9))
def test_so_much_each_time_adds_up_to_the_total(minor: int, each: int) -> None:
    if -(-minor // each) > 120:
        return
    amounts = of_amount(Money(minor=minor, currency="EUR"), Money(minor=each, currency="EUR"))
    assert sum(one.minor for one in amounts) == minor
    assert all(one.minor == each for one in amounts[:-1])
    assert 0 < amounts[-1].minor <= each
