"""The plain form of a message: chat spelling and contractions written out, offsets kept.

``Plain.text`` is what every grammar reads; ``Plain.original`` takes a span of it back to the
customer's own characters. Knows the spelling table it is given, no meaning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\s+|.", re.DOTALL)
KEY_LETTERS_MIN = 6
REPEATED_LETTERS = re.compile(r"([a-z])\1{2,}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Spelling:
    """How people write a language in chat: whole words, word endings, and words that only stand
    for something else before certain others ("ill pay" is "i will pay", "I am ill" is not).
    """

    words: Mapping[str, str]
    endings: tuple[tuple[str, str], ...]
    before: Mapping[str, tuple[str, frozenset[str]]]
    keys: frozenset[str] = frozenset()
    """Words of ``KEY_LETTERS_MIN`` letters and more that decide a day: a slip of one letter in them is set right."""
    no_slips: frozenset[str] = frozenset()
    """Words of the language that are one letter away from a key."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plain:
    """``text`` with, for each of its characters, where it starts and ends in the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original span of ``text[start:end]``, which must not be empty."""
        return self.starts[start], self.ends[end - 1]


def plain(folded: str, spelling: Spelling) -> Plain:
    """Writes out ``folded`` word by word. Runs of blanks become one; line breaks stay."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    tokens = WORD.findall(folded)
    position = 0
    for index, token in enumerate(tokens):
        end = position + len(token)
        written = _write(token, tokens, index, spelling)
        parts.append(written)
        if written == token:
            starts.extend(range(position, end))
            ends.extend(range(position + 1, end + 1))
        else:
            starts.extend([position] * len(written))
            ends.extend([end] * len(written))
        position = end
    return Plain(text="".join(parts), starts=tuple(starts), ends=tuple(ends))


def _write(token: str, tokens: list[str], index: int, spelling: Spelling) -> str:
    if token.isspace():
        return "\n" if "\n" in token else " "
    known = spelling.words.get(token)
    if known is not None:
        return known
    conditional = spelling.before.get(token)
    if conditional is not None:
        written, followers = conditional
        return written if any(word in followers for word in tokens[index + 2 : index + 3]) else token
    if "'" in token:
        return _expand_ending(token, spelling)
    if REPEATED_LETTERS.search(token) and token.isalpha():
        shorter = REPEATED_LETTERS.sub(r"\1", token)
        return spelling.words.get(shorter, shorter)
    return _slip_set_right(token, spelling)


def _slip_set_right(token: str, spelling: Spelling) -> str:
    """The key that ``token`` is but for one letter; itself where it is none, or a word of its own, or a plural."""
    if len(token) < KEY_LETTERS_MIN or token in spelling.keys or token in spelling.no_slips:
        return token
    near = [key for key in spelling.keys if key[0] == token[0] and token != f"{key}s" and _one_slip(token, key)]
    return near[0] if len(near) == 1 else token


def _one_slip(written: str, meant: str) -> bool:
    """Whether one letter was left out, put in, changed, or swapped with the next."""
    if abs(len(written) - len(meant)) > 1:
        return False
    same = next((at for at, (one, other) in enumerate(zip(written, meant, strict=False)) if one != other), None)
    if same is None:
        return len(written) != len(meant)
    if len(written) != len(meant):
        longer, shorter = (written, meant) if len(written) > len(meant) else (meant, written)
        return longer[same + 1 :] == shorter[same:]
    swapped = written[same : same + 2] == meant[same : same + 2][::-1] and written[same + 2 :] == meant[same + 2 :]
    return swapped or written[same + 1 :] == meant[same + 1 :]


def _expand_ending(token: str, spelling: Spelling) -> str:
    for ending, written in spelling.endings:
        if token.endswith(ending):
            return token[: -len(ending)] + written
    return token
