"""Market packs: when and how often a customer of a country may be contacted.

Packs are data with a source; this module reads them and finds the next open instant. Local time
exists only here. Knows no policy but its quiet hours, and opens no file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from duly.domain.contact import Channel
from duly.policy.document import Place, canonical, open_document
from duly.policy.fault import MarketInvalid
from duly.policy.hours import Hours, HoursInvalid, parse_hours, without
from duly.policy.terms import Quiet

SEARCH_DAYS_MAX = 14
CAP_MAX = 100
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
REQUIRED = ("market", "zones", "hours", "holidays", "source", "confidence")
KEYS = (*REQUIRED, "country", "caps", "effective_from")

Week = tuple[tuple[Hours, ...], ...]
"""Open hours by weekday, Monday first."""


class NoOpenInstant(ValueError):
    """No instant in the next days is open; ``days`` says how many were searched."""

    def __init__(self, channel: Channel) -> None:
        self.days = SEARCH_DAYS_MAX
        super().__init__(f"no time within {SEARCH_DAYS_MAX} days is open for {channel}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Caps:
    """The most messages and calls to one customer; ``None`` is no cap. Attempts count delivered or not."""

    contacts_7d: int | None = None
    contacts_1d: int | None = None
    attempts_7d: int | None = None
    attempts_1d: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Market:
    """The rules of one market. ``zones`` are the time zones its customers may live in.

    ``text`` and ``given_holidays`` are what it was read from, so that it can be read again; ``hash`` is
    the SHA-256 (hex) of everything that a decision may depend on. A market is read once and equal to
    itself alone: its open hours are remembered without comparing it whole.
    """

    id: str
    country: str | None
    zones: tuple[str, ...]
    voice: Week
    message: Week
    caps: Caps
    rests_on_holidays: bool
    given_holidays: frozenset[date]
    source: str
    confidence: str
    effective_from: date | None
    text: str
    hash: str
    consent_needed: frozenset[Channel] = frozenset()

    def closed_on(self, day: date) -> bool:
        """Whether the whole day is without contact."""
        return self.rests_on_holidays and day in self.given_holidays

    def for_country(self, country: str, *, zones: tuple[str, ...]) -> Market:
        """This pack for the customers of a country that has no pack of its own."""
        digest = _digest(self.text, self.given_holidays, country, zones)
        return replace(self, country=country, zones=zones, hash=digest)


@lru_cache(maxsize=8192)  # a pass over the portfolio asks at one instant, for few zones
def next_open(market: Market, quiet: Quiet | None, channel: Channel, *, zone: str | None, now: datetime) -> datetime:
    """The earliest instant from ``now`` on at which ``channel`` may be used, as aware UTC.

    It is open in ``zone``, or without one in every zone of the market at once, outside ``quiet`` hours
    and not on a holiday. Raises ``NoOpenInstant``, and ``ZoneInfoNotFoundError`` for an unknown zone.
    """
    zones = (zone,) if zone else market.zones
    last = now + timedelta(days=SEARCH_DAYS_MAX)
    at = now
    while at <= last:
        # Each zone can only move the instant later, so once none does, all are open.
        opening = at
        for name in zones:
            opening = _next_open_in(name, market, quiet, channel, opening)
        if opening == at:
            return at.astimezone(UTC)
        at = opening
    raise NoOpenInstant(channel)


def _next_open_in(zone: str, market: Market, quiet: Quiet | None, channel: Channel, at: datetime) -> datetime:
    today = at.astimezone(ZoneInfo(zone)).date()
    for ahead in range(SEARCH_DAYS_MAX + 1):
        for start, end in _open_on(today + timedelta(days=ahead), zone, market, quiet, channel):
            if at < end:
                return max(at, start)
    raise NoOpenInstant(channel)


@lru_cache(maxsize=8192)
def _open_on(
    day: date, zone: str, market: Market, quiet: Quiet | None, channel: Channel
) -> tuple[tuple[datetime, datetime], ...]:
    """The open stretches of one local day, as instants in UTC."""
    if market.closed_on(day):
        return ()
    hours = _week(market, channel)[day.weekday()]
    if quiet is not None:
        hours = without(hours, Hours(quiet.start, quiet.end))
    # Where the clock is changed a wall time has two readings; the stretch takes the stricter one.
    stretches = ((max(_readings(day, at.start, zone)), min(_readings(day, at.end, zone))) for at in hours)
    return tuple((start, end) for start, end in stretches if start < end)


def _readings(day: date, minute: int, zone: str) -> tuple[datetime, datetime]:
    """The instants at which a wall clock in ``zone`` shows this minute of ``day``."""
    midnight = datetime.combine(day, time(), tzinfo=ZoneInfo(zone))
    wall = midnight + timedelta(minutes=minute)
    return wall.replace(fold=0).astimezone(UTC), wall.replace(fold=1).astimezone(UTC)


def _week(market: Market, channel: Channel) -> Week:
    match channel:
        case Channel.VOICE:
            return market.voice
        case Channel.WHATSAPP | Channel.EMAIL:
            return market.message
        case _:
            assert_never(channel)


def read_market(text: str, *, file: str, holidays: frozenset[date]) -> Market:
    """Reads a market pack. ``holidays`` are the country's, used when the pack rests on them.

    Raises ``MarketInvalid`` with every fault.
    """
    text = canonical(text)
    root, faults = open_document(text, file=file)
    if root is None:
        raise MarketInvalid(faults)
    market = _market(root.fields(KEYS, required=REQUIRED), text, holidays)
    if faults:
        raise MarketInvalid(faults)
    return market


def _market(fields: dict[str, Place], text: str, holidays: frozenset[date]) -> Market:
    hours = fields["hours"].fields(("voice", "message"), required=("voice", "message")) if "hours" in fields else {}
    country = fields["country"].text() if "country" in fields else None
    zones = _zones(fields["zones"]) if "zones" in fields else ()
    return Market(
        id=fields["market"].name() if "market" in fields else "unnamed",
        country=country,
        zones=zones,
        voice=_read_week(hours["voice"]) if "voice" in hours else (),
        message=_read_week(hours["message"]) if "message" in hours else (),
        caps=_caps(fields["caps"]) if "caps" in fields else Caps(),
        rests_on_holidays="holidays" in fields and fields["holidays"].one_of(("closed", "open")) == "closed",
        given_holidays=holidays,
        source=fields["source"].text() if "source" in fields else "",
        confidence=fields["confidence"].text() if "confidence" in fields else "",
        effective_from=fields["effective_from"].day() if "effective_from" in fields else None,
        text=text,
        hash=_digest(text, holidays, country, zones),
    )


def _digest(text: str, holidays: frozenset[date], country: str | None, zones: tuple[str, ...]) -> str:
    days = sorted(day.isoformat() for day in holidays)
    return sha256("\n".join((text, country or "", *zones, *days)).encode()).hexdigest()


def _zones(place: Place) -> tuple[str, ...]:
    items = place.items()
    if not items:
        place.fault("no zone", "expected at least one, such as Europe/Madrid")
    for item in items:
        try:
            ZoneInfo(item.text())
        except (ZoneInfoNotFoundError, ValueError):
            item.fault(item.shown(), "expected a time zone such as Europe/Madrid")
    return tuple(item.text() for item in items)


def _read_week(place: Place) -> Week:
    """Reads ``{mon-fri: 09:00-19:00, sat: 10:00-14:00}``; days not named are closed."""
    week: list[tuple[Hours, ...]] = [()] * len(WEEKDAYS)
    for name, at in place.entries():
        first, _, last = name.partition("-")
        if first not in WEEKDAYS or (last or first) not in WEEKDAYS:
            at.fault(repr(name), "expected days such as mon-fri or sat")
            continue
        hours = _read_hours(at)
        for weekday in range(WEEKDAYS.index(first), WEEKDAYS.index(last or first) + 1):
            week[weekday] = hours
    return tuple(week)


def _read_hours(place: Place) -> tuple[Hours, ...]:
    try:
        hours = parse_hours(place.text())
    except HoursInvalid:
        hours = Hours(0, 0)
    if hours.start >= hours.end:
        place.fault(place.shown(), "expected hours of one day such as 09:00-19:00")
    return (hours,)


def _caps(place: Place) -> Caps:
    fields = place.fields(("contacts_7d", "contacts_1d", "attempts_7d", "attempts_1d"))
    caps = {name: at.count(least=1, most=CAP_MAX) for name, at in fields.items()}
    return Caps(**caps)
