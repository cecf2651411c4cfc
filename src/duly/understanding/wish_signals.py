"""Puts wishes beside the intents of a message: which intents they explain away, and the signals they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duly.domain.consent import OptOutScope
from duly.domain.signals import (
    AmountSignal,
    ChannelSignal,
    DateSignal,
    Evidence,
    Intent,
    IntentSignal,
    QuietSignal,
    Signals,
    TextSignal,
)
from duly.understanding.clauses import Clause
from duly.understanding.intents import Hit
from duly.understanding.language import Language
from duly.understanding.plain import Plain
from duly.understanding.wishes import (
    FoundChannel,
    FoundQuiet,
    FoundWords,
    find_channel,
    find_language,
    find_opt_in,
    find_quiet,
    scope_of,
)

EXPLAINED = frozenset({Intent.OPT_OUT, Intent.DENY, Intent.REFUSAL})
"""What the words of a wish about times look like to the intents: "stop calling me at work" is no opt-out."""
SPEAK_OF_CHANNELS = frozenset({Intent.CHANNEL_PREFERENCE, Intent.CALLBACK_REQUEST, Intent.OPT_OUT})
METHOD = "wishes"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wishes:
    """Everything found, with offsets of the plain text."""

    quiet: tuple[FoundQuiet, ...]
    channel: FoundChannel | None
    language: FoundWords | None
    opt_in: FoundWords | None
    scopes: tuple[OptOutScope, ...]

    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where in the plain text the wishes about times and language are."""
        return tuple((each.start, each.end) for each in (*self.quiet, self.language) if each is not None)

    def without(self, hits: Sequence[Hit]) -> list[Hit]:
        """The hits that the wishes do not explain."""
        spans = {(each.start, each.end) for each in self.quiet}
        return [
            hit
            for hit in hits
            if hit.intent not in EXPLAINED or not any(start <= hit.start < end for start, end in spans)
        ]

    def told(self, signals: Signals, read: Plain, text: str) -> Signals:
        """The signals with the wishes among them. A day inside a wish is no day to pay on."""
        quiet = tuple(QuietSignal(wish=each.wish, evidence=_evidence(each, read)) for each in self.quiet)
        wished = next((_evidence(each, read) for each in (*self.quiet, self.language) if each), None)
        channel = self.channel
        return replace(
            signals,
            intents=(IntentSignal(intent=Intent.CHANNEL_PREFERENCE, evidence=wished),)
            if wished and signals.has(Intent.UNCLEAR)
            else signals.intents,
            dates=tuple(each for each in signals.dates if not _inside(each, quiet)),
            amounts=tuple(each for each in signals.amounts if not _inside(each, quiet)),
            opt_out=self.scopes if signals.has(Intent.OPT_OUT) else (),
            opt_in=_text(self.opt_in, read, text),
            quiet=quiet,
            prefers=ChannelSignal(
                channel=channel.channel, instead_of=channel.instead_of, evidence=_evidence(channel, read)
            )
            if channel
            else None,
            speaks=TextSignal(text=self.language.value, evidence=_evidence(self.language, read))
            if self.language
            else None,
        )


def wishes_of(text: str, clauses: Sequence[Clause], hits: Sequence[Hit], language: Language) -> Wishes:
    """The wishes in the plain ``text``; ``hits`` are the intents found in its clauses."""
    words = language.wishes
    quiet = tuple(find_quiet(text, words))
    held = {(each.start, each.end) for each in quiet}
    free = [hit for hit in hits if not any(start <= hit.start < end for start, end in held)]
    prefers = any(hit.intent is Intent.CHANNEL_PREFERENCE for hit in free)
    speaking = sorted({_span(clauses[hit.clause]) for hit in free if hit.intent in SPEAK_OF_CHANNELS})
    return Wishes(
        quiet=quiet,
        channel=find_channel(text, speaking, words) if prefers else None,
        language=find_language(text, words),
        opt_in=find_opt_in(text, words, language.speech.negation),
        scopes=tuple(
            dict.fromkeys(
                scope_of(text[clauses[hit.clause].start : clauses[hit.clause].end], words)
                for hit in free
                if hit.intent is Intent.OPT_OUT
            )
        ),
    )


def _span(clause: Clause) -> tuple[int, int]:
    return clause.start, clause.end


def _evidence(found: FoundQuiet | FoundChannel | FoundWords, read: Plain) -> Evidence:
    start, end = found.start, found.end
    while start < end - 1 and read.text[start].isspace():
        start += 1
    first, last = read.original(start, end)
    return Evidence(start=first, end=last, method=METHOD)


def _text(found: FoundWords | None, read: Plain, text: str) -> TextSignal | None:
    if found is None:
        return None
    evidence = _evidence(found, read)
    return TextSignal(text=text[evidence.start : evidence.end], evidence=evidence)


def _inside(signal: DateSignal | AmountSignal, quiet: Sequence[QuietSignal]) -> bool:
    return any(each.evidence.start <= signal.evidence.start < each.evidence.end for each in quiet)
