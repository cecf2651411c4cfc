"""How many events of a simulated life are lived through a second, against the same events written down and no more.

``python -m bench.simulating ACCOUNTS DAYS``: lives the life, then writes every journal entry of it once more, chained,
in as many transactions, into a store of its own. What the floor leaves out is all that a life is: customers, words,
decisions, messages, checks.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from bench.measured import Measured
from duly.app import opened
from duly.simulate.life.life_settings import Faults, LifePlan
from duly.simulate.life.simulation import prepare, simulate
from duly.store.database import Database
from duly.store.migrate import upgrade
from duly.store.record import Entry, Head, Recorded, lock_accounts, open_chains, record

ACCOUNTS, DAYS = 200, 60


def measure(accounts: int, days: int) -> Measured:
    measured = Measured()
    plan = LifePlan(accounts=accounts, days=days, seed=1, faults=Faults.USUAL)
    kept: list[Recorded] = []

    def keep(recorded: Sequence[Recorded]) -> None:
        kept.extend(recorded)

    with tempfile.TemporaryDirectory(prefix="duly-bench-") as folder:
        prepare(Path(folder) / "life", plan, policy=None)
        with opened(Path(folder) / "life") as app, measured.phase("life"):
            simulated = simulate(app, plan, on_day=lambda _day: None, watchers=(keep,))
        database = Database(f"sqlite:///{folder}/floor.db")
        upgrade(database)
        with measured.phase("floor"):
            for one in kept:
                _write(database, one)
        database.close()
    measured.counts = {
        "events": simulated.entries, "checks": simulated.checks, "violations": len(simulated.violations),
        "accounts": accounts, "days": days,
    }  # fmt: skip
    return measured


def _write(database: Database, one: Recorded) -> None:
    """The entries as they were, with nothing of what they changed beside the chains."""
    names = sorted({entry.account_id for entry in one.entries})
    with database.transaction() as tx:
        heads: dict[str, Head] = lock_accounts(tx, names)
        heads |= open_chains(tx, [name for name in names if name not in heads])
        bare = [Entry(account_id=each.account_id, kind=each.kind, body=each.body) for each in one.entries]
        record(tx, bare, heads=heads, actor=one.actor, at=one.at)


def table(found: Measured) -> Table:
    counts = found.counts
    made = Table(
        title=f"A simulated life of {counts['accounts']:,} accounts over {counts['days']} days, all guarantees checked",
        caption="the floor writes the same journal entries, chained, in as many transactions, and does nothing else",
    )
    for heading in ("", "ratio to floor", "milliseconds an event", "events a second"):
        made.add_column(heading, justify="right" if heading else "left")
    floor = found.phases["floor"].processor
    for phase in ("floor", "life"):
        spent = found.phases[phase].processor
        each = spent / counts["events"]
        made.add_row(phase, f"{spent / floor:.1f}", f"{each * 1e3:.2f}", f"{1 / each:,.0f}")
    return made


if __name__ == "__main__":
    measure(int(sys.argv[1]), int(sys.argv[2])).report()
