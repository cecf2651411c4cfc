"""The ground the other tests stand on."""

from __future__ import annotations

import socket
import tomllib
from urllib.parse import urlsplit

import pytest
from sqlalchemy import create_engine, inspect, text

from tests.tidy.source import PACKAGE, ROOT


def test_a_test_gets_an_empty_database_of_each_kind(database_url: str) -> None:
    engine = create_engine(database_url)
    with engine.begin() as connection:
        assert inspect(connection).get_table_names() == []
        connection.execute(text("CREATE TABLE note (body TEXT)"))
    engine.dispose()
    assert engine.dialect.name == urlsplit(database_url).scheme.partition("+")[0]


def test_a_test_cannot_reach_another_machine() -> None:
    with pytest.raises(RuntimeError, match=r"may not reach example\.com"):
        socket.create_connection(("example.com", 80))
    with socket.socket() as probe, pytest.raises(RuntimeError, match=r"may not reach 192\.0\.2\.1"):
        probe.connect(("192.0.2.1", 80))


def test_every_file_of_the_package_is_installed_with_it() -> None:
    described = tomllib.loads((ROOT / "pyproject.toml").read_text())
    patterns: list[str] = described["tool"]["setuptools"]["package-data"]["duly"]
    packaged = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    present = {path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert sorted(present - packaged - set(PACKAGE.rglob("*.py"))) == []


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []
