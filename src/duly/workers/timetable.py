"""The timetable: what the worker does at every turn of the clock, and what it does once a day.

This page is the whole of it. ``TURN`` repeats until nothing is left to do at that instant; each daily
job runs once per day of the creditor, however often the clock turns or the worker is restarted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from duly.app import App
from duly.connectors.files.append import arrivals
from duly.store.agenda import Agenda, read_agenda
from duly.store.daily import jobs_run_on, note_result, take_run
from duly.store.inbox import unhandled
from duly.store.journal import seal_chains
from duly.store.outbox import due_messages
from duly.usecases.charge_pass import CHARGES_JOB, hand_over_charges, nominated, propose_for_one, propose_where_asked
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.context import BOOK_JOB
from duly.usecases.decide_accounts import decide_due, decide_one, due_accounts, put_off
from duly.usecases.deliver_outcomes import write_back
from duly.usecases.import_receivables import apply_arrivals
from duly.usecases.measure_book import measure_book
from duly.usecases.receive import fetch_all, hand_over_arrival, handle_arrival, handle_arrivals
from duly.usecases.review_holds import review_holds
from duly.usecases.review_overrides import review_overrides
from duly.usecases.send_messages import put_message_off, send_due, send_one
from duly.usecases.settle_plans import settle_plans
from duly.usecases.settle_promises import settle_promises
from duly.usecases.watch_cases import watch_cases
from duly.usecases.watch_disputes import watch_disputes

SEAL_JOB = "seal"
CHECK_JOB = "guarantees"
VIOLATIONS_KEPT_MAX = 100
SINGLY_MAX = 1_000
"""So many rows of a job that failed as a whole are done one by one in one go."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """Everything that waits, in the store and at the channels. ``start_of`` is when a day begins for the creditor."""

    store: Agenda
    channel_at: datetime | None
    start_of: Callable[[date], datetime]

    def day(self, day: date | None) -> datetime | None:
        return self.start_of(day) if day is not None else None

    def promise_at(self) -> datetime | None:
        """When a promise falls due, or the first instant after its grace."""
        over = self.store.promise_over_on
        days = [self.store.promise_due_on, over + ONE_DAY if over is not None else None]
        return self.day(min((day for day in days if day is not None), default=None))

    def plan_at(self) -> datetime | None:
        """When an instalment falls due, its grace is over, or a plan ends by itself."""
        store = self.store
        over = [day + ONE_DAY for day in (store.instalment_over_on, store.plan_over_on) if day is not None]
        day = min((day for day in (store.instalment_due_on, *over) if day is not None), default=None)
        instants = (self.day(day), store.plan_lapses_at)
        return min((at for at in instants if at is not None), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Singly:
    """How a job is done one row after the other, so that one with a fault does not stop the rest.

    ``put_aside`` is told what went wrong, and leaves the row where people see it.
    """

    names: Callable[[App, datetime], Sequence[str]]
    run: Callable[[App, datetime, str], int]
    put_aside: Callable[[App, datetime, str, str], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """Something done again and again. ``since`` tells when its next work came or comes due; ``run`` gives
    how much it did.
    """

    name: str
    since: Callable[[Waiting], datetime | None]
    run: Callable[[App, datetime], int]
    singly: Singly | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DailyJob:
    """Something done once a day, at or after ``at`` where the creditor is."""

    name: str
    at: time
    run: Callable[[App, datetime], int]
    singly: Singly | None = None


def _decide(app: App, now: datetime) -> int:
    return decide_due(app.context, now=now).total()


def _send(app: App, now: datetime) -> int:
    return send_due(app.context, app.transports, worker="worker", now=now).total()


def _write_back(app: App, now: datetime) -> int:
    return write_back(app.context, app.sink, now=now)


def _fetch(app: App, now: datetime) -> int:
    return fetch_all(app.context, set(app.transports.values()), now=now)


def _use(case: Callable[..., int]) -> Callable[[App, datetime], int]:
    """Runs a use case that needs no more than the context."""

    def run(app: App, now: datetime) -> int:
        return case(app.context, now=now)

    return run


def _names(read: Callable[..., Sequence[Any]]) -> Callable[[App, datetime], Sequence[str]]:
    """The ids of the rows that ``read`` nominates."""

    def names(app: App, now: datetime) -> Sequence[str]:
        with app.context.database.reading() as tx:
            return [row if isinstance(row, str) else row.id for row in read(tx, now=now, limit=SINGLY_MAX)]

    return names


DECIDE_SINGLY = Singly(
    names=_names(due_accounts),
    run=lambda app, now, name: decide_one(app.context, name, now=now).total(),
    put_aside=lambda app, now, name, error: put_off(app.context, name, error=error, now=now),
)
ANSWER_SINGLY = Singly(
    names=_names(unhandled),
    run=lambda app, now, name: handle_arrival(app.context, name, now=now),
    put_aside=lambda app, now, name, error: hand_over_arrival(app.context, name, error=error, now=now),
)
SEND_SINGLY = Singly(
    names=_names(due_messages),
    run=lambda app, now, name: send_one(app.context, app.transports, name, worker="worker", now=now).total(),
    put_aside=lambda app, now, name, error: put_message_off(app.context, name, error=error, now=now),
)
CHARGES_SINGLY = Singly(
    names=lambda app, now: nominated(app.context, now=now),
    run=lambda app, now, name: propose_for_one(app.context, name, now=now),
    put_aside=lambda app, now, name, error: hand_over_charges(app.context, name, error=error, now=now),
)

TURN: tuple[Job, ...] = (
    Job(name="arrivals", since=lambda w: w.day(w.store.arrival_on), run=_use(apply_arrivals)),
    Job(name="fetch", since=lambda w: w.channel_at, run=_fetch),
    Job(name="answer", since=lambda w: w.store.unhandled_at, run=_use(handle_arrivals), singly=ANSWER_SINGLY),
    Job(name="promises", since=Waiting.promise_at, run=_use(settle_promises)),
    Job(name="plans", since=Waiting.plan_at, run=_use(settle_plans)),
    Job(name="holds", since=lambda w: w.store.hold_until, run=_use(review_holds)),
    Job(name="disputes", since=lambda w: w.store.dispute_at, run=_use(watch_disputes)),
    Job(name="overrides", since=lambda w: w.store.override_at, run=_use(review_overrides)),
    Job(name="cases", since=lambda w: w.store.case_at, run=_use(watch_cases)),
    Job(name="decide", since=lambda w: w.store.review_at, run=_decide, singly=DECIDE_SINGLY),
    Job(name="send", since=lambda w: w.store.message_at, run=_send, singly=SEND_SINGLY),
    Job(name="write_back", since=lambda w: w.store.outcome_at, run=_write_back),
)


def _waiting(app: App) -> Waiting:
    with app.context.database.reading() as tx:
        store = read_agenda(tx)
    return Waiting(store=store, channel_at=app.phone.next_at(), start_of=app.context.start_of)


def next_job(app: App, now: datetime, *, without: Collection[str]) -> Job | None:
    """The first job of the timetable with work at ``now`` that is not one of ``without``."""
    waiting = _waiting(app)
    for job in TURN:
        since = None if job.name in without else job.since(waiting)
        if since is not None and since <= now:
            return job
    return None


def _measure(app: App, now: datetime) -> int:
    return int(measure_book(app.context, now=now) > 0)


def _seal(app: App, now: datetime) -> int:
    day = app.context.day_of(now)
    with app.context.database.transaction() as tx:
        if not take_run(tx, SEAL_JOB, day=day, at=now):
            return 0
        note_result(tx, SEAL_JOB, day=day, result={"root": seal_chains(tx, at=now)})
    return 1


def _check(app: App, now: datetime) -> int:
    """Checks the guarantees over the whole store; gives how many violations there are."""
    day = app.context.day_of(now)
    with app.context.database.transaction() as tx:
        if not take_run(tx, CHECK_JOB, day=day, at=now):
            return 0
    found = check_guarantees(app.context, now=now, arrivals=arrivals(app.sink.folder)).violations
    with app.context.database.transaction() as tx:
        shown = [f"{each.guarantee}, account {each.account_id}: {each.what}" for each in found[:VIOLATIONS_KEPT_MAX]]
        note_result(tx, CHECK_JOB, day=day, result={"violations": len(found), "first": shown})
    return len(found)


DAILY: tuple[DailyJob, ...] = (
    DailyJob(name=BOOK_JOB, at=time(0, 0), run=_measure),
    DailyJob(name=CHARGES_JOB, at=time(0, 0), run=_use(propose_where_asked), singly=CHARGES_SINGLY),
    DailyJob(name=SEAL_JOB, at=time(23, 59), run=_seal),
)


IN_SERVICE: tuple[DailyJob, ...] = (*DAILY, DailyJob(name=CHECK_JOB, at=time(3, 0), run=_check))
"""On the real clock the guarantees are checked every night; on the sandbox clock a person asks for it."""


def due_daily_jobs(app: App, now: datetime, jobs: Sequence[DailyJob] = DAILY) -> tuple[DailyJob, ...]:
    """The daily jobs of today whose time has come and which have not run."""
    local = now.astimezone(app.context.zone)
    with app.context.database.reading() as tx:
        done = jobs_run_on(tx, local.date())
    return tuple(job for job in jobs if job.name not in done and local.time() >= job.at)


def next_instant(app: App, after: datetime) -> datetime:
    """The next instant at which something is to be done; never later than the next daily job."""
    waiting = _waiting(app)
    instants = [since for job in TURN if (since := job.since(waiting)) is not None]
    instants += [_next_daily(app, job, after) for job in DAILY]
    # Whole seconds, as the store keeps them; what is overdue comes a second later rather than never.
    return max(min(instants), after + timedelta(seconds=1))


def _next_daily(app: App, job: DailyJob, after: datetime) -> datetime:
    today = app.context.day_of(after)
    at = datetime.combine(today, job.at, tzinfo=app.context.zone)
    if at <= after:
        at = datetime.combine(today + timedelta(days=1), job.at, tzinfo=app.context.zone)
    return at
