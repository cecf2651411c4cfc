"""The sandbox clock: the same day twice, days that were missed, and no way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from duly.app import App, opened
from duly.errors import WorkspaceBusy
from duly.settings import DATABASE_VARIABLE
from duly.workers.loop import clock_reached, run_clock
from tests.simulation.small_world import DAYS, day_start, final_state, live, make_world


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    make_world(tmp_path / "world")
    with opened(tmp_path / "world") as app:
        yield app


def _run_day(app: App, number: int) -> Counter[str]:
    return run_clock(app, start=day_start(app, number), end=day_start(app, number + 1) - timedelta(seconds=1))


def test_running_a_day_again_sends_nothing_and_changes_nothing(app: App) -> None:
    live(app, days=6)
    before = final_state(app)
    done = _run_day(app, 5)
    assert not done
    assert final_state(app) == before


def test_running_a_day_that_is_long_over_changes_nothing(app: App) -> None:
    live(app, days=6)
    before = final_state(app)
    assert not _run_day(app, 1)
    assert final_state(app) == before


def test_days_that_were_missed_are_caught_up_with_and_no_step_is_sent_twice(app: App) -> None:
    live(app, days=3)
    for number in (9, 10, 17, 25):
        _run_day(app, number)
    with app.context.database.reading() as tx:
        rows = tx.exec_driver_sql(
            "SELECT account_id, cycle, step, count(*) FROM outbox WHERE kind = 'step' AND sent_at IS NOT NULL"
            " AND state <> 'failed' GROUP BY 1, 2, 3 HAVING count(*) > 1"
        ).all()
    assert rows == []
    assert max(_sent_on(app, day_start(app, 9)).values()) == 1, (
        "one message a day to each account, however many were missed"
    )


def _sent_on(app: App, start: datetime) -> Counter[str]:
    end = start + timedelta(days=1)
    messages = [m for m in app.phone.messages() if m.direction == "in" and start <= m.at < end]
    return Counter(message.account_id for message in messages)


def test_the_clock_only_goes_forward(app: App) -> None:
    seen: list[datetime] = []
    for number in (4, 2, 7, 3):
        run_clock(
            app, start=day_start(app, number), end=day_start(app, number + 1) - timedelta(seconds=1),
            on_turn=lambda now, _did: seen.append(now),
        )  # fmt: skip
    assert seen == sorted(seen)
    assert clock_reached(app) == day_start(app, 8) - timedelta(seconds=1)


def test_a_workspace_has_one_worker_at_a_time(app: App) -> None:
    def another_starts(_now: datetime, _did: Counter[str]) -> None:
        with opened(app.folder) as other, pytest.raises(WorkspaceBusy, match="another worker is running"):
            _run_day(other, 0)

    run_clock(app, start=day_start(app, 0), end=day_start(app, 0), on_turn=another_starts)


def test_a_run_in_one_piece_and_day_by_day_is_the_same(app: App, tmp_path: Path) -> None:
    live(app)
    make_world(tmp_path / "daily")
    with opened(tmp_path / "daily") as daily:
        for number in range(DAYS):
            live(daily, first=number, days=number + 1)
        assert final_state(daily) == final_state(app)


@pytest.mark.slow
def test_either_kind_of_database_comes_to_the_same_end(
    app: App, tmp_path: Path, postgres_store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    live(app)
    monkeypatch.setenv(DATABASE_VARIABLE, postgres_store_url)
    make_world(tmp_path / "postgresql")
    with opened(tmp_path / "postgresql") as other:
        live(other)
        assert final_state(other) == final_state(app)
