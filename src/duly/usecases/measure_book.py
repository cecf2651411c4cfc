"""Measures the whole book once a day, so that an account's share of it is the same for a day's decisions."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from sqlalchemy import func, select

from duly.store.daily import note_result, take_run
from duly.store.schema import item
from duly.usecases.context import BOOK_JOB, Context, rates_to


def measure_book(context: Context, *, now: datetime) -> int:
    """The open balances of all accounts in minor units of the policy's currency; items without a rate are
    left out. 0 where another worker has measured the book today.
    """
    today = context.day_of(now)
    with context.database.transaction() as tx:
        if not take_run(tx, BOOK_JOB, day=today, at=now):
            return 0
        rates = rates_to(tx, context.policy.currency, today)
        sums = tx.execute(
            select(item.c.currency, func.sum(item.c.open)).where(item.c.open > 0).group_by(item.c.currency)
        )
        total = ceil(sum(rates[currency] * int(minor) for currency, minor in sums if currency in rates))
        note_result(tx, BOOK_JOB, day=today, result={"total": total})
    return total
