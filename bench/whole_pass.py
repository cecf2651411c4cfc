"""One pass over every account that is due: nominate, lock, load facts, decide, record; a batch at a time.

``python -m bench.whole_pass STORE``: decides about all due accounts of STORE by the shipped standard policy, with the
code a worker runs.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import insert, select

from bench.measured import Measured, servers_of
from bench.portfolio import NOW, TODAY
from duly.app import create_workspace, opened
from duly.settings import DATABASE_VARIABLE
from duly.store.schema import fx_rate
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide_due
from duly.usecases.measure_book import measure_book
from duly.workers.loop import spare_collector

RATES = {"GBP": (115, 100), "USD": (9, 10)}


def measure(store: str) -> Measured:
    measured = Measured()
    counts: Counter[str] = Counter()
    with workspace(store) as context:
        measure_book(context, now=NOW)
        spare_collector()  # as a worker does when it starts
        with measured.phase("pass", servers=servers_of(context.database)):
            while batch := decide_due(context, now=NOW):
                counts += batch
    measured.counts = {**counts, "accounts": counts.total()}
    return measured


@contextmanager
def workspace(store: str) -> Generator[Context]:
    """A new workspace on this store, with exchange rates."""
    os.environ[DATABASE_VARIABLE] = store
    with tempfile.TemporaryDirectory(prefix="duly-bench-") as folder:
        create_workspace(Path(folder) / "workspace", creditor="Bench", timezone="Europe/Madrid")
        with opened(Path(folder) / "workspace") as app:
            with app.context.database.transaction() as tx:
                if not tx.execute(select(fx_rate).limit(1)).first():
                    tx.execute(insert(fx_rate), [_rate(base, *rate) for base, rate in RATES.items()])
            yield app.context


def _rate(base: str, numerator: int, denominator: int) -> dict[str, object]:
    return {
        "base": base, "quote": "EUR", "day": TODAY, "numerator": numerator, "denominator": denominator,
        "source": "bench",
    }  # fmt: skip


if __name__ == "__main__":
    measure(sys.argv[1]).report()
