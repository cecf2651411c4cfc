"""A message of ours on its way to the customer.

Owns the message lifecycle and how a provider's reports are merged into it. Reports come late, twice and in
any order; a message that was seen to arrive has arrived, whatever is reported after.
"""

from __future__ import annotations

from enum import StrEnum

from duly.domain.lifecycle import Lifecycle


class MessageState(StrEnum):
    """Where a message is. ``blocked`` was held back by the gate; ``failed`` will not be tried again."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    BLOCKED = "blocked"


class MessageEvent(StrEnum):
    CLAIMED = "claimed"
    BLOCKED = "blocked"
    FAILED_TEMPORARILY = "failed_temporarily"
    FAILED_PERMANENTLY = "failed_permanently"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"


_RISE = (
    MessageState.BLOCKED,
    MessageState.PLANNED,
    MessageState.CLAIMED,
    MessageState.SENT,
    MessageState.FAILED,
    MessageState.DELIVERED,
    MessageState.READ,
)
_RANK = {state: rank for rank, state in enumerate(_RISE)}
_REPORT_EVENT = {
    MessageState.SENT: MessageEvent.SENT,
    MessageState.FAILED: MessageEvent.FAILED_PERMANENTLY,
    MessageState.DELIVERED: MessageEvent.DELIVERED,
    MessageState.READ: MessageEvent.READ,
}

_OURS = {
    (MessageState.PLANNED, MessageEvent.CLAIMED): MessageState.CLAIMED,
    (MessageState.PLANNED, MessageEvent.BLOCKED): MessageState.BLOCKED,
    (MessageState.CLAIMED, MessageEvent.BLOCKED): MessageState.BLOCKED,
    (MessageState.CLAIMED, MessageEvent.FAILED_TEMPORARILY): MessageState.PLANNED,
}
# A report may overtake our own books: a send whose answer was lost went back to planned, or was blocked since,
# and yet it arrived. It then counts as sent, so that it is never sent again.
_REPORTED = {
    (state, event): reported
    for state in _RISE
    for reported, event in _REPORT_EVENT.items()
    if _RANK[state] < _RANK[reported]
}
MESSAGE: Lifecycle[MessageState, MessageEvent] = Lifecycle(
    name="message", initial=MessageState.PLANNED, table=_OURS | _REPORTED
)


def merge_status(current: MessageState, reported: MessageState) -> MessageState:
    """The state after a provider reported ``sent``, ``failed``, ``delivered`` or ``read``.

    The further of the two, so the order and number of reports change nothing: a late ``delivered`` after
    ``read`` is no change, and a ``failed`` yields to proof of arrival. Raises ``ValueError`` for a state
    that no provider can report.
    """
    event = _REPORT_EVENT.get(reported)
    if event is None:
        raise ValueError(f"a provider reported {reported}: expected one of {', '.join(_REPORT_EVENT)}")
    return MESSAGE.advance(current, event) if _RANK[current] < _RANK[reported] else current
