"""The demo tells every kind of story, holds the guarantees, is the same by seed, and names commands that work."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from duly.cli import app as duly
from duly.simulate.cast import CAST

CAST_ALONE = len(CAST)
FEW_DAYS = 12
README = Path(__file__).parents[2] / "README.md"


def _duly(*arguments: str) -> Result:
    return CliRunner().invoke(duly, list(arguments), catch_exceptions=False)


def _demo(folder: Path, *more: str, days: int = FEW_DAYS) -> str:
    done = _duly("demo", "--workspace", str(folder), "--days", str(days), "--accounts", str(CAST_ALONE), *more)
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.slow
def test_the_demo_tells_every_kind_of_story_and_its_commands_work(tmp_path: Path) -> None:
    told = _demo(tmp_path / "demo", days=60)
    for line in (
        "kept         the promise of 120.00 EUR",
        "broken       the promise of 240.00 GBP",
        "partly kept  the promise of 200.00 EUR",
        "opened       a dispute (not received)",
        "noted        a claim of payment",
        "noted        no more messages, on any channel",
        "person       to care",
        "person       to legal",
        "person       to key accounts",
        "failed       WhatsApp",
        "is that right? Please answer yes or no",
        "G1 to G8 hold",
        "verified: ",
    ):
        assert line in told
    assert all(part.name in told for part in CAST if part.id not in {"C-1012", "C-1013"}), "they are in its routine"
    for command in _commands(told):
        done = _duly(*command)
        assert done.exit_code == 0, done.output


def _commands(told: str) -> list[list[str]]:
    """The commands under "Try next", without the name they are called by."""
    lines = [line for line in told.split("Try next")[1].splitlines() if line.startswith("    ")]
    assert len(lines) == 3
    return [shlex.split(line)[1:] for line in lines]


@pytest.mark.slow
def test_the_readme_shows_how_the_demo_ends(tmp_path: Path) -> None:
    shown = README.read_text(encoding="utf-8").split("How things stand\n")[1].split("```")[0].splitlines()
    figures = [_words(line) for line in shown if line.startswith("    ")]
    told = _words(_duly("demo", "--workspace", str(tmp_path / "demo")).output)
    assert figures
    assert [line for line in figures if line not in told] == []


def _words(text: str) -> str:
    """The text without the line breaks and columns a narrow screen puts in."""
    return " ".join(text.split())


def test_the_same_seed_tells_the_same_story(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    assert _demo(folder) == _demo(folder)


def test_a_demo_can_be_gone_on_with(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    begun = _demo(folder, days=5)
    went_on = _demo(folder, "--keep")
    assert "I will pay all of it on 8 March" in begun
    assert "I will pay all of it on 8 March" not in went_on
    assert "kept         the promise of 120.00 EUR for Sun 8 Mar" in went_on
    assert "G1 to G8 hold" in went_on


def test_a_folder_that_holds_something_else_is_never_cleared(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("mine")
    done = _duly("demo", "--workspace", str(tmp_path))
    assert done.exit_code == 2
    assert "is not empty and no demo workspace" in done.stderr
    assert own.read_text() == "mine"
