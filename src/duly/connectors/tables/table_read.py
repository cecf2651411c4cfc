"""Reading a whole file into records: every good row, every fault, everything left out and why.

Compares rows with each other: doubles, contradictions, one account on many rows. Never touches the store.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import assert_never

from duly.connectors.tables.cells import ColumnEvidence, RowCells
from duly.connectors.tables.faults import RowError, TableUnreadable
from duly.connectors.tables.limits import ERRORS_MAX, PROGRESS_ROWS, ROWS_MAX
from duly.connectors.tables.mapping import Mapping
from duly.connectors.tables.records import Known, Record, records_of
from duly.connectors.tables.rows import Row, missing_columns, shown_cell
from duly.connectors.tables.source_table import Layout, SourceTable, open_table
from duly.domain.contact import ContactPoint
from duly.domain.receivables import Account, DisputedFlag, Item, OpenStated, Payment, Reversal

_TOTAL = re.compile(
    r"((grand|sub|overall|report|page|customer)?[ -]?totals?"
    r"|(sub)?total (general|geral)|(zwischen|gesamt)?summe|gesamt(betrag)?|suma|soma)\b.{0,40}",
    re.IGNORECASE,
)
_IDENTIFYING = ("id", "account", "payment", "item")
_SUMMED = ("amount", "open", "currency")


@dataclass(frozen=True, kw_only=True, slots=True)
class RowNote:
    """Something about a row that is no fault: why it was left out, or what to look at."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.message}"


@dataclass(frozen=True, kw_only=True, slots=True)
class TableRead:
    """What a file says. ``records`` are in the order they became known, and every account comes before its items.

    ``records`` hold nothing of a row that has an error. ``rejected`` are the rows with errors, as they stood.
    """

    file: str
    mapping: Mapping
    columns: tuple[str, ...]
    rows: int
    records: tuple[Known, ...]
    errors: tuple[RowError, ...]
    skipped: tuple[RowNote, ...] = ()
    duplicates: tuple[RowNote, ...] = ()
    warnings: tuple[RowNote, ...] = ()
    rejected: tuple[Row, ...] = ()


@dataclass(kw_only=True, slots=True)
class _Reading:
    """One reading of one file while it runs."""

    table: SourceTable
    mapping: Mapping
    as_of: date
    evidence: ColumnEvidence
    key_columns: tuple[str, ...]
    sum_columns: tuple[str, ...]
    rows: int = 0
    found: dict[int, tuple[Known, ...]] = field(default_factory=dict[int, tuple[Known, ...]])
    same: dict[Account | ContactPoint, Account | ContactPoint] = field(
        default_factory=dict[Account | ContactPoint, Account | ContactPoint]
    )
    differing: set[str] = field(default_factory=set[str])
    first: dict[tuple[str, str], Known] = field(default_factory=dict[tuple[str, str], Known])
    errors: list[RowError] = field(default_factory=list[RowError])
    rejected: dict[int, Row] = field(default_factory=dict[int, Row])
    skipped: list[RowNote] = field(default_factory=list[RowNote])
    duplicates: list[RowNote] = field(default_factory=list[RowNote])
    warnings: list[RowNote] = field(default_factory=list[RowNote])

    @property
    def file(self) -> str:
        return self.table.path.name

    def note(self, line: int, message: str) -> RowNote:
        return RowNote(file=self.file, line=line, message=message)

    def reject(self, line: int, row: Row | None, *errors: RowError) -> None:
        self.errors.extend(errors)
        if row is not None:
            self.rejected[line] = row


