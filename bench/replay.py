"""Runs every day of a real history of invoices and payments, and prints what happened as counts.

    python -m bench.replay FILE [--from 2012-01-01] [--until 2013-12-31] [--database URL] [--kill N --seed S]

``FILE`` is late_payment_histories.csv: one row for each invoice, with the day it was really paid. With
``--kill`` the run is a process of its own that is killed (SIGKILL) at random moments and started again; what
it leaves behind must be the same as what a run without interruption leaves.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy import Connection, select, text

from bench.replay_counts import COUNTS
from duly.app import App, create_workspace, opened
from duly.connectors.files.append import LINES_FILE, arrivals
from duly.domain.invariants import Violation
from duly.errors import InputInvalid
from duly.settings import DATABASE_VARIABLE
from duly.store.journal import verify
from duly.store.schema import account_state, seal
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.import_receivables import import_records
from duly.usecases.read_files import find_mapping, read_files
from duly.workers.loop import run_clock

MAPPING = "late_payment_histories"
CURRENCY, TIMEZONE = "USD", "America/New_York"
FIRST_DAY, LAST_DAY = date(2012, 1, 1), date(2013, 12, 31)
START_SECONDS = 0.7
"""What a process needs before it runs; a kill before that would find nothing to interrupt."""
VIOLATIONS_SHOWN_MAX = 10
LABEL_COLUMNS = 62


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """The days of a replay, both included."""

    first: date
    last: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """What a run leaves behind; two runs of the same days leave the same."""

    chains: tuple[tuple[str, int, str], ...]
    roots: tuple[str, ...]
    messages: tuple[tuple[str, str, str], ...]
    outcomes: tuple[str, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    span = Span(first=options.first, last=options.until)
    if options.database:
        os.environ[DATABASE_VARIABLE] = options.database
    if options.go_on:
        with opened(options.go_on) as app:
            _run(app, span)
        return 0
    with tempfile.TemporaryDirectory(prefix="duly-replay-") as folder:
        calm = Path(folder, "calm")
        failed, seconds = _replay(calm, options.file, span)
        if options.kill:
            failed |= _replay_killed(Path(folder, "killed"), calm, options, span, seconds)
    return int(failed)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.replay", description="Replays a real history of invoices.")
    parser.add_argument("file", type=Path, help="late_payment_histories.csv")
    parser.add_argument("--from", dest="first", type=date.fromisoformat, default=FIRST_DAY, metavar="DATE")
    parser.add_argument("--until", type=date.fromisoformat, default=LAST_DAY, metavar="DATE")
    parser.add_argument("--database", metavar="URL", help="an empty database; the workspace's own SQLite if left out")
    parser.add_argument("--kill", type=int, default=0, metavar="N", help="kill the run N times and compare (SQLite)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="of the moments at which it is killed")
    parser.add_argument("--go-on", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.kill and options.database:
        parser.error("--kill compares two stores, and --database is one; leave one of them out")
    return options


# One run.


def _replay(folder: Path, file: Path, span: Span) -> tuple[bool, float]:
    """Makes a workspace, runs all days and prints the counts; gives whether something is not as it must be,
    and how many seconds the run took.
    """
    started = time.monotonic()
    _make(folder, file, span.first)
    with opened(folder) as app:
        imported = time.monotonic()
        turns = _run(app, span)
        ran = time.monotonic()
        failed = _print_counts(app, span, turns)
    _print("seconds to make the workspace and import", f"{imported - started:.1f}")
    _print("seconds to run", f"{ran - imported:.1f}")
    _print("seconds to verify and check", f"{time.monotonic() - ran:.1f}")
    return failed, ran - imported


def _make(folder: Path, file: Path, first: date) -> None:
    create_workspace(folder, creditor="Example Company", currency=CURRENCY, timezone=TIMEZONE)
    with opened(folder) as app:
        (read,) = read_files((file,), find_mapping(MAPPING, folder), as_of=first)
        imported = import_records(app.context, read.read.records, file=file.name, now=app.context.start_of(first))
        if read.errors or imported.errors:
            raise InputInvalid(tuple(str(error) for error in (*read.errors, *imported.errors)))
        print(f"{file.name}: {read.read.rows:,} rows, {len(read.read.records):,} records")


def _run(app: App, span: Span) -> int:
    """Runs the clock over all days; gives how often it turned."""
    start = app.context.start_of(span.first).astimezone(UTC)
    end = app.context.start_of(span.last + timedelta(days=1)).astimezone(UTC) - timedelta(seconds=1)
    turns = 0
    with _bar() as bar:
        task = bar.add_task("", total=(end - start).total_seconds())

        def on_turn(now: datetime, _did: Counter[str]) -> None:
            nonlocal turns
            turns += 1
            bar.update(task, completed=(now - start).total_seconds(), description=f"{now:%Y-%m-%d}")

        run_clock(app, start=start, end=end, on_turn=on_turn)
    return turns


def _bar() -> Progress:
    from rich.console import Console

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=None), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _print_counts(app: App, span: Span, turns: int) -> bool:
    _print("days", f"{(span.last - span.first).days + 1:,}, {turns:,} turns of the clock")
    failed = False
    with app.context.database.reading() as tx:
        _print_messages(tx)
        for count in COUNTS:
            found = tx.execute(text(count.query)).scalar_one()
            wrong = count.must_be_none and found > 0
            failed |= wrong
            _print(count.what, f"{found:,}{'   MUST BE 0' if wrong else ''}")
        verified = verify(tx)
    _print("journal entries, chains, seals", f"{verified.entries:,}, {verified.chains:,}, {verified.seals:,}")
    _print("breaks in the journal", f"{len(verified.breaks)}")
    _print("root of the last seal", verified.root)
    return failed | bool(verified.breaks) | _print_guarantees(app, span)


def _print_messages(tx: Connection) -> None:
    query = text(
        "SELECT step, channel, count(*) FROM outbox WHERE kind = 'step' AND sent_at IS NOT NULL AND state <> 'failed'"
        " GROUP BY step, channel ORDER BY step, channel"
    )
    rows = tx.execute(query).all()
    _print("messages sent", f"{sum(row[2] for row in rows):,}")
    for step, channel, number in rows:
        _print(f"  {step} by {channel}", f"{number:,}")


def _print_guarantees(app: App, span: Span) -> bool:
    now = app.context.start_of(span.last + timedelta(days=1)) - timedelta(seconds=1)
    checked = check_guarantees(app.context, now=now.astimezone(UTC), arrivals=arrivals(app.sink.folder))
    _print("decisions made again from their stored facts", f"{checked.decisions:,}")
    _print(f"violations of the guarantees ({checked.checks} checks)", f"{len(checked.violations):,}")
    for violation in checked.violations[:VIOLATIONS_SHOWN_MAX]:
        print(f"    {_words(violation)}")
    return bool(checked.violations)


def _words(violation: Violation) -> str:
    return f"{violation.rule}, account {violation.account_id}: {violation.what}"


def _print(what: str, found: str) -> None:
    print(f"  {what:<{LABEL_COLUMNS}} {found}")


# A run that is killed.


def _replay_killed(folder: Path, calm: Path, options: argparse.Namespace, span: Span, calm_seconds: float) -> bool:
    """Runs the same days, killed again and again; gives whether it ended otherwise than the calm run.

    Kills come at random, on average evenly over the whole run.
    """
    _make(folder, options.file, span.first)
    command = [
        sys.executable, "-m", "bench.replay", str(options.file), "--go-on", str(folder),
        "--from", str(span.first), "--until", str(span.last),
    ]  # fmt: skip
    chance = random.Random(options.seed)
    kills = 0
    while (process := subprocess.Popen(command)) and kills < options.kill:
        if _killed(process, START_SECONDS + chance.uniform(0, 2 * calm_seconds / (options.kill + 1))):
            kills += 1
            print(f"  killed {kills} of {options.kill} at {_clock(folder)}")
        else:
            break
    process.wait()
    if process.returncode:
        raise SystemExit(f"the run failed by itself with exit code {process.returncode}")
    return _compare(_ending(calm), _ending(folder), kills)


def _killed(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Kills the run after a while; false where it had come to its end before."""
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False


