"""A decision about one account with the facts, the policy and the market it was made from.

Owns how the journal keeps it: enough to make it again, to the letter, years later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, assert_never

from duly.domain.contact import Channel
from duly.domain.decision import Act, Decision, HandOver, Outcome, Wait
from duly.domain.facts import Facts
from duly.policy.market import Market
from duly.store.facts_json import facts_from_json, facts_to_json


@dataclass(frozen=True, kw_only=True, slots=True)
class Decided:
    """One account's decision. ``policy_hash`` names the version it was made by."""

    facts: Facts
    decision: Decision
    market: Market
    policy_hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredDecision:
    """A decision as the journal kept it."""

    facts: Facts
    decision: Decision
    policy_hash: str
    market_hash: str


def decision_to_json(one: Decided) -> dict[str, Any]:
    """The body of a decision's journal entry."""
    return {
        "facts": facts_to_json(one.facts),
        "market": one.market.hash,
        "outcome": outcome_to_json(one.decision.outcome),
        "policy": one.policy_hash,
        "reason": one.decision.reason,
        "rules": one.decision.rules,
    }


def decision_from_json(body: Mapping[str, Any]) -> StoredDecision:
    """Reads what ``decision_to_json`` wrote."""
    return StoredDecision(
        facts=facts_from_json(body["facts"]),
        decision=Decision(
            outcome=_outcome_from_json(body["outcome"]), rules=tuple(body["rules"]), reason=body["reason"]
        ),
        policy_hash=body["policy"],
        market_hash=body["market"],
    )


def outcome_to_json(outcome: Outcome) -> dict[str, Any]:
    """An outcome as the journal keeps it."""
    match outcome:
        case Wait():
            return {"wait": outcome.until}
        case Act():
            return {
                "act": outcome.step, "cycle": outcome.cycle, "channel": outcome.channel.value, "say": outcome.say,
                "not_before": outcome.not_before, "attach": outcome.attach,
                **({"approval": True} if outcome.approval else {}),
            }  # fmt: skip
        case HandOver():
            return {"to": outcome.to, "trigger": outcome.trigger, "step": outcome.step, "cycle": outcome.cycle}
        case _:
            assert_never(outcome)


def _outcome_from_json(stored: Mapping[str, Any]) -> Outcome:
    if "wait" in stored:
        return Wait(until=datetime.fromisoformat(stored["wait"]))
    if "act" in stored:
        return Act(
            step=stored["act"], cycle=stored["cycle"], channel=Channel(stored["channel"]), say=stored["say"],
            not_before=datetime.fromisoformat(stored["not_before"]), attach=stored["attach"],
            approval=stored.get("approval", False),
        )  # fmt: skip
    return HandOver(to=stored["to"], trigger=stored["trigger"], step=stored["step"], cycle=stored["cycle"])
