"""Laws of the decision, held for any facts: no change is missed, and explaining agrees with deciding."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.domain.contact import Channel, QuietWish
from duly.domain.contact_log import Made, Touch
from duly.domain.decision import Act, RuleTried, Wait
from duly.domain.facts import Facts
from duly.policy.breakpoints import REVIEW_DAYS_MAX, WINDOW_DAYS
from duly.policy.compile import CompiledPolicy, compile_policy
from duly.policy.gate import Allowed, check
from duly.policy.policy_file import read_policy
from duly.policy.windows import midnight
from tests.policy.cases import MONDAY, NOON, compiled, facts, fallback, tried

CALENDAR = """
exclude:
  - {id: calendar, when: "today >= '2026-03-20' and today <> '2026-03-25'", to: someone}
  - {id: listed,   when: "days_past_due in (20, 25) or days_to_due in (3, 7)", to: someone}
segments:
  - {id: dated,    when: oldest_due_date < last_contact_on and days_past_due = 9, sequence: one}
  - {id: late,     when: not days_past_due <= 12 and days_since_contact >= 3, sequence: one}
"""
PAIRED = """
segments:
  - {id: compared, when: days_since_reply > days_to_due, sequence: one}
  - {id: crossed,  when: today > promise_date, sequence: one}
  - {id: equal,    when: days_past_due = times_late_365d, sequence: one}
"""
COUNTED = """
exclude:
  - {id: averaged, when: avg_days_late between 5 and 6, to: someone}
segments:
  - {id: counted,  when: contacts_7d <= 1 and attempts_7d < 2 and replies_30d = 0, sequence: one}
  - {id: rare,     when: times_late_365d <> 2 and promises_broken < 2, sequence: one}
