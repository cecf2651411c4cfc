"""Writing the rows that could not be imported, with the reasons, so that somebody can mend and re-import them.

The file follows the mapping it was read with, so the mended file is imported with the same mapping.
"""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import assert_never

from duly.connectors.tables.dates import DateFormat, DateOrder, DatePattern, serial_of
from duly.connectors.tables.mapping import Mapping
from duly.connectors.tables.rows import CellValue, shown_cell
from duly.connectors.tables.table_read import TableRead

LINE_COLUMN = "Line"
REASON_COLUMN = "Why it was not imported"
_FORMULA_STARTS = ("=", "@", "\t", "\r")


def write_rejects(path: Path, read: TableRead) -> int:
    """Writes one row for each rejected row of ``read``: its cells, its line and its reasons. Returns the count.

    Delimiter, encoding, lines above the header and the notation of dates and amounts are the mapping's.
    """
    mapping = read.mapping
    reasons: dict[int, list[str]] = {}
    for error in read.errors:
        reasons.setdefault(error.line, []).append(f"{error.field}: expected {error.expected}")
    width = len(read.columns)
    with path.open("w", encoding=mapping.encoding or "utf-8-sig", errors="replace", newline="") as target:
        writer = csv.writer(target, delimiter=mapping.delimiter or ",")
        for _ in range(mapping.skip_rows or 0):
            writer.writerow([f"Rows of {read.file} that were not imported"])
        writer.writerow([*read.columns, LINE_COLUMN, REASON_COLUMN])
        for row in read.rejected:
            cells = [_written(cell, mapping) for cell in row.cells[:width]]
            cells += [""] * (width - len(cells))
            writer.writerow([*cells, row.line, " | ".join(reasons.get(row.line, []))])
    return len(read.rejected)


def _written(cell: CellValue, mapping: Mapping) -> str:
    match cell:
        case str():
            # A spreadsheet would run such a text as a formula when the file is opened.
            return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
        case Decimal():
            plain = shown_cell(cell)
            return plain.replace(".", mapping.numbers.decimal) if mapping.numbers is not None else plain
        case date():
            return _day(cell, mapping.dates or DateOrder.ISO)
        case _:
            assert_never(cell)


def _day(day: date, style: DateFormat) -> str:
    match style:
        case DatePattern(pattern=pattern):
            return day.strftime(pattern)
        case DateOrder.ISO:
            return day.isoformat()
        case DateOrder.DAY_FIRST:
            return day.strftime("%d/%m/%Y")
        case DateOrder.MONTH_FIRST:
            return day.strftime("%m/%d/%Y")
        case DateOrder.EXCEL:
            return str(serial_of(day))
        case _:
            assert_never(style)
