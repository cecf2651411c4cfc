"""Check 9: the promised date is the follow-up date: nothing before it but silence, and a look as soon as it is over."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes


def test_nothing_is_sent_before_the_promised_day(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", late=13))
    ledger.run("2026-03-03")
    ledger.says("0001", "I will pay 100 on 12 March")
    before = len(ledger.heard("0001"))
    ledger.run("2026-03-04", "2026-03-11")
    assert len(ledger.heard("0001")) == before
    assert ledger.explained("0001")["rules"] == ["promise.running"]
    assert ledger.explained("0001")["review_at"].startswith("2026-03-12")
    ledger.run("2026-03-12")
    assert "planned for today" in ledger.heard("0001")[-1]


def test_the_day_after_the_grace_it_is_broken_and_followed_up(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"))
    ledger.run("2026-03-03")
    ledger.says("0001", "I will pay 100 on 5 March")
    ledger.run("2026-03-04", "2026-03-09")  # a transfer has two business days: until Monday
    assert ledger.explained("0001")["facts"]["promise_state"] == "due"
    ledger.run("2026-03-10")
    assert ledger.explained("0001")["facts"]["promise_state"] == "broken"
    assert ledger.worklist()[0]["bucket"] == "broken_promise"
    ledger.run("2026-03-11")
    assert "The payment we had noted has not reached us yet" in ledger.heard("0001")[-1]
