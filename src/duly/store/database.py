"""Opens the store: SQLite (one file, WAL) or PostgreSQL, with the same transactions on both.

A writing transaction takes SQLite's write lock at its start, so that what it read cannot change
before it writes; on PostgreSQL the account rows are locked instead (``lock_accounts``).
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

SQLITE_BUSY_SECONDS = 30
SQLITE_CACHE_KIB = 64 * 1024
SQLITE_SYNCHRONOUS = "FULL"
"""A claim must survive a power cut before its message leaves."""
READING = "duly_reading"


class Database:
    """One store. ``transaction`` writes, ``reading`` reads a steady snapshot."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _open_sqlite(url) if make_url(url).get_backend_name() == "sqlite" else _open_postgresql(url)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def transaction(self) -> Generator[Connection]:
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def reading(self) -> Generator[Connection]:
        options = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with self.engine.connect() as plain:
            connection = plain.execution_options(**{READING: True}, **options)
            with connection.begin():
                yield connection

    def close(self) -> None:
        self.engine.dispose()


def _open_sqlite(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": SQLITE_BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        # The driver must not open transactions by itself: it would begin them without the write lock.
        connection.isolation_level = None
        for pragma in (
            "journal_mode = WAL",
            f"synchronous = {SQLITE_SYNCHRONOUS}",
            "foreign_keys = ON",
            f"cache_size = -{SQLITE_CACHE_KIB}",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get(READING, False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _open_postgresql(url: str) -> Engine:
    return create_engine(url, pool_pre_ping=True)
