"""An empty store of the test's own, on each kind of database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from duly.store.database import Database


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database without tables."""
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def store(store_url: str) -> Iterator[Database]:
    """A database with the tables of the store, and no rows."""
    opened = Database(store_url)
    yield opened
    opened.close()
