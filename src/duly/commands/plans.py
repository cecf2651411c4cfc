"""``duly plan``: the payment plans, and what a person decides about them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from duly.commands.terminal import (
    HERE,
    AsJson,
    By,
    Note,
    Workspace,
    day_words,
    heading,
    pairs,
    print_document,
    print_line,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.domain.plan import PlanState
from duly.domain.plan_schedule import Interval

if TYPE_CHECKING:
    from duly.usecases.decide_plan import PlanDecided, Terms
    from duly.usecases.plan_records import StoredPlan

ID_CHARS_SHOWN = 14

plan = typer.Typer(help="Payment plans, and more time that was given.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(metavar="ID", help="The plan's id, the beginning of it, or the account's id.")]
Account = Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")]
Count = Annotated[int | None, typer.Option("--instalments", metavar="N", help="In so many instalments.")]
Each = Annotated[str | None, typer.Option("--each", metavar="AMOUNT", help="So much each time, until it is paid.")]
First = Annotated[str | None, typer.Option("--first", metavar="AMOUNT", help="The first instalment.")]
Every = Annotated[Interval | None, typer.Option("--interval", help="How far apart; else as the policy says.")]
Start = Annotated[str | None, typer.Option("--start", metavar="D", help="The first day; else in a week.")]


@plan.command("list")
def list_plans(
    state: Annotated[PlanState | None, typer.Option(help="Only plans in this state.")] = None,
    account: Annotated[str | None, typer.Option(metavar="ACCOUNT", help="All plans of this account.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """List the plans that have not ended."""
    from duly.usecases.list_plans import list_plans as listed

    with opened_workspace(workspace) as app, app.context.database.reading() as tx:
        found = listed(tx, state=state, account_id=account)
    if as_json:
        for each in found:
            print_line(_to_json(each))
        return
    if not found:
        say("No plan.")
        return
    shown = table("account", "state", "total", "parts", "last day", "id")
    for each in found:
        last = day_words(each.schedule[-1].day)
        count = str(len(each.schedule))
        state_words = each.state.replace("_", " ")
        shown.add_row(each.row.account_id, state_words, str(each.total), count, last, each.row.id[:ID_CHARS_SHOWN])
    screen().print(shown)


@plan.command()
def review(id: Id, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Show one plan: what was asked for, why it is above the ceilings, and what is recommended."""
    from duly.usecases.list_plans import find_plan

    with opened_workspace(workspace) as app, app.context.database.reading() as tx:
        found = find_plan(tx, id)
    if as_json:
        print_document(_to_json(found))
        return
    row = found.row
    say(heading(f"Plan {row.id}, account {row.account_id}: {found.state.replace('_', ' ')}"))
    said = " / ".join(str(quote["text"]) for quote in row.evidence)
    rows: list[tuple[str, Any]] = [("Total", str(found.total)), ("They said", said or "nothing; a person proposed it")]
    if row.exceeds:
        rows.append(("Above", "; ".join(row.exceeds)))
    if row.recommended:
        rows.append(("Recommended", row.recommended))
    if row.ended_why:
        rows.append(("Ended", row.ended_why))
    screen().print(pairs(rows))
    say("", heading("Schedule"), *(f"  {line}" for line in _schedule_lines(found)))
    if row.recommendation:
        say("", heading("What that rests on"), *(f"  {line}" for line in row.recommendation))
    if found.state is PlanState.IN_REVIEW:
        say("", f"Decide: duly plan agree, decline or change {row.id[:ID_CHARS_SHOWN]}; with --by and --note")


def _schedule_lines(found: StoredPlan) -> list[str]:
    if not found.instalments:
        return [f"{part.amount} on {day_words(part.day)}" for part in found.schedule]
    return [
        f"{part.amount} on {day_words(part.day)}: {row.state.replace('_', ' ')}"
        for part, row in zip(found.schedule, found.instalments, strict=True)
    ]


