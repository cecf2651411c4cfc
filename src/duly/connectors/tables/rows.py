"""One row of any file, the header, and how a header is found. Knows neither CSV nor spreadsheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duly.connectors.tables.faults import RowError, nearest

CellValue = str | Decimal | date
"""What a cell holds: text, an exact number, or a real date of a spreadsheet. Empty is ""."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row and the line it begins on, from 1. ``trouble`` says what was expected where it is no proper row.

    ``ragged``: the file's own format lets rows differ in width, so a short row is a fault.
    """

    line: int
    cells: tuple[CellValue, ...]
    trouble: str = ""
    ragged: bool = True

    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.trouble and all(cell == "" for cell in self.cells)


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """The names of a file's columns and the line they stand on."""

    line: int
    names: tuple[str, ...]

    def position(self, name: str) -> int | None:
        """Where the column stands, from 0. Case and spaces do not matter."""
        return {folded(each): index for index, each in enumerate(self.names)}.get(folded(name))

    def missing(self, wanted: Iterable[str]) -> tuple[str, ...]:
        """The wanted columns the header lacks."""
        have = {folded(each) for each in self.names}
        lacking = {folded(name): name for name in reversed(tuple(wanted)) if folded(name) not in have}
        return tuple(reversed(lacking.values()))


def shown_cell(cell: CellValue) -> str:
    """A cell as text: numbers plain, dates in ISO."""
    match cell:
        case Decimal():
            plain = f"{cell:f}"
            return plain.rstrip("0").rstrip(".") if "." in plain else plain
        case date():
            return cell.isoformat()
        case str():
            return cell


def folded(name: str) -> str:
    """A column name without what people do not see: case and runs of spaces."""
    return " ".join(name.split()).casefold()


def header_at(rows: Sequence[Row], index: int, *, with_above: bool) -> Header:
    """The header in row ``index``; ``with_above`` fills its empty cells from the row before (merged cells).

    A name that stands twice gets its number, such as ``Amount (1)`` and ``Amount (2)``.
    """
    cells = [shown_cell(cell).strip() for cell in rows[index].cells]
    if with_above and index > 0:
        above = [shown_cell(cell).strip() for cell in rows[index - 1].cells]
        width = max(len(cells), len(above))
        cells, above = cells + [""] * (width - len(cells)), above + [""] * (width - len(above))
        cells = [below or over for below, over in zip(cells, above, strict=True)]
    while cells and not cells[-1]:
        cells.pop()
    often = Counter(folded(cell) for cell in cells if cell)
    seen: Counter[str] = Counter()
    names: list[str] = []
    for cell in cells:
        seen[folded(cell)] += 1
        name = " ".join(cell.split())
        names.append(f"{name} ({seen[folded(cell)]})" if often[folded(cell)] > 1 else name)
    return Header(line=rows[index].line, names=tuple(names))


def find_header(rows: Sequence[Row], wanted: Sequence[str], *, skip_rows: int | None) -> Header | None:
    """The first header among ``rows`` that has every wanted column, else the one that has most of them.

    With ``skip_rows`` it is the first row with content after so many lines. ``None``: no row has content.
    """
    filled = [index for index, row in enumerate(rows) if not row.is_blank() and row.line > (skip_rows or 0)]
    if skip_rows is not None:
        filled = filled[:1]
    candidates = [header_at(rows, index, with_above=above) for index in filled for above in (False, True)]
    return min(candidates, key=lambda header: len(header.missing(wanted)), default=None)


def missing_columns(header: Header, wanted: dict[str, int], *, file: str, mapping: str) -> tuple[RowError, ...]:
    """One error for each wanted column the header lacks; ``wanted`` gives the mapping's lines."""
    used = {folded(name) for name in wanted}
    free = [name for name in header.names if name and folded(name) not in used]
    errors: list[RowError] = []
    for name in header.missing(wanted):
        near = nearest(name, free)
        hint = f"; nearest is {near!r}" if near else ""
        errors.append(
            RowError(
                file=file,
                line=header.line,
                field=name,
                found=", ".join(header.names),
                expected=f"a column {name!r} as named in {mapping}:{wanted[name]}{hint}",
            )
        )
    return tuple(errors)
