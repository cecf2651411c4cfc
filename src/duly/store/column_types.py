"""Column types that SQLite and PostgreSQL read alike. Knows nothing of what is stored in them."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import Dialect, String, Text
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.types import TypeDecorator, TypeEngine

INSTANTS_REMEMBERED_MAX = 4_096
"""Rows of one batch hold the same few instants again and again."""


def instant_text(value: datetime) -> str:
    """An aware instant as fixed-width UTC text, whole seconds, so that text order is time order."""
    return value.astimezone(UTC).isoformat(" ", "seconds")


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant in whole seconds; text on SQLite, ``timestamptz`` on PostgreSQL."""

    impl = String(25)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(String(25))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"instant {value} has no time zone; expected an aware UTC instant")
        return value.replace(microsecond=0) if dialect.name == "postgresql" else instant_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return _instant_of(value) if isinstance(value, str) else value and value.astimezone(UTC)


@lru_cache(maxsize=INSTANTS_REMEMBERED_MAX)
def _instant_of(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def json_text(value: Any) -> str:
    """Canonical JSON: sorted keys, no spaces, so that equal values are equal text."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


class Json(TypeDecorator[Any]):
    """A JSON value kept as canonical text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else orjson.loads(value)
