"""``duly queue``: what waits for a person, and how a person settles it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, assert_never
from zoneinfo import ZoneInfo

import typer
from rich.text import Text

from duly.commands.case_shown import case_document, resolved_words, shortened, show_case, time_left
from duly.commands.terminal import (
    HERE,
    AsJson,
    By,
    Note,
    Workspace,
    counted,
    moment_words,
    pairs,
    print_document,
    print_line,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.app import App
    from duly.usecases.list_cases import Waiting

ID_CHARS_SHOWN = 14
WHAT_CHARS_SHOWN = 60
ROWS_SHOWN_MAX = 200
DECIDES = "--by NAME --note WHY"

queue = typer.Typer(help="What waits for a person.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(metavar="ID", help="The id, the beginning of it, or the account's id.")]


@queue.command("list")
def list_queue(
    route: Annotated[str | None, typer.Option(help="Only what waits for this desk or person.")] = None,
    person: Annotated[
        str | None, typer.Option("--for", metavar="NAME", help="Only what this person has, or their desks.")
    ] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """List open cases, disputes, drafts to approve, unmatched messages and refused write-backs."""
    from duly.commands.clock import workspace_now
    from duly.policy.fault import expected_among
    from duly.usecases.list_cases import known_routes, list_waiting, waiting_for

    with opened_workspace(workspace) as app:
        now = workspace_now(app)
        with app.context.database.reading() as tx:
            if route is not None and route not in (known := known_routes(tx, app.context.policy)):
                raise InputInvalid((f"--route: unknown desk or person {route!r}; {expected_among(route, known)}",))
            waiting = list_waiting(tx, route=route)
        if person is not None:
            waiting = waiting_for(app.context.policy, waiting, person)
    if as_json:
        for one in waiting:
            print_line(_to_json(one, now))
        return
    if not waiting:
        say("Nothing waits for a person.")
        return
    shown = table("deadline", "desk", "account", "what", "id")
    for one in waiting[:ROWS_SHOWN_MAX]:
        what = shortened(one.what, WHAT_CHARS_SHOWN)
        who = f"{one.owner} ({one.route})" if one.owner else one.route
        shown.add_row(time_left(one.due_at, now), who, one.account_id or "unknown", Text(what), one.id[:ID_CHARS_SHOWN])
    screen().print(shown)
    overdue = sum(one.due_at is not None and one.due_at < now for one in waiting)
    say(f"{counted(len(waiting), 'thing waits', 'things wait')}, {overdue} past the deadline.")
    if len(waiting) > ROWS_SHOWN_MAX:
        say(f"The first {ROWS_SHOWN_MAX} are shown; --route narrows the list, --json prints all.")


@queue.command()
def show(id: Id, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Show one of them with all a person needs."""
    from duly.commands.clock import workspace_now
    from duly.usecases.list_cases import WaitingKind, find_waiting

    with opened_workspace(workspace) as app:
        now, zone = workspace_now(app), app.context.zone
        with app.context.database.reading() as tx:
            one = find_waiting(tx, id)
        as_it_is = case_document(app.context, one, now) if one.kind is WaitingKind.CASE else None
    if as_json:
        print_document(_to_json(one, now) | ({"now": as_it_is} if as_it_is else {}))
        return
    if as_it_is is not None:
        show_case(one, as_it_is, zone, now)
        return
    say(Text.assemble((f"{one.kind.value.capitalize()} {one.id}", "bold"), f"  for {one.owner or one.route}"))
    if one.due_at is not None:
        left = time_left(one.due_at, now)
        say(Text.assemble("Deadline ", moment_words(one.due_at.astimezone(zone)), " (", left, ")"))
    say("")
    _show_row(one, zone)


