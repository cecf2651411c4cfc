"""Receipts on the terminal: sent from the sandbox phone, and read without recording anything."""

from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import Desk
from tests.understanding import papers

PAID = ("Invented Bank plc", "You paid|120.00 EUR", "To|Example Trading", "From|Penny Tardy", "Date|3 March 2026",
        "Reference number|FP26062-AB12")  # fmt: skip


def _file(folder: Path, *rows: str, name: str = "receipt.pdf") -> str:
    path = folder / name
    path.write_bytes(papers.as_pdf(rows))
    return str(path)


def test_a_receipt_sent_from_the_phone_pauses_the_account(desk: Desk, tmp_path: Path) -> None:
    ran = desk.duly("sandbox", "reply", "0001", "here is the receipt", "--file", _file(tmp_path, *PAID))
    assert (ran.code, "Thank you, that helps" in ran.words) == (0, True)
    explained = desk.duly("explain", "0001").words
    assert "On hold" in explained
    assert "120.00 EUR" in explained


def test_a_file_that_is_not_there_is_named(desk: Desk, tmp_path: Path) -> None:
    before = desk.duly("sandbox", "inbox", "0001", "--json").document
    ran = desk.duly("sandbox", "reply", "0001", "see here", "--file", str(tmp_path / "none.pdf"))
    assert (ran.code, "no file at" in ran.told, "none.pdf" in ran.told) == (2, True, True)
    assert desk.duly("sandbox", "inbox", "0001", "--json").document == before


def test_a_receipt_is_matched_to_what_an_account_owes(desk: Desk, tmp_path: Path) -> None:
    ran = desk.duly("receipt", "read", _file(tmp_path, *PAID), "--account", "0001")
    assert (ran.code, "is for exactly what is open of F-1" in ran.words) == (0, True)
    found = desk.duly("receipt", "read", _file(tmp_path, *PAID), "--account", "0001", "--json").document
    assert found["match"] == {"fit": "one_item", "items": ["F-1"]}
    other = desk.duly("receipt", "read", _file(tmp_path, *PAID), "--account", "0002", "--json").document
    assert other["match"]["fit"] == "nothing"
    assert "On hold" not in desk.duly("explain", "0001").words  # reading records nothing


def test_an_account_nobody_knows_and_a_file_nobody_can_read_end_with_2(desk: Desk, tmp_path: Path) -> None:
    unknown = desk.duly("receipt", "read", _file(tmp_path, *PAID), "--account", "001")
    assert (unknown.code, "no account '001'" in unknown.told) == (2, True)
    page = tmp_path / "receipt.png"
    page.write_bytes(b"<html></html>")
    refused = desk.duly("receipt", "read", str(page), "--account", "0001")
    assert (refused.code, "receipt.png: not read" in refused.told) == (2, True)
