"""``duly receipt``: what a file says of a payment, before anybody believes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from duly.commands.terminal import BAD_INPUT, HERE, AsJson, Workspace, counted, pairs, print_document, say, screen
from duly.errors import InputInvalid, NotFound

if TYPE_CHECKING:
    from duly.domain.receipt import Read, Receipt
    from duly.domain.receipt_match import ReceiptMatch

receipt = typer.Typer(help="Receipts that customers send.", no_args_is_help=True)
FULL_CONFIDENCE = 10
"""Thousandths in one per cent."""
SHOWN = {
    "number_and_amount": "names {items} and is for exactly what is open",
    "number_part": "names {items} and is for a part of what is open",
    "number_over": "names {items} and is for more than is open",
    "one_item": "is for exactly what is open of {items}",
    "all_items": "is for all that is open: {items}",
    "sum": "is for {items} together",
    "several": "could be for several items: a person decides",
    "nothing": "fits nothing that is open",
    "other_currency": "is in a currency in which nothing is open",
}


@receipt.command()
def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A PDF, or a PNG, JPEG or WebP picture.")],
    account: Annotated[str | None, typer.Option(metavar="ACCOUNT", help="Match it to what this account owes.")] = None,
    currency: Annotated[str, typer.Option(help="What a bare number is in; an account has its own.")] = "EUR",
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Read a receipt and show what it says. Records nothing; exit code 2 where it cannot be read."""
    from duly.commands.clock import real_now, workspace_now
    from duly.commands.workspace import opened_workspace
    from duly.domain.money import exponent
    from duly.understanding.receipts.read import ReceiptContext, read_receipt
    from duly.usecases.read_receipts import match_for, receipt_context

    content = content_of(file)
    match: tuple[ReceiptMatch, list[str]] | None = None
    if account is None:
        try:
            exponent(currency)
        except ValueError:
            raise InputInvalid((f"--currency: found {currency!r}, expected a code such as EUR",)) from None
        found = read_receipt(content, file.name, ReceiptContext(today=real_now().date(), currency=currency))
    else:
        with opened_workspace(workspace) as app:
            database, today = app.context.database, app.context.day_of(workspace_now(app))
            with database.reading() as tx:
                context = receipt_context(tx, account, today=today)
            found = read_receipt(content, file.name, context)
            if found.usable:
                with database.reading() as tx:
                    match = match_for(tx, account, found)
    if as_json:
        print_document(_document(found, match))
    else:
        _show(found, match)
    if found.refusal is not None:
        raise typer.Exit(BAD_INPUT)


def content_of(file: Path) -> bytes:
    """The bytes of a file, one more than may be read at most. Raises ``NotFound``."""
    from duly.understanding.receipts.limits import FILE_BYTES_MAX

    if not file.is_file():
        raise NotFound(f"no file at {file}")
    with file.open("rb") as stream:
        return stream.read(FILE_BYTES_MAX + 1)


def _document(found: Receipt, match: tuple[ReceiptMatch, list[str]] | None) -> dict[str, Any]:
    from duly.usecases.read_receipts import receipt_to_json

    fit = {"fit": match[0].fit.value, "items": match[1]} if match else None
    return {**receipt_to_json(found), "why_not": None if found.usable else found.why_not, "match": fit}


def _show(found: Receipt, match: tuple[ReceiptMatch, list[str]] | None) -> None:
    if found.refusal is not None:
        typer.echo(f"{found.file.name}: not read: {found.why_not}", err=True)
        return
    days = " or ".join(f"{day}" for day in found.day_candidates)
    rows = [
        ("Amount", _words(found.amount, str(found.amount.value) if found.amount else "")),
        ("Date", _words(found.day, days or (str(found.day.value) if found.day else ""))),
        ("Reference", _words(found.reference, found.reference.value if found.reference else "")),
        ("Payer", _words(found.payer, found.payer.value if found.payer else "")),
        ("Payee", _words(found.payee, found.payee.value if found.payee else "")),
        ("Read from", "the text of the PDF" if found.method == "text_layer" else "the picture"),
        ("File", f"{found.file.media_type}, {counted(found.file.size, 'byte')}, sha256 {found.file.sha256}"),
    ]
    if match is not None:
        rows.append(("It", SHOWN[match[0].fit].format(items=", ".join(match[1]))))
    screen().print(pairs(rows))
    if not found.usable:
        say("", f"It supports no claim: {found.why_not}.")
    say("", "A receipt is a claim to check, not money.")


def _words(read: Read[Any] | None, value: str) -> str:
    return f'{value} ({read.confidence // FULL_CONFIDENCE} %, from "{read.text}")' if read else "not found"
