"""What every channel looks like from inside: send a message, look one up, fetch what arrived.

A channel translates its provider's answers into ``Sent``, ``Temporary`` and ``Permanent``; it never
decides what to send or what an answer means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from duly.domain.contact import Channel


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """A document that goes along: its name and what it is of, such as an invoice's number."""

    name: str
    of: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Outgoing:
    """One message to one address. ``id`` is the idempotency key: the same id is the same message."""

    id: str
    account_id: str
    channel: Channel
    address: str
    subject: str | None
    text: str
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """The provider took it; ``ref`` is the provider's own id."""

    ref: str


class ArrivedKind(StrEnum):
    """What came in. Anything a channel cannot name is ``unknown`` and goes to a person."""

    MESSAGE = "message"
    STATUS = "status"
    LINK_OPENED = "link_opened"
    IDENTITY_CHANGED = "identity_changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class ArrivedFile:
    """A file that came with a message, as the customer named it."""

    name: str
    content: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrived:
    """Something that came in. ``ref`` is the provider's id of the event; ``body`` is JSON text as it came."""

    ref: str
    channel: Channel
    kind: ArrivedKind
    address: str
    body: str
    at: datetime
    files: tuple[ArrivedFile, ...] = ()


class Transport(Protocol):
    """One way to the customer. ``send`` raises ``Temporary`` or ``Permanent``."""

    def send(self, message: Outgoing, *, now: datetime) -> Sent: ...

    def look_up(self, message_id: str) -> Sent | None:
        """What became of a message whose sending was cut short: ``None`` if it never left."""
        ...

    def fetch(self, *, now: datetime, limit: int) -> Sequence[Arrived]:
        """What arrived by ``now`` and was not acknowledged, oldest first."""
        ...

    def acknowledge(self, refs: Sequence[str]) -> None:
        """These are stored; they need not be given again."""
        ...

    def next_at(self) -> datetime | None:
        """When something arrives next, where that is known (the sandbox); else ``None``."""
        ...
