"""The compiled policy alone: facts in hand, one decision after the other, nothing stored.

``python -m bench.deciding STORE``: the floor is a call that gets the same arguments and does nothing.
"""

from __future__ import annotations

import sys
from datetime import datetime

from sqlalchemy import select

from bench.measured import Measured
from bench.portfolio import NOW
from bench.whole_pass import workspace
from duly.domain.facts import Facts
from duly.policy.market import Market
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.schema import account
from duly.usecases.measure_book import measure_book

READ_ACCOUNTS = 1_000


def measure(store: str) -> Measured:
    measured = Measured()
    with workspace(store) as context:
        measure_book(context, now=NOW)
        with context.database.reading() as tx:
            ids = tx.execute(select(account.c.id).order_by(account.c.id)).scalars().all()
            moment = context.moment(tx, NOW)
            for start in range(0, len(ids), READ_ACCOUNTS):
                facts = fold(read_raw(tx, ids[start : start + READ_ACCOUNTS], now=NOW, today=moment.today), moment)
                cases = [(one, context.market_of(one)) for one in facts]
                with measured.phase("floor"):
                    for one, market in cases:
                        _nothing(one, market, NOW)
                with measured.phase("conditions"):
                    for one, _ in cases:
                        context.rules.rules.verdict(one)
                with measured.phase("decide"):
                    for one, market in cases:
                        context.rules.decide(one, market, NOW)
    measured.counts["accounts"] = len(ids)
    return measured


def _nothing(facts: Facts, market: Market, now: datetime) -> None:
    pass


if __name__ == "__main__":
    measure(sys.argv[1]).report()
