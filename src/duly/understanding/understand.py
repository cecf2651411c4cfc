"""Reads a message into signals, by grammar and by model: offline, deterministic, the same every time.

The order of the grammars is the design: references, dates and amounts claim their spans first, so
that what is left over speaks only of intent; what the grammar leaves empty, the model may fill. Signals
propose; nothing here decides or acts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from duly.domain.money import Money
from duly.domain.signals import (
    AmountSignal,
    CountSignal,
    DateSignal,
    DisputeReason,
    DisputeSignal,
    DissentSignal,
    Evidence,
    Intent,
    IntentSignal,
    IntervalSignal,
    MessageContext,
    PlanSignal,
    PromiseSignal,
    RailSignal,
    Signals,
    TextSignal,
)
from duly.understanding.amounts import FoundAmount, Owed, find_amounts
from duly.understanding.any_language.language_wishes import with_language_wish
from duly.understanding.any_language.stop_phrases import with_stop_phrases
from duly.understanding.any_language.told_words import with_told_words
from duly.understanding.calls import with_call
from duly.understanding.claims import Claims, Kind
from duly.understanding.clauses import Clause, split_clauses
from duly.understanding.date_words import Tense
from duly.understanding.dates import FoundDate, date_order, find_dates, find_period
from duly.understanding.disputes import FoundDispute, find_disputes, find_taken_back, without_taken_back
from duly.understanding.fold import fold
from duly.understanding.identify import identify
from duly.understanding.intents import GRAMMAR, Hit, find_intents
from duly.understanding.itemising import items_of
from duly.understanding.language import Language
from duly.understanding.languages import LANGUAGES, code_of, region_of
from duly.understanding.market_words import stop_hits
from duly.understanding.other_reading import FoundDissent, OtherReading, nobody_else
from duly.understanding.plain import Plain, plain
from duly.understanding.plans import FoundPlan, find_plan
from duly.understanding.promises import FoundPromise, Mentions, find_hinge, find_promises
from duly.understanding.rails import find_rail
from duly.understanding.references import FoundReference, find_references
from duly.understanding.second_opinion import Heard, Opinion, second_opinion
from duly.understanding.speech_words import Speech
from duly.understanding.weighing import weigh
from duly.understanding.wish_signals import wishes_of
from duly.understanding.withdrawals import find_withdrawal

AHEAD_CHARS = 160
"""So far before a day it is looked for what says that it lies ahead."""
CODE_CHARS_MAX = 12
"""A message this short may be all in capitals because it is an amount: "TRY 500"."""
INVOICES_MAX = 1_000
"""Open items a message is compared with; an account with more names them in a document."""


class Embedded:
    """The embedded methods: the grammar, and beside it the model that ``opinion`` gives, where it gives one.

    Never raises; reads at most ``fold.TEXT_CHARS_MAX`` characters. The model is asked for with every message, so that
    it is loaded by whoever reads one, and by nobody else.
    """

    def __init__(self, opinion: Callable[[], Opinion | None]) -> None:
        self._opinion = opinion

    def __call__(self, text: str, context: MessageContext, /) -> Signals:
        return self.beside(text, context, nobody_else)

    def beside(self, text: str, context: MessageContext, other: OtherReading) -> Signals:
        """What ``text`` says, with what ``other`` reads in it besides: intents alone, which pass through the same
        grammars of promises, disputes and wishes as their own.
        """
        return _read(text, context, other, self._opinion())


def standard_opinion() -> Opinion:
    """The model that comes with this version."""
    from duly.understanding.model.weights import standard_weights

    return standard_weights()


EMBEDDED = Embedded(standard_opinion)
BY_GRAMMAR = Embedded(lambda: None)


def understand(text: str, context: MessageContext) -> Signals:
    """What ``text`` says, by the grammar and the model that comes with it."""
    return EMBEDDED(text, context)


def understand_by_grammar(text: str, context: MessageContext) -> Signals:
    """The same by the grammar alone."""
    return BY_GRAMMAR(text, context)


def _read(text: str, context: MessageContext, other: OtherReading, opinion: Opinion | None) -> Signals:
    folded = fold(text)
    language = _language(text, folded, context)
    read = plain(folded, language.spelling)
    written = [text[start].isupper() for start in read.starts]
    capitals = _names(written, read.text)
    mentions = _mentions(read, context, language, written if len(read.text) <= CODE_CHARS_MAX else capitals)
    found = find_intents(mentions.text, mentions.clauses, language.intents, language.speech, capitals=capitals)
    hits = found.hits
    if not any(hit.intent is Intent.OPT_OUT for hit in hits) and mentions.clauses:
        hits = [*hits, *stop_hits(read.text, context.stop_words, spelt=lambda word: _spelt(word, language))]
    spans = _Spans(read=read, text=text)
    wishes = wishes_of(read.text, mentions.clauses, hits, language)
    dissents: list[FoundDissent] = []
    if opinion is not None and not language.promises.bare.fullmatch(mentions.text):
        heard = Heard(
            text=mentions.text, clauses=mentions.clauses, hits=weigh(wishes.without(hits)), denied=found.denied,
            left_out=wishes.spans(), again=wishes.opt_in is not None, words=spans.words, language=language,
            dated=_dated(read, mentions, language, context.as_of),
        )  # fmt: skip
        filled, dissents = second_opinion(heard, opinion)
        hits = [*hits, *filled]
    added = other(read, mentions, hits, language)
    wishes = wishes_of(read.text, mentions.clauses, [*hits, *added.hits], language)
    weighed = sorted([*weigh(wishes.without(hits)), *wishes.without(added.hits)], key=lambda hit: hit.start)
    hits, taken = without_taken_back(weighed, find_taken_back(mentions, language.disputes))
    promises = find_promises(hits, mentions, language.promises, today=context.as_of)
    given_up = find_withdrawal(mentions, language.withdrawals, language.speech.negation)
    signals = replace(
        _signals(spans, language, mentions, hits, promises, context.as_of),
        dispute_withdrawn=spans.evidence(taken.start, taken.end) if taken else None,
        promise_withdrawn=spans.evidence(*given_up) if given_up else None,
    )
    items = items_of(hits, mentions).get(Intent.DISPUTE, ())
    disputes = find_disputes(hits, mentions, language.disputes, items=items, currency=context.currency)
    said = _plan(spans, find_plan(read.text, mentions.amounts, mentions.dates, language.plans))
    signals = replace(
        signals,
        disputes=tuple(_dispute(spans, one) for one in disputes),
        plan=said,
        dissents=tuple(_dissent(spans, one) for one in (*dissents, *added.dissents)),
        model=opinion.version if opinion is not None else None,
    )
    told = with_call(wishes.told(signals, read, text), read, mentions, language.calls)
    told = with_language_wish(told, folded)
    return with_stop_phrases(with_told_words(told, folded), folded)


def _language(text: str, folded: str, context: MessageContext) -> Language:
    """The tables of the language the message is written in; the locale tells where the words do not."""
    prior = code_of(context.locale)
    return LANGUAGES[identify(text, folded, known=tuple(LANGUAGES), prior=prior)]


def _dated(read: Plain, mentions: Mentions, language: Language, today: date) -> frozenset[int]:
    """The numbers of the clauses that name a day to come; with an hour beside it, it is rather for a call."""
    starts = [one.start for one in mentions.dates if one.day >= today]
    return frozenset(
        number
        for number, clause in enumerate(mentions.clauses)
        if any(clause.start <= start < clause.end for start in starts)
        and language.calls.at.search(read.text, clause.start, clause.end) is None
    )


def _spelt(word: str, language: Language) -> str:
    return plain(fold(word), language.spelling).text


def _names(capitals: list[bool], text: str) -> list[bool]:
    """Capitals tell a name only where the message is not all in capitals."""
    letters = sum(character.isalpha() for character in text)
    return capitals if sum(capitals) * 2 <= letters else [False] * len(capitals)


def _mentions(read: Plain, context: MessageContext, language: Language, capitals: Sequence[bool]) -> Mentions:
    claims = Claims(read.text)
    clauses = split_clauses(claims.text, language.speech)
    known = [invoice.number for invoice in context.invoices[:INVOICES_MAX]]
    references = find_references(claims, language.references, known=known, region=region_of(context.locale))
    dates, impossible = find_dates(
        claims,
        language.dates,
        today=context.as_of,
        order=date_order(context.locale),
        tense_at=lambda offset: _tense_at(claims.text, clauses, offset, language.speech),
    )
    amounts = find_amounts(
        claims,
        language.amounts,
        owed=Owed(currency=context.currency, open=_open(context, references)),
        spans=[(clause.start, clause.end) for clause in clauses],
        capitals=capitals,
    )
    return Mentions(
        text=claims.text, clauses=clauses, dates=dates, amounts=amounts, references=references, impossible=impossible
    )


def _tense_at(text: str, clauses: Sequence[Clause], offset: int, speech: Speech) -> Tense:
    clause = next((one for one in clauses if one.start <= offset < one.end), None)
    if clause is None or (
        speech.ahead is not None and speech.ahead.search(text, max(clause.start, offset - AHEAD_CHARS), offset)
    ):
        return Tense.FUTURE
    if speech.behind is not None and speech.behind.search(text, clause.start, offset):
        return Tense.PAST
    return clause.tense


def _open(context: MessageContext, references: Sequence[FoundReference]) -> Money | None:
    """What "half" is half of: the items named, else the balance, else all open items together."""
    named = {one.text for one in references}
    items = [invoice.open for invoice in context.invoices if invoice.number in named]
    if not items:
        if context.balance is not None:
            return context.balance
        items = [invoice.open for invoice in context.invoices]
    if not items or len({money.currency for money in items}) > 1:
        return None
    return sum(items[1:], start=items[0])


@dataclass(frozen=True, kw_only=True, slots=True)
class _Spans:
    """Takes spans of the plain text back to the original, as evidence."""

    read: Plain
    text: str

    def evidence(self, start: int, end: int, confidence: int = 1000, method: str = GRAMMAR) -> Evidence:
        while start < end - 1 and self.read.text[start].isspace():
            start += 1
        while end - 1 > start and self.read.text[end - 1].isspace():
            end -= 1
        first, last = self.read.original(start, end)
        return Evidence(start=first, end=last, confidence=confidence, method=method)

    def words(self, start: int, end: int) -> str:
        found = self.evidence(start, end)
        return self.text[found.start : found.end]


def _signals(
    spans: _Spans, language: Language, mentions: Mentions, hits: Sequence[Hit], promises: Sequence[FoundPromise],
    today: date,
) -> Signals:  # fmt: skip
    phones = [one for one in mentions.references if one.kind is Kind.PHONE]
    emails = [one for one in mentions.references if one.kind is Kind.EMAIL]
    period = None if mentions.dates else find_period(spans.read.text, language.dates, today=today)
    return Signals(
        language=language.code,
        intents=_intents(spans, hits, items_of(hits, mentions)),
        dispute_reason=_dispute_reason(hits),
        promises=tuple(_promise(spans, promise) for promise in promises),
        dates=tuple(_date(spans, one) for one in mentions.dates),
        amounts=tuple(_amount(spans, one) for one in mentions.amounts),
        invoice_numbers=_unique(spans, [one for one in mentions.references if one.kind is Kind.REFERENCE]),
        phone=_text(spans, phones[0]) if phones else None,
        email=_text(spans, emails[0]) if emails else None,
        impossible_dates=tuple(
            TextSignal(text=spans.words(*one), evidence=spans.evidence(*one)) for one in mentions.impossible
        ),
        bare=language.promises.bare.fullmatch(mentions.text) is not None,
        conditional=_hinge(spans, mentions.text, language),
        rail=_rail(spans, mentions.text, language),
        only_named=language.promises.only_named.fullmatch(mentions.text) is not None,
        period=_date(spans, period) if period else None,
    )


def _intents(spans: _Spans, hits: Sequence[Hit], items: Mapping[Intent, tuple[str, ...]]) -> tuple[IntentSignal, ...]:
    """One signal an intent, with its surest evidence, in order of position."""
    best: dict[Intent, Hit] = {}
    for hit in hits:
        if hit.intent not in best or hit.confidence > best[hit.intent].confidence:
            best[hit.intent] = hit
    ordered = sorted(best.values(), key=lambda hit: hit.start)
    found = tuple(
        IntentSignal(
            intent=hit.intent,
            evidence=spans.evidence(hit.start, hit.end, hit.confidence, hit.method),
            items=items.get(hit.intent, ()),
        )
        for hit in ordered
    )
    if found:
        return found
    everything = (
        spans.evidence(0, len(spans.read.text)) if spans.read.text else Evidence(start=0, end=0, confidence=1000)
    )
    return (IntentSignal(intent=Intent.UNCLEAR, evidence=everything),)


def _plan(spans: _Spans, found: FoundPlan | None) -> PlanSignal | None:
    if found is None:
        return None
    count, interval = found.count, found.interval
    return PlanSignal(
        count=CountSignal(value=count[0], evidence=spans.evidence(*count[1])) if count else None,
        each=_amount(spans, found.each) if found.each else None,
        first=_amount(spans, found.first) if found.first else None,
        half_first=spans.evidence(*found.half_first) if found.half_first else None,
        interval=IntervalSignal(value=interval[0], evidence=spans.evidence(*interval[1])) if interval else None,
        start=_date(spans, found.start) if found.start else None,
    )


def _dispute_reason(hits: Sequence[Hit]) -> DisputeReason | None:
    disputes = [hit for hit in hits if hit.reason is not None]
    specific = [hit for hit in disputes if hit.reason is not DisputeReason.OTHER] or disputes
    return max(specific, key=lambda hit: hit.confidence).reason if specific else None


def _dispute(spans: _Spans, one: FoundDispute) -> DisputeSignal:
    evidence = spans.evidence(one.start, one.end, one.confidence)
    return DisputeSignal(reason=one.reason, evidence=evidence, items=one.items, part=one.part)


def _dissent(spans: _Spans, one: FoundDissent) -> DissentSignal:
    evidence = spans.evidence(one.start, one.end, one.confidence, one.method)
    return DissentSignal(intent=one.intent, found=one.found, evidence=evidence)


def _date(spans: _Spans, one: FoundDate) -> DateSignal:
    return DateSignal(day=one.day, evidence=spans.evidence(one.start, one.end), candidates=one.candidates)


def _amount(spans: _Spans, one: FoundAmount) -> AmountSignal:
    return AmountSignal(money=one.money, evidence=spans.evidence(one.start, one.end))


def _text(spans: _Spans, one: FoundReference) -> TextSignal:
    return TextSignal(text=one.text, evidence=spans.evidence(one.start, one.end))


def _unique(spans: _Spans, references: Sequence[FoundReference]) -> tuple[TextSignal, ...]:
    first: dict[str, FoundReference] = {}
    for one in references:
        first.setdefault(one.text, one)
    return tuple(_text(spans, one) for one in first.values())


def _hinge(spans: _Spans, text: str, language: Language) -> TextSignal | None:
    found = find_hinge(text, language.promises)
    return TextSignal(text=spans.words(*found), evidence=spans.evidence(*found)) if found else None


def _rail(spans: _Spans, text: str, language: Language) -> RailSignal | None:
    found = find_rail(text, language.rails)
    return RailSignal(rail=found[0], evidence=spans.evidence(found[1], found[2])) if found else None


def _promise(spans: _Spans, one: FoundPromise) -> PromiseSignal:
    return PromiseSignal(
        day=_date(spans, one.day) if one.day else None,
        amount=_amount(spans, one.amount) if one.amount else None,
        evidence=spans.evidence(one.start, one.end),
        items=one.items,
        condition=spans.words(*one.condition) if one.condition else None,
    )
