"""``duly sending``: the kill switches, the mode, the allow list of test mode, and the drafts that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from duly.commands.terminal import (
    HERE,
    AsJson,
    By,
    Note,
    Workspace,
    counted,
    heading,
    moment_words,
    pairs,
    print_document,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.domain.contact import Channel
from duly.domain.control import MODE_USUAL, ControlKind, Mode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from sqlalchemy import Row

    from duly.usecases.context import Context

sending = typer.Typer(help="Switch sending off and on, choose the mode, and approve drafts.", no_args_is_help=True)

ID_SHOWN_CHARS = 16
MEANS = {
    Mode.TEST: "test: messages go to the allow list alone",
    Mode.DRAFT: "draft: a person approves each message",
    Mode.LIVE: "live: messages leave by themselves",
}

OnChannel = Annotated[Channel | None, typer.Option("--channel", help="Only this channel.")]
OnSegment = Annotated[str | None, typer.Option("--segment", metavar="ID", help="Only this segment of the policy.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why; the journal keeps it.")]
AddressOn = Annotated[Channel, typer.Argument(help="The channel the address is on.")]
Address = Annotated[str, typer.Argument(metavar="ADDRESS", help="A phone number or an e-mail address.")]
Draft = Annotated[str, typer.Argument(metavar="DRAFT", help="The draft's id, or how it begins.")]


@sending.command()
def show(workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """What may leave now: the mode, what is switched off, and who is on the allow list."""
    from duly.usecases.approve_drafts import list_drafts
    from duly.usecases.change_controls import controls_in_force

    with opened_workspace(workspace) as app:
        rows, drafts = controls_in_force(app.context), len(list_drafts(app.context))
        zone, sandboxed = app.context.zone, app.context.sandboxed
    mode = mode_of(rows)
    free = bool(sandboxed) and not any(row.kind == ControlKind.SANDBOX for row in rows)
    if as_json:
        print_document(_controls_to_json(rows, mode, free=free, drafts=drafts))
        return
    say(heading(f"Mode {MEANS[mode]}."))
    shown = [("switched off", _who_and_why(row, zone)) for row in rows if row.kind == ControlKind.SWITCH]
    shown += [("allow list", row.target.replace(":", " ", 1)) for row in rows if row.kind == ControlKind.RECIPIENT]
    if free:
        shown.append(("allow list", "the sandbox phone, which reaches no real person"))
    if drafts:
        shown.append(("drafts", f"{counted(drafts, 'message')} to approve: duly sending drafts"))
    screen().print(pairs(shown or [("", "nothing is switched off")]))


def mode_of(rows: Sequence[Row[Any]]) -> Mode:
    return next((Mode(row.target) for row in rows if row.kind == ControlKind.MODE), MODE_USUAL)


def _controls_to_json(rows: Sequence[Row[Any]], mode: Mode, *, free: bool, drafts: int) -> dict[str, Any]:
    def said(row: Row[Any]) -> dict[str, Any]:
        return {"target": row.target, "by": row.opened_by, "why": row.reason, "since": row.opened_at}

    return {
        "mode": mode.value,
        "switched_off": [said(row) for row in rows if row.kind == ControlKind.SWITCH],
        "allow_list": [said(row) for row in rows if row.kind == ControlKind.RECIPIENT],
        "sandbox_allowed": free,
        "drafts": drafts,
    }


def _who_and_why(row: Row[Any], zone: ZoneInfo) -> str:
    since = moment_words(row.opened_at.astimezone(zone))
    what = "everything" if row.target == "all" else row.target.replace(".", " ", 1)
    return f"{what}, since {since} by {row.opened_by}: {row.reason}"


@sending.command()
def off(
    by: By,
    why: Why,
    channel: OnChannel = None,
    segment: OnSegment = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """The kill switch: from now on nothing leaves, or nothing on a channel, or for a segment."""
    from duly.commands.clock import workspace_now
    from duly.usecases.change_controls import Who, switch_off

    target = _target(channel, segment)
    with opened_workspace(workspace) as app:
        switch_off(app.context, target, Who(by=by, why=why), now=workspace_now(app))
    _tell(
        f"Switched off: {_words(channel, segment)}. Nothing of it leaves until: duly sending on --by NAME --why WHY",
        target.name,
        0,
        as_json,
    )


@sending.command()
def on(
    by: By,
    why: Why,
    channel: OnChannel = None,
    segment: OnSegment = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Switch sending on again; every account is looked at again."""
    from duly.commands.clock import workspace_now
    from duly.usecases.change_controls import Who, switch_on

    target = _target(channel, segment)
    with opened_workspace(workspace) as app:
        count = switch_on(app.context, target, Who(by=by, why=why), now=workspace_now(app))
    _tell(f"Switched on: {_words(channel, segment)}.", target.name, count, as_json)


