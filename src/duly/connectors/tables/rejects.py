"""Writing the rows that could not be imported, with the reasons, so that somebody can mend and re-import them."""

from __future__ import annotations

import csv
from pathlib import Path

from duly.connectors.tables.rows import shown_cell
from duly.connectors.tables.table_read import TableRead

LINE_COLUMN = "Line"
REASON_COLUMN = "Why it was not imported"
_FORMULA_STARTS = ("=", "@", "\t", "\r")


def write_rejects(path: Path, read: TableRead) -> int:
    """Writes one CSV row for each rejected row of ``read``: its cells, its line and its reasons. Returns the count.

    The columns are those of the file, so the mended file can be imported with the same mapping.
    """
    reasons: dict[int, list[str]] = {}
    for error in read.errors:
        reasons.setdefault(error.line, []).append(f"{error.field}: expected {error.expected}")
    width = len(read.columns)
    with path.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.writer(target)
        writer.writerow([*read.columns, LINE_COLUMN, REASON_COLUMN])
        for row in read.rejected:
            cells = [_safe(shown_cell(cell)) for cell in row.cells[:width]]
            cells += [""] * (width - len(cells))
            why = " | ".join(reasons.get(row.line, []))
            writer.writerow([*cells, row.line, why])
    return len(read.rejected)


def _safe(cell: str) -> str:
    # A spreadsheet would run such a text as a formula when the file is opened.
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
