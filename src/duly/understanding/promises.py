"""Puts promises together: which day and which amount belong to what a customer offers.

Dates and amounts of one clause are paired in order; a day that the clause takes back ("instead of
Friday") or that dates something else ("the invoice of 3 March") is not the promised one. Knows no
language of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from duly.domain.signals import Intent
from duly.understanding.amounts import FoundAmount
from duly.understanding.claims import Kind
from duly.understanding.clauses import Clause
from duly.understanding.dates import FoundDate
from duly.understanding.intents import Hit
from duly.understanding.references import FoundReference

PROMISES_MAX = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseWords:
    """``not_promised`` matches at the end of what precedes a date that is not the promised one;
    ``alternative`` matches what stands between two dates of which either will do; ``condition``
    matches what the promise hangs on, group ``condition``; ``courtesy`` is no condition ("if that
    is ok").
    """

    not_promised: re.Pattern[str]
    alternative: re.Pattern[str]
    condition: re.Pattern[str]
    courtesy: re.Pattern[str]
    hinge: re.Pattern[str]
    """What a day hangs on in a message that promises nothing: "not before my salary comes"."""
    then: re.Pattern[str]
    """Takes up the day of the clause before: "I get paid on the 25th so I'll pay then"."""
    lone_time: re.Pattern[str]
    """A clause that is only a time, such as "Friday latest"; it completes its neighbour's promise."""
    bare: re.Pattern[str]
    """A whole message that is only a day or an amount: "sorry, Tuesday the 10th", "no, only 60"."""
    only_named: re.Pattern[str]
    """A whole message that keeps to what was named before: "just that one"."""
    carried_on: re.Pattern[str] | None = None
    """What separates a promise from the clause before that names its day: "I go to the bank on Monday and pay you"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundPromise:
    """What is offered at ``start:end`` of the plain text. ``day`` or ``amount`` may be unsaid."""

    day: FoundDate | None
    amount: FoundAmount | None
    items: tuple[str, ...]
    condition: tuple[int, int] | None
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Mentions:
    """What the grammars found in the message, each in order of position."""

    text: str
    clauses: Sequence[Clause]
    dates: Sequence[FoundDate]
    amounts: Sequence[FoundAmount]
    references: Sequence[FoundReference]
    impossible: Sequence[tuple[int, int]] = ()


def find_promises(hits: Sequence[Hit], mentions: Mentions, words: PromiseWords, *, today: date) -> list[FoundPromise]:
    """The promises in order of position; a clause with several dated amounts holds several."""
    spoken = {hit.clause for hit in hits}
    best: dict[int, Hit] = {}
    for hit in hits:
        if hit.intent is Intent.PROMISE_TO_PAY:
            best.setdefault(hit.clause, hit)
    found: list[FoundPromise] = []
    for index, hit in best.items():
        found += _of_clause(hit, _reach(index, spoken, mentions, words), mentions, words, today)
    return found[:PROMISES_MAX]


def _reach(index: int, spoken: set[int], mentions: Mentions, words: PromiseWords) -> tuple[int, int]:
    """The clause, and neighbours that are only a time and say nothing else."""
    first = last = index

    def lone(neighbour: int) -> bool:
        if not 0 <= neighbour < len(mentions.clauses) or neighbour in spoken:
            return False
        clause = mentions.clauses[neighbour]
        return words.lone_time.fullmatch(mentions.text[clause.start : clause.end].strip()) is not None

    clause = mentions.clauses[index]
    if index > 0 and (
        words.then.search(mentions.text, clause.start, clause.end) or _carried_on(index, spoken, mentions, words)
    ):
        first = index - 1
    elif lone(index + 1):
        last = index + 1
    elif lone(index - 1):
        first = index - 1
    return mentions.clauses[first].start, mentions.clauses[last].end


def _carried_on(index: int, spoken: set[int], mentions: Mentions, words: PromiseWords) -> bool:
    """Whether the clause before names the day of a promise that names none, and says nothing else."""
    before, clause = mentions.clauses[index - 1], mentions.clauses[index]
    if words.carried_on is None or index - 1 in spoken or before.question or before.reported:
        return False
    days = [one for one in mentions.dates if before.start <= one.start < clause.end]
    return len(days) == 1 and days[0].start < before.end and words.carried_on.match(before.followed) is not None


def _of_clause(
    hit: Hit, reach: tuple[int, int], mentions: Mentions, words: PromiseWords, today: date
) -> list[FoundPromise]:
    start, end = reach
    text = mentions.text
    days = [
        one
        for one in mentions.dates
        if start <= one.start < end and one.day >= today and not words.not_promised.search(text[start : one.start])
    ]
    if not days and (words.then.search(text, start, end) or start < mentions.clauses[hit.clause].start):
        days = [one for one in mentions.dates if start <= one.start < end and one.day >= today]
    days = _merged(days, text, words)
    amounts = [one for one in mentions.amounts if start <= one.start < end]
    items = tuple(
        dict.fromkeys(
            one.text for one in mentions.references if one.kind is Kind.REFERENCE and start <= one.start < end
        )
    )
    condition = _condition(text, start, end, words)
    pairs = _pairs(days, amounts)
    each = [(item,) for item in items] if len(items) == len(pairs) else [items] * len(pairs)
    return [
        FoundPromise(
            day=day,
            amount=amount,
            items=own,
            condition=condition,
            start=min([hit.start, *(one.start for one in (day, amount) if one)]),
            end=max([hit.end, *(one.end for one in (day, amount) if one)]),
        )
        for (day, amount), own in zip(pairs, each, strict=True)
    ]


def _merged(days: list[FoundDate], text: str, words: PromiseWords) -> list[FoundDate]:
    """Friday or Monday: one promise with two candidates, due on the later day."""
    merged: list[FoundDate] = []
    for day in days:
        last = merged[-1] if merged else None
        if last is not None and words.alternative.fullmatch(text, last.end, day.start):
            candidates = sorted({*(last.candidates or (last.day,)), *(day.candidates or (day.day,))})
            later = max(last.day, day.day)
            merged[-1] = replace(last, day=later, candidates=tuple(candidates), end=day.end)
        elif last is None or last.day != day.day:
            merged.append(day)  # "on payday, the 15th" is one day, said twice
    return merged


def _pairs(days: list[FoundDate], amounts: list[FoundAmount]) -> list[tuple[FoundDate | None, FoundAmount | None]]:
    """Several dates and amounts pair in order; otherwise there is one promise, with the first of each."""
    if len(days) > 1 and len(amounts) > 1:
        return list(zip(days, amounts, strict=False))
    if len(days) > 1 and not amounts:
        return [(day, None) for day in days]
    return [(days[0] if days else None, amounts[0] if amounts else None)]


def find_hinge(text: str, words: PromiseWords) -> tuple[int, int] | None:
    """What the customer makes a day hang on, wherever in the message."""
    match = words.hinge.search(text)
    return match.span() if match else None


def _condition(text: str, start: int, end: int, words: PromiseWords) -> tuple[int, int] | None:
    for match in words.condition.finditer(text, start, end):
        if words.courtesy.match(text, match.start("condition"), end) is None:
            return match.span("condition")
    return None
