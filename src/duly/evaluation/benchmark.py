"""Duly's own benchmark: where its rows lie, and how they are read. What it is, is told in docs/benchmark.md."""

from __future__ import annotations

from importlib.resources import files

from duly.evaluation.labels import LabelledRow, read_labelled
from duly.text_file import read_text_file

LANGUAGES = ("en", "es", "pt")


def benchmark_rows() -> list[LabelledRow]:
    """All rows, language by language."""
    folder = files("duly.defaults") / "benchmark"
    return [
        row
        for language in LANGUAGES
        for row in read_labelled(
            read_text_file(folder / f"{language}.jsonl").split("\n"), name=f"benchmark/{language}.jsonl"
        )
    ]
