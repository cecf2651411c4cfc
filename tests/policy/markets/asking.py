"""May this customer be contacted now? Asked of the shipped packs, at the customer's own clock, and told in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from duly.domain.contact import Channel
from duly.domain.contact_log import Made, Touch
from duly.domain.facts import Facts
from duly.policy.caps import cap_reached
from duly.policy.market import Market, Whereabouts
from duly.policy.windows import NoOpenInstant, next_open, zones_of_customer
from tests.policy.cases import PACKS, facts

TOUCHES = {"reached": Touch.CONTACT, "failed": Touch.ATTEMPT, "spoke": Touch.CONVERSATION, "reply": Touch.CONTACT}


@dataclass(frozen=True, kw_only=True)
class Customer:
    """Somebody in ``country``; ``zone`` is the clock that the times of a table are told by."""

    country: str
    zone: str
    region: str | None = None
    postal_code: str | None = None
    kind: str = "consumer"
    timezone: str | None = None
    phone_zones: tuple[str, ...] = ()
    days_past_due: int = 10

    def at(self, text: str) -> datetime:
        """An instant told by the customer's clock, such as ``2026-03-02 10:00``."""
        return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)

    def market(self, text: str) -> Market:
        where = Whereabouts(self.country, self.region, self.postal_code, self.kind)
        return PACKS.market(where, datetime.fromisoformat(text).date())

    def moved(self, **changes: str | None) -> Customer:
        return replace(self, **changes)


def ask(customer: Customer, when: str, channel: str, *log: str) -> str:
    """``now``, ``from 2026-03-02 08:00`` for closed hours, or the cap that is reached and until when.

    Each line of the log is such as ``2026-03-02 10:00 voice``: reached, unless ``failed``, ``spoke`` or ``reply``.
    """
    now, by = customer.at(when), Channel(channel)
    known = _facts(customer, tuple(_made(customer, line) for line in log))
    market = customer.market(when)
    reached = cap_reached(market, known, by, now)
    if reached is not None:
        return f"{reached.rule.removeprefix('market.')} until {_told(customer, reached.falls_at)}"
    try:
        opens = next_open(market, None, by, zones=zones_of_customer(known, market), now=now)
    except NoOpenInstant:
        return "never"
    return "now" if opens == now else f"from {_told(customer, opens)}"


def _facts(customer: Customer, log: tuple[Made, ...]) -> Facts:
    return facts(
        days_past_due=customer.days_past_due, market=customer.country, region=customer.region, kind=customer.kind,
        timezone=customer.timezone, phone_zones=customer.phone_zones, log=log,
    )  # fmt: skip


def _made(customer: Customer, line: str) -> Made:
    day, hour, channel, *what = line.split()
    word = what[0] if what else "reached"
    return Made(
        at=customer.at(f"{day} {hour}"), channel=Channel(channel), touch=TOUCHES[word], account_id="A-1", items=(),
        replied=word == "reply",
    )  # fmt: skip


def _told(customer: Customer, at: datetime) -> str:
    return f"{at.astimezone(ZoneInfo(customer.zone)):%Y-%m-%d %H:%M}"
