"""Writes many rows of one table at once, the way each driver does it fastest. For ``record`` alone.

SQLAlchemy's own way binds every value of every row by name; here the statement is compiled once, a
column is converted as a whole, and the driver gets plain tuples (SQLite), a COPY or arrays (PostgreSQL).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from psycopg import sql
from sqlalchemy import ARRAY, Column, Connection, Dialect, Table, Update, bindparam, func, insert, update

from duly.store.batch import SQLITE

COPY_ROWS_MIN = 20
"""From so many rows on, PostgreSQL's COPY is worth its extra exchange with the server."""
STATEMENTS_REMEMBERED_MAX = 256

Row = tuple[Any, ...]
Converter = Callable[[Any], Any]


def insert_rows(tx: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Row]) -> None:
    """New rows, each with a value for each of ``columns``."""
    if tx.dialect.name == SQLITE:
        statement, order = _sqlite_insert(tx.dialect, table, columns)
        tx.exec_driver_sql(statement, _rearranged(_converted(tx.dialect, table, columns, rows), columns, order))
    elif len(rows) < COPY_ROWS_MIN:
        tx.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in rows])
    else:
        _copy(tx, table, columns, _converted(tx.dialect, table, columns, rows))


def update_rows(tx: Connection, table: Table, key: str, columns: tuple[str, ...], rows: Sequence[Row]) -> int:
    """New values of ``columns`` for the rows whose ``key``, the first of each, is given; gives how many it found."""
    if tx.dialect.name == SQLITE:
        statement, order = _sqlite_update(tx.dialect, table, key, columns)
        converted = _converted(tx.dialect, table, (key, *columns), rows)
        return tx.exec_driver_sql(statement, _rearranged(converted, (_old(key), *columns), order)).rowcount
    values = dict(zip((_old(key), *columns), map(list, zip(*rows, strict=True)), strict=True))
    return tx.execute(_postgresql_update(table, key, columns), values).rowcount


def _converted(dialect: Dialect, table: Table, columns: tuple[str, ...], rows: Sequence[Row]) -> Sequence[Row]:
    """The rows as the driver takes them, converted column by column."""
    converters = _converters(dialect, table, columns)
    if not any(converters):
        return rows
    values = zip(*rows, strict=True)
    return list(
        zip(*([*map(c, column)] if c else column for c, column in zip(converters, values, strict=True)), strict=True)
    )


@lru_cache(maxsize=STATEMENTS_REMEMBERED_MAX)
def _converters(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> tuple[Converter | None, ...]:
    types = (table.columns[name].type.dialect_impl(dialect) for name in columns)
    return tuple(type_.bind_processor(dialect) for type_ in types)


def _rearranged(rows: Sequence[Row], columns: tuple[str, ...], order: tuple[str, ...]) -> list[Row]:
    if order == columns:
        return list(rows)
    by_name = dict(zip(columns, zip(*rows, strict=True), strict=True))
    return list(zip(*(by_name[name] for name in order), strict=True))


@lru_cache(maxsize=STATEMENTS_REMEMBERED_MAX)
def _sqlite_insert(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The statement, and the columns in the order of its question marks."""
    compiled = insert(table).compile(dialect=dialect, column_keys=list(columns))
    return str(compiled), tuple(compiled.positiontup or ())


@lru_cache(maxsize=STATEMENTS_REMEMBERED_MAX)
def _sqlite_update(dialect: Dialect, table: Table, key: str, columns: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    statement = update(table).where(table.columns[key] == bindparam(_old(key)))
    compiled = statement.values({name: bindparam(name) for name in columns}).compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ())


@lru_cache(maxsize=STATEMENTS_REMEMBERED_MAX)
def _postgresql_update(table: Table, key: str, columns: tuple[str, ...]) -> Update:
    arrays = [_array(_old(key), table.columns[key]), *(_array(name, table.columns[name]) for name in columns)]
    given = func.unnest(*arrays).table_valued(_old(key), *columns).render_derived(name="given")
    return (
        update(table)
        .where(table.columns[key] == given.columns[_old(key)])
        .values({name: given.columns[name] for name in columns})
    )


def _array(name: str, column: Column[Any]) -> Any:
    return bindparam(name, type_=ARRAY(column.type))


def _old(key: str) -> str:
    """The bound name of a key, which may also be among the columns that change."""
    return f"key_{key}"


def _copy(tx: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Row]) -> None:
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    driver: Any = tx.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(statement) as copying:
        for row in rows:
            copying.write_row(row)
