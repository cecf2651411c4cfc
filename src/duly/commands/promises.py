"""``duly promise`` and ``duly promises``: a person takes a promise down, and how promises end."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any

import typer

from duly.commands.terminal import (
    HERE,
    AsJson,
    By,
    Workspace,
    counted,
    day_words,
    print_document,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.domain.contact import Channel
from duly.domain.promise import MILLIONTHS, Ceiling, PromiseState
from duly.domain.receivables import Rail
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.reports.promises import PromisesTaken
    from duly.usecases.take_promise import Taken

CEILING_WORDS = {
    Ceiling.DAYS_OUT: "further out than automation may accept",
    Ceiling.SHARE: "a smaller share than automation may accept",
    Ceiling.BROKEN: "after more broken promises than automation may bear",
}
promises = typer.Typer(help="What came of promises.", no_args_is_help=True)


@promises.callback()
def promises_group() -> None:
    """Keeps ``report`` a command of its own while it is the only one."""


def promise(
    account: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")],
    by: By,
    day: Annotated[
        list[str] | None, typer.Option(metavar="D", help="The promised day; several times for several parts.")
    ] = None,
    amount: Annotated[
        list[str] | None, typer.Option(metavar="AMOUNT", help="By that day; once for each --day, in the same order.")
    ] = None,
    items: Annotated[
        list[str] | None, typer.Option("--items", metavar="NUMBER", help="Only this item; several times for several.")
    ] = None,
    channel: Annotated[Channel, typer.Option(help="How it was said to you.")] = Channel.VOICE,
    rail: Annotated[Rail | None, typer.Option(help="How they will pay; as they usually do, if left out.")] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="What was said; with --cancel, why.")] = "",
    cancel: Annotated[bool, typer.Option("--cancel", help="Take back what runs, as nobody's fault.")] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Take down a promise that a customer made to you, or cancel what runs.

    It takes the place of promises that run. You may go beyond what automation may accept; that is kept with it.
    """
    from duly.commands.clock import workspace_now
    from duly.usecases.take_promise import Offer, cancel_promises, take_promise

    if cancel:
        if day or amount or items:
            raise InputInvalid(("found --cancel with --day, --amount or --items; expected it without them",))
        with opened_workspace(workspace) as app:
            ended = cancel_promises(app.context, account, by=by, note=note, now=workspace_now(app))
        if as_json:
            print_document({"account": account, "cancelled": list(ended), "by": by})
        else:
            say(f"{counted(len(ended), 'promise')} of account {account} cancelled.")
        return
    parts = _parts(day or [], amount or [])
    offer = Offer(parts=parts, items=tuple(items or ()), by=by, channel=channel, rail=rail, note=note)
    with opened_workspace(workspace) as app:
        taken = take_promise(app.context, account, offer, now=workspace_now(app))
    if as_json:
        print_document({"account": account, "by": by, "promises": [_taken_to_json(one) for one in taken]})
    else:
        _tell_taken(account, taken)


def _parts(days: list[str], amounts: list[str]) -> Any:
    from duly.commands.clock import read_day
    from duly.usecases.take_promise import Part

    if not days or len(days) != len(amounts):
        raise InputInvalid(
            (f"found {len(days)} --day and {len(amounts)} --amount, expected at least one and as many of each",)
        )
    return tuple(
        Part(day=read_day(day, option="--day"), amount=amount) for day, amount in zip(days, amounts, strict=True)
    )


def _taken_to_json(one: Taken) -> dict[str, Any]:
    return {
        "id": one.id, "day": one.day, "amount": one.amount.plain(), "currency": one.amount.currency,
        "follow_up_on": one.follow_up_on, "exceeds": list(one.exceeds), "superseded": list(one.superseded),
    }  # fmt: skip


def _tell_taken(account: str, taken: tuple[Taken, ...]) -> None:
    for one in taken:
        after = day_words(one.follow_up_on)
        say(f"Account {account} promises {one.amount} by {day_words(one.day)}; followed up after {after}.")
    for ceiling in taken[0].exceeds:
        say(f"Recorded as {CEILING_WORDS[ceiling]}.")
    if taken[0].superseded:
        say(f"It takes the place of {counted(len(taken[0].superseded), 'promise')}.")


@promises.command()
def report(
    since: Annotated[str | None, typer.Option(metavar="D", help="Only promises taken from that day on.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Show how promises ended, by who took them and through which channel."""
    from duly.commands.clock import first_instant, read_when
    from duly.reports.promises import promises_taken

    with opened_workspace(workspace) as app:
        start = first_instant(read_when(since, app.context, option="--since"), app.context) if since else None
        with app.context.database.reading() as tx:
            rows = promises_taken(tx, since=start)
    if as_json:
        print_document({"since": since, "rows": [_to_json(row) for row in rows]})
        return
    if not rows:
        say("No promise was taken.")
        return
    numbers = ("taken", "running", "kept", "partly", "broken", "kept %", "promised", "paid %")
    shown = table("taken by", "channel", *numbers, right=numbers)
    for row in rows:
        count = row.count
        shown.add_row(
            row.taken_by, row.channel, str(row.taken), str(row.running), str(count(PromiseState.KEPT)),
            str(count(PromiseState.PARTLY_KEPT)), str(count(PromiseState.BROKEN)), _percent(row.kept_share),
            str(row.promised(*PromiseState)), _percent(row.paid_share),
        )  # fmt: skip
    screen().print(shown)
    say("Kept % counts promises whose day has come; paid % is the share of their money that came in time.")


def _percent(share: Fraction | None) -> str:
    return "-" if share is None else f"{share.numerator * 100 // share.denominator} %"


def _to_json(row: PromisesTaken) -> dict[str, Any]:
    return {
        "taken_by": row.taken_by, "channel": row.channel, "currency": row.currency, "taken": row.taken,
        "running": row.running, "beyond_ceilings": row.beyond_ceilings,
        "states": {
            state.value: {
                "count": row.count(state),
                "promised": row.promised(state).plain(),
                "paid": row.paid(state).plain(),
            }
            for state in PromiseState
        },
        "kept_share": _millionths(row.kept_share), "paid_share": _millionths(row.paid_share),
    }  # fmt: skip


def _millionths(share: Fraction | None) -> int | None:
    return None if share is None else share.numerator * MILLIONTHS // share.denominator
