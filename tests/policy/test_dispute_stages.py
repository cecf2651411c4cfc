"""What a customer is told of a settled dispute, and when nothing is said."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from duly.domain.decision import Act
from tests.policy.cases import NOON, decide, facts, in_short

NEWS: dict[str, Any] = {"dispute_news": "upheld", "dispute_news_of": "D-1"}
PAID: dict[str, Any] = {"open_items": 0, "overdue_items": 0, "open_balance": 0}


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (NEWS, "dispute_upheld by whatsapp"),
        ({**NEWS, "dispute_news": "partial"}, "dispute_partial by whatsapp"),
        # What was credited was all that was open: the customer still hears it.
        ({**NEWS, "dispute_news": "credit", **PAID}, "dispute_credit by whatsapp"),
        ({**NEWS, "contacts_1d": 1}, "wait until 2026-03-03"),
        ({**NEWS, **PAID, "can_whatsapp": False, "can_email": False}, "wait until 2026-03-03"),
        ({**NEWS, "owner": "rosa"}, "wait until 2026-03-03"),
        ({**NEWS, "escalation_open": True}, "wait until 2026-03-03"),
        ({**NEWS, "hold_reason": "deceased"}, "wait until 2026-03-03"),
        ({**NEWS, "hold_reason": "paid_claim", "hold_until": NOON + timedelta(days=3)}, "wait until 2026-03-03"),
        ({**NEWS, "plan_news": "agreed", "plan_news_of": "PL-1"}, "plan_agreed by whatsapp"),
    ],
)
def test_the_customer_hears_how_a_dispute_ended(known: dict[str, Any], expected: str) -> None:
    assert in_short(decide(facts(**known))) == expected


def test_the_news_say_which_round_they_are_of_and_by_which_rule() -> None:
    decision = decide(facts(**{**NEWS, "dispute_news_of": "D-1.2"}))
    assert isinstance(decision.outcome, Act)
    assert (decision.outcome.cycle, decision.outcome.say) == ("D-1.2", "dispute.settled_upheld")
    assert decision.rules == ("dispute.news", "channel.whatsapp")
