"""Contact windows at the customer's place: weekdays, holidays, quiet hours, wishes, clock changes; packs as files."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from duly.domain.contact import Channel, QuietWish
from duly.policy.fault import MarketInvalid
from duly.policy.hours import Hours, parse_hours, without
from duly.policy.market import Market, market_from_json, put_together
from duly.policy.market_file import read_pack
from duly.policy.terms import Quiet
from duly.policy.windows import NoOpenInstant, next_open, zones_of_customer
from tests.policy.cases import facts, fallback

NINE_TO_SEVEN = Quiet(start=19 * 60, end=9 * 60)
UTC_ALONE = ("UTC",)


def market(zones: tuple[str, ...] = UTC_ALONE, hours: str = '"08:00-20:00"', *holidays: date) -> Market:
    text = f"""
market: test
rules:
  hours:
    hours: {{voice: {{mon-fri: {hours}}}, message: {{mon-sun: {hours}}}}}
    holidays: closed
    sources: [a test]
    confidence: choice
"""
    rules = [(group.id, group) for group in read_pack(text, file="test.yaml").groups]
    return put_together("test", country="ZZ", zones=zones, rules=rules, holidays=holidays)


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
    assert next_open(fallback(), None, channel, zones=(zone,), now=at(now)) == at(expected)


def test_without_a_known_zone_every_zone_of_the_market_is_open() -> None:
    wide = market(("America/New_York", "America/Los_Angeles"))
    # Eight in Los Angeles is eleven in New York, where messages end at eight, five in Los Angeles.
    morning, evening = at("2026-03-02T13:00Z"), at("2026-03-03T01:00Z")
    assert next_open(wide, None, Channel.EMAIL, zones=wide.zones, now=morning) == at("2026-03-02T16:00Z")
    assert next_open(wide, None, Channel.EMAIL, zones=wide.zones, now=evening) == at("2026-03-03T16:00Z")


def test_a_number_from_elsewhere_widens_the_zones_a_stated_one_too() -> None:
    wide = market(("America/New_York", "America/Los_Angeles"))
    assert zones_of_customer(facts(), wide) == wide.zones
    stated = facts(timezone="America/Phoenix")
    assert zones_of_customer(stated, wide) == ("America/Phoenix",)
    hinted = stated._replace(phone_zones=("America/New_York", "America/Phoenix"))
    assert zones_of_customer(hinted, wide) == ("America/Phoenix", "America/New_York")


def test_quiet_hours_of_the_policy_are_respected_as_well() -> None:
    morning = at("2026-03-02T08:15Z")
    opens = next_open(fallback(), NINE_TO_SEVEN, Channel.EMAIL, zones=UTC_ALONE, now=morning)
    assert opens == at("2026-03-02T09:00Z")
    noon = Quiet(start=12 * 60, end=14 * 60)
    opens = next_open(fallback(), noon, Channel.EMAIL, zones=UTC_ALONE, now=at("2026-03-02T13:00Z"))
    assert opens == at("2026-03-02T14:00Z")


def test_wishes_of_the_customer_are_respected_by_weekday_and_channel() -> None:
    wishes = (
        QuietWish(weekdays=(0, 1), start=8 * 60, end=15 * 60),
        QuietWish(weekdays=(0,), start=15 * 60, end=20 * 60, channel=Channel.WHATSAPP),
    )
    monday = at("2026-03-02T10:00Z")

    def opens(channel: Channel) -> datetime:
        return next_open(fallback(), None, channel, zones=UTC_ALONE, now=monday, wishes=wishes)

    assert opens(Channel.EMAIL) == at("2026-03-02T15:00Z")
    assert opens(Channel.WHATSAPP) == at("2026-03-03T15:00Z")


def test_holidays_are_closed_where_the_pack_rests_on_them() -> None:
    madrid = ("Europe/Madrid",)
    easter = market(madrid, '"08:00-20:00"', date(2026, 4, 2), date(2026, 4, 3))
    thursday = at("2026-04-02T10:00Z")
    assert next_open(easter, None, Channel.VOICE, zones=madrid, now=thursday) == at("2026-04-06T06:00Z")
    assert next_open(easter, None, Channel.EMAIL, zones=madrid, now=thursday) == at("2026-04-04T06:00Z")


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
    madrid = ("Europe/Madrid",)
    assert next_open(market(madrid, hours), None, Channel.EMAIL, zones=madrid, now=at(now)) == at(expected)


def test_no_open_instant_is_an_error_that_says_so() -> None:
    zones = ("Pacific/Auckland", "America/Los_Angeles")
    apart = market(zones, '"09:00-11:00"')
    with pytest.raises(NoOpenInstant, match="no time within 14 days is open for email"):
        next_open(apart, None, Channel.EMAIL, zones=zones, now=at("2026-03-02T12:00Z"))


def test_the_fallback_has_its_caps_and_says_that_it_is_no_law() -> None:
    pack = fallback()
    assert [(cap.most, cap.days) for cap in pack.caps] == [(3, 7), (1, 1)]
    assert pack.hours[Channel.VOICE][5] == (Hours(10 * 60, 14 * 60),)
    assert pack.hours[Channel.EMAIL][6] == ()
    assert {ground.confidence for ground in pack.grounds} == {"choice"}


def test_a_market_can_be_made_again_from_what_it_keeps() -> None:
    easter = market(("Europe/Madrid",), '"08:00-20:00"', date(2026, 4, 3))
    again = market_from_json(easter.as_json)
    assert again.hash == easter.hash
    assert again.as_json == easter.as_json
    assert again.closed == {date(2026, 4, 3)}
    assert easter.at_zones(("Europe/Lisbon",)).hash != easter.hash
    assert market(("Europe/Madrid",)).hash != easter.hash


def test_every_fault_of_a_pack_is_said_at_once() -> None:
    text = """
