"""Interest on late items, computed: exact fractions over stretches of days, with one line for each stretch.

Owns how days are counted, when a reference rate is read again, and what interest a balance that changes over
time bears. Knows no market, no policy and no file: rates and balances come in as values with their dates.
Interest runs on every day from the first to the last, both included; money that arrives lowers the balance
from the day after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, assert_never

from duly.domain.money import Money, Rounding

DAYS_MAX = 3_660
"""Ten years: what is charged over a longer time is an error in the books."""
MONTHS_A_YEAR = 12
ONE_DAY = timedelta(days=1)


class ChargeInvalid(ValueError):
    """A period that ends before it begins or is too long, or a balance below zero."""


class DayCount(StrEnum):
    """How many days a year has, and how days are counted."""

    ACT_365 = "act/365"  # days as they are, every year 365: United Kingdom and most of the European Union
    ACT_360 = "act/360"  # days as they are, every year 360
    ACT_ACT = "act/act"  # days as they are, each year its own 365 or 366
    THIRTY_360 = "30/360"  # every month 30 days, every year 360: some contracts


class Compounding(StrEnum):
    """Whether interest bears interest."""

    SIMPLE = "simple"
    MONTHLY = "monthly"  # what has run joins what bears interest at each month's end, counted from the start


class Reset(StrEnum):
    """When a reference rate is read."""

    DAILY = "daily"  # as it is in force on each day
    HALF_YEAR = "half_year"  # on 1 January and 1 July, for the half-year that begins
    HALF_YEAR_OF_START = "half_year_of_start"  # once: the day before the half-year in which interest starts


class RatePeriod(StrEnum):
    """What a rate is a percentage for."""

    YEAR = "year"
    MONTH = "month"


class ChargeKind(StrEnum):
    INTEREST = "interest"
    FIXED_SUM = "fixed_sum"
    LATE_FEE = "late_fee"


@dataclass(frozen=True, kw_only=True, slots=True)
class RateRule:
    """A rate: ``times`` a reference rate plus ``points``, in percent for each ``period``.

    ``reference`` names a dated rate such as ``boe_base``; without one, ``points`` alone are the rate.
    Raises ``ChargeInvalid`` where a part is below zero.
    """

    points: Fraction
    reference: str | None = None
    times: Fraction = Fraction(1)
    reset: Reset = Reset.HALF_YEAR
    period: RatePeriod = RatePeriod.YEAR

    def __post_init__(self) -> None:
        if self.points < 0 or self.times < 0:
            raise ChargeInvalid(f"a rate of {self.times} x {self.reference} + {self.points}: expected none below 0")


@dataclass(frozen=True, kw_only=True, slots=True)
class InterestTerms:
    """How interest runs. ``at_most`` is a second rate, in percent a year, that it never exceeds."""

    rate: RateRule
    compounding: Compounding = Compounding.SIMPLE
    day_count: DayCount = DayCount.ACT_365
    at_most: Fraction | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DatedRate:
    """A reference rate from a day to the last day on which it is known to hold, in percent."""

    since: date
    until: date
    percent: Fraction
    source: str


Rates = Mapping[str, Sequence[DatedRate]]
"""Reference rates by name."""


class Balance(NamedTuple):
    """From the start of ``since`` on, so much bears interest, in minor units."""

    since: date
    minor: int


class Stop(NamedTuple):
    """Days on which nothing runs, both included; ``last`` is ``None`` while it lasts."""

    first: date
    last: date | None
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One stretch of days with one balance and one rate. ``percent`` is for a year; ``exact`` in minor units."""

    first: date
    last: date
    days: int
    minor: int
    percent: Fraction
    rate: str
    exact: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Interest:
    """What interest has run, exactly, and on which lines it rests."""

    lines: tuple[Line, ...]
    currency: str

    @property
    def exact(self) -> Fraction:
        return sum((line.exact for line in self.lines), Fraction(0))

    def amount(self, *, rounding: Rounding) -> Money:
        """The amount, rounded once, as named."""
        return Money(minor=1, currency=self.currency).times(self.exact, rounding=rounding)

    def after(self, day: date) -> Interest:
        """The lines that begin after ``day``: what was charged up to then is not charged again."""
        return Interest(lines=tuple(line for line in self.lines if line.first > day), currency=self.currency)


