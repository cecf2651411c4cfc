"""Words of a market that stop everything, beside those that a language's own tables know."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from duly.domain.signals import Intent
from duly.understanding.intents import Hit

CERTAIN = 1000
AROUND = " \t\r\n.,;:!?\"'()*"


def stop_hits(text: str, words: Sequence[str], *, spelt: Callable[[str], str]) -> list[Hit]:
    """The message, where it is one of the words and no more; inside a sentence they may mean something else.

    ``spelt`` writes a word as the plain ``text`` is written.
    """
    said = text.strip(AROUND)
    if not said or said not in {spelt(word).strip(AROUND) for word in words}:
        return []
    start = text.index(said)
    return [Hit(intent=Intent.OPT_OUT, confidence=CERTAIN, clause=0, start=start, end=start + len(said))]
