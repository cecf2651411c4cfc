"""Finds when a customer wants to be called: the day and the hours, each with the words that say so.

A time counts where a call is asked for, or where the message is nothing but a time, as an answer to ours. Knows no
language of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duly.domain.signals import CallSignal, DateSignal, Evidence, HoursSignal, Intent, Signals
from duly.understanding.call_words import DAY, HALF_DAY, CallWords
from duly.understanding.claims import Kind
from duly.understanding.plain import Plain
from duly.understanding.promises import Mentions

SAID_BESIDE = frozenset({Intent.UNCLEAR, Intent.AFFIRM, Intent.DENY, Intent.THANKS, Intent.GREETING})
"""Beside these a bare time can be an answer about a call."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundHours:
    """Hours at ``start:end`` of the plain text, as minutes after midnight; both the same for one point in time."""

    first: int
    last: int
    start: int
    end: int


def find_hours(text: str, words: CallWords) -> FoundHours | None:
    """The first hours said, a stretch before a point in time."""
    clock = words.clock
    if found := words.between.search(text):
        first, last = clock.minute(found, 1), clock.minute(found, 2)
        if last <= first and last + HALF_DAY <= DAY:
            last += HALF_DAY  # "between 9 and 5"
        elif first > last and first - HALF_DAY >= 0:
            first -= HALF_DAY
        if first < last:
            return FoundHours(first=first, last=last, start=found.start(), end=found.end())
    if found := words.after.search(text):
        return FoundHours(first=clock.minute(found, 1), last=DAY, start=found.start(), end=found.end())
    if found := words.before.search(text):
        return FoundHours(first=0, last=clock.minute(found, 1), start=found.start(), end=found.end())
    if found := words.at.search(text):
        minute = clock.minute(found, 1)
        return FoundHours(first=minute, last=minute, start=found.start(), end=found.end())
    parts = [(found, first, last) for pattern, first, last in words.parts if (found := pattern.search(text))]
    if not parts:
        return None
    found, first, last = min(parts, key=lambda each: each[0].start())
    return FoundHours(first=first, last=last, start=found.start(), end=found.end())


def with_call(signals: Signals, read: Plain, mentions: Mentions, words: CallWords) -> Signals:
    """``signals`` with the time of the call that the message asks for."""
    asks = signals.has(Intent.CALLBACK_REQUEST) and not signals.quiet
    answers = all(each.intent in SAID_BESIDE for each in signals.intents)
    if not asks and not answers:
        return signals
    hours = find_hours(read.text, words)
    if not asks and (hours is None or words.only.fullmatch(_drawn(mentions.text, hours)) is None):
        return signals
    told = _told(hours, read) if hours else None
    day = _day(signals, told, whole=told is not None and hours is not None and hours.last - hours.first < DAY)
    if told is not None:
        # "A partir de las 18h" speaks of no parts.
        left = tuple(one for one in signals.intents if not _inside(one.evidence, told.evidence))
        signals = replace(signals, intents=left or signals.intents)
    return replace(signals, call=CallSignal(day=day, hours=told)) if day or told else signals


def _drawn(text: str, hours: FoundHours) -> str:
    drawn = Kind.VAGUE_TIME.value * (hours.end - hours.start)
    return text[: hours.start] + drawn + text[hours.end :]


def _told(hours: FoundHours, read: Plain) -> HoursSignal:
    start, end = hours.start, hours.end
    while start < end - 1 and read.text[start].isspace():
        start += 1
    first, last = read.original(start, end)
    return HoursSignal(start=hours.first, end=hours.last, evidence=Evidence(start=first, end=last))


def _day(signals: Signals, hours: HoursSignal | None, *, whole: bool) -> DateSignal | None:
    """The first day that is neither promised nor only what the hours alone were read as."""
    promised = {each.day.evidence for each in signals.promises if each.day}
    free: Sequence[DateSignal] = [each for each in signals.dates if each.evidence not in promised]
    if hours is not None and whole:
        free = [each for each in free if not _inside(each.evidence, hours.evidence)]
    return free[0] if free else None


def _inside(one: Evidence, other: Evidence) -> bool:
    return other.start <= one.start and one.end <= other.end
