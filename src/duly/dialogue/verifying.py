"""Finding out whom we speak with: one question about data we hold, few attempts, and then what was asked for.

Sees that an answer matched or did not, never the answer. Nothing is read out, and nothing hints at it.
"""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import Limit, ProofFailed, ProofGiven, Say
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Ask, Turn, answer
from duly.domain.conversation import Awaiting, Challenge, Quote
from duly.domain.signals import Intent
from duly.domain.verification import ASKED_FOR, ATTEMPTS_MAX, BARRED_FOR, REACHES, Method

ASKS = {Method.POSTAL_CODE: Saying.VERIFY_POSTAL_CODE, Method.INVOICE_NUMBER: Saying.VERIFY_INVOICE_NUMBER}
UNPROVEN = "asked for account details below the verification level"


def verify_first(turn: Turn, wanted: Intent, quotes: tuple[Quote, ...]) -> Answer:
    """Asks for one piece of data that we hold; where nothing can be asked, a person verifies the customer."""
    conversation = turn.conversation
    barred = conversation.barred_until is not None and turn.message.at < conversation.barred_until
    method = next((each for each in ASKED_FOR if each in turn.askable and REACHES[each] >= turn.level_needed), None)
    if method is None or barred or not turn.message.own_address:
        return hand_over(turn, Limit.UNVERIFIED, reason=UNPROVEN, quotes=quotes)
    asked = replace(conversation, challenge=Challenge(method=method, wanted=wanted))
    given = answer(turn, reason=UNPROVEN, conversation=asked)
    return replace(given, ask=Ask(awaiting=Awaiting.VERIFY, say=Say(wording=ASKS[method], values={})))


def counted_aside(turn: Turn) -> tuple[ProofFailed, Turn] | None:
    """A wrong code among other words as the attempt it is, and the turn without it; ``None`` where the message is to
    be answered as an attempt.
    """
    if turn.proof is None or not turn.proof.aside or turn.conversation.proofs_failed + 1 >= ATTEMPTS_MAX:
        return None
    count = turn.conversation.proofs_failed + 1
    rest = replace(turn, proof=None, conversation=replace(turn.conversation, proofs_failed=count))
    return ProofFailed(method=turn.proof.method, attempt=count), rest


def failed(turn: Turn) -> Answer:
    """A wrong answer: once more, or a person and no further attempt for a while."""
    assert turn.proof is not None
    count = turn.conversation.proofs_failed + 1
    move = ProofFailed(method=turn.proof.method, attempt=count)
    challenge = turn.conversation.challenge
    if count < ATTEMPTS_MAX:
        conversation = replace(turn.conversation, proofs_failed=count)
        given = answer(turn, move, reason="a wrong answer", conversation=conversation)
        again = Say(wording=Saying.VERIFY_AGAIN, values={})
        asked = Ask(awaiting=Awaiting.VERIFY, say=again)
        return replace(given, says=(again,)) if challenge is None else replace(given, ask=asked)
    barred = replace(turn.conversation, proofs_failed=0, challenge=None, barred_until=turn.message.at + BARRED_FOR)
    turn = replace(turn, conversation=barred)
    given = hand_over(turn, Limit.UNVERIFIED, reason=f"{count} wrong answers")
    return replace(given, moves=(move, *given.moves))


def elsewhere(turn: Turn) -> Answer:
    """A right answer from an address that is not the account's in use raises nothing: a person finds out who it is."""
    return hand_over(turn, Limit.UNVERIFIED, reason="a proof from an address that is not the account's")


def proven(turn: Turn) -> tuple[ProofGiven, Turn, Intent | None]:
    """What is recorded of a right answer, the turn as a verified customer's, and what they had asked for."""
    assert turn.proof is not None
    level = max(REACHES[turn.proof.method], turn.facts.verified_level)
    wanted = turn.conversation.challenge.wanted if turn.conversation.challenge else None
    conversation = replace(turn.conversation.without_question(), proofs_failed=0)
    verified = replace(turn, facts=turn.facts._replace(verified_level=level), conversation=conversation, proof=None)
    return ProofGiven(method=turn.proof.method, level=level), verified, wanted


def thanks(turn: Turn) -> Answer:
    """A proof that nothing had waited for, such as a code that a person had sent."""
    return answer(turn, says=(Say(wording=Saying.VERIFIED, values={}),), reason="verified")
