"""Rows of an XLSX sheet: real dates, exact numbers, stored results of formulas. Streams.

Knows nothing of mappings or records. This is the only place where a binary number of a spreadsheet
is met; it leaves as the decimal number of 15 digits that the spreadsheet shows.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice, repeat
from pathlib import Path
from typing import cast

from openpyxl import load_workbook
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from duly.connectors.tables.faults import nearest, unreadable
from duly.connectors.tables.limits import COLUMNS_MAX, FIELD_CHARS_MAX, SHEET_BYTES_UNPACKED_MAX
from duly.connectors.tables.rows import CellValue, Row

_BATCH_ROWS = 1000
_ZEROS = re.compile(r"0{2,}")
_FORMULA_TAG = b"<f"
_CHUNK_BYTES = 1024 * 1024
_DIGITS_EXACT = 15
_Cells = tuple[ReadOnlyCell | EmptyCell, ...]
_Pair = tuple[_Cells, _Cells]


def check_workbook(path: Path) -> None:
    """Raises ``TableUnreadable`` when the file is no XLSX workbook or would unpack to too much."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile:
        raise unreadable(path.name, found="a damaged archive", expected="an XLSX workbook") from None
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise unreadable(path.name, found="an archive of other files", expected="an XLSX workbook or a CSV file")
    if sum(part.file_size for part in parts) > SHEET_BYTES_UNPACKED_MAX:
        limit = f"at most {SHEET_BYTES_UNPACKED_MAX // 1024**2} MiB unpacked"
        raise unreadable(path.name, found="a workbook that unpacks to more", expected=limit)


def sheet_names(path: Path) -> tuple[str, ...]:
    """The workbook's sheets in their order. Raises ``TableUnreadable``."""
    check_workbook(path)
    with _quiet():
        book = _open(path, computed=True)
    names = tuple(each.title for each in book.worksheets)
    book.close()
    return names


def sheet_rows(path: Path, *, sheet: str | None) -> Iterator[Row]:
    """Every row of the named sheet, or of the first one. Raises ``TableUnreadable``."""
    with _quiet():
        results = _open(path, computed=True)
        formulas = _open(path, computed=False) if _has_formulas(path) else None
    name = _sheet_name(results, sheet, file=path.name)
    written = _cells(formulas, name) if formulas is not None else cast("Iterator[_Cells]", repeat(()))
    try:
        pairs = zip(_cells(results, name), written, strict=False)
        for line, (cells, beside) in enumerate(_in_batches(pairs), start=1):
            yield _row(line, cells, beside)
    finally:
        results.close()
        if formulas is not None:
            formulas.close()


def _open(path: Path, *, computed: bool) -> Workbook:
    try:
        return load_workbook(path, read_only=True, data_only=computed)
    except (InvalidFileException, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise unreadable(path.name, found=f"a damaged workbook ({error})", expected="an XLSX workbook") from None


def _sheet_name(book: Workbook, sheet: str | None, *, file: str) -> str:
    names = [each.title for each in book.worksheets]
    if sheet is None and names:
        return names[0]
    if sheet is None or sheet not in names:
        near = nearest(sheet or "", names)
        hint = f"; nearest is {near!r}" if near else ""
        raise unreadable(file, found=f"sheets {', '.join(names)}", expected=f"a sheet {sheet!r}{hint}")
    return sheet


def _cells(book: Workbook, name: str) -> Iterator[_Cells]:
    sheet = cast("ReadOnlyWorksheet", book[name])
    # The size a file claims for its sheet is often wrong, and would cut rows off.
    sheet.reset_dimensions()
    return cast("Iterator[_Cells]", sheet.iter_rows())


def _in_batches(rows: Iterable[_Pair]) -> Iterator[_Pair]:
    """The same rows; the reading itself runs with the library's warnings about styles silenced."""
    source = iter(rows)
    while True:
        with _quiet():
            batch = list(islice(source, _BATCH_ROWS))
        if not batch:
            return
        yield from batch


def _quiet() -> warnings.catch_warnings[None]:
    return warnings.catch_warnings(action="ignore", category=UserWarning)


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        return any(_contains(archive, name) for name in sheets)


def _contains(archive: zipfile.ZipFile, name: str) -> bool:
    tail = b""
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK_BYTES):
            if _FORMULA_TAG in tail + chunk:
                return True
            tail = chunk[-len(_FORMULA_TAG) :]
    return False


def _row(line: int, cells: _Cells, written: _Cells) -> Row:
    values = [_value(cell) for cell in cells]
    for index, cell in enumerate(written):
        if index < len(values) and values[index] == "" and str(cell.value or "").startswith("="):
            return Row(
                line=line,
                cells=(str(cell.value),),
                trouble="a stored result beside every formula: open the workbook in a spreadsheet and save it",
                ragged=False,
            )
    while values and values[-1] == "":
        values.pop()
    trouble = ""
    if len(values) > COLUMNS_MAX:
        trouble = f"at most {COLUMNS_MAX} columns"
    elif any(len(value) > FIELD_CHARS_MAX for value in values if isinstance(value, str)):
        trouble = f"fields of at most {FIELD_CHARS_MAX} characters"
    return Row(line=line, cells=tuple(values), trouble=trouble, ragged=False)


def _value(cell: ReadOnlyCell | EmptyCell) -> CellValue:
    value = cast("object", cell.value)
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case str():
            return value.replace("_x000D_", "").strip()
        case datetime():
            return value.date()
        case date():
            return value
        case time() | timedelta():
            return str(value)
        case int():
            return _number(Decimal(value), cell)
        case _ if str(value) in ("inf", "-inf", "nan"):
            return str(value)
        case _:
            # A spreadsheet computes in binary and shows 15 digits; 0.1 + 0.2 must arrive as 0.3.
            return _number(Decimal(format(cast("Decimal", value), f".{_DIGITS_EXACT}g")), cell)


def _number(number: Decimal, cell: ReadOnlyCell | EmptyCell) -> CellValue:
    shown_as = str(cast("object", cell.number_format)) if isinstance(cell, ReadOnlyCell) else ""
    if _ZEROS.fullmatch(shown_as) and number == number.to_integral_value():
        return f"{int(number):0{len(shown_as)}d}"
    return number
