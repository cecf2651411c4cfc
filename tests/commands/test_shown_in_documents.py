"""What the README shows of its five minutes is what the commands print today.

Runs its commands one after another as a person would. A line of three dots stands for lines left out, and so does the
end of a line in three dots; a command in a comment is what a person does by hand in between.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest

DOCUMENTS = Path(__file__).parents[2]
BLOCK = re.compile(r"^```console\n(?P<shown>.*?)^```$|^<!-- \$ (?P<hidden>.*?) -->$", re.MULTILINE | re.DOTALL)
LEFT_OUT = "..."
COMMAND_SECONDS_MAX = 120
NOT_RUN = ("make ", "export DULY_WORKSPACE")

Command = tuple[str, list[str]]


def commands(text: str) -> list[Command]:
    """Each command with the lines shown below it."""
    found: list[Command] = []
    for block in BLOCK.finditer(text):
        if block["hidden"]:
            found.append((block["hidden"], []))
            continue
        lines = iter(block["shown"].splitlines())
        for line in lines:
            if not line.startswith("$ "):
                found[-1][1].append(line)
                continue
            command = line.removeprefix("$ ")
            if command.endswith("<<'END'"):
                command = "\n".join((command, *takewhile(lambda each: each != "END", lines), "END"))
            found.append((command, []))
    return found


def differences(shown: list[str], printed: str) -> list[str]:
    """The lines shown that were not printed, in their order."""
    rest = iter([line.rstrip() for line in printed.splitlines()])
    wanted = [line.rstrip() for line in shown if line.strip() not in ("", LEFT_OUT)]
    return [line for line in wanted if not any(_same(line, each) for each in rest)]


def _same(line: str, printed: str) -> bool:
    return printed.startswith(line.removesuffix(LEFT_OUT)) if line.endswith(LEFT_OUT) else printed == line


@pytest.mark.slow
@pytest.mark.parametrize(("page", "begin", "end"), [("README.md", "## Five minutes", "## Your own data")])
def test_a_page_shows_what_its_commands_print(page: str, begin: str, end: str, tmp_path: Path) -> None:
    text = (DOCUMENTS / page).read_text(encoding="utf-8")
    part = text[text.index(begin) : text.index(end)]
    duly = f'duly() {{ {shlex.quote(sys.executable)} -m duly.cli "$@"; }}\n'
    env = {**os.environ, "DULY_WORKSPACE": "books", "COLUMNS": "120", "PYTHONPATH": str(DOCUMENTS / "src")}
    findings: list[str] = []
    for command, shown in commands(part):
        if command.startswith(NOT_RUN):
            continue
        ran = subprocess.run(
            ["bash", "-c", duly + command], cwd=tmp_path, env=env, capture_output=True, text=True,
            timeout=COMMAND_SECONDS_MAX, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, f"{command}\n{ran.stderr}"
        missing = differences(shown, ran.stdout)
        if missing:
            findings.append("\n".join([f"$ {command}", "shown and not printed:", *missing, "printed:", ran.stdout]))
    assert not findings, "\n\n".join(findings)
