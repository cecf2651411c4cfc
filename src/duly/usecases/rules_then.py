"""Which rules held for an account at each moment: policy, market and verification, as its decisions say.

Also works out contact windows from a market pack by itself, sharing nothing with what decides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from duly.domain.contact import Channel, QuietWish
from duly.domain.history import Cap, Counted, LocalMoment, MarketCap, Pause
from duly.policy.market import Market
from duly.policy.policy_file import Policy
from duly.policy.terms import Quiet
from duly.store.history_query import JournalEntry

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, kw_only=True, slots=True)
class RulesThen:
    """What held from one decision to the next."""

    policy: Policy
    market: Market
    verified_level: int
    timezone: str | None
    phone_zones: tuple[str, ...] = ()
    quiet_wishes: tuple[QuietWish, ...] = ()
    days_past_due: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeline:
    """The rules over time; ``usual`` held before the first decision."""

    seqs: tuple[int, ...]
    rules: tuple[RulesThen, ...]
    usual: RulesThen

    def at(self, seq: int) -> RulesThen:
        """The rules that held when entry ``seq`` was written."""
        place = bisect_right(self.seqs, seq) - 1
        return self.rules[place] if place >= 0 else self.usual

    def at_instant(self, entries: Sequence[JournalEntry], instant: datetime) -> RulesThen:
        place = bisect_right(entries, instant, key=lambda entry: entry.at)
        return self.at(entries[place - 1].seq if place else 0)


def windows_of(rules: RulesThen, channel: Channel, instant: datetime) -> tuple[LocalMoment, ...]:
    """The instant in every zone the customer may be in, with the open hours of that day there."""
    stated = [rules.timezone] if rules.timezone else list(rules.market.zones)
    zones = stated + [zone for zone in rules.phone_zones if zone not in stated]
    return tuple(_local(rules, channel, instant.astimezone(ZoneInfo(zone)), zone) for zone in zones)


def _local(rules: RulesThen, channel: Channel, local: datetime, zone: str) -> LocalMoment:
    return LocalMoment(zone=zone, minute=local.hour * 60 + local.minute, open=_open_on(rules, channel, local.date()))


def _open_on(rules: RulesThen, channel: Channel, day: date) -> tuple[tuple[int, int], ...]:
    if day in rules.market.closed_days:
        return ()
    found = [(hours.start, hours.end) for hours in rules.market.hours[channel][day.weekday()]]
    found = _cut(found, _loud(rules.policy.limits.quiet))
    for wish in rules.quiet_wishes:
        if day.weekday() in wish.weekdays and (wish.channel is None or wish.channel is channel):
            found = _cut(found, ((0, wish.start), (wish.end, DAY_MINUTES)))
    return tuple(found)


def _cut(hours: list[tuple[int, int]], left: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """What of some hours falls into those that are left."""
    pairs = ((max(start, at), min(end, until)) for start, end in hours for at, until in left)
    return [(start, end) for start, end in pairs if start < end]


def _loud(quiet: Quiet | None) -> tuple[tuple[int, int], ...]:
    """The hours of a day that the policy does not keep quiet."""
    if quiet is None:
        return ((0, DAY_MINUTES),)
    if quiet.start > quiet.end:
        return ((quiet.end, quiet.start),)
    return ((0, quiet.start), (quiet.end, DAY_MINUTES))


def caps_of(rules: RulesThen) -> tuple[Cap, ...]:
    """The caps of the policy."""
    own = rules.policy.limits
    named = (
        (Counted.CONTACTS, 1, own.contacts_1d),
        (Counted.CONTACTS, 7, own.contacts_7d),
        (Counted.ATTEMPTS, 1, own.attempts_1d),
        (Counted.ATTEMPTS, 7, own.attempts_7d),
    )
    return tuple(Cap(counted=counted, days=days, most=most) for counted, days, most in named if most is not None)


def market_caps_of(rules: RulesThen, channel: Channel) -> tuple[MarketCap, ...]:
    """The market's caps that a message over ``channel`` had to keep to."""
    return tuple(
        MarketCap(
            rule=cap.id,
            counted=Counted(cap.counted),
            channels=cap.channels,
            most=cap.most,
            days=cap.days,
            gap_days=cap.gap_days,
            begins=cap.after,
            whole_customer=cap.per == "customer",
        )
        for cap in rules.market.caps
        if channel in cap.channels and _late_enough(cap.from_days_past_due, rules)
    )


def pauses_of(rules: RulesThen, channel: Channel) -> tuple[Pause, ...]:
    """The market's cool-downs that bar a message over ``channel``."""
    return tuple(
        Pause(
            rule=cool.id,
            begins=cool.after,
            heard=cool.heard,
            days=cool.days,
            whole_customer=cool.per == "customer",
        )
        for cool in rules.market.cooldowns
        if channel in cool.channels and _late_enough(cool.from_days_past_due, rules)
    )


def _late_enough(least: int | None, rules: RulesThen) -> bool:
    return least is None or (rules.days_past_due is not None and rules.days_past_due >= least)


def disclosures_of(rules: RulesThen, now: RulesThen) -> frozenset[str]:
    """What the market wanted told. A message may have been written after its customer was found to be elsewhere, with
    no decision in between: what holds at neither place is not looked for.
    """
    return frozenset(each.value for each in rules.market.disclosures if each in now.market.disclosures)


def disclosing_level(rules: RulesThen, channel: Channel) -> int:
    """The verification level that telling of the debt needs."""
    return rules.policy.verify.voice if channel is Channel.VOICE else rules.policy.verify.disclose_balance
