"""The timetable: what the worker does at every turn of the clock, and what it does once a day.

This page is the whole of it. ``TURN`` repeats until nothing is left to do at that instant; each daily
job runs once per day of the creditor, however often the clock turns or the worker is restarted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, insert, select

from duly.app import App
from duly.store.journal import seal_chains
from duly.store.outbox import next_due_at
from duly.store.schema import account_state, timetable_run
from duly.usecases.context import BOOK_JOB
from duly.usecases.decide_accounts import decide_due
from duly.usecases.import_receivables import apply_arrivals, next_arrival_on
from duly.usecases.measure_book import measure_book
from duly.usecases.receive import fetch_all, handle_arrivals
from duly.usecases.review_holds import next_hold_at, review_holds
from duly.usecases.send_messages import send_due
from duly.usecases.settle_promises import next_promise_on, settle_promises
from duly.usecases.write_back import write_back

SEAL_JOB = "seal"


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """Something done again and again; ``run`` gives how much it did, and 0 when nothing was left."""

    name: str
    run: Callable[[App, datetime], int]


@dataclass(frozen=True, kw_only=True, slots=True)
class DailyJob:
    """Something done once a day, at or after ``at`` where the creditor is."""

    name: str
    at: time
    run: Callable[[App, datetime], int]


def _decide(app: App, now: datetime) -> int:
    return decide_due(app.context, now=now).total()


def _send(app: App, now: datetime) -> int:
    return send_due(app.context, app.transports, worker="worker", now=now).total()


TURN: tuple[Job, ...] = (
    Job(name="arrivals", run=lambda app, now: apply_arrivals(app.context, now=now)),
    Job(name="fetch", run=lambda app, now: fetch_all(app.context, set(app.transports.values()), now=now)),
    Job(name="answer", run=lambda app, now: handle_arrivals(app.context, now=now)),
    Job(name="promises", run=lambda app, now: settle_promises(app.context, now=now)),
    Job(name="holds", run=lambda app, now: review_holds(app.context, now=now)),
    Job(name="decide", run=_decide),
    Job(name="send", run=_send),
    Job(name="write_back", run=lambda app, now: write_back(app.context, app.sink, now=now)),
)


def _seal(app: App, now: datetime) -> int:
    with app.context.database.transaction() as tx:
        root = seal_chains(tx, at=now)
        row = {"job": SEAL_JOB, "day": app.context.day_of(now), "ran_at": now, "result": {"root": root}}
        tx.execute(insert(timetable_run), [row])
    return 1


DAILY: tuple[DailyJob, ...] = (
    DailyJob(name=BOOK_JOB, at=time(0, 0), run=lambda app, now: measure_book(app.context, now=now)),
    DailyJob(name=SEAL_JOB, at=time(23, 59), run=_seal),
)


def due_daily_jobs(app: App, now: datetime) -> tuple[DailyJob, ...]:
    """The daily jobs of today whose time has come and which have not run."""
    local = now.astimezone(app.context.zone)
    with app.context.database.reading() as tx:
        query = select(timetable_run.c.job).where(timetable_run.c.day == local.date())
        done = set(tx.execute(query).scalars())
    return tuple(job for job in DAILY if job.name not in done and local.time() >= job.at)


def next_instant(app: App, after: datetime) -> datetime:
    """The next instant at which something is to be done; never later than the next daily job."""
    context = app.context
    with context.database.reading() as tx:
        review = tx.execute(select(func.min(account_state.c.review_at))).scalar()
        days: list[date | None] = [next_arrival_on(tx), next_promise_on(tx)]
        instants: list[Any] = [review, next_due_at(tx), next_hold_at(tx), app.phone.next_at()]
    instants += [context.start_of(day) for day in days if day is not None]
    instants += [_next_daily(app, job, after) for job in DAILY]
    # Whole seconds, as the store keeps them; what is overdue comes a second later rather than never.
    soonest = min(instant for instant in instants if instant is not None)
    return max(soonest, after + timedelta(seconds=1))


def _next_daily(app: App, job: DailyJob, after: datetime) -> datetime:
    today = app.context.day_of(after)
    at = datetime.combine(today, job.at, tzinfo=app.context.zone)
    if at <= after:
        at = datetime.combine(today + timedelta(days=1), job.at, tzinfo=app.context.zone)
    return at
