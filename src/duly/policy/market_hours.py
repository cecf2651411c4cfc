"""Reads the open hours of a pack's rules: by channel, by weekday. Knows no date and no time zone."""

from __future__ import annotations

from itertools import pairwise

from duly.domain.contact import Channel
from duly.policy.document import Place
from duly.policy.hours import DAY_MINUTES, Hours, HoursInvalid, parse_hours
from duly.policy.market_pack import Week

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALL_DAY = (Hours(0, DAY_MINUTES),)
ALWAYS: Week = (ALL_DAY,) * len(WEEKDAYS)
CHANNELS_BY_WORD: dict[str, tuple[Channel, ...]] = {
    "all": tuple(Channel),
    "message": (Channel.WHATSAPP, Channel.EMAIL),
    **{channel.value: (channel,) for channel in Channel},
}
"""How packs name channels: one by one, those in writing, or all."""


def read_channels(place: Place) -> tuple[Channel, ...]:
    """Reads ``all``, ``message`` or a list such as ``[voice, email]``."""
    named = place.items() if place.is_list() else [place]
    found = [channel for each in named for channel in CHANNELS_BY_WORD[each.one_of(CHANNELS_BY_WORD)]]
    return tuple(channel for channel in Channel if channel in found)


def read_hours_by_channel(place: Place) -> dict[Channel, Week]:
    """Reads ``{voice: {mon-fri: 09:00-19:00}, message: {mon-sat: 08:00-20:00}}``; days not named are closed."""
    found: dict[Channel, Week] = {}
    for name, at in place.fields(CHANNELS_BY_WORD).items():
        week = _read_week(at)
        for channel in CHANNELS_BY_WORD[name]:
            if channel in found:
                at.fault(f"hours for {channel} twice", "expected each channel once")
            found[channel] = week
    return found


def _read_week(place: Place) -> Week:
    week: list[tuple[Hours, ...]] = [()] * len(WEEKDAYS)
    for name, at in place.entries():
        first, _, last = name.partition("-")
        if first not in WEEKDAYS or (last or first) not in WEEKDAYS:
            at.fault(repr(name), "expected days such as mon-fri or sat")
            continue
        days = range(WEEKDAYS.index(first), WEEKDAYS.index(last or first) + 1)
        if not days or any(week[day] for day in days):
            at.fault(repr(name), "expected each day once, in the order of the week")
        hours = _read_hours(at)
        for day in days:
            week[day] = hours
    return tuple(week)


def _read_hours(place: Place) -> tuple[Hours, ...]:
    """One stretch, or a list of them for a day with a break."""
    stretches = [_read_stretch(each) for each in (place.items() if place.is_list() else [place])]
    if any(later.start < earlier.end for earlier, later in pairwise(stretches)):
        place.fault(place.shown(), "expected stretches in their order, apart from each other")
    return tuple(stretches)


def _read_stretch(place: Place) -> Hours:
    try:
        hours = parse_hours(place.text())
    except HoursInvalid:
        hours = Hours(0, 0)
    if hours.start >= hours.end:
        place.fault(place.shown(), "expected hours of one day such as 09:00-19:00")
    return hours


def week_together(one: Week, other: Week) -> Week:
    """When both are open."""
    return tuple(
        tuple(
            Hours(max(a.start, b.start), min(a.end, b.end))
            for a in hours
            for b in others
            if max(a.start, b.start) < min(a.end, b.end)
        )
        for hours, others in zip(one, other, strict=True)
    )
