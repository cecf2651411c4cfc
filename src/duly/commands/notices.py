"""``duly notice``: the formal letter about what an account has overdue, as PDF."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from duly.commands.terminal import HERE, AsJson, Workspace, counted, print_document, say, writable
from duly.commands.workspace import opened_workspace

UNFIT = re.compile(r"[^A-Za-z0-9._-]+")


def notice(
    account: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write it, if not here by its name.")
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who asks for it; the journal keeps it.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Make the formal notice of what is overdue as PDF. Nothing is sent."""
    from duly.commands.clock import workspace_now
    from duly.usecases.make_notice import make_notice

    with opened_workspace(workspace) as app:
        made = make_notice(app.context, account, actor=f"person:{by}" if by else "command", now=workspace_now(app))
    path = out or Path(f"notice-{UNFIT.sub('_', made.reference)}.pdf")
    with writable(path) as target:
        target.write(made.content)
    if as_json:
        print_document(
            {
                "account": account, "file": path, "sha256": made.sha256, "reference": made.reference,
                "total": made.total.plain(), "currency": made.total.currency,
                "items": made.items, "charges": made.charges,
            }
        )  # fmt: skip
        return
    say(
        f"{path}: {counted(len(made.items), 'item')}, {made.total} to pay.",
        f"Reference {made.reference}, sha256 {made.sha256}",
        *([f"Before you send it: the account is with {made.with_person}."] if made.with_person else []),
    )
