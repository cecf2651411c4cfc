"""Shows what a message was understood to mean, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duly.commands.terminal import day_words, heading, pairs, say, screen, table
from duly.domain.signals import DateSignal, DissentSignal, Evidence, Intent, PromiseSignal, Signals

METHOD_WORDS = {"grammar": "grammar", "model": "model", "language_model": "language model"}
LANGUAGE_WORDS = {"en": "English", "es": "Spanish", "pt": "Portuguese"}


def show_signals(text: str, signals: Signals) -> None:
    """``signals`` as understood from ``text``: meanings with their words, what is in them, and what is in dispute
    between the methods.
    """
    say(heading(" ".join(text.split()) or "(nothing)"), "")
    shown = table("meaning", "words", "method", "confidence", right=("confidence",))
    for one in signals.intents:
        shown.add_row(_meaning(one.intent, signals), _quoted(text, one.evidence), *_said_by(one.evidence))
    screen().print(shown)
    say("")
    screen().print(pairs(list(_lines(text, signals))))
    if signals.dissents:
        say("", heading("Where the methods disagree: it changes nothing, and is kept"))
        apart = table("method", "sees", "in the words", "where it was read as", "confidence", right=("confidence",))
        for one in signals.dissents:
            apart.add_row(*_dissent(text, one))
        screen().print(apart)


def _lines(text: str, signals: Signals) -> Iterator[tuple[str, str]]:
    yield "Language", LANGUAGE_WORDS.get(signals.language, signals.language)
    for one in signals.promises:
        yield "Promise", _promise(one)
    for one in signals.dates:
        yield "Date", f"{_day(one)}, in {_quoted(text, one.evidence)}"
    for one in signals.amounts:
        yield "Amount", f"{one.money.plain()} {one.money.currency}, in {_quoted(text, one.evidence)}"
    if signals.invoice_numbers:
        yield "Invoices", ", ".join(one.text for one in signals.invoice_numbers)
    yield "Read by", "the grammar alone" if signals.model is None else f"the grammar, and model {signals.model}"


def _meaning(intent: Intent, signals: Signals) -> str:
    reason = signals.dispute_reason if intent is Intent.DISPUTE else None
    return f"{_words(intent)} ({_words(reason)})" if reason else _words(intent)


def _promise(one: PromiseSignal) -> str:
    day = _day(one.day) if one.day else "no day"
    amount = f"{one.amount.money.plain()} {one.amount.money.currency}" if one.amount else "no amount"
    return f"{day}, {amount}" + (f", if {one.condition!r}" if one.condition else "")


def _day(one: DateSignal) -> str:
    if not one.ambiguous:
        return day_words(one.day)
    return f"{day_words(one.day)} (or {', '.join(day_words(day) for day in one.candidates if day != one.day)})"


def _dissent(text: str, one: DissentSignal) -> Sequence[str]:
    method, confidence = _said_by(one.evidence)
    found = ", ".join(_words(each) for each in one.found) or "nothing"
    return method, _words(one.intent), _quoted(text, one.evidence), found, confidence


def _said_by(evidence: Evidence) -> tuple[str, str]:
    return METHOD_WORDS.get(evidence.method, evidence.method), f"{evidence.confidence / 1000:.2f}"


def _quoted(text: str, evidence: Evidence) -> str:
    return repr(" ".join(text[evidence.start : evidence.end].split()))


def _words(name: str) -> str:
    return name.replace("_", " ")
