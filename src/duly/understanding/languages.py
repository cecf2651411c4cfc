"""Which languages are understood, and which one a message is read in.

Today the customer's locale decides, and English where it names no language we have tables for:
short answers such as "ok" have no language of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from duly.understanding.en import ENGLISH
from duly.understanding.language import Language

LANGUAGES: Mapping[str, Language] = MappingProxyType({language.code: language for language in (ENGLISH,)})


def language_of(locale: str | None) -> Language:
    """The tables to read a message with, by a locale such as ``en-GB`` or ``es``."""
    code = (locale or "").replace("_", "-").split("-")[0].lower()
    return LANGUAGES.get(code, ENGLISH)


def region_of(locale: str | None) -> str | None:
    """The country of a locale such as ``en-GB``; ``None`` where it names none."""
    parts = (locale or "").replace("_", "-").split("-")
    country = parts[-1].upper() if len(parts) > 1 else ""
    return country if len(country) == 2 and country.isalpha() and country.isascii() else None
