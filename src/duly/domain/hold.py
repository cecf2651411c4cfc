"""A hold: automation paused for an account, an item or a channel, with a reason and an owner.

Owns the lifecycle and what a hold covers. That its end has come releases nothing: it is then reviewed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from duly.domain.contact import Channel
from duly.domain.lifecycle import Lifecycle


class HoldState(StrEnum):
    OPEN = "open"
    RELEASED = "released"


class HoldEvent(StrEnum):
    EXTENDED = "extended"
    RELEASED = "released"


HOLD: Lifecycle[HoldState, HoldEvent] = Lifecycle(
    name="hold",
    initial=HoldState.OPEN,
    table={
        (HoldState.OPEN, HoldEvent.EXTENDED): HoldState.OPEN,
        (HoldState.OPEN, HoldEvent.RELEASED): HoldState.RELEASED,
    },
)


class HoldScope(StrEnum):
    """What a hold pauses."""

    ACCOUNT = "account"
    ITEM = "item"
    CHANNEL = "channel"


class HoldInvalid(ValueError):
    """A scope without its target, or an account-wide hold with one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Hold:
    """One pause. ``target`` is the item id or the channel, and ``None`` for the whole account. ``reason`` is
    the intent or the trigger that asked for it, such as ``paid_claim``.

    ``until`` is when it is reviewed; ``None`` means it stays until a person releases it. Raises
    ``HoldInvalid`` where scope and target do not fit.
    """

    id: str
    account_id: str
    scope: HoldScope
    target: str | None
    reason: str
    owner: str
    opened_at: datetime
    until: datetime | None = None
    released_at: datetime | None = None
    released_why: str | None = None

    def __post_init__(self) -> None:
        if (self.scope is HoldScope.ACCOUNT) != (self.target is None):
            raise HoldInvalid(f"hold {self.id} of scope {self.scope} has target {self.target!r}")

    @property
    def state(self) -> HoldState:
        return HoldState.OPEN if self.released_at is None else HoldState.RELEASED

    def to_review_at(self, now: datetime) -> bool:
        """Whether it is open and its end has come."""
        return self.state is HoldState.OPEN and self.until is not None and self.until <= now

    def covers(self, *, item_id: str, channel: Channel) -> bool:
        """Whether it pauses a message about this item over this channel, while it is open."""
        match self.scope:
            case HoldScope.ACCOUNT:
                return True
            case HoldScope.ITEM:
                return self.target == item_id
            case HoldScope.CHANNEL:
                return self.target == channel
            case _:
                assert_never(self.scope)
