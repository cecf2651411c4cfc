"""What a customer wishes for as a plan, held against the policy's ceilings: the schedule, why it exceeds, and the
nearest one that does not. Pure arithmetic; agrees nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from duly.domain.business_calendar import BusinessCalendar
from duly.domain.money import Money
from duly.domain.plan_schedule import (
    Interval,
    Part,
    Schedule,
    ScheduleInvalid,
    in_parts,
    of_amount,
    on_days,
    on_given_days,
    total_of,
)
from duly.policy.plan_terms import INSTALMENTS_MIN, PlanRules

START_AFTER_DAYS = 7
"""A customer who names no first day is given a week."""
SHORTER_FIRST = (Interval.MONTHLY, Interval.FORTNIGHTLY, Interval.WEEKLY)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What the customer said of the plan they want; ``None`` where they said nothing. ``parts`` are their own
    days with their own amounts, which say everything.
    """

    count: int | None = None
    each: Money | None = None
    first: Money | None = None
    interval: Interval | None = None
    start: date | None = None
    parts: Schedule = ()


class Ceiling(StrEnum):
    """What a plan can exceed."""

    TOTAL = "total"
    COUNT = "count"
    DAYS = "days"
    FIRST = "first"
    INSTALMENT = "instalment"
    SUM = "sum"
    RATE = "rate"


@dataclass(frozen=True, kw_only=True, slots=True)
class Breach:
    """A ceiling that a plan exceeds, and how, in words for a person."""

    ceiling: Ceiling
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """The ceilings in the account's currency. ``review_above`` and ``instalment_min`` are rounded so that neither
    is ever more generous than the policy's own amount. No ``review_above``: no rate is known.
    """

    instalments_max: int
    days_max: int
    first_share_min: Fraction
    review_above: Money | None
    instalment_min: Money


