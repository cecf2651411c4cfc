"""When a person may call a customer who asked for it: inside the market's hours for calls, on a business day.

Owns the nearest time that is allowed where the one asked for is not. The policy's quiet hours and the customer's
wishes are about contact of ours; who asks for a call at a time wants it then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import assert_never
from zoneinfo import ZoneInfo

from duly.domain.business_calendar import BusinessCalendar
from duly.domain.contact import Channel
from duly.policy.market import Market
from duly.policy.windows import NoOpenInstant, next_open

SEARCH_DAYS = 10
CALL_TAKES = timedelta(minutes=30)
"""So much of the open hours must be left where an earlier time is offered; and so long a call may be waited for."""
STEP = timedelta(minutes=30)
POINT = timedelta(minutes=1)


class CallKind(StrEnum):
    """How the time of a call is said."""

    AT = "at"
    FROM = "from"
    BETWEEN = "between"


@dataclass(frozen=True, kw_only=True, slots=True)
class CallHours:
    """What says when calls are allowed. ``zones`` are all in which the customer may be; times are told in the first."""

    market: Market
    zones: tuple[str, ...]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.zones[0])

    @property
    def zone_told(self) -> str | None:
        """The zone to name beside a time, where it would not be clear."""
        return self.zones[0] if len(self.zones) > 1 else None


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedCall:
    """What was asked for: a day, or any; minutes after midnight where the customer is, the same for one point."""

    day: date | None
    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CallSlot:
    """When the call is to be, from ``start`` to before ``end`` (aware UTC). ``fits`` says that it was asked for so."""

    kind: CallKind
    start: datetime
    end: datetime
    zone: str
    fits: bool

    def day(self) -> date:
        return self.start.astimezone(ZoneInfo(self.zone)).date()

    def minutes(self) -> tuple[int, int]:
        """Start and end as minutes after midnight where the customer is."""
        first, last = (each.astimezone(ZoneInfo(self.zone)) for each in (self.start, self.end))
        return first.hour * 60 + first.minute, last.hour * 60 + last.minute

    def words(self) -> str:
        """For the person who calls: ``Tue 3 March 2026, 10:00 (Europe/London)``."""
        first = self.start.astimezone(ZoneInfo(self.zone))
        return f"{first:%a} {first.day} {first:%B %Y}, {self._hours()} ({self.zone})"

    def short(self) -> str:
        """For a list: ``Tue 3 Mar 10:00``, where the customer is."""
        first = self.start.astimezone(ZoneInfo(self.zone))
        return f"{first:%a} {first.day} {first:%b} {self._hours()}"

    def _hours(self) -> str:
        first, last = (each.astimezone(ZoneInfo(self.zone)) for each in (self.start, self.end))
        match self.kind:
            case CallKind.AT:
                return f"{first:%H:%M}"
            case CallKind.FROM:
                return f"from {first:%H:%M}"
            case CallKind.BETWEEN:
                return f"{first:%H:%M}-{last:%H:%M}"
            case _:
                assert_never(self.kind)


def call_slot(hours: CallHours, wanted: WantedCall, calendar: BusinessCalendar, *, now: datetime) -> CallSlot | None:
    """The first time that fits, else the nearest one that is allowed; ``None`` where no call is in the next days."""
    today = now.astimezone(hours.zone).date()
    day = max(wanted.day, today) if wanted.day else None
    days = [day] if day else [today + timedelta(days=ahead) for ahead in range(SEARCH_DAYS)]
    for each in days:
        start = _open_between(hours, calendar, *_bounds(hours, wanted, each, now))
        if start is not None:
            return _slot(hours, wanted, start)
    return _nearest(hours, wanted, calendar, day or today, now=now)


def first_call_day(hours: CallHours, day: date, calendar: BusinessCalendar) -> date:
    """The first day from ``day`` on with hours for calls; ``day`` itself where none is near."""
    for ahead in range(SEARCH_DAYS):
        each = day + timedelta(days=ahead)
        start = _local(hours, each, 0)
        if _open_between(hours, calendar, start, start + timedelta(days=1)) is not None:
            return each
    return day


def _bounds(hours: CallHours, wanted: WantedCall, day: date, now: datetime) -> tuple[datetime, datetime]:
    start, end = _local(hours, day, wanted.first), _local(hours, day, wanted.last)
    return (max(start, now), end) if end > start else (start, start + POINT if start >= now else start)


def _local(hours: CallHours, day: date, minute: int) -> datetime:
    midnight = datetime.combine(day, time(), tzinfo=hours.zone)
    return (midnight + timedelta(minutes=minute)).astimezone(UTC)


def _open_between(hours: CallHours, calendar: BusinessCalendar, start: datetime, end: datetime) -> datetime | None:
    """The first instant in between at which a call is allowed, on a business day."""
    if start >= end or not calendar.is_business_day(start.astimezone(hours.zone).date()):
        return None
    try:
        opens = next_open(hours.market, None, Channel.VOICE, zones=hours.zones, now=start)
    except NoOpenInstant:
        return None
    same_day = opens.astimezone(hours.zone).date() == start.astimezone(hours.zone).date()
    return opens if opens < end and same_day else None


def _slot(hours: CallHours, wanted: WantedCall, start: datetime) -> CallSlot:
    """A time that was asked for, up to its end or that of the hours for calls."""
    if wanted.first == wanted.last:
        return CallSlot(kind=CallKind.AT, start=start, end=start + CALL_TAKES, zone=hours.zones[0], fits=True)
    day = start.astimezone(hours.zone).date()
    said = _local(hours, day, wanted.last)
    end = min(said, _closing(hours, start))
    open_end = wanted.last >= 24 * 60
    kind = CallKind.FROM if open_end else CallKind.BETWEEN
    return CallSlot(kind=kind, start=start, end=end, zone=hours.zones[0], fits=True)


def _closing(hours: CallHours, start: datetime) -> datetime:
    """The end of the open hours that ``start`` is in, to half an hour; at least a call's time later."""
    last = start + CALL_TAKES
    midnight = _local(hours, start.astimezone(hours.zone).date() + timedelta(days=1), 0)
    while last < midnight and next_open(hours.market, None, Channel.VOICE, zones=hours.zones, now=last) == last:
        last += STEP
    return min(last, midnight)


