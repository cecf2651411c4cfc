"""Runs the reader of files in a process of its own, with limits, and kills it when it hangs.

Owns the process and what its end means. What is read inside is ``opened``'s; nothing of a stranger's file is
decoded in this process.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import orjson

import duly
from duly.domain.receipt import Method, Refusal
from duly.understanding.receipts.kinds import Kind
from duly.understanding.receipts.limits import LINES_MAX, OUTPUT_BYTES_MAX, SECONDS_MAX, TEXT_CHARS_MAX

MODULE = "duly.understanding.receipts.opened"
OUT_OF_TIME = frozenset({-signal.SIGXCPU, -signal.SIGKILL})
PASSED_ON = ("LANG", "LC_ALL", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "PATH")
"""All that the process inherits of the environment: no secret of the company's is in reach of the file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line of a page in reading order, its columns apart by two blanks; ``confidence`` in thousandths."""

    text: str
    confidence: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """The words of a file."""

    method: Method
    lines: tuple[Line, ...]


def open_confined(content: bytes, kind: Kind, *, seconds: int = SECONDS_MAX) -> Opened | Refusal:
    """The words of a file of that kind, or why there are none. Takes ``seconds`` at most."""
    with TemporaryFile() as given, TemporaryFile() as told:
        given.write(content)
        given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", MODULE, kind.name],
            stdin=given, stdout=told, stderr=subprocess.DEVNULL, env=environment(), start_new_session=True,
        )  # fmt: skip
        try:
            ended = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            return Refusal.TOO_SLOW
        finally:
            if process.poll() is None:
                _kill(process)
        told.seek(0)
        return _told(ended, told.read(OUTPUT_BYTES_MAX))


def environment() -> dict[str, str]:
    """All that the process sees of the environment."""
    inherited = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    here = str(Path(duly.__file__).parent.parent)
    return {**inherited, "PYTHONPATH": here, "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def _kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _told(ended: int, output: bytes) -> Opened | Refusal:
    if ended in OUT_OF_TIME:
        return Refusal.TOO_SLOW
    if ended != 0:
        return Refusal.BROKEN
    try:
        found: dict[str, Any] = orjson.loads(output)
        if "refused" in found:
            return Refusal(found["refused"])
        lines = tuple(
            Line(text=str(text)[:TEXT_CHARS_MAX], confidence=int(confidence))
            for text, confidence in found["lines"][:LINES_MAX]
        )
        return Opened(method=Method(found["method"]), lines=lines)
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError):
        return Refusal.BROKEN  # a reader that was made to say something else
