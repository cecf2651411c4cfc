"""How much of each item may not be asked for: what is disputed, conceded and not yet credited, or stopped whole.

One statement over the few items that have a dispute or a hold, so that facts and messages cannot read them
differently. Reads only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, Subquery, case, cast, func, select, union_all
from sqlalchemy.sql import literal

from duly.domain.dispute import Stops
from duly.store.schema import dispute, hold, item

Narrow = Callable[[ColumnElement[Any]], ColumnElement[bool]]
"""The condition that a column of account ids is one of those asked for."""
Rows = Select[Any, Any, Any, Any]
NONE = literal(0)


def contested_items(narrow: Narrow) -> Subquery:
    """Per item: ``part``, minor units that are disputed or conceded; ``whole``, 1 where all of it is disputed;
    ``stopped``, 1 where nothing of it may be asked for, for a dispute of the account or a hold.
    """
    h = hold.c
    held = select(h.target, NONE, NONE, literal(1)).where(
        narrow(h.account_id), h.released_at.is_(None), h.scope == "item"
    )
    return _per_item(*_by_disputes(narrow), held)


def disputed_items(narrow: Narrow) -> Subquery:
    """The same of disputes alone, whatever is on hold."""
    return _per_item(*_by_disputes(narrow))


def _by_disputes(narrow: Narrow) -> tuple[Rows, Rows]:
    d, i = dispute.c, item.c
    is_open = d.closed_at.is_(None)
    own = select(
        d.item_id.label("item_id"),
        (case((is_open & d.whole.is_(False), d.amount), else_=0) + d.credit_left).label("part"),
        case((is_open & d.whole.is_(True), 1), else_=0).label("whole"),
        case((is_open & (d.stops != Stops.PART.value), 1), else_=0).label("stopped"),
    ).where(narrow(d.account_id), is_open | (d.credit_left > 0))
    beside = (
        select(i.id, NONE, NONE, literal(1))
        .select_from(dispute)
        .join(item, i.account_id == d.account_id)
        .where(narrow(d.account_id), is_open, d.stops == Stops.ACCOUNT.value)
    )
    return own, beside


def _per_item(*rows: Rows) -> Subquery:
    c = union_all(*rows).subquery().c
    return (
        select(
            c.item_id,
            cast(func.sum(c.part), BigInteger).label("part"),
            func.max(c.whole).label("whole"),
            func.max(c.stopped).label("stopped"),
        )
        .group_by(c.item_id)
        .subquery()
    )


def disputed_part(open_minor: ColumnElement[int], contested: Subquery) -> ColumnElement[int]:
    """What of an item's open amount is disputed, or conceded and not yet credited."""
    c = contested.c
    whole = (c.whole == 1) | (c.part > open_minor)
    return case((c.item_id.is_(None), 0), (whole, open_minor), else_=c.part)


def free_part(open_minor: ColumnElement[int], contested: Subquery) -> ColumnElement[int]:
    """What of an item's open amount may be asked for."""
    c = contested.c
    none = (c.whole == 1) | (c.stopped == 1) | (c.part > open_minor)
    return case((c.item_id.is_(None), open_minor), (none, 0), else_=open_minor - c.part)
