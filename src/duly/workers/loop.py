"""The worker's one loop: turn the clock, do what is due, remember how far it came.

On the sandbox clock it leaps from one instant with work to the next; on the real clock it waits for it.
The only place that may catch any error: it logs it, waits and goes on.
"""

from __future__ import annotations

import gc
import os
import socket
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy.exc import OperationalError

from duly.app import App, sole_worker
from duly.errors import InputInvalid
from duly.store.daily import clock_at, set_clock
from duly.usecases.activate_policy import notice_policy
from duly.usecases.send_messages import CLAIM_LEASE, recover_claims
from duly.workers.timetable import (
    CHECK_JOB,
    DAILY,
    IN_SERVICE,
    DailyJob,
    Job,
    Singly,
    due_daily_jobs,
    next_instant,
    next_job,
)

SANDBOX_CLOCK = "sandbox"
COLLECT_AFTER = (50_000, 20, 50)
"""New values between two looks of the garbage collector, and looks between its deeper ones."""
RUNS_MAX = 100_000
"""Runs of jobs in one turn: a turn with more of them goes round in a circle."""
SLEEP_SECONDS_MIN = 0.1
SLEEP_SECONDS_MAX = 2.0
SLEEP_SECONDS_AFTER_ERROR = 10.0
ERROR_CHARS_MAX = 500
ANSWERS_AFTER = timedelta(seconds=5)
"""Customers write several short messages for one thought: who has written is answered once nothing more comes."""

log = structlog.get_logger()


class EndlessTurn(RuntimeError):
    """One turn of the clock found work again and again: some job undoes what another does."""


