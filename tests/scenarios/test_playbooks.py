"""The playbooks, told by customers in every language that we speak."""

from __future__ import annotations

import pytest

from duly.app import App
from duly.understanding.languages import LANGUAGES as UNDERSTOOD
from tests.scenarios.told import LANGUAGES, Scenario, Telling, scenarios

ALL = list(scenarios())
SCENARIOS_MIN = 25


@pytest.mark.parametrize("scenario", [pytest.param(one, id=f"{book}: {one.name}") for book, one in ALL])
def test_what_customers_say_leads_to_the_same_records_in_every_language(app: App, scenario: Scenario) -> None:
    spoken = [each for each in LANGUAGES if each in UNDERSTOOD and each in app.context.catalogues]
    Telling(app, scenario, spoken).tell(scenario)


def test_every_scenario_is_told_in_every_language() -> None:
    assert len(ALL) >= SCENARIOS_MIN
    for _, scenario in ALL:
        for step in scenario.steps:
            said = set(LANGUAGES) & set(step)
            assert said in (set(), set(LANGUAGES)), f"{scenario.name}: only {sorted(said)}"
