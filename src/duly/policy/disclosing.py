"""Where each disclosure that a market asks for is made: a closed table, so that none is declared and forgotten.

Knows no words: those of a message are in the wording file, one wording for each disclosure that a message makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import StrEnum

from duly.domain.contact import Channel
from duly.policy.market_pack import Disclosure

TOLD_AGAIN_AFTER = timedelta(days=30)
"""What belongs at the start of a conversation is said again after so long a silence on its channel."""


class Place(StrEnum):
    """Where a disclosure is made."""

    CONVERSATION = "conversation"  # once, by the first message of a conversation
    MESSAGE = "message"  # by every written message
    LETTER = "letter"  # by the formal notice
    ELSEWHERE = "elsewhere"  # not by the words of a message: by the channel, the plan's own confirmation or a person


PLACES: Mapping[Disclosure, Place] = {
    Disclosure.AUTOMATED: Place.CONVERSATION,
    Disclosure.CREDITOR: Place.CONVERSATION,
    Disclosure.REASON: Place.CONVERSATION,
    Disclosure.PERSON_ON_REQUEST: Place.CONVERSATION,
    Disclosure.LANGUAGE: Place.CONVERSATION,
    Disclosure.OPT_OUT: Place.MESSAGE,
    Disclosure.CREDITOR_REGISTERED: Place.LETTER,
    Disclosure.CALLER_NUMBER: Place.ELSEWHERE,
    Disclosure.RECORDING: Place.ELSEWHERE,
    Disclosure.PLAN_COPY: Place.ELSEWHERE,
    Disclosure.WRITTEN_NOTICE: Place.ELSEWHERE,
    Disclosure.CREDIT_FILE_NOTICE: Place.ELSEWHERE,
    Disclosure.PRIVACY_NOTICE: Place.ELSEWHERE,
}
SAID = tuple(each for each, place in PLACES.items() if place in (Place.CONVERSATION, Place.MESSAGE))
"""What messages say, in the order in which they say it. Each has a wording of its own."""
SAID_EVERYWHERE = frozenset({Disclosure.AUTOMATED})
"""What is told whatever the market asks."""
WRITTEN = frozenset({Channel.WHATSAPP, Channel.EMAIL})


def wording_of(disclosure: Disclosure) -> str:
    """The id of the wording that makes the disclosure."""
    return f"disclosure.{disclosure}"


def to_tell(asked: Iterable[Disclosure], channel: Channel, *, told: frozenset[Disclosure]) -> tuple[Disclosure, ...]:
    """What a message over ``channel`` has to say where the market asks for ``asked``; ``told`` is what this
    conversation has said already.
    """
    wanted = SAID_EVERYWHERE.union(asked)
    return tuple(each for each in SAID if each in wanted and _due(each, channel, told))


def _due(each: Disclosure, channel: Channel, told: frozenset[Disclosure]) -> bool:
    return channel in WRITTEN if PLACES[each] is Place.MESSAGE else each not in told
