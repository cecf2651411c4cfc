"""The queue: what waits for a person, and how each of it is settled."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import pytest

from duly.channels.sandbox.phone import SandboxPhone
from duly.domain.contact import Channel
from tests.commands.conftest import Desk

WHO = ("--by", "olive", "--note", "spoke with the customer")


@pytest.fixture
def hardship(desk: Desk) -> Desk:
    desk.duly("sandbox", "reply", "0001", "I lost my job and cannot pay")
    return desk


@pytest.fixture
def disputed(desk: Desk) -> Desk:
    desk.duly("sandbox", "reply", "0002", "Invoice F-2 is wrong, the price is too high")
    return desk


def test_the_queue_is_empty_at_first(desk: Desk) -> None:
    assert desk.duly("queue", "list").out.strip() == "Nothing waits for a person."


def test_a_case_shows_all_a_person_needs(hardship: Desk) -> None:
    listed = hardship.duly("queue", "list").words
    assert "12 h left care 0001 hardship" in listed
    shown = hardship.duly("queue", "show", "0001").words
    for part in ("Penny Tardy", "120.00 EUR", "F-1: 120.00 EUR open", '"lost my job"', "Do next", "I lost my job and"):
        assert part in shown


def test_a_call_back_shows_when_to_call(desk: Desk) -> None:
    desk.duly("sandbox", "reply", "0001", "Please call me on Friday between 3 and 4 pm")
    listed = desk.duly("queue", "list").words
    assert "callback request: Fri 6 Mar 15:00-16:00" in listed
    shown = desk.duly("queue", "show", "0001").words
    assert "Call the customer back on Fri 6 March 2026, 15:00-16:00 (Europe/Dublin)." in shown
    (row,) = desk.duly("queue", "list", "--json").lines
    assert row["due_at"].startswith("2026-03-06T16:00")


def test_returning_a_case_ends_its_hold_and_automation_goes_on(hardship: Desk) -> None:
    ran = hardship.duly("queue", "resolve", "0001", "--return", *WHO)
    assert "Account 0001 goes back to automation; holds ended: hardship." in ran.words
    assert "Next: nothing is sent; looked at again Thu 5 Mar 2026 00:00. No step of friendly is due" in ran.words
    assert "On hold" not in hardship.duly("explain", "0001").words
    assert hardship.duly("queue", "list").out.strip() == "Nothing waits for a person."
    hardship.duly("run", "--as-of", "2026-03-04")
    kinds = [(line["kind"], line["event"]) for line in hardship.duly("outcomes", "export").lines]
    assert ("escalation", "resolved") in kinds


def test_returning_with_a_pause_sends_nothing_before_its_end(hardship: Desk) -> None:
    hardship.duly("queue", "resolve", "0001", "--return", "--hold-until", "2026-04-01", *WHO)
    before = len(hardship.duly("sandbox", "inbox", "0001", "--json").document)
    hardship.duly("run", "--as-of", "2026-03-04", "--until", "2026-03-31")
    assert len(hardship.duly("sandbox", "inbox", "0001", "--json").document) == before
    hardship.duly("run", "--as-of", "2026-04-01", "--until", "2026-04-03")
    assert len(hardship.duly("sandbox", "inbox", "0001", "--json").document) > before


def test_keeping_a_case_keeps_automation_away_until_it_is_given_back(hardship: Desk) -> None:
    hardship.duly("queue", "take", "0001", "--by", "olive")
    assert hardship.duly("queue", "resolve", "0001", "--keep", *WHO).words.startswith("Account 0001 stays with olive")
    assert "With olive." in hardship.duly("explain", "0001").words
    assert "goes back to automation" in hardship.duly("release", "0001", *WHO).words
    assert "With olive." not in hardship.duly("explain", "0001").words


def test_a_case_is_settled_once(hardship: Desk) -> None:
    case_id = hardship.duly("queue", "list", "--json").lines[0]["id"]
    hardship.duly("queue", "resolve", case_id, "--return", *WHO)
    ran = hardship.duly("queue", "resolve", case_id, "--return", *WHO)
    assert (ran.code, "nothing with the id" in ran.told) == (2, True)


@pytest.mark.parametrize("chosen", [(), ("--credit",)])
def test_a_way_that_does_not_fit_is_refused(hardship: Desk, chosen: tuple[str, ...]) -> None:
    ran = hardship.duly("queue", "resolve", "0001", *chosen, *WHO)
    assert ran.code == 2
    assert "expected one of --return, --keep" in ran.told


def test_two_ways_at_once_are_said_to_exclude_one_another(hardship: Desk) -> None:
    ran = hardship.duly("queue", "resolve", "0001", "--return", "--keep", *WHO)
    assert (ran.code, "found --return and --keep, which exclude one another" in ran.told) == (2, True)


@pytest.mark.parametrize(
    ("chosen", "told", "held"),
    [
        (("--credit",), "80.00 EUR credited; the item waits for its credit note", 0),
        (("--partial", "30"), "30.00 EUR credited; the item waits for its credit note", 1),
        (("--uphold",), "the item is upheld, nothing is credited.", 1),
        (("--withdraw",), "is withdrawn; the item stands.", 1),
    ],
)
def test_a_dispute_is_settled(disputed: Desk, chosen: tuple[str, ...], told: str, held: int) -> None:
    ran = disputed.duly("queue", "resolve", "0002", *chosen, *WHO)
    assert told in ran.words
    facts = disputed.duly("explain", "0002", "--json").document["facts"]
    assert (facts["disputes_open"], facts["holds_open"]) == (0, held)


@pytest.mark.parametrize("amount", ["80", "0", "ten"])
def test_a_part_is_less_than_what_is_disputed(disputed: Desk, amount: str) -> None:
    ran = disputed.duly("queue", "resolve", "0002", "--partial", amount, *WHO)
    told = "expected an amount above 0 and below the 80.00 EUR that are still disputed, such as 40.00"
    assert (ran.code, told in ran.told) == (2, True)


def test_a_dispute_shows_what_was_said_and_by_when(disputed: Desk) -> None:
    shown = disputed.duly("queue", "show", "0002").words
    for part in ("Dispute", "for sales", "80.00 EUR of item F-2", "quote, invoice"):
        assert part in shown


@pytest.fixture
def stranger(desk: Desk) -> Desk:
    """Somebody writes from an address that is nobody's."""
    phone = SandboxPhone(desk.folder / "sandbox.db")
    at = datetime(2026, 3, 4, 9, tzinfo=UTC)
    phone.reply("nobody", "I will pay 120 on Friday", channel=Channel.WHATSAPP, address="sandbox:unknown", at=at)
    phone.close()
    desk.duly("run", "--as-of", "2026-03-04")
    return desk


