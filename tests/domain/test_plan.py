"""What money makes of a running plan: a table of payments and days, and laws for every other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.money import Money
from duly.domain.plan import (
    PLAN,
    PLAN_ENDED,
    Instalment,
    PlanEvent,
    PlanState,
    Received,
    Standing,
    after_completion,
    end_of,
    standing,
)
from duly.domain.promise import PROMISE, PromiseState, Tolerance

MARCH = date(2026, 3, 1)
TOLERANCE = Tolerance(share=Fraction(2, 100))
CONFIRMED = PromiseState.CONFIRMED


def eur(amount: int) -> Money:
    """Whole euros."""
    return Money(minor=amount * 100, currency="EUR")


def three(*states: PromiseState) -> tuple[Instalment, ...]:
    """Three instalments of 100 on 1 March, 1 April and 1 May, each with two days of grace."""
    days = (date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1))
    return tuple(
        Instalment(
            id=f"I-{number}", state=state, day=day, amount=eur(100), follow_up_on=day + timedelta(days=2)
        )
        for number, (day, state) in enumerate(zip(days, states or (CONFIRMED,) * 3, strict=True), start=1)
    )  # fmt: skip


def paid(*payments: tuple[str, int]) -> tuple[Received, ...]:
    return tuple(Received(on=date.fromisoformat(f"2026-{on}"), amount=eur(amount)) for on, amount in payments)


def stood(payments: Sequence[tuple[str, int]], today: str, parts: tuple[Instalment, ...] | None = None) -> Standing:
    on = date.fromisoformat(f"2026-{today}")
    return standing(parts or three(), paid(*payments), today=on, tolerance=TOLERANCE)


def end(payments: Sequence[tuple[str, int]], today: str, *, missed_max: int = 1) -> PlanEvent | None:
    on = date.fromisoformat(f"2026-{today}")
    return end_of(stood(payments, today), today=on, missed_max=missed_max, tolerance=TOLERANCE)


@pytest.mark.parametrize(
    ("payments", "today", "states", "shares", "missed"),
    [
        ([], "02-20", "confirmed confirmed confirmed", [0, 0, 0], 0),
        ([], "03-02", "due confirmed confirmed", [0, 0, 0], 0),
        ([("02-25", 100)], "02-26", "kept confirmed confirmed", [100, 0, 0], 0),
        ([("03-03", 100)], "03-03", "kept confirmed confirmed", [100, 0, 0], 0),
        ([], "03-04", "broken confirmed confirmed", [0, 0, 0], 1),
        ([("03-01", 60)], "03-04", "partly_kept confirmed confirmed", [60, 0, 0], 1),
        ([("03-01", 98)], "03-04", "kept confirmed confirmed", [98, 0, 0], 0),
        ([("03-01", 98), ("04-01", 98)], "04-02", "kept kept confirmed", [100, 96, 0], 0),
        ([("03-01", 250)], "03-02", "kept kept confirmed", [100, 100, 50], 0),
        ([("03-01", 300)], "03-02", "kept kept kept", [100, 100, 100], 0),
        ([("03-10", 100)], "03-11", "broken confirmed confirmed", [100, 0, 0], 0),
        ([("03-01", 60), ("03-20", 140)], "03-21", "partly_kept kept confirmed", [100, 100, 0], 0),
        ([("03-10", 100)], "04-04", "broken broken confirmed", [100, 0, 0], 1),
        ([], "05-04", "broken broken broken", [0, 0, 0], 3),
    ],
    ids=[
        "before", "on the day", "early", "on the last day of grace", "missed", "in part", "within the tolerance",
        "small shortages do not add up against anybody", "too much goes to the next", "all at once",
        "late money makes up for it", "the rest and the next", "always one behind", "nothing at all",
    ],
)  # fmt: skip
def test_what_money_makes_of_the_instalments(
    payments: Sequence[tuple[str, int]], today: str, states: str, shares: list[int], missed: int
) -> None:
    found = stood(payments, today)
    assert " ".join(each.state for each in found.moved) == states
    assert [each.paid for each in found.moved] == [eur(share) for share in shares]
    assert found.missed == missed


@pytest.mark.parametrize(
    ("payments", "today", "missed_max", "ends"),
    [
        ([("03-01", 100)], "03-20", 1, None),
        ([("03-01", 300)], "03-02", 1, PlanEvent.COMPLETED),
        ([("03-01", 100), ("04-01", 100), ("05-01", 95)], "05-02", 1, PlanEvent.COMPLETED),
        ([], "03-04", 1, None),
        ([], "03-04", 0, PlanEvent.BROKEN),
        ([], "04-04", 1, PlanEvent.BROKEN),
        ([("03-10", 100)], "04-04", 1, None),
        ([("03-01", 200)], "05-04", 1, None),
        ([("03-01", 200)], "05-18", 1, PlanEvent.BROKEN),
        ([("03-01", 200), ("05-10", 100)], "05-11", 1, PlanEvent.COMPLETED),
        ([("03-01", 200)], "05-04", 0, PlanEvent.BROKEN),
    ],
)
def test_when_a_plan_ends(
    payments: Sequence[tuple[str, int]], today: str, missed_max: int, ends: PlanEvent | None
) -> None:
    assert end(payments, today, missed_max=missed_max) is ends


def test_money_that_is_taken_back_breaks_what_it_had_kept() -> None:
    parts = three(PromiseState.KEPT, PromiseState.KEPT, CONFIRMED)
    found = stood([("03-01", 140)], "03-20", parts)
    assert [each.state for each in found.moved] == [PromiseState.KEPT, PromiseState.PARTLY_KEPT, CONFIRMED]
    assert [each.missed for each in found.moved] == [False, True, False]
    completed = three(PromiseState.KEPT, PromiseState.KEPT, PromiseState.KEPT)
    assert (
        after_completion(stood([("03-01", 200)], "05-09", completed), tolerance=TOLERANCE) is PlanEvent.PAYMENT_REVERSED
    )
    assert after_completion(stood([("03-01", 300)], "05-09", completed), tolerance=TOLERANCE) is None


@given(
    payments=st.lists(st.tuples(st.integers(0, 120), st.integers(1, 40_000)), max_size=8), days=st.integers(0, 120),
    later=st.integers(0, 60),
)  # fmt: skip
def test_each_cent_counts_once_and_a_plan_ends_by_its_table(
    payments: list[tuple[int, int]], days: int, later: int
) -> None:
    received = [
        Received(on=MARCH + timedelta(days=on), amount=Money(minor=minor, currency="EUR")) for on, minor in payments
    ]
    parts = three()
    state = PlanState.ACTIVE
    for today in (MARCH + timedelta(days=days), MARCH + timedelta(days=days + later)):
        known = [each for each in received if each.on <= today]
        found = standing(parts, known, today=today, tolerance=TOLERANCE)
        came = sum(each.amount.minor for each in known)
        assert sum(each.paid.minor for each in found.moved) == min(came, 30_000)
        assert found.left.minor == max(30_000 - came, 0)
        assert all(each.paid <= each.instalment.amount for each in found.moved)
        parts = tuple(
            Instalment(id=i.id, state=m.state, day=i.day, amount=i.amount, follow_up_on=i.follow_up_on)
            for i, m in zip(parts, found.moved, strict=True)
        )
        event = end_of(found, today=today, missed_max=1, tolerance=TOLERANCE)
        if event is not None:
            state = PLAN.advance(state, event)
            break
    assert state is PlanState.ACTIVE or state in PLAN_ENDED
    again = standing(parts, [each for each in received if each.on <= today], today=today, tolerance=TOLERANCE)
    assert all(each.states == () for each in again.moved), "settling twice on one day changes nothing"
    assert all(each.instalment.state in set(PROMISE.states()) for each in again.moved)
