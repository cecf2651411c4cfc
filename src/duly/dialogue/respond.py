"""The answer to one message: this file branches, the topics beside it compute.

Order: stop signals; consent given anew; silence after an opt-out; attempts to command; doubt about who we
are; a person who has the account; the turn limit; then every topic of the message, composed into one reply.
Signals only propose: what is recorded here stays inside the policy's ceilings, whatever was understood.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from duly.dialogue.answering import REQUESTS
from duly.dialogue.calling import about_call, callback
from duly.dialogue.coming_late import is_late, overtaken, still_counts
from duly.dialogue.composing import compose
from duly.dialogue.disputing import dispute, dispute_in_passing, without_dispute
from duly.dialogue.handing_over import hand_over, leave_to_person, person_has_it
from duly.dialogue.moves import Limit, Note, ProofGiven, Reply, Say
from duly.dialogue.paying import payment, payment_in_passing
from duly.dialogue.plan_talk import says_terms
from duly.dialogue.planning import plan, takes_plan
from duly.dialogue.promising import promise, promises_in_parts
from duly.dialogue.sayings import Saying
from duly.dialogue.speaking import held_in, is_over
from duly.dialogue.stopping import leave_in_silence, listed, opted_out, speaks_for_customer, stop, stops
from duly.dialogue.taking_back import withdrawal
from duly.dialogue.turn import NO_PLANS, Answer, DialogueRules, ItemView, Message, Plans, Turn, answer, nothing
from duly.dialogue.verifying import counted_aside, elsewhere, failed, proven, thanks
from duly.dialogue.wishing import explained, renew, renews, wish, wish_in_passing
from duly.dialogue.withdrawing import withdraw, withdrawn, withdraws, without_promise
from duly.domain.business_calendar import BusinessCalendar
from duly.domain.conversation import DISPUTE_QUESTIONS, PLAN_QUESTIONS, PROMISE_QUESTIONS, Awaiting, Conversation
from duly.domain.facts import Facts
from duly.domain.signals import Intent, Signals
from duly.domain.verification import Level, Method, Proof
from duly.policy.call_times import CallHours

TURNS_MAX = 12
COMMANDS_MAX = 1
DOUBTS_MAX = 1
UNCLEAR_MAX = 1
COURTESIES = frozenset({Intent.GREETING, Intent.THANKS})
TO_PERSON = (Intent.HUMAN_REQUEST, Intent.PLAN_REQUEST, Intent.SETTLEMENT_REQUEST, Intent.REFUSAL)
BUSINESS = frozenset({Intent.PROMISE_TO_PAY, Intent.EXTENSION_REQUEST, Intent.DISPUTE, Intent.PAID_CLAIM})
"""What a refusal gives way to: "I won't pay this one, but ..." is about the rest of the sentence."""


def respond(
    *,
    facts: Facts,
    conversation: Conversation,
    signals: Signals,
    message: Message,
    items: tuple[ItemView, ...],
    rules: DialogueRules,
    calendar: BusinessCalendar,
    askable: tuple[Method, ...] = (),
    proof: Proof | None = None,
    plans: Plans = NO_PLANS,
    calls: CallHours | None = None,
) -> Reply:
    """What to record and say about one message, and the conversation after it. Raises nothing.

    ``items`` are all open items of the account, disputed and held ones included and marked. ``askable``, ``proof``
    and ``calls`` are as in ``Turn``.
    """
    if not message.own_address:
        facts = facts._replace(verified_level=Level.REACHED)  # the account's level is of its own addresses
    turn = Turn(
        facts=facts,
        conversation=_received(conversation, signals, message, rules),
        signals=signals,
        message=message,
        items=items,
        rules=rules,
        calendar=calendar,
        askable=askable,
        proof=proof,
        plans=plans,
        calls=calls,
    )
    late = is_late(conversation, message.at)
    counts = still_counts(turn) if late else turn
    answers = _answers(counts) if counts is not None else (overtaken(turn),)
    levels = [move.level for given in answers for move in given.moves if isinstance(move, ProofGiven)]
    facts = facts._replace(verified_level=max([facts.verified_level, *levels]))
    return compose(replace(turn, facts=facts), answers)


def _received(conversation: Conversation, signals: Signals, message: Message, rules: DialogueRules) -> Conversation:
    """The conversation as this message finds it; after long silence its counts begin anew."""
    current = conversation.at(message.at)
    if is_over(current, message.at):
        current = replace(current, turns=0, unclear=0, doubts=0, manipulations=0, handed_over=False, closed=False)
    if is_late(conversation, message.at):
        return replace(current, turns=current.turns + 1)
    return replace(
        current,
        turns=current.turns + 1,
        last_at=message.at,
        language=held_in(signals, rules.languages),
        channel=message.channel,
    )


def _answers(turn: Turn) -> tuple[Answer, ...]:
    if stops(turn):
        return (_with_kept(turn, stop(turn)),)
    if renews(turn):
        return (_with_kept(turn, renew(turn)),)
    if opted_out(turn) or listed(turn):
        return (_with_kept(turn, leave_in_silence(turn, courtesy=turn.only_has(COURTESIES | {Intent.AFFIRM}))),)
    if turn.signals.has(Intent.MANIPULATION):
        return (_commanded(turn),)
    if turn.signals.has(Intent.IDENTITY_DOUBT):
        return (_with_kept(turn, _doubted(turn)),)
    if aside := counted_aside(turn):
        move, rest = aside
        first, *others = _unproven(rest)
        return (replace(first, moves=(move, *first.moves)), *others)
    if turn.proof is not None:
        return (_proved(turn),)
    return _unproven(turn)


def _unproven(turn: Turn) -> tuple[Answer, ...]:
    """The answers to a message that is not about who writes it."""
    if about_call(turn) and (person_has_it(turn) or turn.conversation.awaiting is Awaiting.CALLBACK_TIME):
        return (_with_kept(turn, callback(turn)),)
    if person_has_it(turn):
        return (_with_kept(turn, leave_to_person(turn)),)
    if turn.conversation.turns > TURNS_MAX:
        return (
            _with_kept(turn, hand_over(turn, Limit.TURNS, reason=f"more than {TURNS_MAX} messages without an end")),
        )
    return _understood(turn) or (_courtesy(turn),)


def _with_kept(turn: Turn, given: Answer) -> Answer:
    """Keeps the dispute or claim of a message that is answered otherwise, where the customer wrote it."""
    if not speaks_for_customer(turn):
        return given
    disputed = dispute_in_passing(turn)
    conversation = without_dispute(given.conversation) if disputed else given.conversation
    wished = wish_in_passing(turn)
    moves = (*given.moves, *withdrawn(turn), *payment_in_passing(turn), *disputed, *wished)
    return replace(given, conversation=conversation, moves=moves)


def _commanded(turn: Turn) -> Answer:
    """Words in a message are never commands: nothing of it is carried out, and a second time a person reads."""
    if turn.conversation.manipulations >= COMMANDS_MAX:
        return hand_over(turn, Intent.MANIPULATION, reason="tried again to instruct the automation")
    conversation = replace(turn.conversation, manipulations=turn.conversation.manipulations + 1)
    return _keeping_question(
        turn, Intent.MANIPULATION, Saying.UNCLEAR, "tried to instruct the automation", conversation
    )


def _doubted(turn: Turn) -> Answer:
    """Who doubts that it is us gets one proof; then a person shows it."""
    if turn.conversation.doubts >= DOUBTS_MAX:
        return hand_over(turn, Intent.IDENTITY_DOUBT, reason="doubts who we are, after one proof")
    conversation = replace(turn.conversation, doubts=turn.conversation.doubts + 1)
    return _keeping_question(turn, Intent.IDENTITY_DOUBT, Saying.IDENTITY_PROOF, "doubts who we are", conversation)


def _proved(turn: Turn) -> Answer:
    """An answer to the question who they are; once it is right, what they had wanted to know."""
    assert turn.proof is not None
    if not turn.proof.matched:
        return failed(turn)
    if not turn.message.own_address:
        return elsewhere(turn)
    move, verified, wanted = proven(turn)
    topic = REQUESTS.get(wanted) if wanted is not None and not person_has_it(turn) else None
    given = topic(verified) if topic else thanks(verified)
    return replace(given, moves=(move, *given.moves))


def _keeping_question(turn: Turn, subject: Intent, saying: Saying, reason: str, conversation: Conversation) -> Answer:
    note = Note(subject=subject, quotes=turn.quotes(subject))
    given = answer(turn, note, says=(Say(wording=saying, values={}),), reason=reason, conversation=conversation)
    return replace(given, keeps_question=True)


def _understood(turn: Turn) -> tuple[Answer, ...]:
    """What every topic makes of the message, in order; each sees what the earlier ones settled."""
    answers: list[Answer] = []
    topics = _topics(turn)
    if withdraws(turn):
        given = withdraw(turn)
        answers.append(given)
        turn = without_promise(given.following(turn))
        topics = tuple(topic for topic in _topics(turn) if topic is not promise)
    for topic in topics:
        given = topic(turn)
        if given.reason is not None:
            answers.append(given)
            turn = given.following(turn)
    return tuple(answers)


def _topics(turn: Turn) -> tuple[Callable[[Turn], Answer], ...]:
    for_person = _for_person(turn)
    if for_person is Intent.REFUSAL:
        return (_person,)
    if takes_plan(turn) and for_person in (None, Intent.PLAN_REQUEST):
        return _planning(turn)
    # A plan or a settlement is for a person to agree, and so are the dates and amounts it comes with.
    promising = () if for_person in {Intent.PLAN_REQUEST, Intent.SETTLEMENT_REQUEST} else (promise,)
    said = {signal.intent for signal in turn.signals.intents if not explained(turn, signal)}
    requests = tuple(topic for intent, topic in REQUESTS.items() if intent in said)
    return (withdrawal, dispute, payment, *promising, wish, *requests, *((_person,) if for_person else ()))


def _planning(turn: Turn) -> tuple[Callable[[Turn], Answer], ...]:
    """A plan, or more time, beside what else the message is about. "Too much" of a plan we offered disputes nothing."""
    about_offer = turn.conversation.awaiting in PLAN_QUESTIONS and says_terms(turn)
    disputing = () if about_offer else (dispute,)
    promises = turn.conversation.awaiting in PLAN_QUESTIONS and turn.signals.has(Intent.PROMISE_TO_PAY)
    said = {signal.intent for signal in turn.signals.intents if not explained(turn, signal)}
    requests = tuple(topic for intent, topic in REQUESTS.items() if intent in said)
    return (*disputing, payment, plan, *((promise,) if promises and not about_offer else ()), wish, *requests)


def _for_person(turn: Turn) -> Intent | None:
    """The wish that only a person can meet, a plan or settlement before the plain wish for a person."""
    found = [intent for intent in TO_PERSON if turn.signals.has(intent)]
    if any(turn.signals.has(intent) for intent in BUSINESS):
        found = [intent for intent in found if intent is not Intent.REFUSAL]
    if promises_in_parts(turn):
        found = [intent for intent in found if intent is not Intent.PLAN_REQUEST]
    return found[-1] if found else None


def _person(turn: Turn) -> Answer:
    intent = _for_person(turn)
    if intent is None:
        return nothing(turn)
    return hand_over(turn, intent, reason=f"{intent} is for a person", quotes=turn.quotes(intent))


def _courtesy(turn: Turn) -> Answer:
    """A greeting, a thank-you, or an "ok" to an answer that left nothing open."""
    signals, conversation = turn.signals, turn.conversation
    # An "ok thanks" is a farewell, unless the "ok" could answer a question of ours.
    thanks = (
        signals.has(Intent.THANKS)
        and conversation.awaiting not in PROMISE_QUESTIONS | DISPUTE_QUESTIONS | PLAN_QUESTIONS
    )
    agrees = signals.has(Intent.AFFIRM) and (conversation.answered or thanks)
    if not turn.only_has(COURTESIES | {Intent.AFFIRM} if agrees else COURTESIES):
        return _unclear(turn)
    if signals.has(Intent.THANKS) or agrees:
        # Two machines could thank each other for ever; the first farewell is the last.
        says = () if conversation.closed else (Say(wording=Saying.CLOSING, values={}),)
        closed = replace(conversation, closed=True)
        return answer(turn, says=says, reason="thanks", conversation=closed)
    return answer(turn, says=(Say(wording=Saying.GREETING, values={}),), reason="greeting")


def _unclear(turn: Turn) -> Answer:
    """Asked once in other words; then a person reads. A "yes" to no question is never an agreement."""
    if turn.conversation.unclear >= UNCLEAR_MAX:
        return hand_over(turn, Intent.UNCLEAR, reason="not understood a second time")
    conversation = replace(turn.conversation, unclear=turn.conversation.unclear + 1)
    return _keeping_question(turn, Intent.UNCLEAR, Saying.UNCLEAR, "not understood", conversation)
