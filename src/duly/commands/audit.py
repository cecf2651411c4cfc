"""``duly audit``: show that nothing was changed afterwards, and what happened on an account."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from duly.commands.terminal import (
    CHECK_FAILED,
    HERE,
    AsJson,
    Workspace,
    counted,
    pairs,
    print_document,
    progress,
    say,
    screen,
    writable,
)
from duly.commands.workspace import opened_workspace

BREAKS_SHOWN_MAX = 100

audit = typer.Typer(help="Prove what happened.", no_args_is_help=True)


@audit.command()
def verify(workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Recompute every chain and seal of the journal; name whatever was altered."""
    from duly.store.journal import verify as verify_journal

    with (
        opened_workspace(workspace) as app,
        progress("Verifying the journal"),
        app.context.database.reading() as tx,
    ):
        found = verify_journal(tx)
    if as_json:
        print_document(
            {
                "intact": not found.breaks,
                "entries": found.entries,
                "chains": found.chains,
                "seals": found.seals,
                "root": found.root,
                "breaks": [{"account": b.account_id, "entry": b.seq, "what": b.what} for b in found.breaks],
            }
        )
    else:
        verdict = Text("The journal is intact.", "bold green")
        if found.breaks:
            verdict = Text(f"The journal is broken in {counted(len(found.breaks), 'place')}.", "bold red")
        say(verdict)
        rows = [("Entries", f"{found.entries:,}"), ("Chains", f"{found.chains:,}"), ("Seals", f"{found.seals:,}")]
        screen().print(pairs([*rows, ("Root", found.root or "none: nothing is sealed yet")]))
        say(*(f"  {each}" for each in found.breaks[:BREAKS_SHOWN_MAX]))
        if not found.breaks:
            say("Whether accounts, items and payments are as it made them: duly audit check")
        if len(found.breaks) > BREAKS_SHOWN_MAX:
            say(f"  and {len(found.breaks) - BREAKS_SHOWN_MAX} more; --json prints all")
    if found.breaks:
        raise typer.Exit(CHECK_FAILED)


@audit.command("check")
def check_all(workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Check every guarantee on every account: nothing sent that must not be, nothing lost."""
    from duly.commands.clock import workspace_now
    from duly.connectors.files.append import arrivals
    from duly.usecases.check_guarantees import check_guarantees

    with opened_workspace(workspace) as app, progress("Checking") as bar:
        found = check_guarantees(
            app.context,
            now=workspace_now(app),
            arrivals=arrivals(app.sink.folder),
            on_account=lambda count: bar.reach(0, f"{count:,} accounts checked"),
        )
    if as_json:
        print_document(found)
    else:
        verdict = Text("Every guarantee holds.", "bold green")
        if found.violations:
            verdict = Text(f"Guarantees do not hold in {counted(len(found.violations), 'case')}.", "bold red")
        say(verdict)
        names = ("accounts", "messages", "promises", "decisions", "outcomes", "checks")
        screen().print(pairs([(name.capitalize(), f"{getattr(found, name):,}") for name in names]))
        for each in found.violations[:BREAKS_SHOWN_MAX]:
            say(f"  {each.rule}, account {each.account_id}: {each.what}")
        if len(found.violations) > BREAKS_SHOWN_MAX:
            say(f"  and {len(found.violations) - BREAKS_SHOWN_MAX} more; --json prints all")
    if found.violations:
        raise typer.Exit(CHECK_FAILED)


@audit.command()
def export(
    account: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.")] = None,
    workspace: Workspace = HERE,
    _as_json: Annotated[bool, typer.Option("--json", help="Print JSON, which is usual here.")] = False,
) -> None:
    """Print all that is kept of an account, as evidence: one JSON document."""
    import orjson

    from duly.commands.clock import workspace_now
    from duly.usecases.export_account import export_account

    with opened_workspace(workspace) as app:
        pack = export_account(app.context, account, now=workspace_now(app))
    content = orjson.dumps(pack, option=orjson.OPT_INDENT_2) + b"\n"
    if output is None:
        typer.echo(content, nl=False)
        return
    with writable(output) as target:
        target.write(content)
    typer.echo(f"Wrote {counted(len(pack['journal']), 'journal entry', 'journal entries')} to {output}.", err=True)
