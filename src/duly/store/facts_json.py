"""Facts as plain JSON values and back, as decisions keep them.

What is unknown, zero, no or empty is left out and read back as what its field says: of the sixty facts
of a usual account half say nothing, and every decision keeps them all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from types import UnionType
from typing import Any, get_args, get_type_hints

from duly.domain.contact import Channel, QuietWish
from duly.domain.contact_log import Made, Touch
from duly.domain.facts import BY_NAME, Facts, FactType

FIELDS = Facts._fields


def _made(stored: list[Any]) -> Made:
    at, channel, touch, account_id, items, replied = stored
    return Made(datetime.fromisoformat(at), Channel(channel), Touch(touch), account_id, tuple(items), replied)


def _quiet_wish(stored: list[Any]) -> QuietWish:
    weekdays, start, end, channel = stored
    return QuietWish(tuple(weekdays), start, end, Channel(channel) if channel else None)


DAYS = frozenset(
    {name for name, fact in BY_NAME.items() if fact.type is FactType.DATE}
    | {"oldest_attempt_7d", "promise_follow_up", "instalment_day", "instalment_follow_up"}
)
INSTANTS = frozenset({"hold_until", "awaiting_reply_until"})
LISTS = frozenset({
    "steps_done", "overrides", "phone_zones", "consented", "switched_off", "allow_listed",
    "refused", "renewable", "suppressed",
})  # fmt: skip
RECORDS: dict[str, Callable[[list[Any]], Any]] = {"log": _made, "quiet_wishes": _quiet_wish}
"""Fields that are lists of records, each kept as the list of its values, and what reads one record back."""


def _records(read: Callable[[list[Any]], Any], stored: list[list[Any]]) -> tuple[Any, ...]:
    return tuple([read(record) for record in stored])


def _says_nothing(kind: Any) -> Any:
    """The value of a field that is left out: ``None`` where it may be unknown, else nothing of its type."""
    if isinstance(kind, UnionType):
        return None
    return {int: 0, bool: False}.get(kind, () if get_args(kind) else "")


NOTHING: tuple[Any, ...] = tuple(_says_nothing(kind) for kind in get_type_hints(Facts).values())


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """What a decision keeps; ``facts_from_json`` reads it back equal."""
    kept: dict[str, Any] = {
        name: value
        for name, value, nothing in zip(FIELDS, facts, NOTHING, strict=True)
        if value is not nothing and value != nothing  # most are the very same: asked first, for it is quicker
    }
    for name in RECORDS.keys() & kept.keys():
        kept[name] = [tuple(record) for record in kept[name]]
    return kept


def every_fact_to_json(facts: Facts) -> dict[str, Any]:
    """All facts with their names, for a reader who does not know what is left out."""
    return dict(zip(FIELDS, facts, strict=True)) | {
        name: [record._asdict() for record in getattr(facts, name)] for name in RECORDS
    }


def facts_from_json(stored: Mapping[str, Any]) -> Facts:
    """The facts a stored decision was made from."""
    values = list(NOTHING)
    for name, value in stored.items():
        place = PLACES.get(name)
        if place is not None:  # else a fact that is no more
            values[place] = _value(name, value)
    return Facts(*values)


def fact_from_json(stored: Mapping[str, Any], name: str) -> Any:
    """One of the facts a stored decision was made from, for whoever needs no others."""
    return _value(name, stored[name]) if name in stored else NOTHING[PLACES[name]]


PLACES = {name: place for place, name in enumerate(FIELDS)}


def _value(name: str, stored: Any) -> Any:
    read = READERS.get(name)
    return stored if read is None or not stored else read(stored)


READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(DAYS, date.fromisoformat),
    **dict.fromkeys(INSTANTS, datetime.fromisoformat),
    **dict.fromkeys(LISTS, tuple),
    **{name: partial(_records, read) for name, read in RECORDS.items()},
}
"""What reads a stored fact back, where it is not kept as it is."""