def _target(channel: Channel | None, segment: str | None) -> Any:
    from duly.errors import InputInvalid
    from duly.usecases.change_controls import Target

    if channel is not None and segment is not None:
        raise InputInvalid(("found --channel and --segment, expected one of them, or none for everything",))
    return Target(channel=channel, segment=segment)


def _words(channel: Channel | None, segment: str | None) -> str:
    return f"the channel {channel}" if channel else f"the segment {segment}" if segment else "everything"


def _tell(words: str, target: str, count: int, as_json: bool) -> None:
    if as_json:
        print_document({"target": target, "accounts": count})
        return
    again = f" The next run looks at {counted(count, 'account')} again." if count else ""
    say(f"{words}{again}")


@sending.command()
def mode(
    to: Annotated[Mode, typer.Argument(metavar="MODE", help="test, draft or live.")],
    by: By,
    why: Why,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """How messages leave: to test recipients only, each approved by a person, or by themselves."""
    from duly.commands.clock import workspace_now
    from duly.usecases.change_controls import Who, change_mode

    with opened_workspace(workspace) as app:
        count = change_mode(app.context, to, Who(by=by, why=why), now=workspace_now(app))
    _tell(f"Mode {MEANS[to]}.", to.value, count, as_json)


@sending.command()
def allow(
    channel: AddressOn, address: Address, by: By, why: Why, workspace: Workspace = HERE, as_json: AsJson = False
) -> None:
    """Put an address on the allow list of test mode."""
    from duly.commands.clock import workspace_now
    from duly.usecases.change_controls import Who, allow_recipient

    with opened_workspace(workspace) as app:
        count = allow_recipient(app.context, channel, address, Who(by=by, why=why), now=workspace_now(app))
    _tell(f"{address} may be reached by {channel} in test mode.", f"{channel}:{address}", count, as_json)


@sending.command()
def disallow(
    channel: AddressOn, address: Address, by: By, why: Why, workspace: Workspace = HERE, as_json: AsJson = False
) -> None:
    """Take an address off the allow list of test mode."""
    from duly.commands.clock import workspace_now
    from duly.usecases.change_controls import Who, disallow_recipient

    with opened_workspace(workspace) as app:
        disallow_recipient(app.context, channel, address, Who(by=by, why=why), now=workspace_now(app))
    _tell(f"{address} is off the allow list for {channel}.", f"{channel}:{address}", 0, as_json)


@sending.command()
def sandbox(
    to: Annotated[
        str, typer.Argument(metavar="free|listed", help="listed: only to the allow list, as a real channel.")
    ],
    by: By,
    why: Why,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Whether test mode lets everything go to the sandbox phone, which reaches no real person."""
    from duly.commands.clock import workspace_now
    from duly.errors import InputInvalid
    from duly.usecases.change_controls import Who, free_sandbox, list_sandbox

    if to not in ("free", "listed"):
        raise InputInvalid((f"found {to!r}, expected free or listed",))
    with opened_workspace(workspace) as app:
        who, now, count = Who(by=by, why=why), workspace_now(app), 0
        if to == "free":
            count = free_sandbox(app.context, who, now=now)
        else:
            list_sandbox(app.context, who, now=now)
    words = "gets everything" if to == "free" else "gets what the allow list names, and nothing else"
    _tell(f"In test mode the sandbox phone {words}.", f"sandbox.{to}", count, as_json)


@sending.command()
def drafts(
    draft: Annotated[str | None, typer.Argument(metavar="DRAFT", help="Show this one whole.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """The messages that wait for a person's approval."""
    from duly.errors import NotFound
    from duly.usecases.approve_drafts import list_drafts

    with opened_workspace(workspace) as app:
        context = app.context
        rows = [row for row in list_drafts(context) if draft is None or row.id.startswith(draft)]
    if draft is not None and not rows:
        raise NotFound(f"no draft {draft!r} waits for approval")
    if as_json:
        print_document([_draft_to_json(row) for row in rows])
    elif draft is not None:
        for row in rows:
            _tell_draft(row, context)
    else:
        _tell_drafts(rows, context)


def _draft_to_json(row: Row[Any]) -> dict[str, Any]:
    names = (
        "id",
        "account_id",
        "kind",
        "step",
        "channel",
        "address",
        "say",
        "subject",
        "text",
        "not_before",
        "planned_at",
    )
    from duly.usecases.approve_drafts import words_of

    return {**{name: getattr(row, name) for name in names}, "words": words_of(row)}


def _tell_drafts(rows: Sequence[Row[Any]], context: Context) -> None:
    say(heading(f"{counted(len(rows), 'message')} to approve."))
    if not rows:
        return
    shown = table("  draft", "account", "step", "channel", "not before", "says")
    for row in rows:
        says = " ".join(row.text.split())[:48]
        at = moment_words(row.not_before.astimezone(context.zone))
        shown.add_row(
            f"  {row.id[:ID_SHOWN_CHARS]}", row.account_id, row.step or "answer", row.channel, at, f"{says}..."
        )
    screen().print(shown)
    say("", "Read one: duly sending drafts DRAFT. It says how to approve or decline what you have read.")


def _tell_draft(row: Row[Any], context: Context) -> None:
    from duly.usecases.approve_drafts import words_of

    at = moment_words(row.not_before.astimezone(context.zone))
    say(heading(f"Draft {row.id}"))
    facts = [("account", row.account_id), ("step", row.step or "an answer"), ("to", f"{row.channel} {row.address}")]
    facts += [("not before", at), *([("subject", row.subject)] if row.subject else [])]
    screen().print(pairs(facts))
    say("", *(f"    {line}" for line in row.text.splitlines()), "")
    short = row.id[:ID_SHOWN_CHARS]
    say(f"To let it go: duly sending approve {short} --words {words_of(row)} --by NAME")
    say(f"Else: duly sending decline {short} --by NAME --note WHY")


@sending.command()
def approve(
    draft: Draft,
    words: Annotated[
        str, typer.Option(metavar="MARK", help="The mark that duly sending drafts DRAFT shows of what you have read.")
    ],
    by: By,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Let a draft go. The gate still asks everything again when it leaves."""
    from duly.commands.clock import workspace_now
    from duly.usecases.approve_drafts import approve_draft

    with opened_workspace(workspace) as app:
        row = approve_draft(app.context, draft, words=words, by=by, now=workspace_now(app))
        at = moment_words(row.not_before.astimezone(app.context.zone))
    if as_json:
        print_document({"draft": row.id, "account": row.account_id, "approved_by": by, "not_before": row.not_before})
    else:
        what = f"{row.step or 'the answer'} to account {row.account_id}"
        say(f"Approved: {what} leaves by {row.channel}, not before {at}.")


@sending.command()
def decline(draft: Draft, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Do not send a draft; its step counts as taken, and the account is looked at again."""
    from duly.commands.clock import workspace_now
    from duly.usecases.approve_drafts import decline_draft

    with opened_workspace(workspace) as app:
        row = decline_draft(app.context, draft, by=by, note=note, now=workspace_now(app))
    if as_json:
        print_document({"draft": row.id, "account": row.account_id, "declined_by": by})
    else:
        say(f"Declined: {row.step or 'the answer'} to account {row.account_id} is not sent.")
