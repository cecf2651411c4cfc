"""Cuts a message into clauses and says of each where it points in time and whether it asks.

Knows the tables of ``Speech``, no meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from duly.understanding.date_words import Tense
from duly.understanding.speech_words import Speech

CLAUSES_MAX = 200
FOLLOWED_CHARS = 6
"""So much of the next clause tells whether it takes the last one back: "yes - but"."""
LAST_WORD = re.compile(r"[a-z0-9.]+$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """``text[start:end]`` of the plain text. ``followed`` is what separates it from the next, and its start."""

    start: int
    end: int
    tense: Tense
    question: bool
    reported: bool
    followed: str


def split_clauses(text: str, speech: Speech) -> list[Clause]:
    """The clauses in order, without empty ones. Beyond ``CLAUSES_MAX`` the rest is one clause."""
    cuts = [0]
    ends: list[int] = []
    marks: list[str] = []
    for found in speech.breaks.finditer(text):
        if found.group().startswith(".") and _abbreviated(text, found.start(), speech):
            continue
        if len(cuts) >= CLAUSES_MAX:
            break
        ends.append(found.start())
        cuts.append(found.end())
        marks.append(text[found.start() : found.end() + FOLLOWED_CHARS])
    ends.append(len(text))
    marks.append("")
    return [
        _clause(text, start, end, mark, speech)
        for start, end, mark in zip(cuts, ends, marks, strict=True)
        if text[start:end].strip()
    ]


def _abbreviated(text: str, stop: int, speech: Speech) -> bool:
    word = LAST_WORD.search(text, max(0, stop - 12), stop)
    return word is not None and word.group() in speech.abbreviations


def _clause(text: str, start: int, end: int, mark: str, speech: Speech) -> Clause:
    while start < end and text[start].isspace():
        start += 1
    words = text[start:end]
    future = speech.future.search(words) is not None
    past = speech.past.search(words) is not None and not future
    return Clause(
        start=start,
        end=end,
        tense=Tense.PAST if past else Tense.FUTURE,
        question="?" in mark[:2] or speech.question.match(words) is not None,
        reported=speech.reported.search(words) is not None,
        followed=mark,
    )
