"""Signals that stop automation at once. Nothing is asked, collected or disclosed after one of them."""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.handing_over import escalation, farewell
from duly.dialogue.moves import Limit, Move, Note, OptOut, Say, Trigger, WrongPerson
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Turn, answer
from duly.domain.consent import SPOKEN, WRITTEN, OptOutScope, covered
from duly.domain.contact import Channel
from duly.domain.signals import Intent, Signals

STOPS: tuple[Intent, ...] = (
    Intent.WRONG_PERSON,
    Intent.DECEASED,
    Intent.THIRD_PARTY,
    Intent.OPT_OUT,
    Intent.VULNERABILITY,
    Intent.LEGAL_THREAT,
    Intent.INSOLVENCY,
    Intent.HARDSHIP,
    Intent.COMPLAINT,
    Intent.ABUSE,
)
"""In the order in which one of several is answered: who we talk with first, then what they want."""
NOT_THE_CUSTOMER = frozenset({Intent.WRONG_PERSON, Intent.DECEASED, Intent.THIRD_PARTY})
WITHOUT_PERSON = frozenset({Intent.OPT_OUT})


def stops(turn: Turn) -> tuple[Intent, ...]:
    """The stop signals of the message, the one to answer first."""
    return tuple(intent for intent in STOPS if turn.signals.has(intent))


def speaks_for_customer(turn: Turn) -> bool:
    """Whether what else the message says may be kept: only the customer can dispute or claim."""
    return not NOT_THE_CUSTOMER & set(stops(turn))


def stop(turn: Turn) -> Answer:
    """Every stop signal is recorded; one of them is answered."""
    found = stops(turn)
    conversation = replace(
        turn.conversation.without_question(),
        handed_over=turn.conversation.handed_over or bool(set(found) - WITHOUT_PERSON),
    )
    reason = "stop signals: " + ", ".join(found)
    return answer(turn, *_moves(turn, found), says=_says(turn, found), reason=reason, conversation=conversation)


def opted_out(turn: Turn) -> bool:
    """Whether the customer wants nothing from us on this channel, and has not renewed their consent."""
    return turn.message.channel in turn.facts.refused


def listed(turn: Turn) -> bool:
    """Whether this channel is closed by a do-not-contact list."""
    return turn.message.channel in turn.facts.suppressed


def leave_in_silence(turn: Turn, *, courtesy: bool) -> Answer:
    """After an opt-out nothing is sent, not even an answer: a person reads what needs one."""
    note = Note(subject=turn.signals.intents[0].intent, quotes=(turn.whole(),))
    trigger: Trigger = Limit.DO_NOT_CONTACT if listed(turn) else Intent.OPT_OUT
    move = note if courtesy else escalation(turn, trigger)
    reason = "is on a do-not-contact list" if listed(turn) else "writes after an opt-out"
    return answer(turn, move, reason=reason, conversation=turn.conversation.without_question())


def closes(signals: Signals) -> frozenset[Channel]:
    """The channels that the opt-out in the message closes; not the one asked for instead."""
    channels = covered(signals.opt_out or (OptOutScope.EVERYTHING,))
    return (channels - {signals.prefers.channel} if signals.prefers else channels) or channels


def confirmation_of(channels: frozenset[Channel]) -> Saying:
    """The words that confirm an opt-out of these channels."""
    if channels == SPOKEN:
        return Saying.OPT_OUT_CALLS
    return Saying.OPT_OUT_MESSAGES if channels <= WRITTEN else Saying.OPT_OUT


def _moves(turn: Turn, found: tuple[Intent, ...]) -> tuple[Move, ...]:
    moves: list[Move] = []
    if Intent.OPT_OUT in found:
        moves.append(OptOut(channels=closes(turn.signals), quotes=turn.quotes(Intent.OPT_OUT)))
    if Intent.WRONG_PERSON in found:
        moves.append(WrongPerson(channel=turn.message.channel, quotes=turn.quotes(Intent.WRONG_PERSON)))
    for_person = [intent for intent in found if intent not in WITHOUT_PERSON]
    if for_person:
        moves.append(escalation(turn, for_person[0], turn.quotes(*for_person)))
    return tuple(moves)


def _says(turn: Turn, found: tuple[Intent, ...]) -> tuple[Say, ...]:
    if Intent.WRONG_PERSON in found:
        return (Say(wording=Saying.WRONG_PERSON, values={}),)
    if Intent.OPT_OUT in found:
        return _confirmation(turn)
    return (farewell(found[0]),)


def _confirmation(turn: Turn) -> tuple[Say, ...]:
    """Once for what is newly closed: a second confirmation would be one more message to somebody who wants none."""
    channels = closes(turn.signals)
    if channels <= set(turn.facts.refused) or listed(turn):
        return ()
    return (Say(wording=confirmation_of(channels), values={}),)
