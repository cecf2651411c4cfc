"""The words that our messages tell customers to write: PERSON, PERSONA, PESSOA, PAID, PAGADO, PAGUEI.

Whoever writes one of them alone is understood by it, whatever language the message or the account seems to be in.
Words for no more contact are ``stop_phrases``'s; knows no other intent.
"""

from __future__ import annotations

import re
from dataclasses import replace

from duly.domain.signals import Evidence, Intent, IntentSignal, Signals

METHOD = "told_words"
CONFIDENCE = 950
WORDS: dict[Intent, re.Pattern[str]] = {
    Intent.HUMAN_REQUEST: re.compile(
        r"\W*(?:with |con |com )?(?:a |una |uma )?(?:person|persona|pessoa)(?:,? (?:please|por favor|porfa|gracias|obrigad[oa]))?\W*"
    ),
    Intent.PAID_CLAIM: re.compile(r"\W*(?:ya |ja )?(?:paid|pagado|paguei)(?: ya| ja)?\W*"),
}


def with_told_words(signals: Signals, folded: str) -> Signals:
    """``signals`` with what such a word means, where nothing else was understood of the message."""
    if not signals.has(Intent.UNCLEAR) or "?" in folded:
        return signals
    said = next((intent for intent, words in WORDS.items() if words.fullmatch(folded)), None)
    if said is None:
        return signals
    end = len(folded.rstrip())
    start = len(folded) - len(folded.lstrip())
    evidence = Evidence(start=start, end=end, method=METHOD, confidence=CONFIDENCE)
    return replace(signals, intents=(IntentSignal(intent=said, evidence=evidence),))