@plan.command()
def propose(
    account: Account,
    by: By,
    note: Note,
    instalments: Count = None,
    each: Each = None,
    first: First = None,
    interval: Every = None,
    start: Start = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Offer the customer a plan over what they owe. It runs once they say yes."""
    from duly.commands.clock import workspace_now
    from duly.usecases.decide_plan import Who, propose_plan

    terms = _terms(instalments, each, first, interval, start)
    with opened_workspace(workspace) as app:
        done = propose_plan(app.context, account, terms, Who(by=by, note=note), now=workspace_now(app))
    _tell(done, "is offered to the customer", as_json=as_json)


@plan.command()
def change(
    id: Id,
    by: By,
    note: Note,
    instalments: Count = None,
    each: Each = None,
    first: First = None,
    interval: Every = None,
    start: Start = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Offer other terms than those that were asked for. The plan runs once the customer says yes."""
    from duly.commands.clock import workspace_now
    from duly.usecases.decide_plan import Who, change_plan
    from duly.usecases.list_plans import find_plan

    terms = _terms(instalments, each, first, interval, start)
    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            found = find_plan(tx, id)
        done = change_plan(app.context, found.row.id, terms, Who(by=by, note=note), now=workspace_now(app))
    _tell(done, "is offered to the customer in place of what they asked for", as_json=as_json)


@plan.command()
def agree(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Agree a plan as it was asked for. The customer is told, and it runs from now on."""
    from duly.commands.clock import workspace_now
    from duly.usecases.decide_plan import Who, agree_plan
    from duly.usecases.list_plans import find_plan

    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            found = find_plan(tx, id)
        done = agree_plan(app.context, found.row.id, Who(by=by, note=note), now=workspace_now(app))
    _tell(done, "is agreed", as_json=as_json)


@plan.command()
def decline(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Decline a plan that was asked for. The customer is told."""
    _end(id, by, note, workspace, as_json=as_json, told="is declined")


@plan.command()
def cancel(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """End a plan that runs. What is left of it is due again, and the customer is told."""
    _end(id, by, note, workspace, as_json=as_json, told="is ended")


def _end(id: str, by: str, note: str, workspace: Any, *, as_json: bool, told: str) -> None:
    from duly.commands.clock import workspace_now
    from duly.usecases.decide_plan import Who, end_plan
    from duly.usecases.list_plans import find_plan

    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            found = find_plan(tx, id)
        done = end_plan(app.context, found.row.id, Who(by=by, note=note), now=workspace_now(app))
    _tell(done, told, as_json=as_json)


def _terms(
    count: int | None, each: str | None, first: str | None, interval: Interval | None, start: str | None
) -> Terms:
    from duly.commands.clock import read_day
    from duly.usecases.decide_plan import Terms

    day: date | None = read_day(start, option="--start") if start else None
    return Terms(count=count, each=each, first=first, interval=interval, start=day)


def _tell(done: PlanDecided, what: str, *, as_json: bool) -> None:
    if as_json:
        print_document({**_to_json(done.plan), "case_open_for": list(done.case_open)})
        return
    say(
        f"The plan of account {done.plan.row.account_id} {what}:", *(f"  {line}" for line in _schedule_lines(done.plan))
    )
    if done.exceeds:
        say(f"It is above the ceilings of automation: {'; '.join(done.exceeds)}.")
    if done.case_open:
        say(f"The account's case stays open for: {', '.join(done.case_open)}. The customer is told once it is settled.")


def _to_json(found: StoredPlan) -> dict[str, Any]:
    row = found.row
    return {
        "id": row.id, "account": row.account_id, "kind": row.kind, "state": row.state,
        "total": found.total.plain(), "currency": row.currency,
        "schedule": [{"day": part.day, "amount": part.amount.plain()} for part in found.schedule], "items": found.items,
        "proposed_by": row.proposed_by, "agreed_by": row.agreed_by, "exceeds": row.exceeds,
        "recommended": row.recommended, "recommendation": row.recommendation, "ended_why": row.ended_why,
        "instalments": [
            {"id": each.id, "day": each.day, "state": each.state, "missed": each.missed} for each in found.instalments
        ],
    }  # fmt: skip
