"""How another method of reading stands beside the grammar: it adds intents, and says where it disagrees.

Dates, amounts and references are never among what it adds: those the grammar alone finds. Knows no method.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from duly.domain.signals import Intent
from duly.understanding.intents import Hit
from duly.understanding.language import Language
from duly.understanding.plain import Plain
from duly.understanding.promises import Mentions


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundDissent:
    """``method`` sees ``intent`` at ``start:end`` of the plain text, where what holds is ``found``."""

    intent: Intent
    found: tuple[Intent, ...]
    start: int
    end: int
    confidence: int
    method: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Added:
    """What another method adds to the hits of the grammar, none of which it takes away."""

    hits: tuple[Hit, ...] = ()
    dissents: tuple[FoundDissent, ...] = ()


OtherReading = Callable[[Plain, Mentions, Sequence[Hit], Language], Added]


def nobody_else(_read: Plain, _mentions: Mentions, _hits: Sequence[Hit], _language: Language) -> Added:
    """The grammar by itself."""
    return Added()
