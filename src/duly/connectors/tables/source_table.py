"""Opening a file as a table: what kind of file it is, where its header stands, and its rows, as often as asked.

Knows the wanted columns only as names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from duly.connectors.tables.delimited import DELIMITERS, delimited_rows, detect_encoding, sniff_delimiter
from duly.connectors.tables.faults import unreadable
from duly.connectors.tables.limits import FILE_BYTES_MAX, HEADER_SEARCH_ROWS
from duly.connectors.tables.rows import Header, Row, find_header
from duly.connectors.tables.sheets import check_workbook, sheet_rows

_MAGIC_BYTES = 512
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0",
        "an old .xls workbook or one with a password",
        "a workbook saved as .xlsx without a password",
    ),
    (b"%PDF", "a PDF", "the list itself, as CSV or XLSX"),
    (b"\x1f\x8b", "a compressed file", "the file inside it"),
    (b"\x89PNG", "a picture", "a CSV or XLSX file"),
    (b"\xff\xd8\xff", "a picture", "a CSV or XLSX file"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<table", b"<?xml", b"{")


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """How a file is to be opened; what is ``None`` is found out."""

    delimiter: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    skip_rows: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceTable:
    """An opened file. ``encoding`` is "" and ``delimiter`` is "" for a workbook."""

    path: Path
    header: Header
    encoding: str
    delimiter: str
    sheet: str | None

    def head(self) -> list[Row]:
        """The first rows of the file, those above the header included. Raises ``TableUnreadable``."""
        return list(islice(_rows(self.path, self.encoding, self.delimiter, self.sheet), HEADER_SEARCH_ROWS))

    def rows(self) -> Iterator[Row]:
        """Every row below the header, read anew from the file. Raises ``TableUnreadable``."""
        for row in _rows(self.path, self.encoding, self.delimiter, self.sheet):
            if row.line > self.header.line:
                yield row


def open_table(path: Path, wanted: tuple[str, ...], layout: Layout) -> SourceTable:
    """The file with its header found: the row that has most of the ``wanted`` columns.

    Raises ``TableUnreadable`` when the file is missing, empty, too large, or no table.
    """
    if _is_workbook(path):
        check_workbook(path)
        return _found(path, wanted, layout, encoding="", delimiter="")
    encoding = layout.encoding or detect_encoding(path)
    if layout.delimiter is not None:
        return _found(path, wanted, layout, encoding=encoding, delimiter=layout.delimiter)
    first = sniff_delimiter(path, encoding=encoding)
    best: SourceTable | None = None
    for sign in (first, *(each for each in DELIMITERS if each != first)):
        table = _found(path, wanted, layout, encoding=encoding, delimiter=sign)
        lacks = len(table.header.missing(wanted))
        if lacks == 0:
            return table
        if best is None or lacks < len(best.header.missing(wanted)):
            best = table
    assert best is not None, "there is at least one delimiter"
    return best


def _is_workbook(path: Path) -> bool:
    if not path.is_file():
        raise unreadable(path.name, found="no such file", expected="a CSV or XLSX file")
    size = path.stat().st_size
    if size > FILE_BYTES_MAX:
        raise unreadable(path.name, found=f"{size} bytes", expected=f"at most {FILE_BYTES_MAX // 1024**2} MiB")
    with path.open("rb") as source:
        head = source.read(_MAGIC_BYTES)
    for magic, found, expected in _FOREIGN:
        if head.startswith(magic):
            raise unreadable(path.name, found=found, expected=expected)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_MARKUP):
        raise unreadable(path.name, found="a web page, XML or JSON", expected="a CSV or XLSX file")
    return head.startswith(b"PK\x03\x04")


def _rows(path: Path, encoding: str, delimiter: str, sheet: str | None) -> Iterator[Row]:
    if not encoding:
        return sheet_rows(path, sheet=sheet)
    return delimited_rows(path, encoding=encoding, delimiter=delimiter)


def _found(path: Path, wanted: tuple[str, ...], layout: Layout, *, encoding: str, delimiter: str) -> SourceTable:
    rows = _rows(path, encoding, delimiter, layout.sheet)
    head = list(islice(rows, HEADER_SEARCH_ROWS + (layout.skip_rows or 0)))
    header = find_header(head, wanted, skip_rows=layout.skip_rows)
    if header is None:
        raise unreadable(path.name, found="an empty file", expected="a header and rows")
    return SourceTable(path=path, header=header, encoding=encoding, delimiter=delimiter, sheet=layout.sheet)
