"""Taking a promise back without a new day: the promise ends, and what would be possible is asked kindly.

Never asks why. A new day, a later day or a plan in the same message is answered as such instead.
"""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.moves import Move, Note, Say, WithdrawPromise
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Ask, Turn, answer
from duly.domain.conversation import Awaiting, PendingPromise
from duly.domain.signals import Evidence, Intent, IntentSignal

ANSWERED_OTHERWISE = frozenset({Intent.PLAN_REQUEST, Intent.SETTLEMENT_REQUEST, Intent.HUMAN_REQUEST})
"""Beside these nothing is asked: what they want instead of the promise is said."""
PART_OF_IT = frozenset({Intent.EXTENSION_REQUEST, Intent.REFUSAL, Intent.DENY, Intent.PROMISE_TO_PAY, Intent.AFFIRM})
"""What the words of taking a promise back look like."""


def withdraws(turn: Turn) -> bool:
    """Whether the message takes back what runs or is being put together, and puts no other day in its place."""
    said = turn.signals.promise_withdrawn
    promised = turn.facts.promise_id is not None or bool(turn.conversation.promises)
    if said is None or not promised or any(each.day for each in turn.signals.promises):
        return False
    coming = [each for each in turn.signals.dates if each.day >= turn.message.today]
    inside = [each for each in coming if _inside(each.evidence, said)]
    running = turn.facts.promise_date
    if any(each not in inside and each.day != running for each in coming):
        return False
    meant = {day for each in inside for day in (each.day, *each.candidates)}
    return not meant or running is None or running in meant


def withdrawn(turn: Turn) -> tuple[Move, ...]:
    """The end of the promise in a message, however the message is answered."""
    said = turn.signals.promise_withdrawn
    if said is None or not withdraws(turn) or turn.facts.promise_id is None:
        return ()
    return (WithdrawPromise(quotes=(turn.quote(said),)),)


def withdraw(turn: Turn) -> Answer:
    """Ends the promise, and asks what would be possible instead."""
    moves = withdrawn(turn) or (Note(subject=Intent.PROMISE_TO_PAY, quotes=(turn.whole(),)),)
    conversation = replace(turn.conversation, promises=())
    if any(turn.signals.has(intent) for intent in ANSWERED_OTHERWISE):
        says = (Say(wording=Saying.PROMISE_WITHDRAWN, values={}),)
        return answer(turn, *moves, says=says, reason="a promise is taken back", conversation=conversation)
    ask = Ask(awaiting=Awaiting.PROMISE_DATE, say=Say(wording=Saying.PROMISE_WITHDRAWN_ASK, values={}))
    conversation = replace(conversation, promises=(PendingPromise(quotes=(turn.whole(),)),))
    given = answer(turn, *moves, reason="a promise is taken back", conversation=conversation)
    return replace(given, ask=ask)


def without_promise(turn: Turn) -> Turn:
    """The turn as the other topics see it: what was taken back promises, refuses and asks nothing more."""
    signals = turn.signals
    left = tuple(each for each in signals.intents if each.intent not in PART_OF_IT)
    nothing_left = (IntentSignal(intent=Intent.UNCLEAR, evidence=turn.whole().evidence),)
    facts = turn.facts._replace(promise_id=None, promise_date=None, promise_amount=None)
    signals = replace(signals, intents=left or nothing_left, promises=(), dates=(), bare=False, conditional=None)
    return replace(turn, signals=signals, facts=facts)


def _inside(one: Evidence, other: Evidence) -> bool:
    return other.start <= one.start and one.end <= other.end
