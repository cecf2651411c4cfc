"""``duly case``: what the person who has a case decides, each with who, why and what comes next."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from duly.commands import cases
from duly.commands.case_shown import following_json, resolved_words
from duly.commands.terminal import HERE, AsJson, By, Note, Workspace, moment_words, print_document, say
from duly.commands.workspace import opened_workspace
from duly.domain.escalation import ClosedBecause, EscalationResolution
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.app import App
    from duly.usecases.list_cases import Waiting
    from duly.usecases.resolve_case import Resolution

case = typer.Typer(help="Work on a case: take it, pass it on, decide.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(metavar="ID", help="The case's id, the beginning of it, or the account's id.")]


@contextmanager
def _opened(workspace: Path, id: str) -> Generator[tuple[App, Waiting, datetime]]:
    """The workspace, the case that is meant, and the workspace's now."""
    from duly.commands.clock import workspace_now
    from duly.usecases.list_cases import WaitingKind, find_waiting

    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            one = find_waiting(tx, id, kinds={WaitingKind.CASE})
        yield app, one, workspace_now(app)


@case.command()
def show(id: Id, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Show a case with all its person needs, and what automation would do if it were returned."""
    with _opened(workspace, id) as (_, one, _now):
        pass
    cases.show(one.id, workspace=workspace, as_json=as_json)


@case.command()
def take(id: Id, by: By, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Take a case; its deadline stays."""
    from duly.usecases.assign_case import take_case

    with _opened(workspace, id) as (app, one, now):
        deadline = take_case(app.context, one.id, by=by, now=now)
        _tell_holder(app, one, holder=by, deadline=deadline, as_json=as_json)


@case.command()
def assign(
    id: Id,
    by: By,
    note: Note,
    desk: Annotated[str | None, typer.Option(metavar="DESK", help="Pass it on to this desk.")] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="Give it to this person.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Give a case to another person, or pass it on to another desk; its deadline stays."""
    from duly.usecases.assign_case import give_case, pass_case_on

    with _opened(workspace, id) as (app, one, now):
        match desk, person:
            case str() as to, None:
                deadline = pass_case_on(app.context, one.id, desk=to, by=by, note=note, now=now)
            case None, str() as to:
                deadline = give_case(app.context, one.id, to=to, by=by, note=note, now=now)
            case _:
                raise InputInvalid(("found neither or both of --desk and --person; expected one of them",))
        _tell_holder(app, one, holder=to, deadline=deadline, as_json=as_json)


def _tell_holder(app: App, one: Waiting, *, holder: str, deadline: datetime, as_json: bool) -> None:
    if as_json:
        print_document({"id": one.id, "account": one.account_id, "with": holder, "deadline": deadline})
        return
    by = moment_words(deadline.astimezone(app.context.zone))
    say(f"Case {one.id} of account {one.account_id} is with {holder}, to be settled by {by}.")


@case.command()
def resume(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Return the account to automation."""
    from duly.usecases.resolve_case import Resolution

    _resolve(workspace, id, Resolution(how=EscalationResolution.RETURNED, by=by, note=note), as_json=as_json)


@case.command()
def hold(
    id: Id,
    until: Annotated[str, typer.Option(metavar="D", help="The day from which automation goes on.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Send nothing before a day; then automation goes on."""
    from duly.commands.clock import read_day
    from duly.usecases.resolve_case import Resolution

    day = read_day(until, option="--until")
    back = Resolution(how=EscalationResolution.RETURNED, by=by, note=note, hold_until=day)
    _resolve(workspace, id, back, as_json=as_json)


@case.command()
def keep(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Take the account over: automation stays away until you give it back with duly release."""
    from duly.usecases.resolve_case import Resolution

    _resolve(workspace, id, Resolution(how=EscalationResolution.STAYED, by=by, note=note), as_json=as_json)


@case.command()
def close(
    id: Id,
    because: Annotated[ClosedBecause, typer.Option(help="Why there is nothing more to do.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """End a case with nothing more to do; automation stays away from the account."""
    from duly.usecases.resolve_case import Resolution

    closing = Resolution(how=EscalationResolution.CLOSED, by=by, note=note, because=because)
    _resolve(workspace, id, closing, as_json=as_json)


def _resolve(workspace: Path, id: str, resolution: Resolution, *, as_json: bool) -> None:
    from duly.usecases.resolve_case import resolve_case

    with _opened(workspace, id) as (app, one, now):
        resolved = resolve_case(app.context, one.id, resolution, now=now)
        zone = app.context.zone
    if not as_json:
        say(resolved_words(resolution, resolved, zone))
        return
    print_document(
        {
            "id": one.id, "account": one.account_id, "resolution": resolution.how, "because": resolution.because,
            "by": resolution.by, "hold_until": resolution.hold_until, "holds_ended": list(resolved.holds),
            "next": following_json(resolved.following),
        }
    )  # fmt: skip


@case.command()
def note(
    id: Id,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What the next person should know.")],
    by: By,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Add a note to a case."""
    from duly.usecases.assign_case import note_case

    with _opened(workspace, id) as (app, one, now):
        note_case(app.context, one.id, text=text, by=by, now=now)
    if as_json:
        print_document({"id": one.id, "account": one.account_id, "by": by, "note": text})
    else:
        say(f"Noted on case {one.id} of account {one.account_id}.")