def _show_row(one: Waiting, zone: ZoneInfo) -> None:
    """Whatever is no case."""
    from duly.usecases.list_cases import WaitingKind

    short = one.id if one.kind is WaitingKind.UNMATCHED else one.id[:ID_CHARS_SHOWN]
    match one.kind:
        case WaitingKind.CASE | WaitingKind.DISPUTE:
            _show_dispute(one, zone)
        case WaitingKind.CREDIT:
            say(one.what, "", f"Show the dispute: duly dispute show {one.id[:ID_CHARS_SHOWN]}")
            say(f"Once it is in the books, or will not come: duly queue resolve {short} --done {DECIDES}")
        case WaitingKind.UNMATCHED:
            say(one.what, "", *one.row["body"].splitlines(), "")
            say(f"Settle it: duly queue resolve {short} --account ACCOUNT {DECIDES}, or --ignore")
        case WaitingKind.WRITE_BACK:
            say(one.what, "")
            screen().print(pairs([(name, str(value)) for name, value in one.row["body"].items()]))
            say("", f"Settle it: duly queue resolve {short} --again {DECIDES}, or --done")
        case WaitingKind.DRAFT:
            say(one.what, "", f"Read it, then approve or decline it: duly sending drafts {one.id[:ID_CHARS_SHOWN]}")
        case _:
            assert_never(one.kind)


def _show_dispute(one: Waiting, zone: ZoneInfo) -> None:
    row = one.row
    quoted = f'"{row["quote"]}"' if row["quote"] else f"nothing; it comes from {row['source']}"
    rows: list[tuple[str, str | Text]] = [
        ("Who", f"{one.name}, account {one.account_id}"),
        ("Disputes", one.what),
        ("Due", str(row["item_due_on"] or "no due date")),
        ("They said", quoted),
        ("Evidence", ", ".join(row["evidence"]) or "none asked for"),
        ("More", f"duly dispute show {one.id[:ID_CHARS_SHOWN]}"),
        ("Since", moment_words(one.opened_at.astimezone(zone))),
    ]
    screen().print(pairs(rows))
    say(
        "",
        f"Settle it: duly queue resolve {one.id[:ID_CHARS_SHOWN]} --credit {DECIDES}; "
        "or --uphold, --partial AMOUNT, --withdraw",
    )


