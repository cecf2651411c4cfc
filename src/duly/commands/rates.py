"""``duly rates``: exchange rates, by which amounts are compared with a policy's thresholds."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duly.commands.terminal import HERE, AsJson, Workspace, counted, print_document, say
from duly.commands.workspace import opened_workspace
from duly.errors import NotFound
from duly.text_file import read_text_file


def rates(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV with the columns base, quote, day and rate.")],
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Import exchange rates: one unit of base is so many of quote."""
    from duly.commands.clock import workspace_now
    from duly.usecases.keep_rates import keep_rates
    from duly.usecases.read_rates import read_rates

    if not file.is_file():
        raise NotFound(f"{file}: no such file; expected a CSV with exchange rates")
    read = read_rates(read_text_file(file), file=file.name)
    with opened_workspace(workspace) as app:
        kept = keep_rates(app.context, read, source=file.name, actor=f"import:{file.name}", now=workspace_now(app))
    if as_json:
        print_document({"kept": kept, "unchanged": len(read) - kept})
    else:
        say(f"{counted(kept, 'rate')} kept, {len(read) - kept} as they were.")
