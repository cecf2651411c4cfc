"""A function fits a screen, a file fits a head."""

from __future__ import annotations

import ast

import pytest

from tests.tidy.source import modules, report

FUNCTION_LINES_MAX = 70
FILE_LINES_MAX = 400

# Migrations are a record of what was done to the tables, written by a tool and not read as code.
MIGRATIONS = "store/migrations/versions/"

# What is too long for now, with its length. An entry may only shrink, and goes when it is no longer needed.
FUNCTIONS_TOO_LONG: dict[str, int] = {}
FILES_TOO_LONG: dict[str, int] = {}


def _file_lengths() -> dict[str, int]:
    return {
        module.inside: len(module.text.splitlines()) for module in modules() if not module.inside.startswith(MIGRATIONS)
    }


def _function_lengths() -> dict[str, int]:
    return {
        f"{module.inside}:{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for module in modules()
        if not module.inside.startswith(MIGRATIONS)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@pytest.mark.parametrize(
    ("lengths", "lines_max", "too_long"),
    [(_function_lengths(), FUNCTION_LINES_MAX, FUNCTIONS_TOO_LONG), (_file_lengths(), FILE_LINES_MAX, FILES_TOO_LONG)],
    ids=["functions", "files"],
)
def test_nothing_grows_past_its_limit(lengths: dict[str, int], lines_max: int, too_long: dict[str, int]) -> None:
    findings = [
        f"src/duly/{name}: {lines} lines, at most {too_long.get(name, lines_max)}"
        for name, lines in lengths.items()
        if lines > too_long.get(name, lines_max)
    ]
    findings += [
        f"{name}: now {lengths.get(name, 0)} lines; lower its entry in tests/tidy/test_size.py, or drop it"
        for name, lines in too_long.items()
        if lengths.get(name, 0) < lines
    ]
    assert not findings, report(findings, f"at most {lines_max} lines")
