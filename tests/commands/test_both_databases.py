"""The people's side works alike on both databases: one story, told through the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Desk

WHO = ("--by", "olive", "--note", "spoke with the customer")


@pytest.mark.slow
def test_a_month_of_work(empty_workspace: Path, copied: Callable[[Path], Desk], database_url: str) -> None:
    desk = Desk(folder=copied(empty_workspace).folder, database=database_url)
    assert "4 items added" in desk.import_receivables().words
    assert "Messages sent 4" in desk.duly("run", "--as-of", "2026-03-03").words
    for account, text in (
        ("0001", "I lost my job and cannot pay"),
        ("0002", "Invoice F-2 is wrong, the price is too high"),
        ("0003", "I will pay 60 on Friday"),
        ("0004", "please send me a copy of the invoice"),
    ):
        assert desk.duly("sandbox", "reply", account, text).code == 0
    assert "2 things wait, 0 past the deadline." in desk.duly("queue", "list").out
    assert desk.duly("queue", "resolve", "0001", "--return", *WHO).code == 0
    assert desk.duly("queue", "resolve", "0002", "--partial", "30", *WHO).code == 0
    assert desk.duly("hold", "0004", "--reason", "a check", "--until", "2026-03-10", "--by", "olive").code == 0
    desk.duly("run", "--as-of", "2026-03-04", "--until", "2026-03-20")
    assert "by Fri 6 Mar 2026: broken" in desk.duly("explain", "0003").words
    assert desk.duly("explain", "--check", "20", "--json").document["differing"] == []
    assert desk.duly("audit", "export", "0003").document["promises"][0]["state"] == "broken"
    standard = str(desk.folder / "policies" / "standard.yaml")
    assert "0 accounts of 4" in desk.duly("policy", "diff", standard, standard).out
    assert desk.duly("audit", "verify").code == 0
    checked = desk.duly("audit", "check")
    assert checked.code == 0, checked.out
