"""A run that was cut short, anywhere and however often, ends as one that was not: nothing lost, nothing twice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duly.app import App, opened
from tests.simulation.crashing import Crash, Fuse, dying
from tests.simulation.small_world import final_state, live, make_world

CRASHES_MAX = 8
CRASHES_MIN = 4
EVERY = {
    "before commit": 37, "after commit": 41, "before send": 6, "after send": 6, "before acknowledge": 9,
    "after acknowledge": 9, "before write-back": 6, "after write-back": 6,
}  # fmt: skip
"""The kinds of points at which a worker may die, and at how many of them it lives on."""
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, kw_only=True)
class World:
    """A workspace before its first day, how it ends when nothing goes wrong, and how many chances to die that has."""

    made: Path
    rules: App
    ending: dict[str, object]
    points: int


_COPIES = count(1)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = tmp_path_factory.mktemp("world") / "made"
    make_world(made)
    with opened(made) as rules:
        calm = Fuse()
        with dying(rules, _copy(made), calm) as app:
            live(app)
            ending = final_state(app)
        yield World(made=made, rules=rules, ending=ending, points=calm.passed)


def _copy(made: Path) -> Path:
    """The workspace as it was made, in a folder of its own."""
    copy = made.with_name(f"copy-{next(_COPIES)}")
    shutil.copytree(made, copy)
    return copy


def _live_with_crashes(world: World, folder: Path, fuses: Iterable[Fuse]) -> list[str]:
    """Lives on after each crash until the end; gives what the worker was at when it died."""
    died: list[str] = []
    for fuse in (*fuses, Fuse()):
        with dying(world.rules, folder, fuse) as app:
            try:
                live(app)
            except Crash as crash:
                died.append(str(crash))
            else:
                break
    return died


@settings(max_examples=10)
@given(data=st.data())
def test_a_run_that_crashes_anywhere_ends_as_one_that_does_not(world: World, data: st.DataObject) -> None:
    lengths = st.integers(min_value=1, max_value=world.points // 3)
    fuses = data.draw(st.lists(lengths, min_size=1, max_size=CRASHES_MAX), label="points until each crash")
    folder = _copy(world.made)
    assert _live_with_crashes(world, folder, (Fuse(length) for length in fuses))
    assert _ending(world, folder) == world.ending


@pytest.mark.slow
@pytest.mark.parametrize(("point", "every"), EVERY.items())
def test_a_run_that_crashes_at_one_point_again_and_again_ends_as_one_that_does_not(
    world: World, point: str, every: int
) -> None:
    folder = _copy(world.made)
    died = _live_with_crashes(world, folder, (Fuse(every, only=point) for _ in range(world.points)))
    assert len(died) >= CRASHES_MIN
    assert _ending(world, folder) == world.ending


@pytest.mark.slow
def test_a_process_that_is_killed_ends_as_one_that_is_not(world: World) -> None:
    folder = _copy(world.made)
    command = [sys.executable, "-m", "tests.simulation.small_world", str(folder)]
    killed = 0
    for seconds in (1.2, 1.6, 2.0):
        process = subprocess.Popen(command, cwd=ROOT, env=_environment())
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
    subprocess.run(command, cwd=ROOT, env=_environment(), check=True)
    assert killed, "the process had finished before it could be killed"
    assert _ending(world, folder) == world.ending


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def _ending(world: World, folder: Path) -> dict[str, object]:
    with dying(world.rules, folder, Fuse()) as app:
        state = final_state(app)
    shutil.rmtree(folder)
    return state


def test_the_world_of_the_crashes_has_everything_in_it(world: World) -> None:
    with opened(_lived(world)) as app, app.context.database.reading() as tx:
        kinds = Counter(tx.exec_driver_sql("SELECT kind FROM journal").scalars())
    expected = {
        "promise.kept", "promise.broken", "dispute.opened", "claim.recorded", "payment.reversed", "message.put_off",
        "message.failed", "message.read", "case.human_request", "decision.hand_over", "outcome.acknowledged",
    }  # fmt: skip
    assert expected <= set(kinds)


def _lived(world: World) -> Path:
    folder = _copy(world.made)
    with dying(world.rules, folder, Fuse()) as app:
        live(app)
    return folder
