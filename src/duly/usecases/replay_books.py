"""Replays an account's books from its journal alone: what was open when, as the books knew it then.

Shares nothing with what keeps the books, so that one mistake cannot hide in both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from duly.domain.history import ItemSpell, OpenSince, Spell
from duly.store.history_query import JournalEntry

Change = tuple[datetime, int]
"""From this instant on, so much was open, in minor units."""


@dataclass(slots=True)
class Replayed:
    """The open amount of each item over time, in the order of the journal."""

    changes: dict[str, list[Change]] = field(default_factory=dict[str, list[Change]])
    allocated: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])

    def open_before(self, item_id: str, at: datetime) -> int:
        """What was open just before ``at``."""
        return next((amount for since, amount in reversed(self.changes.get(item_id, ())) if since < at), 0)

    def open_at(self, item_id: str, at: datetime) -> int:
        """What was open at ``at``, with all that happened at that instant."""
        return next((amount for since, amount in reversed(self.changes.get(item_id, ())) if since <= at), 0)

    def open_within(self, item_id: str, at: datetime) -> tuple[int, int]:
        """The least and the most that was open within the instant ``at``: what else happened in it may have been before
        or after what is asked about.
        """
        changes = self.changes.get(item_id, ())
        before = next((amount for since, amount in reversed(changes) if since < at), 0)
        amounts = [before, *(amount for since, amount in changes if since == at)]
        return min(amounts), max(amounts)

    def spells(self) -> tuple[ItemSpell, ...]:
        """While which items had something open."""
        return tuple(
            ItemSpell(item_id=item_id, spell=spell)
            for item_id, changes in self.changes.items()
            for spell in _spells(changes)
        )

    def amounts(self) -> tuple[OpenSince, ...]:
        """Every change of what was open of an item, in the order of the journal."""
        return tuple(
            OpenSince(item_id=item_id, at=at, minor=minor)
            for item_id, changes in self.changes.items()
            for at, minor in changes
        )

    def _set(self, item_id: str, at: datetime, amount: int) -> None:
        self.changes.setdefault(item_id, []).append((at, max(amount, 0)))

    def _move(self, item_id: str, at: datetime, by: int) -> None:
        changes = self.changes.get(item_id)
        self._set(item_id, at, (changes[-1][1] if changes else 0) + by)

    def set_against(self, payment_id: str, items: dict[str, int], at: datetime) -> None:
        own = self.allocated.setdefault(payment_id, {})
        for item_id, amount in items.items():
            own[item_id] = own.get(item_id, 0) + amount
            self._move(item_id, at, -amount)

    def take_back(self, payment_id: str, at: datetime) -> None:
        for item_id, amount in self.allocated.pop(payment_id, {}).items():
            self._move(item_id, at, amount)

    def correct(self, item_id: str, at: datetime, amount: int) -> None:
        """An item's amount was corrected; what is open of it now is in the entry."""
        self._set(item_id, at, amount)

    def give_back(self, item_id: str, payments: dict[str, int]) -> None:
        """What payments got back when an item they had paid was corrected below it."""
        for payment_id, amount in payments.items():
            own = self.allocated.get(payment_id, {})
            own[item_id] = own.get(item_id, 0) - amount


def _spells(changes: list[Change]) -> Iterable[Spell]:
    start: datetime | None = None
    for at, amount in changes:
        if amount > 0 and start is None:
            start = at
        elif amount == 0 and start is not None:
            # Opened and closed at one instant: nothing could be sent in between.
            if start < at:
                yield Spell(start=start, end=at)
            start = None
    if start is not None:
        yield Spell(start=start)


def replay(entries: Iterable[JournalEntry]) -> Replayed:
    """The books as the journal tells them."""
    books = Replayed()
    for entry in entries:
        body, at = entry.body, entry.at
        match entry.kind:
            case "item.added":
                books.correct(body["item"], at, body["amount"])
            case "item.changed":
                books.correct(body["item"], at, body["open"])
                books.give_back(body["item"], body.get("given_back", {}))
            case "payment.received" | "credit_note.received" | "payment.applied":
                books.set_against(body["payment"], body["items"], at)
            case "payment.changed" | "credit_note.changed":
                books.take_back(body["payment"], at)
                books.set_against(body["payment"], body["items"], at)
            case "payment.reversed":
                books.take_back(body["payment"], at)
            case _:
                pass
    return books
