"""``duly import``: takes in receivables from files, or proposes a mapping for one it has never seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from duly.commands.terminal import (
    BAD_INPUT,
    HERE,
    AsJson,
    Workspace,
    counted,
    day_words,
    heading,
    pairs,
    print_document,
    progress,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace
from duly.errors import InputInvalid

if TYPE_CHECKING:
    from duly.app import App
    from duly.connectors.tables import Guess, Known
    from duly.usecases.import_receivables import Imported
    from duly.usecases.read_files import FileRead

ERRORS_SHOWN_MAX = 50
NOTES_SHOWN_MAX = 5
PREVIEW_SHOWN_MAX = 12

CHANGE_WORDS: dict[str, str] = {
    "account.added": "accounts added",
    "account.changed": "accounts changed",
    "contact.added": "contact points added",
    "contact.changed": "contact points changed",
    "item.added": "items added",
    "item.changed": "items changed",
    "payment.received": "payments received",
    "payment.changed": "payments changed",
    "payment.applied": "payments set against a new item",
    "payment.reversed": "payments reversed",
    "credit_note.received": "credit notes received",
    "credit_note.changed": "credit notes changed",
    "dispute.opened": "items now disputed",
    "dispute.withdrawn": "items no longer disputed",
    "dispute.reopened": "disputes opened again",
    "dispute.credited": "conceded credits that have come",
    "item.flagged": "dispute marks that changed nothing here",
}


def _change_words(kind: str, count: int) -> str:
    words = CHANGE_WORDS.get(kind, kind)
    for noun in ("account", "contact point", "item", "payment", "credit note"):
        if count == 1 and words.startswith(f"{noun}s "):
            return noun + words.removeprefix(f"{noun}s")
    return words


def import_receivables(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="CSV or XLSX files, a folder, or a pattern.")],
    mapping: Annotated[
        str | None, typer.Option("--mapping", "-m", metavar="MAP", help="A mapping file, or the name of one.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The day on which the files are known; the clock's day if left out."),
    ] = None,
    keep_going: Annotated[bool, typer.Option(help="Import the good rows and write the bad ones to a file.")] = False,
    rejects: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where the bad rows go with --keep-going.")
    ] = None,
    guess: Annotated[bool, typer.Option("--guess", help="Propose a mapping for the file and show a preview.")] = False,
    write: Annotated[Path | None, typer.Option(metavar="PATH", help="Write the proposed mapping there.")] = None,
    sheet: Annotated[
        str | None, typer.Option(metavar="NAME", help="With --guess: the workbook's sheet; the first if left out.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Let --write replace a file that is there.")] = False,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Import accounts, contacts, items, payments and credit notes. A file is in as a whole, or not at all."""
    if guess:
        if write is not None and write.exists() and not force:
            raise InputInvalid((f"--write: {write} is there already; name another file, or say --force to replace it",))
        _guess(files, write, as_of, workspace, sheet=sheet, as_json=as_json)
        return
    if mapping is None:
        raise InputInvalid(
            ("--mapping is missing: it says which column is what; duly import --guess FILE proposes one",)
        )
    from duly.usecases.read_files import find_files, find_mapping, read_files

    with opened_workspace(workspace) as app, progress(f"Importing {', '.join(files)}"):
        now, day = _known_when(app, as_of)
        read = read_files(find_files(files), find_mapping(mapping, workspace), as_of=day)
        imported = _import(app, read, now=now, day=day, keep_going=keep_going)
        written = _write_rejects(app, read, imported, rejects) if keep_going else {}
    errors = [error for one, done in zip(read, imported, strict=True) for error in (*one.errors, *done.errors)]
    for error in errors[:ERRORS_SHOWN_MAX]:
        typer.echo(str(error), err=True)
    if len(errors) > ERRORS_SHOWN_MAX:
        typer.echo(f"... and {len(errors) - ERRORS_SHOWN_MAX} more", err=True)
    failed = bool(errors) and not keep_going
    if as_json:
        print_document(_result_to_json(read, imported, written, failed=failed))
    elif failed:
        typer.echo(f"{counted(len(errors), 'fault')}; nothing was imported.", err=True)
    else:
        _tell(read, imported, written, day)
    if failed:
        raise typer.Exit(BAD_INPUT)


