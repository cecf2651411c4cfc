"""The timetable: what the worker does at every turn of the clock, and what it does once a day.

This page is the whole of it. ``TURN`` repeats until nothing is left to do at that instant; each daily
job runs once per day of the creditor, however often the clock turns or the worker is restarted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import Connection, insert, select

from duly.app import App
from duly.store.inbox import next_unhandled_at
from duly.store.journal import seal_chains
from duly.store.outbox import next_due_at
from duly.store.schema import timetable_run
from duly.usecases.context import BOOK_JOB
from duly.usecases.decide_accounts import decide_due, next_review_at
from duly.usecases.import_receivables import apply_arrivals, next_arrival_on
from duly.usecases.measure_book import measure_book
from duly.usecases.receive import fetch_all, handle_arrivals
from duly.usecases.review_holds import next_hold_at, review_holds
from duly.usecases.send_messages import send_due
from duly.usecases.settle_promises import next_promise_at, settle_promises
from duly.usecases.write_back import next_pending_at, write_back

SEAL_JOB = "seal"


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """Something done again and again. ``waits_since`` tells when its next work came or comes due, in one
    small query, so that an idle turn costs next to nothing; ``run`` gives how much it did.
    """

    name: str
    waits_since: Callable[[App, Connection], datetime | None]
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


def _fetch(app: App, now: datetime) -> int:
    return fetch_all(app.context, set(app.transports.values()), now=now)


def _arrivals_since(app: App, tx: Connection) -> datetime | None:
    day = next_arrival_on(tx)
    return app.context.start_of(day) if day is not None else None


def _store(ask: Callable[[Connection], datetime | None]) -> Callable[[App, Connection], datetime | None]:
    """Asks the store alone."""

    def since(_app: App, tx: Connection) -> datetime | None:
        return ask(tx)

    return since


def _use(case: Callable[..., int]) -> Callable[[App, datetime], int]:
    """Runs a use case that needs no more than the context."""

    def run(app: App, now: datetime) -> int:
        return case(app.context, now=now)

    return run


TURN: tuple[Job, ...] = (
    Job(name="arrivals", waits_since=_arrivals_since, run=_use(apply_arrivals)),
    Job(name="fetch", waits_since=lambda app, _tx: app.phone.next_at(), run=_fetch),
    Job(name="answer", waits_since=_store(next_unhandled_at), run=_use(handle_arrivals)),
    Job(name="promises", waits_since=lambda app, tx: next_promise_at(tx, app.context), run=_use(settle_promises)),
    Job(name="holds", waits_since=_store(next_hold_at), run=_use(review_holds)),
    Job(name="decide", waits_since=_store(next_review_at), run=_decide),
    Job(name="send", waits_since=_store(next_due_at), run=_send),
    Job(
        name="write_back",
        waits_since=_store(next_pending_at),
        run=lambda app, now: write_back(app.context, app.sink, now=now),
    ),
)


def next_job(app: App, now: datetime, *, without: Collection[str]) -> Job | None:
    """The first job of the timetable with work at ``now`` that is not one of ``without``."""
    with app.context.database.reading() as tx:
        for job in TURN:
            since = None if job.name in without else job.waits_since(app, tx)
            if since is not None and since <= now:
                return job
    return None


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
    with app.context.database.reading() as tx:
        waiting = [job.waits_since(app, tx) for job in TURN]
    instants = [instant for instant in waiting if instant is not None]
    instants += [_next_daily(app, job, after) for job in DAILY]
    # Whole seconds, as the store keeps them; what is overdue comes a second later rather than never.
    return max(min(instants), after + timedelta(seconds=1))


def _next_daily(app: App, job: DailyJob, after: datetime) -> datetime:
    today = app.context.day_of(after)
    at = datetime.combine(today, job.at, tzinfo=app.context.zone)
    if at <= after:
        at = datetime.combine(today + timedelta(days=1), job.at, tzinfo=app.context.zone)
    return at
