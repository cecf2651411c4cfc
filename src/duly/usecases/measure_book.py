"""Measures the whole book once a day, so that an account's share of it is the same for a day's decisions."""

from __future__ import annotations

from datetime import datetime

from duly.store.daily import note_result, take_run
from duly.usecases.context import BOOK_JOB, Context, book_total, rates_to


def measure_book(context: Context, *, now: datetime) -> int:
    """The open balances of all accounts in minor units of the policy's currency; items without a rate are
    left out. 0 where another worker has measured the book today.
    """
    today = context.day_of(now)
    with context.database.transaction() as tx:
        if not take_run(tx, BOOK_JOB, day=today, at=now):
            return 0
        total = book_total(tx, rates_to(tx, context.policy.currency, today))
        note_result(tx, BOOK_JOB, day=today, result={"total": total})
    return total
