"""Check 2: overdue counts from the due date, not from the day of the invoice."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conformance.ledger import Ledger, Owes


@pytest.mark.parametrize(
    ("owes", "days_late"),
    [
        (Owes(customer="0001", late=0, issued=date(2025, 12, 1)), None),
        (Owes(customer="0001", late=1, issued=date(2025, 12, 1)), 1),
        (Owes(customer="0001", late=20, issued=date(2026, 2, 11)), 20),
        (Owes(customer="0001", late=None, issued=date(2025, 1, 1)), None),
    ],
    ids=["due today", "due yesterday, issued long ago", "due on the day of issue", "no due date"],
)
def test_days_late_count_from_the_due_date(ledger: Ledger, owes: Owes, days_late: int | None) -> None:
    ledger.owed(owes)
    ledger.run("2026-03-03T07:00")
    assert [row["days_late"] for row in ledger.worklist()] == ([] if days_late is None else [days_late])
    assert ledger.explained("0001")["facts"]["overdue_items"] == (0 if days_late is None else 1)
