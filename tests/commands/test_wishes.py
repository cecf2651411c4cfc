"""Consent, wishes and the do-not-contact list, as people enter and read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import RECEIVABLES, Desk

LIST = """\
account,phone,email,channel,reason,until
0001,,,,solicitor wrote,
,,quentin@CUSTOMERS.example,email,asked on the phone,2026-04-01
,+44 7911 123456,,voice,national register,
"""


def _import(desk: Desk, tmp_path: Path, text: str = LIST) -> tuple[int, str, str]:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    ran = desk.duly("do-not-contact", "import", str(file), "--by", "olive")
    return ran.code, ran.words, ran.told


def test_a_person_enters_that_a_customer_refused_and_agreed_again(desk: Desk) -> None:
    said = ("--said", "letter of 1 March", "--by", "olive")
    assert "on every channel refused" in desk.duly("consent", "0001", "withdraw", *said).words
    shown = desk.duly("consent", "0001", "show", "--json").document
    assert (shown["refused"], shown["agreed"]) == (["whatsapp", "email", "voice"], [])
    desk.duly("consent", "0001", "grant", "--channel", "email", "--wording", "form 7", *said)
    shown = desk.duly("consent", "0001", "--json").document
    assert (shown["refused"], shown["agreed"]) == (["whatsapp", "voice"], ["email"])
    assert [row["wording"] for row in shown["statements"]] == [None, "form 7"]
    assert desk.duly("audit", "check").code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("withdraw", "--by", "olive"), "--said: found nothing"),
        (("withdraw", "--said", "letter"), "--by: found nothing"),
        (("grant", "--said", "x", "--by", "olive", "--purpose", "fun"), "Invalid value for '--purpose'"),
    ],
)
def test_a_statement_without_its_ground_is_refused(desk: Desk, arguments: tuple[str, ...], told: str) -> None:
    ran = desk.duly("consent", "0001", *arguments)
    assert (ran.code, told in ran.told) == (2, True)


def test_a_person_enters_wishes_and_ends_one(desk: Desk) -> None:
    by = ("--by", "olive")
    added = desk.duly(
        "wish", "add", "0001", "--said", "on the phone", "--not-before", "10:30", "--not-on", "mon,sat",
        "--prefer", "email", "--language", "es", *by,
    )  # fmt: skip
    assert added.words == "Account 0001: noted."
    again = desk.duly("wish", "add", "0001", "--said", "again", "--prefer", "email", *by)
    assert again.words == "Account 0001 has wished for this already."
    facts = desk.duly("explain", "0001", "--json").document["facts"]
    assert (facts["preferred_channel"], facts["language"]) == ("email", "es")
    quiet = sorted((wish["weekdays"], wish["end"]) for wish in facts["quiet_wishes"])
    assert quiet == [([0, 1, 2, 3, 4, 5, 6], 630), ([0, 5], 1440)]
    wishes = desk.duly("wish", "show", "0001", "--json").document["wishes"]
    name = next(wish["id"] for wish in wishes if wish["kind"] == "channel")
    assert desk.duly("wish", "end", "0001", name, "--note", "moved", *by).code == 0
    assert desk.duly("wish", "end", "0001", name, "--note", "moved", *by).code == 2
    assert desk.duly("explain", "0001", "--json").document["facts"]["preferred_channel"] is None


def test_a_list_closes_channels_of_accounts_here_and_to_come(desk: Desk, tmp_path: Path) -> None:
    code, words, _ = _import(desk, tmp_path)
    assert (code, words) == (0, "3 new, 0 changed, 0 known already.")
    assert _import(desk, tmp_path)[1] == "0 new, 0 changed, 3 known already."
    assert desk.duly("consent", "0001", "--json").document["do_not_contact"] == ["whatsapp", "email", "voice"]
    assert desk.duly("consent", "0002", "--json").document["do_not_contact"] == ["email"]
    _import(desk, tmp_path, "email,reason\nlater@customers.example,asked\n")
    desk.import_receivables(
        RECEIVABLES + "0009;New;consumer;+447700900009;later@customers.example;F-9;02/02/2026;02/03/2026;5,00\n"
    )
    assert desk.duly("consent", "0009", "--json").document["do_not_contact"] == ["email"]


def test_who_is_taken_off_stays_off_until_listed_for_a_new_reason(desk: Desk, tmp_path: Path) -> None:
    _import(desk, tmp_path)
    assert desk.duly("do-not-contact", "remove", "0001", "--by", "olive").code == 2
    desk.duly("run", "--as-of", "2026-03-04")
    desk.duly("do-not-contact", "remove", "0001", "--by", "olive", "--note", "solicitor no longer acts")
    assert "it is due to be looked at with the next run" in desk.duly("explain", "0001").words
    assert "0001" not in desk.duly("do-not-contact", "list").words
    assert _import(desk, tmp_path)[1].endswith("1 that somebody has taken off stay off.")
    assert _import(desk, tmp_path, "account,reason\n0001,wrote again\n")[1].startswith("0 new, 1 changed")
    assert "account 0001, every channel: wrote again" in desk.duly("do-not-contact", "list").words


def test_a_bad_list_names_every_fault_and_nothing_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    text = "account,phone,email,channel,reason,until\n0001,,,fax,x,\n,12,,,x,\n,,,,x,\n0002,,,,,soon\n0003,,,,fine,\n"
    code, _, told = _import(desk, tmp_path, text)
    assert code == 2
    assert "line 2, channel: found 'fax', expected whatsapp" in told
    assert "line 3, phone: found '12', expected a" in told
    assert "line 4: found no account, phone or email" in told
    assert "line 5, until: found 'soon', expected a day" in told
    assert "line 5, reason: found nothing" in told
    assert desk.duly("do-not-contact", "list").words == "Nobody is listed."
    assert _import(desk, tmp_path, "name,reason\nx,y\n")[0] == 2


def test_a_cell_of_a_list_may_go_over_two_lines(desk: Desk, tmp_path: Path) -> None:
    text = 'account,reason\n0001,"letter of 1 March,\nby hand"\n0002,\n'
    code, _, told = _import(desk, tmp_path, text)
    assert (code, "list.csv, line 4, reason: found nothing" in told) == (2, True)
    assert _import(desk, tmp_path, text.replace("0002,", "0002,asked"))[:2] == (0, "2 new, 0 changed, 0 known already.")


def test_an_account_tells_what_its_customer_refused_and_wished(desk: Desk, tmp_path: Path) -> None:
    desk.duly("sandbox", "reply", "0001", "STOP")
    desk.duly("wish", "add", "0001", "--said", "on the phone", "--not-before", "11:00", "--by", "olive")
    _import(desk, tmp_path)
    words = desk.duly("explain", "0001").words
    assert "Refused on every channel: “STOP”, the customer by WhatsApp, Wed 4 Mar 2026" in words
    assert "Wish nothing before 11:00: “on the phone”, entered by a person" in words
    assert "Do not contact 0001, on every channel, from list.csv" in words
    assert "Refused" not in desk.duly("explain", "0001", "--as-of", "2026-03-03").words


def test_days_that_are_none_are_told_as_they_were_written(desk: Desk) -> None:
    ran = desk.duly("wish", "add", "0001", "--said", "x", "--not-on", "monday,funday", "--by", "olive")
    assert (ran.code, "--not-on: found 'funday', expected days such as mon,tue" in ran.told) == (2, True)
