"""``duly understand``: what messages mean, without any workspace. JSON lines in, JSON lines out."""

from __future__ import annotations

import sys

import typer

from duly.commands.terminal import BAD_INPUT, print_line


def understand() -> None:
    """Read messages as JSON lines, and write what each one means.

    A line needs id, text, as_of (the day it was written) and currency, such as

    \b
    {"id": "1", "text": "I will pay on Friday", "as_of": "2026-03-04", "currency": "EUR"}

    and may have balance (what is owed, such as "120.00"), locale (such as "en-GB") and invoices (open ones).
    """
    from duly.understanding.wire import understand_lines

    faults = 0
    for line in understand_lines(sys.stdin):
        print_line(line)
        sys.stdout.flush()
        faults += "error" in line
    if faults:
        raise typer.Exit(BAD_INPUT)
