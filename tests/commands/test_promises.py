"""``duly promise`` and ``duly promises report``: a person takes a promise down, and how promises end."""

from __future__ import annotations

import json

import pytest

from tests.commands.conftest import Desk

ANSWERED = "2026-03-04"
PAID = """\
mapping: paid
delimiter: ";"
dates: {format: day_first}
numbers: {decimal: ","}
payments: {id: Payment, account: Customer, amount: Amount, currency: Currency, received_on: Day}
"""


def answered(desk: Desk, account: str, words: str, day: str = ANSWERED) -> None:
    """The customer answers on the sandbox phone."""
    assert desk.duly("sandbox", "reply", account, words).code == 0
    assert desk.duly("run", "--as-of", day).code == 0


def test_a_person_takes_a_promise_beyond_the_ceilings_and_it_is_recorded_as_such(desk: Desk) -> None:
    took = desk.duly(
        "promise", "0001", "--day", "2026-04-30", "--amount", "20", "--by", "Olive", "--note", "on the phone"
    )
    assert (took.code, took.told) == (0, "")
    assert "Account 0001 promises 20.00 EUR by Thu 30 Apr 2026" in took.words
    assert "further out than automation may accept" in took.words
    assert "a smaller share than automation may accept" in took.words
    export = desk.duly("audit", "export", "0001").document
    (told,) = [each for each in export["journal"] if each["kind"] == "promise.recorded"]
    assert told["actor"] == "person:Olive"
    body = json.loads(told["body"])
    assert (body["exceeds"], body["note"]) == (["days_out_max", "share_min"], "on the phone")
    assert desk.duly("audit", "check").code == 0, "a person may go beyond what automation may accept"
    assert desk.duly("explain", "0001", "--json").document["rules"] == ["promise.running"]


def test_several_days_are_taken_at_once_and_take_the_place_of_what_ran(desk: Desk) -> None:
    desk.duly("promise", "0001", "--day", "2026-03-10", "--amount", "120", "--by", "Olive")
    took = desk.duly(
        "promise", "0001", "--day", "2026-03-20", "--amount", "70", "--day", "2026-03-12", "--amount", "50",
        "--rail", "cheque", "--by", "Olive", "--json",
    ).document  # fmt: skip
    assert [(one["day"], one["amount"]) for one in took["promises"]] == [
        ("2026-03-12", "50.00"),
        ("2026-03-20", "70.00"),
    ]
    assert took["promises"][0]["follow_up_on"] == "2026-03-20"  # St Patrick's Day is no business day
    states = [each["state"] for each in desk.duly("audit", "export", "0001").document["promises"]]
    assert sorted(states) == ["confirmed", "confirmed", "superseded"]
    assert desk.duly("audit", "verify").code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--day", "2026-03-10", "--amount", "500"], "--amount: found 500.00 EUR in all, expected at most 120.00 EUR"),
        (["--day", "2026-03-01", "--amount", "5"], "--day: found 2026-03-01, expected a day from 2026-03-03"),
        (["--day", "soon", "--amount", "5"], "--day: found 'soon', expected a date such as 2026-03-04"),
        (["--day", "2026-03-10", "--amount", "much"], "--amount: found 'much', expected an amount of EUR"),
        (["--day", "2026-03-10"], "found 1 --day and 0 --amount, expected at least one and as many of each"),
        (["--day", "2026-03-10", "--amount", "5", "--items", "F-9"], "--items: nothing is open on F-9"),
        (["--cancel", "--note", "a mistake"], "account 0001 has no promise that runs"),
        (["--cancel"], "--note: found nothing, expected why"),
    ],
)
def test_what_is_no_promise_is_refused_and_nothing_is_recorded(desk: Desk, arguments: list[str], told: str) -> None:
    ran = desk.duly("promise", "0001", "--by", "Olive", *arguments)
    assert ran.code == 2
    assert told in ran.told
    assert desk.duly("audit", "export", "0001").document["promises"] == []


def test_a_disputed_item_is_not_promised_away(desk: Desk) -> None:
    answered(desk, "0002", "Invoice F-2 is wrong: the goods never arrived")
    ran = desk.duly("promise", "0002", "--day", "2026-03-10", "--amount", "80", "--items", "F-2", "--by", "Olive")
    assert (ran.code, "F-2 is disputed, and a promise does not settle a dispute" in ran.told) == (2, True)
    (dispute,) = desk.duly("audit", "export", "0002").document["disputes"]
    assert dispute["closed_at"] is None


def test_what_a_person_cancels_is_nobodys_fault(desk: Desk) -> None:
    desk.duly("promise", "0001", "--day", "2026-03-10", "--amount", "120", "--by", "Olive")
    assert (
        "1 promise of account 0001 cancelled"
        in desk.duly("promise", "0001", "--cancel", "--by", "Olive", "--note", "entered on the wrong account").words
    )
    facts = desk.duly("explain", "0001", "--json").document["facts"]
    assert (facts["promise_state"], facts["promises_broken"], facts["promise_reliability"]) == ("cancelled", 0, None)
    assert desk.duly("audit", "check").code == 0


def test_promises_are_counted_by_who_took_them_and_through_which_channel(desk: Desk) -> None:
    answered(desk, "0003", "I will pay all of it on 5 March")
    desk.duly("promise", "0001", "--day", "2026-03-05", "--amount", "120", "--by", "Olive")
    desk.duly("promise", "0004", "--day", "2026-03-30", "--amount", "450", "--by", "Olive", "--channel", "email")
    desk.write("mappings/paid.yaml", PAID)
    imported = desk.duly(
        "import", desk.write("paid.csv", "Customer;Payment;Day;Amount;Currency\n0001;P-1;04/03/2026;120,00;EUR\n"),
        "--mapping", "paid", "--as-of", "2026-03-04",
    )  # fmt: skip
    assert imported.code == 0, imported.told
    desk.duly("run", "--as-of", "2026-03-12")
    rows = {
        (row["taken_by"], row["channel"]): row for row in desk.duly("promises", "report", "--json").document["rows"]
    }
    assert {key: row["taken"] for key, row in rows.items()} == {
        ("automation", "whatsapp"): 1, ("person", "voice"): 1, ("person", "email"): 1,
    }  # fmt: skip
    broken = rows["automation", "whatsapp"]["states"]["broken"]
    assert (broken["count"], broken["promised"], broken["paid"]) == (1, "60.00", "0.00")
    assert rows["person", "email"]["beyond_ceilings"] == 1
    assert (rows["person", "email"]["running"], rows["person", "email"]["kept_share"]) == (1, None)
    kept = rows["person", "voice"]
    assert (kept["kept_share"], kept["paid_share"], kept["beyond_ceilings"]) == (1_000_000, 1_000_000, 0)
    shown = desk.duly("promises", "report").words
    assert "automation whatsapp 1 0 0 0 1 0 % 60.00 EUR 0 %" in shown
    assert desk.duly("promises", "report", "--since", "2026-03-20").words == "No promise was taken."
