"""The phrases that come with Duly, one file for each language."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from duly.understanding.model.phrases_file import Known, Phrases, known_phrases, read_phrases

FOLDER = "phrases"


def standard_phrases() -> list[Phrases]:
    """All of them, in the order of their languages. Raises ``PhrasesInvalid``."""
    found = (one for one in files("duly.defaults").joinpath(FOLDER).iterdir() if one.name.endswith(".yaml"))
    return [
        read_phrases(one.read_text(encoding="utf-8"), file=f"{FOLDER}/{one.name}")
        for one in sorted(found, key=lambda one: one.name)
    ]


def known_as_standard(phrases: Sequence[Phrases]) -> Known:
    """The standard phrases, for whoever reads a company's own."""
    return known_phrases(phrases, among="the standard phrases")
