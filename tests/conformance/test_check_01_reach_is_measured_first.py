"""Check 1: before anything is sent, it is known how much of the overdue book can be reached at all."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes


def test_reach_is_measured_before_the_first_message(ledger: Ledger) -> None:
    ledger.owed(
        Owes(customer="0001", amount="100.00", late=3),
        Owes(customer="0002", amount="200.00", late=20, mobile=""),
        Owes(customer="0003", amount="300.00", late=50, mobile="", mail=""),
        Owes(customer="0004", amount="400.00", late=-5),
        Owes(customer="0005", amount="60.00", late=5, tier="vip"),
    )
    ledger.run("2026-03-03T07:00")
    reach = ledger.reach()
    assert reach["overdue"] == {"accounts": 4, "amount": "660.00"}
    assert (reach["reachable"]["accounts"], reach["reachable"]["amount"]) == (2, "300.00")
    assert reach["reachable"]["share_accounts"] == 500_000
    assert {name: part["accounts"] for name, part in reach["channels"].items()} == {
        "whatsapp": 1, "email": 2, "voice": 0,
    }  # fmt: skip
    assert {name: (part["accounts"], part["reachable"]["amount"]) for name, part in reach["buckets"].items()} == {
        "broken_promise": (0, "0.00"), "hard": (1, "0.00"), "in_talks": (0, "0.00"), "drifting": (1, "200.00"),
        "just_late": (2, "100.00"),
    }  # fmt: skip
    assert reach["not_reachable"] == {
        "no_address": {"accounts": 1, "amount": "300.00"},
        "with_person": {"accounts": 1, "amount": "60.00"},
    }
    assert (
        "2 accounts of 4 can be reached (50 %), with 300.00 EUR of 660.00 EUR (45 %)."
        in ledger.duly("reachability").words
    )


def test_why_an_account_cannot_be_reached_is_said_one_by_one(ledger: Ledger) -> None:
    ledger.owed(*(Owes(customer=f"000{n}", mail="") for n in range(1, 7)))
    ledger.run("2026-03-03")
    ledger.says("0001", "STOP")
    ledger.says("0002", "wrong number, I am not that person")
    ledger.duly("hold", "0003", "--reason", "audit of the account", "--until", "2026-06-01", "--by", "Olive")
    ledger.says("0004", "Invoice F-0004 is wrong: the goods never arrived")
    ledger.says("0005", "I lost my job and cannot pay")
    why = {row["account"]: row["not_reachable"] for row in ledger.worklist()}
    assert why == {
        "0001": "no_consent", "0002": "invalid", "0003": "held", "0004": "nothing_to_ask", "0005": "held", "0006": None,
    }  # fmt: skip
    parts = ledger.reach()["not_reachable"]
    assert sum(part["accounts"] for part in parts.values()) == 5


def test_nothing_overdue_is_said_in_words(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", late=0))
    ledger.run("2026-03-03T07:00")
    assert ledger.duly("reachability").words == "Nothing is overdue."
    assert ledger.duly("worklist").words == "Nothing is overdue."
