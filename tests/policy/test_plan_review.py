"""What is recommended to the person who reviews a plan: a table of what was asked for and how the account has paid."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.plan_schedule import Part, Schedule
from duly.policy.plan_offer import Breach, Ceiling
from duly.policy.plan_review import Past, Verdict, recommend
from tests.policy.test_plan_offer import eur

MONTHLY: Schedule = tuple(Part(day=date(2026, month, 2), amount=eur("300.00")) for month in (3, 4, 5))
NEAREST = MONTHLY[:2]
SIZE = (Breach(ceiling=Ceiling.TOTAL, words="the total of 900.00 EUR is above 500.00 EUR"),)
COUNT = (Breach(ceiling=Ceiling.COUNT, words="3 instalments, at most 2"),)


def past(*, broken: int = 0, plans: int = 0, reliability: int | None = None, paid: str | None = "6000.00") -> Past:
    return Past(
        promises_broken=broken, plans_broken=plans, reliability=reliability, times_late=1,
        paid_year=eur(paid) if paid else None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("exceeds", "nearest", "known", "verdict"),
    [
        (SIZE, None, past(), Verdict.AGREE),
        (SIZE, None, past(paid=None), Verdict.AGREE),
        (SIZE, None, past(reliability=900_000), Verdict.AGREE),
        (SIZE, NEAREST, past(reliability=300_000), Verdict.CHANGE),
        (SIZE, NEAREST, past(paid="600.00"), Verdict.CHANGE),
        (COUNT, NEAREST, past(), Verdict.CHANGE),
        (COUNT, None, past(), Verdict.CHANGE),
        (SIZE, None, past(broken=3), Verdict.DECLINE),
        (SIZE, None, past(plans=1, broken=1), Verdict.DECLINE),
        (SIZE, None, past(plans=2), Verdict.DECLINE),
    ],
)
def test_what_is_recommended(
    exceeds: tuple[Breach, ...], nearest: Schedule | None, known: Past, verdict: Verdict
) -> None:
    assert recommend(MONTHLY, exceeds, nearest, known).verdict is verdict


def test_a_recommendation_says_what_it_rests_on() -> None:
    advice = recommend(MONTHLY, COUNT, NEAREST, past(reliability=900_000))
    assert advice.words == (
        "Propose a plan inside the ceilings instead: 300.00 EUR on 2026-03-02, 300.00 EUR on 2026-04-02."
    )
    assert advice.lines == (
        "Asked for: 300.00 EUR on 2026-03-02, 300.00 EUR on 2026-04-02, 300.00 EUR on 2026-05-02.",
        "Above the ceilings: 3 instalments, at most 2.",
        "Nearest inside the ceilings: 300.00 EUR on 2026-03-02, 300.00 EUR on 2026-04-02.",
        "Asks for 442.62 EUR a month; the account paid 500.00 EUR a month in the last year.",
        "Of the money promised, 90 % was paid in time.",
        "In the last year 0 promises and 0 plans broken, 1 times late.",
    )
