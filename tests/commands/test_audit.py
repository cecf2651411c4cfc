"""Proving the past: chains and seals, the evidence of one account, and every guarantee."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Desk


def _tamper(desk: Desk, statement: str) -> None:
    with sqlite3.connect(desk.folder / "duly.db") as store:
        assert store.execute(statement).rowcount >= 1, "the statement changes something"


def test_an_untouched_journal_is_intact(desk: Desk) -> None:
    ran = desk.duly("audit", "verify")
    assert (ran.code, "The journal is intact." in ran.out, "Seals 1" in ran.words) == (0, True, True)


def test_an_altered_entry_is_named(desk: Desk) -> None:
    _tamper(desk, "UPDATE journal SET actor = 'nobody' WHERE account_id = '0002' AND seq = 2")
    ran = desk.duly("audit", "verify")
    assert ran.code == 1
    assert "account 0002, entry 2: altered" in ran.words


def test_the_evidence_of_an_account_verifies_without_the_store(desk: Desk) -> None:
    pack = desk.duly("audit", "export", "0001").document
    previous = ""
    for entry in pack["journal"]:
        fields = (previous, "0001", str(entry["entry"]), entry["at"], entry["actor"], entry["kind"], entry["body"])
        previous = hashlib.sha256(pack["journal_hashing"]["separator"].join(fields).encode()).hexdigest()
        assert previous == entry["hash"]
    assert [row["step"] for row in pack["sent"]] == ["friendly_reminder"]
    assert {row["kind"] for row in pack["rules"]} == {"policy", "market"}
    assert pack["seals"][-1]["hash"] == pack["journal"][pack["seals"][-1]["seq"] - 1]["hash"]


@pytest.mark.slow
def test_every_guarantee_holds_after_a_lively_month(desk: Desk) -> None:
    for account, text in (
        ("0001", "I will pay 120 on Friday"),
        ("0002", "Invoice F-2 is wrong, the price is too high"),
        ("0003", "STOP"),
        ("0004", "please send me a copy of the invoice"),
    ):
        desk.duly("sandbox", "reply", account, text)
    desk.duly("run", "--as-of", "2026-03-04", "--until", "2026-04-03")
    ran = desk.duly("audit", "check")
    assert ran.code == 0, ran.out
    assert "Every guarantee holds." in ran.out


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE outbox SET say = 'made.up' WHERE account_id = '0001'", "G1.wording"),
        ("UPDATE outbox SET claimed_at = '2026-03-03 03:00:00+00:00' WHERE account_id = '0001'", "G1.window"),
        (
            "INSERT INTO hold VALUES ('h', '0001', 'account', NULL, 'trip', 'olive', '2026-03-01 00:00:00+00:00',"
            " NULL, NULL, NULL)",
            "G1.held",
        ),
        (
            "INSERT INTO consent VALUES ('c', '0001', NULL, 'collection', 0, 'customer', 'no', NULL,"
            " '2026-03-01 00:00:00+00:00', 1)",
            "G1.consent",
        ),
        ("UPDATE account_state SET review_at = NULL WHERE account_id = '0001'", "G3.looked_after"),
        ("DELETE FROM outcome WHERE account_id = '0001'", "G6.all"),
        ("UPDATE journal SET actor = 'nobody' WHERE account_id = '0001' AND seq = 2", "G7.journal"),
    ],
)
def test_a_broken_guarantee_is_named(desk: Desk, statement: str, rule: str) -> None:
    _tamper(desk, statement)
    ran = desk.duly("audit", "check", "--json")
    assert ran.code == 1
    assert (rule, "0001") in [(each["rule"], each["account_id"]) for each in ran.document["violations"]]


@pytest.fixture(scope="session")
def lively_workspace(running_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One has promised, one disputes, one wants no more messages, and one is with a person, and then paused."""
    folder = tmp_path_factory.mktemp("lively") / "company"
    shutil.copytree(running_workspace, folder)
    desk = Desk(folder=folder)
    for account, text in (
        ("0001", "I will pay 120 on Friday"),
        ("0002", "Invoice F-2 is wrong, the price is too high"),
        ("0003", "STOP"),
        ("0004", "I lost my job and cannot pay"),
    ):
        assert desk.duly("sandbox", "reply", account, text).code == 0
    who = ("--by", "olive", "--note", "spoke with the customer")
    assert desk.duly("hold", "0001", "--until", "2026-05-01", "--reason", "trip", "--by", "olive").code == 0
    assert desk.duly("queue", "resolve", "0004", "--return", "--hold-until", "2026-05-01", *who).code == 0
    return folder


