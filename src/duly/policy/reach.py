"""Whether, by which channel and when a customer may be reached: limits, channel rules, open hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple, assert_never
from zoneinfo import ZoneInfo

from duly.domain.contact import Channel
from duly.domain.facts import Facts
from duly.policy import reasons
from duly.policy.breakpoints import days_until_attempt_leaves
from duly.policy.case import Case
from duly.policy.market import Market, NoOpenInstant, next_open
from duly.policy.rules import NONE
from duly.policy.terms import Step


class Limit(NamedTuple):
    """A cap that is reached: its rule, the reason in words, and the day on which it may fall."""

    rule: str
    reason: str
    falls_on: date


def limit_reached(case: Case) -> Limit | None:
    """The first cap that is reached, of the policy's and the market's the stricter."""
    facts, own, caps = case.facts, case.policy.limits, case.market.caps
    if _reached(facts.contacts_1d, own.contacts_1d, caps.contacts_1d):
        return _today(facts, "limit.contacts_1d", facts.contacts_1d, "contact")
    if _reached(facts.attempts_1d, own.attempts_1d, caps.attempts_1d):
        return _today(facts, "limit.attempts_1d", facts.attempts_1d, "attempt")
    if _reached(facts.contacts_7d, own.contacts_7d, caps.contacts_7d):
        return _this_week(facts, "limit.contacts_7d", facts.contacts_7d, "contact")
    if _reached(facts.attempts_7d, own.attempts_7d, caps.attempts_7d):
        return _this_week(facts, "limit.attempts_7d", facts.attempts_7d, "attempt")
    return None


def _reached(count: int, ours: int | None, markets: int | None) -> bool:
    return (ours is not None and count >= ours) or (markets is not None and count >= markets)


def _today(facts: Facts, rule: str, count: int, word: str) -> Limit:
    reason = f"{reasons.counted(count, word)} today already, the limit is reached."
    return Limit(rule, reason, facts.today + timedelta(days=1))


def _this_week(facts: Facts, rule: str, count: int, word: str) -> Limit:
    reason = f"{reasons.counted(count, word)} in the last 7 days, the limit is reached."
    return Limit(rule, reason, facts.today + timedelta(days=days_until_attempt_leaves(facts)))


def channel_for(case: Case, step: Step) -> Channel | None:
    """The step's own channel where it is usable, else by the channel rules."""
    if step.channel is not None and _usable(case.facts, step.channel):
        return step.channel
    return channel_by_rules(case)


def channel_by_rules(case: Case) -> Channel | None:
    """The preferred channel where a rule allows it, else that of the first rule; ``None``: none is usable."""
    position = case.rules.channel(case.facts)
    return case.policy.channels[position].use if position != NONE else None


def _usable(facts: Facts, channel: Channel) -> bool:
    match channel:
        case Channel.WHATSAPP:
            return facts.can_whatsapp
        case Channel.VOICE:
            return facts.can_voice
        case Channel.EMAIL:
            return facts.can_email
        case _:
            assert_never(channel)


def with_consent_needed(facts: Facts, market: Market) -> Facts:
    """The facts with those channels closed for which the market asks for a consent that is not on record."""
    missing = [channel for channel in market.consent_needed if channel not in facts.consented]
    return facts._replace(**{f"can_{channel}": False for channel in missing}) if missing else facts


def why_closed(case: Case) -> str | None:
    """What keeps known ways to the customer closed, in words; ``None`` where nothing of the kind does."""
    facts, market = case.facts, case.market
    reasons_of = {
        "on a do-not-contact list": facts.suppressed,
        "refused by the customer": tuple(name for name in facts.refused if name not in facts.suppressed),
        f"not agreed to, which {market.id} asks for": tuple(
            channel
            for channel in Channel
            if channel in market.consent_needed and channel not in {*facts.consented, *facts.refused, *facts.suppressed}
        ),
    }
    told = [f"{' and '.join(channels)} {why}" for why, channels in reasons_of.items() if channels]
    return "; ".join(told) or None


def opens(case: Case, channel: Channel) -> datetime | None:
    """The next instant at which the channel may be used; ``None`` where policy and market leave none."""
    try:
        return next_open(case.market, case.policy.limits.quiet, channel, zone=case.facts.timezone, now=case.now)
    except NoOpenInstant:
        return None


def end_of_today(case: Case) -> datetime:
    """When the day ends where the customer is, as far as that is known."""
    return midnight(case.facts.today + timedelta(days=1), case.facts.timezone or case.market.zones[0])


@lru_cache(maxsize=4096)
def midnight(day: date, zone: str) -> datetime:
    """The instant at which a day begins in a time zone, in UTC."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
