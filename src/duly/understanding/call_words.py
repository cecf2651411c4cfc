"""The shape of a language's tables for the time of a call, and how its clock is read. Knows no language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

HOUR, HALF_DAY, DAY = 60, 12 * 60, 24 * 60
"""In minutes."""
AFTERNOON_HOUR_MAX = 7
"""An hour up to this one, said without more, is meant for the afternoon: nobody wants to be called at six."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """How a language tells the time. ``hours`` are its words for the hours, ``before`` and ``after`` what stands around
    an hour with the minutes it adds ("half past", "y media"), ``morning`` and ``later`` the halves of the day, and
    ``named`` times with a name of their own, in minutes after midnight.
    """

    hours: Mapping[str, int]
    before: Mapping[str, int]
    after: Mapping[str, int]
    morning: frozenset[str]
    later: frozenset[str]
    named: Mapping[str, int]

    def pattern(self, number: int) -> str:
        """A clock time; its groups end in ``number``."""
        half = _any([*self.morning, *self.later])
        before = f"(?:(?P<before{number}>{_any(self.before)}) )?" if self.before else f"(?P<before{number}>(?!))?"
        after = f"(?: (?P<after{number}>{_any(self.after)}))?" if self.after else f"(?P<after{number}>(?!))?"
        return (
            rf"(?:{before}(?P<h{number}>[01]?\d|2[0-4]|{_any(self.hours)})(?![\d])(?:[:.h](?P<m{number}>[0-5]\d)(?!\d))?{after}"
            rf"(?: ?(?:h|hs|hrs?|horas?|o'?clock)\b\.?)?(?:,? ?(?P<half{number}>{half})(?!\w))?"
            rf"|(?P<named{number}>{_any(self.named)})\b)"
        )

    def minute(self, found: re.Match[str], number: int) -> int:
        """The time of a match, in minutes after midnight."""
        named = found[f"named{number}"]
        if named:
            return self.named[named]
        written, half = found[f"h{number}"], found[f"half{number}"]
        hour = int(written) if written.isdigit() else self.hours[written]
        minute = int(found[f"m{number}"] or 0)
        minute += self.before.get(found[f"before{number}"] or "", 0) + self.after.get(found[f"after{number}"] or "", 0)
        if half and hour <= HALF_DAY // HOUR:
            hour = hour % 12 + (12 if half in self.later else 0)
        elif not half and 0 < hour <= AFTERNOON_HOUR_MAX and not written.startswith("0"):
            hour += 12
        return min(max(hour * HOUR + minute, 0), DAY)


@dataclass(frozen=True, kw_only=True, slots=True)
class CallWords:
    """Times in a wish to be called, or in an answer about one. ``only`` matches the rest of a message that says
    nothing but a time; days and hours are drawn into it.
    """

    clock: Clock
    at: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    between: re.Pattern[str]
    parts: tuple[tuple[re.Pattern[str], int, int], ...]
    only: re.Pattern[str]


def _any(words: Mapping[str, int] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
