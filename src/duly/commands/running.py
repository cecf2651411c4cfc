"""``duly run`` turns the sandbox clock; ``duly serve`` does the same work on the real one."""

from __future__ import annotations

import logging
import signal
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from duly.commands.terminal import (
    HERE,
    AsJson,
    Workspace,
    counted,
    day_words,
    heading,
    moment_words,
    pairs,
    print_document,
    progress,
    say,
    screen,
)
from duly.commands.workspace import opened_workspace, tell_of_weights
from duly.errors import InputInvalid

PLURALS = {"call": "calls", "copy": "copies", "letter": "letters", "notice": "notices", "reminder": "reminders"}

if TYPE_CHECKING:
    from duly.app import App
    from duly.usecases.context import Context

GROUPS: tuple[tuple[str, str], ...] = (
    ("sent", "Messages sent"),
    ("answers", "Answers"),
    ("messages", "Messages"),
    ("received", "From customers"),
    ("promises", "Promises"),
    ("disputes", "Disputes"),
    ("cases", "Cases for people"),
    ("holds", "Holds"),
    ("payments", "Payments"),
    ("items", "Items"),
    ("outcomes", "Written back"),
)


def run(
    as_of: Annotated[str, typer.Option(metavar="T", help="A day, all of it, or an instant.")],
    until: Annotated[
        str | None, typer.Option(metavar="T2", help="The last day or instant; that of --as-of if left out.")
    ] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Do everything that is due on the sandbox clock: settle, decide, send, answer, write back."""
    from duly.commands.clock import first_instant, last_instant, read_when
    from duly.usecases.approve_drafts import list_drafts
    from duly.usecases.tally import grown, tally
    from duly.workers.loop import clock_reached, run_clock

    with opened_workspace(workspace) as app:
        tell_of_weights(app)
        context = app.context
        first = read_when(as_of, context, option="--as-of")
        start = first_instant(first, context)
        end = last_instant(read_when(until, context, option="--until") if until else first, context)
        if end < start:
            raise InputInvalid((f"--until: found {until}, which is before --as-of {as_of}",))
        _check_not_past(clock_reached(app), end, context)
        with context.database.reading() as tx:
            before = tally(tx)
        seconds = (end - start).total_seconds()
        with progress("Running", total=seconds) as bar:
            done = run_clock(app, start=start, end=end, on_turn=_reach(bar.reach, start))
        with context.database.reading() as tx:
            did = grown(before, tally(tx))
        drafts = len(list_drafts(context))
        reached = clock_reached(app)
        assert reached is not None, "a run turns the clock at least once"
        zone = context.zone
    if as_json:
        print_document(
            {"from": start, "until": end, "clock": reached, "jobs": dict(done), "happened": did, "drafts": drafts}
        )
        return
    first_day, last_day = start.astimezone(zone).date(), end.astimezone(zone).date()
    days = (last_day - first_day).days + 1
    span = day_words(first_day) if days == 1 else f"{day_words(first_day)} to {day_words(last_day)}, {days} days"
    say(heading(f"Ran {span}; {counted(done['decide'], 'decision')}"))
    screen().print(pairs(_run_words(did, drafts=drafts)))
    say(f"The clock is at {moment_words(reached.astimezone(zone))} ({zone.key}).")


def _check_not_past(reached: datetime | None, end: datetime, context: Context) -> None:
    """The clock only goes forward. Raises ``InputInvalid`` where it is beyond what was asked for."""
    if reached is None or reached <= end:
        return
    at, asked = (moment_words(each.astimezone(context.zone)) for each in (reached, end))
    again = "nothing before is done again; explain --as-of tells what was decided then"
    raise InputInvalid((f"--as-of: the clock is at {at} already, past {asked}; it only goes forward, and {again}",))


def _reach(move: Callable[[float, str], None], start: datetime) -> Callable[[datetime, Counter[str]], None]:
    def on_turn(now: datetime, _did: Counter[str]) -> None:
        move((now - start).total_seconds(), f"{now:%Y-%m-%d}")

    return on_turn


def _run_words(did: dict[str, int], *, drafts: int) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for group, label in GROUPS:
        parts = {name.removeprefix(f"{group}."): count for name, count in did.items() if name.startswith(f"{group}.")}
        if not parts:
            continue
        words = ", ".join(f"{count:,} {_kind_words(name, count)}" for name, count in parts.items())
        if group == "sent":
            words = f"{sum(parts.values()):,}: {words}"
        rows.append((label, words))
    if drafts:
        rows.append(("To approve", f"{counted(drafts, 'message waits', 'messages wait')}: duly sending drafts"))
    return rows or [("", "nothing was due")]


def _kind_words(name: str, count: int) -> str:
    """What was counted, as a person says it; a step's name that is no thing stays as the policy has it."""
    *rest, last = name.split("_")
    return " ".join((*rest, last if count == 1 else PLURALS.get(last, last)))


def serve(workspace: Workspace = HERE) -> None:
    """Do the same work on the real clock until stopped (Ctrl-C, SIGTERM)."""
    from duly.app import sole_worker
    from duly.workers.loop import serve as serve_loop

    asked: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda received, _frame: asked.append(received))
    _log_to_stderr()
    with (
        opened_workspace(workspace) as app,
        # An embedded store has one writer, so one worker; on PostgreSQL several share the work.
        sole_worker(app.folder) if app.context.database.is_sqlite else nullcontext(),
    ):
        _log_weights(app)
        serve_loop(app, stop=lambda: bool(asked))


def _log_weights(app: App) -> None:
    """What is to be known of the weights that messages are read with, as everything else a worker tells."""
    import structlog

    from duly.own_phrases import notice_of

    if notice := notice_of(app.folder, app.context.settings):
        structlog.get_logger().warning("understanding", notice=notice)


def _log_to_stderr() -> None:
    import structlog

    final: Any = structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            final,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
