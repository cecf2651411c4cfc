"""How a customer wants to be treated: times that do not suit, the channel and the language they prefer.

Owns the kinds of wish, how the body of one is kept, and the words for it. Knows no law: a wish is kept beside it,
and the stricter of the two holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from duly.domain.contact import Channel, QuietWish

DAY_MINUTES = 24 * 60
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class WishKind(StrEnum):
    """``quiet`` wishes stand beside one another; of the others the last one holds."""

    QUIET = "quiet"
    CHANNEL = "channel"
    LANGUAGE = "language"


def quiet_to_json(wish: QuietWish) -> dict[str, Any]:
    """What the store keeps of times that do not suit."""
    return {
        "weekdays": list(wish.weekdays),
        "start": wish.start,
        "end": wish.end,
        "channel": wish.channel.value if wish.channel else None,
    }


def quiet_from_json(stored: Mapping[str, Any]) -> QuietWish:
    """Reads what ``quiet_to_json`` wrote."""
    channel = stored["channel"]
    return QuietWish(tuple(stored["weekdays"]), stored["start"], stored["end"], Channel(channel) if channel else None)


def quiet_in_words(wish: QuietWish) -> str:
    """``not on Monday and Tuesday``, ``no voice before 10:00``."""
    what = f"no {wish.channel}" if wish.channel else "nothing"
    days = "" if wish.weekdays == EVERY_DAY else " on " + " and ".join(WEEKDAY_NAMES[day] for day in wish.weekdays)
    if (wish.start, wish.end) == (0, DAY_MINUTES):
        return f"{what}{days}" if days else f"{what} at any time"
    if wish.start == 0:
        return f"{what} before {clock(wish.end)}{days}"
    if wish.end == DAY_MINUTES:
        return f"{what} after {clock(wish.start)}{days}"
    return f"{what} between {clock(wish.start)} and {clock(wish.end)}{days}"


def clock(minute: int) -> str:
    """``09:30`` for 570 minutes after midnight."""
    hours, minutes = divmod(minute, 60)
    return f"{hours:02}:{minutes:02}"
