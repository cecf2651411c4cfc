"""How people type: in a hurry, in the spelling of a chat, with a slip; and how they write a day."""

from __future__ import annotations

import re
from datetime import date
from random import Random

CHAT = (
    (re.compile(r"\byou\b"), "u"), (re.compile(r"\bplease\b"), "pls"), (re.compile(r"\bthanks\b"), "thx"),
    (re.compile(r"\btomorrow\b"), "tmrw"), (re.compile(r"'"), ""),
)  # fmt: skip
TYPED_IN_A_HURRY = 0.12
MISTYPED = 0.05
WORD = re.compile(r"[A-Za-z]{5,}")


def as_typed(text: str, random: Random) -> str:
    """The sentence as it is typed: mostly as it is, at times in the spelling of a chat, at times with a slip.

    Numbers stay as they are, and so does what stands in capitals: a name or an amount is copied.
    """
    if random.random() < TYPED_IN_A_HURRY:
        text = text[0].lower() + text[1:] if text[1:2].islower() else text
        for pattern, short in CHAT:
            text = pattern.sub(short, text)
        text = text.rstrip(".")
    if random.random() < MISTYPED:
        words = [found for found in WORD.finditer(text) if found.group().islower()]
        if words:
            at = random.choice(words).start() + 2
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text


def day_as_written(day: date, *, today: date, random: Random) -> str:
    """A day as people write it. All but the weekday have one reading."""
    month = f"{day:%B}"
    forms = [f"{day.day} {month}", f"{month} {day.day}", f"{day.day} {month[:3]}", f"{day.day} {month} {day.year}"]
    if 1 < (day - today).days < 7:
        forms.append(f"{day:%A}")
    if (day - today).days == 1:
        forms.append("tomorrow")
    return random.choice(forms)
