"""What people have switched off, and how freely the workspace sends: test, draft or live.

Owns the words and what they mean; who may change them and how it is kept is a use case's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duly.domain.contact import Channel

EVERYTHING = "all"
"""A kill switch without a target: nothing is sent at all."""


class Mode(StrEnum):
    """How freely messages leave. Each is stricter than the next.

    ``test``: only to recipients on the allow list. ``draft``: a person approves each one. ``live``: by themselves.
    """

    TEST = "test"
    DRAFT = "draft"
    LIVE = "live"


STRICTEST_FIRST = tuple(Mode)
MODE_USUAL = Mode.TEST
"""What a workspace starts in: nothing reaches a customer before somebody has said so."""


def stricter(one: Mode, other: Mode | None) -> Mode:
    """The stricter of two modes; ``None`` asks for nothing."""
    return one if other is None else min(one, other, key=STRICTEST_FIRST.index)


class ControlKind(StrEnum):
    """What a control record is about. ``target`` says which."""

    SWITCH = "switch"  # all, channel.<channel> or segment.<id>
    MODE = "mode"  # test, draft or live
    RECIPIENT = "recipient"  # <channel>:<address>: allowed in test mode
    SANDBOX = "sandbox"  # listed: even the sandbox phone needs its recipients on the allow list


SANDBOX_LISTED = "listed"


def channel_switch(channel: Channel) -> str:
    return f"channel.{channel}"


def segment_switch(segment: str) -> str:
    return f"segment.{segment}"


def recipient(channel: str, address: str) -> str:
    """How the allow list names an address."""
    return f"{channel}:{address}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Controls:
    """The controls in force at one instant. ``mode`` is ``None`` for live, which asks for nothing.

    ``free`` are the channels that reach no real person, so that test mode needs no allow list for them.
    """

    switched_off: tuple[str, ...] = ()
    mode: str | None = None
    recipients: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()

    def allows(self, channel: str, address: str) -> bool:
        """Whether test mode lets a message go there."""
        return channel in self.free or recipient(channel, address) in self.recipients


NO_CONTROLS = Controls()
