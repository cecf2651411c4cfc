"""Labelled rows: a message as ``duly understand`` reads it, and what a person says it means.

Owns the shape of a row and the words of its faults. Knows nothing of how messages are understood.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar, cast

from duly.domain.money import Money, MoneyInvalid
from duly.domain.signals import DisputeReason, Intent, MessageContext
from duly.errors import InputInvalid
from duly.understanding.wire import RequestInvalid, read_request

ROWS_MAX = 200_000
"""More than this is several files."""
FAULTS_MAX = 20
"""So many faults are told at once."""
FOUND_CHARS_MAX = 60
"""So much of a wrong value is repeated in its fault."""

Json = dict[str, object]
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Promised:
    """A day or an amount that was not said is ``None``; an amount is in the row's currency."""

    day: date | None
    amount: Decimal | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """What a person says a message means. ``None`` is no label: the field is not judged.

    ``forbidden`` must not be claimed, ``tolerated`` may be claimed or not, ``tags`` say what the row is about.
    """

    language: str | None = None
    intents: frozenset[Intent] | None = None
    tolerated: frozenset[Intent] = frozenset()
    forbidden: frozenset[Intent] = frozenset()
    dispute_reason: DisputeReason | None = None
    promises: tuple[Promised, ...] | None = None
    dates: frozenset[date] | None = None
    amounts: tuple[Decimal, ...] | None = None
    invoice_numbers: frozenset[str] | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelledRow:
    id: str
    text: str
    context: MessageContext
    expected: Expected


def read_labelled(lines: Iterable[str], *, name: str) -> list[LabelledRow]:
    """The rows of a file, blank lines left out. Raises ``InputInvalid`` with the line and field of each fault."""
    rows: list[LabelledRow] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = read_row(line)
            if row.id in seen:
                raise RequestInvalid(f"id: found {row.id!r} as in line {seen[row.id]}, expected each id once")
        except RequestInvalid as fault:
            faults.append(f"{name}, line {number}: {fault}")
            if len(faults) == FAULTS_MAX:
                break
            continue
        seen[row.id] = number
        rows.append(row)
        if len(rows) > ROWS_MAX:
            raise InputInvalid((f"{name}, line {number}: found more than {ROWS_MAX:,} rows, expected at most that",))
    if faults:
        raise InputInvalid(tuple(faults))
    if not rows:
        raise InputInvalid((f"{name}: found no rows, expected one JSON object a line, with expected",))
    return rows


def read_row(line: str) -> LabelledRow:
    """One line. Raises ``RequestInvalid`` naming the field, what was found and what was expected."""
    row_id, text, context = read_request(line)
    found = cast("Json", json.loads(line)).get("expected")
    if not isinstance(found, dict):
        raise _invalid("expected", found, "an object with the labels of the row")
    return LabelledRow(id=row_id, text=text, context=context, expected=_expected(cast("Json", found), context.currency))


READERS: dict[str, Callable[[Json, str], object]] = {
    "language": lambda labels, _: _text(labels["language"], "expected.language"),
    "intents": lambda labels, _: _intents(labels, "intents") or frozenset({Intent.UNCLEAR}),
    "tolerated": lambda labels, _: _intents(labels, "tolerated"),
    "forbidden": lambda labels, _: _intents(labels, "forbidden"),
    "dispute_reason": lambda labels, _: _choice(DisputeReason, labels["dispute_reason"], "expected.dispute_reason"),
    "promises": lambda labels, currency: tuple(
        _promised(one, f"expected.promises[{index}]", currency) for index, one in enumerate(_list(labels, "promises"))
    ),
    "dates": lambda labels, _: frozenset(
        _date(one, f"expected.dates[{index}]") for index, one in enumerate(_list(labels, "dates"))
    ),
    "amounts": lambda labels, currency: tuple(
        _amount(one, f"expected.amounts[{index}]", currency) for index, one in enumerate(_list(labels, "amounts"))
    ),
    "invoice_numbers": lambda labels, _: frozenset(
        _text(one, f"expected.invoice_numbers[{index}]") for index, one in enumerate(_list(labels, "invoice_numbers"))
    ),
    "tags": lambda labels, _: tuple(
        _text(one, f"expected.tags[{index}]") for index, one in enumerate(_list(labels, "tags"))
    ),
}


def _expected(labels: Json, currency: str) -> Expected:
    for field in labels:
        if field not in READERS:
            raise RequestInvalid(f"expected.{field}: found a label of this name, expected one of {', '.join(READERS)}")
    read = {field: READERS[field](labels, currency) for field, found in labels.items() if found is not None}
    expected = Expected(**read)  # pyright: ignore[reportArgumentType]
    if clash := (expected.intents or frozenset()) & (expected.forbidden | expected.tolerated):
        names = ", ".join(sorted(clash))
        raise RequestInvalid(f"expected.intents: found {names} also forbidden or tolerated, expected one of the three")
    return expected


def _intents(labels: Json, field: str) -> frozenset[Intent]:
    return frozenset(
        _choice(Intent, one, f"expected.{field}[{index}]") for index, one in enumerate(_list(labels, field))
    )


def _promised(found: object, path: str, currency: str) -> Promised:
    if not isinstance(found, dict):
        raise _invalid(path, found, "an object with date and amount")
    promise = cast("Json", found)
    day, amount = promise.get("date"), promise.get("amount")
    return Promised(
        day=None if day is None else _date(day, f"{path}.date"),
        amount=None if amount is None else _amount(amount, f"{path}.amount", currency),
    )


def _list(labels: Json, field: str) -> list[object]:
    found = labels[field]
    if not isinstance(found, list):
        raise _invalid(f"expected.{field}", found, "a list")
    return cast("list[object]", found)


def _choice(choices: type[Choice], found: object, path: str) -> Choice:
    try:
        return choices(_text(found, path))
    except ValueError:
        raise _invalid(path, found, f"one of {', '.join(choices)}") from None


def _text(found: object, path: str) -> str:
    if not isinstance(found, str):
        raise _invalid(path, found, "a text")
    return found


def _date(found: object, path: str) -> date:
    try:
        return date.fromisoformat(_text(found, path))
    except ValueError:
        raise _invalid(path, found, "a date such as 2026-03-04") from None


def _amount(found: object, path: str, currency: str) -> Decimal:
    expected = f'a decimal amount of {currency} in quotes, such as "1240.50"'
    if not isinstance(found, str):
        raise _invalid(path, found, expected)
    try:
        return Money.parse(found, currency).decimal()
    except MoneyInvalid:
        raise _invalid(path, found, expected) from None


def _invalid(path: str, found: object, expected: str) -> RequestInvalid:
    shown = json.dumps(found, ensure_ascii=False)
    if len(shown) > FOUND_CHARS_MAX:
        shown = shown[:FOUND_CHARS_MAX] + "..."
    return RequestInvalid(f"{path}: found {shown}, expected {expected}")
