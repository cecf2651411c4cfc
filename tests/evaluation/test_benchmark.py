"""Duly's own benchmark: what its rows cover, that none of them was learnt from, and floors its figures stay above."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files

import pytest
import yaml

from bench.understanding_results import PAGE, rows_mark
from duly.domain.signals import DisputeReason, Intent
from duly.evaluation.benchmark import LANGUAGES, benchmark_rows
from duly.evaluation.figures import Figures
from duly.evaluation.labels import LabelledRow
from duly.evaluation.method import Method
from duly.evaluation.methods import judged_by
from duly.evaluation.scoring import STOPS, by_language, figures_of
from duly.understanding.fold import fold
from duly.understanding.languages import LANGUAGES as READ
from tests.tidy.source import report

ROWS_MIN = 200
"""Of each language."""
STOPS_MIN = 3
"""Rows of each stop signal in each language."""

# What was measured, less a margin; a figure that falls below its floor is a loss to be explained. May only rise.
FLOORS: dict[str, dict[str, float]] = {
    "en": {"stop": 0.98, "f1": 0.97, "promises": 0.92, "dates": 0.97, "single_amounts": 0.92, "language": 0.98},
    "es": {"stop": 0.80, "f1": 0.80, "promises": 0.74, "dates": 0.93, "single_amounts": 0.89, "language": 0.98},
    "pt": {"stop": 0.94, "f1": 0.93, "promises": 0.96, "dates": 0.97, "single_amounts": 0.96, "language": 0.98},
}
FORBIDDEN_MAX = 3
"""Known claims that must not be made, in a language; should be none."""
FALSE_DATES_MAX = 0.05


@cache
def rows() -> tuple[LabelledRow, ...]:
    return tuple(benchmark_rows())


@cache
def figures() -> dict[str, Figures]:
    judged = list(judged_by(Method.ALL, rows()))
    return {language: figures_of(group) for language, group in by_language(judged).items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_intent_stop_signal_and_dispute_reason(language: str) -> None:
    own = [row for row in rows() if row.expected.language == language]
    intents = Counter(intent for row in own for intent in row.expected.intents or ())
    reasons = {row.expected.dispute_reason for row in own}
    assert len(own) >= ROWS_MIN
    assert set(Intent) - set(intents) == set()
    assert {intent for intent in STOPS if intents[intent] < STOPS_MIN} == set()
    assert set(DisputeReason) - reasons == set()


def test_a_row_stands_once_and_its_id_says_its_language() -> None:
    texts = Counter((row.expected.language, row.text) for row in rows())
    assert [text for text, count in texts.items() if count > 1] == []
    assert len({row.id for row in rows()}) == len(rows())
    assert [row.id for row in rows() if row.id.split("-")[0] != row.expected.language] == []


def test_dates_and_amounts_of_promises_are_labelled_as_mentioned() -> None:
    findings = [
        row.id
        for row in rows()
        for promise in row.expected.promises or ()
        if (row.expected.dates is not None and promise.day is not None and promise.day not in row.expected.dates)
        or (row.expected.amounts is not None and promise.amount not in (None, *row.expected.amounts))
        or (promise.day is not None and promise.day < row.context.as_of)
    ]
    assert not findings, report(findings, "a promise names a day to come, and what it names is mentioned")


def test_no_row_is_a_phrase_that_the_model_learns_from() -> None:
    learnt = {_same(phrase) for phrase in _phrases()}
    findings = [f"{row.id}: {row.text}" for row in rows() if len(row.text.split()) > 1 and _same(row.text) in learnt]
    assert not findings, report(findings, "benchmark rows are not training phrases: reword the row")


def _phrases() -> list[str]:
    folder = files("duly.defaults").joinpath("phrases")
    if not folder.is_dir():
        return []
    kept = [yaml.safe_load(file.read_text("utf-8")) for file in folder.iterdir() if file.name.endswith(".yaml")]
    return [phrase for one in kept for phrases in one["intents"].values() for phrase in phrases]


def _same(text: str) -> str:
    """What two texts have in common that differ in case, accents and punctuation alone."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())


@pytest.mark.parametrize("language", sorted(READ))
def test_figures_stay_above_their_floors(language: str) -> None:
    measured = figures()[language]
    values = {
        "stop": measured.stop_total.value,
        "f1": measured.micro.f1,
        "promises": measured.promises.value,
        "dates": measured.dates.value,
        "single_amounts": measured.single_amounts.value,
        "language": measured.language.value,
    }
    below = {name: (values[name], floor) for name, floor in FLOORS[language].items() if (values[name] or 0) < floor}
    assert not below, f"measured and floor: {below}"
    assert measured.forbidden.right <= FORBIDDEN_MAX
    assert (measured.false_dates.value or 0) <= FALSE_DATES_MAX


def test_every_language_that_is_read_has_floors() -> None:
    assert set(READ) <= set(FLOORS) == set(LANGUAGES)


def test_the_page_of_results_is_of_these_rows() -> None:
    mark = rows_mark(rows())
    assert mark in PAGE.read_text(encoding="utf-8"), "run `python -m bench.understanding_results`"
