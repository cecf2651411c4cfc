"""The keys of a mapping file that say how the file writes things: dates, numbers, delimiter, encoding, first line.

Each reads one key and notes its fault; which record a column feeds is ``mapping_file``.
"""

from __future__ import annotations

import codecs
from datetime import date, datetime

import yaml

from duly.connectors.tables.amounts import NumberStyle
from duly.connectors.tables.dates import DateFormat, DateOrder, DatePattern
from duly.connectors.tables.mapping_nodes import Entries, Faults, entries, text_at

DELIMITERS_NAMED: dict[str, str] = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
THOUSANDS_NAMED: dict[str, str] = {"space": " ", "apostrophe": "'", "none": ""}


def dates_of(top: Entries, faults: Faults) -> DateFormat | None:
    """The date format of the whole file."""
    if "dates" not in top:
        return None
    keys = entries(top["dates"][0], faults, what="dates")
    if set(keys) != {"format"}:
        faults.add(top["dates"][1], "dates: expected format: and nothing else, such as {format: day_first}")
        return None
    return style_of(*keys["format"], faults, what="dates.format")


def style_of(node: yaml.Node, line: int, faults: Faults, *, what: str) -> DateFormat | None:
    """One date format: a name, or a pattern that keeps day, month and year."""
    text = text_at(node, faults, what=what)
    if text is None:
        return None
    if text in [order.value for order in DateOrder]:
        return DateOrder(text)
    day = date(2026, 4, 30)  # read back below: a pattern that loses the day, month or year is refused
    try:
        whole = "%" in text and datetime.strptime(day.strftime(text), text).date() == day
    except ValueError:
        whole = False
    if not whole:
        names = ", ".join(DateOrder)
        faults.add(line, f"{what}: {text!r} is neither {names} nor a pattern with day, month and year such as %d.%m.%Y")
        return None
    return DatePattern(pattern=text)


def numbers_of(top: Entries, faults: Faults) -> NumberStyle | None:
    """How the file writes numbers."""
    if "numbers" not in top:
        return None
    node, line = top["numbers"]
    keys = entries(node, faults, what="numbers")
    for name, (_, key_line) in keys.items():
        if name not in ("decimal", "thousands"):
            faults.unknown(key_line, what="key under numbers", name=name, known=("decimal", "thousands"))
    decimal = plain_text(keys, "decimal", faults)
    if decimal not in (".", ","):
        faults.add(line, 'numbers.decimal: expected "." or ","')
        return None
    thousands = plain_text(keys, "thousands", faults) or ("." if decimal == "," else ",")
    thousands = THOUSANDS_NAMED.get(thousands, thousands)
    if thousands not in (".", ",", " ", "'", "") or thousands == decimal:
        faults.add(line, 'numbers.thousands: expected ".", ",", space, apostrophe or none, and not the decimal sign')
    return NumberStyle(decimal=decimal, thousands=thousands)


def delimiter_of(top: Entries, faults: Faults) -> str | None:
    """The sign between fields, by name or itself."""
    if "delimiter" not in top:
        return None
    node, line = top["delimiter"]
    text = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
    found = DELIMITERS_NAMED.get(text, text)
    if found not in DELIMITERS_NAMED.values():
        faults.add(line, f'delimiter: {text!r} is none of {", ".join(DELIMITERS_NAMED)}, ",", ";", "|"')
        return None
    return found


def encoding_of(top: Entries, faults: Faults) -> str | None:
    """The name of a text encoding Python knows."""
    text = plain_text(top, "encoding", faults)
    if text is None:
        return None
    try:
        codecs.encode("", text)
    except (LookupError, TypeError, ValueError):
        faults.add(top["encoding"][1], f"encoding: {text!r} is unknown, expected such as utf-8, utf-16 or cp1252")
        return None
    return text


def skip_rows_of(top: Entries, faults: Faults) -> int | None:
    """How many lines stand above the header."""
    text = plain_text(top, "skip_rows", faults)
    if text is None:
        return None
    if not text.isdecimal():
        faults.add(top["skip_rows"][1], f"skip_rows: {text!r} is not a number of lines above the header")
        return None
    return int(text)


def plain_text(keys: Entries, name: str, faults: Faults) -> str | None:
    """The text of one key; ``None`` when the key is absent or no text."""
    return text_at(keys[name][0], faults, what=name) if name in keys else None
