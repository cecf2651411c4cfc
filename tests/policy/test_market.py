"""Contact windows at the customer's place: weekdays, holidays, quiet hours, clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from duly.domain.contact import Channel
from duly.policy.fault import MarketInvalid
from duly.policy.hours import Hours, parse_hours, without
from duly.policy.market import Caps, Market, NoOpenInstant, next_open, read_market
from duly.policy.terms import Quiet
from tests.policy.cases import fallback

NINE_TO_SEVEN = Quiet(start=19 * 60, end=9 * 60)


def market(zones: str = "[UTC]", hours: str = '"08:00-20:00"', *holidays: date) -> Market:
    text = f"""
market: test
zones: {zones}
hours: {{voice: {{mon-fri: {hours}}}, message: {{mon-sun: {hours}}}}}
holidays: closed
source: a test
confidence: none
"""
    return read_market(text, file="test.yaml", holidays=frozenset(holidays))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("channel", "zone", "now", "expected"),
    [
        # Madrid is at UTC+1 in winter and UTC+2 in summer; the fallback's messages open at eight.
        (Channel.EMAIL, "Europe/Madrid", "2026-03-02T12:00Z", "2026-03-02T12:00Z"),
        (Channel.EMAIL, "Europe/Madrid", "2026-03-02T06:59Z", "2026-03-02T07:00Z"),
        (Channel.EMAIL, "Europe/Madrid", "2026-07-06T05:00Z", "2026-07-06T06:00Z"),
        (Channel.EMAIL, "Europe/Madrid", "2026-03-02T19:00Z", "2026-03-03T07:00Z"),
        (Channel.EMAIL, "Asia/Tokyo", "2026-03-02T12:00Z", "2026-03-02T23:00Z"),
        # Over the night on which the clock is changed: the hour is the customer's, not ours.
        (Channel.WHATSAPP, "Europe/Madrid", "2026-03-28T19:30Z", "2026-03-30T06:00Z"),
        (Channel.WHATSAPP, "Europe/Madrid", "2026-10-24T18:30Z", "2026-10-26T07:00Z"),
        (Channel.WHATSAPP, "America/New_York", "2026-03-07T23:59Z", "2026-03-07T23:59Z"),
        (Channel.WHATSAPP, "America/New_York", "2026-03-08T01:00Z", "2026-03-09T12:00Z"),
        # Calls: later in the morning, Saturdays only until two, never on Sundays.
        (Channel.VOICE, "UTC", "2026-03-07T09:00Z", "2026-03-07T10:00Z"),
        (Channel.VOICE, "UTC", "2026-03-07T14:00Z", "2026-03-09T09:00Z"),
        (Channel.VOICE, "UTC", "2026-03-08T12:00Z", "2026-03-09T09:00Z"),
    ],
)
def test_the_next_open_instant_is_at_the_customers_place(channel: Channel, zone: str, now: str, expected: str) -> None:
    assert next_open(fallback(), None, channel, zone=zone, now=at(now)) == at(expected)


def test_without_a_known_zone_every_zone_of_the_market_is_open() -> None:
    wide = market("[America/New_York, America/Los_Angeles]")
    # Eight in Los Angeles is eleven in New York, where messages end at eight, five in Los Angeles.
    assert next_open(wide, None, Channel.EMAIL, zone=None, now=at("2026-03-02T13:00Z")) == at("2026-03-02T16:00Z")
    assert next_open(wide, None, Channel.EMAIL, zone=None, now=at("2026-03-03T01:00Z")) == at("2026-03-03T16:00Z")


def test_quiet_hours_of_the_policy_are_respected_as_well() -> None:
    morning = at("2026-03-02T08:15Z")
    assert next_open(fallback(), NINE_TO_SEVEN, Channel.EMAIL, zone=None, now=morning) == at("2026-03-02T09:00Z")
    noon = Quiet(start=12 * 60, end=14 * 60)
    assert next_open(fallback(), noon, Channel.EMAIL, zone=None, now=at("2026-03-02T13:00Z")) == at("2026-03-02T14:00Z")


def test_holidays_are_closed_where_the_pack_rests_on_them() -> None:
    easter = market("[Europe/Madrid]", '"08:00-20:00"', date(2026, 4, 2), date(2026, 4, 3))
    assert next_open(easter, None, Channel.VOICE, zone=None, now=at("2026-04-02T10:00Z")) == at("2026-04-06T06:00Z")
    assert next_open(easter, None, Channel.EMAIL, zone=None, now=at("2026-04-02T10:00Z")) == at("2026-04-04T06:00Z")


@pytest.mark.parametrize(
    ("hours", "now", "expected"),
    [
        # In Madrid on 29 March 2026 there is no half past two; on 25 October there are two.
        ('"02:30-05:00"', "2026-03-29T00:00Z", "2026-03-29T01:30Z"),
        ('"02:30-05:00"', "2026-10-25T00:00Z", "2026-10-25T01:30Z"),
        ('"01:00-02:30"', "2026-10-25T00:29Z", "2026-10-25T00:29Z"),
        ('"01:00-02:30"', "2026-10-25T00:30Z", "2026-10-26T00:00Z"),
    ],
)
def test_a_clock_change_never_widens_the_window(hours: str, now: str, expected: str) -> None:
    assert next_open(market("[Europe/Madrid]", hours), None, Channel.EMAIL, zone=None, now=at(now)) == at(expected)


def test_no_open_instant_is_an_error_that_says_so() -> None:
    apart = market("[Pacific/Auckland, America/Los_Angeles]", '"09:00-11:00"')
    with pytest.raises(NoOpenInstant, match="no time within 14 days is open for email"):
        next_open(apart, None, Channel.EMAIL, zone=None, now=at("2026-03-02T12:00Z"))


def test_a_pack_is_read_with_its_caps_and_its_source() -> None:
    pack = fallback()
    assert pack.caps == Caps(attempts_7d=3, attempts_1d=1)
    assert pack.voice[5] == (Hours(10 * 60, 14 * 60),)
    assert pack.voice[6] == ()
    assert pack.confidence == "policy"


def test_a_pack_can_be_made_again_from_what_it_keeps() -> None:
    easter = market("[Europe/Madrid]", '"08:00-20:00"', date(2026, 4, 3))
    again = read_market(easter.text, file="again.yaml", holidays=easter.given_holidays)
    assert again.hash == easter.hash
    abroad = easter.for_country("PT", zones=("Europe/Lisbon", "Atlantic/Azores"))
    assert abroad.hash != easter.hash
    assert again.for_country("PT", zones=abroad.zones).hash == abroad.hash
    assert market("[Europe/Madrid]").hash != easter.hash


def test_every_fault_of_a_pack_is_said_at_once() -> None:
    text = """
