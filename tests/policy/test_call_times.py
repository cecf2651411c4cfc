"""When a person may call who was asked to: the time named, or the nearest one that is allowed."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from duly.domain.business_calendar import BusinessCalendar
from duly.policy.call_times import CallHours, WantedCall, call_slot, first_call_day
from tests.policy.markets.asking import Customer

LONDON = Customer(country="GB", zone="Europe/London")
MADRID = Customer(country="ES", zone="Europe/Madrid")
NOON = "2026-03-02 12:00"  # a Monday
MINUTES = 60


def slot(customer: Customer, day: str | None, first: str, last: str | None = None, *, now: str = NOON) -> str:
    hours = CallHours(market=customer.market(now), zones=(customer.zone,))
    wanted = WantedCall(
        day=date.fromisoformat(day) if day else None, first=_minute(first), last=_minute(last or first)
    )  # fmt: skip
    found = call_slot(hours, wanted, BusinessCalendar(), now=customer.at(now))
    assert found is not None
    return f"{'' if found.fits else 'nearest: '}{found.words()}"


def _minute(told: str) -> int:
    hour, minute = told.split(":")
    return int(hour) * MINUTES + int(minute)


@pytest.mark.parametrize(
    ("day", "first", "last", "expected"),
    [
        ("2026-03-03", "10:00", None, "Tue 3 March 2026, 10:00"),
        (None, "15:00", None, "Mon 2 March 2026, 15:00"),
        (None, "10:00", None, "Tue 3 March 2026, 10:00"),  # ten has gone by today
        (None, "18:00", "24:00", "Mon 2 March 2026, from 18:00"),
        (None, "0:00", "12:00", "Tue 3 March 2026, 08:00-12:00"),
        ("2026-03-05", "14:00", "16:00", "Thu 5 March 2026, 14:00-16:00"),
        ("2026-03-03", "23:00", None, "nearest: Tue 3 March 2026, 19:30"),
        ("2026-03-03", "6:00", None, "nearest: Tue 3 March 2026, 08:00"),
        ("2026-03-07", "10:00", None, "nearest: Mon 9 March 2026, 08:00"),  # a Saturday: nobody is at work
        ("2026-03-02", "11:00", None, "nearest: Mon 2 March 2026, 12:00"),
        ("2026-02-27", "15:00", None, "Mon 2 March 2026, 15:00"),
    ],
)
def test_the_time_of_a_call(day: str | None, first: str, last: str | None, expected: str) -> None:
    assert slot(LONDON, day, first, last) == f"{expected} (Europe/London)"


def test_the_hours_are_those_of_the_customer_and_their_market() -> None:
    assert slot(MADRID, "2026-03-29", "10:00", now="2026-03-27 12:00").endswith("(Europe/Madrid)")


def test_a_day_without_hours_for_calls_moves_to_the_next() -> None:
    hours = CallHours(market=LONDON.market(NOON), zones=("Europe/London",))
    assert first_call_day(hours, date(2026, 3, 7), BusinessCalendar()) == date(2026, 3, 9)


def test_a_call_in_several_zones_is_open_in_all_of_them() -> None:
    states = Customer(country="US", zone="America/New_York")
    hours = CallHours(market=states.market(NOON), zones=("America/New_York", "America/Los_Angeles"))
    wanted = WantedCall(day=date(2026, 3, 3), first=_minute("8:30"), last=_minute("8:30"))
    found = call_slot(hours, wanted, BusinessCalendar(), now=states.at(NOON))
    assert found is not None
    assert (found.fits, found.start.astimezone(states.at(NOON).tzinfo)) == (
        False, datetime.fromisoformat("2026-03-03 16:00+00:00")
    )  # fmt: skip
