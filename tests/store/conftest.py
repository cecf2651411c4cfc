"""An empty store of the test's own, on each kind of database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from duly.store.database import Database
from duly.store.schema import metadata


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database without tables."""
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> Database:
    """A database with the tables of the store, and no rows."""
    with database.transaction() as tx:
        metadata.create_all(tx)  # quicker than the migrations, which test_migrate holds to make the same
    return database
