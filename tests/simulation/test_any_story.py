"""Whatever happens, in whatever order: no guarantee is broken after any step of any story."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from duly.app import opened
from tests.simulation.any_story import AnyStory, make_story

STORIES = 25
STEPS = 30


@pytest.mark.slow
def test_no_story_breaks_a_guarantee(tmp_path: Path) -> None:
    made = tmp_path / "made"
    make_story(made)
    with opened(made) as app:
        told = type("ToldHere", (AnyStory,), {"made": made, "shared": app})
        run_state_machine_as_test(
            told,
            settings=settings(
                max_examples=STORIES,
                stateful_step_count=STEPS,
                deadline=None,
                derandomize=True,
                phases=[Phase.generate],  # shrinking takes minutes: leave this out to find the shortest story
                suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
            ),
        )
