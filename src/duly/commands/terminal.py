"""What every command shares with the terminal: options, output, progress, and how a refusal is told.

Knows nothing of what the commands do.
"""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO

import orjson
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text
from typer.core import TyperGroup

from duly.domain.money import Money
from duly.errors import DulyError, InputInvalid, StoreUnavailable, Temporary, WorkspaceBusy

if TYPE_CHECKING:
    from typer._click import Context

BAD_INPUT = 2
CHECK_FAILED = 1
PIPE_COLUMNS = 120
TRAILING_BLANKS = re.compile(r"[ ]+$", re.MULTILINE)
TERMINAL_COLUMNS_MAX = 110
PROGRESS_AFTER_SECONDS = 2.0

Workspace = Annotated[
    Path, typer.Option("--workspace", "-w", envvar="DULY_WORKSPACE", help="The workspace's folder.", metavar="DIR")
]
HERE = Path()
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides this; the journal keeps it.")]
Note = Annotated[str, typer.Option("--note", metavar="WHY", help="Why; the journal keeps it.")]


class RefusingGroup(TyperGroup):
    """Tells a refusal as a plain message and an exit code, never as a traceback."""

    def invoke(self, ctx: Context) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            from pydantic import ValidationError

            from duly.commands.option_faults import option_fault

            if isinstance(error.__cause__, ValidationError):
                error.message = option_fault(error.__cause__)
            raise
        except DulyError as refusal:
            tell_refusal(refusal)
            raise typer.Exit(exit_code_of(refusal)) from refusal


def tell_refusal(refusal: DulyError) -> None:
    lines = refusal.lines if isinstance(refusal, InputInvalid) else (str(refusal),)
    for line in lines:
        typer.echo(line, err=True)


def exit_code_of(refusal: DulyError) -> int:
    return CHECK_FAILED if isinstance(refusal, WorkspaceBusy | StoreUnavailable | Temporary) else BAD_INPUT


class PipeConsole(Console):
    """Output that a program or a file reads: no line of a table ends in the blanks that fill up its column."""

    def print(self, *objects: Any, **options: Any) -> None:
        with self.capture() as captured:
            super().print(*objects, **options)
        self.file.write(TRAILING_BLANKS.sub("", captured.get()))


def screen() -> Console:
    """Standard output, made when it is written to; a pipe is as wide as ``COLUMNS`` says, or usually wide."""
    console = Console(markup=False, highlight=False, emoji=False)
    if console.is_terminal:
        console.width = min(console.width, TERMINAL_COLUMNS_MAX)
        return console
    columns = os.environ.get("COLUMNS", "")
    return PipeConsole(
        markup=False, highlight=False, emoji=False, width=int(columns) if columns.isdecimal() else PIPE_COLUMNS
    )


def say(*lines: str | Text) -> None:
    """Prints lines as they are, however long."""
    console = screen()
    for line in lines:
        console.print(line, soft_wrap=True)


def tell_aside(notice: str | None) -> None:
    """Something to know that is no result: on standard error, beside what a program may read."""
    if notice is not None:
        typer.echo(notice, err=True)


def print_document(value: Any) -> None:
    """One JSON document."""
    _write(orjson.dumps(value, default=_plain, option=orjson.OPT_INDENT_2) + b"\n")


def print_line(value: Any) -> None:
    """One JSON line."""
    _write(orjson.dumps(value, default=_plain) + b"\n")


def _write(content: bytes) -> None:
    typer.echo(content, nl=False)


def _plain(value: Any) -> Any:
    match value:
        case Money():
            return {"amount": value.plain(), "currency": value.currency}
        case Fraction():
            return str(value)
        case Enum():
            return value.value
        case Path():
            return str(value)
        case _:
            raise TypeError(f"{type(value).__name__} is no JSON value")


@contextmanager
def writable(path: Path) -> Generator[BinaryIO]:
    """The file that was named for output. Raises ``InputInvalid`` where none can be written."""
    try:
        target = path.open("wb")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputInvalid((f"{path}: cannot be written: {reason}; expected a file in a folder there is",)) from error
    with target:
        yield target


def table(*columns: str, right: Sequence[str] = ()) -> Table:
    """A calm table: no frame, a quiet header."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        made.add_column(column, justify="right" if column in right else "left", overflow="fold")
    return made


def pairs(rows: Iterable[tuple[str, str | Text]], *, indent: int = 2) -> Table:
    """Labels and what they say, side by side."""
    made = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    made.add_column(width=indent)
    made.add_column(style="dim", no_wrap=True)
    made.add_column(overflow="fold")
    for label, text in rows:
        made.add_row("", label, text)
    return made


def heading(text: str) -> Text:
    return Text(text, style="bold")


def counted(count: int, word: str, plural: str | None = None) -> str:
    """``1 case``, ``2 cases``."""
    return f"{count:,} {word if count == 1 else plural or word + 's'}"


def day_words(day: date) -> str:
    """``Wed 4 Mar 2026``."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def moment_words(instant: datetime) -> str:
    """``Wed 4 Mar 2026 09:30``, in the zone the instant is in."""
    return f"{day_words(instant.date())} {instant:%H:%M}"


@contextmanager
def progress(what: str, *, total: float | None = None) -> Generator[ProgressBar]:
    """A bar on standard error for whatever takes more than two seconds, where a person is watching."""
    bar = ProgressBar(what, total)
    try:
        yield bar
    finally:
        bar.close()


class ProgressBar:
    """Shows itself only once the work has taken a while."""

    def __init__(self, what: str, total: float | None) -> None:
        self._progress: Progress | None = None
        if not sys.stderr.isatty():
            return
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=None),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task(what, total=total)
        self._timer = threading.Timer(PROGRESS_AFTER_SECONDS, self._progress.start)
        self._timer.daemon = True
        self._timer.start()

    def reach(self, done: float, what: str) -> None:
        """Moves the bar to ``done`` of its total."""
        if self._progress is not None:
            self._progress.update(self._task, completed=done, description=what)

    def close(self) -> None:
        if self._progress is not None:
            self._timer.cancel()
            self._progress.stop()
