"""Proposing a mapping for a file nobody has described yet, with reasons, questions and a preview.

Only proposes: a person reads the mapping, fills in what it asks for, and owns it from then on.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from duly.connectors.tables.faults import TableUnreadable, unreadable
from duly.connectors.tables.guess_names import NAMES, name_score
from duly.connectors.tables.guess_roles import ColumnGuess, assign
from duly.connectors.tables.guess_shapes import is_number, shapes_of
from duly.connectors.tables.guess_text import propose
from duly.connectors.tables.limits import GUESS_ROWS_MAX, PREVIEW_ROWS
from duly.connectors.tables.mapping import Mapping
from duly.connectors.tables.mapping_file import read_mapping
from duly.connectors.tables.records import Known
from duly.connectors.tables.rows import Header, header_at
from duly.connectors.tables.sheets import sheet_names
from duly.connectors.tables.source_table import Layout, SourceTable, open_table
from duly.connectors.tables.table_read import TableRead, read_table

_KNOWN_NAME_WEIGHT = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Guess:
    """A proposed mapping for a file. ``questions`` are what a person must confirm or fill in, in words.

    ``preview`` is the reading of the first rows with the proposed mapping, faults included.
    """

    file: str
    mapping_text: str
    mapping: Mapping
    columns: tuple[ColumnGuess, ...]
    questions: tuple[str, ...]
    preview: TableRead

    @property
    def preview_rows(self) -> tuple[Known, ...]:
        """The records of the first rows."""
        return self.preview.records


def guess(path: Path, *, as_of: date, home_currency: str | None = None, sheet: str | None = None) -> Guess:
    """Looks at names and values of the file's columns. Raises ``TableUnreadable`` when it is no table.

    ``as_of`` dates the preview's records that have no day of their own; ``home_currency`` is proposed where
    the file shows no currency. ``sheet`` is the workbook's sheet to look at, the first one if left out.
    """
    try:
        return _guess(path, as_of=as_of, home_currency=home_currency, sheet=sheet)
    except TableUnreadable as unread:
        others = _other_sheets(path) if sheet is None else ()
        if not others:
            raise
        fault = unread.error
        expected = f"{fault.expected}; this is the first sheet, others are {', '.join(map(repr, others))}: --sheet NAME"
        raise TableUnreadable(replace(fault, expected=expected)) from unread


def _other_sheets(path: Path) -> tuple[str, ...]:
    """The sheets after the first one; none where the file is no workbook."""
    if not path.is_file() or not zipfile.is_zipfile(path):
        return ()
    try:
        return sheet_names(path)[1:]
    except TableUnreadable:
        return ()  # what is wrong with the workbook itself has been said


def _guess(path: Path, *, as_of: date, home_currency: str | None, sheet: str | None) -> Guess:
    opened = open_table(path, (), Layout(sheet=sheet))
    table = replace(opened, header=_best_header(opened))
    names = table.header.names
    rows = (row for row in islice(table.rows(), GUESS_ROWS_MAX) if not row.trouble and not row.is_blank())
    shapes = shapes_of(rows, len(names))
    columns = assign(names, shapes)
    if not any(column.role for column in columns):
        found = ", ".join(names)
        raise unreadable(path.name, found=found, expected="a header with some column that looks like receivables")
    proposal = propose(path.stem, columns, shapes, home_currency=home_currency, sheet=sheet)
    mapping = read_mapping(proposal.text, file=f"{path.stem}.yaml")
    return Guess(
        file=path.name,
        mapping_text=proposal.text,
        mapping=mapping,
        columns=columns,
        questions=proposal.questions,
        preview=read_table(path, mapping, as_of=as_of, rows_max=PREVIEW_ROWS),
    )


def _best_header(table: SourceTable) -> Header:
    """The row that reads most like column names: known names weigh most, then distinct words that are no values."""
    rows = table.head()
    candidates = [
        header_at(rows, index, with_above=above)
        for index, row in enumerate(rows)
        if not row.is_blank() and not row.trouble
        for above in (False, True)
    ]
    return max(candidates, key=_header_score, default=table.header)


def _header_score(header: Header) -> int:
    words = [name for name in header.names if name and not is_number(name)]
    known = sum(any(name_score(name, role)[0] for role in NAMES) for name in words)
    return known * _KNOWN_NAME_WEIGHT + len(set(words)) - (len(header.names) - len(words))
