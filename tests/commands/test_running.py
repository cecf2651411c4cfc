"""The sandbox clock: a day is run once, whatever is typed twice."""

from __future__ import annotations

import pytest

from tests.commands.conftest import Desk


def test_a_day_sends_what_is_due(new_desk: Desk) -> None:
    new_desk.import_receivables()
    ran = new_desk.duly("run", "--as-of", "2026-03-03")
    assert ran.code == 0
    assert "Messages sent 4: 4 friendly reminders" in ran.words


def test_running_the_same_day_again_sends_nothing(desk: Desk) -> None:
    ran = desk.duly("run", "--as-of", "2026-03-03", "--json")
    assert ran.document["happened"] == {}


def test_missed_days_are_caught_up_with_one_step_at_most(desk: Desk) -> None:
    happened = desk.duly("run", "--as-of", "2026-03-20", "--json").document["happened"]
    assert sum(count for name, count in happened.items() if name.startswith("sent.")) == 4


def test_until_runs_the_days_between(desk: Desk) -> None:
    ran = desk.duly("run", "--as-of", "2026-03-04", "--until", "2026-03-31")
    assert "28 days" in ran.words


def test_a_run_to_an_instant_leaves_the_clock_there(desk: Desk) -> None:
    ran = desk.duly("run", "--as-of", "2026-03-04", "--until", "2026-03-05T11:00")
    assert "The clock is at Thu 5 Mar 2026 11:00 (Europe/Dublin)." in ran.words


def test_a_run_of_a_day_that_is_past_is_refused_and_does_nothing(desk: Desk) -> None:
    ran = desk.duly("run", "--as-of", "2026-03-01")
    assert (ran.code, ran.out) == (2, "")
    assert "the clock is at Tue 3 Mar 2026 23:59 already, past Sun 1 Mar 2026 23:59; it only goes forward" in ran.told
    assert desk.duly("run", "--as-of", "2026-03-03").code == 0, "the day the clock has reached is no past day"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--as-of", "tomorrow"), "--as-of: found 'tomorrow', expected a date such as 2026-03-04"),
        (("--as-of", "2026-03-09", "--until", "2026-03-08"), "--until: found 2026-03-08, which is before"),
    ],
)
def test_a_bad_date_is_refused(desk: Desk, arguments: tuple[str, ...], told: str) -> None:
    ran = desk.duly("run", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.told
