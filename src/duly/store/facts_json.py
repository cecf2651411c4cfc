"""Facts as plain JSON values and back, as decisions keep them. Unknown facts are left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from duly.domain.facts import BY_NAME, Facts, FactType

FIELDS = Facts._fields
DAYS = frozenset(
    {name for name, fact in BY_NAME.items() if fact.type is FactType.DATE} | {"oldest_attempt_7d", "promise_follow_up"}
)
INSTANTS = frozenset({"hold_until", "awaiting_reply_until"})
LISTS = frozenset({"steps_done", "overrides"})


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """What ``json_text`` writes and ``facts_from_json`` reads back equal."""
    return {name: value for name, value in zip(FIELDS, facts, strict=True) if value is not None}


def facts_from_json(stored: Mapping[str, Any]) -> Facts:
    """The facts a stored decision was made from."""
    return Facts(**{name: _value(name, stored.get(name)) for name in FIELDS})


def _value(name: str, stored: Any) -> Any:
    if stored is None:
        return None
    if name in DAYS:
        return date.fromisoformat(stored)
    if name in INSTANTS:
        return datetime.fromisoformat(stored)
    return tuple(stored) if name in LISTS else stored