@queue.command()
def take(id: Id, by: By, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Take a case; its deadline stays."""
    from duly.commands.clock import workspace_now
    from duly.usecases.assign_case import take_case
    from duly.usecases.list_cases import WaitingKind, find_waiting

    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            one = find_waiting(tx, id)
        if one.kind is not WaitingKind.CASE:
            raise InputInvalid((f"{one.id} is a {one.kind}; only cases are taken",))
        take_case(app.context, one.id, by=by, now=workspace_now(app))
    if as_json:
        print_document({"id": one.id, "account": one.account_id, "owner": by})
    else:
        say(f"{by} has case {one.id} of account {one.account_id}.")


@queue.command()
def resolve(
    id: Id,
    by: By,
    note: Note,
    give_back: Annotated[bool, typer.Option("--return", help="Case: automation goes on.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Case: the account stays with you.")] = False,
    hold_until: Annotated[str | None, typer.Option(metavar="D", help="Case: nothing is sent before that day.")] = None,
    credit: Annotated[bool, typer.Option("--credit", help="Dispute: the customer is right.")] = False,
    uphold: Annotated[bool, typer.Option("--uphold", help="Dispute: the item stands.")] = False,
    partial: Annotated[str | None, typer.Option(metavar="AMOUNT", help="Dispute: this much is credited.")] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Dispute: the customer takes it back.")] = False,
    account: Annotated[str | None, typer.Option(metavar="ACCOUNT", help="Unmatched: it is this account's.")] = None,
    ignore: Annotated[bool, typer.Option("--ignore", help="Unmatched: it is no customer's.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Write-back: send it again.")] = False,
    done: Annotated[bool, typer.Option("--done", help="Write-back or credit note: it was entered by hand.")] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Settle one of them. Who and why go to the journal and back to the receivables system."""
    from duly.commands.clock import workspace_now
    from duly.usecases.list_cases import find_waiting

    chosen = {
        name: value
        for name, value in {
            "--return": give_back, "--keep": keep, "--credit": credit, "--uphold": uphold, "--partial": partial,
            "--withdraw": withdraw, "--account": account, "--ignore": ignore, "--again": again, "--done": done,
        }.items()
        if value not in (None, False)
    }  # fmt: skip
    with opened_workspace(workspace) as app:
        now = workspace_now(app)
        with app.context.database.reading() as tx:
            one = find_waiting(tx, id)
        way = _way(one, chosen)
        if hold_until is not None and way not in ("--return", "--keep"):
            raise InputInvalid((f"--hold-until belongs to a case, and {one.id} is a {one.kind}",))
        told = _settle(app, one, way, chosen[way], hold_until, by=by, note=note, now=now)
    if as_json:
        print_document({"id": one.id, "account": one.account_id, "resolved": way.removeprefix("--"), "by": by})
    else:
        say(told)


WAYS: dict[str, tuple[str, ...]] = {
    "case": ("--return", "--keep"),
    "dispute": ("--credit", "--uphold", "--partial", "--withdraw"),
    "credit note": ("--done",),
    "unmatched": ("--account", "--ignore"),
    "write-back": ("--again", "--done"),
    "draft": (),
}


def _way(one: Waiting, chosen: dict[str, Any]) -> str:
    """The one way that was chosen, if it fits what is settled. Raises ``InputInvalid``."""
    ways = WAYS[one.kind.value]
    if not ways:
        raise InputInvalid(
            (f"{one.id} is a {one.kind}: read it with duly sending drafts {one.id}, and approve it there",)
        )
    if len(chosen) > 1:
        raise InputInvalid(
            (f"found {' and '.join(chosen)}, which exclude one another; choose one of {', '.join(ways)}",)
        )
    if not chosen or next(iter(chosen)) not in ways:
        found = ", ".join(chosen) or "none"
        raise InputInvalid((f"{one.id} is a {one.kind}: found {found}, expected one of {', '.join(ways)}",))
    return next(iter(chosen))


def _settle(
    app: App, one: Waiting, way: str, value: Any, hold_until: str | None, *, by: str, note: str, now: datetime
) -> str:
    from duly.commands.clock import read_day
    from duly.domain.dispute import DisputeResolution
    from duly.domain.escalation import EscalationResolution
    from duly.domain.writeback import WriteBackEvent
    from duly.usecases.list_cases import WaitingKind
    from duly.usecases.resolve_case import Resolution, resolve_case
    from duly.usecases.resolve_dispute import Settlement, credit_is_in, resolve_dispute
    from duly.usecases.settle_strays import give_message, put_message_aside, settle_write_back

    context = app.context
    match way:
        case "--return" | "--keep":
            how = EscalationResolution.RETURNED if way == "--return" else EscalationResolution.STAYED
            until = read_day(hold_until, option="--hold-until") if hold_until else None
            resolution = Resolution(how=how, by=by, note=note, hold_until=until)
            resolved = resolve_case(context, one.id, resolution, now=now)
            return resolved_words(resolution, resolved, context.zone)
        case "--account":
            give_message(context, one.id, account_id=value, by=by, note=note, now=now)
            return f"The message is account {value}'s; the next run answers it."
        case "--ignore":
            put_message_aside(context, one.id, by=by, note=note, now=now)
            return "The message is put aside."
        case "--done" if one.kind is WaitingKind.CREDIT:
            left = credit_is_in(context, one.id, by=by, note=note, now=now)
            return f"The credit note of {left} is no longer waited for."
        case "--again" | "--done":
            event = WriteBackEvent.SENT_AGAIN if way == "--again" else WriteBackEvent.ACKNOWLEDGED
            settle_write_back(context, one.id, event=event, by=by, note=note, now=now)
            return "It is sent again with the next run." if way == "--again" else "It counts as written back."
        case _:
            settled = {
                "--credit": DisputeResolution.CREDIT,
                "--uphold": DisputeResolution.UPHELD,
                "--partial": DisputeResolution.PARTIAL,
            }
            settlement = Settlement(
                how=settled.get(way), by=by, note=note, credited=value if way == "--partial" else None
            )
            conceded = resolve_dispute(context, one.id, settlement, now=now)
            dispute = f"The dispute of account {one.account_id} is"
            if way == "--withdraw":
                return f"{dispute} withdrawn; the item stands."
            if way == "--uphold":
                return f"{dispute} settled: the item is upheld, nothing is credited."
            return f"{dispute} settled, {conceded} credited; the item waits for its credit note."


def _to_json(one: Waiting, now: datetime) -> dict[str, Any]:
    left = int((one.due_at - now).total_seconds()) if one.due_at else None
    row = {str(name): value for name, value in one.row.items() if name != "account_name"}
    return {
        "id": one.id, "kind": one.kind, "account": one.account_id, "name": one.name, "what": one.what,
        "route": one.route, "owner": one.owner, "opened_at": one.opened_at, "due_at": one.due_at,
        "seconds_left": left, "record": row,
    }  # fmt: skip
