"""The phrases that come with Duly, one file for each language."""

from __future__ import annotations

from importlib.resources import files

from duly.understanding.model.phrases_file import Phrases, read_phrases, same

FOLDER = "phrases"


def standard_phrases() -> list[Phrases]:
    """All of them, in the order of their languages. Raises ``PhrasesInvalid``."""
    found = (one for one in files("duly.defaults").joinpath(FOLDER).iterdir() if one.name.endswith(".yaml"))
    return [
        read_phrases(one.read_text(encoding="utf-8"), file=f"{FOLDER}/{one.name}")
        for one in sorted(found, key=lambda one: one.name)
    ]


def known(phrases: list[Phrases]) -> dict[str, str]:
    """Every phrase, written as ``same`` does, with its label."""
    return {same(phrase): label for one in phrases for label, phrase in one.rows()}
