"""Which language an answer is given in: the one wished for, else the one the customer writes, else the account's.

A conversation keeps the language it is held in, so that "ok" after a message in Spanish is answered in Spanish. What
is kept for later messages is the wish alone. Knows neither words nor wording files, only which languages they are in.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from duly.dialogue.moves import RecordWish, Reply
from duly.domain.conversation import Conversation
from duly.domain.facts import Facts
from duly.domain.signals import Signals

CONVERSATION_ENDS_AFTER = timedelta(days=7)
"""After so long a silence the next message begins anew."""


def is_over(conversation: Conversation, at: datetime) -> bool:
    """Whether a message at ``at`` (aware UTC) begins a new conversation."""
    return conversation.last_at is not None and at - conversation.last_at > CONVERSATION_ENDS_AFTER


def held_in(signals: Signals, languages: Collection[str]) -> str:
    """The language of the conversation after a message: the one it asks for, where we have it, else its own."""
    wished = signals.speaks.text if signals.speaks else None
    return wished if wished is not None and wished in languages else signals.language


def expected_in(conversation: Conversation, facts: Facts, at: datetime) -> str:
    """The language that the next message is expected in, before anybody has read it."""
    if conversation.language is None or is_over(conversation, at):
        return facts.language
    return conversation.language


def answered_in(reply: Reply, facts: Facts, *, languages: Collection[str], read: Collection[str]) -> str:
    """The language to answer in: one of ``languages``, which have words, or the account's own.

    Where the account's language has words and is none of those that are ``read``, nobody can tell that a message is
    written in another one. An account may name the country too: ``pt-PT`` is the same language as ``pt``.
    """
    held, own = reply.conversation.language, facts.language.split("-", maxsplit=1)[0]
    if held is None or held == own or held not in languages:
        return facts.language
    wished = any(isinstance(move, RecordWish) and move.language == held for move in reply.moves)
    return facts.language if own in languages and own not in read and not wished else held
