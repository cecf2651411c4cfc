"""The fields of a receipt, from its lines: how much, when, under which reference, by whom and to whom.

A field that two places of the receipt tell differently is less sure, and an amount without a label is taken only
where the page holds no other. Knows no account.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from duly.domain.money import Money
from duly.domain.receipt import Read
from duly.understanding.date_words import DateOrder
from duly.understanding.receipts.confined import Line
from duly.understanding.receipts.labels import Label
from duly.understanding.receipts.layout import Labelled, labelled
from duly.understanding.receipts.values import (
    END_TO_END,
    UETR,
    ReadDay,
    day_in,
    money_in,
    name_in,
    reference_in,
)

LABELLED = 950
UNLABELLED = 600
CONTESTED = 700
"""Where the page says it twice, and differently."""
UNSURE_ORDER = 600
OLDEST = timedelta(days=366 * 3)
"""Of a payment on a receipt; an older day is of something else."""
AHEAD = timedelta(days=366)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fields:
    """What was found; ``None`` where nothing was."""

    amount: Read[Money] | None
    day: Read[date] | None
    day_candidates: tuple[date, ...]
    reference: Read[str] | None
    payer: Read[str] | None
    payee: Read[str] | None


def fields_of(lines: Sequence[Line], *, currency: str, today: date, order: DateOrder) -> Fields:
    """The fields. ``currency`` is the account's: what "$" and a bare number mean."""
    values = labelled(lines)
    asides = {each.line for each in values if each.label is Label.ASIDE}
    day, candidates = _day(lines, values, today=today, order=order)
    return Fields(
        amount=_amount(lines, values, asides, currency),
        day=day,
        day_candidates=candidates,
        reference=_reference(lines, values),
        payer=_name(values, Label.PAYER),
        payee=_name(values, Label.PAYEE),
    )


def _of(values: Sequence[Labelled], label: Label) -> list[Labelled]:
    return sorted((each for each in values if each.label is label), key=lambda each: each.rank)


def _sure(base: int, seen: int) -> int:
    """No surer than the letters were recognised."""
    return min(base, seen)


def _amount(lines: Sequence[Line], values: Sequence[Labelled], asides: set[int], currency: str) -> Read[Money] | None:
    found = [(read[0], each) for each in _of(values, Label.AMOUNT) if (read := money_in(each.value, currency))]
    if found:
        money, first = found[0]
        again = any(other.rank == first.rank and read != money for read, other in found)
        return Read(value=money, text=first.text, confidence=_sure(CONTESTED if again else LABELLED, first.confidence))
    marked = [
        (read[0], line)
        for number, line in enumerate(lines)
        if number not in asides and (read := money_in(line.text, currency)) and read[1]
    ]
    if marked and len({money for money, _ in marked}) == 1:
        money, line = marked[0]
        return Read(value=money, text=line.text, confidence=_sure(UNLABELLED, line.confidence))
    return None


def _day(
    lines: Sequence[Line], values: Sequence[Labelled], *, today: date, order: DateOrder
) -> tuple[Read[date] | None, tuple[date, ...]]:
    beside = [(read, each) for each in _of(values, Label.DAY) if (read := day_in(each.value, order))]
    found = [(read, each.text, LABELLED, each.confidence) for read, each in beside if _likely(read, today)]
    if not found:
        aside = {each.line for each in values if each.label in {Label.ASIDE, Label.REFERENCE}}
        alone = [(read, line) for n, line in enumerate(lines) if n not in aside and (read := day_in(line.text, order))]
        if len({read.day for read, _ in alone if _likely(read, today)}) == 1:
            found = [(read, line.text, UNLABELLED, line.confidence) for read, line in alone if _likely(read, today)]
    if not found:
        return None, ()
    read, text, base, seen = found[0]
    fitting = tuple(each for each in read.candidates if each <= today)
    day, candidates = (fitting[0], ()) if len(fitting) == 1 else (read.day, read.candidates)
    return Read(value=day, text=text, confidence=_sure(UNSURE_ORDER if candidates else base, seen)), candidates


def _likely(read: ReadDay, today: date) -> bool:
    return any(today - OLDEST <= each <= today + AHEAD for each in (read.day, *read.candidates))


def _reference(lines: Sequence[Line], values: Sequence[Labelled]) -> Read[str] | None:
    for each in _of(values, Label.REFERENCE):
        found = reference_in(each.value)
        if found is not None:
            return Read(value=found, text=each.text, confidence=_sure(LABELLED, each.confidence))
    for line in lines:
        known = END_TO_END.search(line.text) or UETR.search(line.text)
        if known is not None:
            return Read(value=known.group(), text=line.text, confidence=_sure(LABELLED, line.confidence))
    return None


def _name(values: Sequence[Labelled], label: Label) -> Read[str] | None:
    for each in _of(values, label):
        found = name_in(each.value)
        if found is not None:
            return Read(value=found, text=each.text, confidence=_sure(LABELLED, each.confidence))
    return None