def _clock(folder: Path) -> str:
    with opened(folder) as app, app.context.database.reading() as tx:
        return str(tx.execute(text("SELECT max(reached) FROM clock")).scalar_one() or "its beginning")


def _ending(folder: Path) -> Ending:
    with opened(folder) as app, app.context.database.reading() as tx:
        state = account_state.c
        chains = tx.execute(select(state.account_id, state.chain_seq, state.chain_hash).order_by(state.account_id))
        roots = tx.execute(select(seal.c.root).order_by(seal.c.number)).scalars()
        return Ending(
            chains=tuple((row[0], row[1], row[2]) for row in chains),
            roots=tuple(roots),
            messages=tuple((m.id, m.at.isoformat(), m.text) for m in app.phone.messages()),
            outcomes=tuple((app.sink.folder / LINES_FILE).read_text(encoding="utf-8").splitlines()),
        )


def _compare(calm: Ending, killed: Ending, kills: int) -> bool:
    print(f"Killed {kills} times, beside a run that was not:")
    differs = False
    for name in ("chains", "roots", "messages", "outcomes"):
        same = getattr(calm, name) == getattr(killed, name)
        differs |= not same
        _print(
            f"{name}: {len(getattr(calm, name)):,} and {len(getattr(killed, name)):,}",
            "identical" if same else "DIFFERENT",
        )
    twice = Counter(message[0] for message in killed.messages)
    _print("messages that were sent twice", f"{sum(count > 1 for count in twice.values())}")
    print("The same final state, nothing sent twice." if not differs else "THE FINAL STATES DIFFER.")
    return differs


if __name__ == "__main__":
    sys.exit(main())
