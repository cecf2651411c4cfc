"""Check 12, the pass test: the top debtor's items are marked as paid and the run does not contact them, and says why;
run at half past eight in the evening, it holds everything until the morning.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from tests.conformance.ledger import Ledger, Owes

BOOK = (
    Owes(customer="0001", amount="900.00", late=9),
    Owes(customer="0001", amount="300.00", late=5, invoice="F-1b"),
    Owes(customer="0002", amount="250.00", late=12),
    Owes(customer="0003", amount="80.00", late=2),
)


def test_the_top_debtor_who_has_just_paid_is_not_contacted_and_the_record_says_why(ledger: Ledger) -> None:
    ledger.owed(*BOOK)
    ledger.run("2026-03-03T07:00")
    top = ledger.worklist()[0]["account"]
    assert top == "0001"
    ledger.paid(top, "900.00", on=date(2026, 3, 3))
    ledger.paid(top, "300.00", on=date(2026, 3, 3), invoice="F-1b")
    ledger.run("2026-03-03T09:30")
    assert ledger.heard(top) == []
    assert [len(ledger.heard(other)) for other in ("0002", "0003")] == [1, 1]
    assert top not in [row["account"] for row in ledger.worklist()]
    explained = ledger.explained(top)
    assert (explained["rules"], explained["reason"]) == (["nothing_to_collect"], "Nothing is open.")
    blocked = ledger.journal(top, "message.blocked")
    waited = ledger.journal(top, "decision.wait")
    assert "Nothing is open." in str([entry["body"].get("reason") for entry in (*blocked, *waited)])


def test_in_the_evening_everything_is_held_until_the_morning(ledger: Ledger) -> None:
    ledger.owed(*BOOK)
    ledger.run("2026-03-03T20:30", "2026-03-03T23:59")
    customers = ("0001", "0002", "0003")
    assert [ledger.heard(each) for each in customers] == [[], [], []]
    for each in customers:
        planned = ledger.explained(each)
        assert planned["outcome"]["not_before"].startswith("2026-03-04T09:00"), planned["outcome"]
    ledger.run("2026-03-04T00:00", "2026-03-04T12:00")
    for each in customers:
        (step,) = ledger.sent(each)
        assert datetime.fromisoformat(step["sent_at"]).astimezone(ZoneInfo("Europe/Dublin")).hour == 9
