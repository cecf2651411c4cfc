"""Compares two policies on the accounts as they are now. Reads only, a page of accounts at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from duly.domain.facts import Facts
from duly.policy.compile import compile_policy
from duly.policy.diff import Difference, diff
from duly.policy.policy_file import Policy
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.schema import account
from duly.usecases.context import Context

PAGE_ACCOUNTS = 1_000


def compare_policies(
    context: Context,
    old: Policy,
    new: Policy,
    *,
    now: datetime,
    on_page: Callable[[int], None] = lambda _accounts: None,
) -> Difference:
    """What every account's next decision would be by each policy at ``now``."""
    before, after = compile_policy(old), compile_policy(new)
    with context.database.reading() as tx:
        rows = _facts(tx, context, now=now, on_page=on_page)
        return diff(before, after, rows, market_of=context.market_of, now=now)


def _facts(tx: Connection, context: Context, *, now: datetime, on_page: Callable[[int], None]) -> Iterator[Facts]:
    moment = context.moment(tx, now)
    last, read = "", 0
    while True:
        page = select(account.c.id).where(account.c.id > last).order_by(account.c.id).limit(PAGE_ACCOUNTS)
        ids = list(tx.execute(page).scalars())
        if not ids:
            return
        yield from fold(read_raw(tx, ids, now=now, today=moment.today), moment)
        last, read = ids[-1], read + len(ids)
        on_page(read)