@dataclass(frozen=True, kw_only=True, slots=True)
class NoRate:
    """A reference rate that is not known on a day on which it is needed."""

    reference: str
    day: date


def interest(
    terms: InterestTerms,
    balances: Sequence[Balance],
    *,
    first: date,
    last: date,
    currency: str,
    rates: Rates,
    stops: Sequence[Stop] = (),
    cuts: Iterable[date] = (),
) -> Interest | NoRate:
    """The interest that runs from ``first`` to ``last``, both included; none where ``last`` is earlier.

    ``cuts`` are further days on which a line is to begin. Raises ``ChargeInvalid`` for a period of more than
    ``DAYS_MAX`` days or a balance below zero.
    """
    if (last - first).days >= DAYS_MAX or any(each.minor < 0 for each in balances):
        raise ChargeInvalid(f"interest from {first} to {last}: expected at most {DAYS_MAX} days and no balance below 0")
    steps = sorted(balances)
    begins = _begins(terms, steps, stops, rates, first=first, last=last, cuts=cuts)
    rests = set(_rests(first, last)) if terms.compounding is Compounding.MONTHLY else set[date]()
    lines: list[Line] = []
    capital, run = Fraction(0), Fraction(0)  # interest that bears interest, and what ran since the last rest
    for begin, following in pairwise([*begins, last + ONE_DAY]):
        if begin in rests:
            capital, run = capital + run, Fraction(0)
        open_minor = _balance_on(steps, begin)
        if not open_minor + capital or _stopped(stops, begin):
            continue
        found = _rate_on(terms, rates, begin, start=first)
        if isinstance(found, NoRate):
            return found
        percent, words = found
        share = _share_of_year(terms.day_count, begin, following)
        exact = (open_minor + capital) * percent / 100 * share
        run += exact
        line = Line(
            first=begin, last=following - ONE_DAY, days=(following - begin).days, minor=open_minor, percent=percent,
            rate=words, exact=exact,
        )  # fmt: skip
        lines.append(line)
    return Interest(lines=tuple(lines), currency=currency)


def _begins(
    terms: InterestTerms,
    steps: Sequence[Balance],
    stops: Sequence[Stop],
    rates: Rates,
    *,
    first: date,
    last: date,
    cuts: Iterable[date],
) -> list[date]:
    """The days within the period on which something may change, in order; none where the period is empty."""
    if last < first:
        return []
    days = {first, *cuts, *(step.since for step in steps)}
    for stop in stops:
        days.add(stop.first)
        if stop.last is not None:
            days.add(stop.last + ONE_DAY)
    for year in range(first.year, last.year + 1):
        days |= {date(year, 1, 1), date(year, 7, 1)}
    if terms.rate.reference is not None and terms.rate.reset is Reset.DAILY:
        for rate in rates.get(terms.rate.reference, ()):
            days |= {rate.since, rate.until + ONE_DAY}
    if terms.compounding is Compounding.MONTHLY:
        days |= set(_rests(first, last))
    return _merged(sorted(day for day in days if first <= day <= last), terms, steps, stops, rates, first, cuts)


def _merged(
    days: list[date],
    terms: InterestTerms,
    steps: Sequence[Balance],
    stops: Sequence[Stop],
    rates: Rates,
    first: date,
    cuts: Iterable[date],
) -> list[date]:
    """Without the days on which nothing changes after all: a turn of the half-year under a rate fixed at the start."""
    kept = set(cuts)
    if terms.compounding is Compounding.MONTHLY:
        kept |= set(days)

    def facts(day: date) -> tuple[object, ...]:
        year = day.year if terms.day_count is DayCount.ACT_ACT else None
        return _balance_on(steps, day), _stopped(stops, day), _rate_on(terms, rates, day, start=first), year

    return days[:1] + [day for before, day in pairwise(days) if day in kept or facts(day) != facts(before)]


