"""Reading the closed choices of a row: currency, country, language, kind, rail, yes and no.

Country names are known in the languages the product speaks. Knows nothing of rows or files.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import cast
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from babel.numbers import list_currencies
from phonenumbers import SUPPORTED_REGIONS

from duly.connectors.tables.amounts import SYMBOLS
from duly.connectors.tables.faults import CellInvalid, nearest
from duly.domain.contact import Channel
from duly.domain.receivables import ItemKind, Kind, Rail

NAMES_IN = ("en", "es", "pt", "de")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z]{2,4})?")
_REGION = re.compile(r"[A-Z0-9]{1,3}")


def read_currency(text: str) -> str:
    """An ISO 4217 code; also a sign that names one currency, such as €. Raises ``CellInvalid``."""
    code = SYMBOLS.get(text) or text.upper()
    if code not in _currencies():
        raise CellInvalid("a three-letter ISO 4217 currency code, such as EUR")
    return code


def read_country(text: str) -> str:
    """An ISO 3166 code of two letters; three letters and country names are understood. Raises ``CellInvalid``."""
    code = text.upper()
    if code in _regions():
        return code
    found = _country_names().get(text.casefold())
    if found is None:
        raise CellInvalid("an ISO 3166 country code, such as ES, or a country's name")
    return found


def read_language(text: str) -> str:
    """An ISO 639 code without a country: ``es-ES`` is ``es``. Raises ``CellInvalid``."""
    found = _LANGUAGE.fullmatch(text.strip()) or _LANGUAGE.fullmatch(text.strip().lower())
    if found is None or found[1] not in _languages():
        raise CellInvalid("an ISO 639 language code, such as en")
    return found[1]


def read_region(text: str) -> str:
    """The part of an ISO 3166-2 code after the country: ``US-MD`` is ``MD``. Raises ``CellInvalid``."""
    code = text.upper().rpartition("-")[2]
    if not _REGION.fullmatch(code):
        raise CellInvalid("an ISO 3166-2 region code, such as MD")
    return code


def read_timezone(text: str) -> str:
    """An IANA time zone. Raises ``CellInvalid``."""
    if text not in _timezones():
        near = nearest(text, _timezones())
        raise CellInvalid("an IANA time zone, such as Europe/Madrid" + (f"; nearest is {near}" if near else ""))
    return text


def read_kind(text: str) -> str:
    """``consumer`` or ``business``. Raises ``CellInvalid``."""
    return _choice(text, Kind)


def read_item_kind(text: str) -> str:
    """``invoice`` or ``debit_note``. Raises ``CellInvalid``."""
    return _choice(text, ItemKind)


def read_rail(text: str) -> str:
    """``instant``, ``transfer`` or ``cheque``. Raises ``CellInvalid``."""
    return _choice(text, Rail)


def read_channel(text: str) -> str:
    """``whatsapp``, ``email`` or ``voice``. Raises ``CellInvalid``."""
    return _choice(text, Channel)


CODE_READERS: dict[str, Callable[[str], str]] = {
    "currency": read_currency,
    "market": read_country,
    "country": read_country,
    "language": read_language,
    "region": read_region,
    "timezone": read_timezone,
    "kind": read_kind,
    "rail": read_rail,
    "channel": read_channel,
    "preferred_channel": read_channel,
}
"""How the text of a field is read that is the same in every section. The kind of an item is ``read_item_kind``."""


def _choice(text: str, choices: type[StrEnum]) -> str:
    names = [each.value for each in choices]
    found = text.strip().lower().replace(" ", "_")
    if found not in names:
        raise CellInvalid(f"{' or '.join(names)} (or name the file's own words under values:)")
    return found


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies("en"))


@cache
def _regions() -> frozenset[str]:
    return frozenset(SUPPORTED_REGIONS)


@cache
def _timezones() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def _languages() -> frozenset[str]:
    return frozenset(cast("dict[str, str]", Locale("en").languages))


@cache
def _country_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for old, new in cast("dict[str, list[str]]", get_global("territory_aliases")).items():
        if len(old) == 3 and old.isalpha() and len(new) == 1 and new[0] in _regions():
            names[old.casefold()] = new[0]
    for language in NAMES_IN:
        for code, name in cast("dict[str, str]", Locale(language).territories).items():
            if code in _regions():
                names[name.casefold()] = code
    return names
