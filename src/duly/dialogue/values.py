"""What a wording's placeholders may hold, as values and as JSON.

Owns the closed set of placeholder types. Knows no language and no channel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, assert_never

from duly.domain.money import Money


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemLine:
    """One open item as a customer sees it."""

    number: str
    open: Money
    due_on: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class CreditLine:
    """Credit on account that is set off against the items above it, and what is left of them to pay."""

    credit: Money
    left: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class Instalment:
    """One amount on one day, of several that were promised together."""

    day: date
    amount: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockTime:
    """A time of day in minutes after midnight; ``zone`` is named beside it where it would not be clear."""

    minute: int
    zone: str | None = None


Value = str | ClockTime | int | date | Money | tuple[ItemLine | CreditLine, ...] | tuple[Instalment, ...]


class ValueInvalid(ValueError):
    """A stored value cannot be read back."""


def value_to_json(value: Value) -> dict[str, Any]:
    """A tagged plain value, such as ``{"money": {"minor": 12000, "currency": "EUR"}}``."""
    match value:
        case str():
            return {"text": value}
        case int():
            return {"count": value}
        case ClockTime():
            return {"time": {"minute": value.minute, "zone": value.zone}}
        case date():
            return {"date": value.isoformat()}
        case Money():
            return {"money": _money_to_json(value)}
        case tuple():
            return {"list": [_row_to_json(row) for row in value]}
        case _:
            assert_never(value)


def value_from_json(stored: Mapping[str, Any]) -> Value:
    """Reads what ``value_to_json`` wrote. Raises ``ValueInvalid``."""
    try:
        ((tag, held),) = stored.items()
        match tag:
            case "text" | "count":
                return held
            case "date":
                return date.fromisoformat(held)
            case "time":
                return ClockTime(minute=held["minute"], zone=held["zone"])
            case "money":
                return _money(held)
            case "list":
                return _rows(held)
            case _:
                raise ValueInvalid(f"{tag!r} is not a kind of value")
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueInvalid(f"stored value is not readable: {fault!r}") from fault


def values_to_json(values: Mapping[str, Value]) -> dict[str, Any]:
    """All values of one message, for the outbox."""
    return {name: value_to_json(value) for name, value in values.items()}


def values_from_json(stored: Mapping[str, Any]) -> dict[str, Value]:
    """Reads what ``values_to_json`` wrote. Raises ``ValueInvalid``."""
    return {name: value_from_json(value) for name, value in stored.items()}


def _row_to_json(row: ItemLine | CreditLine | Instalment) -> dict[str, Any]:
    match row:
        case ItemLine():
            due_on = row.due_on.isoformat() if row.due_on else None
            return {"number": row.number, "open": _money_to_json(row.open), "due_on": due_on}
        case CreditLine():
            return {"credit": _money_to_json(row.credit), "left": _money_to_json(row.left)}
        case Instalment():
            return {"day": row.day.isoformat(), "amount": _money_to_json(row.amount)}
        case _:
            assert_never(row)


def _rows(stored: Sequence[Mapping[str, Any]]) -> tuple[ItemLine | CreditLine, ...] | tuple[Instalment, ...]:
    if stored and "day" in stored[0]:
        return tuple(Instalment(day=date.fromisoformat(row["day"]), amount=_money(row["amount"])) for row in stored)
    return tuple(_item_line(row) for row in stored)


def _item_line(row: Mapping[str, Any]) -> ItemLine | CreditLine:
    if "credit" in row:
        return CreditLine(credit=_money(row["credit"]), left=_money(row["left"]))
    due_on = date.fromisoformat(row["due_on"]) if row["due_on"] else None
    return ItemLine(number=row["number"], open=_money(row["open"]), due_on=due_on)


def _money_to_json(money: Money) -> dict[str, Any]:
    return {"minor": money.minor, "currency": money.currency}


def _money(stored: Mapping[str, Any]) -> Money:
    return Money(minor=stored["minor"], currency=stored["currency"])


def asked_for(lines: Sequence[ItemLine], *, total: Money, credit: Money) -> dict[str, Value]:
    """The items of a message and what is to be paid for them. ``credit`` is what the account has to its credit in
    the same currency: it is shown below the items and taken off.
    """
    used = min(credit, total)
    if used.minor <= 0:
        return {"items": tuple(lines), "total": total}
    left = total - used
    return {"items": (*lines, CreditLine(credit=used, left=left)), "total": left}
