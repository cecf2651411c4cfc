"""``duly hold``, ``duly release`` and ``duly contact``: what a person changes on one account."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from duly.commands.terminal import HERE, AsJson, By, Note, Workspace, day_words, print_document, say
from duly.commands.workspace import opened_workspace
from duly.domain.contact import Channel
from duly.errors import InputInvalid

Account = Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")]


def hold(
    account: Account,
    by: By,
    reason: Annotated[str | None, typer.Option(metavar="TEXT", help="Why; the customer's account shows it.")] = None,
    until: Annotated[str | None, typer.Option(metavar="D", help="The day from which things go on.")] = None,
    moratorium: Annotated[
        str | None, typer.Option(metavar="NAME", help="A stay that the law gives, such as breathing_space.")
    ] = None,
    item: Annotated[str | None, typer.Option(metavar="NUMBER", help="Only this item.")] = None,
    channel: Annotated[Channel | None, typer.Option(help="Only this channel.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Pause an account, one of its items, or one channel."""
    from duly.commands.clock import read_day, workspace_now
    from duly.usecases.hold_account import Pause, hold_account

    if moratorium is not None:
        given = {"--reason": reason, "--until": until, "--item": item, "--channel": channel}
        others = ", ".join(name for name, value in given.items() if value is not None)
        if others:
            raise InputInvalid((f"found --moratorium and {others}; the law says what it holds and how long",))
        _begin_moratorium(account, moratorium, by=by, workspace=workspace, as_json=as_json)
        return
    if reason is None or until is None:
        raise InputInvalid(("found no --reason and --until, expected both, or --moratorium",))
    day = read_day(until, option="--until")
    pause = Pause(reason=reason, by=by, until=day, item=item, channel=channel)
    with opened_workspace(workspace) as app:
        hold_id = hold_account(app.context, account, pause, now=workspace_now(app))
    if as_json:
        print_document({"hold": hold_id, "account": account, "until": day})
        return
    what = f"item {item} of account {account}" if item else f"{channel} of account {account}" if channel else account
    say(f"On hold until {day_words(day)}: {what}.", f"To end it earlier: duly release {hold_id} --by NAME --note WHY")


def _begin_moratorium(account: str, name: str, *, by: str, workspace: Path, as_json: bool) -> None:
    from duly.commands.clock import workspace_now
    from duly.usecases.moratorium import begin_moratorium

    with opened_workspace(workspace) as app:
        begun = begin_moratorium(app.context, account, name, by=by, now=workspace_now(app))
    stops = list(begun.moratorium.stops)
    if as_json:
        print_document({"hold": begun.hold, "account": account, "until": begun.until, "stops": stops})
        return
    lasts = f"until {day_words(begun.until)}" if begun.until else "until a person ends it"
    say(
        f"{name} of account {account} holds {lasts}. It stops {', '.join(stops)}.",
        f"It ends when: {'; '.join(begun.moratorium.ends)}. Then: duly release {begun.hold} --by NAME --note WHY",
    )


def release(
    name: Annotated[
        str,
        typer.Argument(metavar="HOLD|ACCOUNT", help="A hold's id; or an account's, to take it back from its owner."),
    ],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """End a hold, or give an account that a person has back to automation."""
    from duly.commands.clock import workspace_now
    from duly.usecases.hold_account import release as end_hold

    with opened_workspace(workspace) as app:
        told = end_hold(app.context, name, by=by, note=note, now=workspace_now(app))
    if as_json:
        print_document({"released": name, "by": by})
    else:
        say(told)


def contact(
    account: Account,
    channel: Annotated[Channel, typer.Argument(help="The channel the address is on.")],
    address: Annotated[str, typer.Argument(metavar="ADDRESS", help="A phone number or an e-mail address.")],
    by: By,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Correct an address. No import overwrites it afterwards."""
    from duly.commands.clock import workspace_now
    from duly.usecases.correct_contact import correct_contact

    with opened_workspace(workspace) as app:
        kept = correct_contact(app.context, account, channel=channel, address=address, by=by, now=workspace_now(app))
    if as_json:
        print_document({"account": account, "channel": channel, "address": kept})
    else:
        say(f"Account {account} is reached by {channel} at {kept}.")
