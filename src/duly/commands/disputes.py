"""``duly dispute`` and ``duly document``: what customers contest, the evidence for it, and how it ends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

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
    print_line,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.domain.signals import DisputeReason
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.usecases.read_disputes import DisputeShown

ID_CHARS_SHOWN = 18
ROWS_SHOWN_MAX = 200
dispute = typer.Typer(help="What customers contest, and how it ends.", no_args_is_help=True)
document = typer.Typer(help="Where the documents of an account are.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(metavar="ID", help="The id, the beginning of it, or the account's id.")]
Account = Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")]


@dispute.command("list")
def list_all(
    account: Annotated[str | None, typer.Argument(metavar="[ACCOUNT]", help="Only those of this account.")] = None,
    ended: Annotated[bool, typer.Option("--ended", help="Those that have ended, too.")] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """List disputes, the nearest deadline first."""
    from duly.domain.money import Money
    from duly.usecases.read_disputes import list_disputes

    with opened_workspace(workspace) as app, app.context.database.reading() as tx:
        rows, zone = list_disputes(tx, account, ended=ended), app.context.zone
    if as_json:
        for row in rows:
            print_line({str(name): value for name, value in row.items()})
        return
    if not rows:
        say("No dispute is open.")
        return
    shown = table("deadline", "desk", "account", "item", "reason", "disputed", "state", "id")
    for row in rows[:ROWS_SHOWN_MAX]:
        amount = "all of it" if row["whole"] else str(Money(minor=row["amount"], currency=row["currency"]))
        state = row["resolution"] or row["state"].replace("_", " ")
        deadline, desk = moment_words(row["sla_at"].astimezone(zone)), row["owner"]
        if row["closed_at"] is not None:  # nobody has to answer it any more
            deadline, desk = "", ""
        shown.add_row(
            deadline, desk, row["account_id"], row["number"] or "unknown",
            row["reason"].replace("_", " "), amount, state, row["id"][:ID_CHARS_SHOWN],
        )  # fmt: skip
    screen().print(shown)
    say(f"{counted(len(rows), 'dispute')}.")


@dispute.command()
def show(id: Id, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Show a dispute with its evidence and what has happened so far."""
    from duly.usecases.read_disputes import find_dispute, show_dispute

    with opened_workspace(workspace) as app, app.context.database.reading() as tx:
        one, zone = show_dispute(tx, find_dispute(tx, id)), app.context.zone
    if as_json:
        print_document(_document(one))
        return
    row = one.row
    rows: list[tuple[str, str | Text]] = [
        ("Who", f"{one.name}, account {row['account_id']}"),
        ("Item", one.number),
        ("Reason", row["reason"].replace("_", " ")),
        ("State", f"{row['state'].replace('_', ' ')}, round {row['round']}"),
        ("Disputed now", str(one.contested)),
        _with(row, zone),
        ("They said", f'"{row["quote"]}"' if row["quote"] else f"nothing; it comes from {row['source']}"),
    ]
    if row["code"]:
        rows.append(("Their code", row["code"]))
    if one.flagged is False:
        rows.append(("Receivables", Text("the receivables system no longer marks it as disputed", "bold")))
    screen().print(pairs(rows))
    say("", heading("Evidence"), *(f"  {line}" for line in evidence_lines(one)))
    say("", heading("What happened"))
    screen().print(
        pairs([(f"{at.astimezone(zone):%Y-%m-%d %H:%M}", f"{what} ({who})") for at, who, what in one.history])
    )


def _with(row: Mapping[str, Any], zone: tzinfo) -> tuple[str, str]:
    if row["closed_at"] is not None:
        return "Ended", f"{row['resolution']}, {moment_words(row['closed_at'].astimezone(zone))}"
    return "With", f"{row['owner']} until {moment_words(row['sla_at'].astimezone(zone))}"


def evidence_lines(one: DisputeShown) -> list[str]:
    """The evidence of a dispute, one line a kind: where it is, or who is to give it."""
    evidence = one.evidence
    lines = [f"{kind}: {found.name} ({found.reference})" for kind, found in evidence.on_file]
    lines += [f"{kind}: missing, the customer's to give" for kind in evidence.from_customer]
    lines += [f"{kind}: missing, for {one.row['owner']} to find" for kind in evidence.from_owner]
    return lines or ["none asked for"]


def _document(one: DisputeShown) -> dict[str, object]:
    evidence = one.evidence
    return {
        **{str(name): value for name, value in one.row.items() if not name.startswith("of_")},
        "number": one.number,
        "disputed_now": one.contested.minor,
        "on_file": [
            {"kind": kind, "document": found.id, "reference": found.reference} for kind, found in evidence.on_file
        ],
        "missing_from_customer": list(evidence.from_customer),
        "missing_from_owner": list(evidence.from_owner),
        "flagged": one.flagged,
        "history": [{"at": at, "who": who, "what": what} for at, who, what in one.history],
    }


