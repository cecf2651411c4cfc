"""``duly rates``: exchange rates, by which amounts are compared with a policy's thresholds, and reference rates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duly.commands.terminal import HERE, AsJson, Workspace, counted, print_document, say
from duly.commands.workspace import opened_workspace
from duly.errors import NotFound
from duly.text_file import read_text_file


def rates(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A CSV: base, quote, day, rate, or name, from, until, percent, source."),
    ],
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Import exchange and reference rates: so many of quote for one unit of base, or what interest is computed by."""
    from duly.commands.clock import workspace_now
    from duly.usecases.keep_rates import keep_rates
    from duly.usecases.read_rates import read_rates
    from duly.usecases.reference_rates import is_reference_rates, keep_reference_rates, read_rates_csv

    if not file.is_file():
        raise NotFound(f"{file}: no such file; expected a CSV with exchange rates")
    text, name = read_text_file(file), file.name
    actor = f"import:{name}"
    if is_reference_rates(text):
        named = read_rates_csv(text, file=name)
        with opened_workspace(workspace) as app:
            kept = keep_reference_rates(app.context, named, file=name, actor=actor, now=workspace_now(app))
        _tell(kept, of=len(named), as_json=as_json)
        return
    read = read_rates(text, file=name)
    with opened_workspace(workspace) as app:
        kept = keep_rates(app.context, read, source=name, actor=actor, now=workspace_now(app))
    _tell(kept, of=len(read), as_json=as_json)


def _tell(kept: int, *, of: int, as_json: bool) -> None:
    if as_json:
        print_document({"kept": kept, "unchanged": of - kept})
    else:
        say(f"{counted(kept, 'rate')} kept, {of - kept} as they were.")
