"""Check 7: balances the size of a relationship are out of the run, with a named person."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes

SMALL = tuple(Owes(customer=f"00{n}", amount="400.00") for n in range(10, 20))


def test_a_large_share_of_the_book_is_never_chased_by_the_run(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", amount="3000.00", late=30), *SMALL)
    ledger.run("2026-03-03")
    assert ledger.heard("0001") == []
    assert len(ledger.heard("0010")) == 1
    top = ledger.worklist()[0]
    assert (top["account"], top["who"], top["not_reachable"]) == ("0001", "key_accounts", "with_person")
    (handed,) = ledger.journal("0001", "decision.hand_over")
    assert handed["body"]["rules"] == ["exclude.relationship"]
    ledger.duly("queue", "take", "0001", "--by", "Maria")
    assert ledger.worklist("--for", "Maria")[0]["account"] == "0001"
    ledger.run("2026-03-04", "2026-04-20")
    assert ledger.heard("0001") == []
