"""Conversations in the customer's own words: understood by the grammar, answered by the dialogue."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TypeVar

from duly.dialogue.turn import ItemView
from duly.domain.signals import MessageContext, OpenInvoice
from duly.understanding.understand import understand
from tests.dialogue.playbook import FACTS, Talk, eur, item

M = TypeVar("M")
THURSDAY = date(2026, 3, 5)
TWO = (item("INV-1", "200.00"), item("INV-2", "100.00"))


class Spoken:
    """An account with two overdue invoices, 300.00 together. What was promised runs on for the next message."""

    def __init__(self, items: tuple[ItemView, ...] = TWO) -> None:
        self._items = items
        self.talk = Talk(items=items, facts=FACTS._replace(today=THURSDAY), at=datetime(2026, 3, 5, 12, tzinfo=UTC))

    def says(self, text: str) -> Spoken:
        context = MessageContext(
            as_of=THURSDAY,
            currency="EUR",
            balance=sum((each.open for each in self._items), eur("0")),
            locale="en-GB",
            invoices=tuple(OpenInvoice(number=each.number, open=each.open) for each in self._items),
        )
        self.talk.hears(text, understand(text, context))
        for each in self.talk.promises()[:1]:
            self.talk.facts = self.talk.facts._replace(
                promise_id="p1", promise_state="confirmed", promise_date=each.day, promise_amount=each.amount.minor
            )
        return self

    @property
    def answers(self) -> list[str]:
        return self.talk.says

    @property
    def promised(self) -> list[tuple[str, str, str | None]]:
        """Day, amount and what it replaces, of what the last message led to."""
        return [(each.day.isoformat(), each.amount.plain(), each.replaces) for each in self.talk.promises()]

    def only(self, kind: type[M]) -> M:
        return self.talk.only(kind)
