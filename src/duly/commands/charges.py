"""``duly charges``: interest, fixed sums and late fees that are proposed on late items, and what a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from duly.commands.terminal import (
    HERE,
    AsJson,
    By,
    Note,
    Workspace,
    counted,
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
from duly.domain.charge_lifecycle import ChargeEvent, ChargeState

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from duly.usecases.decide_charge import ChargeShown
    from duly.usecases.propose_charges import Told

ID_CHARS_SHOWN = 15
LIVE = frozenset({ChargeState.PROPOSED, ChargeState.APPROVED})
KIND_WORDS = {"interest": "interest", "fixed_sum": "fixed sum", "late_fee": "late fee"}

charges = typer.Typer(help="Interest and fees on late items.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(metavar="ID", help="The charge's id, or the beginning of it.")]


@charges.command()
def propose(
    account: Annotated[str | None, typer.Argument(metavar="[ACCOUNT]", help="Only this account.")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="D", help="Up to and including this day.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Propose what market and policy allow on late items. Nothing is asked of a customer by this."""
    from duly.commands.clock import last_instant, read_when, workspace_now
    from duly.usecases.charge_pass import late_accounts
    from duly.usecases.propose_charges import propose_charges

    with opened_workspace(workspace) as app:
        context, now = app.context, workspace_now(app)
        if as_of is not None:
            now = min(now, last_instant(read_when(as_of, context, option="--as-of"), context))
        with context.database.reading() as tx:
            ids = [account] if account is not None else late_accounts(tx, today=context.day_of(now))
        told = {each: propose_charges(context, each, actor="command", now=now) for each in ids}
    if as_json:
        for name, lines in told.items():
            for line in lines:
                print_line({"account": name, **_told_json(line)})
        return
    if not any(told.values()):
        say("Nothing is late.")
        return
    for name, lines in told.items():
        if lines:
            say(heading(f"Account {name}"))
            screen().print(pairs([(_label(line), _told_words(line)) for line in lines]))


def _label(line: Told) -> str:
    kind = KIND_WORDS[line.kind] if line.kind else ""
    return " ".join(part for part in (line.item, kind) if part) or "all"


def _told_words(line: Told) -> str:
    if line.amount is None:
        return f"not proposed: {line.reason}"
    return f"{line.amount}, {'proposed' if line.is_new else 'proposed before'} as {line.charge_id}"


def _told_json(line: Told) -> dict[str, Any]:
    return {
        "item": line.item or None, "kind": line.kind, "amount": line.amount.plain() if line.amount else None,
        "currency": line.amount.currency if line.amount else None, "charge": line.charge_id,
        "new": line.is_new, "reason": line.reason or None,
    }  # fmt: skip


