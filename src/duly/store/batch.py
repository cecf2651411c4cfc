"""Naming many accounts in one query with one bound value, so that its text never changes.

A list of a thousand placeholders would be compiled and planned anew for every length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, Boolean, Column, ColumnElement, Connection, Text, bindparam, func, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from duly.store.column_types import json_text

SQLITE = "sqlite"


def ids_in(tx: Connection, column: Column[Any] | ColumnElement[Any], ids: Sequence[str]) -> ColumnElement[bool]:
    """``column`` is one of ``ids``."""
    value = ids_value(tx.dialect.name, ids)
    if tx.dialect.name == SQLITE:
        return AmongJson(column, literal(value, Text))
    return column == func.any(literal(value, ARRAY(Text)))


def ids_bound(dialect: str, column: Column[Any] | ColumnElement[Any]) -> ColumnElement[bool]:
    """``column`` is one of those bound as ``ids`` when the statement is run, as ``ids_value`` gives them."""
    if dialect == SQLITE:
        return AmongJson(column, bindparam("ids", type_=Text))
    return column == func.any(bindparam("ids", type_=ARRAY(Text)))


def ids_value(dialect: str, ids: Sequence[str]) -> str | list[str]:
    """``ids`` as the one value the driver binds."""
    return json_text(list(ids)) if dialect == SQLITE else list(ids)


class AmongJson(FunctionElement[bool]):
    """A column is one of the texts in a JSON list: as one element, for the parts of it took longer to put together than
    the query took to run.
    """

    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> Any:
        """Stands in a condition as it is. As a function it would become ``x IN (...) = 1``, which takes no index."""
        return self


@compiles(AmongJson)
def _among_json(element: AmongJson, compiler: Any, **options: Any) -> str:
    column, value = element.clauses
    listed = compiler.process(value, **options)
    return f"{compiler.process(column, **options)} IN (SELECT value FROM json_each({listed}))"  # noqa: S608
