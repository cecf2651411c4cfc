"""How far the clock has come, and which daily job ran on which day. One row per clock, and per job and day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from duly.store.schema import clock, timetable_run


def take_run(tx: Connection, job: str, *, day: date, at: datetime) -> bool:
    """Takes a job for a day; false where another worker has taken it (and, on PostgreSQL, has finished it)."""
    new = sqlite.insert(timetable_run) if tx.dialect.name == "sqlite" else postgresql.insert(timetable_run)
    statement = new.values(job=job, day=day, ran_at=at, result={})
    # What came back is counted: PostgreSQL's driver gives no count of rows for an insert.
    taken = statement.on_conflict_do_nothing(index_elements=["job", "day"]).returning(timetable_run.c.job)
    return tx.execute(taken).first() is not None


def note_result(tx: Connection, job: str, *, day: date, result: Mapping[str, Any]) -> None:
    """Notes what came of a job that was taken, in the same transaction."""
    key = (timetable_run.c.job == job) & (timetable_run.c.day == day)
    tx.execute(update(timetable_run).where(key).values(result=dict(result)))


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


def set_clock(tx: Connection, name: str, *, reached: datetime) -> None:
    """Notes how far a clock has come."""
    new = sqlite.insert(clock) if tx.dialect.name == "sqlite" else postgresql.insert(clock)
    statement = new.values(name=name, reached=reached)
    tx.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"reached": reached}))


def clock_at(tx: Connection, name: str) -> datetime | None:
    """How far a clock has come; ``None`` before its first turn."""
    return tx.execute(select(clock.c.reached).where(clock.c.name == name)).scalar()
