"""Disputes by the terminal: entered, shown with their evidence, made smaller, settled, opened again."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Desk

WHO = ("--by", "olive", "--note", "spoke with the customer")


@pytest.fixture
def disputed(desk: Desk) -> Desk:
    desk.duly("sandbox", "reply", "0002", "Invoice F-2 is wrong, the price is too high")
    return desk


def facts(desk: Desk) -> dict[str, Any]:
    return desk.duly("explain", "0002", "--json").document["facts"]


def test_a_dispute_is_entered_for_a_part_and_the_rest_stays_owed(desk: Desk) -> None:
    ran = desk.duly("dispute", "open", "0002", "--item", "F-2", "--reason", "fee", "--amount", "30", *WHO)
    assert ran.code == 0
    assert (facts(desk)["disputed_balance"], facts(desk)["open_balance"]) == (3000, 8000)
    assert "fee 30.00 EUR" in desk.duly("dispute", "list", "0002").words
    again = desk.duly("dispute", "open", "0002", "--item", "F-2", "--reason", "fee", *WHO)
    assert (again.code, "is open already" in again.told) == (2, True)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--item", "F-9", "--reason", "fee"), "account 0002 has no item 'F-9'"),
        (("--item", "F-2", "--reason", "fee", "--amount", "90"), "expected an amount above 0 and at most 80.00 EUR"),
        (("--item", "F-2", "--reason", "fee", "--amount", "ten"), "--amount: found 'ten'"),
    ],
)
def test_what_cannot_be_disputed_is_refused(desk: Desk, given: tuple[str, ...], told: str) -> None:
    ran = desk.duly("dispute", "open", "0002", *given, *WHO)
    assert (ran.code, told in ran.told) == (2, True)
    assert facts(desk)["disputes_open"] == 0


def test_a_person_says_how_much_is_disputed(disputed: Desk) -> None:
    assert facts(disputed)["disputed_balance"] == 8000
    assert "contests 12.50 EUR" in disputed.duly("dispute", "amount", "0002", "12.50", *WHO).words
    assert facts(disputed)["disputed_balance"] == 1250
    assert disputed.duly("audit", "check").code == 0


def test_a_dispute_shows_its_evidence_and_who_is_to_find_the_rest(disputed: Desk, tmp_path: Path) -> None:
    quote = tmp_path / "quote.txt"
    quote.write_text("12 boxes at 5.00")
    added = disputed.duly("document", "add", "0002", str(quote), "--kind", "quote", "--by", "olive", "--json").document
    assert added["sha256"] == hashlib.sha256(quote.read_bytes()).hexdigest()
    shown = disputed.duly("dispute", "show", "0002").words
    assert "quote: quote.txt" in shown
    assert "invoice: missing, for sales to find" in shown
    assert "They said" in shown
    assert "quote quote.txt the account" in disputed.duly("document", "list", "0002").words
    again = disputed.duly("document", "add", "0002", str(quote), "--kind", "quote", "--by", "olive", "--json").document
    assert again == added


@pytest.mark.parametrize(
    ("way", "held", "left"),
    [(("--credit",), 8000, 8000), (("--partial", "30"), 3000, 3000), (("--uphold",), 0, 0), (("--withdraw",), 0, 0)],
)
def test_a_settled_dispute_asks_for_what_stands_and_nothing_else(
    disputed: Desk, way: tuple[str, ...], held: int, left: int
) -> None:
    assert disputed.duly("dispute", "settle", "0002", *way, *WHO).code == 0
    found = disputed.duly("dispute", "list", "0002", "--ended", "--json").lines
    assert ([each["credit_left"] for each in found], facts(disputed)["disputed_balance"]) == ([left], held)
    assert disputed.duly("dispute", "settle", found[0]["id"], *way, *WHO).code == 2
    assert disputed.duly("audit", "check").code == 0


def test_a_settled_dispute_is_with_nobody_and_says_that_it_is_settled(disputed: Desk) -> None:
    (opened,) = disputed.duly("dispute", "list", "0002", "--json").lines
    assert opened["owner"] in disputed.duly("dispute", "list").words
    disputed.duly("dispute", "settle", "0002", "--partial", "30", *WHO)
    listed = disputed.duly("dispute", "list").words
    assert (opened["owner"] in listed, "partial" in listed) == (False, True)
    assert "Ended partial" in disputed.duly("dispute", "show", "0002").words
    again = disputed.duly("dispute", "settle", "0002", "--uphold", *WHO)
    assert (again.code, "is settled already: partial, since 2026-" in again.told) == (2, True)
    assert disputed.duly("dispute", "reopen", "0002", *WHO).code == 0


def test_a_conceded_credit_waits_for_a_person_until_it_is_in_the_books(disputed: Desk) -> None:
    disputed.duly("dispute", "settle", "0002", "--partial", "30", *WHO)
    assert "credit note of 30.00 EUR for item F-2" in disputed.duly("queue", "list").words
    ran = disputed.duly("queue", "resolve", "0002", "--done", *WHO)
    assert "30.00 EUR is no longer waited for" in ran.words
    assert facts(disputed)["disputed_balance"] == 0


def test_a_dispute_is_opened_again_as_a_new_round(disputed: Desk) -> None:
    (opened,) = disputed.duly("dispute", "list", "0002", "--json").lines
    refused = disputed.duly("dispute", "reopen", opened["id"], *WHO)
    assert (refused.code, "is open" in refused.told) == (2, True)
    disputed.duly("dispute", "settle", "0002", "--uphold", *WHO)
    assert disputed.duly("dispute", "reopen", opened["id"], *WHO, "--json").document["round"] == 2
    assert facts(disputed)["disputed_balance"] == 8000
    disputed.duly("dispute", "settle", "0002", "--uphold", *WHO)
    shown = disputed.duly("dispute", "show", opened["id"], "--json").document
    assert [each["what"].partition(":")[0] for each in shown["history"]] == [
        "opened", "resolved (upheld)", "reopened", "resolved (upheld)",
    ]  # fmt: skip
    disputed.duly("run", "--as-of", "2026-03-04")
    events = sorted(line["event"] for line in disputed.duly("outcomes", "export").lines if line["kind"] == "dispute")
    assert events == ["opened", "reopened.2", "upheld", "upheld.2"]
    assert disputed.duly("audit", "check").code == 0
