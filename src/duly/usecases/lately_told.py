"""What a conversation has disclosed already: by messages that left on the same channel, or by the same answer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, or_, select

from duly.domain.message import MessageState
from duly.policy.disclosing import TOLD_AGAIN_AFTER
from duly.policy.market_pack import Disclosure
from duly.store.inbox import InboxRow
from duly.store.schema import outbox


def told_lately(tx: Connection, row: InboxRow, *, now: datetime) -> frozenset[Disclosure]:
    """What need not be said again in an answer to ``row``. What failed has told nothing."""
    o = outbox.c
    left = (o.sent_at > now - TOLD_AGAIN_AFTER) & (o.state != MessageState.FAILED.value)
    query = select(o.told).where(
        o.account_id == row.account_id, o.channel == row.channel, or_(left, o.in_reply_to == row.id)
    )
    return frozenset(Disclosure(each) for told in tx.execute(query).scalars() for each in told)
