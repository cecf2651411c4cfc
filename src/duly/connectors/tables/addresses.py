"""Reading contact points: phone numbers into E.164, e-mail syntax, sandbox addresses as they are.

Knows nothing of rows or files, and does not find out whether anybody answers there.
"""

from __future__ import annotations

import re

import phonenumbers

from duly.connectors.tables.faults import CellInvalid
from duly.domain.contact import Channel

SANDBOX_SCHEME = "sandbox:"
EMAIL_CHARS_MAX = 254
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_BETWEEN = re.compile(r"[;,\n]")


def read_addresses(text: str, channel: Channel, *, country: str | None) -> tuple[str, ...]:
    """Every address in a cell, in its order; several are parted by ``;`` or ``,``. Raises ``CellInvalid``."""
    parts = [part.strip() for part in _BETWEEN.split(text)]
    return tuple(dict.fromkeys(read_address(part, channel, country=country) for part in parts if part))


def read_address(text: str, channel: Channel, *, country: str | None) -> str:
    """The address in the form the channel sends to. Raises ``CellInvalid``."""
    if text.startswith(SANDBOX_SCHEME):
        return _sandbox(text)
    if channel is Channel.EMAIL:
        return read_email(text)
    return read_phone(text, country=country)


def read_email(text: str) -> str:
    """The address with its domain in lower case and in ASCII. Raises ``CellInvalid``."""
    expected = CellInvalid("an e-mail address such as ana@example.com")
    local, at, domain = text.removeprefix("mailto:").rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise expected from None
    labels = ascii_domain.split(".")
    fits = len(text) <= EMAIL_CHARS_MAX and len(labels) >= 2 and not labels[-1].isdecimal()
    if not (at and fits and _LOCAL.fullmatch(local) and all(_LABEL.fullmatch(label) for label in labels)):
        raise expected
    return f"{local}@{ascii_domain}"


def read_phone(text: str, *, country: str | None) -> str:
    """The number in E.164; without ``+`` it is a number of ``country``. Raises ``CellInvalid``."""
    place = f" in {country}" if country else " with its country, such as +34 612 345 678"
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise CellInvalid(f"a phone number{place}") from None
    if not phonenumbers.is_valid_number(number):
        raise CellInvalid(f"a valid phone number{place}")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _sandbox(text: str) -> str:
    name = text.removeprefix(SANDBOX_SCHEME)
    if not name or any(each.isspace() for each in name):
        raise CellInvalid("a sandbox address such as sandbox:C-100, without spaces")
    return text
