"""Holds an account's books, as the tables have them, against its journal: items, payments, and how they are set off.

Reads rows alone. Shares nothing with what keeps the books, so that one mistake cannot hide in both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from duly.store.history_query import AccountRows, JournalEntry, Stored
from duly.usecases.replay_books import replay

ITEM_FACTS = ("number", "kind", "currency", "amount", "issued_on", "due_on")
PAYMENT_FACTS = ("kind", "currency", "amount", "received_on", "reversed_on")
MONEY_CAME = frozenset(
    {"payment.received", "payment.changed", "payment.applied", "credit_note.received", "credit_note.changed"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Mismatch:
    """What the tables say otherwise than the journal. ``rule`` names the part of the state, such as ``books.item``."""

    rule: str
    what: str


def book_mismatches(rows: AccountRows) -> Iterator[Mismatch]:
    """Where the account's items and payments are not as its journal has made them. Amounts are in minor units."""
    standing = [row for row in rows.allocations if row["reversed_on"] is None]
    for what in _items(rows, standing):
        yield Mismatch(rule="books.item", what=what)
    for what in (*_payments(rows, standing), *_pairs(rows, standing)):
        yield Mismatch(rule="books.payment", what=what)


def one_sided(what: str, told: Iterable[str], kept: Iterable[str]) -> Iterator[str]:
    """What only the journal has, and what only the table has, in words; ``what`` is the kind of thing."""
    told, kept = set(told), set(kept)
    yield from (f"{what} {name}: the journal has it, the table does not" for name in sorted(told - kept))
    yield from (f"{what} {name}: the table has it, the journal does not" for name in sorted(kept - told))


def differing(what: str, told: Mapping[str, Any], row: Mapping[str, Any]) -> Iterator[str]:
    """Where a row says otherwise than what the journal told of it, in words."""
    for name, value in told.items():
        kept = row[name].isoformat() if isinstance(row[name], date) else row[name]
        if kept != value:
            yield f"{what}: the journal says {name} {value}, the table says {kept}"


def _items(rows: AccountRows, standing: Iterable[Stored]) -> Iterator[str]:
    told, books = _items_told(rows.entries), replay(rows.entries)
    applied: Counter[str] = Counter()
    for row in standing:
        applied[row["item_id"]] += row["amount"]
    yield from one_sided("item", told, [row["id"] for row in rows.items])
    for row in rows.items:
        name = row["id"]
        if name not in told:
            continue
        yield from differing(f"item {name}", told[name] | {"open": books.changes[name][-1][1]}, row)
        left = row["amount"] - applied[name]
        if row["open"] != left:
            yield (
                f"item {name}: the table says open {row['open']}, and its amount {row['amount']} less the payments set"
                f" against it, {applied[name]}, is {left}"
            )


def _items_told(entries: Iterable[JournalEntry]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for entry in entries:
        if entry.kind == "item.added":
            found[entry.body["item"]] = {name: entry.body[name] for name in ITEM_FACTS}
        elif entry.kind == "item.changed":
            changed = entry.body["changed"]
            found[entry.body["item"]] |= {name: changed[name][1] for name in ITEM_FACTS if name in changed}
    return found


def _payments(rows: AccountRows, standing: Iterable[Stored]) -> Iterator[str]:
    told = _payments_told(rows.entries)
    applied: Counter[str] = Counter()
    for row in standing:
        applied[row["payment_id"]] += row["amount"]
    yield from one_sided("payment", told, [row["id"] for row in rows.payments])
    for row in rows.payments:
        name = row["id"]
        yield from differing(f"payment {name}", told.get(name, {}), row)
        left = 0 if row["reversed_on"] else row["amount"] - applied[name]
        if row["unapplied"] != left:
            yield (
                f"payment {name}: the table says unapplied {row['unapplied']}, and of its amount {row['amount']}"
                f" {applied[name]} is set against items, which leaves {left}"
            )


def _payments_told(entries: Iterable[JournalEntry]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for entry in entries:
        body = entry.body
        if entry.kind in MONEY_CAME:
            own = found.setdefault(body["payment"], {"reversed_on": None})
            own |= {name: body[name] for name in ("currency", "amount", "received_on")}
            if entry.kind != "payment.applied":  # that is said of credit notes too
                own["kind"] = entry.kind.partition(".")[0]
        elif entry.kind == "payment.reversed":
            found[body["payment"]]["reversed_on"] = body["on"]
    return found


def _pairs(rows: AccountRows, standing: Iterable[Stored]) -> Iterator[str]:
    """How much of each payment is set against each item."""
    told = {
        (payment_id, item_id): amount
        for payment_id, own in replay(rows.entries).allocated.items()
        for item_id, amount in own.items()
    }
    kept: Counter[tuple[str, str]] = Counter()
    for row in standing:
        kept[row["payment_id"], row["item_id"]] += row["amount"]
    for pair in sorted(told.keys() | kept.keys()):
        if told.get(pair, 0) != kept[pair]:
            yield (
                f"payment {pair[0]}: the journal has {told.get(pair, 0)} of it set against item {pair[1]},"
                f" the table has {kept[pair]}"
            )
