"""The form of a language model's answer, and how the words it quotes are found again in the message.

The form has no place for a date, an amount, a reference, a consent or words of ours: what it cannot hold cannot be
made up. Anything outside the form is no answer.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from duly.domain.signals import DisputeReason, Intent
from duly.understanding.fold import fold
from duly.understanding.language_model.proposal import Proposed

INTENTS_MAX = 16
QUOTE_CHARS_MAX = 400
QUOTE_CHARS_MIN = 2


class QuotedIntent(BaseModel):
    """One thing the customer wants or states."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    intent: Annotated[Intent, Field(description="What the customer wants or states, by its name.")]
    quote: Annotated[
        str, Field(max_length=QUOTE_CHARS_MAX, description="The words that say so, copied from the message exactly.")
    ]
    dispute_reason: Annotated[
        DisputeReason | None, Field(description="Why an invoice is disputed; only with the intent dispute.")
    ] = None


class Answer(BaseModel):
    """Everything the message says."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    intents: Annotated[list[QuotedIntent], Field(max_length=INTENTS_MAX)]


def proposed_in(answer: Answer, text: str) -> tuple[Proposed, ...]:
    """What the answer proposes, each with its place in ``text``."""
    folded = fold(text)
    found = (
        Proposed(
            intent=one.intent,
            span=_place(one.quote, folded),
            reason=(one.dispute_reason or DisputeReason.OTHER) if one.intent is Intent.DISPUTE else None,
        )
        for one in answer.intents
        if one.intent is not Intent.UNCLEAR
    )
    return tuple(dict.fromkeys(found))


def _place(quote: str, folded: str) -> tuple[int, int] | None:
    """Where the words stand; case, accents and blanks do not matter, everything else does."""
    words = fold(quote).strip(" \n\"'").split()
    if len("".join(words)) < QUOTE_CHARS_MIN:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), folded)
    return found.span() if found else None
