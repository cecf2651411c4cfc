"""Making a workspace, exchange rates, outcomes, understanding, and what holds for every command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from duly import __version__
from duly.cli import app
from tests.commands.conftest import FIRST_DAY, MAPPING, RECEIVABLES, Desk

WITHOUT_WORKSPACE = {"init", "understand", "eval"}


def test_a_workspace_is_made_once(tmp_path: Path) -> None:
    desk = Desk(folder=tmp_path)
    assert desk.duly("init", str(tmp_path / "w"), "--creditor", "Acme").code == 0
    ran = desk.duly("init", str(tmp_path / "w"))
    assert (ran.code, "is a workspace already" in ran.told) == (2, True)


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [("--currency", "EURO", "currency"), ("--timezone", "Mars/Base", "expected a time zone such as Europe/Madrid")],
)
def test_a_workspace_with_a_bad_setting_is_not_made(tmp_path: Path, option: str, value: str, told: str) -> None:
    ran = Desk(folder=tmp_path).duly("init", str(tmp_path / "w"), option, value)
    assert (ran.code, told in ran.told, (tmp_path / "w").exists()) == (2, True, False)


def test_a_store_that_cannot_be_reached_is_said_so(desk: Desk) -> None:
    ran = Desk(folder=desk.folder, database=f"sqlite:///{desk.folder / 'no' / 'where.db'}").duly("queue", "list")
    assert (ran.code, ran.told.startswith("The store cannot be used: ")) == (1, True)


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("policies/standard.yaml", ("policy", "check", "policies/standard.yaml")),
        ("policies/standard.yaml", ("queue", "list")),
        ("mappings/ours.yaml", ("import", "receivables.csv", "--mapping", "ours")),
        ("wording/en.yaml", ("queue", "list")),
        ("markets/ie.yaml", ("explain", "0001")),
        ("duly.yaml", ("queue", "list")),
        ("rates.csv", ("rates", "rates.csv")),
    ],
)
def test_a_file_in_another_encoding_is_named_with_its_first_odd_byte(
    desk: Desk, name: str, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.folder)
    path = desk.folder / name
    path.write_bytes(b"# line one\n# Espa\xf1a\n" + (path.read_bytes() if path.exists() else b""))
    ran = desk.duly(*command)
    assert ran.code == 2
    assert ran.told.startswith(str(path if command[0] in ("queue", "import", "explain") else name)), ran.told
    assert "line 2: found byte 0xf1, which is not UTF-8; expected a file saved as UTF-8" in ran.told


def test_an_output_that_cannot_be_written_is_said_so(desk: Desk) -> None:
    nowhere = str(desk.folder / "no" / "outcomes.jsonl")
    for command in (("outcomes", "export", "-o", nowhere), ("audit", "export", "0001", "-o", nowhere)):
        ran = desk.duly(*command)
        assert (ran.code, ran.told.startswith(f"{nowhere}: cannot be written: no such file")) == (2, True), ran.told


@pytest.mark.parametrize("kept", [0, 5000, 150_000])
def test_a_damaged_store_is_said_so(desk: Desk, kept: int) -> None:
    store = desk.folder / "duly.db"
    for leftover in desk.folder.glob("duly.db-*"):
        leftover.unlink()
    store.write_bytes(store.read_bytes()[:kept].ljust(kept, b"x") + b"junk" * 100)
    ran = desk.duly("explain", "0001")
    assert ran.code == 1
    assert ran.told.startswith(f"{store}: found a damaged file ("), ran.told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("timezon: UTC", "unknown setting 'timezon'; did you mean timezone?"),
        ("country: Spain", "country: found 'Spain', expected two capital letters, such as ES"),
        ("callback: 900123456", "callback: found 900123456, expected text"),
        ("timezone: Mars", "timezone: found 'Mars', expected a time zone such as Europe/Madrid"),
        ("currency: EURO", "currency: currency 'EURO': expected an ISO 4217 code, such as EUR"),
    ],
)
def test_a_faulty_setting_is_told_in_plain_words(new_desk: Desk, line: str, told: str) -> None:
    path = new_desk.folder / "duly.yaml"
    path.write_text(f"creditor: Acme\n{line}\n", encoding="utf-8")
    ran = new_desk.duly("queue", "list")
    assert (ran.code, ran.told) == (2, f"{path}: {told}\n")


def test_a_table_in_a_pipe_is_as_wide_as_asked_and_has_no_blanks_at_its_ends(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns in ("", "60"):
        monkeypatch.setenv("COLUMNS", columns)
        lines = desk.duly("explain", "0001").out.splitlines()
        assert all(line == line.rstrip() for line in lines)
        tabled = [len(line) for line in lines if line.startswith("    ")]
        assert max(tabled) <= int(columns or 120)


def test_the_version_is_told() -> None:
    assert Desk(folder=Path()).duly("--version").out == f"duly {__version__}\n"


def test_a_desk_nobody_knows_is_refused_with_the_nearest(desk: Desk) -> None:
    ran = desk.duly("queue", "list", "--route", "collectr")
    assert (ran.code, ran.told) == (2, "--route: unknown desk or person 'collectr'; did you mean collector?\n")
    assert desk.duly("queue", "list", "--route", "collector").out == "Nothing waits for a person.\n"


def test_an_account_is_found_whose_id_has_other_zeros(desk: Desk) -> None:
    for typed in ("1", "00001"):
        assert "did you mean '0001'?" in desk.duly("explain", typed).told


def test_outside_a_workspace_it_says_how_to_make_one(tmp_path: Path) -> None:
    ran = Desk(folder=tmp_path).duly("queue", "list")
    assert (ran.code, "make one with: duly init" in ran.told) == (2, True)


def test_rates_are_kept_and_corrected(desk: Desk) -> None:
    file = desk.write("rates.csv", "base,quote,day,rate\nGBP,EUR,2026-03-01,1.1550\nUSD,EUR,2026-03-01,0.92\n")
    assert desk.duly("rates", file).words == "2 rates kept, 0 as they were."
    desk.write("rates.csv", "base,quote,day,rate\nGBP,EUR,2026-03-01,1.16\nUSD,EUR,2026-03-01,0.92\n")
    assert desk.duly("rates", file).words == "1 rate kept, 1 as they were."


def test_the_worklist_and_reachability_round_alike(desk: Desk) -> None:
    desk.duly("rates", desk.write("rates.csv", "base,quote,day,rate\nGBP,EUR,2026-03-01,1.15507\n"))
    desk.write("mappings/pounds.yaml", MAPPING.replace("currency: EUR", "currency: GBP").replace("ours", "pounds"))
    owed = "0009;Paul Pounds;consumer;;paul@customers.example;F-9;02/02/2026;02/03/2026;33,33"
    file = desk.write("pounds.csv", f"{RECEIVABLES.splitlines()[0]}\n{owed}\n")
    ran = desk.duly("import", file, "--mapping", "pounds", "--as-of", FIRST_DAY)
    assert ran.code == 0, ran.told
    (row,) = [row for row in desk.duly("worklist", "--json").lines if row["account"] == "0009"]
    assert (row["at_risk"], row["overdue"]) == ("38.50", "38.50")  # 38.498 euros exactly


def test_every_fault_of_a_rates_file_is_told(desk: Desk) -> None:
    ran = desk.duly("rates", desk.write("rates.csv", "base,quote,day,rate\nEURO,EUR,1 March,0\nGBP,GBP,2026-03-01,1\n"))
    assert ran.code == 2
    assert ran.told.splitlines() == [
        "rates.csv, line 2, base: found 'EURO', expected an ISO 4217 code such as EUR",
        "rates.csv, line 2, day: found '1 March', expected a date such as 2026-03-04",
        "rates.csv, line 2, rate: found '0', expected a number above 0 such as 1.0842",
        "rates.csv, line 3, quote: found 'GBP', expected another currency than base",
    ]


def test_outcomes_come_in_the_systems_own_ids(desk: Desk) -> None:
    lines = sorted(desk.duly("outcomes", "export").lines, key=lambda line: line["account"])
    assert [(line["account"], line["event"], line["details"]["step"]) for line in lines] == [
        (account, "sent", "friendly_reminder") for account in ("0001", "0002", "0003", "0004")
    ]
    assert desk.duly("outcomes", "export", "--since", "2026-03-04").out == ""
    assert desk.duly("outcomes", "export", "--format", "csv").out.startswith("key,at,kind,account,event,details\n")


def _request(text: str) -> str:
    """One line as a tool would write it."""
    request: dict[str, Any] = {"id": "a", "text": text, "as_of": "2026-03-04", "currency": "EUR", "invoices": []}
    return json.dumps(request) + "\n"


def test_understanding_streams_json_lines() -> None:
    ran = Desk(folder=Path()).duly("understand", input=_request("I will pay 50 on Friday"))
    assert ran.code == 0
    assert ran.lines[0]["promises"][0]["date"] == "2026-03-06"


def test_understanding_goes_on_after_a_bad_line() -> None:
    ran = Desk(folder=Path()).duly("understand", input="nonsense\n" + _request("ok"))
    assert (ran.code, "error" in ran.lines[0], ran.lines[1]["id"]) == (2, True, "a")


def test_understanding_reads_ten_thousand_lines_in_one_go() -> None:
    bad = '{"id": "bad"}\n' * 4_999
    half = json.dumps({"id": "h", "text": "I pay \ud800", "as_of": "2026-03-04", "currency": "EUR"}) + "\n"
    ran = Desk(folder=Path()).duly("understand", input="\ufeff" + _request("ok") + bad + half + bad + _request("no"))
    assert (ran.code, len(ran.lines)) == (2, 10_001)
    assert [number for number, row in enumerate(ran.lines) if "error" not in row] == [0, 10_000]


def _commands() -> list[tuple[str, ...]]:
    single = [(each.name or "",) for each in app.registered_commands]
    grouped = [
        (group.name or "", each.name or each.callback.__name__)
        for group in app.registered_groups
        if group.typer_instance
        for each in group.typer_instance.registered_commands
        if each.callback
    ]
    return single + grouped


@pytest.mark.parametrize("command", _commands(), ids=" ".join)
def test_every_command_explains_itself_and_takes_a_workspace(command: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(app, [*command, "--help"])
    assert shown.exit_code == 0
    assert command[0] in WITHOUT_WORKSPACE or "--workspace" in shown.output


def test_the_command_line_starts_without_the_heavy_parts() -> None:
    heavy = "sqlalchemy", "alembic", "holidays", "babel", "sqlglot", "pydantic", "phonenumbers"
    code = f"import sys, duly.cli; print(*[name for name in {heavy!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []
