"""Whether what was asked for was owed: nothing contested, nothing on hold, nothing that credit on account covers.

Part of the guarantees in ``invariants``. Reads histories alone; shares nothing with what decides and words messages.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from duly.domain.history import AccountHistory, MessagePurpose
from duly.domain.hold import HoldScope
from duly.domain.undisputed import contested_at, undisputed_at

ASKING = frozenset({MessagePurpose.STEP, MessagePurpose.PROMISE_REMINDER, MessagePurpose.INSTALMENT_REMINDER})
"""The messages that ask for money."""


def disputed(account: AccountHistory, _: datetime) -> Iterator[str]:
    """A message asks of an item no more than what is open and nobody contests."""
    for message in account.messages:
        if message.purpose not in ASKING:
            continue
        amounts = dict(zip(message.items, message.asked, strict=False))
        for item_id in message.items:
            if not contested_at(account, item_id, message.at):
                continue
            rest = undisputed_at(account, item_id, message.at)
            asked = amounts.get(item_id)
            if asked is None or asked > rest:
                yield f"message {message.id} asked {asked} of item {item_id}, of which {rest} was undisputed"


def asked_within(account: AccountHistory, _: datetime) -> Iterator[str]:
    """What a message asks for in all is no more than what is open on the account, less what is disputed, held, or
    covered by credit. Where nothing was to the account's credit it is enough to look at the items of the message.
    """
    currencies = {each.item_id: each.currency for each in account.open_amounts}
    for message in account.messages:
        if message.purpose not in ASKING or len(message.asked) < len(message.items) or not message.items:
            continue
        currency = currencies.get(message.items[0], "")
        credit = _credit(account, currency, message.at)
        meant = currencies if credit else dict.fromkeys(message.items, currency)
        free = sum(_free(account, each, message.at) for each, own in meant.items() if own == currency)
        asked = sum(_asked_of(account, *each, message.at) for each in zip(message.items, message.asked, strict=False))
        asked -= message.credit
        if asked > free - credit:
            most = f"{free} was free to ask for and {credit} was to the account's credit"
            yield f"message {message.id} asked for {asked}, when {most}"


def _asked_of(account: AccountHistory, item_id: str, asked: int, at: datetime) -> int:
    """What was asked of an item, without what ``disputed`` finds too much already."""
    return min(asked, undisputed_at(account, item_id, at)) if contested_at(account, item_id, at) else asked


def _credit(account: AccountHistory, currency: str, at: datetime) -> int:
    known = (each.minor for each in reversed(account.credit) if each.currency == currency and each.at <= at)
    return next(known, 0)


def _free(account: AccountHistory, item_id: str, at: datetime) -> int:
    """What may be asked for of an item."""
    for hold in account.holds:
        if hold.scope is HoldScope.ITEM and hold.target == item_id and hold.spell.holds_at(at):
            return 0
    return undisputed_at(account, item_id, at)
