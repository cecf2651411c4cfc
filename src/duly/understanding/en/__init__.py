"""English: every table that understanding needs to read it."""

from __future__ import annotations

from duly.understanding.en import (
    call_rows,
    date_phrases,
    dispute_parts,
    intents,
    money,
    plans,
    promises,
    rails,
    sentences,
    spelling,
    wish_rows,
    withdrawal_rows,
)
from duly.understanding.language import Language

ENGLISH = Language(
    code="en",
    spelling=spelling.SPELLING,
    dates=date_phrases.WORDS,
    amounts=money.GRAMMAR,
    references=sentences.REFERENCES,
    speech=sentences.SPEECH,
    intents=intents.TABLE,
    promises=promises.WORDS,
    rails=rails.WORDS,
    wishes=wish_rows.WORDS,
    disputes=dispute_parts.WORDS,
    plans=plans.WORDS,
    calls=call_rows.WORDS,
    withdrawals=withdrawal_rows.WORDS,
)