@dispute.command("open")
def open_one(
    account: Account,
    item: Annotated[str, typer.Option(metavar="NUMBER", help="The item that is disputed.")],
    reason: Annotated[DisputeReason, typer.Option(help="Why.")],
    by: By,
    note: Note,
    amount: Annotated[str | None, typer.Option(metavar="AMOUNT", help="The disputed part; else all of it.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Enter a dispute that a customer raised elsewhere, in a call or a letter."""
    from duly.commands.clock import workspace_now
    from duly.usecases.enter_dispute import Entering, enter_dispute

    entering = Entering(item=item, reason=reason, amount=amount, by=by, note=note)
    with opened_workspace(workspace) as app:
        opened = enter_dispute(app.context, account, entering, now=workspace_now(app))
    if as_json:
        print_document({"dispute": opened, "account": account})
    else:
        say(f"Dispute {opened} is open; what it contests is not asked for meanwhile.")


@dispute.command()
def amount(
    id: Id,
    amount: Annotated[str, typer.Argument(metavar="AMOUNT", help="What of the item is disputed.")],
    by: By,
    note: Note,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Say how much of its item a dispute contests. The rest goes on, unless the policy waits."""
    from duly.commands.clock import workspace_now
    from duly.usecases.enter_dispute import change_amount
    from duly.usecases.read_disputes import find_dispute

    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            found = find_dispute(tx, id)
        part = change_amount(app.context, found, amount, by=by, note=note, now=workspace_now(app))
    if as_json:
        print_document({"dispute": found, "amount": part.plain(), "currency": part.currency})
    else:
        say(f"Dispute {found} contests {part}.")


@dispute.command()
def settle(
    id: Id,
    by: By,
    note: Note,
    credit: Annotated[bool, typer.Option("--credit", help="The customer is right.")] = False,
    uphold: Annotated[bool, typer.Option("--uphold", help="The item stands.")] = False,
    partial: Annotated[str | None, typer.Option(metavar="AMOUNT", help="This much is credited.")] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="The customer takes it back.")] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """End a dispute. Who and why go to the journal and back to the receivables system."""
    from duly.commands.clock import workspace_now
    from duly.domain.dispute import DisputeResolution
    from duly.usecases.read_disputes import find_dispute
    from duly.usecases.resolve_dispute import Settlement, resolve_dispute

    chosen = {"--credit": credit, "--uphold": uphold, "--partial": partial is not None, "--withdraw": withdraw}
    ways = [name for name, given in chosen.items() if given]
    if len(ways) != 1:
        raise InputInvalid((f"found {' and '.join(ways) or 'none'}, expected one of {', '.join(chosen)}",))
    how = {
        "--credit": DisputeResolution.CREDIT, "--uphold": DisputeResolution.UPHELD,
        "--partial": DisputeResolution.PARTIAL, "--withdraw": None,
    }[ways[0]]  # fmt: skip
    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            found = find_dispute(tx, id)
        settlement = Settlement(how=how, by=by, note=note, credited=partial)
        conceded = resolve_dispute(app.context, found, settlement, now=workspace_now(app))
    if as_json:
        print_document({"dispute": found, "resolved": ways[0].removeprefix("--"), "credited": conceded.plain()})
    else:
        waits = f"; {conceded} waits for its credit note" if conceded else ""
        say(f"Dispute {found} has ended: {how.value if how else 'withdrawn'}{waits}.")


@dispute.command()
def reopen(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Open a dispute again that has ended: a new round, with a deadline of its own."""
    from duly.commands.clock import workspace_now
    from duly.usecases.read_disputes import find_dispute
    from duly.usecases.resolve_dispute import reopen_dispute

    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            found = find_dispute(tx, id)
        turn = reopen_dispute(app.context, found, by=by, note=note, now=workspace_now(app))
    if as_json:
        print_document({"dispute": found, "round": turn})
    else:
        say(f"Dispute {found} is open again, round {turn}.")


@dispute.command()
def credited(id: Id, by: By, note: Note, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Say that a conceded credit is in the books, or will not come. What is then open is asked for again."""
    from duly.commands.clock import workspace_now
    from duly.usecases.read_disputes import find_dispute
    from duly.usecases.resolve_dispute import credit_is_in

    with opened_workspace(workspace) as app:
        with app.context.database.reading() as tx:
            found = find_dispute(tx, id)
        left = credit_is_in(app.context, found, by=by, note=note, now=workspace_now(app))
    if as_json:
        print_document({"dispute": found, "no_longer_expected": left.plain(), "currency": left.currency})
    else:
        say(f"The credit note of {left} for dispute {found} is no longer waited for.")


@document.command("add")
def add(
    account: Account,
    reference: Annotated[str, typer.Argument(metavar="FILE", help="A file, a link, or a number in another system.")],
    kind: Annotated[str, typer.Option(metavar="KIND", help="Such as proof_of_delivery, invoice, contract, photos.")],
    by: By,
    item: Annotated[str | None, typer.Option(metavar="NUMBER", help="The item it belongs to.")] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="What to call it, if not as the file.")] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Keep where a document is. It counts as evidence for disputes of its item."""
    from duly.commands.clock import workspace_now
    from duly.usecases.keep_document import NewDocument, keep_document

    new = NewDocument(kind=kind, reference=reference, by=by, item=item, name=name)
    with opened_workspace(workspace) as app:
        kept = keep_document(app.context, account, new, now=workspace_now(app))
    if as_json:
        print_document({"document": kept.id, "sha256": kept.sha256})
    else:
        say(f"{kept.kind} {kept.name} is on file for account {account}.")
        if kept.sha256 is None:
            say(f"There is no file {reference} here, so only where it lies is kept, and no hash of its content.")


@document.command("list")
def list_documents(account: Account, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """List the documents of an account."""
    from dataclasses import asdict

    from duly.usecases.find_account import find_account
    from duly.usecases.keep_document import documents_of

    with opened_workspace(workspace) as app, app.context.database.reading() as tx:
        find_account(tx, account)
        found = documents_of(tx, account)
    if as_json:
        for one in found:
            print_line(asdict(one))
        return
    if not found:
        say(f"No document of account {account} is on file.")
        return
    shown = table("kind", "name", "item", "where")
    for one in found:
        shown.add_row(one.kind, one.name, one.item_id or "the account", one.reference)
    screen().print(shown)
