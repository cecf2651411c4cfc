"""Check 4: a broken promise outranks everything else, however small and young."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes


def test_a_small_broken_promise_stands_above_the_largest_and_oldest_debt(ledger: Ledger) -> None:
    ledger.owed(
        Owes(customer="0001", amount="20.00", late=2),
        Owes(customer="0002", amount="9000.00", late=90),
        Owes(customer="0003", amount="800.00", late=200),
    )
    ledger.run("2026-03-03")
    assert [row["account"] for row in ledger.worklist()] == ["0002", "0003", "0001"]
    ledger.says("0001", "I will pay 20 on 4 March")
    ledger.run("2026-03-04", "2026-03-09")
    assert [row["account"] for row in ledger.worklist()] == ["0001", "0002", "0003"]


def test_paying_or_a_new_promise_takes_it_off_the_top(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", amount="20.00"), Owes(customer="0002", amount="90.00"))
    ledger.run("2026-03-03")
    ledger.says("0001", "I will pay 20 on 4 March")
    ledger.run("2026-03-04", "2026-03-09")
    assert ledger.worklist()[0]["account"] == "0001"
    ledger.says("0001", "Sorry! I will pay 20 on 12 March")
    assert ledger.worklist()[0]["account"] == "0002"
