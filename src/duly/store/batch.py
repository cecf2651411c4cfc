"""Naming many accounts in one query with one bound value, so that its text never changes.

A list of a thousand placeholders would be compiled and planned anew for every length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, Column, ColumnElement, Connection, Text, func, literal, select

from duly.store.types import json_text


def ids_in(tx: Connection, column: Column[Any] | ColumnElement[Any], ids: Sequence[str]) -> ColumnElement[bool]:
    """``column`` is one of ``ids``."""
    if tx.dialect.name == "sqlite":
        values = func.json_each(json_text(list(ids))).table_valued("value")
        return column.in_(select(values.c.value))
    return column == func.any(literal(list(ids), ARRAY(Text)))
