"""Stores that are quick to have: their tables are made once for each test process and copied for each test.

A store of the tests need not outlive a power cut either, so it does not wait for its disk.
"""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from duly.store import database
from duly.store.database import Database
from duly.store.migrate import upgrade
from tests.postgres import PostgresServer

STORE_FILE = "duly.db"
"""Where a new workspace has its store."""
DURABLE = database.SQLITE_SYNCHRONOUS
"""What a store outside the tests is opened with."""


@pytest.fixture(autouse=True, scope="session")
def no_store_waits_for_its_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "SQLITE_SYNCHRONOUS", "OFF")
        yield


def put_store(path: Path) -> None:
    """Puts an SQLite store with all its tables and no rows at ``path``."""
    path.write_bytes(_sqlite_store())


@cache
def _sqlite_store() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite"
        with _opened(f"sqlite:///{path}") as made:
            upgrade(made)
        return path.read_bytes()


@contextmanager
def _opened(url: str) -> Generator[Database]:
    opened = Database(url)
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture(scope="session")
def postgres_store(postgres_server: PostgresServer) -> Iterator[str]:
    """The name of a PostgreSQL database with all tables and no rows, to copy."""
    with postgres_server.fresh_database() as url:
        with _opened(url) as made:
            upgrade(made)
        name = make_url(url).database
        assert name is not None
        yield name


@pytest.fixture
def postgres_store_url(postgres_server: PostgresServer, postgres_store: str) -> Iterator[str]:
    """The SQLAlchemy URL of a PostgreSQL store of the test's own, with all tables and no rows."""
    with postgres_server.fresh_database(like=postgres_store) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The SQLAlchemy URL of a store of the test's own, with all tables: the test runs once on each kind."""
    if request.param == "sqlite":
        put_store(tmp_path / "store.sqlite")
        return f"sqlite:///{tmp_path / 'store.sqlite'}"
    url: str = request.getfixturevalue("postgres_store_url")
    return url
