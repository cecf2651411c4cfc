"""How a customer wants to be treated: times, channel and language that suit them, and contact again after an opt-out.

A wish is taken at the customer's word, for it only ever makes us stricter. To be contacted again makes us less
strict: that is taken only from their own address, and only where they had closed the channel themselves.
"""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.handing_over import escalation, hand_over
from duly.dialogue.moves import ContactTask, Move, OptIn, OptOut, RecordWish, Say, Task
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import QUOTES_MAX, Answer, Turn, answer, nothing
from duly.domain.contact import Channel
from duly.domain.conversation import Quote
from duly.domain.signals import Intent, IntentSignal

RENEWAL_LEVEL_MIN = 1
"""Below the level of an address that the customer gave, nobody opens a channel again by a message."""
ABOUT_TIMES = frozenset({Intent.CHANNEL_PREFERENCE, Intent.CALLBACK_REQUEST})


def renews(turn: Turn) -> bool:
    """Whether the message asks to be contacted, again or at all."""
    return turn.signals.opt_in is not None


def renew(turn: Turn) -> Answer:
    """Recorded and confirmed where it is safe; else a person looks at it, and the customer is told so once."""
    quotes = _quotes(turn)
    if _may_renew(turn):
        move = OptIn(channels=frozenset({turn.message.channel}), wording=Saying.OPT_IN, quotes=quotes)
        conversation = replace(turn.conversation.without_question(), handed_over=False, renewal_asked=False)
        says = (Say(wording=Saying.OPT_IN, values={}),)
        return answer(turn, move, says=says, reason="asks to be contacted", conversation=conversation)
    says = () if turn.conversation.renewal_asked else (Say(wording=Saying.OPT_IN_TO_PERSON, values={}),)
    conversation = replace(turn.conversation.without_question(), handed_over=True, renewal_asked=True)
    reason = "asks to be contacted, which a person has to check"
    return answer(turn, escalation(turn, Intent.OPT_OUT, quotes), says=says, reason=reason, conversation=conversation)


def _may_renew(turn: Turn) -> bool:
    facts, channel = turn.facts, turn.message.channel
    open_to_them = channel in facts.renewable or channel not in facts.refused
    known = turn.message.own_address and facts.verified_level >= RENEWAL_LEVEL_MIN
    return known and open_to_them and channel not in facts.suppressed


def explained(turn: Turn, signal: IntentSignal) -> bool:
    """Whether an intent is only what a wish looks like: "only call after six" asks for no call."""
    start = signal.evidence.start
    held = any(each.evidence.start <= start < each.evidence.end for each in turn.signals.quiet)
    spoken = turn.signals.speaks is not None and signal.intent is Intent.CHANNEL_PREFERENCE and not turn.signals.prefers
    return signal.intent in ABOUT_TIMES and (held or spoken)


def wish(turn: Turn) -> Answer:
    """Keeps what the message wishes and confirms it."""
    moves = wish_in_passing(turn)
    if not moves:
        return nothing(turn)
    signals = turn.signals
    if signals.speaks is not None and signals.speaks.text not in turn.rules.languages:
        reason = f"asks for a language without approved wording: {signals.speaks.text}"
        given = hand_over(turn, Intent.HUMAN_REQUEST, reason=reason, quotes=_quotes(turn))
        return replace(given, moves=(*moves, *given.moves))
    sayings = [
        *((Saying.WISH_TIMES,) if signals.quiet else ()),
        *((Saying.WISH_LANGUAGE,) if signals.speaks else ()),
        *((Saying.WISH_CHANNEL,) if signals.prefers and _reaches(turn, signals.prefers.channel) else ()),
    ]
    says = tuple(Say(wording=each, values={}) for each in sayings)
    return answer(turn, *moves, says=says, reason="wishes noted")


def channel_preference(turn: Turn) -> Answer:
    """A channel we have no address for, or words that name none, are for a person to ask about."""
    prefers = turn.signals.prefers
    if prefers is not None and _reaches(turn, prefers.channel):
        return nothing(turn)
    phone, email = turn.signals.phone, turn.signals.email
    move = ContactTask(
        task=Task.CHANNEL_PREFERENCE,
        phone=phone.text if phone else None,
        email=email.text if email else None,
        quotes=turn.quotes(Intent.CHANNEL_PREFERENCE),
    )
    says = (Say(wording=Saying.CONTACT_NOTED, values={}),)
    return answer(turn, move, says=says, reason=f"{Intent.CHANNEL_PREFERENCE} noted")


def wish_in_passing(turn: Turn) -> tuple[Move, ...]:
    """What is kept of the wishes in a message, however the rest of it is answered."""
    signals = turn.signals
    if not (signals.quiet or signals.prefers or signals.speaks):
        return ()
    kept = RecordWish(
        quiet=tuple(each.wish for each in signals.quiet),
        channel=signals.prefers.channel if signals.prefers else None,
        language=signals.speaks.text if signals.speaks else None,
        quotes=_quotes(turn),
    )
    instead_of = signals.prefers.instead_of if signals.prefers else ()
    turned_down = frozenset(channel for channel in instead_of if channel not in turn.facts.refused)
    if not turned_down or signals.has(Intent.OPT_OUT):
        return (kept,)
    return (kept, OptOut(channels=turned_down, quotes=_quotes(turn)))


def _reaches(turn: Turn, channel: Channel) -> bool:
    facts = turn.facts
    return {
        Channel.WHATSAPP: facts.can_whatsapp,
        Channel.EMAIL: facts.can_email,
        Channel.VOICE: facts.can_voice,
    }[channel]


def _quotes(turn: Turn) -> tuple[Quote, ...]:
    signals = turn.signals
    found = [
        each.evidence for each in (signals.opt_in, *signals.quiet, signals.prefers, signals.speaks) if each is not None
    ]
    return tuple(dict.fromkeys(turn.quote(each) for each in found))[:QUOTES_MAX]
