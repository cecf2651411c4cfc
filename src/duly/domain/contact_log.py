"""What we did to reach a customer, and when they spoke with us: what contact caps are counted over.

Values only; how a cap counts them is ``duly.policy.caps``.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from duly.domain.contact import Channel

LOG_DAYS = 31
"""How far back the log reaches: no cap of a market looks further."""


class Touch(StrEnum):
    """What a touch came to. Every contact was an attempt; a conversation is the customer's own words."""

    ATTEMPT = "attempt"  # tried, and known not to have arrived
    CONTACT = "contact"  # sent, and not known to have failed
    CONVERSATION = "conversation"  # the customer wrote or spoke


class Made(NamedTuple):
    """One touch of the customer, on this account or on another account of the same customer (``account_id``).

    ``items`` are the item ids it spoke of; ``replied``: it answered something the customer had just said, and
    so is no attempt of ours by itself.
    """

    at: datetime
    channel: Channel
    touch: Touch
    account_id: str
    items: tuple[str, ...]
    replied: bool
