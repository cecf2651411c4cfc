"""Puts what the model sees beside what the grammar found, clause by clause.

The grammar knows tense, negation, question and condition, so it stands where it found something; the model fills the
clauses it left empty. Of stop signals the two are a union: the stricter wins. A claim or a consent is never the model's
alone where the clause denies it, asks it or makes it hang on something. Knows no words of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from duly.domain.signals import STOP_INTENTS, DisputeReason, Intent
from duly.understanding.clauses import Clause
from duly.understanding.date_words import Tense
from duly.understanding.intents import BEFORE_CHARS, Hit
from duly.understanding.language import Language
from duly.understanding.other_reading import FoundDissent

METHOD = "model"
CLAUSES_MAX = 24
"""So many clauses of a message are shown to the model; whoever writes more has said it by then."""
CLAUSE_CHARS_MAX = 400
"""A clause is shown to this many characters."""
CHARS_MAX = 1_600
"""So many characters of all clauses together are shown: the encoder takes its time with each."""
LETTERS_MIN = 2
OFFERED_MIN = 250
"""From this confidence on, words with a day to come are taken for a promise."""
SURE_MIN = 500
"""From this confidence on, the model is said to see something else than the grammar does."""
STOPPING = STOP_INTENTS | {Intent.DISPUTE}
COURTESIES = frozenset({Intent.GREETING, Intent.THANKS})
CLAIMS = frozenset({Intent.PAID_CLAIM, Intent.AFFIRM, Intent.PROMISE_TO_PAY, Intent.RECEIPT})
"""What would do harm if the customer had said the opposite, or had only asked."""
HAPPENED = frozenset({Intent.PAID_CLAIM, Intent.RECEIPT})
STATED = CLAIMS | {Intent.OPT_OUT}
"""What a question does not say."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Guess:
    """One intent the model sees in a text, how sure it is in thousandths, and why an item is disputed."""

    intent: Intent
    confidence: int
    reason: DisputeReason | None = None


