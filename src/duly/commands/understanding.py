"""``duly understand``: what messages mean, without any workspace. JSON lines in, JSON lines out."""

from __future__ import annotations

import sys

import typer

from duly.commands.terminal import BAD_INPUT, print_line


def understand() -> None:
    """Read messages as JSON lines, and write what each one means."""
    from duly.understanding.wire import understand_lines

    faults = 0
    for line in understand_lines(sys.stdin):
        print_line(line)
        sys.stdout.flush()
        faults += "error" in line
    if faults:
        raise typer.Exit(BAD_INPUT)
