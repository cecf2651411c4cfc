"""What the values of a column look like: counts of dates, amounts, addresses, codes, and how often they repeat.

Values only; what columns are called is ``guess_names``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from duly.connectors.tables.addresses import read_email
from duly.connectors.tables.amounts import POINT, AmountColumn, decimal_sign, parse_amount
from duly.connectors.tables.codes import read_country, read_currency
from duly.connectors.tables.dates import DateColumn, DateOrder, readings
from duly.connectors.tables.faults import CellInvalid
from duly.connectors.tables.rows import CellValue, Row, shown_cell

FLAG_WORDS = frozenset("yes no y n true false 1 0 x ja nein si sí sim não nao".split())
_PHONE = re.compile(r"\+?[\d ()./-]{7,20}")
_DISTINCT_KEPT_MAX = 5_000
MOST_PERCENT = 90


@dataclass(kw_only=True, slots=True)
class Shape:
    """What one column holds, counted over the rows that were looked at."""

    filled: int = 0
    rows: int = 0
    dates: int = 0
    real_dates: int = 0
    serials: int = 0
    amounts: int = 0
    real_numbers: int = 0
    with_cents: int = 0
    flags: int = 0
    emails: int = 0
    phones: int = 0
    countries: int = 0
    currencies: int = 0
    negatives: int = 0
    doubtful_dates: int = 0
    doubtful_amounts: int = 0
    first_serial: str = ""
    first_undated: str = ""
    values: set[str] = field(default_factory=set[str])
    symbols: set[str] = field(default_factory=set[str])
    orders: set[DateOrder] = field(default_factory=set[DateOrder])
    date_evidence: DateColumn = field(default_factory=DateColumn)
    amount_evidence: AmountColumn = field(default_factory=AmountColumn)

    def mostly(self, count: int) -> bool:
        """Whether ``count`` is nearly all of what is filled."""
        return self.filled > 0 and count * 100 >= self.filled * MOST_PERCENT

    @property
    def unique(self) -> bool:
        """Whether no value stands twice and none is missing."""
        return self.filled == self.rows == len(self.values) and self.rows > 0

    @property
    def repeats(self) -> bool:
        """Whether values stand more than once."""
        return 0 < len(self.values) < self.filled


def shapes_of(rows: Iterable[Row], width: int) -> tuple[Shape, ...]:
    """The shape of every column, in order."""
    shapes = tuple(Shape() for _ in range(width))
    for row in rows:
        for index, shape in enumerate(shapes):
            shape.rows += 1
            cell = row.cells[index] if index < len(row.cells) else ""
            if cell != "":
                _count(shape, cell, row.line)
    return shapes


def _count(shape: Shape, cell: CellValue, line: int) -> None:
    shape.filled += 1
    text = shown_cell(cell)
    dates, serials = shape.dates, shape.serials
    if len(shape.values) < _DISTINCT_KEPT_MAX:
        shape.values.add(text)
    match cell:
        case Decimal():
            shape.real_numbers += 1
            shape.amounts += 1
            shape.negatives += cell < 0
            shape.with_cents += cell != cell.to_integral_value()
            shape.serials += DateOrder.EXCEL in readings(text)
            shape.flags += text in FLAG_WORDS
        case date():
            shape.real_dates += 1
            shape.dates += 1
        case str():
            _count_text(shape, text, line)
    if shape.serials > serials:
        shape.first_serial = shape.first_serial or f"{text!r} on line {line}"
    elif shape.dates == dates:
        shape.first_undated = shape.first_undated or f"{text!r} on line {line}"


def _count_text(shape: Shape, text: str, line: int) -> None:
    found = readings(text)
    if DateOrder.EXCEL in found:
        shape.serials += 1
    elif found:
        shape.dates += 1
        shape.doubtful_dates += len(set(found.values())) > 1
        if len(found) == 1:
            shape.orders.update(found)
        shape.date_evidence.learn(text, line=line)
    _count_amount(shape, text, line)
    shape.flags += text.casefold() in FLAG_WORDS
    shape.emails += _reads(read_email, text)
    shape.phones += bool(_PHONE.fullmatch(text)) and not found
    shape.countries += len(text) >= 2 and not text.isdecimal() and _reads(read_country, text)
    shape.currencies += len(text) in (1, 3) and not text.isdecimal() and _reads(read_currency, text)


def _count_amount(shape: Shape, text: str, line: int) -> None:
    try:
        amount = AmountColumn(proven={".": ""}).read(text) if decimal_sign(text) == "" else AmountColumn().read(text)
    except CellInvalid:
        return
    shape.amounts += 1
    shape.negatives += amount.value < 0
    shape.with_cents += amount.value != amount.value.to_integral_value()
    shape.doubtful_amounts += decimal_sign(text) == ""
    shape.amount_evidence.learn(text, line=line)
    if amount.currency is not None:
        shape.symbols.add(amount.currency)


def _reads(reader: object, text: str) -> bool:
    assert callable(reader), "a reader of one text"
    try:
        reader(text)
    except CellInvalid:
        return False
    return True


def leads_with_zero(shape: Shape) -> bool:
    """Whether some value is digits with a zero in front: an id, never an amount."""
    return any(text.isdecimal() and len(text) > 1 and text.startswith("0") for text in shape.values)


def is_number(text: str) -> bool:
    """Whether a header cell is rather a value."""
    try:
        parse_amount(text, POINT)
    except CellInvalid:
        return bool(readings(text))
    return True
