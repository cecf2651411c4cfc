"""What every move of one reply is carried out with: the account as it stands, the message, and the clock.

Knows no move; those are ``carry_out``'s and of the files beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from duly.dialogue.turn import REPLY_WITHIN
from duly.domain.conversation import Quote, quote_to_json
from duly.domain.facts import Facts
from duly.store.inbox import InboxRow
from duly.store.items_query import StoredItem
from duly.store.record import Entry, Head, Write
from duly.usecases.context import Context


@dataclass(frozen=True, kw_only=True, slots=True)
class Answering:
    """Everything the moves of one reply need; it is given in ``language``."""

    tx: Connection
    context: Context
    facts: Facts
    items: Sequence[StoredItem]
    row: InboxRow
    language: str
    attach: tuple[str, ...]
    heads: dict[str, Head]
    now: datetime

    @property
    def reply_until(self) -> datetime:
        """Until when the customer can answer the question that this reply puts."""
        return self.row.received_at + REPLY_WITHIN

    @property
    def account_id(self) -> str:
        return self.facts.account_id

    def named(self, item_ids: Sequence[str]) -> list[StoredItem]:
        return [one for one in self.items if one.id in item_ids]

    def entry(self, kind: str, body: dict[str, Any], writes: Sequence[Write] = ()) -> Entry:
        return Entry(account_id=self.account_id, kind=kind, body={"inbox": self.row.id, **body}, writes=tuple(writes))


def quotes_json(quotes: Sequence[Quote]) -> list[dict[str, Any]]:
    """The customer's words as a record keeps them."""
    return [quote_to_json(quote) for quote in quotes]