market: Test
zones: [Europe/Madird]
hours: {voice: {mon-fry: "09:00-19:00"}, message: {sat: "20:00-08:00"}}
holidays: clsed
caps: {attempts_7: 3}
source: a test
"""
    with pytest.raises(MarketInvalid) as refused:
        read_market(text, file="test.yaml", holidays=frozenset())
    assert [str(fault) for fault in refused.value.faults] == [
        "test.yaml:2: confidence is missing; expected the key confidence",
        "test.yaml:2: market: 'Test'; expected a name of small letters, digits and _",
        "test.yaml:3: zones[0]: 'Europe/Madird'; expected a time zone such as Europe/Madrid",
        "test.yaml:4: hours.voice.mon-fry: 'mon-fry'; expected days such as mon-fri or sat",
        "test.yaml:4: hours.message.sat: '20:00-08:00'; expected hours of one day such as 09:00-19:00",
        "test.yaml:5: holidays: 'clsed'; did you mean closed?",
        "test.yaml:6: caps.attempts_7: unknown key 'attempts_7'; did you mean attempts_7d?",
    ]


def test_closed_hours_cut_open_ones() -> None:
    day = (parse_hours("08:00-20:00"),)
    assert [str(hours) for hours in without(day, parse_hours("19:00-09:00"))] == ["09:00-19:00"]
    assert [str(hours) for hours in without(day, parse_hours("12:00-13:00"))] == ["08:00-12:00", "13:00-20:00"]
    assert without(day, parse_hours("00:00-24:00")) == ()
