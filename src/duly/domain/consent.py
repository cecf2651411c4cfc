"""What a customer agreed to or refused: consent per channel and purpose, and what an opt-out covers.

Owns the closed lists of purposes and sources, the table of what an opt-out covers, and what a row of
statements comes to. Knows nothing of how somebody said it, nor which market asks for consent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from duly.domain.contact import Channel

EVERY_CHANNEL = frozenset(Channel)
WRITTEN = frozenset({Channel.WHATSAPP, Channel.EMAIL})
SPOKEN = frozenset({Channel.VOICE})


class Purpose(StrEnum):
    """What a consent is for. Few, because each needs a rule of its own somewhere."""

    COLLECTION = "collection"  # being asked, unprompted, for what is due
    SERVICE = "service"  # answers, confirmations and thanks
    RECORDING = "recording"  # a call is recorded
    AI_VOICE = "ai_voice"  # an artificial voice calls
    ELECTRONIC = "electronic"  # messages, where the law wants agreement to them first


GOVERNS: Mapping[Purpose, frozenset[Channel]] = {
    Purpose.COLLECTION: EVERY_CHANNEL,
    Purpose.ELECTRONIC: WRITTEN,
    Purpose.AI_VOICE: SPOKEN,
    Purpose.SERVICE: frozenset(),
    Purpose.RECORDING: frozenset(),
}
"""The channels that a purpose opens or closes for asking. Refusing a recording closes no channel; nobody is
recorded then."""


class ConsentSource(StrEnum):
    """Who stated it. Only what the customer said can the customer take back without a person."""

    CUSTOMER = "customer"
    PERSON = "person"
    IMPORT = "import"
    LAW = "law"


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent:
    """One statement about one channel (``None``: every channel). ``said`` are the words it rests on, ``wording``
    what we showed when they were said: its id and the hash of its file, such as ``opt_in.confirmed@5f0c``.
    """

    account_id: str
    channel: Channel | None
    purpose: Purpose
    granted: bool
    said: str
    at: datetime
    source: ConsentSource = ConsentSource.CUSTOMER
    wording: str | None = None


class Statement(NamedTuple):
    """What ``standing_of`` reads of a consent."""

    channel: Channel | None
    purpose: Purpose
    granted: bool
    source: ConsentSource


class Standing(NamedTuple):
    """Where an account's consents stand: channels refused, channels agreed to, and those of the refused that
    the customer alone closed, and so can open again.
    """

    refused: frozenset[Channel]
    granted: frozenset[Channel]
    renewable: frozenset[Channel]


NOTHING_SAID = Standing(frozenset(), frozenset(), frozenset())


def standing_of(statements: Iterable[Statement]) -> Standing:
    """What the statements come to, in the order in which they were made: the last on a channel and purpose holds.

    But what somebody else than the customer refused stays refused, and theirs, whatever the customer says after it.
    """
    refused: dict[tuple[Purpose, Channel], ConsentSource] = {}
    granted: set[tuple[Purpose, Channel]] = set()
    for channel, purpose, grants, source in statements:
        for each in GOVERNS[purpose] if channel is None else GOVERNS[purpose] & {channel}:
            firm = refused.get((purpose, each), ConsentSource.CUSTOMER) is not ConsentSource.CUSTOMER
            if firm and source is ConsentSource.CUSTOMER:
                continue
            if grants:
                refused.pop((purpose, each), None)
                granted.add((purpose, each))
            else:
                refused[purpose, each] = source
                granted.discard((purpose, each))
    closed = frozenset(channel for _, channel in refused)
    others = {channel for (_, channel), source in refused.items() if source is not ConsentSource.CUSTOMER}
    return Standing(closed, frozenset(channel for _, channel in granted) - closed, closed - others)


class OptOutScope(StrEnum):
    """What a customer wants no more of, by their own words."""

    EVERYTHING = "everything"
    MESSAGES = "messages"
    EMAILS = "emails"
    CALLS = "calls"


class Covers(NamedTuple):
    """The channels that an opt-out closes, why, and where that comes from."""

    channels: frozenset[Channel]
    why: str
    source: str


OPT_OUT_COVERS: Mapping[OptOutScope, Covers] = {
    OptOutScope.EVERYTHING: Covers(
        EVERY_CHANNEL,
        "Words that name no channel close every one; the law asks for the channel they came on at least.",
        "12 CFR 1006.6(e) and 1006.14(h); 47 CFR 64.1200(a)(10); to close all is our stricter rule",
    ),
    OptOutScope.MESSAGES: Covers(
        WRITTEN,
        "Who wants no texts or messages is not written to another way either; calls were not spoken of.",
        "12 CFR 1006.14(h)(1): the medium named; e-mail beside chat is our stricter rule",
    ),
    OptOutScope.EMAILS: Covers(
        frozenset({Channel.EMAIL}),
        "The medium that was named.",
        "12 CFR 1006.14(h)(1) and 1006.6(e)",
    ),
    OptOutScope.CALLS: Covers(
        SPOKEN,
        "The medium that was named.",
        "12 CFR 1006.14(h)(1); 47 CFR 64.1200(a)(10)",
    ),
}


def covered(scopes: Iterable[OptOutScope]) -> frozenset[Channel]:
    """The channels that the scopes close together."""
    return frozenset(channel for scope in scopes for channel in OPT_OUT_COVERS[scope].channels)


def statements_for(channels: frozenset[Channel]) -> tuple[Channel | None, ...]:
    """The statements that close or open these channels: one for every channel there is, or one for each."""
    return (None,) if channels == EVERY_CHANNEL else tuple(channel for channel in Channel if channel in channels)
