"""Reads exchange rates from a CSV: base, quote, day, rate. All faults at once; writes nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from duly.domain.money import MoneyInvalid, exponent
from duly.errors import InputInvalid
from duly.usecases.keep_rates import Rate

COLUMNS = ("base", "quote", "day", "rate")
LINES_MAX = 100_000
PART_MAX = 2**63 - 1
"""Of the fraction that a rate is kept as."""


def read_rates(text: str, *, file: str) -> tuple[Rate, ...]:
    """Reads a CSV with the columns base, quote, day and rate. Raises ``InputInvalid`` with every fault."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    header = [name.strip().lower() for name in next(rows, list[str]())]
    if set(COLUMNS) - set(header):
        found = ", ".join(header) or "nothing"
        raise InputInvalid((f"{file}, line 1: found the columns {found}, expected {', '.join(COLUMNS)}",))
    faults: list[str] = []
    rates: dict[tuple[str, str, date], Rate] = {}
    for cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        where = f"{file}, line {rows.line_num}"
        values = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
        found = list(_faults(values))
        faults += [f"{where}, {fault}" for fault in found]
        if not found:
            rate = _rate(values)
            known = rates.setdefault((rate.base, rate.quote, rate.day), rate)
            if known != rate:
                faults.append(f"{where}, rate: found {values['rate']!r}, expected the rate of this day once")
        if rows.line_num > LINES_MAX:
            faults.append(f"{where}: found more lines, expected at most {LINES_MAX}")
            break
    if faults:
        raise InputInvalid(tuple(faults))
    return tuple(rates.values())


def _faults(values: dict[str, str]) -> Iterator[str]:
    for name in ("base", "quote"):
        try:
            exponent(values.get(name, ""))
        except MoneyInvalid:
            yield f"{name}: found {values.get(name, '')!r}, expected an ISO 4217 code such as EUR"
    if values.get("base") == values.get("quote"):
        yield f"quote: found {values.get('quote')!r}, expected another currency than base"
    try:
        date.fromisoformat(values.get("day", ""))
    except ValueError:
        yield f"day: found {values.get('day', '')!r}, expected a date such as 2026-03-04"
    if _exact(values.get("rate", "")) is None:
        yield f"rate: found {values.get('rate', '')!r}, expected a number above 0 such as 1.0842"


def _exact(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite() or number <= 0:
        return None
    return number if max(number.as_integer_ratio()) <= PART_MAX else None


def _rate(values: dict[str, str]) -> Rate:
    rate = _exact(values["rate"])
    assert rate is not None, "faults were looked for before"
    return Rate(base=values["base"], quote=values["quote"], day=date.fromisoformat(values["day"]), value=rate)
