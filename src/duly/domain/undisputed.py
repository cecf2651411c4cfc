"""What of an item was open and contested by nobody at an instant, read from a history alone.

Shares no code with what decides and sends.
"""

from __future__ import annotations

from datetime import datetime

from duly.domain.history import AccountHistory


def contested_at(account: AccountHistory, item_id: str, at: datetime) -> list[int | None]:
    """What each dispute took out of the item, in minor units; ``None``: all of it."""
    return [
        each.minor
        for dispute in account.disputes
        for each in dispute.contested
        if each.item_id == item_id and each.spell.holds_at(at)
    ]


def undisputed_at(account: AccountHistory, item_id: str, at: datetime) -> int:
    """What was left of the item, in minor units."""
    known = [one.minor for one in account.open_amounts if one.item_id == item_id and one.at <= at]
    still_open = known[-1] if known else 0
    contested = contested_at(account, item_id, at)
    parts = [minor for minor in contested if minor is not None]
    return max(still_open - sum(parts), 0) if len(parts) == len(contested) else 0
