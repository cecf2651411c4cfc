"""What the standard policy does with an account: facts, and the expected decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from duly.domain.contact import Channel
from duly.domain.decision import Act, HandOver, Wait
from duly.policy.compile import compile_policy
from duly.policy.policy_file import read_policy
from tests.policy.cases import MONDAY, NOON, compiled, decide, facts, fallback, in_short, tried

FRIENDLY: dict[str, Any] = {"steps_done": ("friendly_reminder",), "step": "friendly_reminder"}
BROKEN: dict[str, Any] = {"promises_broken": 1, "promise_state": "broken", "days_past_due": 12}
PROMISED: dict[str, Any] = {"promise_id": "P-1", "promise_state": "confirmed"}


def day(number: int) -> date:
    return date(2026, 3, number)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        # Current, before due, due today.
        ({"days_past_due": -10}, "wait until 2026-03-07"),
        ({"days_past_due": -5}, "before_due by whatsapp"),
        ({"days_past_due": -5, "steps_done": ("before_due",)}, "wait until 2026-03-07"),
        ({"days_past_due": 0}, "due_today by whatsapp"),
        ({"days_past_due": 0, "step": "before_due", "days_since_step": 1}, "wait until 2026-03-03"),
        # Just overdue: by the customer's channel, then with the papers, then again.
        ({"days_past_due": 1}, "friendly_reminder by whatsapp"),
        ({"days_past_due": 1, "kind": "business"}, "friendly_reminder by email"),
        ({"days_past_due": 1, "preferred_channel": "email"}, "friendly_reminder by email"),
        ({"days_past_due": 1, "preferred_channel": "email", "can_email": False}, "friendly_reminder by whatsapp"),
        ({**FRIENDLY, "days_past_due": 4, "days_since_step": 2}, "wait until 2026-03-03"),
        ({**FRIENDLY, "days_past_due": 5, "days_since_step": 3}, "invoice_copy by email"),
        ({**FRIENDLY, "days_past_due": 5, "days_since_step": 3, "can_email": False}, "invoice_copy by whatsapp"),
        # What the customer does changes what comes next.
        (
            {**FRIENDLY, "days_past_due": 3, "days_since_step": 2, "last_message_state": "read"},
            "read_unanswered by whatsapp",
        ),
        (
            {**FRIENDLY, "days_past_due": 3, "days_since_step": 2, "last_message_state": "read", "days_since_reply": 1},
            "wait until 2026-03-03",
        ),
        (
            {**FRIENDLY, "days_past_due": 3, "days_since_step": 2, "days_since_link_opened": 1},
            "link_opened by whatsapp",
        ),
        ({**FRIENDLY, "days_past_due": 3, "days_since_step": 2, "unreached_streak": 2}, "other_channel by email"),
        (
            {**FRIENDLY, "days_past_due": 11, "days_since_step": 2, "replies_30d": 3, "can_voice": True},
            "stalling_call by voice",
        ),
        (
            {**FRIENDLY, "days_past_due": 11, "days_since_step": 2, "unreached_streak": 3, "can_email": False},
            "to contact_research",
        ),
        # Repeat late payers, overdue, long overdue, high value: firmer, formal, sooner with a person.
        ({"days_past_due": 3, "times_late_365d": 4}, "firm_reminder by email"),
        ({"days_past_due": 16}, "firm_reminder by email"),
        ({"days_past_due": 45}, "final_notice by email"),
        ({"days_past_due": 45, "steps_done": ("final_notice",), "days_since_step": 7}, "to collector"),
        ({"days_past_due": 3, "overdue_balance": 3000_00}, "formal_reminder by email"),
        (
            {
                "days_past_due": 4,
                "overdue_balance": 3000_00,
                "steps_done": ("formal_reminder",),
                "days_since_step": 3,
                "can_voice": True,
            },
            "early_call by voice",
        ),
        # Disputed in part: only what is not disputed, quietly.
        ({"days_past_due": 4, "disputes_open": 1, "disputed_balance": 5000}, "undisputed_part by email"),
        ({"days_past_due": 4, "disputes_open": 1, "disputed_balance": 12000}, "wait until 2026-04-01"),
        # After a broken promise: a call at once, else in writing.
        ({**BROKEN, "days_since_broken_promise": 0, "can_voice": True}, "missed_promise_call by voice"),
        ({**BROKEN, "days_since_broken_promise": 0}, "wait until 2026-03-03"),
        ({**BROKEN, "days_since_broken_promise": 1}, "missed_promise by whatsapp"),
        ({**BROKEN, "days_since_broken_promise": 0, "can_voice": True, "promises_broken": 3}, "to collector"),
        # Never automated.
        ({"hardship": True}, "to care"),
        ({"tier": "vip"}, "to key_accounts"),
        ({"tier": "vip", "days_past_due": -3}, "wait until 2026-03-06"),
        ({"tier": "vip", "overrides": ("exclude.vip",)}, "friendly_reminder by whatsapp"),
        ({"overdue_balance": 10_000_00}, "to senior_collector"),
        ({"overdue_balance": 1_000_000, "currency": "JPY", "rate_num": 6, "rate_den": 10}, "formal_reminder by email"),
        ({"currency": "JPY", "rate_num": None, "rate_den": None}, "to finance"),
        (
            {"currency": "JPY", "rate_num": None, "rate_den": None, "overrides": ("no_rate",)},
            "friendly_reminder by whatsapp",
        ),
        # Nothing to collect, held, with a person.
        ({"open_items": 0, "open_balance": 0}, "wait until 2026-04-01"),
        ({"unapplied_credit": 12000}, "wait until 2026-04-01"),
        ({"unapplied_credit": 12000, "open_balance": 30000}, "wait until 2026-04-01"),
        ({"unapplied_credit": 11999, "open_balance": 30000}, "friendly_reminder by whatsapp"),
        ({"hold_reason": "claim of payment", "hold_until": NOON + timedelta(days=3)}, "wait until 2026-03-05"),
        ({"hold_reason": "hardship"}, "wait until 2026-04-01"),
        ({"hold_reason": "claim of payment", "hold_until": NOON - timedelta(days=1)}, "wait until 2026-03-03"),
        ({"owner": "Collections"}, "wait until 2026-04-01"),
        ({"escalation_open": True, "tier": "vip"}, "wait until 2026-04-01"),
        # A promise or plan is running, or we wait for an answer.
        ({**PROMISED, "promise_date": day(6), "promise_follow_up": day(10)}, "wait until 2026-03-06"),
        ({**PROMISED, "promise_date": day(2), "promise_follow_up": day(4)}, "promise_reminder by whatsapp"),
        (
            {**PROMISED, "promise_date": day(2), "promise_follow_up": day(4), "promise_reminded": True},
            "wait until 2026-03-05",
        ),
        ({**PROMISED, "promise_date": day(2), "promise_follow_up": day(4), "contacts_1d": 1}, "wait until 2026-03-05"),
        ({"plan_state": "active", "plan_id": "PL-1"}, "wait until 2026-03-03"),
        ({"awaiting_reply_until": NOON + timedelta(hours=20)}, "wait until 2026-03-03"),
        ({"awaiting_reply_until": NOON - timedelta(hours=1)}, "friendly_reminder by whatsapp"),
        # Limits: the policy's and the market's, whichever is stricter.
        ({"contacts_1d": 1, "attempts_1d": 1}, "wait until 2026-03-03"),
        ({"log": (tried(NOON - timedelta(hours=3)),)}, "wait until 2026-03-03"),
        ({"log": tuple(tried(NOON - timedelta(days=days)) for days in (6, 4, 1))}, "wait until 2026-03-03"),
        ({"contacts_7d": 3, "attempts_7d": 3, "oldest_attempt_7d": date(2026, 2, 24)}, "wait until 2026-03-03"),
        ({"log": (tried(NOON - timedelta(days=4)), tried(NOON - timedelta(days=1)))}, "friendly_reminder by whatsapp"),
        ({"attempts_7d": 2, "oldest_attempt_7d": date(2026, 2, 27)}, "friendly_reminder by whatsapp"),
        # Nobody can be reached.
        ({"can_whatsapp": False, "can_email": False}, "to contact_research"),
        ({"can_whatsapp": False, "can_email": False, "overrides": ("unreachable",)}, "wait until 2026-03-03"),
        ({"can_whatsapp": False, "can_email": False, "days_past_due": -3}, "wait until 2026-03-05"),
        # Thanks come first, where there is a way.
        ({"payment_to_thank": "PAY-1", "open_items": 0}, "thank_you by whatsapp"),
        (
            {"payment_to_thank": "PAY-1", "open_items": 0, "can_whatsapp": False, "can_email": False},
            "wait until 2026-03-03",
        ),
        ({"payment_to_thank": "PAY-1", "contacts_1d": 1}, "wait until 2026-03-03"),
        # Not where automation was stopped: somebody has died, or a person is talking with the customer.
        ({"payment_to_thank": "PAY-1", "hold_reason": "deceased"}, "wait until 2026-03-03"),
        (
            {"payment_to_thank": "PAY-1", "hold_reason": "breathing_space", "hold_until": NOON + timedelta(days=60)},
            "wait until 2026-03-03",
        ),
        ({"payment_to_thank": "PAY-1", "escalation_open": True}, "wait until 2026-03-03"),
        ({"payment_to_thank": "PAY-1", "owner": "rosa"}, "wait until 2026-03-03"),
        (
            {"payment_to_thank": "PAY-1", "hold_reason": "paid_claim", "hold_until": NOON + timedelta(days=3)},
            "thank_you by whatsapp",
        ),
    ],
)
def test_the_standard_policy_decides(known: dict[str, Any], expected: str) -> None:
    assert in_short(decide(facts(**known))) == expected


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, "friendly_reminder by whatsapp"),
        ({**FRIENDLY, "days_past_due": 6, "days_since_step": 4}, "invoice_copy by email"),
        ({**FRIENDLY, "days_past_due": 14, "days_since_step": 4, "steps_done": ("invoice_copy",)}, "to collector"),
        ({"kind": "business"}, "wait until 2026-03-16"),
        ({"overdue_balance": 50000}, "wait until 2026-03-16"),
        ({"vulnerable": True}, "to care"),
    ],
)
def test_the_first_workflow_decides(known: dict[str, Any], expected: str) -> None:
    assert in_short(decide(facts(**known), name="first_workflow")) == expected


def test_an_act_names_step_cycle_wording_attachment_and_hour() -> None:
    decision = decide(facts(**FRIENDLY, days_past_due=5, days_since_step=3), now=datetime(2026, 3, 1, 10, tzinfo=UTC))
    assert decision.outcome == Act(
        step="invoice_copy",
        cycle="2026-02-25",
        channel=Channel.EMAIL,
        say="reminder.with_invoice",
        not_before=datetime(2026, 3, 2, 9, tzinfo=UTC),
        attach="invoice",
    )
    assert decision.rules == ("segment.just_overdue", "step.invoice_copy", "channel.email")
    assert decision.reason == (
        "5 days past due; friendly_reminder was taken 3 days ago; the next step is invoice_copy by email."
    )


def test_a_step_that_hands_over_counts_in_its_cycle() -> None:
    account = facts(days_past_due=45, steps_done=("final_notice",), step="final_notice", days_since_step=7)
    outcome = decide(account).outcome
    assert outcome == HandOver(to="collector", trigger="step.hand_over", step="hand_over", cycle="2026-01-16")
    assert in_short(decide(account._replace(overrides=("step.hand_over",)))).startswith("wait until")


def test_a_reminder_of_a_promise_is_not_sent_on_another_day() -> None:
    sunday = facts(**PROMISED, today=day(1), promise_date=day(1), promise_follow_up=day(3))
    assert in_short(decide(sunday, now=datetime(2026, 3, 1, 12, tzinfo=UTC))) == "wait until 2026-03-04"


def test_a_policy_that_leaves_no_open_hour_hands_over() -> None:
    night = compiled("standard").policy.text.replace('"19:00-09:00"', '"00:00-24:00"')
    decision = compile_policy(read_policy(night, file="night.yaml")).decide(facts(), fallback(), NOON)
    assert in_short(decision) == "to contact_research"
    assert "no hour of the next weeks is open for whatsapp" in decision.reason.lower()


def test_a_review_never_lies_in_the_past() -> None:
    # Where the market is, tomorrow has begun before the creditor's day ends.
    late = datetime(2026, 3, 3, 2, tzinfo=UTC)
    outcome = decide(facts(contacts_1d=1), now=late).outcome
    assert isinstance(outcome, Wait)
    assert outcome.until == late + timedelta(hours=1)


def test_the_reason_is_in_words() -> None:
    assert decide(facts(contacts_7d=3, oldest_attempt_7d=MONDAY)).reason == (
        "3 contacts in the last 7 days, the limit is reached."
    )
    assert decide(facts(log=(tried(NOON),))).reason == (
        "At most 1 attempt in 1 day by whatsapp, email or voice to a customer; "
        "says fallback.attempts_2, and there is no room left."
    )
    assert decide(facts(tier="vip")).reason == "Never automated (vip); 2 days past due; 120.00 EUR overdue."
    assert decide(facts(days_past_due=-10)).reason == "No segment applies; due in 10 days."


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"refused": ("whatsapp", "email")}, "whatsapp and email refused by the customer"),
        ({"suppressed": ("email",)}, "email on a do-not-contact list"),
        ({}, "no channel can be used; 2 days past due"),
    ],
)
def test_what_closes_the_ways_to_a_customer_is_told(changes: dict[str, object], why: str) -> None:
    decision = decide(facts(can_whatsapp=False, can_email=False, **changes))
    assert (decision.rules[-1], why in decision.reason.lower()) == ("unreachable", True)


def test_a_channel_that_the_market_wants_consent_for_is_closed_without_one() -> None:
    strict = replace(fallback(), consent_needed=frozenset({Channel.WHATSAPP}))
    chosen = [
        compiled().decide(facts(consented=consented, **only), strict, NOON)
        for consented, only in [(("whatsapp",), {}), (("email",), {}), ((), {"can_email": False})]
    ]
    assert [in_short(one) for one in chosen[:2]] == ["friendly_reminder by whatsapp", "friendly_reminder by email"]
    assert "whatsapp not agreed to, which fallback asks for" in chosen[2].reason
