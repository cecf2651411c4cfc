"""When a customer wants to be called, and what they take back: tables in three languages, on Monday 2 March 2026."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.signals import MessageContext, Signals
from duly.understanding.understand import understand
from tests.understanding.reading import euros

LOCALES = {"en": "en-GB", "es": "es-ES", "pt": "pt-BR"}


def read(language: str, text: str) -> Signals:
    context = MessageContext(
        as_of=date(2026, 3, 2), currency="EUR", balance=euros("120"), locale=LOCALES[language]
    )  # fmt: skip
    return understand(text, context)


def wanted(language: str, text: str) -> str:
    """Day and hours, such as ``03-05 14:00-16:00``; ``any`` where no day was named, nothing where no call is wanted."""
    call = read(language, text).call
    if call is None:
        return ""
    day = f"{call.day.day:%m-%d}" if call.day else "any"
    if call.hours is None:
        return day
    first, last = (f"{minute // 60:02}:{minute % 60:02}" for minute in (call.hours.start, call.hours.end))
    return f"{day} {first}" if first == last else f"{day} {first}-{last}"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "call me after 6 please", "any 18:00-24:00"),
        ("en", "can you ring me tomorrow at 10", "03-03 10:00"),
        ("en", "Please call me back between 2 and 4 on Thursday", "03-05 14:00-16:00"),
        ("en", "phone me at half past five", "any 17:30"),
        ("en", "call me at 3pm on 0170 5551234", "any 15:00"),
        ("en", "could someone call me on Friday morning?", "03-06 00:00-12:00"),
        ("en", "call me before noon tomorrow", "03-03 00:00-12:00"),
        ("en", "ring me 3-5pm", "any 15:00-17:00"),
        ("en", "I'll pay 120 on Friday. Call me tomorrow at 10", "03-03 10:00"),
        ("en", "at 5 pm then", "any 17:00"),
        ("en", "Call me about INV-1 of 120 euros", ""),
        ("en", "I'll pay at 10 tomorrow", ""),
        ("es", "llámame mañana a las 10", "03-03 10:00"),
        ("es", "llámeme después de las 6 por favor", "any 18:00-24:00"),
        ("es", "me puede llamar entre las 2 y las 4 el jueves", "03-05 14:00-16:00"),
        ("es", "pueden llamarme a las cinco y media?", "any 17:30"),
        ("es", "llámame el jueves por la tarde", "03-05 12:00-20:00"),
        ("es", "márcame a las 3 de la tarde", "any 15:00"),
        ("es", "mejor a las 5", "any 17:00"),
        ("pt", "me liga depois das 14h", "any 14:00-24:00"),
        ("pt", "me ligue amanhã às 10h", "03-03 10:00"),
        ("pt", "pode me ligar entre 14h e 16h na quinta", "03-05 14:00-16:00"),
        ("pt", "me liguem às cinco e meia", "any 17:30"),
        ("pt", "liga pra mim de manhã", "any 00:00-12:00"),
        ("pt", "amanhã às 9h30 é melhor", "03-03 09:30"),
    ],
)
def test_the_day_and_hour_of_a_call(language: str, text: str, expected: str) -> None:
    assert wanted(language, text) == expected


def test_the_words_of_day_and_hour_are_their_evidence() -> None:
    text = "Please call me tomorrow, after 6"
    call = read("en", text).call
    assert call is not None
    assert call.day is not None
    assert call.hours is not None
    said = [text[each.evidence.start : each.evidence.end] for each in (call.day, call.hours)]
    assert said == ["tomorrow", "after 6"]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Actually I can't make Friday, forget that", "can't make Friday"),
        ("en", "please forget what I promised", "forget what I promised"),
        ("en", "sorry, I can't keep my promise", "can't keep my promise"),
        ("en", "Friday won't work after all", "Friday won't work"),
        ("en", "I can't pay until Friday", ""),
        ("en", "I will not cancel my promise", ""),
        ("en", "forget what I said about the complaint", ""),
        ("en", "My wife said she can't make Friday?", ""),
        ("es", "al final no puedo el viernes, olvídalo", "no puedo el viernes"),
        ("es", "no puedo cumplir con lo prometido", "no puedo cumplir con lo prometido"),
        ("es", "olvida lo del viernes", "olvida lo del viernes"),
        ("es", "no puedo pagar hasta el viernes", ""),
        ("es", "retiro la reclamación", ""),
        ("pt", "na verdade não consigo sexta, esquece", "não consigo sexta"),
        ("pt", "retiro minha promessa", "retiro minha promessa"),
        ("pt", "sexta não vai dar", "sexta não vai dar"),
        ("pt", "esquece a reclamação", ""),
    ],
)
def test_a_promise_taken_back(language: str, text: str, words: str) -> None:
    found = read(language, text).promise_withdrawn
    assert (text[found.start : found.end] if found else "") == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "forget the complaint, the invoice is fine"),
        ("es", "olvida la queja, la factura está bien"),
        ("pt", "esquece a reclamação, a fatura está certa"),
    ],
)
def test_a_dispute_taken_back_in_two_clauses_is_no_dispute(language: str, text: str) -> None:
    signals = read(language, text)
    assert (signals.dispute_withdrawn is not None, signals.disputes) == (True, ())
