"""Contact windows and caps worked out from a pack and a policy, by other code than that which decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from importlib.resources import files

import pytest

from duly.domain.contact import Channel, QuietWish
from duly.domain.history import Counted
from duly.market_packs import MarketPacks
from duly.policy.market import Whereabouts
from duly.policy.policy_file import read_policy
from duly.policy.terms import Quiet
from duly.policy.windows import next_open
from duly.usecases.rules_then import RulesThen, caps_of, market_caps_of, pauses_of, windows_of

DEFAULTS = files("duly.defaults")
STANDARD = read_policy(DEFAULTS.joinpath("policies", "standard.yaml").read_text(encoding="utf-8"), file="standard.yaml")
IRELAND = Whereabouts("IE", None, None, "consumer")
MARKET = MarketPacks(None).market(IRELAND, date(2026, 3, 17))  # St Patrick's day is a holiday there
WISH = QuietWish(weekdays=(0, 3), start=10 * 60, end=16 * 60)
RULES = RulesThen(policy=STANDARD, market=MARKET, verified_level=1, timezone="Europe/Dublin")


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("quiet", [None, Quiet(start=19 * 60, end=9 * 60), Quiet(start=12 * 60, end=14 * 60)])
def test_windows_agree_with_the_policy_at_every_hour_of_a_week(channel: Channel, quiet: Quiet | None) -> None:
    limits = replace(STANDARD.limits, quiet=quiet)
    rules = replace(RULES, policy=replace(STANDARD, limits=limits), quiet_wishes=(WISH,))
    for day in range(15, 22):
        for hour in range(24):
            instant = datetime(2026, 3, day, hour, 30, tzinfo=UTC)
            opens = next_open(MARKET, quiet, channel, zones=("Europe/Dublin",), now=instant, wishes=(WISH,))
            (local,) = windows_of(rules, channel, instant)
            assert local.is_open() == (opens == instant), f"{instant} {channel}"


def test_without_a_known_place_every_zone_of_the_market_counts() -> None:
    zones = ("America/New_York", "America/Los_Angeles")
    rules = replace(RULES, timezone=None, market=MARKET.at_zones(zones[:1]), phone_zones=zones)
    seen = windows_of(rules, Channel.WHATSAPP, datetime(2026, 3, 16, 15, tzinfo=UTC))
    assert [(local.zone, local.minute) for local in seen] == [
        ("America/New_York", 11 * 60),
        ("America/Los_Angeles", 8 * 60),
    ]


def test_caps_are_those_of_the_policy_and_those_of_the_market() -> None:
    assert (Counted.CONTACTS, 7, 3) in [(cap.counted, cap.days, cap.most) for cap in caps_of(RULES)]
    of_market = market_caps_of(RULES, Channel.EMAIL)
    assert [(cap.rule, cap.days, cap.most) for cap in of_market] == [
        ("fallback.attempts", 7, 3),
        ("fallback.attempts_2", 1, 1),
    ]
    assert pauses_of(RULES, Channel.EMAIL) == ()
    assert [pause.rule for pause in pauses_of(RULES, Channel.VOICE)] == ["fallback.calls_after_talking"]


def test_a_cap_that_begins_late_holds_only_then() -> None:
    there = MarketPacks(None).market(Whereabouts("US", "DC", None, "consumer"), date(2026, 3, 17))
    early, late = (replace(RULES, market=there, days_past_due=days) for days in (30, 31))
    assert [cap.rule for cap in market_caps_of(early, Channel.EMAIL)] == []
    assert [cap.rule for cap in market_caps_of(late, Channel.EMAIL)] == ["us-dc.contacts_per_week_2"]
