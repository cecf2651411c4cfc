"""Which rules held for an account at each moment: policy, market and verification, as its decisions say.

Also works out contact windows from a market pack by itself, sharing nothing with what decides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from duly.domain.contact import Channel
from duly.domain.history import Cap, Counted, LocalMoment
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
    zones = (rules.timezone,) if rules.timezone else rules.market.zones
    return tuple(_local(rules, channel, instant.astimezone(ZoneInfo(zone)), zone) for zone in zones)


def _local(rules: RulesThen, channel: Channel, local: datetime, zone: str) -> LocalMoment:
    return LocalMoment(zone=zone, minute=local.hour * 60 + local.minute, open=_open_on(rules, channel, local.date()))


def _open_on(rules: RulesThen, channel: Channel, day: date) -> tuple[tuple[int, int], ...]:
    market = rules.market
    if market.rests_on_holidays and day in market.given_holidays:
        return ()
    week = market.voice if channel is Channel.VOICE else market.message
    loud = _loud(rules.policy.limits.quiet)
    pairs = ((max(hours.start, start), min(hours.end, end)) for hours in week[day.weekday()] for start, end in loud)
    return tuple((start, end) for start, end in pairs if start < end)


def _loud(quiet: Quiet | None) -> tuple[tuple[int, int], ...]:
    """The hours of a day that the policy does not keep quiet."""
    if quiet is None:
        return ((0, DAY_MINUTES),)
    if quiet.start > quiet.end:
        return ((quiet.end, quiet.start),)
    return ((0, quiet.start), (quiet.end, DAY_MINUTES))


def caps_of(rules: RulesThen) -> tuple[Cap, ...]:
    """The caps of policy and market; both hold."""
    own, theirs = rules.policy.limits, rules.market.caps
    named = (
        (Counted.CONTACTS, 1, own.contacts_1d, theirs.contacts_1d),
        (Counted.CONTACTS, 7, own.contacts_7d, theirs.contacts_7d),
        (Counted.ATTEMPTS, 1, own.attempts_1d, theirs.attempts_1d),
        (Counted.ATTEMPTS, 7, own.attempts_7d, theirs.attempts_7d),
    )
    return tuple(
        Cap(counted=counted, days=days, most=most)
        for counted, days, *mosts in named
        for most in mosts
        if most is not None
    )


def disclosing_level(rules: RulesThen, channel: Channel) -> int:
    """The verification level that telling of the debt needs."""
    return rules.policy.verify.voice if channel is Channel.VOICE else rules.policy.verify.disclose_balance
