"""Check 3: the book is parted into buckets: just late, drifting, hard without contact, broken promise."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes


def test_every_overdue_account_is_in_one_bucket(ledger: Ledger) -> None:
    late = {"0001": 1, "0002": 14, "0003": 15, "0004": 44, "0005": 45, "0006": 400, "0007": 60}
    ledger.owed(*(Owes(customer=customer, late=days) for customer, days in late.items()))
    ledger.run("2026-03-03T12:00")
    ledger.says("0007", "hello, what is this about?")
    assert {row["account"]: row["bucket"] for row in ledger.worklist()} == {
        "0001": "just_late", "0002": "just_late", "0003": "drifting", "0004": "drifting", "0005": "hard",
        "0006": "hard", "0007": "in_talks",
    }  # fmt: skip
    assert {row["account"] for row in ledger.worklist("--bucket", "hard")} == {"0005", "0006"}
    buckets = {name: part["accounts"] for name, part in ledger.reach()["buckets"].items()}
    assert buckets == {"broken_promise": 0, "hard": 2, "in_talks": 1, "drifting": 2, "just_late": 2}


def test_a_broken_promise_is_a_bucket_of_its_own_whatever_its_age(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", late=2))
    ledger.run("2026-03-03")
    ledger.says("0001", "I will pay all of it on 4 March")
    assert [row["bucket"] for row in ledger.worklist()] == ["just_late"]
    ledger.run("2026-03-04", "2026-03-09")
    assert [row["bucket"] for row in ledger.worklist()] == ["broken_promise"]