def _known_when(app: App, as_of: str | None) -> tuple[datetime, date]:
    """The instant of the import and the day its records are known on.

    Time never runs backwards: a file of an earlier day than the clock's is taken in now, as known then.
    """
    from duly.commands.clock import read_day, real_now, workspace_now
    from duly.workers.loop import clock_reached

    now = workspace_now(app)
    if as_of is None:
        return now, app.context.day_of(now)
    day = read_day(as_of, option="--as-of")
    if clock_reached(app) is None:
        return (real_now() if day == app.context.day_of(now) else app.context.start_of(day)), day
    return max(now, app.context.start_of(day)), day


def _import(app: App, read: Sequence[FileRead], *, now: datetime, day: date, keep_going: bool) -> tuple[Imported, ...]:
    from duly.usecases.import_receivables import FileRecords, Imported, import_files

    if any(one.errors for one in read) and not keep_going:
        return tuple(Imported(changes=Counter(), unchanged=0, waiting=0, errors=()) for _ in read)
    records = [
        FileRecords(
            file=one.read.file,
            records=one.read.records,
            as_of=day,
            lists_all=one.read.mapping.lists_all,
            whole=not one.errors,
        )
        for one in read
    ]
    return import_files(app.context, records, now=now, keep_going=keep_going)


def _write_rejects(
    app: App, read: Sequence[FileRead], imported: Sequence[Imported], path: Path | None
) -> dict[Path, int]:
    from duly.usecases.read_files import REJECTS, write_rejected

    written: dict[Path, int] = {}
    for one, done in zip(read, imported, strict=True):
        if not one.errors and not done.errors:
            continue
        target = path or app.folder / REJECTS / f"{one.path.stem}.csv"
        if path is not None and len(read) > 1:
            target = path.with_name(f"{path.stem}-{one.path.stem}{path.suffix}")
        written[target] = write_rejected(one, done.errors, target)
    return written


def _tell(read: Sequence[FileRead], imported: Sequence[Imported], written: dict[Path, int], day: date) -> None:
    changes = sum((done.changes for done in imported), Counter[str]())
    rows = sum(one.read.rows for one in read)
    names = read[0].read.file if len(read) == 1 else counted(len(read), "file")
    say(heading(f"Imported {names}: {counted(rows, 'row')}, as of {day_words(day)}"))
    lines = [(f"{count:>8,}", _change_words(kind, count)) for kind, count in sorted(changes.items())]
    lines += [
        (f"{count:>8,}", words)
        for count, words in (
            (sum(done.unchanged for done in imported), "records as they were"),
            (sum(done.waiting for done in imported), "records wait for the day they become known"),
            (sum(len(one.read.skipped) for one in read), "rows left out: blank, totals, or not asked for"),
            (sum(len(one.read.duplicates) for one in read), "rows that repeat another"),
        )
        if count
    ]
    screen().print(pairs(lines or [("", "nothing new")], indent=0))
    notes = [note for one in read for note in one.read.warnings]
    for note in notes[:NOTES_SHOWN_MAX]:
        say(f"note: {note}")
    if len(notes) > NOTES_SHOWN_MAX:
        say(f"note: and {len(notes) - NOTES_SHOWN_MAX} more like these")
    for words in (words for done in imported for words in done.notes):
        say(f"note: {words}")
    for currency in sorted({currency for done in imported for currency in done.without_rate}):
        say(
            f"note: no exchange rate from {currency} to the policy's currency is known, so thresholds cannot be"
            " compared and these accounts go to a person; give one with duly rates FILE, or set the policy's currency"
        )
    for path, count in written.items():
        say(f"{counted(count, 'row')} with faults: written to {path} with the reasons; mend and import that file.")


def _result_to_json(
    read: Sequence[FileRead], imported: Sequence[Imported], written: dict[Path, int], *, failed: bool
) -> dict[str, Any]:
    return {
        "imported": not failed,
        "files": [
            {
                "file": one.read.file,
                "rows": one.read.rows,
                "changes": dict(done.changes),
                "unchanged": done.unchanged,
                "waiting": done.waiting,
                "skipped": [{"line": note.line, "why": note.message} for note in one.read.skipped],
                "duplicates": [{"line": note.line, "why": note.message} for note in one.read.duplicates],
                "warnings": [{"line": note.line, "what": note.message} for note in one.read.warnings],
                "notes": list(done.notes),
                "errors": [
                    {"line": e.line, "field": e.field, "found": e.found, "expected": e.expected}
                    for e in (*one.errors, *done.errors)
                ],
            }
            for one, done in zip(read, imported, strict=True)
        ],
        "rejects": {str(path): count for path, count in written.items()},
    }