def _rests(first: date, last: date) -> Iterable[date]:
    """The days on which another month since ``first`` is over; a month without that day ends with its last."""
    for number in range(1, DAYS_MAX // 28):
        months = first.month - 1 + number
        year, month = first.year + months // MONTHS_A_YEAR, months % MONTHS_A_YEAR + 1
        day = min(first.day, _days_in(year, month))
        if (rest := date(year, month, day)) > last:
            return
        yield rest


def _days_in(year: int, month: int) -> int:
    following = date(year + month // MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1, 1)
    return (following - ONE_DAY).day


def _balance_on(steps: Sequence[Balance], day: date) -> int:
    """What bears interest on ``day``: the latest step up to then."""
    held = 0
    for step in steps:
        if step.since > day:
            break
        held = step.minor
    return held


def _stopped(stops: Sequence[Stop], day: date) -> bool:
    return any(stop.first <= day and (stop.last is None or day <= stop.last) for stop in stops)


def _rate_on(terms: InterestTerms, rates: Rates, day: date, *, start: date) -> tuple[Fraction, str] | NoRate:
    """The rate of ``day`` in percent a year, never above ``at_most``, and where it comes from in words."""
    rule = terms.rate
    percent, words = rule.points, f"{_plain(rule.points)} %"
    if rule.reference is not None:
        read_on = _read_on(rule.reset, day, start=start)
        known = rate_in_force(rates.get(rule.reference, ()), read_on)
        if known is None:
            return NoRate(reference=rule.reference, day=read_on)
        percent = rule.times * known.percent + rule.points
        times = f"{_plain(rule.times)} x " if rule.times != 1 else ""
        plus = f" + {_plain(rule.points)}" if rule.points else ""
        words = f"{times}{rule.reference} {_plain(known.percent)} % of {read_on}{plus}"
    if rule.period is RatePeriod.MONTH:
        percent, words = percent * MONTHS_A_YEAR, f"{words} a month"
    if terms.at_most is not None and terms.at_most < percent:
        return terms.at_most, f"{_plain(terms.at_most)} %, below the {words} allowed"
    return percent, words


def _read_on(reset: Reset, day: date, *, start: date) -> date:
    match reset:
        case Reset.DAILY:
            return day
        case Reset.HALF_YEAR:
            return _half_year(day)
        case Reset.HALF_YEAR_OF_START:
            return _half_year(start) - ONE_DAY
        case _:
            assert_never(reset)


def _half_year(day: date) -> date:
    return date(day.year, 1 if day.month < 7 else 7, 1)


def rate_in_force(rates: Iterable[DatedRate], day: date) -> DatedRate | None:
    """The rate that is known to hold on ``day``; of several the one that began last."""
    holding = [rate for rate in rates if rate.since <= day <= rate.until]
    return max(holding, key=lambda rate: rate.since, default=None)


def _share_of_year(count: DayCount, begin: date, end: date) -> Fraction:
    """The share of a year from the start of ``begin`` to the start of ``end``."""
    match count:
        case DayCount.ACT_365:
            return Fraction((end - begin).days, 365)
        case DayCount.ACT_360:
            return Fraction((end - begin).days, 360)
        case DayCount.THIRTY_360:
            return Fraction(_day_of_30(end) - _day_of_30(begin), 360)
        case DayCount.ACT_ACT:
            return _years_to(end) - _years_to(begin)
        case _:
            assert_never(count)


def _day_of_30(day: date) -> int:
    return 360 * day.year + 30 * day.month + min(day.day, 30)


def _years_to(day: date) -> Fraction:
    """Whole years and the share of the last one up to the start of ``day``."""
    start = date(day.year, 1, 1)
    return day.year + Fraction((day - start).days, (date(day.year + 1, 1, 1) - start).days)


def _plain(value: Fraction) -> str:
    """A percentage in as few digits as it needs, such as ``3.75``; at most four decimals."""
    scaled = round(value * 10_000)
    whole, rest = divmod(scaled, 10_000)
    return f"{whole}.{rest:04d}".rstrip("0").rstrip(".")


def percent_plain(value: Fraction) -> str:
    """A percentage as people write it, such as ``11.75``."""
    return _plain(value)


class Tranche(NamedTuple):
    """``percent`` of the part up to ``up_to`` minor units; ``None``: of all that is left."""

    percent: Fraction
    up_to: Fraction | None


def by_tranches(minor: int, tranches: Sequence[Tranche]) -> Fraction:
    """The sum of the shares of each part of an amount, exactly."""
    total, covered = Fraction(0), Fraction(0)
    for tranche in tranches:
        end = Fraction(minor) if tranche.up_to is None else min(tranche.up_to, Fraction(minor))
        total += max(end - covered, Fraction(0)) * tranche.percent / 100
        covered = max(covered, end)
    return total
