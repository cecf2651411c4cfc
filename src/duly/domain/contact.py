"""Where and when a customer may be reached: channels, contact points, times that do not suit them.

Knows nothing of providers: an address here is text that an edge has already checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Channel(StrEnum):
    """A way to talk with a customer."""

    WHATSAPP = "whatsapp"
    EMAIL = "email"
    VOICE = "voice"


class PointSource(StrEnum):
    """Who said that this is the customer's address; only an import gives way to an import."""

    IMPORT = "import"
    CUSTOMER = "customer"
    PERSON = "person"


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactPoint:
    """One address of an account on one channel."""

    account_id: str
    channel: Channel
    address: str
    source: PointSource
    valid: bool = True


class QuietWish(NamedTuple):
    """When a customer does not want to be reached, where they are: minutes after midnight, ``end`` above ``start``.

    ``weekdays`` holds 0 for Monday to 6 for Sunday; ``channel`` is ``None`` where it holds for every channel.
    """

    weekdays: tuple[int, ...]
    start: int
    end: int
    channel: Channel | None = None
