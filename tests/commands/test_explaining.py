"""Why something happens, in words; the past is made again and must agree."""

from __future__ import annotations

import sqlite3

from tests.commands.conftest import Desk


def test_the_present_says_what_comes_next_and_why(desk: Desk) -> None:
    words = desk.duly("explain", "0001").words
    for part in (
        "Penny Tardy account 0001",
        "120.00 EUR open in 1 item, 120.00 EUR overdue in 1 item",
        "holds segment just_overdue days_past_due between 1 and 15 1",
        "friendly_reminder was taken today",
    ):
        assert part in words


def test_the_past_shows_the_message_that_was_sent_and_agrees(desk: Desk) -> None:
    ran = desk.duly("explain", "0004", "--as-of", "2026-03-03T00:00")
    assert ran.code == 0
    assert "friendly_reminder by email" in ran.words
    assert "450.00" in ran.words
    assert "it agrees in every part" in ran.words


def test_a_past_that_was_tampered_with_is_told(desk: Desk) -> None:
    with sqlite3.connect(desk.folder / "duly.db") as store:
        store.execute(
            "UPDATE journal SET body = replace(body, 'friendly_reminder', 'final_notice')"
            " WHERE account_id = '0004' AND kind = 'decision.act'"
        )
    ran = desk.duly("explain", "0004", "--as-of", "2026-03-03T00:00")
    assert ran.code == 1
    assert "it comes out differently" in ran.words
    assert "stored" in ran.words
    assert "final_notice" in ran.words


def test_random_past_decisions_come_out_the_same(desk: Desk) -> None:
    desk.duly("run", "--as-of", "2026-03-04", "--until", "2026-03-20")
    ran = desk.duly("explain", "--check", "10", "--json")
    assert (ran.code, ran.document["checked"], ran.document["differing"]) == (0, 10, [])


def test_before_the_first_decision_there_is_nothing_to_explain(desk: Desk) -> None:
    ran = desk.duly("explain", "0001", "--as-of", "2026-01-01")
    assert (ran.code, "had no decision up to" in ran.told) == (2, True)


def test_a_planned_message_is_shown_before_it_leaves(new_desk: Desk) -> None:
    new_desk.import_receivables()
    ran = new_desk.duly("explain", "0001", "--json")
    assert ran.document["message"]["state"] == "proposed"
    assert "F-1" in ran.document["message"]["text"]
    assert ran.document["agrees"] is None
