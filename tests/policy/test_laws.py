"""Laws of the decision, held for any facts: no change is missed, and explaining agrees with deciding."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.domain.decision import Act, RuleTried, Wait
from duly.domain.facts import Facts
from duly.policy.breakpoints import REVIEW_DAYS_MAX, WINDOW_DAYS
from duly.policy.compile import CompiledPolicy, compile_policy
from duly.policy.gate import Allowed, check
from duly.policy.policy_file import read_policy
from duly.policy.reach import midnight
from tests.policy.cases import MONDAY, NOON, compiled, facts, fallback

ODD = """
policy: odd
currency: EUR
exclude:
  - {id: calendar,  when: "today >= '2026-03-20' and today <> '2026-03-25'",     to: someone}
  - {id: averaged,  when: avg_days_late between 5 and 6,                         to: someone}
  - {id: listed,    when: "days_past_due in (20, 25) or days_to_due in (3, 7)",  to: someone}
segments:
  - {id: compared,  when: days_since_reply > days_to_due,                        sequence: one}
  - {id: dated,     when: oldest_due_date < last_contact_on and days_past_due = 9, sequence: one}
  - {id: crossed,   when: today > promise_date and not days_past_due > 12,       sequence: one}
  - {id: counted,   when: contacts_7d <= 1 and attempts_7d < 2 and replies_30d = 0, sequence: two}
sequences:
  one:
    - {step: first,  when: days_since_step is null or days_since_step > 4, say: a.first}
    - {step: second, when: times_late_365d <> 2 and days_since_contact >= 3, say: a.second, channel: voice}
  two:
    - {step: third,  when: promises_broken < 2 and days_past_due > 3, say: a.third}
    - {step: person, when: attempts_7d < contacts_7d, to: someone}
channels:
  - {use: voice, when: days_since_broken_promise <= 3}
  - {use: email, when: days_since_contact >= 2 or days_since_contact is null}
