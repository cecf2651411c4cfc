"""Reads what asking a language model has taken. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, RowMapping, func, select

from duly.store.schema import model_use


def spent_on(tx: Connection, day: date) -> int:
    """Millionths of a US dollar that were spent on a day; what has no price counts nothing."""
    u = model_use.c
    return int(tx.execute(select(func.coalesce(func.sum(u.cost_micros), 0)).where(u.day == day)).scalar_one())


def times_asked(tx: Connection, account_id: str, inbox_id: str) -> int:
    u = model_use.c
    query = select(func.count()).where(u.account_id == account_id, u.inbox_id == inbox_id)
    return int(tx.execute(query.select_from(model_use)).scalar_one())


def use_by_day(tx: Connection, *, since: date, until: date) -> Sequence[RowMapping]:
    """What was asked on each day with each outcome, the latest day first."""
    u = model_use.c
    query = (
        select(
            u.day,
            u.provider,
            u.model,
            u.outcome,
            func.count().label("messages"),
            func.sum(u.input_tokens).label("input_tokens"),
            func.sum(u.output_tokens).label("output_tokens"),
            func.sum(u.cost_micros).label("cost_micros"),
            func.count().filter(u.cost_micros.is_(None)).label("unpriced"),
            func.max(u.milliseconds).label("milliseconds_max"),
            func.sum(u.milliseconds).label("milliseconds"),
        )
        .where(u.day >= since, u.day <= until)
        .group_by(u.day, u.provider, u.model, u.outcome)
        .order_by(u.day.desc(), u.provider, u.model, u.outcome)
    )
    return tx.execute(query).mappings().all()
