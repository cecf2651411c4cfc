"""Contact windows and caps worked out from a pack and a policy, by other code than that which decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from importlib.resources import files

import pytest

from duly.domain.contact import Channel
from duly.domain.history import Counted
from duly.policy.market import next_open, read_market
from duly.policy.policy_file import read_policy
from duly.policy.terms import Quiet
from duly.usecases.rules_then import RulesThen, caps_of, windows_of

DEFAULTS = files("duly.defaults")
STANDARD = read_policy(DEFAULTS.joinpath("policies", "standard.yaml").read_text(encoding="utf-8"), file="standard.yaml")
HOLIDAY = date(2026, 3, 17)
MARKET = read_market(
    DEFAULTS.joinpath("markets", "fallback.yaml").read_text(encoding="utf-8"),
    file="fallback.yaml",
    holidays=frozenset({HOLIDAY}),
)
RULES = RulesThen(policy=STANDARD, market=MARKET, verified_level=1, timezone="Europe/Dublin")


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("quiet", [None, Quiet(start=19 * 60, end=9 * 60), Quiet(start=12 * 60, end=14 * 60)])
def test_windows_agree_with_the_policy_at_every_hour_of_a_week(channel: Channel, quiet: Quiet | None) -> None:
    rules = replace(RULES, policy=replace(STANDARD, limits=replace(STANDARD.limits, quiet=quiet)))
    for day in range(15, 22):
        for hour in range(24):
            instant = datetime(2026, 3, day, hour, 30, tzinfo=UTC)
            opens = next_open(MARKET, quiet, channel, zone=rules.timezone, now=instant)
            (local,) = windows_of(rules, channel, instant)
            assert local.is_open() == (opens == instant), f"{instant} {channel}"


def test_without_a_known_place_every_zone_of_the_market_counts() -> None:
    zones = ("America/New_York", "America/Los_Angeles")
    rules = replace(RULES, timezone=None, market=MARKET.for_country("US", zones=zones))
    seen = windows_of(rules, Channel.WHATSAPP, datetime(2026, 3, 16, 15, tzinfo=UTC))
    assert [(local.zone, local.minute) for local in seen] == [
        ("America/New_York", 11 * 60),
        ("America/Los_Angeles", 8 * 60),
    ]


def test_caps_are_those_of_policy_and_market_together() -> None:
    caps = caps_of(RULES)
    assert (Counted.CONTACTS, 7, 3) in [(cap.counted, cap.days, cap.most) for cap in caps]
