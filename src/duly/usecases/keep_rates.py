"""Keeps dated exchange rates, by which amounts in other currencies are compared with the policy's thresholds.

A rate given again for the same day replaces the one before; the journal holds both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection, select

from duly.domain.money import exponent
from duly.errors import InputInvalid
from duly.store.record import Change, Entry, Insert, Write, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, fx_rate
from duly.usecases.context import Context


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """On ``day``, one ``base`` is worth ``value`` of ``quote``, both ISO 4217."""

    base: str
    quote: str
    day: date
    value: Decimal


def keep_rates(context: Context, rates: Sequence[Rate], *, source: str, actor: str, now: datetime) -> int:
    """Keeps ``rates``; gives how many were new or changed. Raises ``InputInvalid`` and keeps none then."""
    _check(rates)
    with context.database.transaction() as tx:
        writes = [write for rate in rates if (write := _write(tx, rate, source)) is not None]
        if writes:
            heads = lock_accounts(tx, [WORKSPACE]) or open_chains(tx, [WORKSPACE])
            body = {"source": source, "rates": [[r.base, r.quote, r.day, str(r.value)] for r in rates]}
            entry = Entry(account_id=WORKSPACE, kind="rates.kept", body=body, writes=tuple(writes))
            record(tx, [entry], heads=heads, actor=actor, at=now)
    return len(writes)


def _check(rates: Sequence[Rate]) -> None:
    faults: list[str] = []
    for rate in rates:
        where = f"rate {rate.base}/{rate.quote} of {rate.day}"
        faults += [f"{where}: {code!r} is no ISO 4217 currency" for code in (rate.base, rate.quote) if not _known(code)]
        if rate.base == rate.quote or rate.value <= 0:
            faults.append(f"{where}: found {rate.value}, expected a positive rate between two currencies")
    if faults:
        raise InputInvalid(tuple(faults))


def _known(code: str) -> bool:
    try:
        exponent(code)
    except ValueError:
        return False
    return True


def _write(tx: Connection, rate: Rate, source: str) -> Write | None:
    numerator, denominator = rate.value.as_integer_ratio()
    key = {"base": rate.base, "quote": rate.quote, "day": rate.day}
    values = {"numerator": numerator, "denominator": denominator, "source": source}
    f = fx_rate.c
    known = tx.execute(
        select(f.numerator, f.denominator).where(f.base == rate.base, f.quote == rate.quote, f.day == rate.day)
    ).first()
    if known is None:
        return Insert(table=fx_rate, row={**key, **values})
    if tuple(known) == (numerator, denominator):
        return None
    return Change(table=fx_rate, key=key, values=values)
