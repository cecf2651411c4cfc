"""Hours of a day as minutes after midnight. Knows no date and no time zone."""

from __future__ import annotations

import re
from typing import NamedTuple

DAY_MINUTES = 24 * 60
HOURS_PATTERN = re.compile(r"([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)")


class HoursInvalid(ValueError):
    """A text is not a stretch of hours such as 09:00-19:00."""


class Hours(NamedTuple):
    """From ``start`` to before ``end``; ``end`` may be 1440, the end of the day."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.start // 60:02}:{self.start % 60:02}-{self.end // 60:02}:{self.end % 60:02}"


def parse_hours(text: str) -> Hours:
    """Reads ``09:00-19:00``. A start after the end spans midnight. Raises ``HoursInvalid``."""
    found = HOURS_PATTERN.fullmatch(text.strip())
    if found:
        hours = Hours(start=int(found[1]) * 60 + int(found[2]), end=int(found[3]) * 60 + int(found[4]))
        if hours.start < DAY_MINUTES and hours.end <= DAY_MINUTES and hours.start != hours.end:
            return hours
    raise HoursInvalid(f"{text!r} are no hours such as 09:00-19:00")


def without(open_hours: tuple[Hours, ...], closed: Hours) -> tuple[Hours, ...]:
    """The open hours of a day less the closed ones, which may span midnight."""
    if closed.start < closed.end:
        gaps = (Hours(0, closed.start), Hours(closed.end, DAY_MINUTES))
    else:
        gaps = (Hours(closed.end, closed.start),)
    overlaps = (Hours(max(a.start, b.start), min(a.end, b.end)) for a in open_hours for b in gaps)
    return tuple(hours for hours in overlaps if hours.start < hours.end)