market: Test
covers: {countries: [Spain], regions: [madrid]}
zones: [Europe/Madird]
rules:
  Hours:
    hours: {voice: {mon-fry: "09:00-19:00"}, messages: {sat: "20:00-08:00"}, email: {sat: "20:00-08:00"}}
    holidays: clsed
    from: 2026-03-01
    until: 2026-02-01
    sources: [a test]
  caps:
    caps:
      - {count: attempt, most: 0, within: 90 days}
      - {most: 3, within: P7D, channels: [voice, fax]}
    interest:
      - {points: many}
    sources: [a test]
    confidence: sure
relaxes:
  - {rule: caps, by: "", on: 2026-13-01}
"""
    with pytest.raises(MarketInvalid) as refused:
        read_pack(text, file="test.yaml")
    assert [str(fault) for fault in refused.value.faults] == [
        "test.yaml:2: market: 'Test'; expected a name such as us-ma",
        "test.yaml:3: covers.countries[0]: 'Spain'; expected a code such as ES",
        "test.yaml:3: covers.regions[0]: 'madrid'; expected a region such as MD, without the country",
        "test.yaml:4: zones[0]: 'Europe/Madird'; expected a time zone such as Europe/Madrid",
        "test.yaml:6: rules.Hours: 'Hours'; expected a name of small letters, digits and _",
        "test.yaml:6: rules.Hours: confidence is missing; expected the key confidence",
        "test.yaml:7: rules.Hours.hours.voice.mon-fry: 'mon-fry'; expected days such as mon-fri or sat",
        "test.yaml:7: rules.Hours.hours.messages: unknown key 'messages'; did you mean message?",
        "test.yaml:7: rules.Hours.hours.email.sat: '20:00-08:00'; expected hours of one day such as 09:00-19:00",
        "test.yaml:8: rules.Hours.holidays: 'clsed'; did you mean closed?",
        "test.yaml:10: rules.Hours.until: 2026-02-01; expected a day after 2026-03-01",
        "test.yaml:14: rules.caps.caps[0].count: 'attempt'; did you mean attempts?",
        "test.yaml:14: rules.caps.caps[0].most: '0'; expected a whole number from 1 to 100",
        "test.yaml:14: rules.caps.caps[0].within: '90 days'; expected 1 to 30 days, such as 7 days, or week",
        "test.yaml:15: rules.caps.caps[1]: count is missing; expected the key count",
        "test.yaml:15: rules.caps.caps[1].within: 'P7D'; expected 1 to 30 days, such as 7 days, or week",
        "test.yaml:15: rules.caps.caps[1].channels[1]: 'fax'; expected one of all, email, message, voice, whatsapp",
        "test.yaml:17: rules.caps.interest[0].points: 'many'; expected a number such as 8 or 2.5",
        "test.yaml:19: rules.caps.confidence: 'sure'; expected one of choice, primary, recollected, secondary",
        "test.yaml:21: relaxes[0]: basis is missing; expected the key basis",
        "test.yaml:21: relaxes[0].by: nothing; expected who relaxes the rule, and on which legal basis",
        "test.yaml:21: relaxes[0].on: '2026-13-01'; expected a date such as 2026-01-31",
    ]


def test_closed_hours_cut_open_ones() -> None:
    day = (parse_hours("08:00-20:00"),)
    assert [str(hours) for hours in without(day, parse_hours("19:00-09:00"))] == ["09:00-19:00"]
    assert [str(hours) for hours in without(day, parse_hours("12:00-13:00"))] == ["08:00-12:00", "13:00-20:00"]
    assert without(day, parse_hours("00:00-24:00")) == ()
