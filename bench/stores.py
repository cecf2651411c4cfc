"""Stores to measure on: a file of SQLite's or a database of a PostgreSQL of the bench's own, filled in bulk.

Every measurement gets a copy of its own, so that none finds the rows of another. The PostgreSQL is the one of the
tests: it does not wait for its disk, neither for the floor nor for what is measured against it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Table

from bench.portfolio import blocks
from duly.store.database import Database
from duly.store.migrate import upgrade
from duly.store.schema import metadata
from tests.postgres import running_server

_COPY_NUMBERS = count(1)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of database: ``fresh`` gives the URL of an empty one, ``copy`` that of a copy."""

    name: str
    folder: Path
    server: Path | None

    def fresh(self) -> str:
        name = f"bench_{next(_COPY_NUMBERS)}"
        if self.server is None:
            return f"sqlite:///{self.folder / name}"
        self._administer(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        return self._url(name)

    def copy(self, url: str) -> str:
        """The URL of a copy of this store; nobody may be connected to it."""
        name = f"bench_{next(_COPY_NUMBERS)}"
        source = url.partition("?")[0].rpartition("/")[2]
        if self.server is None:
            shutil.copyfile(self.folder / source, self.folder / name)
            return f"sqlite:///{self.folder / name}"
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
        self._administer(statement.format(sql.Identifier(name), sql.Identifier(source)))
        return self._url(name)

    def _url(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self.server}"

    def _administer(self, statement: sql.Composed) -> None:
        with psycopg.connect(host=str(self.server), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def kind_of_database(name: str) -> Generator[Kind]:
    """``sqlite`` or ``postgresql``, with everything in it removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="duly-bench-") as folder:
        if name == "sqlite":
            yield Kind(name=name, folder=Path(folder), server=None)
            return
        with running_server() as server:
            yield Kind(name=name, folder=Path(folder), server=server.folder)


def filled(kind: Kind, accounts: int) -> str:
    """The URL of a store with a portfolio of so many accounts."""
    url = kind.fresh()
    database = Database(url)
    upgrade(database)
    for block in blocks(accounts):
        with database.transaction() as tx:
            for name, rows in block.rows.items():
                table = metadata.tables[name]
                write_rows(tx, table, list(rows[0]), (tuple(row.values()) for row in bound(tx, table, rows)))
    settle_down(database)
    database.close()
    return url


def bound(tx: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """The rows as the driver takes them."""
    processors = {
        column.name: column.type.dialect_impl(tx.dialect).bind_processor(tx.dialect) for column in table.columns
    }
    for row in rows:
        yield {name: process(value) if (process := processors[name]) else value for name, value in row.items()}


def write_rows(tx: Connection, table: Table, columns: list[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """The fastest way each driver has to insert rows."""
    if tx.dialect.name == "sqlite":
        names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        cursor: Any = tx.connection.cursor()
        cursor.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", rows)  # noqa: S608 (names of ours)
        return
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    driver: Any = tx.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(statement) as copying:
        for row in rows:
            copying.write_row(row)


def settle_down(database: Database) -> None:
    """Lets the database look at what it holds, as it would have in a life longer than a benchmark's."""
    if database.is_sqlite:
        with database.transaction() as tx:
            tx.exec_driver_sql("ANALYZE")
        return
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
