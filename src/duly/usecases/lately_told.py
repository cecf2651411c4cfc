"""What a conversation has disclosed already, and what an answer still has to say when it leaves.

An answer leaves out what another message was going to tell. That one may fail, be put off or be blocked meanwhile: so
what has really been told is looked at once more when the answer leaves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from duly.dialogue.closing_lines import told_in, with_closing_line
from duly.domain.contact import Channel
from duly.domain.message import MessageState
from duly.policy.disclosing import TOLD_AGAIN_AFTER, to_tell
from duly.policy.market_pack import Disclosure
from duly.store.inbox import InboxRow
from duly.store.outbox import OutboxRow
from duly.store.record import Change, Entry
from duly.store.schema import outbox
from duly.usecases.context import Context
from duly.usecases.decided import Decided

REPLY = "reply"


def told_lately(tx: Connection, row: InboxRow, *, now: datetime) -> frozenset[Disclosure]:
    """What need not be said in an answer to ``row``: it was told, or an earlier text of the same answer tells it."""
    return _told(tx, row.account_id, row.channel, now=now) | _told_by_answer(tx, row)


def still_to_tell(
    tx: Connection, context: Context, rows: Sequence[OutboxRow], fresh: Mapping[str, Decided], *, now: datetime
) -> list[Entry]:
    """For each answer that leaves without what it has to say, an entry that puts it into the message's closing line."""
    entries: list[Entry] = []
    for row in rows:
        if row.kind != REPLY:
            continue
        channel, catalogue = Channel(row.channel), context.catalogue(row.language)
        wanted = to_tell(fresh[row.account_id].market.disclosures, channel, told=frozenset())
        if all(each.value in row.told for each in wanted):
            continue
        told = _told(tx, row.account_id, row.channel, now=now)
        own = {"creditor": context.settings.creditor, "contact": context.contact_in(catalogue)}
        tell = to_tell(fresh[row.account_id].market.disclosures, channel, told=told)
        text = with_closing_line(catalogue, row.text, channel, own, tell)
        if text == row.text:
            continue
        tells = [each.value for each in told_in(catalogue, text, own)]
        change = Change(table=outbox, key={"id": row.id}, values={"text": text, "told": tells})
        body = {"message": row.id, "told": tells}
        entries.append(Entry(account_id=row.account_id, kind="message.line_added", body=body, writes=(change,)))
    return entries


def _told(tx: Connection, account_id: str, channel: str, *, now: datetime) -> frozenset[Disclosure]:
    """What messages that left have told. What failed has told nothing."""
    o = outbox.c
    left = (o.sent_at > now - TOLD_AGAIN_AFTER) & (o.state != MessageState.FAILED.value)
    query = select(o.told).where(o.account_id == account_id, o.channel == channel, left)
    return _together(tx.execute(query).scalars().all())


def _told_by_answer(tx: Connection, row: InboxRow) -> frozenset[Disclosure]:
    query = select(outbox.c.told).where(outbox.c.account_id == row.account_id, outbox.c.in_reply_to == row.id)
    return _together(tx.execute(query).scalars().all())


def _together(found: Sequence[list[str]]) -> frozenset[Disclosure]:
    return frozenset(Disclosure(each) for told in found for each in told)
