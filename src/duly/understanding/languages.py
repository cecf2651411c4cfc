"""Which languages are understood, and what a locale says of language and country.

The first language is the one a message is read in where neither its words nor the account's language tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from duly.understanding.en import ENGLISH
from duly.understanding.es import SPANISH
from duly.understanding.language import Language
from duly.understanding.pt import PORTUGUESE

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {language.code: language for language in (ENGLISH, SPANISH, PORTUGUESE)}
)


def code_of(locale: str | None) -> str | None:
    """The language of a locale such as ``en-GB`` or ``es``; ``None`` where it names none."""
    return (locale or "").replace("_", "-").split("-")[0].lower() or None


def region_of(locale: str | None) -> str | None:
    """The country of a locale such as ``en-GB``; ``None`` where it names none."""
    parts = (locale or "").replace("_", "-").split("-")
    country = parts[-1].upper() if len(parts) > 1 else ""
    return country if len(country) == 2 and country.isalpha() and country.isascii() else None
