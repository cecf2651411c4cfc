"""Reading one row field by field, as the mapping says. Every fault becomes a ``RowError``; none is raised.

Knows sources, texts, dates and amounts; which record they make is ``records``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from duly.connectors.tables.amounts import POINT, Amount, AmountColumn, decimal_sign, exact, parse_amount
from duly.connectors.tables.codes import read_currency
from duly.connectors.tables.dates import DateColumn, DateFormat, DateOrder, checked_date, parse_date, serial_date
from duly.connectors.tables.dates import readings as date_readings
from duly.connectors.tables.faults import CellInvalid, RowError
from duly.connectors.tables.limits import ID_CHARS_MAX
from duly.connectors.tables.mapping import PLACEHOLDER, Mapping, Source
from duly.connectors.tables.rows import CellValue, Row, shown_cell
from duly.domain.money import Money, MoneyInvalid

EXCEL_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "########"})
_EXACT_ID_MAX = 10**15
_T = TypeVar("_T")


@dataclass(kw_only=True, slots=True)
class ColumnEvidence:
    """What whole columns show about dates and amounts; gathered once, when the first doubtful value is met."""

    rows: Callable[[], Iterable[Row]]
    positions: dict[str, int]
    _dates: dict[str, DateColumn] = field(default_factory=dict[str, DateColumn])
    _amounts: dict[str, AmountColumn] = field(default_factory=dict[str, AmountColumn])
    _gathered: bool = False

    def dates(self, column: str) -> DateColumn:
        """What the column shows about its dates."""
        self._gather()
        return self._dates[column]

    def amounts(self, column: str) -> AmountColumn:
        """What the column shows about its amounts."""
        self._gather()
        return self._amounts[column]

    def _gather(self) -> None:
        if self._gathered:
            return
        self._gathered = True
        self._dates = {column: DateColumn() for column in self.positions}
        self._amounts = {column: AmountColumn() for column in self.positions}
        for row in self.rows():
            if row.trouble:
                continue
            for column, position in self.positions.items():
                cell = row.cells[position] if position < len(row.cells) else ""
                if isinstance(cell, str) and cell:
                    self._dates[column].learn(cell, line=row.line)
                    self._amounts[column].learn(cell, line=row.line)


@dataclass(kw_only=True, slots=True)
class RowCells:
    """One row while it is read; ``errors`` fills as fields are asked for."""

    file: str
    row: Row
    mapping: Mapping
    evidence: ColumnEvidence
    errors: list[RowError] = field(default_factory=list[RowError])

    def raw(self, column: str) -> CellValue:
        """The cell of a column; "" where the row is too short."""
        position = self.evidence.positions[column]
        return self.row.cells[position] if position < len(self.row.cells) else ""

    def fault(self, source: Source, found: str, expected: str) -> None:
        """Notes one fault of the row, once."""
        error = RowError(
            file=self.file, line=self.row.line, field=source.column or source.key, found=found, expected=expected
        )
        if error not in self.errors:
            self.errors.append(error)

    def text(self, source: Source | None) -> str:
        """The text of a field, "" where there is none or it is not given; the mapping's ``values`` applied."""
        if source is None:
            return ""
        text = self._plain(source).strip() or (source.default or "")
        if text in EXCEL_ERRORS:
            self.fault(source, text, "a value, not the error of a formula")
            return ""
        if not source.values or not text or text == source.default:
            return text
        known = source.values.get(text.casefold())
        if known is None and text not in source.values.values():
            self.fault(source, text, f"one of {', '.join(source.values)}, as listed under {source.key}.values")
            return ""
        return known or text

    def identifier(self, source: Source) -> str | None:
        """An id or number, kept as text with its leading zeros; ``None`` with a fault where there is none."""
        value = self.raw(source.column) if source.column is not None else ""
        if isinstance(value, Decimal) and abs(value) >= _EXACT_ID_MAX:
            self.fault(source, shown_cell(value), "an id kept as text: a spreadsheet rounds numbers of 16 digits")
            return None
        text = self.text(source)
        if not text:
            self.fault(source, "", "an id")
            return None
        if len(text) > ID_CHARS_MAX or not text.isprintable():
            self.fault(source, text, f"an id of at most {ID_CHARS_MAX} printable characters")
            return None
        return text

    def code(self, source: Source, reader: Callable[[str], str]) -> str | None:
        """A closed choice read by ``reader``; ``None`` where it is empty (a fault) or wrong (a fault)."""
        text = self.text(source)
        return self._try(source, text, lambda: reader(text))

    def day(self, source: Source) -> date | None:
        """A date; ``None`` with a fault where it is empty or unreadable."""
        value = self.raw(source.column) if source.column is not None else self.text(source)
        if value == "":
            value = source.default or ""
        return self._try(source, shown_cell(value), lambda: self._day(source, value))

    def money(self, source: Source, currency: str) -> Money | None:
        """An amount in ``currency``; ``None`` with a fault where it is empty, unreadable or of another currency."""
        value = self.raw(source.column) if source.column is not None else self.text(source)
        if value == "":
            value = source.default or ""
        found = self._try(source, shown_cell(value), lambda: self._money(source, value, currency))
        return -found if found is not None and source.negated else found

    def _plain(self, source: Source) -> str:
        if source.column is not None:
            return shown_cell(self.raw(source.column))
        if source.pattern is None:
            return source.constant or ""
        parts = {name: shown_cell(self.raw(name)).strip() for name in source.columns()}
        if not all(parts.values()):
            return ""
        return PLACEHOLDER.sub(lambda found: parts[found[1]], source.pattern)

    def _try(self, source: Source, found: str, read: Callable[[], _T]) -> _T | None:
        try:
            return read()
        except CellInvalid as error:
            self.fault(source, found, error.expected)
            return None

    def _day(self, source: Source, value: CellValue) -> date:
        if isinstance(value, date):
            return checked_date(value)
        if isinstance(value, Decimal):
            found = date_readings(shown_cell(value)).get(DateOrder.ISO)
            return found or serial_date(int(value))
        style = self._style(source)
        if style is not None:
            return parse_date(value, style)
        assert source.column is not None, "only a column is without a style"
        days = set(date_readings(value).values())
        return days.pop() if len(days) == 1 else self.evidence.dates(source.column).read(value)

    def _style(self, source: Source) -> DateFormat | None:
        if source.style is not None:
            return source.style
        return self.mapping.dates if source.column is not None else DateOrder.ISO

    def _money(self, source: Source, value: CellValue, currency: str) -> Money:
        if isinstance(value, Decimal):
            amount, beside = exact(value), None
        else:
            read = self._amount(source, shown_cell(value))
            amount, beside = read.value, read.currency
        if beside is not None and read_currency(beside) != currency:
            raise CellInvalid(f"an amount in {currency}, the currency of the row")
        try:
            return Money.from_decimal(amount, currency)
        except MoneyInvalid as error:
            raise CellInvalid(f"an amount in whole minor units of {currency} ({error})") from None

    def _amount(self, source: Source, text: str) -> Amount:
        if self.mapping.numbers is not None:
            return parse_amount(text, self.mapping.numbers)
        if source.column is None:
            return parse_amount(text, POINT)
        doubtful = decimal_sign(text) == ""
        return (self.evidence.amounts(source.column) if doubtful else AmountColumn()).read(text)
