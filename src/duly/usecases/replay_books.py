"""Replays an account's books from its journal alone: what was open when, as the books knew it then.

Shares nothing with what keeps the books, so that one mistake cannot hide in both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from duly.domain.books_history import CreditSince, OpenSince
from duly.domain.history import ItemSpell, Spell
from duly.store.history_query import JournalEntry

Change = tuple[datetime, int]
"""From this instant on, so much was open, in minor units."""


@dataclass(slots=True)
class _Paid:
    """A payment as it was last told; nothing of it counts once it was reversed."""

    currency: str
    amount: int
    taken_back: bool = False

    def left(self, used: int) -> int:
        return 0 if self.taken_back else max(self.amount - used, 0)


@dataclass(slots=True)
class Replayed:
    """The open amount of each item, and the credit on account, over time, in the order of the journal."""

    changes: dict[str, list[Change]] = field(default_factory=dict[str, list[Change]])
    allocated: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])
    currencies: dict[str, str] = field(default_factory=dict[str, str])
    paid: dict[str, _Paid] = field(default_factory=dict[str, _Paid])
    credit: list[CreditSince] = field(default_factory=list[CreditSince])

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
            OpenSince(item_id=item_id, at=at, minor=minor, currency=self.currencies.get(item_id, ""))
            for item_id, changes in self.changes.items()
            for at, minor in changes
        )

    def most_credit(self, currency: str, at: datetime) -> int:
        """The most that was to the account's credit within the instant ``at``."""
        own = [each for each in self.credit if each.currency == currency and each.at <= at]
        before = next((each.minor for each in reversed(own) if each.at < at), 0)
        return max([before, *(each.minor for each in own if each.at == at)])

    def told(self, payment_id: str, body: dict[str, Any]) -> None:
        """A payment is what the latest entry about it says."""
        known = self.paid.get(payment_id)
        if "amount" in body and "currency" in body:
            gone = known is not None and known.taken_back
            self.paid[payment_id] = _Paid(currency=body["currency"], amount=body["amount"], taken_back=gone)
        elif known is not None:
            known.taken_back = True

    def count_credit(self, at: datetime) -> None:
        """What is left of the payments after what is set against items."""
        left: dict[str, int] = {each.currency: 0 for each in self.credit}
        for payment_id, paid in self.paid.items():
            used = sum(self.allocated.get(payment_id, {}).values())
            left[paid.currency] = left.get(paid.currency, 0) + paid.left(used)
        last = {each.currency: each.minor for each in self.credit}
        for currency, minor in left.items():
            if minor != last.get(currency, 0):
                self.credit.append(CreditSince(currency=currency, at=at, minor=minor))

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
                books.currencies[body["item"]] = body.get("currency", "")
                books.correct(body["item"], at, body["amount"])
            case "item.changed":
                books.correct(body["item"], at, body["open"])
                books.give_back(body["item"], body.get("given_back", {}))
                books.count_credit(at)
            case "payment.received" | "credit_note.received" | "payment.applied":
                books.told(body["payment"], body)
                books.set_against(body["payment"], body["items"], at)
                books.count_credit(at)
            case "payment.changed" | "credit_note.changed":
                books.take_back(body["payment"], at)
                books.told(body["payment"], body)
                books.set_against(body["payment"], body["items"], at)
                books.count_credit(at)
            case "payment.reversed":
                books.take_back(body["payment"], at)
                books.told(body["payment"], {})
                books.count_credit(at)
            case _:
                pass
    return books
