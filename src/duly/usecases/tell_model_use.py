"""Tells what the language model was asked for and took, by day. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from duly.store.model_use_query import use_by_day
from duly.understanding.language_model.proposal import Outcome
from duly.usecases.context import Context


@dataclass(frozen=True, kw_only=True, slots=True)
class DayOfUse:
    """What one model was asked on one day with one outcome. ``unpriced`` of the messages have no known cost."""

    day: date
    provider: str
    model: str
    outcome: Outcome
    messages: int
    input_tokens: int
    output_tokens: int
    cost_micros: int
    unpriced: int
    milliseconds_mean: int
    milliseconds_max: int


def model_use(context: Context, *, days: int, now: datetime) -> list[DayOfUse]:
    """The last ``days`` days, the latest first."""
    today = context.day_of(now)
    with context.database.reading() as tx:
        rows = use_by_day(tx, since=today - timedelta(days=days - 1), until=today)
    return [
        DayOfUse(
            day=row["day"], provider=row["provider"], model=row["model"], outcome=Outcome(row["outcome"]),
            messages=row["messages"],
            input_tokens=int(row["input_tokens"]), output_tokens=int(row["output_tokens"]),
            cost_micros=int(row["cost_micros"] or 0), unpriced=row["unpriced"],
            milliseconds_mean=int(row["milliseconds"]) // row["messages"], milliseconds_max=row["milliseconds_max"],
        )
        for row in rows
    ]  # fmt: skip
