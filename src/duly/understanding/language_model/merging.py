"""Puts what a language model proposes beside what the embedded methods found, and takes over what is safe.

What stops automation is a union: the model may add to it, and takes nothing away. What lets automation run, or would do
harm if the customer had said the opposite, needs words that are in the message, in a clause that nothing else speaks for,
and that the grammar does not read as denied, asked, reported or still to come. Knows no words of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from duly.domain.signals import STOP_INTENTS, Intent
from duly.understanding.clauses import Clause
from duly.understanding.date_words import Tense
from duly.understanding.intents import Hit
from duly.understanding.language import Language
from duly.understanding.language_model.proposal import METHOD, Proposed
from duly.understanding.other_reading import Added, FoundDissent, OtherReading
from duly.understanding.plain import Plain
from duly.understanding.promises import Mentions
from duly.understanding.weighing import weigh
from duly.understanding.wishes import find_opt_in

CONFIDENCE = 700
"""What a model says of its own certainty is worth nothing; this stands for it, in thousandths."""
RESTRAINING = (STOP_INTENTS - {Intent.OPT_OUT}) | {
    Intent.DISPUTE, Intent.IDENTITY_DOUBT, Intent.HUMAN_REQUEST, Intent.ABUSE,
}  # fmt: skip
"""Taken over wherever the model sees them: they stop automation or ask for a person."""
COURTESIES = frozenset({Intent.GREETING, Intent.THANKS})
CLAIMS = frozenset({Intent.PAID_CLAIM, Intent.RECEIPT, Intent.AFFIRM, Intent.PROMISE_TO_PAY})
HAPPENED = frozenset({Intent.PAID_CLAIM, Intent.RECEIPT})
STATED = CLAIMS | {Intent.OPT_OUT, Intent.DENY, Intent.REFUSAL}
"""What a question does not say."""
WORDS_MAX = 60
"""So many words of a clause are looked at for what denies it."""
AFFIRM_WORDS_MAX = 8
"""A yes that goes on for longer says something else as well, which the embedded methods did not understand."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Message:
    """The message as the embedded methods read it."""

    read: Plain
    mentions: Mentions
    hits: Sequence[Hit]
    language: Language
    trusted: bool

    def found(self, clause: int) -> tuple[Intent, ...]:
        return tuple(dict.fromkeys(hit.intent for hit in self.hits if hit.clause == clause))


def beside(proposed: Sequence[Proposed], *, trusted: bool) -> OtherReading:
    """The model as another reader. Of a message that is not ``trusted`` only what restrains is taken over."""

    def added(read: Plain, mentions: Mentions, hits: Sequence[Hit], language: Language) -> Added:
        if not mentions.clauses:
            return Added()
        ordered = any(hit.intent is Intent.MANIPULATION for hit in hits)
        message = _Message(
            read=read, mentions=mentions, hits=hits, language=language, trusted=trusted and not ordered
        )  # fmt: skip
        seen = [(one, _hit(one, message)) for one in proposed]
        taken = [hit for one, hit in seen if hit is not None and _holds(one, hit, message)]
        # What competes within one clause is settled among the model's own: the stops in it are not up for it.
        free = [hit for hit in taken if hit.intent not in RESTRAINING and hit.intent is not Intent.OPT_OUT]
        kept = [hit for hit in taken if hit not in free] + weigh(free)
        hits_of_both = {(hit.clause, hit.intent) for hit in (*hits, *kept)}
        dissents = [
            _dissent(hit, message)
            for _, hit in seen
            if hit is not None and (hit.clause, hit.intent) not in hits_of_both
        ] + [_unseen(hit) for hit in hits if _left_out(hit, proposed)]
        return Added(hits=tuple(kept), dissents=tuple(dict.fromkeys(dissents)))

    return added


def _hit(one: Proposed, message: _Message) -> Hit | None:
    """The proposal as a hit; one without a place is of the whole message, and of no use unless it restrains."""
    clauses = message.mentions.clauses
    if one.span is None:
        start, end = clauses[0].start, clauses[-1].end
        number = 0
    else:
        first = bisect_right(message.read.ends, one.span[0])
        last = bisect_left(message.read.starts, one.span[1])
        number = max(range(len(clauses)), key=lambda n: min(last, clauses[n].end) - max(first, clauses[n].start))
        start, end = max(first, clauses[number].start), min(last, clauses[number].end)
    if start >= end:
        return None
    return Hit(
        intent=one.intent, confidence=CONFIDENCE, clause=number, start=start, end=end, reason=one.reason, method=METHOD
    )  # fmt: skip


def _holds(one: Proposed, hit: Hit, message: _Message) -> bool:
    found = message.found(hit.clause)
    if hit.intent in found:
        return False
    if hit.intent in RESTRAINING:
        return True
    clause = message.mentions.clauses[hit.clause]
    if one.span is None or not _may_say(hit.intent, clause, message):
        return False
    if hit.intent is Intent.OPT_OUT:
        return find_opt_in(message.read.text, message.language.wishes, message.language.speech.negation) is None
    words = message.mentions.text[clause.start : clause.end]
    only_a_time = message.language.promises.lone_time.fullmatch(words.strip()) is not None
    return message.trusted and not only_a_time and set(found) <= COURTESIES


def _may_say(intent: Intent, clause: Clause, message: _Message) -> bool:
    """Whether the clause, as the grammar reads it, lets this be said."""
    if intent in STATED and (clause.question or clause.reported):
        return False
    if intent not in CLAIMS:
        return True
    words = message.mentions.text[clause.start : clause.end]
    speech, promises = message.language.speech, message.language.promises
    if promises.condition.search(words) or promises.hinge.search(words) or _precedes(speech.negation, words):
        return False
    match intent:
        case Intent.PROMISE_TO_PAY:
            return clause.tense is not Tense.PAST
        case Intent.AFFIRM:
            return len(message.read.text.split()) <= AFFIRM_WORDS_MAX
        case _:
            return clause.tense is Tense.PAST and not _precedes(speech.unreal, words)


def _precedes(pattern: re.Pattern[str], words: str) -> bool:
    """Whether the pattern, which matches the end of what precedes a phrase, does so before any word."""
    places = [at + 1 for at, character in enumerate(words) if character == " "]
    return any(pattern.search(words[:place]) is not None for place in places[:WORDS_MAX])


def _dissent(hit: Hit, message: _Message) -> FoundDissent:
    return FoundDissent(
        intent=hit.intent, found=message.found(hit.clause), start=hit.start, end=hit.end, confidence=CONFIDENCE,
        method=METHOD,
    )  # fmt: skip


def _left_out(hit: Hit, proposed: Sequence[Proposed]) -> bool:
    """Whether the model saw nothing of a stop that the embedded methods found."""
    stops = hit.intent in STOP_INTENTS or hit.intent is Intent.DISPUTE
    return stops and all(one.intent is not hit.intent for one in proposed)


def _unseen(hit: Hit) -> FoundDissent:
    return FoundDissent(
        intent=Intent.UNCLEAR, found=(hit.intent,), start=hit.start, end=hit.end, confidence=CONFIDENCE, method=METHOD
    )  # fmt: skip
