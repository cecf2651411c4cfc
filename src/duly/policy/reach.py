"""Whether, by which channel and when a customer may be reached: limits, channel rules, open hours."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple, assert_never

from duly.domain.contact import Channel
from duly.domain.facts import Facts
from duly.policy import reasons
from duly.policy.breakpoints import days_until_attempt_leaves
from duly.policy.caps import cap_reached
from duly.policy.case import Case
from duly.policy.market import Market
from duly.policy.rules import NONE
from duly.policy.terms import Step
from duly.policy.windows import NoOpenInstant, midnight, next_open, zones_of_customer


class Limit(NamedTuple):
    """A cap that is reached: its rule, the reason in words, and when it may fall: the policy's on a day where the
    creditor is, a market's at an instant.
    """

    rule: str
    reason: str
    falls_on: date | None
    falls_at: datetime | None


def limit_reached(case: Case, channel: Channel) -> Limit | None:
    """The cap that bars one more attempt over ``channel``: the policy's, over all channels, or else the market's."""
    facts, own = case.facts, case.policy.limits
    if _reached(facts.contacts_1d, own.contacts_1d):
        return _today(facts, "limit.contacts_1d", facts.contacts_1d, "contact")
    if _reached(facts.attempts_1d, own.attempts_1d):
        return _today(facts, "limit.attempts_1d", facts.attempts_1d, "attempt")
    if _reached(facts.contacts_7d, own.contacts_7d):
        return _this_week(facts, "limit.contacts_7d", facts.contacts_7d, "contact")
    if _reached(facts.attempts_7d, own.attempts_7d):
        return _this_week(facts, "limit.attempts_7d", facts.attempts_7d, "attempt")
    reached = cap_reached(case.market, facts, channel, case.now)
    return Limit(reached.rule, reached.reason, None, reached.falls_at) if reached else None


def _reached(count: int, most: int | None) -> bool:
    return most is not None and count >= most


def _today(facts: Facts, rule: str, count: int, word: str) -> Limit:
    reason = f"{reasons.counted(count, word)} today already, the limit is reached."
    return Limit(rule, reason, facts.today + timedelta(days=1), None)


def _this_week(facts: Facts, rule: str, count: int, word: str) -> Limit:
    reason = f"{reasons.counted(count, word)} in the last 7 days, the limit is reached."
    return Limit(rule, reason, facts.today + timedelta(days=days_until_attempt_leaves(facts)), None)


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
        zones = zones_of_customer(case.facts, case.market)
        quiet, wishes = case.policy.limits.quiet, case.facts.quiet_wishes
        return next_open(case.market, quiet, channel, zones=zones, now=case.now, wishes=wishes)
    except NoOpenInstant:
        return None


def end_of_today(case: Case) -> datetime:
    """When the day ends where the customer is, as far as that is known."""
    return midnight(case.facts.today + timedelta(days=1), case.facts.timezone or case.market.zones[0])
