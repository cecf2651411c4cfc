"""The shipped policies, the shipped wording and the dialogue fit each other."""

from __future__ import annotations

from fractions import Fraction
from importlib.resources import files

import pytest

from duly.dialogue.handing_over import RECOMMENDED, SAID
from duly.dialogue.rules_from_policy import dialogue_rules
from duly.dialogue.stopping import STOPS
from duly.dialogue.wording import read_catalogue
from duly.domain.signals import STOP_INTENTS
from duly.policy.policy_file import read_policy

DEFAULTS = files("duly.defaults")


@pytest.mark.parametrize("name", ["first_workflow", "standard"])
def test_every_wording_of_a_shipped_policy_is_shipped(name: str) -> None:
    english = read_catalogue((DEFAULTS / "wording" / "en.yaml").read_text(encoding="utf-8"), file="en.yaml")
    policy = read_policy((DEFAULTS / "policies" / f"{name}.yaml").read_text(encoding="utf-8"), file=name)
    english.require(policy.wordings())
    assert all(english.get(wording).opens for wording in policy.wordings())


def test_the_ceilings_are_the_policys() -> None:
    text = (DEFAULTS / "policies" / "standard.yaml").read_text(encoding="utf-8")
    policy = read_policy(text, file="standard.yaml")
    rules = dialogue_rules(policy)
    assert (rules.days_out_max, rules.share_min) == (policy.promises.days_out_max, policy.promises.share_min)
    assert (rules.broken_max, rules.disclose_level) == (policy.promises.broken_max, policy.verify.disclose_balance)
    assert isinstance(rules.share_min, Fraction)
    assert rules.voice_level >= rules.disclose_level


def test_every_signal_that_stops_is_answered_with_a_recommendation() -> None:
    assert set(STOPS) >= STOP_INTENTS
    assert set(SAID) <= set(RECOMMENDED)
    assert set(STOPS) <= set(RECOMMENDED)
