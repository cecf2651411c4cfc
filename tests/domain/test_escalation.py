"""Which trigger is graver, and what a case accepts."""

from __future__ import annotations

import pytest

from duly.domain.escalation import ESCALATION, EscalationEvent, EscalationState, gravest, severity_of
from duly.domain.signals import STOP_INTENTS


@pytest.mark.parametrize(
    ("together", "who_says_where_it_goes"),
    [
        (["step.hand_over", "hardship"], "hardship"),
        (["hardship", "legal_threat"], "hardship"),
        (["human_request", "complaint", "unclear"], "complaint"),
        (["exclude.vip", "human_request"], "exclude.vip"),
        (["exclude.vip", "vulnerability"], "vulnerability"),
        (["unreachable", "broken_promises"], "broken_promises"),
        (["a_new_trigger", "no_rate"], "no_rate"),
        (["hardship", "vulnerability"], "hardship"),
    ],
)
def test_the_gravest_trigger_leads(together: list[str], who_says_where_it_goes: str) -> None:
    assert gravest(together) == who_says_where_it_goes


def test_every_stop_signal_is_graver_than_the_end_of_a_sequence() -> None:
    assert [each for each in STOP_INTENTS if each != "opt_out" and severity_of(each) >= severity_of("step.x")] == []


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([EscalationEvent.ASSIGNED, EscalationEvent.REROUTED], EscalationState.OPEN),
        ([EscalationEvent.REROUTED, EscalationEvent.ASSIGNED], EscalationState.ASSIGNED),
        ([EscalationEvent.ASSIGNED, EscalationEvent.CLOSED], EscalationState.RESOLVED),
    ],
)
def test_a_case_that_moves_on_waits_again(events: list[EscalationEvent], state: EscalationState) -> None:
    assert ESCALATION.replay(events) is state