def test_a_message_of_nobody_known_waits_and_is_answered_once_it_is_somebodys(stranger: Desk) -> None:
    (waiting,) = stranger.duly("queue", "list", "--json").lines
    assert waiting["kind"] == "unmatched"
    assert "I will pay 120 on Friday" in stranger.duly("queue", "show", waiting["id"]).out
    assert stranger.duly("queue", "resolve", waiting["id"], "--account", "0001", *WHO).code == 0
    stranger.duly("run", "--as-of", "2026-03-05")
    assert "Fri 6 Mar 2026: confirmed" in stranger.duly("explain", "0001").words


def test_a_message_of_no_customer_is_put_aside(stranger: Desk) -> None:
    (waiting,) = stranger.duly("queue", "list", "--json").lines
    assert stranger.duly("queue", "resolve", waiting["id"], "--ignore", *WHO).out.strip() == "The message is put aside."
    assert stranger.duly("queue", "list").out.strip() == "Nothing waits for a person."


@pytest.mark.parametrize(("chosen", "then"), [("--again", "pending"), ("--done", "acknowledged")])
def test_a_refused_write_back_waits_until_it_is_settled(desk: Desk, chosen: str, then: str) -> None:
    with sqlite3.connect(desk.folder / "duly.db") as store:
        store.execute("UPDATE outcome SET state = 'rejected', failure = 'no such account' WHERE account_id = '0001'")
    (waiting,) = desk.duly("queue", "list", "--json").lines
    assert "step_sent was refused: no such account" in desk.duly("queue", "show", waiting["id"]).words
    assert desk.duly("queue", "resolve", waiting["id"], chosen, *WHO).code == 0
    states = {line["account"]: line["state"] for line in desk.duly("outcomes", "export").lines}
    assert states["0001"] == then


def test_saying_the_same_again_opens_no_second_hold(hardship: Desk) -> None:
    hardship.duly("sandbox", "reply", "0001", "As I said, I lost my job and cannot pay")
    with sqlite3.connect(hardship.folder / "duly.db") as store:
        held = store.execute("SELECT reason FROM hold WHERE account_id = '0001' AND released_at IS NULL").fetchall()
    assert held == [("hardship",)]


def test_writing_after_a_stop_opens_no_second_hold(desk: Desk) -> None:
    for text in ("STOP", "I lost my job", "STOP", "I lost my job, stop writing to me"):
        desk.duly("sandbox", "reply", "0003", text)
    with sqlite3.connect(desk.folder / "duly.db") as store:
        held = store.execute("SELECT reason FROM hold WHERE account_id = '0003' AND released_at IS NULL").fetchall()
    assert len(held) == len(set(held)), held


def test_a_case_shows_what_came_in_after_it_was_opened(hardship: Desk) -> None:
    hardship.duly("run", "--as-of", "2026-03-04", "--until", "2026-03-06")
    for said in ("Invoice F-1 is wrong, the price is too high", "Do you sell bicycles as well?"):
        hardship.duly("sandbox", "reply", "0001", said)
    ran = hardship.duly("queue", "show", "0001")
    for part in (
        "Said since it was opened", "the price is too high (noted for you: dispute; dispute opened)",
        "Do you sell bicycles as well? (noted for you",
        "5 days past due, disputed", "Items as of the opening", "2 days past due",
        "Disputes as of the opening none", "What was said until it was opened",
    ):  # fmt: skip
        assert part in ran.words, ran.out
    now = hardship.duly("queue", "show", "0001", "--json").document["now"]
    assert [line["text"] for line in now["since"] if line["who"] == "customer"][-1] == "Do you sell bicycles as well?"
