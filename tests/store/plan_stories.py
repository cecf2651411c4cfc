"""What is on record of payment plans, and the facts it comes to. Amounts are pence; today is Monday, 2 March 2026."""

from __future__ import annotations

from datetime import date
from typing import Any

from duly.store import schema
from tests.store.rows import ACCOUNT, Given, ago, day, invoice, reachable, received, sent, stepped

LATE = invoice("INV-1", 12_000, due=day(-10))
NONE = {
    "plan_id": None, "instalment_id": None, "instalment_day": None, "instalment_amount": None,
    "instalment_follow_up": None, "instalment_reminded": False, "instalment_late": None,
}  # fmt: skip


def planned(state: str, *, name: str = "PL-1", **special: Any) -> Given:
    agreed = state not in ("proposed", "in_review")
    usual: dict[str, Any] = {
        "id": name, "account_id": ACCOUNT.id, "kind": "instalments", "state": state, "currency": "GBP",
        "total": 12_000, "schedule": [], "channel": "whatsapp", "language": "en", "proposed_at": ago(days=20),
        "proposed_by": "automation", "exceeds": [], "recommendation": [], "evidence": [], "missed_max": 1,
        "agreed_at": ago(days=20) if agreed else None, "agreed_by": "automation" if agreed else None,
        "ended_at": ago(days=1) if state in ("completed", "broken", "cancelled") else None,
    }  # fmt: skip
    return Given(table=schema.plan, row={**usual, **special})


def part(number: int, *, on: date, state: str = "confirmed", paid: int = 0, **special: Any) -> Given:
    usual: dict[str, Any] = {
        "id": f"I-{number}", "account_id": ACCOUNT.id, "plan_id": "PL-1", "number": number, "day": on,
        "currency": "GBP", "amount": 4_000, "state": state, "follow_up_on": date.fromordinal(on.toordinal() + 2),
        "paid": paid, "missed": False, "settled_on": None if state in ("confirmed", "due") else on,
    }  # fmt: skip
    return Given(table=schema.instalment, row={**usual, **special})


OVER = Given(table=schema.plan_item, row={"plan_id": "PL-1", "item_id": LATE.row["id"], "account_id": ACCOUNT.id})
"""The plan is over the late invoice."""


PLANS: dict[str, tuple[tuple[Given, ...], dict[str, Any]]] = {
    "no plan": ((LATE,), {"plan_state": None, "instalments_missed": 0, **NONE}),
    "a plan in review has no instalments yet": ((LATE, planned("in_review")), {"plan_state": "in_review", **NONE}),
    "the next instalment of a running plan": (
        (
            LATE, OVER, planned("active"), part(1, on=day(-12), state="kept", paid=4_000), part(2, on=day(5)),
            part(3, on=day(33)),
        ),
        {
            "plan_state": "active", "plan_id": "PL-1", "instalment_id": "I-2", "instalment_day": day(5),
            "instalment_amount": 4_000, "instalment_follow_up": day(7), "instalment_reminded": False,
            "instalments_missed": 0, "instalment_late": None, "plan_news": None,
        },
    ),
    "what is missing of the one before is due with the next": (
        (
            LATE, OVER, planned("active"), part(1, on=day(-12), state="partly_kept", paid=1_500, missed=True),
            part(2, on=day(5)), stepped("instalment_due", cycle="I-2", on=day(0)),
        ),
        {
            "instalments_missed": 1, "instalment_late": "I-1", "instalment_id": "I-2", "instalment_amount": 6_500,
            "instalment_reminded": True,
        },
    ),
    "a missed one that we have written about": (
        (
            LATE, OVER, planned("active"), part(1, on=day(-12), state="broken", missed=True), part(2, on=day(5)),
            stepped("instalment_missed", cycle="I-1", on=day(-9)),
        ),
        {"instalments_missed": 1, "instalment_late": None},
    ),
    "no more is asked for than what is open": (
        (invoice("INV-1", 2_500, due=day(-10), amount=12_000), OVER, planned("active"), part(2, on=day(5))),
        {"instalment_amount": 2_500},
    ),
    "nothing is late while nothing is open": (
        (
            invoice("INV-1", 0, due=day(-10), amount=12_000), OVER, planned("active"),
            part(1, on=day(-12), state="broken", missed=True), part(2, on=day(5)),
        ),
        {"instalment_late": None, "instalment_amount": 0},
    ),
    "too much goes to the next": (
        (LATE, OVER, planned("active"), part(1, on=day(-12), state="kept", paid=4_000), part(2, on=day(5), paid=1_000)),
        {"instalment_amount": 3_000},
    ),
    "on the day it was agreed there is no reminder": (
        (LATE, OVER, planned("active", agreed_at=ago(hours=1)), part(1, on=day(1))), {"instalment_reminded": True},
    ),
    "a broken plan is told of until it was, and for two weeks": (
        (
            LATE, planned("broken", tell="broken", tell_since=ago(days=1)),
            part(1, on=day(-12), state="broken", missed=True),
        ),
        {"plan_state": "broken", "plan_news": "broken", "plan_news_of": "PL-1", "instalments_missed": 1, **NONE},
    ),
    "what was told is no news": (
        (
            LATE, planned("broken", tell="broken", tell_since=ago(days=1)),
            stepped("plan_broken", cycle="PL-1", on=day(-1)),
        ),
        {"plan_news": None, "plan_news_of": None},
    ),
    "what is three weeks old is no news": (
        (LATE, planned("broken", tell="broken", tell_since=ago(days=21))), {"plan_news": None},
    ),
    "the plan that runs counts before one that ended later": (
        (
            LATE, planned("cancelled", name="PL-0", proposed_at=ago(days=2)),
            planned("proposed", tell="offered", tell_since=ago(days=1)),
        ),
        {"plan_state": "proposed", "plan_news": "offered"},
    ),
    "a plan of another year is forgotten": (
        (LATE, planned("broken", proposed_at=ago(days=400), ended_at=ago(days=300))), {"plan_state": None},
    ),
    "the end of a plan has thanks of its own": (
        (
            reachable("whatsapp"), planned("completed", ended_at=ago(hours=1)), sent("instalment_due", ago(days=2)),
            received("P-1", 4_000, known_at=ago(hours=1)),
        ),
        {"payment_to_thank": None, "plan_state": "completed"},
    ),
}  # fmt: skip