class Opinion(Protocol):
    """The model as the merging of readings sees it. ``version`` changes whenever anything it says may change."""

    @property
    def version(self) -> str: ...
    def guesses(self, texts: Sequence[str]) -> Sequence[Sequence[Guess]]: ...
    def believes(self, guess: Guess) -> bool: ...
    def insists(self, guess: Guess) -> bool: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What a message says, as the grammar left it. ``words`` gives the customer's own characters of a span.

    ``denied`` are a clause's number and what it says not; ``left_out`` are spans that say something of another kind,
    such as times that do not suit.
    ``again`` says that the customer asks for contact. ``dated`` are the numbers of clauses that name a day to come.
    """

    text: str
    clauses: Sequence[Clause]
    hits: Sequence[Hit]
    denied: frozenset[tuple[int, Intent]]
    left_out: Sequence[tuple[int, int]]
    again: bool
    dated: frozenset[int]
    words: Callable[[int, int], str]
    language: Language


def second_opinion(heard: Heard, opinion: Opinion) -> tuple[list[Hit], list[FoundDissent]]:
    """The hits the model adds, and what it sees otherwise than the grammar."""
    shown = _shown(heard)
    texts = [heard.words(heard.clauses[number].start, heard.clauses[number].end) for number in shown]
    added: list[Hit] = []
    dissents: list[FoundDissent] = []
    found = _by_clause(heard.hits)
    for number, guesses in zip(shown, opinion.guesses(texts), strict=True):
        intents = found.get(number, ())
        first = next(iter(guesses), None)
        more = [guess for guess in guesses if _holds(guess, guesses, intents, heard, number, opinion)]
        added += [_hit(guess, number, heard.clauses[number]) for guess in more]
        if first is not None and first not in more and _differs(first, intents):
            clause = heard.clauses[number]
            dissents.append(
                FoundDissent(
                    intent=first.intent,
                    found=intents,
                    start=clause.start,
                    end=clause.end,
                    confidence=first.confidence,
                    method=METHOD,
                )
            )
    if len(shown) > 1 and not _says_something(heard.hits) and not _says_something(added):
        added += _told_at_length(heard, shown, opinion)
    return added, dissents


def _says_something(hits: Sequence[Hit]) -> bool:
    return any(hit.intent not in COURTESIES for hit in hits)


def _told_at_length(heard: Heard, shown: Sequence[int], opinion: Opinion) -> list[Hit]:
    """What only the clauses together say: "they cut my hours, there is nothing left at the end of the week".

    Only a stop signal, or a promise with a day, is heard this way: anything else would be one clause's to say.
    """
    first, last = heard.clauses[shown[0]], heard.clauses[shown[-1]]
    whole = replace(first, end=last.end, question=last.question, followed=last.followed)
    (guesses,) = opinion.guesses([heard.words(whole.start, whole.end)])
    denied = {intent for _number, intent in heard.denied}
    dated = next((number for number in shown if number in heard.dated), None)
    return [
        _hit(guess, shown[0] if guess.intent is not Intent.PROMISE_TO_PAY or dated is None else dated, whole)
        for guess in guesses
        if guess.intent not in denied
        and (
            (guess.intent in STOPPING and opinion.believes(guess))
            or (guess is guesses[0] and dated is not None and _offers(guesses) and not _hangs(heard, whole))
        )
        and _may_say(guess.intent, heard, whole)
    ]


def _shown(heard: Heard) -> list[int]:
    """The numbers of the clauses that the model is shown, the first of those that say something."""
    shown: list[int] = []
    chars = 0
    for number, clause in enumerate(heard.clauses):
        if len(shown) == CLAUSES_MAX or chars >= CHARS_MAX:
            break
        if _is_shown(clause, heard):
            shown.append(number)
            chars += min(clause.end - clause.start, CLAUSE_CHARS_MAX)
    return shown


def _is_shown(clause: Clause, heard: Heard) -> bool:
    """Whether the clause says anything that only words can say."""
    words = heard.text[clause.start : clause.end]
    if sum("a" <= character <= "z" for character in words) < LETTERS_MIN:
        return False
    if heard.language.promises.lone_time.fullmatch(words.strip()) is not None:
        return False
    return not any(start < clause.end and clause.start < end for start, end in heard.left_out)


def _by_clause(hits: Sequence[Hit]) -> Mapping[int, tuple[Intent, ...]]:
    found: dict[int, tuple[Intent, ...]] = {}
    for hit in hits:
        found[hit.clause] = tuple(dict.fromkeys((*found.get(hit.clause, ()), hit.intent)))
    return found


def _holds(
    guess: Guess, guesses: Sequence[Guess], intents: Sequence[Intent], heard: Heard, number: int, opinion: Opinion
) -> bool:
    """Whether the model is believed: in an empty clause, or of a stop signal beside other things.

    What the grammar heard in another clause it need not hear again; what it knows a clause not to say, that is so.
    """
    told = any(hit.intent is guess.intent for hit in heard.hits) or (number, guess.intent) in heard.denied
    if told or guess.intent is Intent.UNCLEAR:
        return False
    if set(intents) <= COURTESIES and not _hangs(heard, heard.clauses[number]):
        offered = guess.intent is Intent.PROMISE_TO_PAY and number in heard.dated and _offers(guesses)
        sure = offered or opinion.believes(guess)
    else:
        sure = guess.intent in STOP_INTENTS and opinion.insists(guess)
    return sure and _may_say(guess.intent, heard, heard.clauses[number])


def _offers(guesses: Sequence[Guess]) -> bool:
    """Whether it may well be a promise. Who is asked for money and names a day to come mostly offers it, so less will
    do than without a day; but more than half as likely as not to mean nothing is too little.
    """
    first = next(iter(guesses), None)
    if first is None or first.intent is not Intent.PROMISE_TO_PAY or first.confidence < OFFERED_MIN:
        return False
    nothing = next((guess.confidence for guess in guesses if guess.intent is Intent.UNCLEAR), 0)
    return 2 * nothing <= first.confidence


def _hangs(heard: Heard, clause: Clause) -> bool:
    """Whether all the clause says is what a day hangs on: "when I get my salary"."""
    return heard.language.promises.hinge.search(heard.text, clause.start, clause.end) is not None


def _may_say(intent: Intent, heard: Heard, clause: Clause) -> bool:
    """Whether the clause, as the grammar reads it, lets this be said."""
    if intent is Intent.OPT_OUT and heard.again:
        return False
    if intent in STATED and (clause.question or clause.reported):
        return False
    if intent not in STATED:
        return True
    words = heard.text[clause.start : clause.end]
    speech, promises = heard.language.speech, heard.language.promises
    if promises.condition.search(words):
        return False
    if intent is Intent.PROMISE_TO_PAY and clause.tense is Tense.PAST:
        return False
    # "Don't write to me" is for the grammar to hear: to a model it lies too close to "don't stop writing to me".
    if _precedes_a_word(speech.negation, words):
        return False
    if intent not in HAPPENED:
        return True
    return not speech.future.search(words) and not _precedes_a_word(speech.unreal, words)


def _precedes_a_word(pattern: re.Pattern[str], words: str) -> bool:
    """Whether any word the model has seen stands after what ``pattern`` matches at its end."""
    ends = [at + 1 for at, character in enumerate(words[:CLAUSE_CHARS_MAX]) if character == " "]
    return any(pattern.search(words, max(0, end - BEFORE_CHARS), end) for end in ends)


def _hit(guess: Guess, number: int, clause: Clause) -> Hit:
    return Hit(
        intent=guess.intent,
        confidence=guess.confidence,
        clause=number,
        start=clause.start,
        end=clause.end,
        reason=guess.reason,
        method=METHOD,
    )


def _differs(guess: Guess, intents: Sequence[Intent]) -> bool:
    """Whether the model is sure of something that was not taken over."""
    return guess.confidence >= SURE_MIN and guess.intent not in (*intents, Intent.UNCLEAR)
