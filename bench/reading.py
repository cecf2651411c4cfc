"""How many rows of a CSV file a second the import reads and checks, against Python's own reader of such files."""

from __future__ import annotations

import csv
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from rich.table import Table

from duly.connectors.tables import read_mapping, read_table

ROWS = 20_000
INVOICES_EACH = 4
AS_OF = date(2026, 3, 2)
MAPPING = """
mapping: bench
dates: {format: iso}
numbers: {decimal: "."}
constants: {kind: consumer, currency: EUR, market: ES, language: es}
accounts: {id: customer, name: name}
contacts:
  - {channel: email, address: mail}
items: {id: invoice, number: invoice, amount: amount, issued_on: issued, due_on: due}
"""
HEADINGS = ("customer", "name", "mail", "invoice", "amount", "issued", "due")


def table() -> Table:
    with tempfile.TemporaryDirectory(prefix="duly-bench-") as folder:
        path = Path(folder) / "receivables.csv"
        _write(path)
        floor = _floor_seconds(path)
        spent = _import_seconds(path)
    found = Table(
        title=f"Reading a CSV file of {ROWS:,} rows", caption="the floor splits the file into its cells, no more"
    )
    for heading in ("", "ratio to floor", "rows a second"):
        found.add_column(heading, justify="right" if heading else "left")
    for name, seconds in (("floor", floor), ("the import's reader", spent)):
        found.add_row(name, f"{seconds / floor:.0f}", f"{ROWS / seconds:,.0f}")
    return found


def _write(path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for number in range(ROWS):
            customer = number // INVOICES_EACH
            due = AS_OF - timedelta(days=number % 90)
            writer.writerow(
                (
                    *(f"{customer:06d}", f"Customer {customer}", f"customer{customer}@mail.example", f"INV-{number}"),
                    *(f"{number % 2000 + 1}.{number % 100:02d}", due - timedelta(days=30), due),
                )
            )


def _floor_seconds(path: Path) -> float:
    start = time.process_time()
    with path.open(newline="", encoding="utf-8") as file:
        rows = sum(1 for _ in csv.reader(file))
    assert rows == ROWS + 1
    return time.process_time() - start


def _import_seconds(path: Path) -> float:
    mapping = read_mapping(MAPPING, file="bench.yaml")
    start = time.process_time()
    read = read_table(path, mapping, as_of=AS_OF)
    assert not read.errors, read.errors[:3]
    return time.process_time() - start


if __name__ == "__main__":
    from rich.console import Console

    Console().print(table())
