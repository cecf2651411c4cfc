"""A small company's workspace, made through the command line itself; each test gets a copy of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer.main
import typer.testing
from typer.testing import CliRunner

from duly.cli import app

# Penny pays late, Quentin will dispute, Nora opts out, and a company is written to by e-mail alone.
RECEIVABLES = """\
Customer;Name;Kind;Mobile;Mail;Invoice;Issued;Due;Amount
0001;Penny Tardy;consumer;+447700900001;penny@customers.example;F-1;02/02/2026;02/03/2026;120,00
0002;Quentin Query;consumer;+447700900002;quentin@customers.example;F-2;02/02/2026;02/03/2026;80,00
0003;Nora Nomore;consumer;+447700900003;nora@customers.example;F-3;02/02/2026;02/03/2026;60,00
0004;Sample & Sons Ltd;business;;accounts@sample.example;F-4;02/02/2026;02/03/2026;450,00
"""
MAPPING = """\
mapping: ours
delimiter: ";"
dates: {format: day_first}
numbers: {decimal: ","}
constants: {currency: EUR, market: IE, language: en}
accounts: {id: Customer, name: Name, kind: Kind}
contacts:
  - {channel: whatsapp, address: {pattern: "sandbox:{Customer}"}, when: {column: Kind, is: consumer}}
  - {channel: email, address: Mail}
items: {id: Invoice, amount: Amount, issued_on: Issued, due_on: Due}
"""
FIRST_DAY = "2026-03-03"


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a command did. ``out`` is what it printed, ``told`` what it said on standard error."""

    code: int
    out: str
    told: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def words(self) -> str:
        """What was printed, without the line breaks a narrow screen puts in."""
        return " ".join(self.out.split())


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Somebody at a terminal in a workspace."""

    folder: Path
    database: str | None = None
    """The store's URL, where it is not the workspace's own."""

    def duly(self, *arguments: str, input: str | None = None) -> Ran:
        env = {"DULY_WORKSPACE": str(self.folder), "DULY_DATABASE": self.database}
        result = CliRunner().invoke(app, list(arguments), input=input, env=env)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(code=result.exit_code, out=result.stdout, told=result.stderr)

    def write(self, name: str, text: str) -> str:
        """A file in the workspace; gives its path as a person would type it."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def import_receivables(self, text: str = RECEIVABLES) -> Ran:
        return self.duly("import", self.write("receivables.csv", text), "--mapping", "ours", "--as-of", FIRST_DAY)


@pytest.fixture(autouse=True, scope="session")
def built_once() -> Iterator[None]:
    """The tree of all commands takes a tenth of a second to build: once for all tests instead of once a command."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typer.testing, "_get_command", cache(typer.main.get_command))
        yield


@pytest.fixture(autouse=True)
def usual_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal that the tests are started from does not say how wide a table is."""
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty") / "company"
    made = Desk(folder=folder).duly("init", str(folder), "--creditor", "Acme", "--timezone", "Europe/Dublin")
    assert made.code == 0, made.told
    (folder / "mappings" / "ours.yaml").write_text(MAPPING)
    return folder


@pytest.fixture(scope="session")
def running_workspace(empty_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One day after all four invoices fell due: everybody has had the first reminder."""
    folder = tmp_path_factory.mktemp("running") / "company"
    shutil.copytree(empty_workspace, folder)
    desk = Desk(folder=folder)
    for ran in (desk.import_receivables(), desk.duly("run", "--as-of", FIRST_DAY)):
        assert ran.code == 0, ran.told
    return folder


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[Path], Desk]:
    def copy(folder: Path) -> Desk:
        return Desk(folder=Path(shutil.copytree(folder, tmp_path / "company")))

    return copy


@pytest.fixture
def new_desk(empty_workspace: Path, copied: Callable[[Path], Desk]) -> Desk:
    return copied(empty_workspace)


@pytest.fixture
def desk(running_workspace: Path, copied: Callable[[Path], Desk]) -> Desk:
    return copied(running_workspace)
