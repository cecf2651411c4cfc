"""Gives every outcome in the order it happened, as the write-back gives it. Reads only, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select

from duly.connectors.files.append import line_of
from duly.store.schema import outcome
from duly.usecases.context import Context

PAGE_ROWS = 1_000


def export_outcomes(context: Context, *, since: datetime | None = None) -> Iterator[dict[str, Any]]:
    """One line for each outcome at or after ``since``, with whether the receivables system has it."""
    query = select(outcome).order_by(outcome.c.at, outcome.c.id)
    if since is not None:
        query = query.where(outcome.c.at >= since)
    with context.database.reading() as tx:
        for row in tx.execute(query, execution_options={"yield_per": PAGE_ROWS}):
            yield {**line_of(row), "state": row.state}
