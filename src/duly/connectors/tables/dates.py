"""Reading dates as real exports write them. Refuses what has two readings.

A format is fixed by the mapping, or the evidence of the whole column decides: ``25/12/2026`` shows
that ``03/04/2026`` in the same column is the third of April. Knows nothing of rows or files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from duly.connectors.tables.faults import CellInvalid
from duly.connectors.tables.limits import YEAR_MAX, YEAR_MIN

_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AaPp]\.?[Mm]\.?)?(Z|[+-]\d{2}:?\d{2})?$")
_YEAR_LED = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?(?: de)?[-/. ]+([^\W\d_]{3,10})\.?(?: de)?,?[-/. ]+(\d{4}|\d{2})")
_MONTH_NAMED = re.compile(r"([^\W\d_]{3,10})\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{4})")
_SERIAL = re.compile(r"(\d{5})([.,]\d+)?")

_MONTH_STEMS = (
    ("jan", "ene", "jän"),
    ("feb", "fev"),
    ("mar", "mär", "mrz"),
    ("apr", "abr"),
    ("may", "mai", "mayo", "maio"),
    ("jun",),
    ("jul",),
    ("aug", "ago"),
    ("sep", "set"),
    ("oct", "okt", "out"),
    ("nov",),
    ("dec", "dic", "dez"),
)
"""How month names begin in English, Spanish, Portuguese and German."""

_SERIAL_EPOCH = date(1899, 12, 30)
_CENTURY = 2000
"""Two-digit years are in this century."""


class DateOrder(StrEnum):
    """The named date formats of a mapping."""

    ISO = "iso"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    EXCEL = "excel"


EXAMPLES: dict[DateOrder, str] = {
    DateOrder.ISO: "2026-04-30",
    DateOrder.DAY_FIRST: "30/04/2026",
    DateOrder.MONTH_FIRST: "04/30/2026",
    DateOrder.EXCEL: "46142",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class DatePattern:
    """A format in the notation of ``strptime``, such as ``%d.%m.%Y``."""

    pattern: str


DateFormat = DateOrder | DatePattern


def example_of(style: DateFormat) -> str:
    """The last day of April 2026 as ``style`` writes it."""
    match style:
        case DatePattern(pattern=pattern):
            return date(2026, 4, 30).strftime(pattern)
        case _:
            return EXAMPLES[style]


def parse_date(text: str, style: DateFormat) -> date:
    """The date in ``text``; a time of day after it is dropped. Raises ``CellInvalid``."""
    match style:
        case DatePattern(pattern=pattern):
            return _by_pattern(text, pattern)
        case _:
            found = readings(text).get(style)
            if found is None:
                raise CellInvalid(f"a date such as {EXAMPLES[style]}{_also_readable(text)}")
            return found


def serial_date(days: int) -> date:
    """The date a spreadsheet means by a whole number of days. Raises ``CellInvalid`` out of range."""
    found = _serial(days)
    if found is None:
        raise CellInvalid(f"a date between {YEAR_MIN} and {YEAR_MAX}")
    return found


def serial_of(day: date) -> int:
    """The number a spreadsheet keeps for a day."""
    return (day - _SERIAL_EPOCH).days


def checked_date(day: date) -> date:
    """``day`` itself; raises ``CellInvalid`` when its year is out of any sensible range."""
    if not YEAR_MIN <= day.year <= YEAR_MAX:
        raise CellInvalid(f"a date between {YEAR_MIN} and {YEAR_MAX}")
    return day


@lru_cache(maxsize=50_000)
def readings(text: str) -> dict[DateOrder, date]:
    """Every reading of ``text``, by named format; empty when it is no date. Not to be changed by the caller.

    A month in letters can be read one way only, so it stands under every order.
    """
    bare = _TIME.sub("", text.strip())
    if found := _YEAR_LED.fullmatch(bare):
        return _only({DateOrder.ISO: _day(int(found[1]), int(found[3]), int(found[4]))})
    if found := _COMPACT.fullmatch(bare):
        return _only({DateOrder.ISO: _day(int(found[1]), int(found[2]), int(found[3]))})
    if found := _YEAR_LAST.fullmatch(bare):
        one, two, year = int(found[1]), int(found[3]), _year(found[4])
        return _only({DateOrder.DAY_FIRST: _day(year, two, one), DateOrder.MONTH_FIRST: _day(year, one, two)})
    if found := _SERIAL.fullmatch(bare):
        return _only({DateOrder.EXCEL: _serial(int(found[1]))})
    return _named(bare)


def separator(text: str) -> str | None:
    """The sign between the parts of a year-last date, such as ``/``; ``None`` for every other shape."""
    found = _YEAR_LAST.fullmatch(_TIME.sub("", text.strip()))
    return found[2] if found else None


def _named(bare: str) -> dict[DateOrder, date]:
    if found := _DAY_NAMED.fullmatch(bare):
        day, month, year = found[1], found[2], found[3]
    elif found := _MONTH_NAMED.fullmatch(bare):
        day, month, year = found[2], found[1], found[3]
    else:
        return {}
    number = _month(month)
    if number is None:
        return {}
    read = _day(_year(year), number, int(day))
    return _only(dict.fromkeys((DateOrder.ISO, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST), read))


def _month(name: str) -> int | None:
    folded = name.casefold()
    for number, stems in enumerate(_MONTH_STEMS, start=1):
        if folded.startswith(stems):
            return number
    return None


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else _CENTURY + int(digits)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if YEAR_MIN <= year <= YEAR_MAX else None


def _serial(days: int) -> date | None:
    try:
        found = _SERIAL_EPOCH + timedelta(days=days)
    except OverflowError:
        return None
    return found if YEAR_MIN <= found.year <= YEAR_MAX else None


def _only(found: dict[DateOrder, date | None]) -> dict[DateOrder, date]:
    return {order: day for order, day in found.items() if day is not None}


def _by_pattern(text: str, pattern: str) -> date:
    try:
        found = datetime.strptime(text.strip(), pattern).date()
    except ValueError:
        example = example_of(DatePattern(pattern=pattern))
        raise CellInvalid(f"a date such as {example} ({pattern}){_also_readable(text)}") from None
    return checked_date(found)


def _also_readable(text: str) -> str:
    found = readings(text)
    if DateOrder.EXCEL in found:
        return f"; it may be the spreadsheet's number for {found[DateOrder.EXCEL]} (dates: {{format: excel}})"
    if found:
        return f"; it reads as {' or '.join(sorted({str(day) for day in found.values()}))} in another format"
    return ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A text and the line where it was first seen."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.text} on line {self.line}"


@dataclass(kw_only=True, slots=True)
class DateColumn:
    """What one column without a fixed format shows about its dates. Filled by ``learn``, then asked."""

    proven: dict[str, dict[DateOrder, Seen]] = field(default_factory=dict[str, dict[DateOrder, Seen]])
    shapes: dict[str, Seen] = field(default_factory=dict[str, Seen])

    def learn(self, text: str, *, line: int) -> None:
        """Takes in one text of the column."""
        found = readings(text)
        if not found:
            return
        sign = separator(text)
        seen = Seen(line=line, text=text)
        self.shapes.setdefault(f"year last with {sign}" if sign else min(found), seen)
        if sign is not None and len(found) == 1:
            self.proven.setdefault(sign, {}).setdefault(next(iter(found)), seen)

    def order_of(self, sign: str) -> DateOrder | None:
        """Which part comes first in dates with this sign; ``None`` when nothing or too much shows it.

        Dates with points are day first unless the column shows otherwise: no country writes them month first.
        """
        orders = self.proven.get(sign, {})
        if len(orders) == 1:
            return next(iter(orders))
        return DateOrder.DAY_FIRST if sign == "." and not orders else None

    def read(self, text: str) -> date:
        """The date in ``text``. Raises ``CellInvalid`` when it is none, or has two readings."""
        found = readings(text)
        if not found:
            raise CellInvalid("a date such as 2026-04-30 or 30.04.2026")
        days = set(found.values())
        if len(days) == 1:
            return days.pop()
        order = self.order_of(separator(text) or "")
        if order is None:
            raise CellInvalid(self._two_readings(found))
        return found[order]

    def _two_readings(self, found: dict[DateOrder, date]) -> str:
        day, month = found[DateOrder.DAY_FIRST], found[DateOrder.MONTH_FIRST]
        others = [seen for shape, seen in self.shapes.items() if seen.text and not shape.endswith("/")]
        clash = [seen for orders in self.proven.values() if len(orders) > 1 for seen in orders.values()]
        beside = ", ".join(str(seen) for seen in (clash or others))
        among = f" (the column also has {beside})" if beside else ""
        return (
            f"a date with one reading: this is {day} or {month}{among}; set dates: {{format: day_first}} or month_first"
        )
