"""Check 11: every exception says what was said, when, and by whose authority."""

from __future__ import annotations

from tests.conformance.ledger import Ledger, Owes


def test_a_persons_exceptions_name_the_person_the_time_and_the_reason(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"))
    ledger.run("2026-03-03T12:00")
    ledger.duly("hold", "0001", "--reason", "waits for our refund", "--until", "2026-05-01", "--by", "Olive")
    (told,) = ledger.journal("0001", "hold.opened")
    assert (told["actor"], told["body"]["reason"]) == ("person:Olive", "waits for our refund")
    assert told["at"].startswith("2026-03-03 12:")
    (hold,) = ledger.explained("0001")["holds"]
    assert (hold["owner"], hold["reason"], hold["until"]) == (
        "Olive",
        "waits for our refund",
        "2026-04-30T23:00:00+00:00",
    )


def test_what_a_customer_said_stands_behind_what_stopped_automation(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"))
    ledger.run("2026-03-03")
    ledger.says("0001", "I lost my job and cannot pay")
    (case,) = ledger.journal("0001", "case.hardship")
    assert "lost my job" in case["body"]["quotes"][0]["text"]
    ledger.duly("queue", "resolve", "0001", "--return", "--by", "Olive", "--note", "agreed to wait until May")
    (resolved,) = ledger.journal("0001", "case.resolved")
    assert (resolved["actor"], resolved["body"]["note"]) == ("person:Olive", "agreed to wait until May")


def test_the_policys_own_exceptions_name_the_rule_and_its_version(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", tier="vip"))
    ledger.run("2026-03-03")
    (handed,) = ledger.journal("0001", "decision.hand_over")
    assert (handed["actor"], handed["body"]["rules"]) == ("policy", ["exclude.vip"])
    assert len(handed["body"]["policy"]) == 64
    assert ledger.explained("0001", "2026-03-03")["agrees"] is True


def test_a_promise_beyond_the_ceilings_names_who_took_it(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"))
    ledger.run("2026-03-03")
    ledger.duly(
        "promise",
        "0001",
        "--day",
        "2026-06-01",
        "--amount",
        "100",
        "--by",
        "Olive",
        "--note",
        "his season begins in May",
    )
    (told,) = ledger.journal("0001", "promise.recorded")
    assert (told["actor"], told["body"]["exceeds"]) == ("person:Olive", ["days_out_max"])
    assert told["body"]["note"] == "his season begins in May"
