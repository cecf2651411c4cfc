"""The rules of one place on one day, put together: what a decision asks of a market.

Every rule in force at every place where the customer may be holds at once: hours are those that all leave
open, caps, consents and whatever is forbidden add up. So not to know the place is never a way around a rule.
Knows no file; local time is ``windows``'s, counting is ``caps``'s.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, reduce
from hashlib import sha256
from typing import Any, NamedTuple, TypeVar

from pydantic import TypeAdapter

from duly.domain.contact import Channel
from duly.domain.facts import Facts
from duly.policy.charge_rules import ChargeRules
from duly.policy.market_charges_file import charges_together
from duly.policy.market_hours import ALWAYS, week_together
from duly.policy.market_pack import (
    Cap,
    Cooldown,
    Disclosure,
    Forbidden,
    Ground,
    Moratorium,
    RuleGroup,
    Week,
)

Value = TypeVar("Value")


class Whereabouts(NamedTuple):
    """Where a customer is as far as that is known, and whether a consumer or a business."""

    country: str
    region: str | None
    postal_code: str | None
    kind: str


def whereabouts(facts: Facts) -> Whereabouts:
    return Whereabouts(facts.market, facts.region, facts.postal_code, facts.kind)


@dataclass(frozen=True, kw_only=True, eq=False)
class Market:
    """What holds for customers of one place. ``zones`` are the time zones they may live in.

    ``grounds`` are the rules that were put together. ``hash`` is the SHA-256 (hex) of everything a decision may
    depend on. A market is made once and equal to itself alone: its open hours are remembered without
    comparing it whole.
    """

    id: str
    country: str
    zones: tuple[str, ...]
    hours: Mapping[Channel, Week]
    closed_days: tuple[date, ...]
    caps: tuple[Cap, ...]
    cooldowns: tuple[Cooldown, ...]
    consent_needed: tuple[Channel, ...]
    disclosures: tuple[Disclosure, ...]
    forbidden: tuple[Forbidden, ...]
    moratoria: tuple[Moratorium, ...]
    charges: ChargeRules
    stop_words: tuple[str, ...]
    grounds: tuple[Ground, ...]
    hash: str = ""

    @cached_property
    def as_json(self) -> dict[str, Any]:
        """Everything but the hash, as plain JSON values; ``market_from_json`` reads it back with the same hash."""
        kept: dict[str, Any] = ADAPTER.dump_python(self, mode="json")
        kept["charges"]["stopped_by"].sort()
        del kept["hash"]
        return kept

    @cached_property
    def closed(self) -> frozenset[date]:
        """The days without contact: holidays, where rules rest on them, and days that packs name."""
        return frozenset(self.closed_days)

    def at_zones(self, zones: tuple[str, ...]) -> Market:
        """The same rules for customers who may live in other zones."""
        return _sealed(replace(self, zones=zones))


def limits_hours(groups: Iterable[RuleGroup]) -> bool:
    """Whether these rules say the hours of every channel."""
    return {channel for group in groups for channel in group.hours} == set(Channel)


def put_together(
    id: str,
    *,
    country: str,
    zones: tuple[str, ...],
    rules: Iterable[tuple[str, RuleGroup]],
    holidays: Iterable[date],
) -> Market:
    """The market of all these rules at once, each with its id such as ``us-ma.calls``."""
    named = tuple(rules)
    groups = tuple(group for _, group in named)
    weeks = {channel: [group.hours[channel] for group in groups if channel in group.hours] for channel in Channel}
    rests = any(group.closed_on_holidays for group in groups)
    days = {day for group in groups for day in group.closed_days}
    if rests:
        days.update(holidays)
    return _sealed(
        Market(
            id=id,
            country=country,
            zones=zones,
            hours={channel: reduce(week_together, found, ALWAYS) for channel, found in weeks.items()},
            closed_days=tuple(sorted(days)),
            caps=_once(cap for group in groups for cap in group.caps),
            cooldowns=_once(cooldown for group in groups for cooldown in group.cooldowns),
            consent_needed=tuple(sorted({channel for group in groups for channel in group.consents})),
            disclosures=_once(each for group in groups for each in group.disclosures),
            forbidden=_once(each for group in groups for each in group.forbidden),
            moratoria=_once(each for group in groups for each in group.moratoria),
            charges=charges_together(tuple(group.charges for group in groups)),
            stop_words=_once(word for group in groups for word in group.stop_words),
            grounds=tuple(
                Ground(rule=rule, sources=group.sources, confidence=group.confidence) for rule, group in named
            ),
        )
    )


def _once(values: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(values))


ADAPTER = TypeAdapter(Market)


def market_from_json(stored: Mapping[str, Any]) -> Market:
    """The market that ``as_json`` was taken of."""
    return _sealed(ADAPTER.validate_python(stored))


def _sealed(market: Market) -> Market:
    text = json.dumps(market.as_json, sort_keys=True, separators=(",", ":"))
    return replace(market, hash=sha256(text.encode()).hexdigest())
