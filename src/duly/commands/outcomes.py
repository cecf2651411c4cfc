"""``duly outcomes``: what happened, in the receivables system's own ids."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from duly.commands.terminal import HERE, Workspace, counted, writable
from duly.commands.workspace import opened_workspace

outcomes = typer.Typer(help="What happened, for the receivables system.", no_args_is_help=True)


class Format(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"


@outcomes.callback()
def outcomes_group() -> None:
    """Keeps ``export`` a command of its own while it is the only one."""


@outcomes.command()
def export(
    since: Annotated[str | None, typer.Option(metavar="T", help="Only from that day or instant on.")] = None,
    format: Annotated[Format, typer.Option(help="JSON lines, or CSV for a spreadsheet.")] = Format.JSONL,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.")] = None,
    workspace: Workspace = HERE,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON lines, which is usual here.")] = False,
) -> None:
    """Print every outcome: promises, disputes, steps sent, opt-outs, cases and so on."""
    from duly.commands.clock import first_instant, read_when
    from duly.usecases.export_outcomes import export_outcomes

    with opened_workspace(workspace) as app:
        start = first_instant(read_when(since, app.context, option="--since"), app.context) if since else None
        lines = export_outcomes(app.context, since=start)
        chunks = _csv(lines) if format is Format.CSV and not as_json else _jsonl(lines)
        if output is None:
            for chunk in chunks:
                typer.echo(chunk, nl=False)
            return
        count = 0
        with writable(output) as target:
            for chunk in chunks:
                target.write(chunk)
                count += 1
    typer.echo(f"Wrote {counted(count, 'line')} to {output}.", err=True)


def _jsonl(lines: Iterator[dict[str, Any]]) -> Iterator[bytes]:
    for line in lines:
        yield orjson.dumps(line) + b"\n"


def _csv(lines: Iterator[dict[str, Any]]) -> Iterator[bytes]:
    from duly.connectors.files.append import COLUMNS

    yield ",".join(COLUMNS).encode() + b"\n"
    for line in lines:
        text = io.StringIO()
        cells = [line[name] for name in COLUMNS[:-1]]
        csv.writer(text, lineterminator="\n").writerow([*cells, orjson.dumps(line["details"]).decode()])
        yield text.getvalue().encode()
