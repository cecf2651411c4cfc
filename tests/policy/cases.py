"""Facts for policy tests: a late consumer, and whatever a case changes about them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from duly.domain.contact import Channel
from duly.domain.contact_log import Made, Touch
from duly.domain.decision import Act, Decision, HandOver, Wait
from duly.domain.facts import Facts
from duly.market_packs import MarketPacks
from duly.policy.compile import CompiledPolicy, compile_policy
from duly.policy.market import Market, Whereabouts
from duly.policy.policy_file import Policy, read_policy
from duly.store.facts_json import facts_from_json

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DEFAULTS = files("duly") / "defaults"
PACKS = MarketPacks(None)


@cache
def policy(name: str = "standard") -> Policy:
    return read_policy((DEFAULTS / "policies" / f"{name}.yaml").read_text(encoding="utf-8"), file=f"{name}.yaml")


@cache
def compiled(name: str = "standard") -> CompiledPolicy:
    return compile_policy(policy(name))


@cache
def fallback() -> Market:
    """The rules of a country that has neither a pack nor a calendar: the fallback's, by the clock of UTC."""
    return PACKS.market(Whereabouts("XX", None, None, "consumer"), MONDAY)


def facts(**changes: Any) -> Facts:
    """A consumer with one invoice of 120 EUR, two days late, reachable by WhatsApp and e-mail.

    ``days_past_due`` sets the due date as well; the time is Monday 2 March 2026, noon UTC.
    """
    days: int | None = changes.get("days_past_due", 2)
    today: date = changes.get("today", MONDAY)
    overdue = days is not None and days > 0
    due = None if days is None else today - timedelta(days=days)
    coming = due if due is not None and due >= today else None
    usual: dict[str, Any] = {
        "open_balance": 12000,
        "overdue_balance": 12000 if overdue else 0,
        "open_items": 1,
        "overdue_items": 1 if overdue else 0,
        "oldest_due_date": due,
        "next_due_date": coming,
        "days_past_due": days,
        "days_to_due": (coming - today).days if coming else None,
        "kind": "consumer",
        "market": "ES",
        "language": "en",
        "can_whatsapp": True,
        "can_voice": False,
        "can_email": True,
        "verified_level": 1,
        "today": today,
        "account_id": "A-1",
        "currency": "EUR",
        "rate_num": 1,
        "rate_den": 1,
    }
    return facts_from_json({})._replace(**{**usual, **changes})


def tried(at: datetime, channel: Channel = Channel.WHATSAPP, touch: Touch = Touch.CONTACT, **other: Any) -> Made:
    """A touch of the account of these tests: a message that arrived, unless said otherwise."""
    usual: dict[str, Any] = {"account_id": "A-1", "items": ("INV-1",), "replied": False}
    return Made(at=at, channel=channel, touch=touch, **(usual | other))


def decide(facts: Facts, *, name: str = "standard", now: datetime = NOON) -> Decision:
    return compiled(name).decide(facts, fallback(), now)


def in_short(decision: Decision) -> str:
    """The outcome as a test table writes it: ``call by voice``, ``wait until 2026-03-05``, ``to care``."""
    match decision.outcome:
        case Act() as act:
            return f"{act.step} by {act.channel}"
        case Wait() as wait:
            return f"wait until {wait.until:%Y-%m-%d}"
        case HandOver() as hand_over:
            return f"to {hand_over.to}"
