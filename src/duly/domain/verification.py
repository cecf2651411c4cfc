"""How sure it is that we speak with the customer: levels, and how one is reached and lost.

Owns the comparison of an answer with what we hold, and how answers are made unreadable before anything keeps
them. Keeps no secret itself: what is compared is handed in and forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from enum import IntEnum, StrEnum
from hashlib import pbkdf2_hmac
from typing import NamedTuple

ATTEMPTS_MAX = 3
"""Wrong answers to a question of ours before a person takes over."""
BARRED_FOR = timedelta(hours=24)
"""How long after that nothing is asked or accepted any more."""
CODE_DIGITS = 6
CODE_VALID_FOR = timedelta(minutes=15)
CODE_ROUNDS = 100_000
SECRET_CHARS_MIN = 4
GUESSES_MAX = 3
"""A message with more words that hold digits than these is a list of guesses, and no answer."""
ANSWER_CHARS_MAX = 200
MASK = "*"


class Level(IntEnum):
    """How sure it is who we speak with."""

    REACHED = 0  # somebody answers on the channel
    GIVEN = 1  # on an address the customer gave, or by their name
    SECRET = 2  # matched one piece of data that we hold
    AUTHENTICATED = 3  # gave a code sent to an address on file


class Method(StrEnum):
    """How a level was reached. The method is kept; what was answered never is."""

    IMPORTED = "imported"
    POSTAL_CODE = "postal_code"
    INVOICE_NUMBER = "invoice_number"
    CODE = "code"
    PERSON = "person"


REACHES: Mapping[Method, Level] = {
    Method.IMPORTED: Level.GIVEN,
    Method.POSTAL_CODE: Level.SECRET,
    Method.INVOICE_NUMBER: Level.SECRET,
    Method.CODE: Level.AUTHENTICATED,
    Method.PERSON: Level.AUTHENTICATED,
}
ASKED_FOR = (Method.POSTAL_CODE, Method.INVOICE_NUMBER)
"""What a customer may be asked for, the first that we hold. Invoice numbers come last: our messages have them."""


class IdentityChange(StrEnum):
    """What makes us less sure of whom we reach."""

    CONTACT_CHANGED = "contact_changed"
    NUMBER_CHANGED = "number_changed"
    IDENTITY_CHANGED = "identity_changed"
    WRONG_PERSON = "wrong_person"
    BOUNCED = "bounced"


LEFT_AFTER: Mapping[IdentityChange, Level] = {
    IdentityChange.CONTACT_CHANGED: Level.GIVEN,  # the new address is one the customer gave
    IdentityChange.NUMBER_CHANGED: Level.REACHED,
    IdentityChange.IDENTITY_CHANGED: Level.REACHED,
    IdentityChange.WRONG_PERSON: Level.REACHED,
    IdentityChange.BOUNCED: Level.GIVEN,  # the address is out of use; the others are still the customer's
}
"""The most that is left of a level after each change."""


class Secret(NamedTuple):
    """A piece of data we hold, as it is compared; it lives as long as one message is handled."""

    method: Method
    answer: str


class Proof(NamedTuple):
    """What an answer came to. ``aside``: a wrong code among other words, which may be meant as something else; it
    counts as an attempt, and the rest of the message is answered.
    """

    method: Method
    matched: bool
    aside: bool = False


def secrets_of(*, postal_code: str | None, invoice_numbers: Sequence[str]) -> tuple[Secret, ...]:
    """What may be asked for: long enough, and with a digit, so that it is not guessed at once."""
    held = [Secret(Method.POSTAL_CODE, _plain(postal_code or ""))]
    held += [Secret(Method.INVOICE_NUMBER, _plain(number)[-SECRET_CHARS_MIN:]) for number in invoice_numbers]
    return tuple(each for each in held if len(each.answer) >= SECRET_CHARS_MIN and _has_digit(each.answer))


def judged(text: str, method: Method, secrets: Sequence[Secret]) -> Proof | None:
    """Whether ``text`` answers with what we hold; ``None`` where it holds nothing that could be an answer."""
    guesses = [word for word in re.findall(r"\w+", text) if _has_digit(word)]
    if not guesses:
        return None
    own = [each.answer for each in secrets if each.method is method]
    fair = len(guesses) <= GUESSES_MAX and len(text) <= ANSWER_CHARS_MAX
    return Proof(method, fair and any(_says(text, answer, method) for answer in own))


def _says(text: str, answer: str, method: Method) -> bool:
    """The characters of the answer in a row, whatever stands between them; of an invoice number its end."""
    spelled = r"[\W_]*".join(map(re.escape, answer))
    before = "" if method is Method.INVOICE_NUMBER else r"(?<![^\W_])"
    return re.search(rf"{before}{spelled}(?![^\W_])", text.casefold()) is not None


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


ANSWERLIKE = re.compile(r"\w*\d\w*(?:[\W_]{1,3}[A-Za-z]{1,3}\b(?!\w))?")
CODELIKE = re.compile(rf"(?<!\d)\d(?:[ -]?\d){{{CODE_DIGITS - 1}}}(?!\d)")


def masked(text: str) -> str:
    """The text with every word that could be an answer made unreadable, as long as it was: spans still fit."""
    return ANSWERLIKE.sub(lambda found: re.sub(r"\w", MASK, found.group()), text)


def code_masked(text: str) -> str:
    """The text with what looks like a one-time code made unreadable."""
    return CODELIKE.sub(lambda found: re.sub(r"\d", MASK, found.group()), text)


def code_in(text: str) -> str | None:
    """The one code in a message; ``None`` where there is none, or several."""
    found = {re.sub(r"\D", "", each) for each in CODELIKE.findall(text)}
    return found.pop() if len(found) == 1 else None


def code_digest(code: str, *, salt: str) -> str:
    """What is kept of a code."""
    return pbkdf2_hmac("sha256", code.encode(), salt.encode(), CODE_ROUNDS).hex()
