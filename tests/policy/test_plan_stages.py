"""What is sent while a payment plan runs, and what a customer is told of it: cases a collections manager can read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from duly.domain.decision import Act
from tests.policy.cases import MONDAY, NOON, decide, facts, in_short

RUNNING: dict[str, Any] = {
    "plan_state": "active", "plan_id": "PL-1", "instalment_id": "I-2", "instalment_amount": 4000, "days_past_due": 40,
}  # fmt: skip
BREATHING: dict[str, Any] = {"hold_reason": "breathing_space", "hold_until": NOON + timedelta(days=60)}


def part(days: int, **more: Any) -> dict[str, Any]:
    """A plan of which the next instalment is so many days from Monday, 2 March 2026."""
    day = MONDAY + timedelta(days=days)
    return {**RUNNING, "instalment_day": day, "instalment_follow_up": day + timedelta(days=2), **more}


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (part(10), "wait until 2026-03-11"),
        (part(60), "wait until 2026-04-01"),
        (part(1), "instalment_due by whatsapp"),
        (part(0), "instalment_due by whatsapp"),
        (part(1, instalment_reminded=True), "wait until 2026-03-03"),
        (part(0, instalment_reminded=True), "wait until 2026-03-03"),
        (part(-1), "wait until 2026-03-04"),
        (part(1, contacts_1d=1), "wait until 2026-03-03"),
        (part(1, can_whatsapp=False, can_email=False), "wait until 2026-03-03"),
        (part(10, instalments_missed=1, instalment_late="I-1"), "instalment_missed by whatsapp"),
        (part(10, instalments_missed=1), "wait until 2026-03-11"),
        (part(10, instalments_missed=1, instalment_late="I-1", contacts_1d=1), "wait until 2026-03-03"),
        (part(10, promises_broken=5), "wait until 2026-03-11"),
        (part(1, tier="vip"), "to key_accounts"),
        (part(1, hold_reason="dispute", hold_until=NOON + timedelta(days=3)), "wait until 2026-03-05"),
        (part(1, escalation_open=True), "wait until 2026-04-01"),
        ({**RUNNING, "instalment_id": None, "instalment_day": None}, "wait until 2026-03-03"),
        ({"plan_state": "proposed"}, "wait until 2026-04-01"),
        ({"plan_state": "in_review"}, "friendly_reminder by whatsapp"),
        ({"plan_state": "broken", "instalments_missed": 2}, "plan_ended_reminder by email"),
        ({"plan_state": "completed", "open_items": 0, "overdue_items": 0, "open_balance": 0}, "wait until 2026-04-01"),
    ],
)
def test_a_running_plan_is_left_alone_but_for_its_reminders(known: dict[str, Any], expected: str) -> None:
    assert in_short(decide(facts(**known))) == expected


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"plan_news": "agreed", **part(10)}, "plan_agreed by whatsapp"),
        ({"plan_news": "offered", "plan_state": "proposed"}, "plan_offered by whatsapp"),
        ({"plan_news": "declined", "plan_state": "cancelled"}, "plan_declined by whatsapp"),
        ({"plan_news": "broken", "plan_state": "broken"}, "plan_broken by whatsapp"),
        ({"plan_news": "completed", "plan_state": "completed", "open_items": 0}, "plan_completed by whatsapp"),
        ({"plan_news": "offered", "plan_state": "proposed", "contacts_1d": 1}, "wait until 2026-03-03"),
        ({"plan_news": "broken", "plan_state": "broken", "owner": "rosa"}, "wait until 2026-03-03"),
        ({"plan_news": "offered", "plan_state": "proposed", "hold_reason": "deceased"}, "wait until 2026-03-03"),
        ({"plan_news": "offered", "plan_state": "proposed", **BREATHING}, "wait until 2026-03-03"),
        ({"plan_news": "completed", "plan_state": "completed", "open_items": 0, **BREATHING}, "wait until 2026-03-03"),
        ({"plan_news": "broken", "plan_state": "broken", "oldest_due_date": None}, "wait until 2026-03-03"),
        ({"plan_news": "declined", "plan_state": "cancelled", "escalation_open": True}, "wait until 2026-03-03"),
    ],
)
def test_news_of_a_plan_are_told_where_nobody_has_the_account(known: dict[str, Any], expected: str) -> None:
    assert in_short(decide(facts(plan_news_of="PL-1", **known))) == expected


def test_a_reminder_names_the_instalment_and_says_why() -> None:
    decision = decide(facts(**part(1)))
    assert isinstance(decision.outcome, Act)
    assert (decision.outcome.cycle, decision.outcome.say) == ("I-2", "plan.instalment_due")
    assert decision.rules == ("plan.running", "plan.instalment_due", "channel.whatsapp")
    assert decision.reason == f"The instalment of 40.00 EUR for {date(2026, 3, 3):%-d %B %Y} is near."
