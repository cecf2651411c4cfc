"""Signals that stop automation at once. Nothing is asked, collected or disclosed after one of them."""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.handing_over import escalation, farewell
from duly.dialogue.moves import Move, Note, OptOut, Say, WrongPerson
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Turn, answer
from duly.domain.contact import Channel
from duly.domain.signals import Intent

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
        opted_out=turn.conversation.opted_out or Intent.OPT_OUT in found,
    )
    reason = "stop signals: " + ", ".join(found)
    return answer(turn, *_moves(turn, found), says=_says(turn, found), reason=reason, conversation=conversation)


def opted_out(turn: Turn) -> bool:
    """Whether the customer wants no messages from us on this channel, and has not renewed their consent."""
    facts = turn.facts
    reachable = {
        Channel.WHATSAPP: facts.can_whatsapp,
        Channel.EMAIL: facts.can_email,
        Channel.VOICE: facts.can_voice,
    }
    return turn.conversation.opted_out and not reachable[turn.message.channel]


def leave_in_silence(turn: Turn, *, courtesy: bool) -> Answer:
    """After an opt-out nothing is sent, not even an answer: a person reads what needs one."""
    note = Note(subject=turn.signals.intents[0].intent, quotes=(turn.whole(),))
    move = note if courtesy else escalation(turn, Intent.OPT_OUT)
    return answer(turn, move, reason="writes after an opt-out", conversation=turn.conversation.without_question())


def _moves(turn: Turn, found: tuple[Intent, ...]) -> tuple[Move, ...]:
    moves: list[Move] = []
    if Intent.OPT_OUT in found:
        # The words rarely name a channel; somebody who wants no messages is not written to elsewhere.
        moves.append(OptOut(channel=None, quotes=turn.quotes(Intent.OPT_OUT)))
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
        # Confirmed once: a second confirmation would be one more message to somebody who wants none.
        return () if turn.conversation.opted_out else (Say(wording=Saying.OPT_OUT, values={}),)
    return (farewell(found[0]),)
