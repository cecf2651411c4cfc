"""A message that reaches us after a later one was answered: the customer has gone on, and so have we.

Owns what of it still counts. Stop signals, disputes, claims and requests do; what it answers or promises gives way to
what was said since, for a "yes" to a question that had not been put yet is no agreement.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from duly.dialogue.moves import Note
from duly.dialogue.turn import Answer, Turn, answer
from duly.domain.conversation import PLAN_QUESTIONS, PROMISE_QUESTIONS, Conversation
from duly.domain.signals import Intent

ANSWERS = frozenset({Intent.AFFIRM, Intent.DENY})
AGREES = ANSWERS | {Intent.PROMISE_TO_PAY, Intent.EXTENSION_REQUEST, Intent.PLAN_REQUEST}


def is_late(conversation: Conversation, at: datetime) -> bool:
    """Whether a message written at ``at`` (aware UTC) is older than one that was answered."""
    return conversation.last_at is not None and conversation.last_at > at


def still_counts(turn: Turn) -> Turn | None:
    """The turn with what a late message still says; ``None`` where that is nothing. A promise stands where nothing was
    promised, planned or asked since.
    """
    agreed = turn.facts.promise_id is not None or turn.plans.current is not None
    asked = turn.conversation.awaiting in PROMISE_QUESTIONS | PLAN_QUESTIONS
    given_up = AGREES if agreed or asked else ANSWERS
    signals = turn.signals
    if given_up is AGREES:
        signals = replace(signals, promises=(), plan=None, bare=False, conditional=None, dates=(), amounts=())
    left = tuple(signal for signal in signals.intents if signal.intent not in given_up)
    nothing_left = not left or (turn.signals.bare and given_up is AGREES)
    return None if nothing_left else replace(turn, signals=replace(signals, intents=left))


def overtaken(turn: Turn) -> Answer:
    """Kept for whoever reads the conversation; what was asked since stays asked."""
    note = Note(subject=turn.signals.intents[0].intent, quotes=(turn.whole(),))
    given = answer(turn, note, reason="came after a later message had been answered")
    return replace(given, keeps_question=True)