@charges.command("list")
def list_all(
    account: Annotated[str | None, typer.Argument(metavar="[ACCOUNT]", help="Only this account's.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Also what was declined, waived, billed, superseded.")] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """List what is proposed, and what is approved and not billed yet."""
    from duly.usecases.decide_charge import list_charges
    from duly.usecases.find_account import find_account

    states = frozenset[ChargeState]() if every else LIVE
    with opened_workspace(workspace) as app, app.context.database.reading() as tx:
        if account is not None:
            find_account(tx, account)
        found = list_charges(tx, account_id=account, states=states)
    if as_json:
        for one in found:
            print_line(charge_json(one))
        return
    if not found:
        say("No charges." if every else "No charges are proposed or approved.")
        return
    shown = table("account", "item", "kind", "amount", "from", "to", "state", "id", right=("amount",))
    for one in found:
        days = (one.row.first.isoformat(), one.row.last.isoformat())
        shown.add_row(
            one.account_id, one.item, KIND_WORDS[one.kind], str(one.amount), *days, one.state, one.id[:ID_CHARS_SHOWN]
        )
    screen().print(shown)
    waiting = sum(one.state is ChargeState.PROPOSED for one in found)
    say(f"{counted(len(found), 'charge')}, {waiting} to be decided: duly charges approve ID --by NAME, or decline")


@charges.command()
def show(id: Id, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Show one charge with its computation, line by line."""
    from duly.usecases.decide_charge import find_charge

    with opened_workspace(workspace) as app, app.context.database.reading() as tx:
        one = find_charge(tx, id)
    if as_json:
        print_document(charge_json(one))
        return
    say(heading(f"{KIND_WORDS[one.kind].capitalize()} of {one.amount} on item {one.item}, {one.state}"))
    rows = [("Account", f"{one.account_id}, {one.name}"), ("Law", one.row.law), ("Rate", one.row.rate)]
    if one.row.settled_by:
        rows.append(("Decided by", f"{one.row.settled_by}: {one.row.note}"))
    elif one.row.note:
        rows.append(("Why", one.row.note))
    screen().print(pairs(rows))
    say("")
    screen().print(computation(one))
    say("", f"Id {one.id}")


def live_charges(tx: Connection, account_id: str) -> list[ChargeShown]:
    """What is proposed, or approved and not billed yet, on one account."""
    from duly.usecases.decide_charge import list_charges

    return list_charges(tx, account_id=account_id, states=LIVE)


def tell_charges(found: Sequence[ChargeShown]) -> None:
    """Each charge with its computation, line by line."""
    for one in found:
        kind = KIND_WORDS[one.kind].capitalize()
        say("", heading(f"{kind} of {one.amount} on item {one.item}, {one.state}"), f"  {one.row.law}; {one.row.rate}")
        screen().print(computation(one))


def computation(one: ChargeShown) -> Any:
    """The lines a charge rests on, as a table."""
    if one.kind != "interest":
        shown = table("day", "of", "by", "comes to", right=("of", "comes to"))
        for line in one.row.lines:
            shown.add_row(line["first"], line["open"], line.get("rate", one.row.rate), line["about"])
        return shown
    shown = table("from", "to", "days", "of", "a year", "by", "comes to", right=("days", "of", "a year", "comes to"))
    for line in one.row.lines:
        percent = f"{line['percent']} %"
        shown.add_row(
            line["first"], line["last"], str(line["days"]), line["open"], percent, line["rate"], line["about"]
        )
    return shown


@charges.command()
def approve(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Approve a proposal: it goes to the receivables system, which bills it."""
    _decide(id, ChargeEvent.APPROVED, by, note, workspace, as_json)


@charges.command()
def decline(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Decline a proposal: the days it covers are not proposed again."""
    _decide(id, ChargeEvent.DECLINED, by, note, workspace, as_json)


@charges.command()
def waive(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Waive what was approved and is not billed yet."""
    _decide(id, ChargeEvent.WAIVED, by, note, workspace, as_json)


@charges.command()
def billed(
    id: Id,
    item: Annotated[str, typer.Option(metavar="NUMBER", help="The number of the item that bills it.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Say by which item the receivables system billed a charge; that item is collected as any other."""
    _decide(id, ChargeEvent.BILLED, by, note, workspace, as_json, item=item)


def _decide(
    id: str, event: ChargeEvent, by: str, note: str, workspace: Any, as_json: bool, *, item: str | None = None
) -> None:
    from duly.commands.clock import workspace_now
    from duly.usecases.decide_charge import ChargeDecision, decide_charge

    decision = ChargeDecision(event=event, by=by, note=note, billed_item=item)
    with opened_workspace(workspace) as app:
        one = decide_charge(app.context, id, decision, now=workspace_now(app))
    if as_json:
        print_document(charge_json(one))
        return
    days = f"{day_words(one.row.first)} to {day_words(one.row.last)}" if one.kind == "interest" else one.row.rate
    say(f"{KIND_WORDS[one.kind].capitalize()} of {one.amount} on item {one.item} is {one.state} ({days}).")


def charge_json(one: ChargeShown) -> dict[str, Any]:
    row = one.row
    return {
        "id": one.id, "account": one.account_id, "item": one.item, "kind": one.kind,
        "amount": one.amount.plain(), "currency": one.amount.currency,
        "from": row.first, "to": row.last, "rate": row.rate, "law": row.law, "state": one.state, "lines": row.lines,
        "proposed_at": row.proposed_at, "settled_at": row.settled_at, "settled_by": row.settled_by, "note": row.note,
        "billed_item": row.billed_item,
    }  # fmt: skip
