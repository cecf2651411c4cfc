"""Has every account that automation has looked at again, because a rule for all of them has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.store.record import Entry, lock_accounts, record
from duly.store.schema import account_state

PAGE_ACCOUNTS = 1_000


def look_again(tx: Connection, *, kind: str, body: Mapping[str, Any], actor: str, now: datetime) -> int:
    """Notes the change on each account and brings its review forward to ``now``; gives how many."""
    count = 0
    for page in _pages(tx):
        entries = [Entry(account_id=each, kind=kind, body=body, state={"review_at": now}) for each in page]
        record(tx, entries, heads=lock_accounts(tx, page), actor=actor, at=now)
        count += len(page)
    return count


def _pages(tx: Connection) -> Iterator[list[str]]:
    """The accounts that automation has, page by page."""
    s = account_state.c
    last = ""
    while True:
        query = select(s.account_id).where(s.account_id > last, s.review_at.is_not(None)).order_by(s.account_id)
        page = list(tx.execute(query.limit(PAGE_ACCOUNTS)).scalars())
        if not page:
            return
        yield page
        last = page[-1]
