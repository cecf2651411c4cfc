"""The ground the other tests stand on."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import pytest
from sqlalchemy import create_engine, inspect, text


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
