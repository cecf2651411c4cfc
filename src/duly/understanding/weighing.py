"""Settles intents that cannot both be meant. Knows intents, no words.

Where two readings compete, the one that stops automation or asks a person wins over the one that
lets it run: a message that commands the machine yields no claim of payment.
"""

from __future__ import annotations

from collections.abc import Sequence

from duly.domain.signals import DisputeReason, Intent
from duly.understanding.intents import GRAMMAR, Hit

CERTAIN_MIN = 980
"""From this confidence on, a hit overrules others: a command to the machine spoils all claims."""
ACKNOWLEDGED_MAX = 560
"""Up to this confidence a yes only opens what is said next."""
TALK = frozenset({Intent.AFFIRM, Intent.DENY, Intent.GREETING, Intent.THANKS, Intent.UNCLEAR})
SPOILED = frozenset({Intent.PAID_CLAIM, Intent.AFFIRM, Intent.RECEIPT})
WITHIN_CLAUSE: dict[Intent, frozenset[Intent]] = {
    # What an intent, found in a clause, makes of the others found in the same clause.
    Intent.REFUSAL: frozenset({Intent.PROMISE_TO_PAY, Intent.EXTENSION_REQUEST}),
    Intent.PLAN_REQUEST: frozenset({Intent.EXTENSION_REQUEST}),
    Intent.SETTLEMENT_REQUEST: frozenset({Intent.DISPUTE}),
    Intent.RECEIPT: frozenset({Intent.INVOICE_COPY, Intent.PROMISE_TO_PAY}),
    Intent.PAYMENT_LINK: frozenset({Intent.DISPUTE}),
    Intent.PAYMENT_METHOD_QUESTION: frozenset({Intent.PAYMENT_LINK, Intent.EXTENSION_REQUEST, Intent.DISPUTE}),
    Intent.MANIPULATION: frozenset({Intent.PAID_CLAIM, Intent.PROMISE_TO_PAY, Intent.DISPUTE}),
    Intent.PROMISE_TO_PAY: frozenset({Intent.BALANCE_QUESTION}),
    Intent.PAID_CLAIM: frozenset({Intent.DENY}),
    Intent.INVOICE_COPY: frozenset({Intent.BALANCE_QUESTION, Intent.CHANNEL_PREFERENCE}),
    Intent.WRONG_PERSON: frozenset({Intent.DENY}),
    Intent.DISPUTE: frozenset({Intent.BALANCE_QUESTION, Intent.EXTENSION_REQUEST}),
}


def weigh(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that hold, in order of position."""
    beaten: set[tuple[int, Intent]] = set()
    for hit in hits:
        for loser in WITHIN_CLAUSE.get(hit.intent, frozenset[Intent]()):
            beaten.add((hit.clause, loser))
    for hit in hits:
        if hit.intent is Intent.PLAN_REQUEST and hit.confidence >= CERTAIN_MIN:
            # "100 a month" names no day and no end: a plan to agree on, not a promise to hold to.
            beaten.add((hit.clause, Intent.PROMISE_TO_PAY))
    if any(hit.intent is Intent.IDENTITY_DOUBT for hit in hits):
        # "Sure, and who are you?" agrees to nothing yet.
        beaten |= {(hit.clause, Intent.AFFIRM) for hit in hits}
    if any(hit.intent is Intent.WRONG_PERSON for hit in hits):
        # "No, I am somebody else" says no to nothing that was asked of the customer.
        beaten |= {(hit.clause, Intent.DENY) for hit in hits}
    kept = [hit for hit in hits if (hit.clause, hit.intent) not in beaten and not _of_goods(hit, hits)]
    said = {hit.intent for hit in kept} - TALK
    if said:
        # "Got it, will pay on the 25th": what opens an answer is no answer of its own.
        kept = [hit for hit in kept if hit.intent is not Intent.AFFIRM or not _opens(hit)]
    if Intent.OPT_OUT in said:
        kept = [hit for hit in kept if hit.intent is not Intent.DENY]
    if any(hit.intent is Intent.MANIPULATION and hit.confidence >= CERTAIN_MIN for hit in kept):
        return [hit for hit in kept if hit.intent not in SPOILED]
    if any(hit.intent is Intent.PAID_CLAIM for hit in kept):
        # "I paid yesterday, please mark it as paid" asks politely for what follows from the claim.
        return [hit for hit in kept if hit.intent is not Intent.MANIPULATION]
    return kept


def _opens(hit: Hit) -> bool:
    """Whether a yes is one in passing: by an opener's words, or by the model's ear alone."""
    return hit.confidence <= ACKNOWLEDGED_MAX or hit.method != GRAMMAR


def _of_goods(hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "The goods of INV-1 never arrived" misses the goods: the same words ask for no copy of the invoice."""
    return hit.intent is Intent.INVOICE_COPY and any(
        one.reason is DisputeReason.NOT_RECEIVED and one.start < hit.start < one.end for one in hits
    )
