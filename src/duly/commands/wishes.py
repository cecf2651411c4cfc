"""``duly wish`` and ``duly do-not-contact``: how customers want to be treated, and whom not to contact at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from duly.commands.accounts import Account
from duly.commands.terminal import HERE, AsJson, By, Note, RefusingGroup, Workspace, day_words, print_document, say
from duly.commands.workspace import opened_workspace
from duly.domain.contact import Channel, QuietWish
from duly.domain.wish import DAY_MINUTES, EVERY_DAY, WEEKDAY_NAMES, WishKind, quiet_from_json, quiet_in_words
from duly.errors import InputInvalid

wish = typer.Typer(
    name="wish",
    cls=RefusingGroup,
    no_args_is_help=True,
    help="How a customer wants to be treated: times, channel, language.",
)
do_not_contact = typer.Typer(
    name="do-not-contact", cls=RefusingGroup, no_args_is_help=True, help="The list of whom not to contact."
)


@wish.command("show")
def show(account: Account, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """List the wishes of an account, and those that were ended."""
    from duly.usecases.record_wish import wishes_of

    with opened_workspace(workspace) as app:
        rows = wishes_of(app.context, account)
        day_of = app.context.day_of
    if as_json:
        print_document({"account": account, "wishes": rows})
        return
    lines = [
        f"{row['id']}  {_in_words(row['kind'], row['body'])}, {row['source']} on {day_words(day_of(row['opened_at']))}:"
        f" {row['said']}"
        + (f" (ended on {day_words(day_of(row['closed_at']))}: {row['closed_why']})" if row["closed_at"] else "")
        for row in rows
    ]
    say(*lines or [f"Account {account} has wished for nothing."])


@wish.command("add")
def add(
    account: Account,
    by: By,
    said: Annotated[str, typer.Option(metavar="TEXT", help="The customer's words, or where they are kept.")],
    not_before: Annotated[str | None, typer.Option(metavar="HH:MM", help="No contact before this time.")] = None,
    not_after: Annotated[str | None, typer.Option(metavar="HH:MM", help="No contact from this time on.")] = None,
    not_on: Annotated[str | None, typer.Option(metavar="DAYS", help="No contact on these days: mon,tue.")] = None,
    quiet_on: Annotated[Channel | None, typer.Option(help="These times are meant for this channel alone.")] = None,
    prefer: Annotated[Channel | None, typer.Option(help="The channel preferred.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="The language preferred, such as es.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Enter what a customer wishes; times are those where the customer is."""
    from duly.commands.clock import workspace_now
    from duly.usecases.record_wish import WishesStated, record_wish

    days = _days(not_on)
    quiet = [
        *([QuietWish(EVERY_DAY, 0, _minute(not_before, "--not-before"), quiet_on)] if not_before else []),
        *([QuietWish(EVERY_DAY, _minute(not_after, "--not-after"), DAY_MINUTES, quiet_on)] if not_after else []),
        *([QuietWish(days, 0, DAY_MINUTES, quiet_on)] if days else []),
    ]
    if not (quiet or prefer or language):
        raise InputInvalid(("found no wish, expected --not-before, --not-after, --not-on, --prefer or --language",))
    stated = WishesStated(quiet=tuple(quiet), channel=prefer, language=language, said=said, source="person")
    with opened_workspace(workspace) as app:
        new = record_wish(app.context, account, stated, by=by, now=workspace_now(app))
    if as_json:
        print_document({"account": account, "recorded": new})
    else:
        say(f"Account {account}: noted." if new else f"Account {account} has wished for this already.")


@wish.command("end")
def end(
    account: Account,
    name: Annotated[str, typer.Argument(metavar="WISH", help="The wish's id.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """End a wish."""
    from duly.commands.clock import workspace_now
    from duly.usecases.record_wish import end_wish

    with opened_workspace(workspace) as app:
        end_wish(app.context, account, name, by=by, note=note, now=workspace_now(app))
    if as_json:
        print_document({"account": account, "ended": name})
    else:
        say(f"Account {account}: the wish is ended.")


@do_not_contact.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="CSV: account, phone, email, channel, reason, until.")],
    by: By,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Take in a list of whom not to contact; the same file twice changes nothing."""
    from duly.commands.clock import workspace_now
    from duly.text_file import read_text_file
    from duly.usecases.do_not_contact import import_list

    if not file.is_file():
        raise InputInvalid((f"FILE: found no file {file}, expected a CSV",))
    text = read_text_file(file)
    with opened_workspace(workspace) as app:
        listed = import_list(app.context, text, file=file.name, by=by, now=workspace_now(app))
    counts = {"new": listed.new, "changed": listed.changed, "unchanged": listed.unchanged, "removed": listed.removed}
    if as_json:
        print_document({"file": file.name, **counts})
        return
    say(f"{listed.new} new, {listed.changed} changed, {listed.unchanged} known already.")
    if listed.removed:
        say(f"{listed.removed} that somebody has taken off stay off.")


@do_not_contact.command("list")
def list_entries(workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """List whom not to contact."""
    from duly.usecases.do_not_contact import listings_of

    with opened_workspace(workspace) as app:
        rows = listings_of(app.context)
    if as_json:
        print_document({"entries": rows})
        return
    lines = [
        f"{row['id']}  {row['kind']} {row['value']}, {row['channel'] or 'every channel'}{_until(row['until'])}:"
        f" {row['reason']}"
        for row in rows
    ]
    say(*lines or ["Nobody is listed."])


@do_not_contact.command("remove")
def remove(
    name: Annotated[str, typer.Argument(metavar="ENTRY", help="An entry's id, an account's id or an address.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Take an entry off the list."""
    from duly.commands.clock import workspace_now
    from duly.usecases.do_not_contact import take_off

    with opened_workspace(workspace) as app:
        value = take_off(app.context, name, by=by, note=note, now=workspace_now(app))
    if as_json:
        print_document({"removed": value})
    else:
        say(f"{value} is no longer on the list.")


def _until(day: date | None) -> str:
    return f", until {day}" if day else ""


def _in_words(kind: str, body: object) -> str:
    if kind == WishKind.QUIET and isinstance(body, dict):
        return quiet_in_words(quiet_from_json(body))  # pyright: ignore[reportUnknownArgumentType]
    return f"prefers {body}"


def _minute(text: str, option: str) -> int:
    hours, _, minutes = text.partition(":")
    if not (hours.isdecimal() and minutes.isdecimal()) or int(hours) > 23 or int(minutes) > 59:
        raise InputInvalid((f"{option}: found {text!r}, expected a time such as 10:00",))
    return int(hours) * 60 + int(minutes)


def _days(text: str | None) -> tuple[int, ...]:
    if text is None:
        return ()
    short = {name[:3].casefold(): number for number, name in enumerate(WEEKDAY_NAMES)}
    whole = {name.casefold(): number for number, name in enumerate(WEEKDAY_NAMES)}
    named = [part.strip() for part in text.split(",")]
    known = [{**whole, **short}.get(part.casefold()) for part in named]
    if unknown := [part for part, number in zip(named, known, strict=True) if number is None]:
        raise InputInvalid((f"--not-on: found {', '.join(unknown)!r}, expected days such as mon,tue",))
    return tuple(sorted({number for number in known if number is not None}))
