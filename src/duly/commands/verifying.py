"""``duly verify``: how sure it is who a customer is, and what a person has checked of it."""

from __future__ import annotations

from secrets import randbelow, token_hex
from typing import Annotated

import typer

from duly.commands.accounts import Account
from duly.commands.terminal import HERE, AsJson, Workspace, moment_words, print_document, say
from duly.commands.workspace import opened_workspace
from duly.domain.contact import Channel
from duly.domain.verification import CODE_DIGITS, Level
from duly.errors import InputInvalid

SALT_BYTES = 16


def verify(
    account: Account,
    level: Annotated[int | None, typer.Option(metavar="0-3", help="The level a person has checked.")] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="How it was checked; never what was answered.")] = "",
    code_to: Annotated[
        Channel | None, typer.Option("--send-code", help="Send a one-time code to the address on this channel.")
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who does this; the journal keeps it.")] = "",
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Show how sure it is who a customer is, enter what a person has checked, or send a one-time code."""
    from duly.commands.clock import workspace_now
    from duly.usecases.keep_level import levels_of, verify_by_person
    from duly.usecases.send_code import send_code

    if (level is not None or code_to is not None) and not by:
        raise InputInvalid(("--by: found nothing, expected who does this",))
    if level is not None and code_to is not None:
        raise InputInvalid(("found --level and --send-code, expected one of them",))
    with opened_workspace(workspace) as app:
        now = workspace_now(app)
        if level is not None:
            verify_by_person(app.context, account, level=level, note=note, by=by, now=now)
        if code_to is not None:
            code = f"{randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
            salt = token_hex(SALT_BYTES)
            send_code(app.context, account, channel=code_to, code=code, salt=salt, by=by, now=now)
        now_at, changes = levels_of(app.context, account)
        zone = app.context.zone
    if as_json:
        print_document({"account": account, "level": now_at, "changes": changes, "code_sent": code_to is not None})
        return
    if code_to is not None:
        say(f"A code goes to the {code_to} address of account {account}; the customer gives it back in a message.")
        return
    say(f"Account {account} is at level {now_at}: {Level(now_at).name.lower()}.")
    at = [moment_words(row["at"].astimezone(zone)) for row in changes]
    say(*(f"{when}  {row['level']}  {row['method'].replace('_', ' ')}" for when, row in zip(at, changes, strict=True)))