def _guess(
    files: Sequence[str],
    write: Path | None,
    as_of: str | None,
    workspace: Path,
    *,
    sheet: str | None,
    as_json: bool,
) -> None:
    from duly.commands.clock import read_day, real_now
    from duly.connectors.tables import TableUnreadable
    from duly.connectors.tables import guess as guess_mapping
    from duly.usecases.read_files import find_files

    paths = find_files(files)
    if len(paths) != 1:
        raise InputInvalid((f"--guess: found {counted(len(paths), 'file')}, expected one file at a time",))
    day = read_day(as_of, option="--as-of") if as_of else real_now().date()
    try:
        proposed = guess_mapping(paths[0], as_of=day, home_currency=_home_currency(workspace), sheet=sheet)
    except TableUnreadable as error:
        raise InputInvalid((str(error),)) from error
    if write is not None:
        write.write_text(proposed.mapping_text, encoding="utf-8")
    if as_json:
        print_document(_guess_to_json(proposed))
        return
    _tell_guess(proposed, paths[0], write)


def _home_currency(workspace: Path) -> str | None:
    """The company's own currency; a file can be looked at outside a workspace too."""
    from duly.settings import SETTINGS_FILE, read_settings

    return read_settings(workspace).currency if (workspace / SETTINGS_FILE).is_file() else None


def _tell_guess(proposed: Guess, path: Path, write: Path | None) -> None:
    say(heading(f"A mapping for {proposed.file}"), "")
    say(*(f"  {line}" for line in proposed.mapping_text.splitlines()), "")
    if proposed.questions:
        say(heading("To confirm or fill in"))
        say(*(f"  - {question}" for question in proposed.questions), "")
    say(heading("How the first rows would be read"))
    preview = table("  line", "what", "account", "details")
    for known in sorted(proposed.preview_rows, key=lambda known: known.line)[:PREVIEW_SHOWN_MAX]:
        preview.add_row(f"  {known.line}", *_record_words(known))
    screen().print(preview)
    for error in proposed.preview.errors[:NOTES_SHOWN_MAX]:
        say(f"  {error}")
    target = write or Path(f"{path.stem}.yaml")
    say("", f"Written to {target}." if write else f"To keep it: duly import --guess {path} --write {target}")
    say(f"Then:       duly import {path} --mapping {target}")


def _record_words(known: Known) -> tuple[str, str, str]:
    from duly.domain.contact import ContactPoint
    from duly.domain.receivables import Account, DisputedFlag, Item, OpenStated, Payment, Reversal

    match known.record:
        case Account() as one:
            return "account", one.id, f"{one.name}, {one.kind}, {one.market}, {one.currency}, {one.language}"
        case ContactPoint() as one:
            return one.channel.value, one.account_id, one.address
        case Item() as one:
            due = f", due {one.due_on}" if one.due_on else ""
            return (
                one.kind.value.replace("_", " "),
                one.account_id,
                f"{one.number}: {one.amount}, of {one.issued_on}{due}",
            )
        case Payment() as one:
            return one.kind.value.replace("_", " "), one.account_id, f"{one.amount}, received {one.received_on}"
        case Reversal() as one:
            return "reversal", one.account_id, f"of {one.payment_id}, on {one.reversed_on}"
        case DisputedFlag() as one:
            return "disputed" if one.disputed else "not disputed", one.account_id, one.item_id
        case OpenStated() as one:
            return "left to pay", one.account_id, f"{one.open} of {one.item_id}, on {one.stated_on}"


def _guess_to_json(proposed: Guess) -> dict[str, Any]:
    return {
        "file": proposed.file,
        "mapping": proposed.mapping_text,
        "questions": list(proposed.questions),
        "columns": [
            {"column": c.column, "role": c.role, "confidence": c.confidence, "why": c.why} for c in proposed.columns
        ],
        "preview": [
            {
                "line": known.line,
                "known_on": known.known_on,
                "kind": type(known.record).__name__,
                "record": known.record,
            }
            for known in proposed.preview_rows
        ],
        "errors": [str(error) for error in proposed.preview.errors],
    }
