"""``duly case``: what the person who has a case decides, and what they are told comes next."""

from __future__ import annotations

import pytest

from tests.commands.conftest import Desk

BY = ("--by", "olive")
WHO = (*BY, "--note", "spoke with the customer")


@pytest.fixture
def hardship(desk: Desk) -> Desk:
    desk.duly("sandbox", "reply", "0001", "I lost my job and cannot pay")
    return desk


def test_a_case_is_shown_with_its_reason_and_what_would_follow(hardship: Desk) -> None:
    shown = hardship.duly("case", "show", "0001")
    for part in (
        "for care, since Wed 4 Mar 2026", "At risk 120.00 EUR overdue, the oldest since Mon 2 Mar 2026",
        "Do next Offer help", "Because 2 days past due; 120.00 EUR overdue",
        "If returned nothing is sent for now. No step of friendly is due",
        "Payments: none in a year", "Contact: 1 attempt in 90 days, 1 reached them, the last on Tue 3 Mar 2026",
        "F-1: 120.00 EUR open, due Mon 2 Mar 2026", "duly case resume",
    ):  # fmt: skip
        assert part in shown.words, shown.out
    now = hardship.duly("case", "show", "0001", "--json").document["now"]
    assert now["if_returned"]["reason"].startswith("No step of friendly is due")
    assert len(hardship.duly("queue", "list", "--json").lines) == 1, "asking what would follow changes nothing"


def test_a_case_is_taken_given_passed_on_and_noted_and_nobody_is_forgotten(hardship: Desk) -> None:
    (waiting,) = hardship.duly("queue", "list", "--json").lines
    taken = hardship.duly("case", "take", "0001", "--by", "ana", "--json").document
    assert (taken["with"], taken["deadline"]) == ("ana", waiting["due_at"])
    assert "is with iker, to be settled by" in hardship.duly("case", "assign", "0001", "--person", "iker", *WHO).words
    assert "is with legal" in hardship.duly("case", "assign", "0001", "--desk", "legal", *WHO).words
    assert "Noted on case" in hardship.duly("case", "note", "0001", "They moved house", *BY).words
    shown = hardship.duly("case", "show", "0001").words
    for part in ("for legal", "olive: They moved house", "Who had it", "ana (care),", "iker (care),"):
        assert part in shown


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("assign", "0001", "--desk", "legl", *WHO), "unknown desk 'legl'; did you mean legal"),
        (("assign", "0001", *WHO), "neither or both of --desk and --person"),
        (("assign", "0001", "--desk", "care", *WHO), "waits at care already"),
        (("close", "0001", "--because", "bored", *WHO), "written_off"),
        (("hold", "0001", "--until", "2026-03-01", *WHO), "expected a day after 2026-03-04"),
        (("resume", "0001", "--by", " ", "--note", "x"), "no name or no note"),
        (("resume", "0004", *WHO), "nothing with the id '0004' waits"),
    ],
)
def test_a_slip_is_refused_and_nothing_happens(hardship: Desk, arguments: tuple[str, ...], told: str) -> None:
    ran = hardship.duly("case", *arguments)
    assert (ran.code, told in " ".join(ran.told.split())) == (2, True), ran.told
    assert len(hardship.duly("queue", "list", "--json").lines) == 1


def test_a_hold_until_a_day_says_when_things_go_on(hardship: Desk) -> None:
    held = hardship.duly("case", "hold", "0001", "--until", "2026-04-01", *WHO, "--json").document
    assert (held["hold_until"], held["holds_ended"]) == ("2026-04-01", ["hardship"])
    assert held["next"]["reason"] == "On hold until 1 April 2026: agreed."


def test_a_closed_case_stops_automation_until_somebody_gives_the_account_back(hardship: Desk) -> None:
    closed = hardship.duly("case", "close", "0001", "--because", "written_off", *WHO).words
    assert "is closed (written off); holds ended: hardship. Next: nothing by itself; olive has the account" in closed
    before = len(hardship.duly("sandbox", "inbox", "0001", "--json").document)
    hardship.duly("run", "--as-of", "2026-03-05", "--until", "2026-03-31")
    assert len(hardship.duly("sandbox", "inbox", "0001", "--json").document) == before
    assert "On hold: written_off." in hardship.duly("explain", "0001").words
    assert hardship.duly("release", "0001", *WHO).code == 0
    assert "On hold" not in hardship.duly("explain", "0001").words
    assert "Every guarantee holds" in hardship.duly("audit", "check").words


def test_a_person_sees_what_is_theirs(hardship: Desk) -> None:
    assert hardship.duly("queue", "list", "--for", "ana").out.strip() == "Nothing waits for a person."
    hardship.duly("case", "take", "0001", "--by", "ana")
    assert "ana (care)" in hardship.duly("queue", "list", "--for", "ana").words


def test_an_override_is_told_listed_explained_and_ended(desk: Desk) -> None:
    told = desk.duly("override", "skip", "0002", "second_reminder", *WHO).words
    assert "Account 0002: step second_reminder is skipped until Tue 17 Mar 2026. Next: nothing is sent" in told
    (listed,) = desk.duly("override", "list", "--json").lines
    assert (listed["account_id"], listed["by"], listed["why"]) == ("0002", "olive", "spoke with the customer")
    assert "step second_reminder is skipped" in desk.duly("override", "list").words
    assert "Override step second_reminder is skipped" in desk.duly("explain", "0002").words
    assert "The policy holds again. Next: nothing" in desk.duly("override", "end", listed["id"], *WHO).words
    assert desk.duly("override", "list").out.strip() == "Nobody has overridden the policy."
    assert desk.duly("override", "review", "0002", "2026-03-09", *WHO, "--json").document["next"] is None
    handed = desk.duly("override", "hand-over", "0002", "--to", "legal", *WHO, "--json").document
    assert desk.duly("case", "show", handed["case"]).code == 0
    counted = desk.duly("contacted", "0004", "voice", "--step", "firm_call", *WHO).words
    assert "Contact with account 0004 by voice is recorded; it counts as firm_call." in counted
