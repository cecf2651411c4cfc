"""Kill switches and modes: what would be sent waits, whatever rule had chosen it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from duly.domain.control import Mode, stricter
from duly.domain.decision import Act, HandOver, Wait
from duly.policy.compile import CompiledPolicy, compile_policy
from duly.policy.policy_file import read_policy
from tests.policy.cases import NOON, compiled, facts, fallback, policy

LATE: dict[str, Any] = {"days_past_due": 2}
ASKED: dict[str, Any] = {"payment_to_thank": "P-1"}
PROMISED: dict[str, Any] = {
    "promise_id": "P-1", "promise_state": "due", "promise_date": NOON.date(), "promise_follow_up": NOON.date(),
}  # fmt: skip


@pytest.mark.parametrize("story", [LATE, ASKED, PROMISED], ids=["a step", "thanks", "a promise reminder"])
@pytest.mark.parametrize(
    ("control", "rule"),
    [
        ({"switched_off": ("all",)}, "switched_off.all"),
        ({"switched_off": ("channel.whatsapp",)}, "switched_off.channel"),
        ({"switched_off": ("segment.just_overdue",)}, "switched_off.segment"),
        ({"mode": "test"}, "mode.test"),
        ({"mode": "test", "allow_listed": ("email",)}, "mode.test"),
    ],
)
def test_nothing_leaves_while_a_restraint_holds(story: dict[str, Any], control: dict[str, Any], rule: str) -> None:
    sent = compiled().decide(facts(**story), fallback(), NOON)
    held = compiled().decide(facts(**story, **control), fallback(), NOON)
    assert isinstance(sent.outcome, Act)
    assert isinstance(held.outcome, Wait)
    assert held.rules == (*sent.rules, rule)
    assert held.outcome.until > NOON


@pytest.mark.parametrize(
    "control",
    [
        {"switched_off": ("channel.voice", "segment.firm")},
        {"mode": "test", "allow_listed": ("whatsapp",)},
        {"mode": None},
    ],
)
def test_what_no_restraint_means_goes_on(control: dict[str, Any]) -> None:
    assert compiled().decide(facts(**LATE, **control), fallback(), NOON) == compiled().decide(
        facts(**LATE), fallback(), NOON
    )


def test_a_person_still_gets_the_case_while_sending_is_off() -> None:
    decision = compiled().decide(facts(tier="vip", switched_off=("all",), mode="test"), fallback(), NOON)
    assert isinstance(decision.outcome, HandOver)


def test_draft_mode_asks_for_approval_and_changes_nothing_else() -> None:
    live = compiled().decide(facts(**LATE), fallback(), NOON)
    draft = compiled().decide(facts(**LATE, mode="draft"), fallback(), NOON)
    assert isinstance(live.outcome, Act)
    assert draft == replace(live, outcome=replace(live.outcome, approval=True))


@pytest.mark.parametrize(
    ("step", "workspace", "allow_listed", "outcome"),
    [
        ("draft", None, (), Act),
        ("test", None, (), Wait),
        ("test", "draft", ("whatsapp",), Act),
        ("draft", "test", (), Wait),
        ("live", "test", (), Wait),
    ],
)
def test_a_step_is_never_freer_than_the_workspace(
    step: str, workspace: str | None, allow_listed: tuple[str, ...], outcome: type
) -> None:
    decision = _with_mode(step).decide(facts(mode=workspace, allow_listed=allow_listed), fallback(), NOON)
    assert isinstance(decision.outcome, outcome)


def test_the_mode_of_a_step_is_its_own() -> None:
    assert isinstance(_with_mode("test").decide(facts(days_past_due=0), fallback(), NOON).outcome, Act)


def test_the_stricter_of_two_modes() -> None:
    assert [stricter(one, other) for one in Mode for other in (*Mode, None)] == [
        Mode.TEST, Mode.TEST, Mode.TEST, Mode.TEST,
        Mode.TEST, Mode.DRAFT, Mode.DRAFT, Mode.DRAFT,
        Mode.TEST, Mode.DRAFT, Mode.LIVE, Mode.LIVE,
    ]  # fmt: skip


@pytest.mark.parametrize("control", [{}, {"switched_off": ("all",)}, {"mode": "test"}, {"mode": "draft"}])
def test_the_chain_ends_in_the_same_decision(control: dict[str, Any]) -> None:
    known = facts(**LATE, **control)
    explained = compiled().explain(known, fallback(), NOON)
    assert explained.decision == compiled().decide(known, fallback(), NOON)
    asked = {tried.rule: tried.held for tried in explained.chain}
    held = [rule for rule in ("switched_off.all", "mode.test") if asked.get(rule)]
    assert held == [rule for rule in explained.decision.rules if rule in ("switched_off.all", "mode.test")]


def _with_mode(mode: str) -> CompiledPolicy:
    """The standard policy with a mode on its first friendly reminder."""
    text = policy().text.replace("say: reminder.just_overdue}", f"say: reminder.just_overdue, mode: {mode}}}")
    assert f"mode: {mode}" in text
    return compile_policy(read_policy(text, file="with_mode.yaml"))
