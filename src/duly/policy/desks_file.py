"""How the desks of a policy are written: a list of names, or a mapping with people, hours and a deputy.

Each function reads one part at its place in the file; faults are recorded there.
"""

from __future__ import annotations

from datetime import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from yaml import MappingNode

from duly.domain.business_calendar import OpeningHours
from duly.policy.desks import Desk, circle
from duly.policy.document import NAME, Place
from duly.policy.hours import DAY_MINUTES, HoursInvalid, parse_hours

PEOPLE_MAX = 200
PERSON_CHARS_MAX = 80
LAST_MINUTE = DAY_MINUTES - 1


def read_desks(place: Place) -> dict[str, Desk]:
    """The desks by name, in the order of the file."""
    if not isinstance(place.node, MappingNode):
        return {item.name(): Desk() for item in place.items()}
    desks = {str(key.value): Desk() for key, _ in place.node.value}  # a desk of which nothing is said is one too
    desks |= {name: _desk(at) for name, at in place.entries()}
    for name in desks:
        if not NAME.fullmatch(name):
            place.fault(repr(name), "expected a name of small letters, digits and _")
    if around := circle(desks):
        place.fault(f"late cases go round: {' to '.join(around)}", "expected late_to to end at some desk")
    return desks


def _desk(place: Place) -> Desk:
    fields = place.fields(("people", "hours", "zone", "late_to"))
    return Desk(
        people=_people(fields["people"]) if "people" in fields else (),
        hours=_hours(fields["hours"]) if "hours" in fields else None,
        zone=_zone(fields["zone"]) if "zone" in fields else None,
        late_to=fields["late_to"].name() if "late_to" in fields else None,
    )


def _people(place: Place) -> tuple[str, ...]:
    names = tuple(item.text().strip() for item in place.items())
    if len(names) > PEOPLE_MAX or any(not 0 < len(name) <= PERSON_CHARS_MAX for name in names):
        place.fault(f"{len(names)} names", f"expected up to {PEOPLE_MAX} names of 1 to {PERSON_CHARS_MAX} characters")
    return names


def _hours(place: Place) -> OpeningHours | None:
    try:
        hours = parse_hours(place.text())
    except HoursInvalid:
        hours = None
    if hours is None or hours.start >= hours.end:
        place.fault(place.shown(), "expected the hours of one working day, such as 09:00-17:00")
        return None
    return OpeningHours(opens=_time(hours.start), closes=_time(min(hours.end, LAST_MINUTE)))


def _time(minute: int) -> time:
    return time(*divmod(minute, 60))


def _zone(place: Place) -> str | None:
    name = place.text()
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        place.fault(place.shown(), "expected a time zone such as Europe/Madrid")
        return None
    return name
