"""``duly consent``: what a customer agreed to or refused, per channel and purpose."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, assert_never

import typer

from duly.commands.accounts import Account
from duly.commands.terminal import HERE, AsJson, Workspace, moment_words, print_document, say
from duly.commands.workspace import opened_workspace
from duly.domain.consent import ConsentSource, Purpose
from duly.domain.contact import Channel
from duly.errors import InputInvalid


class Action(StrEnum):
    SHOW = "show"
    GRANT = "grant"
    WITHDRAW = "withdraw"


def consent(
    account: Account,
    action: Annotated[Action, typer.Argument(help="What to do.")] = Action.SHOW,
    channel: Annotated[Channel | None, typer.Option(help="Only this channel; without it every channel.")] = None,
    purpose: Annotated[Purpose, typer.Option(help="What it is for.")] = Purpose.COLLECTION,
    said: Annotated[str, typer.Option(metavar="TEXT", help="The words or the document it rests on.")] = "",
    source: Annotated[ConsentSource, typer.Option(help="Whose words they are.")] = ConsentSource.CUSTOMER,
    wording: Annotated[
        str | None, typer.Option(metavar="ID", help="The version of what the customer was shown.")
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who enters this; the journal keeps it.")] = "",
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Show what a customer agreed to or refused, or enter that they did."""
    from duly.commands.clock import workspace_now
    from duly.usecases.state_consent import StatementEntered, state_consent

    match action:
        case Action.SHOW:
            _show(account, workspace=workspace, as_json=as_json)
            return
        case Action.GRANT | Action.WITHDRAW:
            if not by:
                raise InputInvalid(("--by: found nothing, expected who enters this",))
        case _:
            assert_never(action)
    entered = StatementEntered(
        granted=action is Action.GRANT, channel=channel, purpose=purpose, said=said, source=source, wording=wording
    )
    with opened_workspace(workspace) as app:
        name = state_consent(app.context, account, entered, by=by, now=workspace_now(app))
    if as_json:
        print_document({"consent": name, "account": account, "granted": entered.granted})
        return
    what = f"{_words(purpose)} {_where(channel)}"
    say(f"Account {account}: {what} {'agreed to' if entered.granted else 'refused'}.")


def _show(account: str, *, workspace: Workspace, as_json: bool) -> None:
    from duly.commands.clock import workspace_now
    from duly.usecases.decide_accounts import decide
    from duly.usecases.state_consent import consents_of

    with opened_workspace(workspace) as app:
        rows = consents_of(app.context, account)
        with app.context.database.reading() as tx:
            facts = decide(tx, app.context, [account], now=workspace_now(app))[0].facts
        zone = app.context.zone
    if as_json:
        standing = {"agreed": facts.consented, "refused": facts.refused, "do_not_contact": facts.suppressed}
        print_document({"account": account, **standing, "statements": rows})
        return
    lines = [
        f"{moment_words(row['at'].astimezone(zone))}  {'agreed to' if row['granted'] else 'refused'}"
        f"  {_words(Purpose(row['purpose']))} {_where(row['channel'])}, {row['source']}: {row['said']}"
        for row in rows
    ] or ["Nothing was said."]
    say(
        *lines,
        f"Agreed: {_listed(facts.consented)}. Refused: {_listed(facts.refused)}."
        f" On a do-not-contact list: {_listed(facts.suppressed)}.",
    )


def _where(channel: str | None) -> str:
    return f"by {channel}" if channel else "on every channel"


def _words(purpose: Purpose) -> str:
    return purpose.value.replace("_", " ")


def _listed(channels: tuple[str, ...]) -> str:
    return ", ".join(channels) or "nothing"
