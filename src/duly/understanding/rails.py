"""Finds how the customer says the money will travel: "by cheque", "a bank transfer". Knows no language of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from duly.domain.receivables import Rail

RailWords = Mapping[Rail, re.Pattern[str]]


def find_rail(text: str, words: RailWords) -> tuple[Rail, int, int] | None:
    """The rail and where it is named; ``None`` where none is, or where several are and it stays open which."""
    found = {rail: match for rail, pattern in words.items() if (match := pattern.search(text))}
    if len(found) != 1:
        return None
    ((rail, match),) = found.items()
    return rail, match.start(), match.end()
