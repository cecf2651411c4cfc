"""A policy ready to decide: its conditions compiled once, for one account and for millions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.domain.decision import Decision, Explained
from duly.domain.facts import Facts
from duly.policy.breakpoints import Breakpoints
from duly.policy.case import Case
from duly.policy.decide import decide
from duly.policy.explain import explain
from duly.policy.market import Market
from duly.policy.overriding import with_asked
from duly.policy.reach import with_consent_needed
from duly.policy.rules import Rules, compile_rules
from duly.policy.terms import Policy


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class CompiledPolicy:
    """A policy with its compiled conditions. Made by ``compile_policy``; safe to share."""

    policy: Policy
    rules: Rules

    @property
    def breakpoints(self) -> Breakpoints:
        """What may change in any of the policy's conditions as days pass."""
        return self.rules.all_changes

    def decide(self, facts: Facts, market: Market, now: datetime) -> Decision:
        """What happens next on one account at ``now`` (aware)."""
        return decide(self._case(facts, market, now))

    def explain(self, facts: Facts, market: Market, now: datetime) -> Explained:
        """The same decision with every rule that was tried for it."""
        return explain(self._case(facts, market, now))

    def _case(self, facts: Facts, market: Market, now: datetime) -> Case:
        facts = with_consent_needed(facts, market)
        return Case(
            facts, self.policy, self.rules, market, now, with_asked(self.policy, facts, self.rules.verdict(facts))
        )


def compile_policy(policy: Policy) -> CompiledPolicy:
    """Compiles a policy; takes milliseconds, so it is done once and kept."""
    return CompiledPolicy(policy=policy, rules=compile_rules(policy))
