"""One reply from the answers of all topics: at most ``SAYS_MAX`` texts, at most one question.

Owns the disclosure rule for replies: below the verification level the neutral wording is said instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import (
    AgreePlan,
    Escalate,
    Limit,
    Move,
    MoveInstalment,
    Note,
    ProposePlan,
    RecordPromise,
    Reply,
    Say,
    Trigger,
)
from duly.dialogue.sayings import NEUTRAL, Saying
from duly.dialogue.turn import QUOTES_MAX, Answer, Ask, Turn
from duly.domain.conversation import DISPUTE_QUESTIONS, PLAN_QUESTIONS, Awaiting, Conversation
from duly.domain.signals import Intent

SAYS_MAX = 3
ASKED_MAX = 2
AGREEMENTS = (RecordPromise, AgreePlan, MoveInstalment)
"""What is agreed must be read back."""
NOT_CLOSING = frozenset({Saying.UNCLEAR, Saying.GREETING})
"""Answers after which an "ok" is not the end of the matter."""
NOT_UNDERSTOOD = frozenset({Saying.UNCLEAR, Saying.RECEIPT_UNREADABLE})
"""Answers that count towards a person taking over."""
REFUSALS = frozenset(
    {
        Saying.PROMISE_DATE_IMPOSSIBLE,
        Saying.PROMISE_DATE_PAST,
        Saying.PROMISE_DATE_FAR,
        Saying.PROMISE_AMOUNT_SMALL,
        Saying.PROMISE_AMOUNT_LARGE,
        Saying.PROMISE_AMOUNT_REFUSED,
    }
)
"""Questions that already say why the answer before was not taken."""
COUNTED_APART = frozenset({Awaiting.VERIFY, Awaiting.CALLBACK_TIME})
"""Questions to which an answer that brings nothing new is no riddle."""
DELIVERIES = frozenset({Saying.INVOICE_COPY, Saying.PAYMENT_LINK})
"""Texts that carry what the customer asked for."""


def compose(turn: Turn, answers: Sequence[Answer]) -> Reply:
    """The reply to one message. A question asked more than ``ASKED_MAX`` times goes to a person."""
    moves = _with_one_escalation([move for given in answers for move in given.moves])
    ask = None if _escalates(moves) else next((given.ask for given in answers if given.ask), None)
    asked = _asked(turn, ask, answers)
    if ask is not None and asked > ASKED_MAX:
        return compose(turn, (*_without_asks(answers), _given_up(turn, ask, answers)))
    said = _statements(answers)
    if any(say.wording in DELIVERIES for say in said[SAYS_MAX - 1 : SAYS_MAX]):
        # What was asked for is delivered by its text: the question gives way, and is put again next time.
        ask, asked = None, 0
    conversation = _after(turn, answers, ask, asked, said)
    says = tuple(_disclosable(turn, say) for say in _texts(turn, answers, ask, said))
    recorded = moves or (Note(subject=turn.signals.intents[0].intent, quotes=(turn.whole(),)),)
    return Reply(
        moves=(*recorded, *says),
        conversation=conversation,
        reason="; ".join(given.reason for given in answers if given.reason),
    )


def _with_one_escalation(moves: Sequence[Move]) -> tuple[Move, ...]:
    """The first reason to call a person stands for all of them, with the words behind each."""
    found = [move for move in moves if isinstance(move, Escalate)]
    if len(found) <= 1:
        return tuple(moves)
    quotes = tuple(dict.fromkeys(quote for each in found for quote in each.quotes))[:QUOTES_MAX]
    others = [move for move in moves if not isinstance(move, Escalate)]
    return (*others, replace(found[0], quotes=quotes))


def _escalates(moves: Sequence[Move]) -> bool:
    return any(isinstance(move, Escalate) for move in moves)


def _without_asks(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    return tuple(replace(given, ask=None) for given in answers)


def _asked(turn: Turn, ask: Ask | None, answers: Sequence[Answer]) -> int:
    """How often the question has now been put. Beside another answer, repeating it does not count."""
    if ask is None or ask.awaiting is Awaiting.VERIFY:  # wrong answers are counted apart
        return 0
    before = turn.conversation.asked if ask.awaiting is turn.conversation.awaiting else 0
    return before + 1 if len(answers) == 1 or not before else before


def _given_up(turn: Turn, ask: Ask, answers: Sequence[Answer]) -> Answer:
    trigger: Trigger = Limit.TURNS
    if ask.awaiting in DISPUTE_QUESTIONS:
        trigger = Intent.DISPUTE
    elif ask.awaiting in PLAN_QUESTIONS:
        trigger = Intent.PLAN_REQUEST
    elif ask.awaiting is Awaiting.CALLBACK_TIME:
        trigger = Intent.CALLBACK_REQUEST
    elif _stalled(turn, answers, ask):
        trigger = Intent.UNCLEAR
    return hand_over(turn, trigger, reason=f"{ask.awaiting} was asked {ASKED_MAX} times")


def _stalled(turn: Turn, answers: Sequence[Answer], ask: Ask) -> bool:
    """Whether the message brought nothing to the question: neither an answer nor one that was refused."""
    if any(isinstance(move, ProposePlan) for given in answers for move in given.moves):
        return False  # another schedule is read back: the question is the same, what it is about is not
    same = _pending(turn.conversation) == _pending(answers[-1].conversation)
    return same and ask.awaiting is turn.conversation.awaiting and ask.say.wording not in REFUSALS


def _pending(conversation: Conversation) -> tuple[object, ...]:
    """What is pending, whatever words it came in."""
    dispute = conversation.dispute
    promises = tuple(replace(each, quotes=()) for each in conversation.promises)
    plan = replace(conversation.plan, quotes=()) if conversation.plan else None
    return (promises, replace(dispute, quotes=()) if dispute else None, plan)


def _statements(answers: Sequence[Answer]) -> tuple[Say, ...]:
    """What is told: who takes over, then promises, which must be read back, then what was asked for."""
    handed = [given for given in answers if _escalates(given.moves)]
    promised = [given for given in answers if any(isinstance(move, AGREEMENTS) for move in given.moves)]
    delivered = [given for given in answers if any(say.wording in DELIVERIES for say in given.says)]
    ordered = (*handed, *promised, *delivered, *answers)
    return tuple({say.wording: say for given in ordered for say in given.says}.values())


def _texts(turn: Turn, answers: Sequence[Answer], ask: Ask | None, said: tuple[Say, ...]) -> tuple[Say, ...]:
    if ask is None:
        return said[:SAYS_MAX]
    if not said and ask.awaiting not in COUNTED_APART and _stalled(turn, answers, ask):
        said = (Say(wording=Saying.UNCLEAR_REPEAT, values={}),)
    return (*said[: SAYS_MAX - 1], ask.say)


def _disclosable(turn: Turn, say: Say) -> Say:
    """The wording itself to a customer verified enough, else the neutral one without amounts or items."""
    neutral = NEUTRAL.get(Saying(say.wording))
    if neutral is None or turn.may_disclose:
        return say
    return Say(wording=neutral, values={name: value for name, value in say.values.items() if name == "date"})


def _after(turn: Turn, answers: Sequence[Answer], ask: Ask | None, asked: int, said: tuple[Say, ...]) -> Conversation:
    """The conversation that waits for the answer to this reply."""
    after = answers[-1].conversation
    wordings = {say.wording for say in said}
    after = replace(
        after,
        unclear=after.unclear if wordings & NOT_UNDERSTOOD else 0,
        closed=after.closed and wordings <= {Saying.CLOSING},
        answered=ask is None and bool(wordings) and not wordings & NOT_CLOSING,
    )
    if _escalates([move for given in answers for move in given.moves]):
        return after.without_question()
    if any(given.keeps_question for given in answers):
        return after
    awaiting = ask.awaiting if ask else _receipt_question(answers)
    pending = awaiting is not Awaiting.NONE or after.promises or after.dispute
    until = turn.message.at + turn.rules.reply_within if pending else None
    return replace(after, awaiting=awaiting, until=until, asked=asked)


def _receipt_question(answers: Sequence[Answer]) -> Awaiting:
    """A receipt is asked for beside other things; the request stays until one comes or it lapses. A time for a call
    is offered so too.
    """
    asked_before = answers[-1].conversation.awaiting is Awaiting.RECEIPT
    settled = any(given.settles_receipt for given in answers)
    if any(given.awaits_call for given in answers):
        return Awaiting.CALLBACK_TIME
    if any(given.awaits_receipt for given in answers) or (asked_before and not settled):
        return Awaiting.RECEIPT
    return Awaiting.NONE
