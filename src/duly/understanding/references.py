"""Finds invoice numbers, phone numbers and e-mail addresses and claims their spans.

The account's own invoice numbers are matched loosely: case, blanks, dashes and leading zeros do
not matter. Knows no language of its own; phone numbers follow the locale's country.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import phonenumbers

from duly.understanding.claims import Claims, Kind
from duly.understanding.speech_words import ReferenceWords

EMAIL = re.compile(r"[a-z0-9][\w.+-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}")
LINK = re.compile(r"\b(?:https?://|www\.)\S+")
CANDIDATE = re.compile(r"(?<![\w/-])(?:(?P<prefix>[a-z]{1,8})[ #:./_-]{0,2})?(?P<body>[a-z]{0,6}\d(?:[\w/_-]*\w)?)")
PIECE = re.compile(r"[a-z]+|\d+")
PHONE = re.compile(r"(?<![\w./-])(?:\+|00)?\(?\d[\d().\- ]{5,18}\d(?![\w/])")
DATE_LIKE = re.compile(r"(?:19|20)\d\d[-.]\d\d?[-.]\d\d?|\d\d?[-.]\d\d?[-.](?:19|20)?\d\d")
PHONE_DIGITS_MIN, PHONE_DIGITS_MAX = 7, 15
ANNOUNCED_CHARS = 60
"""So far before a number it is looked for what announces it."""
PHONES_MAX = 20
"""So many numbers of a message are tried as telephone numbers."""
NUMBERS_MAX = 200
"""So many numbers of a message are compared with the known ones."""
UNANNOUNCED_DIGITS_MIN = 5
"""So many digits of a known number say it without "invoice" before them; fewer may be an amount."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundReference:
    """A reference at ``start:end`` of the plain text; ``text`` is how the books write it."""

    kind: Kind
    text: str
    start: int
    end: int


def find_references(
    claims: Claims, words: ReferenceWords, *, known: Sequence[str], region: str | None
) -> list[FoundReference]:
    """All references in order of position. ``region`` is an ISO 3166 country, for phone numbers."""
    found: list[FoundReference] = []
    if "@" in claims.text:
        found += [_claimed(claims, Kind.EMAIL, match.group(), *match.span()) for match in EMAIL.finditer(claims.text)]
    for match in LINK.finditer(claims.text):
        claims.claim(Kind.REFERENCE, *match.span())
    if any(character.isdigit() for character in claims.text):
        found += _known_numbers(claims, words, known)
        found += _announced_numbers(claims, words)
        found += _phones(claims, words, region)
    return sorted(found, key=lambda one: one.start)


def _claimed(claims: Claims, kind: Kind, text: str, start: int, end: int) -> FoundReference:
    claims.claim(kind, start, end)
    return FoundReference(kind=kind, text=text, start=start, end=end)


def loose_key(number: str) -> str:
    """What remains of an invoice number when case, punctuation and leading zeros are ignored."""
    pieces = PIECE.findall(number.lower())
    return "-".join(piece.lstrip("0") or "0" if piece.isdigit() else piece for piece in pieces)


def _known_numbers(claims: Claims, words: ReferenceWords, known: Sequence[str]) -> list[FoundReference]:
    whole = {loose_key(number): number for number in known}
    digits = {_digits_key(number): number for number in reversed(known)}
    whole.pop("", None)
    found: list[FoundReference] = []
    for match in islice(CANDIDATE.finditer(claims.text), NUMBERS_MAX) if whole else ():
        start, body = match.start(), match.start("body")
        number = whole.get(loose_key(match.group()))
        if number is None:
            start = body
            key = loose_key(match["body"])
            certain = _announced(words.announced, claims.text, body) or len(key) >= UNANNOUNCED_DIGITS_MIN
            number = (whole.get(key) or digits.get(key)) if certain or not key.isdigit() else None
        if number is not None and claims.free(start, match.end()):
            found.append(_claimed(claims, Kind.REFERENCE, number, start, match.end()))
    return found


def _announced(words: re.Pattern[str], text: str, start: int) -> bool:
    return words.search(text, max(0, start - ANNOUNCED_CHARS), start) is not None


def _digits_key(number: str) -> str:
    """The digits alone; customers leave the letters of a number out."""
    pieces = [piece for piece in loose_key(number).split("-") if piece.isdigit()]
    return "-".join(pieces)


def _announced_numbers(claims: Claims, words: ReferenceWords) -> list[FoundReference]:
    return [
        _claimed(claims, Kind.REFERENCE, match["number"].upper(), *match.span("number"))
        for match in words.invoice_number.finditer(claims.text)
        if claims.free(*match.span("number"))
    ]


def _phones(claims: Claims, words: ReferenceWords, region: str | None) -> list[FoundReference]:
    found: list[FoundReference] = []
    for match in islice(PHONE.finditer(claims.text), PHONES_MAX):
        digits = sum(character.isdigit() for character in match.group())
        if not PHONE_DIGITS_MIN <= digits <= PHONE_DIGITS_MAX or DATE_LIKE.fullmatch(match.group()):
            continue
        announced = _announced(words.phone_announced, claims.text, match.start())
        text = _phone(match.group(), region, announced=announced)
        if text is not None and claims.free(*match.span()):
            found.append(_claimed(claims, Kind.PHONE, text, *match.span()))
    return found


def _phone(written: str, region: str | None, *, announced: bool) -> str | None:
    """The number in E.164; as written where it is announced but its country is unknown."""
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return written if announced else None
    certain = phonenumbers.is_valid_number(number) and (written.startswith(("+", "00", "0", "(")) or announced)
    if certain or (announced and phonenumbers.is_possible_number(number)):
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return written if announced else None
