"""The glossary: one line a word, in order, with every kind of record that has a lifecycle."""

from __future__ import annotations

import re
from pathlib import Path

from duly.domain.lifecycle_index import all_lifecycles

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
ENTRY = re.compile(r"- \*\*([^*]+)\*\*: \S.*[.]")
NAMED_OTHERWISE = {"promise": "promise to pay"}


def test_each_word_has_one_line_in_alphabetical_order() -> None:
    lines = [line for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line.startswith("-")]
    found = [ENTRY.fullmatch(line) for line in lines]
    assert [line for line, entry in zip(lines, found, strict=True) if entry is None] == []
    words = [entry[1] for entry in found if entry]
    assert words == sorted(words, key=str.casefold)
    assert len(set(words)) == len(words)


def test_every_record_with_a_lifecycle_is_in_it() -> None:
    text = GLOSSARY.read_text(encoding="utf-8")
    assert [n for n in all_lifecycles() if f"- **{NAMED_OTHERWISE.get(n, n)}**:" not in text] == []
