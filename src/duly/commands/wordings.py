"""``duly wording``: which wordings there are in which language, and one as an account would read it."""

from __future__ import annotations

from typing import Annotated

import typer

from duly.commands.terminal import HERE, AsJson, Workspace, counted, pairs, print_document, say, screen, table
from duly.commands.workspace import opened_workspace
from duly.domain.contact import Channel

wording = typer.Typer(help="Show what may be said, in which language.", no_args_is_help=True)


@wording.command("list")
def list_wordings(workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """List the languages with approved wording, and every wording with its version in each."""
    with opened_workspace(workspace) as app:
        catalogues = app.context.catalogues
    ids = list(catalogues["en"].wordings) + sorted({each for one in catalogues.values() for each in one.ids()})
    versions = {
        each: {name: one.wordings[each].approved for name, one in catalogues.items() if each in one.wordings}
        for each in dict.fromkeys(ids)
    }
    if as_json:
        languages = {name: {"locale": one.locale, "hash": one.hash} for name, one in catalogues.items()}
        print_document({"languages": languages, "wordings": versions})
        return
    shown = table("Wording", *catalogues)
    for each, approved in versions.items():
        shown.add_row(each, *(approved.get(name, "-") for name in catalogues))
    screen().print(shown)
    say(f"{counted(len(versions), 'wording')} in {', '.join(catalogues)}. A number is the version that was approved.")


@wording.command()
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="The wording, such as reminder.second.")],
    account: Annotated[str, typer.Option("--account", metavar="ACCOUNT", help="The account whose message it is.")],
    channel: Annotated[
        Channel | None, typer.Option("--channel", help="The channel; one with an address, unless said.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="CODE", help="Another language, such as es or pt-PT.")
    ] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Show a wording as an account would read it. Nothing is sent."""
    from duly.commands.clock import workspace_now
    from duly.usecases.show_wording import show_wording

    with opened_workspace(workspace) as app:
        now = workspace_now(app)
        shown = show_wording(app.context, account, wording=name, channel=channel, language=language, now=now)
    composed = shown.composed
    if as_json:
        print_document(
            {
                "wording": composed.say, "account": account, "channel": shown.channel.value, "file": shown.file,
                "language": composed.language, "subject": composed.subject, "text": composed.text,
                "discloses": composed.discloses, "told": list(composed.told), "examples": list(shown.examples),
            }
        )  # fmt: skip
        return
    rows = [("Wording", f"{composed.say}, {composed.language}, from {shown.file}"), ("Channel", shown.channel.value)]
    rows += [("Subject", composed.subject)] if composed.subject else []
    rows += [("Length", f"{len(composed.text)} characters")]
    rows += [("Examples", f"{', '.join(shown.examples)}: made up here")] if shown.examples else []
    screen().print(pairs(rows))
    say("", composed.text)
