"""Writes outcomes to files in the receivables system's own ids: JSON lines, and a CSV for spreadsheets.

A key that is in the JSON lines already is not written again, so a crash between writing and settling
doubles nothing. Knows nothing of the store.
"""

from __future__ import annotations

import csv
import fcntl
import io
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

LINES_FILE = "outcomes.jsonl"
SHEET_FILE = "outcomes.csv"
LOCK_FILE = ".lock"
COLUMNS = ("key", "at", "kind", "account", "event", "details")


class FileSink:
    """Appends outcomes to ``folder``. Remembers the keys that are there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._in_lines: set[str] | None = None
        self._in_sheet: set[str] = set()
        self._known_sizes: tuple[int, ...] = ()

    def write(self, outcomes: Sequence[Any]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / LOCK_FILE).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # another worker may be writing to the same files
            self._write(outcomes)

    def _write(self, outcomes: Sequence[Any]) -> None:
        in_lines = self._open()
        lines = [line_of(row) for row in outcomes]
        for_sheet = [line for line in lines if line["key"] not in self._in_sheet]
        _append(self.folder / SHEET_FILE, _sheet_rows(for_sheet, headed=bool(self._in_sheet)))
        for_lines = [line for line in lines if line["key"] not in in_lines]
        _append(self.folder / LINES_FILE, b"".join(orjson.dumps(line) + b"\n" for line in for_lines))
        self._in_sheet |= {line["key"] for line in for_sheet}
        in_lines |= {line["key"] for line in for_lines}
        self._known_sizes = self._sizes()

    def _sizes(self) -> tuple[int, ...]:
        paths = (self.folder / LINES_FILE, self.folder / SHEET_FILE)
        return tuple(path.stat().st_size if path.exists() else 0 for path in paths)

    def _open(self) -> set[str]:
        """The keys of the JSON lines; reads both files the first time, and whenever another worker has written."""
        if self._in_lines is None or self._sizes() != self._known_sizes:
            self._in_lines = {orjson.loads(line)["key"] for line in _whole_lines(self.folder / LINES_FILE)}
            sheet = _whole_lines(self.folder / SHEET_FILE)
            self._in_sheet = {line.split(b",", 1)[0].decode() for line in sheet}
        return self._in_lines


def _sheet_rows(lines: Sequence[dict[str, Any]], *, headed: bool) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if lines and not headed:
        writer.writerow(COLUMNS)
    for line in lines:
        writer.writerow([*(line[name] for name in COLUMNS[:-1]), orjson.dumps(line["details"]).decode()])
    return text.getvalue().encode()


def line_of(row: Any) -> dict[str, Any]:
    """One outcome as it is exported."""
    details = {name: value for name, value in row.body.items() if name not in ("account", "event")}
    return {
        "key": row.id, "at": row.at.isoformat(), "kind": row.kind, "account": row.body["account"],
        "event": row.body["event"], "details": details,
    }  # fmt: skip


def arrivals(folder: Path) -> Counter[str]:
    """How often each outcome is in the JSON lines, by its key. Reads line by line."""
    path = folder / LINES_FILE
    if not path.exists():
        return Counter()
    with path.open("rb") as lines:
        return Counter(orjson.loads(line)["key"] for line in lines if line.endswith(b"\n"))


def _append(path: Path, content: bytes) -> None:
    if not content:
        return
    with path.open("ab") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _whole_lines(path: Path) -> list[bytes]:
    """The lines of a file, cutting off one that a crash left half written."""
    if not path.exists():
        return []
    content = path.read_bytes()
    whole = content[: content.rfind(b"\n") + 1]
    if len(whole) < len(content):
        os.truncate(path, len(whole))
    return whole.splitlines()
