"""The desks of a policy: names alone, or people, hours and who gets what is late."""

from __future__ import annotations

from datetime import time

import pytest

from duly.domain.business_calendar import OpeningHours
from duly.policy.desks import Desk, deputy
from duly.policy.policy_file import Policy, PolicyInvalid, read_policy

POLICY = """\
policy: small
currency: EUR
routes: {routes}
segments: [{{id: late, when: days_past_due > 0, sequence: firm}}]
sequences: {{firm: [{{step: call, when: days_past_due > 0, to: collector}}]}}
channels: [{{use: email}}]
escalate: {{hardship: {{to: care, sla: 4 business hours, late_to: senior}}}}
"""


def read(routes: str) -> Policy:
    return read_policy(POLICY.format(routes=routes), file="small.yaml")


def test_a_list_of_names_is_enough() -> None:
    assert read("[care, collector, senior]").desks == {"care": Desk(), "collector": Desk(), "senior": Desk()}


def test_a_desk_may_say_who_works_there_when_and_who_is_next() -> None:
    policy = read(
        '{care: {people: [Ana, Iker Mena], hours: "08:00-16:30", zone: Europe/Madrid, late_to: senior}, '
        "collector: , senior: {}}"
    )
    assert policy.desk("care") == Desk(
        people=("Ana", "Iker Mena"), hours=OpeningHours(opens=time(8), closes=time(16, 30)), zone="Europe/Madrid",
        late_to="senior",
    )  # fmt: skip
    assert policy.desk("collector") == policy.desk("nobody") == Desk()
    assert policy.escalation_route("hardship").late_to == "senior"


@pytest.mark.parametrize(
    ("routes", "fault"),
    [
        ("{care: , collector: {late_to: senor}, senior: }", "unknown route 'senor'; did you mean senior"),
        ("{care: {late_to: collector}, collector: {late_to: care}, senior: }", "late cases go round"),
        ("{care: , collector: {late_to: collector}, senior: }", "late cases go round: collector to collector"),
        ("{care: {hours: 9-17}, collector: , senior: }", "expected the hours of one working day, such as 09:00-17:00"),
        ('{care: {hours: "22:00-06:00"}, collector: , senior: }', "expected the hours of one working day"),
        ("{care: {zone: Madrid}, collector: , senior: }", "expected a time zone such as Europe/Madrid"),
        ("{care: {peple: [Ana]}, collector: , senior: }", "unknown key 'peple'"),
        ("{Care Desk: , care: , collector: , senior: }", "expected a name of small letters"),
        ("[care, collector]", "unknown route 'senior'"),
    ],
)
def test_a_slip_in_a_desk_is_told(routes: str, fault: str) -> None:
    with pytest.raises(PolicyInvalid) as refused:
        read(routes)
    assert fault in str(refused.value)


@pytest.mark.parametrize(
    ("had", "first", "expected"),
    [
        (["collector"], None, "senior"),
        (["collector", "senior"], None, "head"),
        (["collector", "senior", "head"], None, None),
        (["collector"], "head", "head"),
        (["head", "collector"], "head", "senior"),
        (["nowhere"], None, None),
    ],
)
def test_the_deputy_is_a_desk_that_has_not_had_the_case(
    had: list[str], first: str | None, expected: str | None
) -> None:
    desks = {"collector": Desk(late_to="senior"), "senior": Desk(late_to="head"), "head": Desk()}
    assert deputy(desks, first=first, had=had) == expected
