"""Claimed spans: what one grammar has read, no later grammar reads again.

Each kind of claim is drawn over the text with its own rare letter, so patterns can say
"a date here" and words inside a date or a reference mean nothing on their own. Knows no language.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a claimed span is; the value is the character it is drawn with."""

    DATE = "\ua000"
    AMOUNT = "\ua001"
    REFERENCE = "\ua002"
    PHONE = "\ua003"
    EMAIL = "\ua004"
    VAGUE_TIME = "\ua005"


DRAWN = re.compile("[\ua000-\ua005]")


class Claims:
    """The text with its claimed spans drawn over; offsets are those of the plain text."""

    def __init__(self, text: str) -> None:
        self.text = DRAWN.sub(" ", text)

    def free(self, start: int, end: int) -> bool:
        return DRAWN.search(self.text, start, end) is None

    def claim(self, kind: Kind, start: int, end: int) -> None:
        self.text = self.text[:start] + kind.value * (end - start) + self.text[end:]