@pytest.fixture
def lively(lively_workspace: Path, copied: Callable[[Path], Desk]) -> Desk:
    return copied(lively_workspace)


def test_tables_that_are_as_the_journal_made_them_pass(lively: Desk) -> None:
    ran = lively.duly("audit", "check")
    assert (ran.code, "Every guarantee holds." in ran.out) == (0, True), ran.out


@pytest.mark.parametrize(
    ("statement", "rule", "what"),
    [
        ("UPDATE item SET open = 0", "books.item", "the journal says open 12000, the table says 0"),
        ("UPDATE item SET amount = 12001 WHERE account_id = '0001'", "books.item", "the table says 12001"),
        ("UPDATE item SET due_on = '2027-01-01'", "books.item", "due_on 2026-03-02, the table says 2027-01-01"),
        ("DELETE FROM item WHERE account_id = '0001'", "books.item", "the journal has it, the table does not"),
        ("DELETE FROM account WHERE id = '0001'", "state.account", "the journal has the account, the table does not"),
        ("DELETE FROM account_state WHERE account_id = '0001'", "state.account", "has no chain"),
        ("UPDATE account SET name = 'Me'", "state.account", "name Penny Tardy, the table says Me"),
        ("UPDATE contact_point SET address = '+447700900009'", "state.contact", "the table says +447700900009"),
        ("DELETE FROM contact_point WHERE account_id = '0001'", "state.contact", "the journal has it"),
        ("UPDATE outbox SET state = 'planned'", "state.message", "the table says planned"),
        ("UPDATE outbox SET sent_at = NULL", "state.message", "the table has no time of it"),
        ("UPDATE outbox SET text = 'no'", "state.message", "the table says no"),
        ("DELETE FROM outbox WHERE account_id = '0001'", "state.message", "the journal has it"),
        ("UPDATE promise SET state = 'kept'", "state.promise", "state confirmed, the table says kept"),
        ("UPDATE promise SET amount = 1", "state.promise", "amount 120.00, the table says 0.01"),
        ("DELETE FROM promise", "state.promise", "the journal has it, the table does not"),
        ("UPDATE hold SET released_at = opened_at WHERE account_id = '0001'", "state.hold", "says it is released"),
        ("DELETE FROM hold WHERE account_id = '0001'", "state.hold", "the journal has it, the table does not"),
    ],
)
def test_a_table_changed_behind_dulys_back_is_named(lively: Desk, statement: str, rule: str, what: str) -> None:
    _tamper(lively, statement)
    assert any(what in each for each in _found(lively, rule, "0001"))


@pytest.mark.parametrize(
    ("statement", "rule", "account", "what"),
    [
        ("UPDATE dispute SET closed_at = opened_at", "state.dispute", "0002", "the table says it is closed"),
        ("DELETE FROM dispute", "state.dispute", "0002", "the journal has it, the table does not"),
        ("DELETE FROM consent", "state.consent", "0003", "the journal has it, the table does not"),
        ("UPDATE consent SET granted = 1", "state.consent", "0003", "granted False, the table says True"),
        ("UPDATE escalation SET resolved_at = NULL", "state.case", "0004", "the table says it is not resolved"),
        ("DELETE FROM escalation", "state.case", "0004", "the journal has it, the table does not"),
        ("UPDATE hold SET released_at = NULL", "state.hold", "0004", "the table says it is not released"),
        ("DELETE FROM hold", "state.hold", "0004", "the journal has it, the table does not"),
    ],
)
def test_what_a_person_relies_on_is_held_against_the_journal(
    lively: Desk, statement: str, rule: str, account: str, what: str
) -> None:
    _tamper(lively, statement)
    assert any(what in each for each in _found(lively, rule, account))


def _found(desk: Desk, rule: str, account: str) -> list[str]:
    ran = desk.duly("audit", "check", "--json")
    assert ran.code == 1
    return [
        each["what"] for each in ran.document["violations"] if (each["rule"], each["account_id"]) == (rule, account)
    ]