"""
SHARED = """
policy: law
currency: EUR
sequences: {one: [{step: only, when: days_since_step is null or days_since_step > 4, say: a.wording}]}
channels: [{use: voice, when: days_since_broken_promise <= 3}, {use: email}]
"""
POLICIES = {
    "standard": compiled("standard"),
    "first_workflow": compiled("first_workflow"),
    "calendar": compile_policy(read_policy(SHARED + CALENDAR, file="calendar.yaml")),
    "paired": compile_policy(read_policy(SHARED + PAIRED, file="paired.yaml")),
    "counted": compile_policy(read_policy(SHARED + COUNTED, file="counted.yaml")),
}

SMALL = st.integers(min_value=0, max_value=5)
AGO = st.none() | st.integers(min_value=0, max_value=35)
NEAR = st.integers(min_value=-35, max_value=35).map(lambda days: MONDAY + timedelta(days=days))
SOME_NEAR = st.none() | NEAR


UNINTERRUPTED: dict[str, Any] = {}
INTERRUPTIONS: tuple[dict[str, Any], ...] = (
    {"open_balance": 0},
    {"disputed_balance": 1_200_000},
    {"hardship": True},
    {"tier": "vip"},
    {"tier": "vip", "overrides": ("exclude.vip",)},
    {"plan_state": "active"},
    {"hold_reason": "claim of payment"},
    {"hold_reason": "claim of payment", "hold_until": NOON + timedelta(days=4)},
    {"owner": "Collections"},
    {"payment_to_thank": "PAY-1"},
    {"awaiting_reply_until": NOON + timedelta(hours=40)},
    {"awaiting_reply_until": NOON - timedelta(hours=4)},
    {"rate_num": None},
    {"rate_num": None, "overrides": ("no_rate",)},
    {"contacts_1d": 1, "attempts_1d": 1},
    {"promises_broken": 3},
    {"promises_broken": 3, "overrides": ("broken_promises",)},
    {"can_whatsapp": False, "can_voice": False, "can_email": False},
    {"can_whatsapp": False, "can_voice": False, "can_email": False, "overrides": ("unreachable",)},
)
"""What comes between an account and its next step; at most one at a time, so that steps are reached too."""


@st.composite
def any_facts(draw: st.DrawFn) -> Facts:
    """Facts that could be: days since agree with dates, contacts are attempts."""
    days = draw(st.none() | st.integers(min_value=-8, max_value=50) | st.integers(min_value=1, max_value=20))
    next_due = draw(st.none() | st.integers(min_value=0, max_value=20))
    if days is not None and days <= 0:
        next_due = -days
    contact = draw(AGO)
    attempts = draw(SMALL)
    overdue = days is not None and days > 0
    changes: dict[str, Any] = {
        "days_past_due": days,
        "next_due_date": None if next_due is None else MONDAY + timedelta(days=next_due),
        "days_to_due": next_due,
        "overdue_items": int(overdue),
        "overdue_balance": draw(st.sampled_from([5000, 300_000, 1_200_000])) if overdue else 0,
        "open_balance": 1_200_000,
        "disputes_open": draw(st.sampled_from([0, 0, 1])),
        "times_late_365d": draw(SMALL),
        "avg_days_late": draw(st.none() | st.integers(min_value=0, max_value=9)),
        "kind": draw(st.sampled_from(["consumer", "business"])),
        "preferred_channel": draw(st.sampled_from([None, "voice", "email"])),
        "can_voice": draw(st.booleans()),
        "can_whatsapp": draw(st.booleans()),
        "can_email": draw(st.booleans()),
        "promises_broken": draw(st.integers(min_value=0, max_value=2)),
        "promise_date": draw(SOME_NEAR),
        "days_since_broken_promise": draw(AGO),
        "last_contact_on": None if contact is None else MONDAY - timedelta(days=contact),
        "days_since_contact": contact,
        "attempts_7d": attempts,
        "contacts_7d": draw(st.integers(min_value=0, max_value=attempts)),
        "oldest_attempt_7d": MONDAY - timedelta(days=draw(st.integers(min_value=0, max_value=6))) if attempts else None,
        "days_since_reply": draw(AGO),
        "days_since_link_opened": draw(AGO),
        "unreached_streak": draw(SMALL),
        "replies_30d": draw(SMALL),
        "last_message_state": draw(st.sampled_from([None, "read", "delivered"])),
        "timezone": draw(st.sampled_from([None, "America/New_York", "Asia/Tokyo"])),
        "phone_zones": draw(st.sampled_from([(), ("America/Phoenix",)])),
        "log": draw(st.just(()) | st.lists(touches(), max_size=4).map(lambda made: tuple(sorted(made)))),
        "quiet_wishes": draw(st.sampled_from([(), (QuietWish((0, 1), 8 * 60, 14 * 60),)])),
        **draw(steps_taken()),
        **draw(st.just(UNINTERRUPTED) | st.sampled_from(INTERRUPTIONS) | promises()),
    }
    return facts(**changes)


def touches() -> st.SearchStrategy[Made]:
    """What was tried in the last days, and when the customer spoke."""
    ago = st.integers(min_value=1, max_value=9 * 24).map(lambda hours: NOON - timedelta(hours=hours))
    return st.builds(tried, ago, st.sampled_from(Channel), st.sampled_from(Touch))


@st.composite
def steps_taken(draw: st.DrawFn) -> dict[str, Any]:
    """Nothing yet, or the steps of a sequence up to one of them."""
    sequences = [steps for policy in POLICIES.values() for steps in policy.policy.sequences.values()]
    steps = [step.step for step in draw(st.sampled_from(sequences))]
    done = tuple(steps[: draw(st.integers(min_value=0, max_value=len(steps)))])
    if not done:
        return {}
    return {"steps_done": done, "step": done[-1], "days_since_step": draw(st.integers(min_value=0, max_value=20))}


@st.composite
def promises(draw: st.DrawFn) -> dict[str, Any]:
    """A running promise."""
    day = draw(NEAR)
    return {
        "promise_id": "P-1",
        "promise_state": draw(st.sampled_from(["confirmed", "due"])),
        "promise_date": day,
        "promise_follow_up": day + timedelta(days=draw(st.integers(min_value=0, max_value=5))),
        "promise_reminded": draw(st.booleans()),
    }


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
@settings(max_examples=200, deadline=None)
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
@settings(max_examples=80, deadline=None)
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
    # A step may be named hand_over, as the stage is that hands any step of a person over.
    steps = {f"step.{step.step}" for steps in policy.policy.sequences.values() for step in steps} - {"step.hand_over"}
    assert held(explained.chain, steps) == [rule for rule in decision.rules if rule in steps]


def held(chain: tuple[RuleTried, ...], rules: set[str]) -> list[str]:
    return [tried.rule for tried in chain if tried.held and tried.rule in rules]


@pytest.mark.parametrize("name", POLICIES)
@settings(max_examples=80, deadline=None)
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
