"""The last check before a message leaves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from duly.domain.contact import Channel
from duly.domain.decision import Act
from duly.policy.gate import Allowed, Blocked, check
from tests.policy.cases import NOON, compiled, facts, fallback

REMINDER = Act(
    step="friendly_reminder",
    cycle="2026-02-28",
    channel=Channel.WHATSAPP,
    say="reminder.just_overdue",
    not_before=NOON,
)
NIGHT = datetime(2026, 3, 2, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("known", "rule"),
    [
        ({"open_items": 0, "open_balance": 0}, "nothing_to_collect"),
        ({"disputed_balance": 12000}, "nothing_to_collect"),
        ({"hold_reason": "claim of payment"}, "held"),
        ({"escalation_open": True}, "owned"),
        ({"hardship": True}, "exclude.hardship"),
        ({"promise_id": "P-1", "promise_state": "confirmed"}, "promise.running"),
        ({"steps_done": ("friendly_reminder",), "step": "friendly_reminder", "days_since_step": 0}, "step.none"),
        ({"contacts_1d": 1}, "limit.contacts_1d"),
        ({"can_whatsapp": False}, "channel.email"),
        ({"can_whatsapp": False, "can_email": False}, "unreachable"),
        ({"days_past_due": 5}, "channel.whatsapp"),
        ({"verified_level": 0}, "verify.disclose_balance"),
    ],
)
def test_a_message_is_blocked_by_what_now_wins(known: dict[str, Any], rule: str) -> None:
    checked = check(REMINDER, facts(**known), fallback(), NOON, compiled(), discloses=True)
    assert isinstance(checked, Blocked)
    assert checked.rule == rule
    assert checked.reason.endswith(".")


def test_the_planned_message_leaves_while_nothing_changed() -> None:
    assert isinstance(check(REMINDER, facts(), fallback(), NOON, compiled(), discloses=True), Allowed)


def test_a_message_that_tells_nothing_of_the_debt_needs_no_verification() -> None:
    unverified = facts(verified_level=0)
    assert isinstance(check(REMINDER, unverified, fallback(), NOON, compiled(), discloses=False), Allowed)


def test_a_message_outside_the_hours_is_blocked_until_they_open() -> None:
    checked = check(REMINDER, facts(), fallback(), NIGHT, compiled(), discloses=False)
    assert isinstance(checked, Blocked)
    assert checked.rule == "window"
    assert checked.reason == "Outside the hours for whatsapp: open from 2026-03-03 09:00 UTC."