def _nearest(
    hours: CallHours, wanted: WantedCall, calendar: BusinessCalendar, day: date, *, now: datetime
) -> CallSlot | None:
    """The allowed time nearest to the one asked for, before it on its day or after it."""
    soon = _next_step(now)
    asked = max(_local(hours, day, wanted.first), soon)
    later = next(
        (found for each in range(SEARCH_DAYS) if (found := _opening(hours, calendar, asked, day, each)) is not None),
        None,
    )
    earlier = _last_before(hours, calendar, asked, not_before=max(soon, _local(hours, day, 0)))
    found = [each for each in (later, earlier) if each is not None]
    if not found:
        return None
    start = min(found, key=lambda each: abs(each - asked))
    return CallSlot(kind=CallKind.AT, start=start, end=start + CALL_TAKES, zone=hours.zones[0], fits=False)


def _opening(hours: CallHours, calendar: BusinessCalendar, asked: datetime, day: date, ahead: int) -> datetime | None:
    begins = _local(hours, day + timedelta(days=ahead), 0)
    return _open_between(hours, calendar, max(begins, asked), begins + timedelta(days=1))


def _last_before(
    hours: CallHours, calendar: BusinessCalendar, asked: datetime, *, not_before: datetime
) -> datetime | None:
    at = asked - CALL_TAKES
    while at >= not_before:
        if _open_between(hours, calendar, at, at + POINT) == at:
            return at
        at -= STEP
    return None


def _next_step(now: datetime) -> datetime:
    """The next full half hour."""
    whole = now.replace(minute=0, second=0, microsecond=0)
    while whole < now:
        whole += STEP
    return whole
