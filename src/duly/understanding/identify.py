"""Which language a message is written in: words only one language has, the statistics of py3langid, and a prior.

The prior is the account's language, or that of the conversation: "ok", "no" and "si" have no language of their own,
so it takes more than a word to leave it. Knows languages by their codes alone.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from typing import Protocol, cast

from duly.understanding.any_language.function_words import FUNCTION_WORDS, LETTERS

TEXT_CHARS_MAX = 600
"""So much of a message tells its language."""
WORDS_FEW = 4
"""Of fewer words than these, the statistics count half."""
PRIOR_POINTS = 300
"""What the account's language has ahead: more than one telling word, less than two."""
WORD_POINTS = 250
POINTS_LOST_MAX = 400
"""What the statistics may take from a language at most."""
NEIGHBOURS = ("de", "fr", "it", "nl")
"""Languages we have no tables for, but that would look like one of ours if they were not thought of."""
WORD = re.compile(r"[^\W\d_]+")
NO_LANGUAGE = re.compile(r"\S*(?:@|://|www\.)\S*|\S*\d\S*")
"""Addresses, amounts and numbers are the same in every language."""


class Statistics(Protocol):
    """What is used of py3langid, which has no types of its own."""

    def set_languages(self, langs: list[str]) -> None: ...

    def rank(self, text: str) -> list[tuple[str, float]]: ...


def identify(text: str, folded: str, *, known: Sequence[str], prior: str | None) -> str:
    """The code of the language of ``text``, one of ``known``; the first of them where nothing tells.

    ``folded`` is the same text folded, with what is quoted from others blanked.
    """
    assumed = prior if prior in known else None
    if len(known) == 1:
        return known[0]
    written = _own_words(text[:TEXT_CHARS_MAX], folded)
    words = WORD.findall(_own_words(folded[:TEXT_CHARS_MAX], folded))
    points = {code: _telling(words, written, code) * WORD_POINTS for code in known}
    if assumed is not None:
        points[assumed] += PRIOR_POINTS
    if words and not _settled(points, few=len(words) < WORDS_FEW, single=len(words) == 1 and assumed is not None):
        ranked = _ranked(written, tuple(known))
        if assumed is not None and next(iter(ranked)) not in known:
            return assumed  # a language we have no tables for
        share = 2 if len(words) < WORDS_FEW else 1
        best = max(ranked[code] for code in known)
        points = {code: points[code] - _points_lost(best, ranked[code]) // share for code in known}
    return max(known, key=lambda code: (points[code], code == assumed))


def _telling(words: Sequence[str], written: str, code: str) -> int:
    """How many words and letters there are that the other languages have not."""
    return sum(word in FUNCTION_WORDS.get(code, ()) for word in words) + any(
        letter in written for letter in LETTERS.get(code, ())
    )


def _own_words(text: str, folded: str) -> str:
    own = "".join(" " if plain == " " else letter for letter, plain in zip(text, folded, strict=False))
    return NO_LANGUAGE.sub(" ", own)


def _settled(points: dict[str, int], *, few: bool, single: bool) -> bool:
    """Whether the statistics could change nothing any more, so that they need not be asked."""
    first, second = sorted(points.values(), reverse=True)[:2]
    return single or first - second > POINTS_LOST_MAX // (2 if few else 1)


def _ranked(text: str, known: tuple[str, ...]) -> dict[str, float]:
    """How likely each of ours and of their neighbours is, the likeliest first."""
    return dict(_statistics(known).rank(text))


def _points_lost(best: float, likelihood: float) -> int:
    """The distance of two likelihoods on a scale of logarithms, in hundredths; rounded, so that machines agree."""
    return min(POINTS_LOST_MAX, round(100 * math.log(best / max(likelihood, 0.001))))


@lru_cache(maxsize=4)
def _statistics(known: tuple[str, ...]) -> Statistics:
    """The statistics for these languages, loaded on the first message that needs them."""
    langid = import_module("py3langid.langid")
    statistics = cast("Statistics", langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True))
    statistics.set_languages([*known, *NEIGHBOURS])
    return statistics
