"""``duly understand``: what messages mean. JSON lines in and out, or one message in words for a person."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from duly.commands.terminal import BAD_INPUT, AsJson, print_document, print_line, tell_aside
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.understanding.understand import Embedded

understand = typer.Typer(invoke_without_command=True)
ReadAsIn = Annotated[
    Path | None,
    typer.Option("--workspace", "-w", metavar="DIR", help="Read as this workspace does: its settings and phrases."),
]


@understand.callback()
def read_lines(context: typer.Context, workspace: ReadAsIn = None) -> None:
    """Read messages as JSON lines, and write what each one means.

    A line needs id, text, as_of (the day it was written) and currency, such as

    \b
    {"id": "1", "text": "I will pay on Friday", "as_of": "2026-03-04", "currency": "EUR"}

    and may have balance (what is owed, such as "120.00"), locale (such as "en-GB") and invoices (open ones).
    A line that cannot be read is answered with its error, and the lines after it are read. No more than one line is
    kept at a time, so that a file may be as long as it likes.
    """
    if context.invoked_subcommand is not None:
        if workspace is not None:
            raise InputInvalid(
                (f"--workspace: found before {context.invoked_subcommand}, expected after it",)
            )  # fmt: skip
        return
    from duly.understanding.wire import lines_of, understand_lines

    faults = 0
    for line in understand_lines(lines_of(sys.stdin.buffer), embedded(workspace)):
        print_line(line)
        sys.stdout.flush()
        faults += "error" in line
    if faults:
        raise typer.Exit(BAD_INPUT)


@understand.command()
def explain(
    text: Annotated[str, typer.Argument(help="What a customer writes.")],
    as_of: Annotated[str | None, typer.Option(metavar="DAY", help="The day it was written; today if left out.")] = None,
    currency: Annotated[str, typer.Option(help="The currency of amounts that name none.")] = "EUR",
    balance: Annotated[str | None, typer.Option(help="What is owed, for words such as half; such as 120.00.")] = None,
    locale: Annotated[str | None, typer.Option(help="Where the customer is, such as es-MX.")] = None,
    workspace: ReadAsIn = None,
    as_json: AsJson = False,
) -> None:
    """Show what one message means: each meaning with its words and method, and where the methods disagree."""
    from duly.commands.clock import read_day, real_now
    from duly.commands.understood import show_signals
    from duly.domain.money import Money, MoneyInvalid, exponent
    from duly.domain.signals import MessageContext
    from duly.understanding.wire import write_signals

    try:
        exponent(currency)
    except MoneyInvalid:
        raise InputInvalid((f"--currency: found {currency!r}, expected an ISO 4217 code such as EUR",)) from None
    try:
        owed = Money.parse(balance, currency) if balance is not None else None
    except MoneyInvalid:
        raise InputInvalid(
            (f"--balance: found {balance!r}, expected an amount of {currency} such as 120.00",)
        ) from None
    day = read_day(as_of, option="--as-of") if as_of else real_now().date()
    signals = embedded(workspace)(
        text, MessageContext(as_of=day, currency=currency, balance=owed, locale=locale)
    )  # fmt: skip
    if as_json:
        print_document(write_signals("1", signals))
    else:
        show_signals(text, signals)


def embedded(workspace: Path | None) -> Embedded:
    """How messages are read: as in the workspace, with what there is to say of its weights said, or as they come."""
    from duly.understanding.understand import EMBEDDED

    if workspace is None:
        return EMBEDDED
    from duly.own_phrases import embedded_of, notice_of
    from duly.settings import read_settings

    settings = read_settings(workspace)
    tell_aside(notice_of(workspace, settings))
    return embedded_of(workspace, settings)
