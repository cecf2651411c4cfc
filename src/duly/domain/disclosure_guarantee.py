"""Whether what a market wants told was told: in every written message, or by the conversation a message belongs to.

Part of the guarantees in ``invariants``. Reads histories alone, and has its own list of what belongs where: it shares
nothing with what writes and sends.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from duly.domain.history import AccountHistory, MessagePurpose, SentMessage

IN_EACH = frozenset({"opt_out"})
IN_A_CONVERSATION = frozenset({"automated", "creditor", "reason", "person_on_request", "language"})
TOLD_EVERYWHERE = "automated"
ON_PAPER_OR_SCREEN = frozenset({"whatsapp", "email"})
REMEMBERED_FOR = timedelta(days=31)
"""A day more than what is said anew: a message counts from when it left, which is after the gate let it go."""


def disclosures_made(account: AccountHistory, _: datetime) -> Iterator[str]:
    """A message says what it has to, or, in an answer, an earlier one of the conversation has."""
    for message in account.messages:
        wanted = message.to_tell | {TOLD_EVERYWHERE}
        missing = (wanted & IN_EACH) - message.told if message.channel in ON_PAPER_OR_SCREEN else frozenset[str]()
        if message.purpose is not MessagePurpose.CODE and _is_known(account, message):
            missing |= (wanted & IN_A_CONVERSATION) - message.told - _told_before(account, message)
        for each in sorted(missing):
            yield f"message {message.id} does not tell {each}, and the market asks for it"


def _is_known(account: AccountHistory, message: SentMessage) -> bool:
    """Whether all is there that an answer may lean on."""
    since = account.messages_since
    return message.purpose is not MessagePurpose.REPLY or since is None or since <= message.at - REMEMBERED_FOR


def _told_before(account: AccountHistory, answer: SentMessage) -> frozenset[str]:
    """What the customer had been told on this channel; what starts a conversation says it all by itself."""
    if answer.purpose is not MessagePurpose.REPLY:
        return frozenset()
    known = (
        other.told
        for other in account.messages
        if other.channel is answer.channel and answer.at - REMEMBERED_FOR < other.at <= answer.at
    )
    return frozenset[str]().union(*known)
