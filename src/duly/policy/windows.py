"""Contact windows: the next instant at which a channel may be used. Local time exists only here and in ``caps``.

The strictest of the market, the policy's quiet hours and the customer's own wishes holds, in every time zone
the customer may be in at once.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from duly.domain.contact import Channel, QuietWish
from duly.domain.facts import Facts
from duly.policy.hours import Hours, without
from duly.policy.market import Market
from duly.policy.terms import Quiet

SEARCH_DAYS_MAX = 14


class NoOpenInstant(ValueError):
    """No instant in the next days is open; ``days`` says how many were searched."""

    def __init__(self, channel: Channel) -> None:
        self.days = SEARCH_DAYS_MAX
        super().__init__(f"no time within {SEARCH_DAYS_MAX} days is open for {channel}")


def zones_of_customer(facts: Facts, market: Market) -> tuple[str, ...]:
    """Every zone the customer may be in: the stated one, else those of the place; and those their numbers hint at."""
    known = (facts.timezone,) if facts.timezone else market.zones
    return known if not facts.phone_zones else _together(known, facts.phone_zones)


@lru_cache(maxsize=1024)
def _together(known: tuple[str, ...], hinted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *hinted)))


@lru_cache(maxsize=8192)  # a pass over the portfolio asks at one instant, for few zones
def next_open(
    market: Market,
    quiet: Quiet | None,
    channel: Channel,
    *,
    zones: tuple[str, ...],
    now: datetime,
    wishes: tuple[QuietWish, ...] = (),
) -> datetime:
    """The earliest instant from ``now`` on at which ``channel`` may be used, as aware UTC.

    It is open in every one of ``zones`` at once, outside ``quiet`` hours and ``wishes``, and not on a day on
    which the market rests. Raises ``NoOpenInstant``, and ``ZoneInfoNotFoundError`` for an unknown zone.
    """
    last = now + timedelta(days=SEARCH_DAYS_MAX)
    at = now
    while at <= last:
        # Each zone can only move the instant later, so once none does, all are open.
        opening = at
        for name in zones:
            opening = _next_open_in(name, market, quiet, channel, wishes, opening)
        if opening == at:
            return at.astimezone(UTC)
        at = opening
    raise NoOpenInstant(channel)


def _next_open_in(
    zone: str, market: Market, quiet: Quiet | None, channel: Channel, wishes: tuple[QuietWish, ...], at: datetime
) -> datetime:
    today = at.astimezone(ZoneInfo(zone)).date()
    for ahead in range(SEARCH_DAYS_MAX + 1):
        for start, end in _open_on(today + timedelta(days=ahead), zone, market, quiet, channel, wishes):
            if at < end:
                return max(at, start)
    raise NoOpenInstant(channel)


@lru_cache(maxsize=8192)
def _open_on(
    day: date, zone: str, market: Market, quiet: Quiet | None, channel: Channel, wishes: tuple[QuietWish, ...]
) -> tuple[tuple[datetime, datetime], ...]:
    """The open stretches of one local day, as instants in UTC."""
    if day in market.closed:
        return ()
    hours = market.hours[channel][day.weekday()]
    if quiet is not None:
        hours = without(hours, Hours(quiet.start, quiet.end))
    for wish in wishes:
        if day.weekday() in wish.weekdays and wish.channel in (None, channel):
            hours = without(hours, Hours(wish.start, wish.end))
    # Where the clock is changed a wall time has two readings; the stretch takes the stricter one.
    stretches = ((max(_readings(day, at.start, zone)), min(_readings(day, at.end, zone))) for at in hours)
    return tuple((start, end) for start, end in stretches if start < end)


def _readings(day: date, minute: int, zone: str) -> tuple[datetime, datetime]:
    """The instants at which a wall clock in ``zone`` shows this minute of ``day``."""
    midnight = datetime.combine(day, time(), tzinfo=ZoneInfo(zone))
    wall = midnight + timedelta(minutes=minute)
    return wall.replace(fold=0).astimezone(UTC), wall.replace(fold=1).astimezone(UTC)


@lru_cache(maxsize=4096)
def midnight(day: date, zone: str) -> datetime:
    """The instant at which a day begins in a time zone, in UTC."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
