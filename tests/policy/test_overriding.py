"""A person against the policy: a step skipped or asked for, an exclusion lifted; all else still counts."""

from __future__ import annotations

from typing import Any

import pytest

from duly.policy.overriding import rules_liftable, steps_said
from tests.policy.cases import NOON, compiled, decide, facts, fallback, in_short, policy

ASKED = {"days_past_due": 2, "overrides": ("send.firm_reminder",)}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"days_past_due": 2}, "friendly_reminder by whatsapp"),
        # Skipped: the next step whose time has come, or none.
        ({"days_past_due": 2, "overrides": ("step.friendly_reminder",)}, "wait until 2026-03-03"),
        ({"days_past_due": 16, "overrides": ("step.firm_reminder",)}, "wait until 2026-03-07"),
        # Asked for: a step of another sequence goes out, once.
        (ASKED, "firm_reminder by email"),
        ({**ASKED, "steps_done": ("firm_reminder",), "days_since_step": 1}, "wait until 2026-03-03"),
        ({"days_past_due": -20, "overrides": ("send.friendly_reminder",)}, "friendly_reminder by whatsapp"),
        # What always counts, counts against a person too.
        ({**ASKED, "hold_reason": "agreed", "holds_open": 1}, "wait until 2026-04-01"),
        ({**ASKED, "owner": "ana"}, "wait until 2026-04-01"),
        ({**ASKED, "tier": "vip"}, "to key_accounts"),
        ({**ASKED, "tier": "vip", "overrides": ("send.firm_reminder", "exclude.vip")}, "firm_reminder by email"),
        ({**ASKED, "contacts_1d": 1}, "wait until 2026-03-03"),
        ({**ASKED, "can_email": False, "can_whatsapp": False}, "to contact_research"),
    ],
)
def test_a_person_against_the_policy(changes: dict[str, Any], expected: str) -> None:
    assert in_short(decide(facts(**changes))) == expected


def test_a_step_that_was_asked_for_says_so() -> None:
    decision = decide(facts(**ASKED))
    assert decision.rules[1:] == ("override.send.firm_reminder", "step.firm_reminder", "channel.email")
    assert "A person has asked for firm_reminder" in decision.reason
    explained = compiled().explain(facts(**ASKED), fallback(), NOON)
    assert explained.decision == decision
    assert "a person has asked for this step" in {each.when for each in explained.chain if each.held}


def test_what_may_be_overridden_is_what_the_policy_has() -> None:
    assert {"exclude.vip", "broken_promises", "no_rate", "unreachable"} <= rules_liftable(policy())
    assert "firm_call" in steps_said(policy())
    assert "firm_hand_over" not in steps_said(policy())
