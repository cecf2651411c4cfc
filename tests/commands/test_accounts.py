"""What a person changes on one account: pauses, and addresses that no import overwrites."""

from __future__ import annotations

from tests.commands.conftest import RECEIVABLES, Desk


def _sent(desk: Desk, account: str) -> int:
    return len(desk.duly("sandbox", "inbox", account, "--json").document)


def test_a_held_account_hears_nothing_until_it_is_released(desk: Desk) -> None:
    before = _sent(desk, "0001")
    ran = desk.duly("hold", "0001", "--reason", "family matter", "--until", "2026-04-01", "--by", "olive", "--json")
    desk.duly("run", "--as-of", "2026-03-04", "--until", "2026-03-20")
    assert _sent(desk, "0001") == before
    released = desk.duly("release", ran.document["hold"], "--by", "olive", "--note", "agreed again")
    assert "The hold 'family matter' on account 0001 is released." in released.words
    desk.duly("run", "--as-of", "2026-03-21", "--until", "2026-03-25")
    assert _sent(desk, "0001") > before


def test_a_held_item_is_not_asked_for(desk: Desk) -> None:
    desk.duly("hold", "0001", "--reason", "check", "--until", "2026-04-01", "--by", "olive", "--item", "F-1")
    explained = desk.duly("explain", "0001")
    assert "Hold item F-1: check, by olive, until Wed 1 Apr 2026 00:00 (hold_" in explained.words
    assert desk.duly("explain", "0001", "--json").document["facts"]["overdue_items"] == 0


def test_a_hold_that_is_over_already_is_refused(desk: Desk) -> None:
    ran = desk.duly("hold", "0001", "--reason", "late", "--until", "2026-03-03", "--by", "olive")
    assert (ran.code, "--until: found 2026-03-03, expected a day after" in ran.told) == (2, True)


def test_a_corrected_address_survives_the_next_import(desk: Desk) -> None:
    ran = desk.duly("contact", "0001", "email", "penny@NEW.example", "--by", "olive")
    assert ran.words == "Account 0001 is reached by email at penny@new.example."
    desk.import_receivables(RECEIVABLES.replace("penny@customers.example", "old@customers.example"))
    points = desk.duly("audit", "export", "0001").document["contact_points"]
    assert [(p["address"], p["source"]) for p in points if p["channel"] == "email"] == [("penny@new.example", "person")]


def test_an_address_that_is_none_is_refused(desk: Desk) -> None:
    ran = desk.duly("contact", "0001", "email", "penny", "--by", "olive")
    assert (ran.code, "ADDRESS: found 'penny', expected an e-mail address" in ran.told) == (2, True)