"""
POLICIES = {
    "standard": compiled("standard"),
    "first_workflow": compiled("first_workflow"),
    "odd": compile_policy(read_policy(ODD, file="odd.yaml")),
}

SMALL = st.integers(min_value=0, max_value=5)
AGO = st.none() | st.integers(min_value=0, max_value=35)
NEAR = st.integers(min_value=-35, max_value=35).map(lambda days: MONDAY + timedelta(days=days))
SOME_NEAR = st.none() | NEAR


def rarely(value: Any, *, usual: Any = None) -> st.SearchStrategy[Any]:
    """Mostly the usual, so that what interrupts a sequence does not hide it."""
    return st.sampled_from([*[usual] * 8, value])


@st.composite
def any_facts(draw: st.DrawFn) -> Facts:
    """Facts that could be: days since agree with dates, contacts are attempts."""
    days = draw(st.none() | st.integers(min_value=-20, max_value=50))
    next_due = draw(st.none() | st.integers(min_value=0, max_value=20))
    if days is not None and days <= 0:
        next_due = -days
    contact = draw(AGO)
    attempts = draw(SMALL)
    overdue = days is not None and days > 0
    steps = [step.step for steps in compiled().policy.sequences.values() for step in steps]
    last_step = draw(st.none() | st.sampled_from(steps))
    changes: dict[str, Any] = {
        "days_past_due": days,
        "next_due_date": None if next_due is None else MONDAY + timedelta(days=next_due),
        "days_to_due": next_due,
        "overdue_items": int(overdue),
        "overdue_balance": draw(st.sampled_from([5000, 300_000, 1_200_000])) if overdue else 0,
        "open_balance": draw(rarely(0, usual=1_200_000)),
        "disputed_balance": draw(rarely(1_200_000, usual=12_000)),
        "disputes_open": draw(st.sampled_from([0, 0, 1])),
        "times_late_365d": draw(SMALL),
        "avg_days_late": draw(st.none() | st.integers(min_value=0, max_value=9)),
        "kind": draw(st.sampled_from(["consumer", "business"])),
        "tier": draw(rarely("vip")),
        "hardship": draw(rarely(True, usual=False)),
        "preferred_channel": draw(st.sampled_from([None, "voice", "email"])),
        "can_voice": draw(st.booleans()),
        "can_whatsapp": draw(st.booleans()),
        "can_email": draw(st.booleans()),
        "promise_date": draw(SOME_NEAR),
        "promise_state": draw(st.sampled_from([None, "confirmed", "due", "broken"])),
        "promise_id": draw(rarely("P-1")),
        "promise_reminded": draw(st.booleans()),
        "promise_follow_up": draw(SOME_NEAR),
        "promises_broken": draw(st.integers(min_value=0, max_value=3)),
        "days_since_broken_promise": draw(AGO),
        "plan_state": draw(rarely("active")),
        "last_contact_on": None if contact is None else MONDAY - timedelta(days=contact),
        "days_since_contact": contact,
        "attempts_7d": attempts,
        "contacts_7d": draw(st.integers(min_value=0, max_value=attempts)),
        "oldest_attempt_7d": MONDAY - timedelta(days=draw(st.integers(min_value=0, max_value=6))) if attempts else None,
        "contacts_1d": draw(rarely(1, usual=0)),
        "attempts_1d": draw(rarely(1, usual=0)),
        "step": last_step,
        "steps_done": () if last_step is None else (last_step,),
        "days_since_step": None if last_step is None else draw(st.integers(min_value=0, max_value=35)),
        "days_since_reply": draw(AGO),
        "days_since_link_opened": draw(AGO),
        "unreached_streak": draw(SMALL),
        "replies_30d": draw(SMALL),
        "last_message_state": draw(st.sampled_from([None, "read", "delivered"])),
        "hold_reason": draw(rarely("claim of payment")),
        "hold_until": draw(SOME_NEAR.map(lambda day: None if day is None else midnight(day, "UTC"))),
        "owner": draw(rarely("Collections")),
        "payment_to_thank": draw(rarely("PAY-1")),
        "awaiting_reply_until": draw(rarely(NOON + timedelta(hours=40))),
        "rate_num": draw(rarely(None, usual=1)),
        "overrides": draw(st.sampled_from([(), ("exclude.vip", "unreachable"), ("no_rate", "broken_promises")])),
        "timezone": draw(st.sampled_from([None, "America/New_York", "Asia/Tokyo"])),
    }
    return facts(**changes)


def facts_after(account: Facts, days: int, draw: st.DataObject) -> Facts:
    """The same account some days later, with nothing having happened but time.

    A count over a window may have fallen by any number; attempts only once the oldest has left.
    """
    left = account.oldest_attempt_7d is not None and account.oldest_attempt_7d + timedelta(
        days=WINDOW_DAYS
    ) <= account.today + timedelta(days=days)
    moved: dict[str, Any] = {"today": account.today + timedelta(days=days), "contacts_1d": 0, "attempts_1d": 0}
    for name in ("days_past_due", *(name for name in Facts._fields if name.startswith("days_since_"))):
        value = getattr(account, name)
        moved[name] = None if value is None else value + days
    moved["days_to_due"] = None if account.days_to_due is None else account.days_to_due - days
    for name in ("times_late_365d", "promises_broken", "replies_30d"):
        moved[name] = draw.draw(st.integers(min_value=0, max_value=getattr(account, name)), label=name)
    if account.avg_days_late is not None:
        moved["avg_days_late"] = draw.draw(st.none() | st.integers(min_value=0, max_value=9), label="avg_days_late")
    if left:
        moved["attempts_7d"] = draw.draw(st.integers(min_value=0, max_value=account.attempts_7d), label="attempts_7d")
        most = min(account.contacts_7d, moved["attempts_7d"])
        moved["contacts_7d"] = draw.draw(st.integers(min_value=0, max_value=most), label="contacts_7d")
    return account._replace(**moved)


@pytest.mark.parametrize("name", POLICIES)
@settings(max_examples=250, deadline=None)
@given(account=any_facts(), data=st.data())
def test_nothing_would_have_happened_before_the_review(name: str, account: Facts, data: st.DataObject) -> None:
    policy = POLICIES[name]
    outcome = policy.decide(account, fallback(), NOON).outcome
    if not isinstance(outcome, Wait):
        return
    assert NOON < outcome.until <= midnight(MONDAY + timedelta(days=REVIEW_DAYS_MAX), "UTC")

    days_before = (outcome.until - timedelta(microseconds=1)).date() - MONDAY
    if days_before.days < 1:
        return
    days = data.draw(st.integers(min_value=1, max_value=days_before.days), label="days")
    later = facts_after(account, days, data)
    at = min(NOON + timedelta(days=days), outcome.until - timedelta(microseconds=1))
    assert isinstance(policy.decide(later, fallback(), at).outcome, Wait)


@pytest.mark.parametrize("name", POLICIES)
@settings(max_examples=150, deadline=None)
@given(account=any_facts())
def test_an_explanation_agrees_with_the_decision(name: str, account: Facts) -> None:
    policy = POLICIES[name]
    decision = policy.decide(account, fallback(), NOON)
    explained = policy.explain(account, fallback(), NOON)
    assert explained.decision == decision
    for kind, every in (("exclude.", policy.policy.exclude), ("segment.", policy.policy.segments)):
        ids = {f"{kind}{rule.id}" for rule in every}
        fired = [rule for rule in decision.rules if rule in ids]
        assert held(explained.chain, ids) == fired
    steps = {f"step.{step.step}" for steps in policy.policy.sequences.values() for step in steps}
    assert held(explained.chain, steps) == [rule for rule in decision.rules if rule in steps]


def held(chain: tuple[RuleTried, ...], rules: set[str]) -> list[str]:
    return [tried.rule for tried in chain if tried.held and tried.rule in rules]


@pytest.mark.parametrize("name", POLICIES)
@settings(max_examples=150, deadline=None)
@given(account=any_facts())
def test_the_gate_lets_through_what_was_just_decided(name: str, account: Facts) -> None:
    policy: CompiledPolicy = POLICIES[name]
    outcome = policy.decide(account, fallback(), NOON).outcome
    if isinstance(outcome, Act):
        checked = check(outcome, account, fallback(), outcome.not_before, policy, discloses=False)
        assert isinstance(checked, Allowed)


def test_a_wait_for_something_far_away_is_bounded() -> None:
    outcome = compiled().decide(facts(days_past_due=-300), fallback(), NOON).outcome
    assert outcome == Wait(until=midnight(date(2026, 4, 1), "UTC"))
