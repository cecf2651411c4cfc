"""Check 10: whatever the ranking says, the gate holds: hours where the customer is, opt-outs, holidays, disclosure of
the automated assistant, and stop on payment.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from tests.conformance.ledger import Ledger, Owes


def local_hours(ledger: Ledger, customer: str, zone: str) -> list[float]:
    at = [datetime.fromisoformat(each["sent_at"]).astimezone(ZoneInfo(zone)) for each in ledger.sent(customer)]
    return [moment.hour + moment.minute / 60 for moment in at]


def test_hours_are_those_of_the_place_where_the_customer_is(ledger: Ledger) -> None:
    ledger.owed(
        Owes(customer="0001", amount="900.00", zone="America/Los_Angeles"),
        Owes(customer="0002", amount="10.00"),
    )
    ledger.run("2026-03-03T06:00", "2026-03-03T12:00")
    assert ledger.worklist()[0]["account"] == "0001", "the ranking has it first"
    assert ledger.heard("0001") == [], "noon in Dublin is four in the morning in Los Angeles"
    assert len(ledger.heard("0002")) == 1
    ledger.run("2026-03-03T12:00", "2026-03-04T12:00")
    assert len(ledger.heard("0001")) == 1
    assert all(9 <= hour < 19 for hour in local_hours(ledger, "0001", "America/Los_Angeles"))


def test_who_opted_out_is_not_contacted_however_much_is_at_risk(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", amount="900.00"), Owes(customer="0002", amount="10.00"))
    ledger.run("2026-03-03")
    ledger.says("0001", "STOP")
    before = len(ledger.heard("0001"))
    ledger.run("2026-03-04", "2026-04-30")
    assert ledger.worklist()[0]["account"] == "0001"
    assert len(ledger.heard("0001")) == before


def test_a_public_holiday_is_left_alone(ledger: Ledger) -> None:
    saint_patrick = date(2026, 3, 17)
    ledger.owed(Owes(customer="0001", late=-13))  # due on 16 March, late on the 17th
    ledger.run("2026-03-17", "2026-03-18")
    days = [datetime.fromisoformat(each["sent_at"]).date() for each in ledger.sent("0001")]
    assert days
    assert saint_patrick not in days


def test_every_opening_says_that_it_is_automated(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"), Owes(customer="0002", mobile=""))
    ledger.run("2026-03-03", "2026-03-20")
    for customer in ("0001", "0002"):
        assert ledger.heard(customer)
        assert all("automated assistant" in text for text in ledger.heard(customer))


def test_money_that_comes_between_planning_and_sending_stops_the_message(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001"))
    ledger.run("2026-03-03T07:00")
    assert ledger.explained("0001")["message"]["state"] == "planned"
    ledger.paid("0001", "100.00", on=date(2026, 3, 3))
    ledger.run("2026-03-03T07:01", "2026-03-06")
    assert ledger.heard("0001") == []
    assert ledger.explained("0001")["reason"] == "Nothing is open."
