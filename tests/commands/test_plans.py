"""``duly plan``: what a person sees of a plan, and how what they decide is told."""

from __future__ import annotations

import pytest

from tests.commands.conftest import Desk

WHO = ("--by", "olive", "--note", "spoke with them")


def test_a_plan_is_offered_shown_agreed_and_ended(desk: Desk) -> None:
    assert desk.duly("plan", "list").words == "No plan."
    offered = desk.duly("plan", "propose", "0001", "--each", "50.00", "--start", "2026-03-09", *WHO)
    assert "The plan of account 0001 is offered to the customer: 50.00 EUR on Mon 9 Mar 2026" in offered.words
    assert "20.00 EUR on Mon 11 May 2026" in offered.words
    (line,) = desk.duly("plan", "list", "--json").lines
    assert (line["state"], line["total"], line["currency"]) == ("proposed", "120.00", "EUR")
    assert "Total 120.00 EUR" in desk.duly("plan", "review", "0001").words
    assert "is agreed" in desk.duly("plan", "agree", line["id"], *WHO).words
    explained = desk.duly("explain", "0001")
    assert "active, next 50.00 EUR on Mon 9 Mar 2026" in explained.words
    assert "50.00 EUR on Mon 9 Mar 2026: confirmed" in desk.duly("plan", "review", line["id"][:12]).words
    assert "is ended" in desk.duly("plan", "cancel", "0001", *WHO).words
    exported = desk.duly("audit", "export", "0001").document
    assert [row["state"] for row in exported["plans"]] == ["cancelled"]
    assert {row["state"] for row in exported["instalments"]} == {"cancelled"}
    assert desk.duly("audit", "check").code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("propose", "0001"), "found neither or both of --instalments and --each"),
        (("propose", "0001", "--each", "much"), "--each: found 'much', expected an amount of EUR such as 150.00"),
        (("propose", "0001", "--instalments", "3", "--start", "2026-03-01"), "--start: found 2026-03-01, expected"),
        (("propose", "0001", "--instalments", "900"), "no schedule comes of this: 900 instalments"),
        (("propose", "9999", "--instalments", "3"), "9999"),
        (("agree", "0001"), "no plan '0001'"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(desk: Desk, arguments: tuple[str, ...], told: str) -> None:
    ran = desk.duly("plan", *arguments, *WHO)
    assert (ran.code, told in ran.told) == (2, True), ran.told
    assert desk.duly("plan", "list").words == "No plan."
