"""Reference rates for interest: those of the workspace's file, and those that were added since. Reads a CSV and
keeps its rates; a rate given again for the same first day replaces the one before, and the journal holds both.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from sqlalchemy import Connection, select

from duly.domain.interest import DatedRate
from duly.errors import InputInvalid
from duly.policy.document import NAME
from duly.policy.rates_file import PERCENT
from duly.store.record import Change, Entry, Insert, Write, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, reference_rate
from duly.usecases.context import Context

COLUMNS = ("name", "from", "until", "percent", "source")
LINES_MAX = 100_000


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedRate:
    """One rate with the name of its reference, such as ``boe_base``."""

    name: str
    rate: DatedRate


def is_reference_rates(text: str) -> bool:
    """Whether a CSV holds reference rates rather than exchange rates, by its header."""
    header = next(csv.reader(io.StringIO(text.removeprefix("\ufeff"))), list[str]())
    return {"name", "percent"} <= {name.strip().lower() for name in header}


def read_rates_csv(text: str, *, file: str) -> tuple[NamedRate, ...]:
    """Reads a CSV with the columns name, from, until, percent and source. Raises ``InputInvalid`` with every fault."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    header = [name.strip().lower() for name in next(rows, list[str]())]
    if set(COLUMNS) - set(header):
        raise InputInvalid((f"{file}, line 1: found the columns {', '.join(header)}, expected {', '.join(COLUMNS)}",))
    faults: list[str] = []
    found: dict[tuple[str, date], NamedRate] = {}
    for cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        where = f"{file}, line {rows.line_num}"
        if rows.line_num > LINES_MAX:
            faults.append(f"{where}: found more lines, expected at most {LINES_MAX}")
            break
        values = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
        wrong = [f"{where}, {fault}" for fault in _faults(values)]
        faults += wrong
        if not wrong:
            one = _named(values)
            if found.setdefault((one.name, one.rate.since), one) != one:
                faults.append(f"{where}, from: found {values['from']!r} again, expected one rate that begins on a day")
    if faults:
        raise InputInvalid(tuple(faults))
    return tuple(found.values())


def _faults(values: Mapping[str, str]) -> Iterator[str]:
    if not NAME.fullmatch(values.get("name", "")):
        yield f"name: found {values.get('name', '')!r}, expected a name such as boe_base"
    days = {name: _day(values.get(name, "")) for name in ("from", "until")}
    for name, day in days.items():
        if day is None:
            yield f"{name}: found {values.get(name, '')!r}, expected a date such as 2026-03-04"
    since, until = days["from"], days["until"]
    if since is not None and until is not None and until < since:
        yield f"until: found {until}, expected {since} or later: the last day on which the rate is known to hold"
    if not PERCENT.fullmatch(values.get("percent", "")):
        yield f"percent: found {values.get('percent', '')!r}, expected percent a year such as 3.75"
    if not values.get("source"):
        yield "source: found nothing, expected where the rate is published"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _named(values: Mapping[str, str]) -> NamedRate:
    rate = DatedRate(
        since=date.fromisoformat(values["from"]),
        until=date.fromisoformat(values["until"]),
        percent=Fraction(values["percent"]),
        source=values["source"],
    )
    return NamedRate(name=values["name"], rate=rate)


def keep_reference_rates(context: Context, rates: Sequence[NamedRate], *, file: str, actor: str, now: datetime) -> int:
    """Keeps ``rates``; gives how many were new or changed."""
    with context.database.transaction() as tx:
        writes = [write for each in rates if (write := _write(tx, each)) is not None]
        if writes:
            heads = lock_accounts(tx, [WORKSPACE]) or open_chains(tx, [WORKSPACE])
            told = [
                [each.name, each.rate.since, each.rate.until, str(each.rate.percent), each.rate.source]
                for each in rates
            ]
            body = {"file": file, "rates": told}
            entry = Entry(account_id=WORKSPACE, kind="reference_rates.kept", body=body, writes=tuple(writes))
            record(tx, [entry], heads=heads, actor=actor, at=now)
    return len(writes)


def _write(tx: Connection, one: NamedRate) -> Write | None:
    key = {"name": one.name, "since": one.rate.since}
    numerator, denominator = one.rate.percent.as_integer_ratio()
    values = {
        "until": one.rate.until, "numerator": numerator, "denominator": denominator, "source": one.rate.source,
    }  # fmt: skip
    r = reference_rate.c
    known = tx.execute(
        select(r.until, r.numerator, r.denominator, r.source).where(r.name == one.name, r.since == one.rate.since)
    ).first()
    if known is None:
        return Insert(table=reference_rate, row={**key, **values})
    if tuple(known) == tuple(values.values()):
        return None
    return Change(table=reference_rate, key=key, values=values)


def all_rates(tx: Connection, context: Context) -> dict[str, list[DatedRate]]:
    """Every known rate by name: what was added stands before the file's where both begin on the same day."""
    found = {name: {each.since: each for each in rates} for name, rates in context.reference_rates.items()}
    for row in tx.execute(select(reference_rate)).all():
        percent = Fraction(row.numerator, row.denominator)
        rate = DatedRate(since=row.since, until=row.until, percent=percent, source=row.source)
        found.setdefault(row.name, {})[row.since] = rate
    return {name: list(rates.values()) for name, rates in found.items()}
