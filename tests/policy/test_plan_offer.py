"""Plans against the ceilings: what is agreed as asked, what exceeds and why, and the nearest that does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.business_calendar import BusinessCalendar
from duly.domain.money import Money
from duly.domain.plan_schedule import Interval, Part, Schedule, total_of
from duly.policy.plan_offer import Ceiling, Ground, Wish, breaches, nearest, room_of, time_breaches, wished
from duly.policy.plan_terms import ExtensionRules, PlanRules
from tests.policy.cases import policy

TODAY = date(2026, 3, 2)
MONTHLY = "150.00@03-09 150.00@04-09 150.00@05-11 150.00@06-09"
LATER = "150.00@04-30 150.00@05-14 150.00@05-28 150.00@06-11"


def eur(amount: str) -> Money:
    return Money.from_decimal(Decimal(amount), "EUR")


RULES = PlanRules(
    instalments_max=4, days_max=120, first_share_min=Fraction(1, 5), review_above=eur("2000"), instalment_min=eur("20")
)


def ground(total: str = "600.00", rules: PlanRules = RULES) -> Ground:
    room = room_of(rules, currency="EUR", rate_num=None, rate_den=None)
    return Ground(total=eur(total), today=TODAY, rules=rules, room=room, calendar=BusinessCalendar())


def told(schedule: Schedule | None) -> str:
    return " ".join(f"{part.amount.plain()}@{part.day:%m-%d}" for part in schedule or ())


@pytest.mark.parametrize(
    ("wish", "schedule"),
    [
        (Wish(count=3), "200.00@03-09 200.00@04-09 200.00@05-11"),
        (Wish(each=eur("200.00"), interval=Interval.FORTNIGHTLY), "200.00@03-09 200.00@03-23 200.00@04-06"),
        (Wish(count=2, first=eur("300.00"), start=TODAY), "300.00@03-02 300.00@04-02"),
        (Wish(first=eur("400.00"), start=date(2026, 3, 6)), "400.00@03-06 200.00@04-06"),
        (Wish(), MONTHLY),
        (
            Wish(count=4, each=eur("150.00"), interval=Interval.WEEKLY),
            "150.00@03-09 150.00@03-16 150.00@03-23 150.00@03-30",
        ),
    ],
    ids=["three parts", "200 a fortnight", "half now", "400 on a day", "nothing said", "four weekly of 150"],
)
def test_a_wish_inside_the_ceilings_is_taken_as_it_is(wish: Wish, schedule: str) -> None:
    made = wished(wish, ground())
    assert told(made) == schedule
    assert breaches(made or (), ground()) == ()
    assert nearest(wish, ground()) == made


@pytest.mark.parametrize(
    ("wish", "total", "exceeded", "instead"),
    [
        (Wish(count=6), "600.00", {Ceiling.COUNT, Ceiling.DAYS, Ceiling.FIRST}, MONTHLY),
        (Wish(each=eur("50.00")), "600.00", {Ceiling.COUNT, Ceiling.DAYS, Ceiling.FIRST}, MONTHLY),
        (Wish(count=2, first=eur("60.00")), "600.00", {Ceiling.FIRST}, "120.00@03-09 480.00@04-09"),
        (Wish(count=4), "60.00", {Ceiling.INSTALMENT}, "20.00@03-09 20.00@04-09 20.00@05-11"),
        (Wish(count=4, start=date(2026, 4, 30)), "600.00", {Ceiling.DAYS}, LATER),
        (Wish(count=2, start=date(2026, 8, 3)), "600.00", {Ceiling.DAYS}, "300.00@03-09 300.00@04-09"),
        (Wish(count=3), "2400.00", {Ceiling.TOTAL}, ""),
    ],
    ids=["six months", "50 a month", "small first", "small parts", "late start", "far too late", "too much"],
)
def test_a_wish_above_the_ceilings_says_why_and_what_is_nearest(
    wish: Wish, total: str, exceeded: set[Ceiling], instead: str
) -> None:
    made = wished(wish, ground(total))
    assert made is not None
    assert {each.ceiling for each in breaches(made, ground(total))} == exceeded
    assert told(nearest(wish, ground(total))) == instead


def test_own_days_with_own_amounts_have_to_come_to_the_total() -> None:
    parts = (Part(day=date(2026, 3, 6), amount=eur("300.00")), Part(day=date(2026, 4, 5), amount=eur("200.00")))
    made = wished(Wish(parts=parts), ground())
    assert told(made) == "300.00@03-06 200.00@04-06"
    assert [each.ceiling for each in breaches(made or (), ground())] == [Ceiling.SUM]
    assert total_of(nearest(Wish(parts=parts), ground()) or ()) == eur("600.00")


@pytest.mark.parametrize("rules", [PlanRules.none("EUR"), replace(RULES, instalments_max=1)])
def test_without_ceilings_no_plan_is_offered(rules: PlanRules) -> None:
    assert nearest(Wish(count=3), ground(rules=rules)) is None


def test_amounts_are_compared_at_the_rate_and_never_more_generously() -> None:
    room = room_of(RULES, currency="GBP", rate_num=7, rate_den=6)  # one penny is 7/6 cents
    assert (room.review_above, room.instalment_min) == (
        Money(minor=171428, currency="GBP"),
        Money(minor=1715, currency="GBP"),
    )
    assert room_of(RULES, currency="GBP", rate_num=None, rate_den=None).review_above is None
    unknown = replace(ground(), room=room_of(RULES, currency="EUR", rate_num=None, rate_den=None))
    assert nearest(Wish(count=3), unknown) is not None  # its own currency needs no rate


@pytest.mark.parametrize(
    ("days", "granted", "exceeded"),
    [(30, 0, []), (31, 0, [Ceiling.DAYS]), (5, 1, [Ceiling.COUNT]), (40, 2, [Ceiling.DAYS, Ceiling.COUNT])],
)
def test_more_time_has_its_own_ceilings(days: int, granted: int, exceeded: list[Ceiling]) -> None:
    rules = replace(RULES, extension=ExtensionRules(days_max=30, times_max=1))
    found = time_breaches(TODAY + timedelta(days=days), since=TODAY, granted=granted, rules=rules)
    assert [each.ceiling for each in found] == exceeded
    assert time_breaches(TODAY, since=TODAY, granted=0, rules=RULES)


def test_the_standard_policy_says_its_ceilings() -> None:
    rules = policy().plans
    assert (rules.instalments_max, rules.days_max, rules.missed_max, rules.remind_days_before) == (4, 120, 1, 1)
    assert (rules.instalment_min, rules.extension) == (eur("20"), ExtensionRules(days_max=30, times_max=1))


money = st.integers(1, 400_000).map(lambda minor: Money(minor=minor, currency="EUR"))
days = st.dates(TODAY - timedelta(days=30), TODAY + timedelta(days=200))
own_parts = st.lists(
    st.builds(Part, day=days, amount=money), min_size=2, max_size=5, unique_by=lambda part: part.day
).map(tuple)
wishes = st.builds(
    Wish, count=st.none() | st.integers(1, 40), each=st.none() | money, first=st.none() | money,
    interval=st.none() | st.sampled_from(Interval), start=st.none() | days,
    parts=st.just(()) | own_parts,
)  # fmt: skip


@given(wish=wishes, total=money)
def test_what_is_offered_is_inside_every_ceiling(wish: Wish, total: Money) -> None:
    given_ground = replace(ground(), total=total)
    offered = nearest(wish, given_ground)
    if offered is not None:
        assert breaches(offered, given_ground) == ()
        assert total_of(offered) == total
        assert 2 <= len(offered) <= RULES.instalments_max
        assert TODAY <= offered[0].day < offered[-1].day <= TODAY + timedelta(days=RULES.days_max)
        assert offered[0].amount.minor * 5 >= total.minor
