"""Proving the past: chains and seals, the evidence of one account, and every guarantee."""

from __future__ import annotations

import hashlib
import sqlite3

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
            "INSERT INTO consent VALUES ('c', '0001', NULL, 'collection', 0, 'no', '2026-03-01 00:00:00+00:00')",
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
