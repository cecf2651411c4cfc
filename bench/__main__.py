"""``python -m bench``: a day's pass over a portfolio against its floor, on SQLite and on PostgreSQL.

How to read what it prints is in docs/howto/bench.md.
"""

from __future__ import annotations

import argparse

from rich.console import Console
from rich.table import Table

from bench import gating, reading, receipts, simulating, understanding
from bench.measured import Measured, in_a_process
from bench.stores import Kind, filled, kind_of_database

ACCOUNTS = 100_000
SMALL_SHARE = 5
"""Memory is measured at the whole portfolio and at this part of it."""
KINDS = ("sqlite", "postgresql")
RUNS = 2

console = Console()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Benchmarks that print ratios to a floor.")
    parser.add_argument("--accounts", type=int, default=ACCOUNTS, help=f"size of the portfolio ({ACCOUNTS:,})")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"the quickest of so many runs counts ({RUNS})")
    parser.add_argument("--on", choices=KINDS, action="append", help="this kind of database alone")
    parser.add_argument("--store-only", action="store_true", help="leave out understanding and the import's reader")
    chosen = parser.parse_args()
    for name in chosen.on or KINDS:
        with kind_of_database(name) as kind:
            _whole_pass(kind, chosen.accounts, runs=chosen.runs)
    if not chosen.store_only:
        console.print(understanding.table())
        with console.status("a simulated life"):
            life = in_a_process("bench.simulating", str(simulating.ACCOUNTS), str(simulating.DAYS))
        console.print(simulating.table(life))
        console.print(reading.table())
        console.print(receipts.table())


def _whole_pass(kind: Kind, accounts: int, *, runs: int) -> None:
    with console.status(f"{kind.name}: filling a store with {accounts:,} accounts"):
        store, small_store = filled(kind, accounts), filled(kind, max(accounts // SMALL_SHARE, 1))
    passes: list[Measured] = []
    floors: list[Measured] = []
    for run in range(runs):
        with console.status(f"{kind.name}: run {run + 1} of {runs}"):
            done = kind.copy(store)
            passes.append(in_a_process("bench.whole_pass", done))
            floors.append(in_a_process("bench.floor", kind.copy(store), done))
    with console.status(f"{kind.name}: a smaller portfolio, and the policy alone"):
        small = in_a_process("bench.whole_pass", kind.copy(small_store))
        alone = in_a_process("bench.deciding", kind.copy(small_store))
        gate = in_a_process("bench.gating", kind.copy(small_store))
    whole, floor = _quickest(passes), _quickest(floors)
    console.print(_pass_table(kind, accounts, whole, floor))
    console.print(_memory_table(kind, small, whole))
    console.print(_policy_table(alone, whole))
    console.print(gating.table(gate))


def _quickest(found: list[Measured]) -> Measured:
    return min(found, key=lambda one: one.total.processor)


def _pass_table(kind: Kind, accounts: int, whole: Measured, floor: Measured) -> Table:
    outcomes = ", ".join(f"{name} {whole.counts[name] / accounts:.1%}" for name in ("Wait", "Act", "HandOver"))
    table = Table(
        title=f"One pass over {accounts:,} accounts on {kind.name} ({outcomes})",
        caption="processor time of the process and its server; a ratio is to the floor, read and write together",
    )
    for heading in ("", "ratio to floor", "ratio by the wall's clock", "microseconds an account", "accounts a second"):
        table.add_column(heading, justify="right" if heading else "left")
    base = floor.total
    spent = {f"floor: {name}": phase for name, phase in floor.phases.items()}
    for name, phase in {**spent, "floor": base, "whole pass": whole.total}.items():
        table.add_row(
            name,
            f"{phase.processor / base.processor:.2f}",
            f"{phase.wall / base.wall:.2f}",
            f"{phase.processor / accounts * 1e6:.1f}",
            f"{accounts / phase.processor:,.0f}",
        )
    return table


def _memory_table(kind: Kind, small: Measured, whole: Measured) -> Table:
    table = Table(title=f"Most memory of a pass on {kind.name}")
    for heading in ("accounts", "ratio to the smaller", "MiB"):
        table.add_column(heading, justify="right")
    for one in (small, whole):
        table.add_row(f"{one.counts['accounts']:,}", f"{one.peak_mib / small.peak_mib:.2f}", f"{one.peak_mib:.0f}")
    return table


def _policy_table(alone: Measured, whole: Measured) -> Table:
    table = Table(
        title="The compiled policy alone", caption="the floor is a call with the same arguments that does nothing"
    )
    for heading in ("", "ratio to floor", "share of the whole pass", "microseconds a decision", "decisions a second"):
        table.add_column(heading, justify="right" if heading else "left")
    decisions = alone.counts["accounts"]
    whole_each = whole.total.processor / whole.counts["accounts"]
    floor = alone.phases["floor"].processor
    labels = {
        "floor": "floor",
        "conditions": "all conditions of the policy",
        "decide": "whole decision, with its reason",
    }
    for phase, label in labels.items():
        spent = alone.phases[phase].processor
        each = spent / decisions
        table.add_row(
            label, f"{spent / floor:.1f}", f"{each / whole_each:.1%}", f"{each * 1e6:.2f}", f"{1 / each:,.0f}"
        )
    return table


if __name__ == "__main__":
    main()