def read_table(
    path: Path,
    mapping: Mapping,
    *,
    as_of: date,
    rows_max: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> TableRead:
    """Reads the file as the mapping says; ``rows_max`` reads only the first rows, for a preview.

    Faults of the file are in ``errors``; nothing is raised for bad content. ``as_of`` is the day on which
    records without ``known_on`` became known. ``progress`` is told the count of rows every thousand rows.
    """
    layout = Layout(
        delimiter=mapping.delimiter, encoding=mapping.encoding, sheet=mapping.sheet, skip_rows=mapping.skip_rows
    )
    wanted = mapping.columns()
    try:
        table = open_table(path, tuple(wanted), layout)
        missing = missing_columns(table.header, wanted, file=path.name, mapping=mapping.file)
        if missing:
            return TableRead(
                file=path.name, mapping=mapping, columns=table.header.names, rows=0, records=(), errors=missing
            )
        reading = _begun(table, mapping, as_of)
        _read_rows(reading, rows_max, progress or _ignore)
    except TableUnreadable as error:
        return TableRead(file=path.name, mapping=mapping, columns=(), rows=0, records=(), errors=(error.error,))
    return _finished(reading)


def _begun(table: SourceTable, mapping: Mapping, as_of: date) -> _Reading:
    positions = {column: table.header.position(column) or 0 for column in mapping.columns()}
    evidence = ColumnEvidence(rows=table.rows, positions=positions)
    return _Reading(
        table=table,
        mapping=mapping,
        as_of=as_of,
        evidence=evidence,
        key_columns=_columns_of(mapping, _IDENTIFYING),
        sum_columns=_columns_of(mapping, _SUMMED),
    )


def _columns_of(mapping: Mapping, names: tuple[str, ...]) -> tuple[str, ...]:
    found = (
        column
        for section in mapping.sections()
        for name in names
        if name in section.fields
        for column in section.fields[name].columns()
    )
    return tuple(dict.fromkeys(found))


def _ignore(rows: int) -> None:
    """Nobody watches the progress."""


def _read_rows(reading: _Reading, rows_max: int | None, progress: Callable[[int], None]) -> None:
    for row in reading.table.rows():
        if rows_max is not None and reading.rows >= rows_max:
            return
        if row.is_blank():
            reading.skipped.append(reading.note(row.line, "blank line"))
            continue
        reading.rows += 1
        if reading.rows % PROGRESS_ROWS == 0:
            progress(reading.rows)
        if reading.rows > ROWS_MAX:
            reading.errors.append(_whole(reading, row.line, "more rows", f"at most {ROWS_MAX} rows in a file"))
            return
        _read_row(reading, row)
        if len(reading.errors) >= ERRORS_MAX:
            expected = "fewer faults; the rest of the file was not read"
            reading.errors.append(_whole(reading, row.line, f"{len(reading.errors)} faults", expected))
            return


def _whole(reading: _Reading, line: int, found: str, expected: str) -> RowError:
    return RowError(file=reading.file, line=line, field="file", found=found, expected=expected)


def _read_row(reading: _Reading, row: Row) -> None:
    cells = RowCells(file=reading.file, row=row, mapping=reading.mapping, evidence=reading.evidence)
    if row.trouble:
        found = ", ".join(shown_cell(cell) for cell in row.cells)
        reading.reject(row.line, row, _row_error(reading, row, found, row.trouble))
        return
    asked = reading.mapping.rows
    if asked is not None and not asked.holds(shown_cell(cells.raw(asked.column))):
        reading.skipped.append(reading.note(row.line, f"{asked.column} is {shown_cell(cells.raw(asked.column))!r}"))
        return
    if _is_total(cells, reading):
        reading.skipped.append(reading.note(row.line, "totals row"))
        return
    width = len(reading.table.header.names)
    if not _fits(row, width):
        reading.reject(row.line, row, _row_error(reading, row, f"{len(row.cells)} fields", f"{width} fields"))
        return
    made = records_of(cells, as_of=reading.as_of)
    if cells.errors:
        reading.reject(row.line, row, *cells.errors)
        return
    reading.warnings.extend(reading.note(row.line, message) for message in made.warnings)
    if made.zero:
        reading.skipped.append(reading.note(row.line, "an amount of 0 is nothing to collect or to pay"))
    _take_in(reading, row, made.found)


def _row_error(reading: _Reading, row: Row, found: str, expected: str) -> RowError:
    return RowError(file=reading.file, line=row.line, field="row", found=found, expected=expected)


def _is_total(cells: RowCells, reading: _Reading) -> bool:
    """A row that sums others: a totals word stands first and some id is missing or is that word, or only sums stand."""
    keys = [shown_cell(cells.raw(column)).strip() for column in reading.key_columns]
    filled = [shown_cell(cell).strip() for cell in cells.row.cells if cell != ""]
    if _TOTAL.fullmatch(filled[0]):
        return any(key in ("", filled[0]) for key in keys)
    sums = [shown_cell(cells.raw(column)).strip() for column in reading.sum_columns]
    return not any(keys) and len(filled) == sum(text != "" for text in sums)


def _fits(row: Row, width: int) -> bool:
    """Too many fields are fine when the further ones are empty; too few only where the format leaves them out."""
    if len(row.cells) < width:
        return not row.ragged
    return all(cell == "" for cell in row.cells[width:])


def _take_in(reading: _Reading, row: Row, found: tuple[Known, ...]) -> None:
    """Keeps what is new in the row. The same id with other content rejects both rows: nobody knows which is right."""
    kept: list[Known] = []
    earlier: Known | None = None
    for known in found:
        key = _unique_key(known.record)
        if key is None:
            kept.append(_shared(reading, known))
            continue
        first = reading.first.setdefault(key, known)
        if first is known:
            kept.append(known)
        elif first.record == known.record:
            earlier = first
        else:
            _reject_both(reading, row, first, known)
            return
    news = [known for known in kept if _unique_key(known.record) is not None]
    if earlier is not None and not news:
        reading.duplicates.append(reading.note(row.line, f"the same as line {earlier.line}"))
    reading.found[row.line] = tuple(kept)


def _shared(reading: _Reading, known: Known) -> Known:
    """The same, its account or contact point held in memory once however many rows repeat it."""
    record = known.record
    assert isinstance(record, Account | ContactPoint), "everything else has a unique key"
    first = reading.same.setdefault(record, record)
    return known if first is record else Known(line=known.line, known_on=known.known_on, record=first)


def _unique_key(record: Record) -> tuple[str, str] | None:
    """What may stand in a file once; ``None`` for what every row of an account repeats."""
    match record:
        case Item(id=id):
            return ("item", id)
        case Payment(id=id):
            return ("payment", id)
        case Reversal(payment_id=id):
            return ("reversal", id)
        case DisputedFlag(item_id=id):
            return ("disputed flag", id)
        case OpenStated(item_id=id):
            return ("open amount", id)
        case Account() | ContactPoint():
            return None
        case _:
            assert_never(record)


def _reject_both(reading: _Reading, row: Row, first: Known, known: Known) -> None:
    key = _unique_key(known.record)
    assert key is not None, "only records with an id contradict each other"
    what, name = key
    for line, other in ((first.line, row.line), (row.line, first.line)):
        expected = f"one {what} with this id; line {other} has the same id with other content"
        field_name = _id_column(reading.mapping, known.record) or what
        error = RowError(file=reading.file, line=line, field=field_name, found=name, expected=expected)
        if error not in reading.errors:
            reading.reject(line, row if line == row.line else None, error)
    reading.found.pop(first.line, None)


def _id_column(mapping: Mapping, record: Record) -> str | None:
    match record:
        case Item() | OpenStated():
            section, name = mapping.items, "id"
        case Payment():
            section, name = mapping.payments or mapping.credit_notes or mapping.items, "id"
        case Reversal():
            section, name = mapping.reversals, "payment"
        case DisputedFlag():
            section, name = mapping.disputed, "item"
        case Account() | ContactPoint():
            return None
        case _:
            assert_never(record)
    return section.fields[name].column if section is not None else None


def _finished(reading: _Reading) -> TableRead:
    merged = _merged(reading)
    lines = {error.line for error in reading.errors}
    rejected = {line: row for line, row in reading.rejected.items() if line in lines}
    for row in reading.table.rows() if lines - rejected.keys() else ():
        if row.line in lines:
            rejected.setdefault(row.line, row)
    return TableRead(
        file=reading.file,
        mapping=reading.mapping,
        columns=reading.table.header.names,
        rows=reading.rows,
        records=tuple(sorted(merged, key=_order)),
        errors=tuple(sorted(reading.errors, key=lambda error: error.line)),
        skipped=tuple(reading.skipped),
        duplicates=tuple(reading.duplicates),
        warnings=tuple(sorted(reading.warnings, key=lambda note: note.line)),
        rejected=tuple(rejected[line] for line in sorted(rejected)),
    )


def _order(known: Known) -> tuple[date, int, int]:
    ranks = (Account, ContactPoint, Item, DisputedFlag, Payment, Reversal, OpenStated)
    return (known.known_on, ranks.index(type(known.record)), known.line)


def _merged(reading: _Reading) -> Iterator[Known]:
    """The records of all good rows; accounts and contact points once each, known from their earliest row on."""
    accounts: dict[str, Known] = {}
    points: dict[ContactPoint, Known] = {}
    rest: list[Known] = []
    for line, found in reading.found.items():
        if not _account_agrees(reading, accounts, line, found):
            continue
        for known in found:
            record = known.record
            if isinstance(record, Account):
                earlier = accounts.get(record.id)
                since = known.known_on if earlier is None else min(earlier.known_on, known.known_on)
                accounts[record.id] = replace(known, known_on=since)
            elif isinstance(record, ContactPoint):
                earlier = points.get(record, known)
                points[record] = replace(earlier, known_on=min(earlier.known_on, known.known_on))
            else:
                rest.append(known)
    yield from accounts.values()
    yield from points.values()
    yield from rest


def _account_agrees(reading: _Reading, accounts: dict[str, Known], line: int, found: tuple[Known, ...]) -> bool:
    """An account that changes currency, market or kind within a file is a fault; other changes are noted, the later
    row holding."""
    for known in found:
        record = known.record
        if not isinstance(record, Account) or record.id not in accounts:
            continue
        earlier = accounts[record.id]
        before = earlier.record
        assert isinstance(before, Account), "accounts are kept by their id"
        if (before.currency, before.market, before.kind) != (record.currency, record.market, record.kind):
            expected = (
                f"one currency, market and kind for an account; line {earlier.line} has "
                f"{before.currency}, {before.market}, {before.kind}"
            )
            shown = f"{record.id}: {record.currency}, {record.market}, {record.kind}"
            error = RowError(file=reading.file, line=line, field="account", found=shown, expected=expected)
            reading.reject(line, None, error)
            return False
        if before != record and record.id not in reading.differing:
            reading.differing.add(record.id)
            note = f"account {record.id} differs from line {earlier.line}; the later row holds"
            reading.warnings.append(reading.note(line, note))
    return True
