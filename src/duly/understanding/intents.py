"""Scores a message's clauses against a language's table of intent patterns.

A row is a pattern over the plain text in which dates, amounts and references are already drawn as
private characters (see ``claims``). A row may refuse negated, reported, asked or stated clauses:
polarity is part of the row, not an afterthought. Knows no language of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from duly.domain.signals import DisputeReason, Intent
from duly.understanding.clauses import Clause
from duly.understanding.date_words import Tense
from duly.understanding.speech_words import Speech

GRAMMAR = "grammar"
"""The method that evidence names."""
DRAWN = {
    name: f"(?<!{drawn}){drawn}++"
    for name, drawn in {
        "<date>": "\ua000",
        "<amount>": "\ua001",
        "<ref>": "\ua002",
        "<phone>": "\ua003",
        "<email>": "\ua004",
        "<vague>": "\ua005",
        "<time>": "[\ua000\ua005]",
    }.items()
}
"""A run is taken whole or not at all: tried from each of its characters, a long one would take seconds."""


BEFORE_CHARS = 160
"""So far before a phrase it is looked for what takes it back."""
NOT_MEANT_CHARS = 1_000
"""So far into a message it is looked for words that do not mean what they name."""
WORDLESS = re.compile(r"[\x00-`{-\x7f]{200,}")
"""So long a clause without a letter or a sign of meaning says nothing, and a row a clause would cost seconds."""


class Unless(Enum):
    """What makes a clause not say what the pattern says."""

    NEGATED = "negated"
    REPORTED = "reported"
    ASKED = "asked"
    STATED = "stated"
    QUALIFIED = "qualified"
    UNREAL = "unreal"
    PAST = "past"
    COMING = "coming"
    """Forms that are past and present alike ("pagamos") mean what the rest of their clause points to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IntentPattern:
    """One row: the intent it speaks for and how sure, in thousandths, it is."""

    intent: Intent
    pattern: re.Pattern[str]
    confidence: int
    unless: frozenset[Unless]
    reason: DisputeReason | None = None
    named: bool = False
    """The group ``name`` must be written as a name, with a capital letter."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IntentTable:
    """All rows of a language. ``qualifies`` matches a separator that takes back what it follows.

    ``not_meant`` are words, over the whole message, that name an intent and do not mean it: what hears it in a
    clause they reach into is mistaken.
    """

    rows: tuple[IntentPattern, ...]
    qualifies: re.Pattern[str]
    not_meant: tuple[tuple[Intent, re.Pattern[str]], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """An intent found at ``start:end`` of the plain text, in clause number ``clause``."""

    intent: Intent
    confidence: int
    clause: int
    start: int
    end: int
    reason: DisputeReason | None = None
    method: str = GRAMMAR


def fill_drawn(pattern: str, slots: dict[str, str] | None = None) -> str:
    """Writes drawn characters and a language's own ``slots`` into a pattern."""
    for name, written in {**(slots or {}), **DRAWN}.items():
        pattern = pattern.replace(name, written)
    return pattern


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundIntents:
    """Every hit in order of position. ``denied`` are a clause's number and what it says not, or only asks."""

    hits: list[Hit]
    denied: frozenset[tuple[int, Intent]]


def find_intents(
    text: str, clauses: Sequence[Clause], table: IntentTable, speech: Speech, *, capitals: Sequence[bool]
) -> FoundIntents:
    """What the clauses say. ``capitals`` says of each character whether it began with one."""
    hits: list[Hit] = []
    denied: set[tuple[int, Intent]] = set()
    for index, clause in enumerate(clauses):
        words = text[clause.start : clause.end]
        if WORDLESS.fullmatch(words) is not None:
            continue
        for row in table.rows:
            match = row.pattern.search(words)
            if match is None:
                continue
            if _blocked(row, clause, words, match.start(), table, speech):
                denied.add((index, row.intent))
                continue
            if row.named and not capitals[clause.start + match.start("name")]:
                continue
            hits.append(
                Hit(
                    intent=row.intent,
                    confidence=row.confidence,
                    clause=index,
                    start=clause.start + match.start(),
                    end=clause.start + match.end(),
                    reason=row.reason,
                )
            )
    never = _not_meant(text, clauses, table)
    kept = [hit for hit in hits if hit.end > hit.start and (hit.clause, hit.intent) not in never]
    kept.sort(key=lambda hit: (hit.start, -hit.confidence))
    return FoundIntents(hits=kept, denied=frozenset(denied | never))


def _not_meant(text: str, clauses: Sequence[Clause], table: IntentTable) -> set[tuple[int, Intent]]:
    return {
        (number, intent)
        for intent, pattern in table.not_meant
        for match in pattern.finditer(text[:NOT_MEANT_CHARS])
        for number, clause in enumerate(clauses)
        if clause.start < match.end() and match.start() < clause.end
    }


def _blocked(row: IntentPattern, clause: Clause, words: str, start: int, table: IntentTable, speech: Speech) -> bool:
    unless = row.unless
    first = max(0, start - BEFORE_CHARS)
    return (
        (Unless.REPORTED in unless and clause.reported)
        or (Unless.ASKED in unless and clause.question)
        or (Unless.STATED in unless and not clause.question)
        or (Unless.PAST in unless and clause.tense is Tense.PAST)
        or (Unless.COMING in unless and clause.tense is Tense.FUTURE)
        or (Unless.QUALIFIED in unless and table.qualifies.search(clause.followed) is not None)
        or (Unless.UNREAL in unless and speech.unreal.search(words, first, start) is not None)
        or (Unless.NEGATED in unless and speech.negation.search(words, first, start) is not None)
    )
