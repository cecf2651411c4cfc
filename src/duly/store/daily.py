"""Which daily job ran on which day, and what came of it. One row per job and day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from duly.store.schema import timetable_run


def note_run(tx: Connection, job: str, *, day: date, at: datetime, result: Mapping[str, Any]) -> None:
    """Notes that a job ran; a second note for the day is refused by the store."""
    tx.execute(insert(timetable_run), [{"job": job, "day": day, "ran_at": at, "result": dict(result)}])


def jobs_run_on(tx: Connection, day: date) -> frozenset[str]:
    """The jobs that ran on a day."""
    return frozenset(tx.execute(select(timetable_run.c.job).where(timetable_run.c.day == day)).scalars())


def latest_result(tx: Connection, job: str, *, until: date) -> Mapping[str, Any] | None:
    """What came of a job's latest run on or before a day."""
    query = (
        select(timetable_run.c.result)
        .where(timetable_run.c.job == job, timetable_run.c.day <= until)
        .order_by(timetable_run.c.day.desc())
        .limit(1)
    )
    return tx.execute(query).scalar()