def spare_collector() -> None:
    """Keeps Python's garbage collector from looking through the same long-lived values again and again.

    A pass makes hundreds of short-lived values per account, none of them in cycles; a fifth of its time went
    into looking for some.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


Attempt = Callable[[Job | DailyJob, App, datetime], int | None]
"""Runs a job and gives how much it did; ``None`` where it failed, and is not to be tried again in this turn."""


def loudly(job: Job | DailyJob, app: App, now: datetime) -> int:
    """A fault of ours ends the turn: on the sandbox clock, where somebody looks on."""
    return job.run(app, now)


class Apart:
    """In service one job's fault does not stop the others, and one row's fault not the other rows of its job.

    Each fault is logged with its trace; ``failures`` counts them. That the database is away ends the turn.
    """

    def __init__(self) -> None:
        self.failures = 0

    def __call__(self, job: Job | DailyJob, app: App, now: datetime) -> int | None:
        try:
            return job.run(app, now)
        except OperationalError:
            raise
        except Exception:
            self.failures += 1
            log.exception("job failed; the others go on", job=job.name)
        return self._singly(job.name, job.singly, app, now) if job.singly else None

    def _singly(self, name: str, singly: Singly, app: App, now: datetime) -> int:
        done = 0
        for row in singly.names(app, now):
            try:
                done += singly.run(app, now, row)
            except OperationalError:
                raise
            except Exception as error:
                log.exception("row failed and is put aside", job=name, row=row)
                done += self._put_aside(singly, app, now, row, error)
        return done

    def _put_aside(self, singly: Singly, app: App, now: datetime, row: str, error: Exception) -> int:
        try:
            singly.put_aside(app, now, row, f"{type(error).__name__}: {error}"[:ERROR_CHARS_MAX])
        except Exception:
            log.exception("row cannot even be put aside; it stays where it is", row=row)
            return 0
        return 1


def turn(app: App, now: datetime, daily: Sequence[DailyJob] = DAILY, attempt: Attempt = loudly) -> Counter[str]:
    """Does everything that is due at ``now``; gives how much each job did. Raises ``EndlessTurn``.

    Which job is next depends on the store alone, so a turn that was cut short goes on as if it had not been.
    """
    done: Counter[str] = Counter()
    idle: set[str] = set()
    failed: set[str] = set()
    runs = 0
    while (job := next_job(app, now, without=idle | failed)) is not None:
        count = attempt(job, app, now)
        if count is None:
            failed.add(job.name)
        elif count:
            done[job.name] += count
            idle.clear()
        else:
            idle.add(job.name)  # what it waits for is another worker's at the moment
        runs += 1
        if runs == RUNS_MAX:
            raise EndlessTurn(f"{now}: still not done after {RUNS_MAX} runs of jobs; so far {dict(done)}")
    for job in due_daily_jobs(app, now, daily):
        done[job.name] += attempt(job, app, now) or 0
    return done


def run_clock(
    app: App, *, start: datetime, end: datetime, on_turn: Callable[[datetime, Counter[str]], None] | None = None
) -> Counter[str]:
    """Runs the sandbox clock from ``start`` to ``end``; what was reached before is not done again.

    Days between the last run and ``start`` are missed, and caught up with at ``start``.
    """
    done: Counter[str] = Counter()
    spare_collector()
    with sole_worker(app.folder):
        reached = clock_reached(app)
        now = max(start, reached) if reached else start
        notice_policy(app.context, now=now)
        # This worker is alone: whatever is claimed was left by one that died.
        recover_claims(app.context, app.transports, claimed_before=now, now=now)
        while True:
            # Before anything is done: a turn that is cut short is gone on with at its own instant, not at one before.
            _remember(app, now)
            did = turn(app, now)
            done += did
            if on_turn is not None:
                on_turn(now, did)
            following = next_instant(app, now)
            if following > end:
                if now < end:
                    _remember(app, end)  # nothing is due up to there, so that is how far it came
                return done
            now = following


def clock_reached(app: App) -> datetime | None:
    """How far the sandbox clock has come; ``None`` before its first turn."""
    with app.context.database.reading() as tx:
        return clock_at(tx, SANDBOX_CLOCK)


def _remember(app: App, now: datetime) -> None:
    with app.context.database.transaction() as tx:
        set_clock(tx, SANDBOX_CLOCK, reached=now)


def serve(app: App, *, stop: Callable[[], bool]) -> None:
    """Runs the same turns on the real clock until ``stop`` says so. Several may run on PostgreSQL.

    Raises ``InputInvalid`` on a workspace whose sandbox clock is ahead of the real one.
    """
    began = datetime.now(UTC).replace(microsecond=0)
    reached = clock_reached(app)
    if reached is not None and reached > began:
        ahead = f"the sandbox clock of {app.folder} is at {reached:%Y-%m-%d %H:%M} UTC, ahead of the real one"
        raise InputInvalid((f"{ahead}: time would run backwards; serve a workspace that was not run into the future",))
    app = replace(app, context=replace(app.context, answers_after=ANSWERS_AFTER))
    notice_policy(app.context, now=began)
    worker = f"{socket.gethostname()}:{os.getpid()}"
    spare_collector()
    log.info("worker started", worker=worker, workspace=str(app.folder))
    while not stop():
        now = datetime.now(UTC).replace(microsecond=0)
        try:
            recover_claims(app.context, app.transports, claimed_before=now - CLAIM_LEASE, now=now)
            apart = Apart()
            did = turn(app, now, IN_SERVICE, apart)
            if did:
                log.info("turn", **did)
            if did[CHECK_JOB]:
                log.error("guarantees violated", violations=did[CHECK_JOB], see="duly audit check")
            wait = min((next_instant(app, now) - datetime.now(UTC)) / timedelta(seconds=1), SLEEP_SECONDS_MAX)
            if apart.failures:
                wait = SLEEP_SECONDS_AFTER_ERROR
        except Exception:
            log.exception("turn failed; trying again", wait_seconds=SLEEP_SECONDS_AFTER_ERROR)
            wait = SLEEP_SECONDS_AFTER_ERROR
        time.sleep(max(wait, SLEEP_SECONDS_MIN))
    log.info("worker stopped", worker=worker)
