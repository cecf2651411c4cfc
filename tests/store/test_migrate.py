"""What the migrations make is what the schema says, to the last index."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from duly.store.database import Database
from duly.store.migrate import upgrade
from duly.store.schema import metadata
from tests.store.write_initial_migration import TARGET, formatted, written

TABLES_OF_POSTGRESQL = """
    SELECT table_name || '.' || column_name, ordinal_position || ' ' || data_type || ' ' || is_nullable
           || coalesce(' default ' || column_default, '')
           || coalesce(' -- ' || col_description(table_name::regclass, ordinal_position::int), '')
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
"""
TABLES_OF_SQLITE = "SELECT name, sql FROM sqlite_master"


def _made(tx: Connection) -> dict[str, str]:
    """Everything the database knows of its tables, by name, apart from Alembic's own."""
    query = TABLES_OF_SQLITE if tx.dialect.name == "sqlite" else TABLES_OF_POSTGRESQL
    rows = tx.execute(text(query)).all()
    return {row[0]: " ".join((row[1] or "").split()) for row in rows if "alembic" not in f"{row[0]} {row[1]}"}


def test_the_migrations_make_the_tables_of_the_schema(database: Database) -> None:
    with database.transaction() as tx:
        metadata.create_all(tx)
        expected = _made(tx)
        metadata.drop_all(tx)
    upgrade(database)
    with database.transaction() as tx:
        assert _made(tx) == expected
        assert compare_metadata(MigrationContext.configure(tx), metadata) == []


def test_an_upgrade_of_an_upgraded_store_changes_nothing(database: Database) -> None:
    upgrade(database)
    with database.transaction() as tx:
        before = _made(tx)
    upgrade(database)
    with database.transaction() as tx:
        assert _made(tx) == before


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(database: Database) -> None:
    with database.transaction() as tx:
        tx.execute(text("CREATE TABLE seal (number integer)"))  # in the way of one of the last steps
        before = _made(tx)
    with pytest.raises(Exception, match="seal"):
        upgrade(database)
    with database.transaction() as tx:
        assert _made(tx) == before


def test_the_initial_migration_is_the_one_written_from_the_schema() -> None:
    assert TARGET.read_text() == formatted(written())
