"""Which settled dispute the customer has still to be told of: the query and the fold. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, bindparam, select

from duly.domain.dispute import DisputeResolution
from duly.store.batch import ids_bound
from duly.store.column_types import Instant
from duly.store.schema import dispute

Row = Sequence[Any]
TOLD_WITHIN = timedelta(days=14)
"""How a dispute was settled is told no more once it is older than this: it would only confuse."""
SETTLED_SINCE = bindparam("settled_since", type_=Instant)
FIRST_ROUND = 1


def settled_query(dialect: str) -> Select[*tuple[Any, ...]]:
    """The disputes that a person has settled in the last days, the earliest first."""
    d = dispute.c
    settled = d.resolution.in_([each.value for each in DisputeResolution])
    return (
        select(d.account_id, d.id, d.round, d.resolution)
        .where(ids_bound(dialect, d.account_id), d.closed_at >= SETTLED_SINCE, settled)
        .order_by(d.account_id, d.closed_at, d.id)
    )


def dispute_news(rows: Sequence[Row] | None, steps: Sequence[Row]) -> tuple[str | None, str | None]:
    """How the first of them was settled that the customer was not told of, and its cycle. ``steps`` are (account,
    cycle, step, ...).
    """
    told = {(step[1], step[2]) for step in steps} if rows else frozenset[tuple[str, str]]()
    for _, dispute_id, number, resolution in rows or ():
        if (cycle_of(dispute_id, number), f"dispute_{resolution}") not in told:
            return resolution, cycle_of(dispute_id, number)
    return None, None


def cycle_of(dispute_id: str, number: int) -> str:
    """Names one round of a dispute: each is told of once."""
    return dispute_id if number == FIRST_ROUND else f"{dispute_id}.{number}"
