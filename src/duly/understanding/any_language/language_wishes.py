"""Wishes for a language, heard whatever language they are said in: "en español por favor" in an English conversation.

Owns the names of our languages in each of them. Who says that they do not speak a language does not ask for it.
Knows no other wish.
"""

from __future__ import annotations

import re
from dataclasses import replace

from duly.domain.signals import Evidence, Intent, IntentSignal, Signals, TextSignal

METHOD = "wishes"
NAMES = {
    "en": "english|ingles|inglesa",
    "es": "spanish|espanol|castellano|castilian|espanhol|castelhano",
    "pt": "portuguese|portugues|portuguesa|brazilian|brasileno|brasileiro",
    "fr": "french|frances|francais",
    "de": "german|aleman|alemao|deutsch",
    "it": "italian|italiano",
}
CODES = {name: code for code, names in NAMES.items() for name in names.split("|")}
NAMED = "|".join(CODES)
LOOKS_LIKE = frozenset({Intent.CALLBACK_REQUEST, Intent.HUMAN_REQUEST})
ASKED = re.compile(
    r"\b(?:in|speak(?:ing)?|talk(?:ing)?|write|only|prefer|switch to|change to|continue in"
    r"|en|habl(?:a|an|ar|as|o|e|en|amos|emos)|solo|solamente|prefiero|prefiere|prefieren|cambiar? al?|entiendo"
    r"|em|fal(?:a|am|ar|as|e|em|o|amos|ando)|so|somente|apenas|prefiro|prefere|preferem|mudar para(?: o)?|entendo)"
    rf" (?:only |solo |so |en |em |in |el |o )?(?P<language>{NAMED})\b"
    r"(?! ?(?:bank|account|invoice|law|office|version|team|banco|cuenta|factura|conta|fatura|empresa|equipo|equipe))"
    rf"|^\W*(?:please |por favor,? )?(?P<alone>{NAMED})(?:,? (?:please|pls|por favor|porfa|pf))?\W*$"
)
UNSPOKEN = re.compile(
    r"\b(?:do not|dont|don't|does not|doesn't|cannot|can not|cant|can't|no|nao|tampoco|nunca)(?: (?:le|lo|really|me|se|sei|puedo|consigo))*"
    r" (?:speak|understand|read|write|know|habl\w+|entiend\w+|entender|leo|leer|escrib\w+|domino|se|fal\w+|entend\w+|leio|ler|sei)"
    rf"(?: (?:much|any|good|very good|mucho|bien|nada de|casi|muito|bem|nada|o|el|in|en|em))* (?:{NAMED})\b"
)


def with_language_wish(signals: Signals, folded: str) -> Signals:
    """``signals`` with the language asked for in any of ours. ``folded`` has the offsets of the message itself."""
    unspoken = [found.span() for found in UNSPOKEN.finditer(folded)]
    told = signals.speaks
    if told is not None and _inside(told.evidence.start, unspoken):
        signals, told = _without(signals, told), None
    if told is None:
        found = next((each for each in ASKED.finditer(folded) if not _inside(each.start(), unspoken)), None)
        if found is None:
            return signals
        evidence = Evidence(start=found.start(), end=found.end(), method=METHOD)
        told = TextSignal(text=CODES[found["language"] or found["alone"]], evidence=evidence)
    return replace(signals, speaks=told, intents=_explained(signals, told.evidence))


def _explained(signals: Signals, wish: Evidence) -> tuple[IntentSignal, ...]:
    """The intents without those that the wish looks like: who wants to speak English wants no call."""
    left = tuple(
        each
        for each in signals.intents
        if each.intent is not Intent.UNCLEAR and not (each.intent in LOOKS_LIKE and _overlap(each.evidence, wish))
    )
    return left or (IntentSignal(intent=Intent.CHANNEL_PREFERENCE, evidence=wish),)


def _without(signals: Signals, wish: TextSignal) -> Signals:
    left = tuple(
        each
        for each in signals.intents
        if each.intent is not Intent.CHANNEL_PREFERENCE or not _overlap(each.evidence, wish.evidence)
    )
    return replace(signals, speaks=None, intents=left or (IntentSignal(intent=Intent.UNCLEAR, evidence=wish.evidence),))


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(start: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= start < end for first, end in spans)
