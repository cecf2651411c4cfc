"""Laws of packs: together they never allow what one of them forbids, and every pack comes back as it was kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.domain.contact import Channel
from duly.domain.contact_log import Made, Touch
from duly.policy.caps import cap_reached
from duly.policy.market import Market, Whereabouts, market_from_json, put_together
from duly.policy.market_pack import Cap, Confidence, Counted, Per, RuleGroup
from duly.policy.windows import NoOpenInstant, next_open
from tests.policy.cases import NOON, PACKS, facts

DAY = date(2026, 9, 15)
SHIPPED = [(pack.id, group) for name in PACKS.ids() for pack in PACKS.pack(name) if pack for group in pack.groups]
ZONES = ("America/New_York", "America/Phoenix", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kolkata")
PLACES = [
    Whereabouts(country, region, None, "consumer")
    for country, region in (
        ("US", None), ("US", "NY"), ("US", "MA"), ("BR", None), ("ES", None), ("DE", "BY"), ("GB", None), ("CO", None),
        ("CL", None), ("IN", None), ("FR", None), ("JP", None), ("XX", None),
    )
]  # fmt: skip

AROUND_CHANGES = st.sampled_from([
    datetime(2026, 3, 8, tzinfo=UTC), datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 4, 4, tzinfo=UTC),
    datetime(2026, 10, 3, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC),
])  # fmt: skip
"""Nights on which clocks change in the United States, in Europe, on Lord Howe Island by half an hour."""


@st.composite
def instants(draw: st.DrawFn) -> datetime:
    return draw(AROUND_CHANGES) + timedelta(minutes=draw(st.integers(-3 * 1440, 3 * 1440)))


@st.composite
def logs(draw: st.DrawFn) -> tuple[Made, ...]:
    made = [
        Made(
            at=NOON - timedelta(minutes=draw(st.integers(1, 31 * 1440))), channel=draw(st.sampled_from(Channel)),
            touch=touch, account_id=draw(st.sampled_from(["A-1", "A-2"])), items=(),
            replied=touch is not Touch.CONVERSATION and draw(st.booleans()),
        )
        for touch in draw(st.lists(st.sampled_from(Touch), max_size=9))
    ]  # fmt: skip
    return tuple(sorted(made))


@st.composite
def caps(draw: st.DrawFn) -> Cap:
    return Cap(
        id="test.cap", counted=draw(st.sampled_from(Counted)),
        channels=tuple(sorted(draw(st.sets(st.sampled_from(Channel), min_size=1)))), most=draw(st.integers(1, 4)),
        days=draw(st.sampled_from([None, 1, 7, 30])), per=draw(st.sampled_from(Per)),
        gap_days=draw(st.sampled_from([None, 2])), after=draw(st.sampled_from([None, *Touch])),
    )  # fmt: skip


def made_of(rules: list[tuple[str, RuleGroup]], zones: tuple[str, ...]) -> Market:
    return put_together("test", country="XX", zones=zones, rules=rules, holidays=[DAY])


def with_cap(cap: Cap) -> tuple[str, RuleGroup]:
    return cap.id, RuleGroup(id="cap", sources=(), confidence=Confidence.CHOICE, caps=(cap,))


def is_open(market: Market, channel: Channel, at: datetime) -> bool:
    try:
        return next_open(market, None, channel, zones=market.zones, now=at) == at
    except NoOpenInstant:
        return False


@settings(max_examples=150, deadline=None)
@given(
    rules=st.lists(st.sampled_from(SHIPPED), min_size=2, max_size=4),
    zones=st.lists(st.sampled_from(ZONES), min_size=1, max_size=3, unique=True),
    at=instants(),
    channel=st.sampled_from(Channel),
    log=logs(),
)
def test_together_they_never_allow_what_one_forbids(
    rules: list[tuple[str, RuleGroup]], zones: list[str], at: datetime, channel: Channel, log: tuple[Made, ...]
) -> None:
    together = made_of(rules, tuple(zones))
    known = facts(log=log, days_past_due=40)
    for rule in rules:
        for zone in zones:
            alone = made_of([rule], (zone,))
            assert is_open(alone, channel, at) or not is_open(together, channel, at)
            barred = cap_reached(alone, known, channel, NOON)
            if barred is not None:
                whole = cap_reached(together, known, channel, NOON)
                assert whole is not None
                assert whole.falls_at >= barred.falls_at
        for held, part in (
            (together.consent_needed, rule[1].consents), (together.forbidden, rule[1].forbidden),
            (together.disclosures, rule[1].disclosures),
        ):  # fmt: skip
            assert set(part) <= set(held)


@settings(max_examples=200, deadline=None)
@given(cap=caps(), log=logs(), channel=st.sampled_from(Channel), zone=st.sampled_from(ZONES))
def test_a_reached_cap_falls_when_it_says_and_not_before(
    cap: Cap, log: tuple[Made, ...], channel: Channel, zone: str
) -> None:
    market, known = made_of([with_cap(cap)], (zone,)), facts(log=log)
    reached = cap_reached(market, known, channel, NOON)
    if reached is None:
        return
    assert NOON < reached.falls_at <= NOON + timedelta(days=32)
    assert cap_reached(market, known, channel, reached.falls_at) is None
    assert cap_reached(market, known, channel, reached.falls_at - timedelta(seconds=1)) is not None


@settings(max_examples=150, deadline=None)
@given(cap=caps(), log=logs(), channel=st.sampled_from(Channel))
def test_seven_running_days_are_at_least_as_strict_as_a_calendar_week(
    cap: Cap, log: tuple[Made, ...], channel: Channel
) -> None:
    def reached(days: int | None) -> bool:
        plain = replace(cap, days=days, gap_days=None, after=None)
        return cap_reached(made_of([with_cap(plain)], ("UTC",)), facts(log=log), channel, NOON) is not None

    assert reached(7) or not reached(None)


@pytest.mark.parametrize("where", PLACES, ids=str)
def test_what_holds_at_a_place_is_read_back_equal(where: Whereabouts) -> None:
    market = PACKS.market(where, DAY)
    again = market_from_json(market.as_json)
    assert (again.hash, again.as_json) == (market.hash, market.as_json)
    assert (again.hours, again.caps, again.charges) == (market.hours, market.caps, market.charges)


@pytest.mark.parametrize(("pack_id", "group"), SHIPPED, ids=lambda value: getattr(value, "id", value))
def test_every_shipped_rule_has_its_source_and_who_it_binds_where_it_is_law(pack_id: str, group: RuleGroup) -> None:
    assert group.sources
    assert all(source.strip() for source in group.sources)
    assert (group.binds is not None) or group.confidence == "choice" or group.pending or pack_id == "us-federal"
