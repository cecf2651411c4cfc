"""``duly override`` and ``duly contacted``: what a person decides against the policy, or does themselves."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from duly.commands.case_shown import following_json
from duly.commands.terminal import (
    HERE,
    AsJson,
    By,
    Note,
    Workspace,
    counted,
    day_words,
    print_document,
    print_line,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.domain.contact import Channel
from duly.domain.override import OverrideKind

if TYPE_CHECKING:
    from duly.domain.decision import Decision
    from duly.usecases.context import Context

override = typer.Typer(help="Decide against the policy for one account.", no_args_is_help=True)
Account = Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")]
Step = Annotated[str, typer.Argument(metavar="STEP", help="A step of the policy, such as firm_call.")]
Until = Annotated[
    str | None, typer.Option(metavar="D", help="The day from which the policy holds again; in 14 days if left out.")
]
ID_CHARS_SHOWN = 18
WHY_CHARS_SHOWN = 40


def override_words(kind: str, target: str) -> str:
    """``step firm_call is skipped``; the day of a review as other days are shown."""
    from duly.usecases.override_policy import IN_WORDS

    told = day_words(date.fromisoformat(target)) if kind == OverrideKind.REVIEW_ON else target
    return IN_WORDS[OverrideKind(kind)].format(told)


@override.command()
def skip(
    account: Account,
    step: Step,
    by: By,
    note: Note,
    until: Until = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Skip a step in this overdue cycle."""
    _open(workspace, account, OverrideKind.SKIP_STEP, step, by, note, until=until, as_json=as_json)


@override.command()
def send(
    account: Account,
    step: Step,
    by: By,
    note: Note,
    until: Until = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Send a step now rather than when the policy would; hours, limits, consent and holds still count."""
    _open(workspace, account, OverrideKind.SEND_STEP, step, by, note, until=until, as_json=as_json)


@override.command()
def lift(
    account: Account,
    rule: Annotated[str, typer.Argument(metavar="RULE", help="An exclusion such as vip, or broken_promises.")],
    by: By,
    note: Note,
    until: Until = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Lift an exclusion in this overdue cycle."""
    _open(workspace, account, OverrideKind.LIFT_RULE, rule, by, note, until=until, as_json=as_json)


@override.command()
def review(
    account: Account,
    day: Annotated[str, typer.Argument(metavar="DAY", help="The day on which the account is looked at next.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Change the day on which an account is looked at next; what happens before brings it forward."""
    from duly.commands.clock import read_day

    target = read_day(day, option="DAY").isoformat()
    _open(workspace, account, OverrideKind.REVIEW_ON, target, by, note, until=None, as_json=as_json)


def _open(
    workspace: Path,
    account: str,
    kind: OverrideKind,
    target: str,
    by: str,
    why: str,
    *,
    until: str | None,
    as_json: bool,
) -> None:
    from duly.commands.clock import read_day, workspace_now
    from duly.usecases.override_policy import Wanted, override_policy

    last = read_day(until, option="--until") if until else None
    wanted = Wanted(kind=kind, target=target, by=by, why=why, until=last)
    with opened_workspace(workspace) as app:
        done = override_policy(app.context, account, wanted, now=workspace_now(app))
        day = app.context.day_of(done.until)
        if as_json:
            document: dict[str, Any] = {"override": done.id, "account": account, "kind": kind, "target": target}
            print_document(document | {"until": day, "by": by, "next": following_json(done.following)})
            return
        ends = "" if kind is OverrideKind.REVIEW_ON else f" until {day_words(day)}"
        say(f"Account {account}: {override_words(kind, target)}{ends}.")
        _tell_next(app.context, done.following)
        say(f"To end it earlier: duly override end {done.id} --by NAME --note WHY")


def _tell_next(context: Context, following: Decision | None) -> None:
    from duly.commands.explaining import outcome_words

    if following is not None:
        say(f"Next: {outcome_words(following.outcome, context.zone)}. {following.reason}")


@override.command("hand-over")
def hand_over(
    account: Account,
    to: Annotated[str, typer.Option(metavar="DESK", help="The desk that gets the case.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Hand an account to a desk, whatever the policy says."""
    from duly.commands.clock import workspace_now
    from duly.usecases.override_policy import hand_over_by_person

    with opened_workspace(workspace) as app:
        case = hand_over_by_person(app.context, account, to=to, by=by, why=note, now=workspace_now(app))
    if as_json:
        print_document({"case": case, "account": account, "to": to, "by": by})
    else:
        say(f"Account {account} is handed over to {to}: {case}.")


@override.command()
def end(
    name: Annotated[str, typer.Argument(metavar="OVERRIDE", help="The override's id, or the beginning of it.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """End an override before its time."""
    from duly.commands.clock import workspace_now
    from duly.usecases.override_policy import end_override

    with opened_workspace(workspace) as app:
        following = end_override(app.context, name, by=by, why=note, now=workspace_now(app))
        if as_json:
            print_document({"ended": name, "by": by, "next": following_json(following)})
            return
        say("The policy holds again.")
        _tell_next(app.context, following)


@override.command("list")
def list_overrides(
    account: Annotated[str | None, typer.Option(metavar="ACCOUNT", help="Only this account's.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """List the overrides that hold, the one that ends first first."""
    from duly.usecases.override_policy import open_overrides

    with opened_workspace(workspace) as app:
        zone = app.context.zone
        with app.context.database.reading() as tx:
            rows = open_overrides(tx, account)
    if as_json:
        for row in rows:
            print_line(row)
        return
    if not rows:
        say("Nobody has overridden the policy.")
        return
    shown = table("until", "account", "what", "by", "why", "id")
    for row in rows:
        until: datetime = row.until.astimezone(zone)
        what = override_words(row.kind, row.target)
        shown.add_row(day_words(until.date()), row.account_id, what, row.by, Text(row.why), row.id[:ID_CHARS_SHOWN])
    screen().print(shown)
    say(f"{counted(len(rows), 'override holds', 'overrides hold')}.")


def contacted(
    account: Account,
    channel: Annotated[Channel, typer.Argument(help="How the customer was contacted.")],
    by: By,
    note: Note,
    step: Annotated[
        str | None, typer.Option(metavar="STEP", help="The step it counts as; the next one if left out.")
    ] = None,
    not_reached: Annotated[bool, typer.Option("--not-reached", help="It was tried, and nobody was reached.")] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Record that a person spoke with or wrote to a customer: it counts as the step, and against the limits."""
    from duly.commands.clock import workspace_now
    from duly.usecases.note_contact import ContactMade, note_contact

    made = ContactMade(channel=channel, reached=not not_reached, by=by, note=note, step=step)
    with opened_workspace(workspace) as app:
        done = note_contact(app.context, account, made, now=workspace_now(app))
        if as_json:
            document = {"account": account, "channel": channel, "reached": made.reached, "step": done.step, "by": by}
            print_document(document | {"next": following_json(done.following)})
            return
        counts = f"counts as {done.step}" if done.step else "counts as no step"
        say(f"Contact with account {account} by {channel} is recorded; it {counts}.")
        _tell_next(app.context, done.following)
