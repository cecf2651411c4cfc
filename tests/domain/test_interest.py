"""Interest as a table: real days, across half-years and leap years, part payments and stops; and its laws."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.domain.interest import (
    DAYS_MAX,
    Balance,
    ChargeInvalid,
    Compounding,
    DatedRate,
    DayCount,
    Interest,
    InterestTerms,
    NoRate,
    RatePeriod,
    RateRule,
    Reset,
    Stop,
    Tranche,
    by_tranches,
    interest,
)
from duly.domain.money import Money, Rounding


def rate(since: str, until: str, percent: str) -> DatedRate:
    return DatedRate(
        since=date.fromisoformat(since), until=date.fromisoformat(until), percent=Fraction(percent), source="test"
    )


RATES = {
    "boe_base": [
        rate("2025-05-08", "2025-08-06", "4.25"),
        rate("2025-08-07", "2025-12-17", "4"),
        rate("2025-12-18", "2026-03-31", "3.75"),
    ],
    "ecb_mro": [
        rate("2023-09-20", "2024-06-11", "4.5"),
        rate("2024-06-12", "2024-09-17", "4.25"),
        rate("2024-12-18", "2025-02-04", "3.15"),
        rate("2025-06-11", "2026-04-01", "2.15"),
    ],
    "in_bank_rate": [rate("2025-12-05", "2026-12-31", "5.5")],
}

UNITED_KINGDOM = InterestTerms(
    rate=RateRule(reference="boe_base", points=Fraction(8), reset=Reset.HALF_YEAR_OF_START),
)
EUROPE = InterestTerms(rate=RateRule(reference="ecb_mro", points=Fraction(8)))
INDIA = InterestTerms(
    rate=RateRule(reference="in_bank_rate", points=Fraction(0), times=Fraction(3), reset=Reset.DAILY),
    compounding=Compounding.MONTHLY,
)
ONE_PERCENT_A_MONTH = InterestTerms(
    rate=RateRule(points=Fraction(1), period=RatePeriod.MONTH), day_count=DayCount.THIRTY_360
)
TEN = RateRule(points=Fraction(10))


def run(
    terms: InterestTerms,
    first: str,
    last: str,
    *balances: tuple[str, int],
    currency: str = "EUR",
    stops: tuple[Stop, ...] = (),
) -> Interest:
    steps = [Balance(date.fromisoformat(day), minor) for day, minor in balances]
    found = interest(
        terms, steps, first=date.fromisoformat(first), last=date.fromisoformat(last), currency=currency,
        rates=RATES, stops=stops,
    )  # fmt: skip
    assert isinstance(found, Interest)
    return found


def test_ten_thousand_pounds_sixty_days_late() -> None:
    """Due 1 January 2026, paid 2 March 2026: 10,000 x 11.75 % x 60 / 365."""
    found = run(UNITED_KINGDOM, "2026-01-02", "2026-03-02", ("2026-01-02", 1_000_000), currency="GBP")
    assert [(line.days, line.percent) for line in found.lines] == [(60, Fraction("11.75"))]
    assert found.amount(rounding=Rounding.DOWN) == Money(minor=19315, currency="GBP")
    assert found.lines[0].rate == "boe_base 3.75 % of 2025-12-31 + 8"


Case = tuple[str, InterestTerms, str, str, list[tuple[str, int]], list[tuple[int, str]], int]

CASES: list[Case] = [
    # what, terms, first, last, balances, expected (days, percent, minor) lines, total in minor units rounded down
    (
        "the rate of the start stays over the turn of the half-year in the United Kingdom",
        UNITED_KINGDOM, "2025-12-01", "2026-01-30", [("2025-12-01", 100_000)], [(61, "12.25")], 2047,
    ),
    (
        "the rate is read anew each half-year in the European Union",
        EUROPE, "2024-06-01", "2024-07-30", [("2024-06-01", 100_000)], [(30, "12.5"), (30, "12.25")], 2034,
    ),
    (
        "each half-year has its line, also where the rate stays as it was",
        EUROPE, "2025-12-01", "2026-01-29", [("2025-12-01", 100_000)], [(31, "10.15"), (29, "10.15")], 1668,
    ),
    (
        "29 February counts as a day of 365",
        InterestTerms(rate=TEN), "2024-02-01", "2024-02-29", [("2024-02-01", 365_000)], [(29, "10")], 2900,
    ),
    (
        "29 February counts as a day of 366",
        InterestTerms(rate=TEN, day_count=DayCount.ACT_ACT), "2024-02-01", "2024-02-29", [("2024-02-01", 366_000)],
        [(29, "10")], 2900,
    ),
    (
        "each year has its own days",
        InterestTerms(rate=TEN, day_count=DayCount.ACT_ACT), "2023-12-22", "2024-01-10", [("2023-12-22", 365_000)],
        [(10, "10"), (10, "10")], 1997,
    ),
    (
        "a year of 360 days",
        InterestTerms(rate=TEN, day_count=DayCount.ACT_360), "2026-03-01", "2026-03-31", [("2026-03-01", 360_000)],
        [(31, "10")], 3100,
    ),
    (
        "months of 30 days: February is a month too",
        ONE_PERCENT_A_MONTH, "2026-02-01", "2026-02-28", [("2026-02-01", 100_000)], [(28, "12")], 1000,
    ),
    (
        "months of 30 days: a month of 31 is no more than one",
        ONE_PERCENT_A_MONTH, "2026-03-01", "2026-03-31", [("2026-03-01", 100_000)], [(31, "12")], 1000,
    ),
    (
        "a part payment lowers what bears interest from the day after",
        InterestTerms(rate=TEN), "2026-01-01", "2026-01-31", [("2026-01-01", 365_000), ("2026-01-11", 73_000)],
        [(10, "10"), (21, "10")], 1420,
    ),
    (
        "a payment taken back raises it again",
        InterestTerms(rate=TEN), "2026-01-01", "2026-01-30",
        [("2026-01-01", 365_000), ("2026-01-11", 0), ("2026-01-21", 365_000)], [(10, "10"), (10, "10")], 2000,
    ),
    ("nothing runs before the period", InterestTerms(rate=TEN), "2026-02-01", "2026-01-31",
     [("2026-01-01", 365_000)], [], 0),
    ("one day", InterestTerms(rate=TEN), "2026-02-01", "2026-02-01", [("2026-01-01", 365_000)], [(1, "10")], 100),
    ("at most what the policy says", InterestTerms(rate=TEN, at_most=Fraction(5)), "2026-02-01", "2026-02-10",
     [("2026-01-01", 365_000)], [(10, "5")], 500),
    ("never above what the market allows", InterestTerms(rate=TEN, at_most=Fraction(50)), "2026-02-01", "2026-02-10",
     [("2026-01-01", 365_000)], [(10, "10")], 1000),
]  # fmt: skip


@pytest.mark.parametrize(("what", "terms", "first", "last", "balances", "lines", "total"), CASES)
def test_interest(
    what: str,
    terms: InterestTerms,
    first: str,
    last: str,
    balances: list[tuple[str, int]],
    lines: list[tuple[int, str]],
    total: int,
) -> None:
    found = run(terms, first, last, *balances)
    assert [(line.days, line.percent) for line in found.lines] == [(days, Fraction(each)) for days, each in lines], what
    assert found.amount(rounding=Rounding.DOWN).minor == total, what


def test_monthly_rests_let_interest_bear_interest() -> None:
    """India, MSMED Act section 16: three times the bank rate with monthly rests."""
    found = run(INDIA, "2026-01-01", "2026-03-31", ("2026-01-01", 10_000_000), currency="INR")
    january = Fraction(10_000_000) * Fraction("16.5") / 100 * Fraction(31, 365)
    february = (10_000_000 + january) * Fraction("16.5") / 100 * Fraction(28, 365)
    march = (10_000_000 + january + february) * Fraction("16.5") / 100 * Fraction(31, 365)
    assert [line.days for line in found.lines] == [31, 28, 31]
    assert found.exact == january + february + march


def test_a_month_that_lacks_the_day_ends_with_its_last() -> None:
    found = run(INDIA, "2026-01-31", "2026-04-01", ("2026-01-31", 10_000_000))
    assert [line.first.isoformat() for line in found.lines] == ["2026-01-31", "2026-02-28", "2026-03-31"]


def test_a_moratorium_stops_interest_and_nothing_is_made_up_for_afterwards() -> None:
    stop = Stop(date(2026, 1, 11), date(2026, 1, 20), "breathing_space")
    found = run(InterestTerms(rate=TEN), "2026-01-01", "2026-01-30", ("2026-01-01", 365_000), stops=(stop,))
    days = [(line.first.day, line.last.day) for line in found.lines]
    assert days == [(1, 10), (21, 30)]
    assert found.exact == 2000


def test_a_stop_without_an_end_stops_for_good() -> None:
    stop = Stop(date(2026, 1, 11), None, "breathing_space")
    found = run(InterestTerms(rate=TEN), "2026-01-01", "2026-01-30", ("2026-01-01", 365_000), stops=(stop,))
    assert found.exact == 1000


@pytest.mark.parametrize(
    ("terms", "first", "last", "missing"),
    [
        (UNITED_KINGDOM, "2026-07-02", "2026-08-01", NoRate(reference="boe_base", day=date(2026, 6, 30))),
        (EUROPE, "2026-06-20", "2026-07-20", NoRate(reference="ecb_mro", day=date(2026, 7, 1))),
        (INDIA, "2026-12-30", "2027-01-02", NoRate(reference="in_bank_rate", day=date(2027, 1, 1))),
        (
            InterestTerms(rate=RateRule(reference="unheard_of", points=Fraction(0))),
            "2026-03-02", "2026-03-03", NoRate(reference="unheard_of", day=date(2026, 1, 1)),
        ),
    ],
)  # fmt: skip
def test_a_rate_that_is_not_known_is_never_guessed(
    terms: InterestTerms, first: str, last: str, missing: NoRate
) -> None:
    found = interest(
        terms, [Balance(date(2025, 1, 1), 100)], first=date.fromisoformat(first), last=date.fromisoformat(last),
        currency="EUR", rates=RATES,
    )  # fmt: skip
    assert found == missing


def test_what_was_charged_up_to_a_day_is_not_charged_again() -> None:
    found = interest(
        InterestTerms(rate=TEN), [Balance(date(2026, 1, 1), 365_000)], first=date(2026, 1, 1), last=date(2026, 1, 30),
        currency="EUR", rates={}, cuts=[date(2026, 1, 11)],
    )  # fmt: skip
    assert isinstance(found, Interest)
    assert found.after(date(2026, 1, 10)).exact == 2000


@pytest.mark.parametrize(("last", "minor"), [(date(2026, 1, 1) + timedelta(days=DAYS_MAX), 1), (date(2026, 1, 2), -1)])
def test_a_period_without_sense_is_refused(last: date, minor: int) -> None:
    with pytest.raises(ChargeInvalid):
        interest(
            EUROPE, [Balance(date(2026, 1, 1), minor)], first=date(2026, 1, 1), last=last, currency="EUR", rates=RATES
        )


@pytest.mark.parametrize(
    ("minor", "expected"),
    [
        (0, 0),
        (5_000, 450),  # 9 % of all of it
        (10_000, 900),
        (30_000, 900 + 1_200),
        (50_000, 900 + 2_400),
        (80_000, 900 + 2_400 + 900),
    ],
)
def test_tranches_are_marginal(minor: int, expected: int) -> None:
    """9 % up to 100.00, 6 % from there to 500.00, 3 % of the rest."""
    tranches = [
        Tranche(Fraction(9), Fraction(10_000)), Tranche(Fraction(6), Fraction(50_000)), Tranche(Fraction(3), None),
    ]  # fmt: skip
    assert by_tranches(minor, tranches) == expected


# Laws.

DAYS = st.dates(date(2024, 1, 1), date(2026, 3, 1))
SPANS = st.integers(0, 400)
BALANCES = st.lists(
    st.builds(Balance, DAYS, st.integers(0, 10**9)), min_size=1, max_size=5, unique_by=lambda b: b.since
)
COUNTS = st.sampled_from(DayCount)


def _stop(day: date, days: int) -> Stop:
    return Stop(day, day + timedelta(days=days), "held")


STOPS = st.lists(st.builds(_stop, DAYS, SPANS), max_size=2)


def law(terms: InterestTerms, balances: list[Balance], first: date, last: date, stops: list[Stop]) -> Fraction:
    found = interest(terms, balances, first=first, last=last, currency="EUR", rates={}, stops=stops)
    assert isinstance(found, Interest)
    return found.exact


@settings(max_examples=60, deadline=None)
@given(balances=BALANCES, first=DAYS, one=SPANS, other=SPANS, count=COUNTS, stops=STOPS)
def test_simple_interest_adds_up_over_stretches(
    balances: list[Balance], first: date, one: int, other: int, count: DayCount, stops: list[Stop]
) -> None:
    terms = InterestTerms(rate=TEN, day_count=count)
    middle, last = first + timedelta(days=one), first + timedelta(days=one + other)
    both = law(terms, balances, first, middle, stops) + law(terms, balances, middle + timedelta(days=1), last, stops)
    assert law(terms, balances, first, last, stops) == both


@settings(max_examples=60, deadline=None)
@given(
    balances=BALANCES, first=DAYS, days=SPANS, more=SPANS, count=COUNTS, stops=STOPS, kind=st.sampled_from(Compounding)
)
def test_interest_never_falls_as_days_pass_and_is_never_negative(
    balances: list[Balance], first: date, days: int, more: int, count: DayCount, stops: list[Stop], kind: Compounding
) -> None:
    terms = InterestTerms(rate=TEN, day_count=count, compounding=kind)
    last = first + timedelta(days=days)
    found = law(terms, balances, first, last, stops)
    assert 0 <= found <= law(terms, balances, first, last + timedelta(days=more), stops)


@settings(max_examples=60, deadline=None)
@given(balances=BALANCES, first=DAYS, days=SPANS, less=st.integers(0, 10**6), stops=STOPS)
def test_paying_more_never_costs_more_and_a_stop_never_does(
    balances: list[Balance], first: date, days: int, less: int, stops: list[Stop]
) -> None:
    terms = InterestTerms(rate=TEN, compounding=Compounding.MONTHLY)
    last = first + timedelta(days=days)
    lower = [Balance(each.since, max(each.minor - less, 0)) for each in balances]
    assert law(terms, lower, first, last, []) <= law(terms, balances, first, last, [])
    assert law(terms, balances, first, last, stops) <= law(terms, balances, first, last, [])


@settings(max_examples=60, deadline=None)
@given(balances=BALANCES, first=DAYS, days=SPANS, kind=st.sampled_from(Compounding))
def test_a_rate_of_nothing_is_nothing(balances: list[Balance], first: date, days: int, kind: Compounding) -> None:
    terms = InterestTerms(rate=RateRule(points=Fraction(0)), compounding=kind)
    assert law(terms, balances, first, first + timedelta(days=days), []) == 0


@settings(max_examples=60, deadline=None)
@given(balances=BALANCES, first=DAYS, days=SPANS)
def test_compound_interest_is_no_less_than_simple(balances: list[Balance], first: date, days: int) -> None:
    last = first + timedelta(days=days)
    compound = InterestTerms(rate=TEN, compounding=Compounding.MONTHLY)
    assert law(InterestTerms(rate=TEN), balances, first, last, []) <= law(compound, balances, first, last, [])
