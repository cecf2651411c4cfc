"""Finds how a customer wants to be treated: times that do not suit, a channel, a language, no more, again.

Reads the plain text sentence by sentence with a language's table. A wish proposes, as every signal does; knows no
language of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.domain.consent import OptOutScope
from duly.domain.contact import Channel, QuietWish
from duly.domain.wish import DAY_MINUTES, EVERY_DAY
from duly.understanding.wish_words import WishWords

WISHES_MAX = 8
WORKING_DAYS = (0, 1, 2, 3, 4)
AT_WORK = (8 * 60, 18 * 60)
"""Where somebody works is not known to a message; these hours stand for it, on working days."""
NEXT_HALF_HOUR_MAX = 7
"""An hour up to this one, said without am or pm and after "after", is meant for the afternoon: "after 6"."""
EVENING_UNTIL_MAX = 8 * 60
"""Two bare hours up to this one are meant for the evening."""
Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundQuiet:
    wish: QuietWish
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundChannel:
    """The channel preferred, and those that were turned down for it."""

    channel: Channel
    instead_of: tuple[Channel, ...]
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundWords:
    value: str
    start: int
    end: int


def find_quiet(text: str, words: WishWords) -> list[FoundQuiet]:
    """Times that do not suit, in the order of the text; at most ``WISHES_MAX``."""
    found: list[FoundQuiet] = []
    for start, end in sentences(text, words):
        sentence = text[start:end]
        if words.no_wish.search(sentence) or not (words.contact.search(sentence) or words.alone.match(sentence)):
            continue
        if not (refuses := words.refuses.search(sentence)) and not words.only.search(sentence):
            continue
        only = words.only.search(sentence)
        quiet = _suiting(sentence, words) if only else _not_suiting(sentence, words) if refuses else []
        found += [
            FoundQuiet(wish=QuietWish(days, first, last, channel), start=start, end=end)
            for days, first, last in quiet
            for channel in [_spoken_of(sentence, words)]
        ]
    return found[:WISHES_MAX]


def sentences(text: str, words: WishWords) -> Iterator[Span]:
    """The spans of the sentences that say something."""
    at = 0
    for mark in [*words.sentences.finditer(text), None]:
        end = mark.start() if mark else len(text)
        if text[at:end].strip():
            yield at, end
        at = mark.end() if mark else end


Stretch = tuple[tuple[int, ...], int, int]


def _not_suiting(sentence: str, words: WishWords) -> list[Stretch]:
    hours = _hours(sentence, words, refused=True)
    days = _days(sentence, words)
    stretches: list[Stretch] = []
    if words.working_hours.search(sentence):
        stretches.append((WORKING_DAYS, *AT_WORK))
    if hours and days and not _said_apart(sentence, words):
        return [*stretches, *((days, *each) for each in hours)]
    stretches += [(EVERY_DAY, *each) for each in hours]
    return [*stretches, (days, 0, DAY_MINUTES)] if days else stretches


def _suiting(sentence: str, words: WishWords) -> list[Stretch]:
    """What is left of the week when only these times suit."""
    hours = _hours(sentence, words, refused=False)
    days = _days(sentence, words) or EVERY_DAY
    others = tuple(day for day in EVERY_DAY if day not in days)
    stretches: list[Stretch] = [(days, *each) for each in _complement(hours)] if hours else []
    return [*stretches, (others, 0, DAY_MINUTES)] if others else stretches


def _complement(hours: Sequence[Span]) -> list[Span]:
    left: list[Span] = []
    at = 0
    for start, end in sorted(hours):
        if at < start:
            left.append((at, start))
        at = max(at, end)
    return [*left, (at, DAY_MINUTES)] if at < DAY_MINUTES else left


def _hours(sentence: str, words: WishWords, *, refused: bool) -> list[Span]:
    spans: list[Span] = []
    if between := words.between.search(sentence):
        first, last = _minute(between, 1, words), _minute(between, 2, words)
        if between["half1"] is None and between["half2"] is None and first < last <= EVENING_UNTIL_MAX:
            first, last = first + DAY_MINUTES // 2, last + DAY_MINUTES // 2  # "between 6 and 8"
        elif last <= first and last + DAY_MINUTES // 2 <= DAY_MINUTES and between["half2"] is None:
            last += DAY_MINUTES // 2  # "between 9 and 5"
        if first < last:
            return [(first, last)]
    if before := words.before.search(sentence):
        spans.append((0, _minute(before, 1, words)))
    if after := words.after.search(sentence):
        minute = _minute(after, 1, words)
        if after["half1"] is None and after["h1"] and int(after["h1"]) <= NEXT_HALF_HOUR_MAX:
            minute += DAY_MINUTES // 2
        spans.append((minute, DAY_MINUTES))
    spans += [(first, last) for pattern, first, last in words.parts if pattern.search(sentence)]
    if refused:
        return [each for each in spans if each[0] < each[1]]
    if words.working_hours.search(sentence):
        spans.append(AT_WORK)
    return _meeting(spans)


def _meeting(spans: Sequence[Span]) -> list[Span]:
    """ "Only after 9 and before 5" are two bounds of one stretch."""
    if len(spans) == 2 and spans[0][0] == 0 and spans[1][1] == DAY_MINUTES and spans[1][0] < spans[0][1]:
        return [(spans[1][0], spans[0][1])]
    return [each for each in spans if each[0] < each[1]]


def _minute(found: re.Match[str], number: int, words: WishWords) -> int:
    named = found[f"named{number}"]
    if named:
        return words.clock_names[named]
    hour, minute, half = int(found[f"h{number}"]), int(found[f"m{number}"] or 0), found[f"half{number}"]
    if half is not None and hour <= 12:
        hour = hour % 12 + (12 if half in words.afternoon else 0)
    return min(hour * 60 + minute, DAY_MINUTES)


def _days(sentence: str, words: WishWords) -> tuple[int, ...]:
    return tuple(sorted({day for pattern, days in words.days if pattern.search(sentence) for day in days}))


def _said_apart(sentence: str, words: WishWords) -> bool:
    """Whether hours and days are two wishes: "not before ten or on Mondays"."""
    hours = [
        m for m in (words.between.search(sentence), words.before.search(sentence), words.after.search(sentence)) if m
    ]
    days = [m for m in (pattern.search(sentence) for pattern, _ in words.days) if m]
    if not hours or not days:
        return False
    first, last = sorted((hours[0].span(), days[0].span()))
    return words.apart.search(sentence, first[1], last[0]) is not None


def _spoken_of(sentence: str, words: WishWords) -> Channel | None:
    """The one channel the sentence is about. Texts are every channel: the stricter reading."""
    named = {channel for pattern, channel in words.channels if pattern.search(sentence)}
    return named.pop() if len(named) == 1 and named != {Channel.WHATSAPP} else None


def find_channel(text: str, spans: Sequence[Span], words: WishWords) -> FoundChannel | None:
    """The channel preferred in the clauses at ``spans``; ``None`` where none or more than one is."""
    wanted: dict[Channel, Span] = {}
    unwanted: dict[Channel, Span] = {}
    for start, end in spans:
        clause = text[start:end]
        for pattern, channel in words.channels:
            for match in pattern.finditer(clause):
                turned_down = words.not_by.search(clause[: match.start()]) is not None
                (unwanted if turned_down else wanted).setdefault(channel, (start, end))
    chosen = [channel for channel in wanted if channel not in unwanted]
    if len(chosen) != 1:
        return None
    start, end = wanted[chosen[0]]
    return FoundChannel(channel=chosen[0], instead_of=tuple(unwanted), start=start, end=end)


def find_language(text: str, words: WishWords) -> FoundWords | None:
    """The language asked for, as ISO 639-1."""
    found = words.languages.search(text)
    if found is None:
        return None
    named = found["language"] or found["alone"]
    return FoundWords(value=words.language_codes[named], start=found.start(), end=found.end())


def find_opt_in(text: str, words: WishWords, negation: re.Pattern[str]) -> FoundWords | None:
    """Words by which somebody wants to be contacted again."""
    for start, end in sentences(text, words):
        found = words.opt_in.search(text[start:end])
        if found is not None and not negation.search(text[start : start + found.start()]):
            return FoundWords(value=found.group(), start=start + found.start(), end=start + found.end())
    return None


def scope_of(clause: str, words: WishWords) -> OptOutScope:
    """What the opt-out in this clause is of; everything, where it names nothing or more than one thing."""
    named = [scope for pattern, scope in words.opt_out_scopes if pattern.search(clause)]
    return named[0] if len(named) == 1 else OptOutScope.EVERYTHING
