"""Folding of letters: one character in, one character out, so that every offset stays what it was.

Owns case, accents, typographic characters and the blanking of quoted mail. Knows no language.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from functools import lru_cache

TEXT_CHARS_MAX = 4_000
"""A message is read to this many characters; customers who write more have said it by then."""

FOLDED_MAX = 4_096
"""So many characters are remembered with their plain form: those of the languages in use, and some more."""

LIKENESS = {
    **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("\t\u00a0\u1680\u2028\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u200e\u200f\u2060", " "),
    **dict.fromkeys("\r\u0085\u2029\x0b\x0c", "\n"),
    **{chr(code): " " for code in range(0x2000, 0x200B)},
    "\0": " ",
    "…": ".",
    "¿": " ",
    "¡": " ",
    **dict.fromkeys(map(chr, range(0xD800, 0xE000)), " "),  # halves of characters
}
QUOTED_MAIL = re.compile(
    r"^[ \t]*>.*$|^(?:on|em|el) [^\n]{4,120}(?:wrote|escreveu|escribi[oó]):[ \t]*$(?s:.*)"
    r"|^-{2,} ?(?:original message|mensagem original|mensaje original)(?s:.*)",
    re.IGNORECASE | re.MULTILINE,
)


OVER_AND_OVER_CHARS_MIN = 200
SHRUNK_MIN = 3
"""A text that packs to a third says something over and over."""
REPEATS_KEPT = 4
REPEATED = re.compile(r"(\S.{0,59}?)\1{6,}", re.DOTALL)
MAIL_SIGNS = re.compile(r"(?:rote|screveu|scribi[oó]):|riginal", re.IGNORECASE)


@lru_cache(maxsize=FOLDED_MAX)
def fold_character(character: str) -> str:
    """The plain lower-case form of one character; itself where that would not be one character."""
    known = LIKENESS.get(character)
    if known is not None:
        return known
    decomposed = unicodedata.normalize("NFKD", character)
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark)).lower()
    return bare if len(bare) == 1 else character


def fold(text: str) -> str:
    """``text`` in lower case without accents, of the same length, at most ``TEXT_CHARS_MAX``.

    Lines quoted from an earlier mail are blanked: they are our words, not the customer's. What is said over and over
    is blanked after its fourth time, and runs of characters without a space are blanked altogether: they say no more,
    and would only take time.
    """
    capped = text[:TEXT_CHARS_MAX]
    if ">" in capped or MAIL_SIGNS.search(capped) is not None:
        capped = QUOTED_MAIL.sub(_blank, capped)
    if _repeats(capped):
        capped = REPEATED.sub(_once, capped)
    if capped.isascii():
        return capped.lower().translate(ASCII_LIKENESS)
    return "".join(map(fold_character, capped))


ASCII_LIKENESS = str.maketrans({key: value for key, value in LIKENESS.items() if key.isascii()})


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _repeats(text: str) -> bool:
    written = text.encode(errors="surrogatepass")
    return len(written) >= OVER_AND_OVER_CHARS_MIN and len(zlib.compress(written, 1)) * SHRUNK_MIN <= len(written)


def _once(found: re.Match[str]) -> str:
    said, unit = found.group(), found[1]
    if len(said) < OVER_AND_OVER_CHARS_MIN:
        return said
    kept = REPEATS_KEPT * len(unit) if any(character.isspace() for character in unit) else 0
    return said[:kept] + " " * (len(said) - kept)
