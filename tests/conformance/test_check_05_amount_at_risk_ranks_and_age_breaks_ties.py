"""Check 5: accounts are ranked by amount at risk; age only breaks ties."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes


def test_the_amount_decides_and_age_only_between_equals(ledger: Ledger) -> None:
    ledger.owed(
        Owes(customer="0001", amount="100.00", late=300),
        Owes(customer="0002", amount="100.01", late=1),
        Owes(customer="0003", amount="100.00", late=301),
        Owes(customer="0004", amount="60.00", late=9),
        Owes(customer="0004", amount="60.00", late=8, invoice="F-0004b"),
    )
    ledger.run("2026-03-03T07:00")
    assert [(row["rank"], row["account"], row["at_risk"]) for row in ledger.worklist()] == [
        (1, "0004", "120.00"),
        (2, "0002", "100.01"),
        (3, "0003", "100.00"),
        (4, "0001", "100.00"),
    ]


def test_what_is_disputed_or_credited_is_not_at_risk(ledger: Ledger) -> None:
    ledger.owed(
        Owes(customer="0001", amount="500.00"),
        Owes(customer="0001", amount="30.00", invoice="F-0001b"),
        Owes(customer="0002", amount="100.00"),
    )
    ledger.run("2026-03-03")
    ledger.says("0001", "Invoice F-0001 is wrong: the goods never arrived")
    rows = {row["account"]: row for row in ledger.worklist()}
    assert (rows["0001"]["rank"], rows["0001"]["at_risk"], rows["0001"]["overdue"]) == (2, "30.00", "530.00")
    assert rows["0001"]["who"] == "run"


def test_an_account_with_nothing_but_a_dispute_is_with_the_desk_that_is_to_answer_it(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", amount="500.00"))
    ledger.run("2026-03-03")
    ledger.says("0001", "Invoice F-0001 is wrong: the goods never arrived")
    assert [row["who"] for row in ledger.worklist()] == ["logistics"]
