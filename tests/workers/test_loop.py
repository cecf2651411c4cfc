"""The loop on both clocks: what runs once a day, what a failed turn leaves, and that the clock only goes forward."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from sqlalchemy import select

from duly.app import App, create_workspace, opened
from duly.errors import InputInvalid
from duly.store.daily import jobs_run_on, latest_result
from duly.store.schema import journal
from duly.workers import loop, timetable
from duly.workers.loop import EndlessTurn, clock_reached, run_clock, serve, turn
from duly.workers.timetable import CHECK_JOB, DAILY, IN_SERVICE, Job

NIGHT = datetime(2026, 3, 3, 4, 0, tzinfo=UTC)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    create_workspace(tmp_path / "company", creditor="Sample Company")
    with opened(tmp_path / "company") as app:
        yield app


def test_a_daily_job_runs_once_however_often_the_clock_turns(app: App) -> None:
    done = [turn(app, NIGHT + timedelta(hours=hours), IN_SERVICE) for hours in (0, 1, 2)]

    with app.context.database.reading() as tx:
        assert jobs_run_on(tx, NIGHT.date()) == {"book", "charges", CHECK_JOB}
        assert latest_result(tx, CHECK_JOB, until=NIGHT.date()) == {"violations": 0, "first": []}
    assert not any(each.total() for each in done)  # an empty workspace: nothing to measure, nothing violated


def test_the_sandbox_clock_leaves_the_nightly_check_to_a_person(app: App) -> None:
    turn(app, NIGHT)
    assert CHECK_JOB not in {job.name for job in DAILY}
    with app.context.database.reading() as tx:
        assert jobs_run_on(tx, NIGHT.date()) == {"book", "charges"}


def test_the_clock_only_goes_forward(app: App) -> None:
    run_clock(app, start=NIGHT, end=NIGHT)
    run_clock(app, start=NIGHT - timedelta(days=30), end=NIGHT - timedelta(days=29))
    assert clock_reached(app) == NIGHT


def test_two_jobs_that_undo_each_other_are_stopped(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    never_done = Job(name="never_done", since=lambda _waiting: NIGHT, run=lambda _app, _now: 1)
    monkeypatch.setattr(timetable, "TURN", (never_done,))
    monkeypatch.setattr(loop, "RUNS_MAX", 5)
    with pytest.raises(EndlessTurn, match="never_done"):
        turn(app, NIGHT)


def test_a_failed_turn_is_logged_and_tried_again(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tries: list[int] = []

    def fails_once(*_args: object) -> Counter[str]:
        tries.append(1)
        if len(tries) == 1:
            raise ConnectionError("the database is away")
        return Counter()

    monkeypatch.setattr(loop, "turn", fails_once)
    monkeypatch.setattr(loop, "SLEEP_SECONDS_AFTER_ERROR", 0.0)
    serve(app, stop=lambda: len(tries) >= 2)
    assert len(tries) == 2
    assert "the database is away" in capsys.readouterr().out


def test_a_policy_file_edited_in_place_is_noticed_at_the_next_run(tmp_path: Path) -> None:
    folder = tmp_path / "company"
    create_workspace(folder, creditor="Sample Company")
    with opened(folder) as app:
        run_clock(app, start=NIGHT, end=NIGHT)
        first = app.context.policy.hash
    policy = folder / "policies" / "standard.yaml"
    policy.write_text(policy.read_text(encoding="utf-8") + "# a word of finance's own\n", encoding="utf-8")
    with opened(folder) as app:
        run_clock(app, start=NIGHT, end=NIGHT)
        run_clock(app, start=NIGHT, end=NIGHT)
        with app.context.database.reading() as tx:
            bodies = tx.execute(select(journal.c.body).where(journal.c.kind == "policy.activated")).scalars().all()
    noted = [orjson.loads(body) for body in bodies]
    assert [(body["was"], body["policy"]) for body in noted] == [(None, first), (first, app.context.policy.hash)]


def test_a_workspace_that_was_run_into_the_future_is_not_served(app: App) -> None:
    later = datetime.now(UTC) + timedelta(days=400)
    run_clock(app, start=later, end=later)
    with pytest.raises(InputInvalid, match="ahead of the real one"):
        serve(app, stop=lambda: True)
