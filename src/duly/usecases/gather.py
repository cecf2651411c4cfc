"""Several messages written one after the other, as the one thing the customer says.

Owns which stored arrivals belong together and when the customer has finished. A call is never gathered, nor is
anything that may prove who somebody is: that is heard by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import orjson

from duly.domain.contact import Channel
from duly.domain.delivery import ArrivedKind
from duly.store.inbox import InboxRow
from duly.usecases.summarise import text_of

GAP_MAX = timedelta(minutes=1)
"""What comes later than that after a message is a message of its own."""
TOGETHER_MAX = 10
WAITS_MAX = 4
"""Who goes on and on writing is answered after so many times the wait."""

Together = tuple[InboxRow, ...]
"""Arrivals to be made sense of at once, the oldest first; the last of them is the one that is answered."""


def gathered(waiting: Sequence[InboxRow], *, now: datetime, wait: timedelta) -> list[Together]:
    """``waiting`` (oldest first) in the parts to handle; without those whose writer may not have finished yet.

    ``wait`` is how long nothing more must have come from a customer who writes.
    """
    groups: list[list[InboxRow]] = []
    last: dict[str, list[InboxRow]] = {}
    for row in waiting:
        group = last.get(row.account_id) if row.account_id is not None else None
        if group is not None and _goes_on(group, row):
            group.append(row)
            continue
        groups.append([row])
        if row.account_id is not None:
            last[row.account_id] = groups[-1]
    return [tuple(group) for group in groups if _finished(group, now=now, wait=wait)]


def body_of(together: Together) -> str:
    """What a channel would have stored of one message with the words of all of them."""
    words = "\n".join(text_of(row.body) for row in together)
    return orjson.dumps({**orjson.loads(together[-1].body), "text": words}).decode()


def _goes_on(group: Sequence[InboxRow], row: InboxRow) -> bool:
    """Whether ``row`` continues what the messages before it say."""
    before = group[-1]
    if not (_is_written(before) and _is_written(row)) or len(group) == TOGETHER_MAX:
        return False
    same_way = (before.channel, before.address) == (row.channel, row.address)
    return same_way and row.received_at - before.received_at <= GAP_MAX


def _is_written(row: InboxRow) -> bool:
    """Words of a known customer, as channels store them, and no file beside them."""
    if row.kind != ArrivedKind.MESSAGE or row.channel == Channel.VOICE or row.account_id is None:
        return False
    try:
        stored = orjson.loads(row.body)
        return isinstance(stored["text"], str) and not stored.get("files")
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return False


def _finished(group: Sequence[InboxRow], *, now: datetime, wait: timedelta) -> bool:
    if not _is_written(group[-1]):
        return True
    return now - group[-1].received_at >= wait or now - group[0].received_at >= wait * WAITS_MAX
