"""What is recommended to the person who reviews a plan, and what that rests on. Pure: the same history gives the
same advice. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from duly.domain.money import Money, Rounding
from duly.domain.plan_schedule import Schedule
from duly.policy.plan_offer import Breach, Ceiling

MONTHS_PER_YEAR = 12
RELIABLE_MIN = Fraction(3, 4)
"""Share of the money promised that was paid in time, from which on an account's word is good."""
MILLIONTHS = 1_000_000
BEARABLE_MAX = Fraction(3, 2)
"""A month's instalments up to so many times what the account usually pays in a month look affordable."""
DAYS_PER_MONTH = 30


class Verdict(StrEnum):
    AGREE = "agree"
    CHANGE = "change"
    DECLINE = "decline"


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """What is known of how the account pays. ``paid_year`` is the money of the last 365 days; ``reliability`` in
    millionths, ``None`` where nothing was promised.
    """

    promises_broken: int
    plans_broken: int
    reliability: int | None
    times_late: int
    paid_year: Money | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Recommendation:
    """``words`` is one sentence for the person; ``lines`` are what it rests on."""

    verdict: Verdict
    words: str
    lines: tuple[str, ...]


def recommend(schedule: Schedule, exceeds: tuple[Breach, ...], nearest: Schedule | None, past: Past) -> Recommendation:
    """Agree where only the size of it calls for a person; change where a ceiling is exceeded and something nearer is
    possible; decline where the account's word has not held.
    """
    verdict = _verdict(schedule, exceeds, nearest, past)
    words = {
        Verdict.AGREE: "Agree to the plan: it fits how the account has paid.",
        Verdict.CHANGE: f"Propose a plan inside the ceilings instead: {in_words(nearest or schedule)}.",
        Verdict.DECLINE: "Decline, and talk about what can be kept: what was agreed before was not.",
    }[verdict]
    return Recommendation(verdict=verdict, words=words, lines=tuple(_lines(schedule, exceeds, nearest, past)))


def _verdict(schedule: Schedule, exceeds: tuple[Breach, ...], nearest: Schedule | None, past: Past) -> Verdict:
    word = Fraction(past.reliability, MILLIONTHS) if past.reliability is not None else None
    if past.plans_broken > 1 or (past.plans_broken and past.promises_broken) or past.promises_broken > 2:
        return Verdict.DECLINE
    only_size = {each.ceiling for each in exceeds} <= {Ceiling.TOTAL, Ceiling.RATE}
    good_word = word is None or word >= RELIABLE_MIN
    if only_size and good_word and not past.plans_broken and _bearable(schedule, past) is not False:
        return Verdict.AGREE
    return Verdict.CHANGE if nearest is not None or not only_size else Verdict.AGREE


def _monthly(schedule: Schedule) -> Money:
    """What the plan asks for in a month."""
    days = max((schedule[-1].day - schedule[0].day).days, DAYS_PER_MONTH)
    total = Money.total((part.amount for part in schedule), currency=schedule[0].amount.currency)
    return total.times(Fraction(DAYS_PER_MONTH, days), rounding=Rounding.HALF_UP)


def _bearable(schedule: Schedule, past: Past) -> bool | None:
    """Whether a month of it is near what the account pays in a month; ``None`` where nothing was paid."""
    if past.paid_year is None or past.paid_year.minor <= 0:
        return None
    usual = past.paid_year.times(Fraction(1, MONTHS_PER_YEAR), rounding=Rounding.HALF_UP)
    return _monthly(schedule).minor <= usual.minor * BEARABLE_MAX


def _lines(schedule: Schedule, exceeds: tuple[Breach, ...], nearest: Schedule | None, past: Past) -> Iterator[str]:
    yield f"Asked for: {in_words(schedule)}."
    for breach in exceeds:
        yield f"Above the ceilings: {breach.words}."
    if nearest is not None and nearest != schedule:
        yield f"Nearest inside the ceilings: {in_words(nearest)}."
    if past.paid_year is not None and past.paid_year.minor > 0:
        usual = past.paid_year.times(Fraction(1, MONTHS_PER_YEAR), rounding=Rounding.HALF_UP)
        yield f"Asks for {_monthly(schedule)} a month; the account paid {usual} a month in the last year."
    else:
        yield "The account paid nothing in the last year to compare with."
    if past.reliability is not None:
        yield f"Of the money promised, {past.reliability * 100 // MILLIONTHS} % was paid in time."
    broken = f"{past.promises_broken} promises and {past.plans_broken} plans broken"
    yield f"In the last year {broken}, {past.times_late} times late."


def in_words(schedule: Schedule) -> str:
    """A schedule on one line, such as ``100.00 EUR on 2026-03-06, 50.00 EUR on 2026-04-06``."""
    return ", ".join(f"{part.amount} on {part.day}" for part in schedule)
