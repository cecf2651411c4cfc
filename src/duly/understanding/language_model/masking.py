"""What never leaves for a language model: secrets, card numbers, the customer's name, telephone and e-mail address.

Every masked text is as long as it was, so that spans of the one are spans of the other. Knows no model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from duly.domain.verification import CODELIKE, MASK

CARD_DIGITS_MIN, CARD_DIGITS_MAX = 12, 19
CARDLIKE = re.compile(
    rf"(?<!\d)\d(?:[ .\-/]{{0,2}}\d){{{CARD_DIGITS_MIN - 1},{CARD_DIGITS_MAX - 1}}}(?!\d)"
)  # fmt: skip
IBANLIKE = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
PHONE = re.compile(r"(?<![\w./-])(?:(?:\+|00)\d(?:[ ().\-]{0,2}\d){6,14}|\(?\d(?:[ ().\-]{0,2}\d){8,14})(?!\w)")
SECRET = re.compile(
    r"\b(?:cvv|cvc|cvn|csc|pin|passcode|password|pass ?phrase|pwd|code|security number|ssn|dni|nif|nie|curp|rfc|cpf|cnpj"
    r"|contrase(?:ñ|n)a|clave|c(?:ó|o)digo|token|otp|senha|palavra[- ]passe|postcode|post ?code|zip|c(?:ó|o)digo postal|cep"
    r"|date of birth|born on|dob|fecha de nacimiento|nac(?:í|i) el|data de nascimento|nasci (?:em|no dia))\b"
    r"\W{0,3}(?:(?:is|was|es|era|é|e|number|n(?:ú|u)mero|no|nr|del?|do|da|is:|my|mi|meu|code|secreto|:)\W{1,3}){0,3}"
    r"(?P<secret>\S*\d\S*(?: \S*\d\S*){0,3}|(?<=[:=] )\S+|(?<=[:=])\S+)",
    re.IGNORECASE,
)
"""A secret is announced by its name, and has a digit or follows a colon."""
NAME_CHARS_MIN = 3
CHARACTER = re.compile(r"\w")


def for_the_model(text: str, *, name: str, held: Iterable[str]) -> str:
    """``text`` as it may leave. ``name`` is the customer's, ``held`` are the secrets we compare answers with."""
    shown = SECRET.sub(_secret, text)
    for pattern in (IBANLIKE, CARDLIKE, EMAIL, PHONE, CODELIKE):
        shown = pattern.sub(_mask, shown)
    for secret in held:
        shown = _spelled(secret).sub(_mask, shown) if len(secret) >= NAME_CHARS_MIN else shown
    return _without_name(shown, name)


def _mask(found: re.Match[str]) -> str:
    return CHARACTER.sub(MASK, found.group())


def _secret(found: re.Match[str]) -> str:
    start = found.start("secret") - found.start()
    said = found.group()
    return said[:start] + CHARACTER.sub(MASK, said[start:])


def _spelled(secret: str) -> re.Pattern[str]:
    """The characters of a secret in a row, whatever stands between them."""
    letters = [re.escape(character) for character in secret if character.isalnum()]
    return re.compile(r"(?<![^\W_])" + r"[\W_]{0,3}".join(letters) + r"(?![^\W_])", re.IGNORECASE)


def _without_name(text: str, name: str) -> str:
    """The whole name however it is written, and its single words where they are written as names."""
    if len(name.strip()) >= NAME_CHARS_MIN:
        text = re.sub(r"\s+".join(map(re.escape, name.split())), _mask, text, flags=re.IGNORECASE)
    for word in name.split():
        if len(word) >= NAME_CHARS_MIN and word[0].isupper():
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", _mask, text)
    return text