def room_of(rules: PlanRules, *, currency: str, rate_num: int | None, rate_den: int | None) -> Room:
    """The ceilings for an account; ``rate`` is minor units of the policy's currency for one of the account's."""
    own = rules.review_above.currency
    rate = Fraction(1) if own == currency else Fraction(rate_num, rate_den) if rate_num and rate_den else None
    least = rules.instalment_min.minor if rules.instalment_min else 0
    return Room(
        instalments_max=rules.instalments_max,
        days_max=rules.days_max,
        first_share_min=rules.first_share_min,
        review_above=Money(minor=int(rules.review_above.minor / rate), currency=currency) if rate else None,
        instalment_min=Money(minor=-int(-least // rate) if rate else 0, currency=currency),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """What an offer is computed on: the total, the day, the rules and the calendar of the market."""

    total: Money
    today: date
    rules: PlanRules
    room: Room
    calendar: BusinessCalendar


def wished(wish: Wish, ground: Ground) -> Schedule | None:
    """The schedule just as the customer wishes, above the ceilings or not; ``None`` where there is none."""
    try:
        if wish.parts:
            return on_given_days(wish.parts, ground.rules.roll, ground.calendar)
        return on_days(
            _amounts(wish, ground), _start(wish, ground), ground.rules.rhythm(wish.interval), ground.calendar
        )
    except ScheduleInvalid:
        return None


def _amounts(wish: Wish, ground: Ground) -> tuple[Money, ...]:
    if wish.each is not None and wish.count is None:
        return of_amount(ground.total, wish.each, first=wish.first)
    if wish.count is not None:
        first = wish.first
        # Who names the number and the amount means the amount: the rest is what is left over.
        if first is None and wish.each is not None and wish.each.minor * wish.count < ground.total.minor:
            return of_amount(ground.total, wish.each)
        return in_parts(ground.total, wish.count, first=first)
    if wish.first is not None:
        return in_parts(ground.total, INSTALMENTS_MIN, first=wish.first)
    return in_parts(ground.total, max(ground.rules.instalments_max, INSTALMENTS_MIN))


def _start(wish: Wish, ground: Ground) -> date:
    return max(wish.start or ground.today + timedelta(days=START_AFTER_DAYS), ground.today)


def breaches(schedule: Schedule, ground: Ground) -> tuple[Breach, ...]:
    """Every ceiling that the schedule exceeds; none: automation may agree it."""
    return tuple(_breaches(schedule, ground))


def _breaches(schedule: Schedule, ground: Ground) -> Iterator[Breach]:
    room, total = ground.room, ground.total
    if room.review_above is None:
        yield Breach(ceiling=Ceiling.RATE, words=f"no rate for {total.currency} is known to compare the total with")
    elif total > room.review_above:
        yield Breach(ceiling=Ceiling.TOTAL, words=f"the total of {total} is above {room.review_above}")
    if total_of(schedule) != total:
        yield Breach(ceiling=Ceiling.SUM, words=f"the instalments come to {total_of(schedule)}, not to {total}")
    if len(schedule) > room.instalments_max:
        yield Breach(ceiling=Ceiling.COUNT, words=f"{len(schedule)} instalments, at most {room.instalments_max}")
    if len(schedule) < INSTALMENTS_MIN:
        yield Breach(ceiling=Ceiling.COUNT, words="one payment is no plan")
    if schedule[0].day < ground.today:
        yield Breach(ceiling=Ceiling.DAYS, words=f"it begins on {schedule[0].day}, which is over")
    days = (schedule[-1].day - ground.today).days
    if days > room.days_max:
        yield Breach(ceiling=Ceiling.DAYS, words=f"it ends after {days} days, at most {room.days_max}")
    least = first_least(ground)
    if schedule[0].amount < least:
        yield Breach(ceiling=Ceiling.FIRST, words=f"it begins with {schedule[0].amount}, at least {least}")
    # What is left over for the last one may be less.
    smallest = min((part.amount for part in schedule[:-1]), default=schedule[0].amount)
    if smallest < room.instalment_min:
        yield Breach(ceiling=Ceiling.INSTALMENT, words=f"instalments of {smallest}, at least {room.instalment_min}")


def first_least(ground: Ground) -> Money:
    """The least first instalment, rounded up to a minor unit."""
    share = ground.room.first_share_min
    return Money(minor=-(-ground.total.minor * share.numerator // share.denominator), currency=ground.total.currency)


def nearest(wish: Wish, ground: Ground) -> Schedule | None:
    """The schedule inside the ceilings that comes nearest to the wish: as many instalments as it may have, in the
    interval wished or a shorter one, beginning when wished. ``None`` where no plan can be agreed.
    """
    if not ground.rules.offered:
        return None
    as_wished = wished(wish, ground)
    if as_wished is not None and not breaches(as_wished, ground):
        return as_wished
    most = min(len(as_wished) if as_wished else ground.room.instalments_max, ground.room.instalments_max)
    for start in dict.fromkeys((wish.start or (wish.parts[0].day if wish.parts else None), None)):
        for count in range(max(most, INSTALMENTS_MIN), INSTALMENTS_MIN - 1, -1):
            for interval in _shorter(wish.interval or ground.rules.interval):
                made = _made(replace(wish, start=start, interval=interval, parts=()), count, ground)
                if made is not None and not breaches(made, ground):
                    return made
    return None


def _shorter(interval: Interval) -> tuple[Interval, ...]:
    """The interval wished, then those that are shorter."""
    return SHORTER_FIRST[SHORTER_FIRST.index(interval) :]


def _made(wish: Wish, count: int, ground: Ground) -> Schedule | None:
    """``count`` instalments, alike but for a first one that is as large as it has to be."""
    least = max(first_least(ground), wish.first or first_least(ground))
    alike = Money(minor=ground.total.minor // count, currency=ground.total.currency)
    first = least if least > alike or wish.first is not None else None
    return wished(Wish(count=count, first=first, interval=wish.interval, start=wish.start), ground)


def more_time(day: date, ground: Ground) -> Schedule:
    """All of it on one later day, rolled to a business day. Raises ``ScheduleInvalid``."""
    return on_given_days((Part(day=day, amount=ground.total),), ground.rules.roll, ground.calendar)


def time_breaches(day: date, *, since: date, granted: int, rules: PlanRules) -> tuple[Breach, ...]:
    """Why automation may not give time until ``day``; none: it may. ``since`` is the day asked on, or that of the
    instalment which moves; ``granted`` counts the extensions of the last 365 days.
    """
    given = rules.extension
    if given is None:
        return (Breach(ceiling=Ceiling.DAYS, words="the policy gives no more time"),)
    found: list[Breach] = []
    if (days := (day - since).days) > given.days_max:
        found.append(Breach(ceiling=Ceiling.DAYS, words=f"{days} days more, at most {given.days_max}"))
    if granted >= given.times_max:
        found.append(
            Breach(ceiling=Ceiling.COUNT, words=f"{granted} given in the last 365 days, at most {given.times_max}")
        )
    return tuple(found)
