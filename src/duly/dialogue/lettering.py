"""The letters of a wording: what cannot be seen, what looks like another letter, and the same words written otherwise.

Knows no language: which words are refused, and where, is ``wording_lint``'s.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

TEXTS_REMEMBERED = 4_096
BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of writing, and can make a text read otherwise than it is."""
ALLOWED_FORMATS = frozenset("\u200d")
"""Joins the parts of an emoji."""
REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
APART = re.compile(r"(?<!\w)(?:\w[ .\-_*·]){3,}\w(?!\w)")
"""Letters set apart, such as ``l.e.g.a.l``."""
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
"""Scripts with letters that look alike."""
LATIN_ALONE = re.compile("[\x00-\u024f\u2010-\u20cf]*")
LETTERED = re.compile(r"[^\W\d_]+")
STAND_INS = str.maketrans("0134578@$", "oieastbas")
"""Digits and signs that stand for letters inside a word."""
DISGUISED = re.compile(r"[^\W\d_]{0,30}[0134578@$][^\W\d_]+", re.UNICODE)


def check_letters(text: str) -> Iterator[tuple[str, str]]:
    """Letters that hide something: unseen, of two scripts in one word, or set apart."""
    for mark in dict.fromkeys(each for each in text if each != "\n" and _is_refused(each)):
        kind = "a mark that turns the direction of writing" if mark in BIDIRECTIONAL else "a character that is not seen"
        yield f"{kind}, U+{ord(mark):04X}", "expected letters, marks and spaces alone"
    for word in dict.fromkeys(LETTERED.findall("" if LATIN_ALONE.fullmatch(text) else text)):
        scripts = {script for letter in word for script in SCRIPTS if unicodedata.name(letter, "").startswith(script)}
        if len(scripts) > 1:
            yield f"the word {word!r} with letters of {' and '.join(sorted(scripts)).lower()}", "expected one script"
    for spaced in APART.findall(text):
        if any(letter.isalpha() for letter in spaced):
            yield f"the letters {spaced!r} set apart", "expected whole words"


@lru_cache(maxsize=TEXTS_REMEMBERED)
def _is_refused(mark: str) -> bool:
    return mark not in ALLOWED_FORMATS and unicodedata.category(mark) in REFUSED_CATEGORIES


def matches(pattern: str, text: str) -> list[str]:
    """The distinct matches of a pattern as whole words, as the text writes them, in its order."""
    plain, places = _folded(text)
    found = (text[places[each.start()] : places[each.end() - 1] + 1] for each in _compiled(pattern).finditer(plain))
    return list(dict.fromkeys(found))


@lru_cache(maxsize=TEXTS_REMEMBERED)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without accents, unseen characters and capitals, each gap one space; and where each letter stood."""
    letters: list[str] = []
    places: list[int] = []
    for at, mark in enumerate(text):
        for letter in " " if mark.isspace() else _plain(mark):
            if letter != " " or letters[-1:] != [" "]:
                letters.append(letter)
                places.append(at)
    plain = DISGUISED.sub(lambda found: found.group().translate(STAND_INS), "".join(letters))
    return plain, tuple(places)


@lru_cache(maxsize=TEXTS_REMEMBERED)
def _plain(mark: str) -> str:
    if _is_refused(mark):
        return ""
    return _without_accents(mark).casefold().replace("’", "'")


@lru_cache(maxsize=TEXTS_REMEMBERED)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_without_accents(pattern)})(?!\w)")


def _without_accents(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
