"""One account before the rules: its facts, the policy, the market and the instant, as one value."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from duly.domain.facts import Facts
from duly.policy.market import Market
from duly.policy.rules import NONE, Rules
from duly.policy.terms import Exclusion, Policy, Segment, Step


class Case(NamedTuple):
    """``verdict`` has the positions in the policy of the exclusion, segment and step that hold."""

    facts: Facts
    policy: Policy
    rules: Rules
    market: Market
    now: datetime
    verdict: tuple[int, int, int]

    @property
    def exclusion(self) -> Exclusion | None:
        return self.policy.exclude[self.verdict[0]] if self.verdict[0] != NONE else None

    @property
    def segment(self) -> Segment:
        """The segment that holds; only to be asked for where one does."""
        return self.policy.segments[self.verdict[1]]

    @property
    def step(self) -> Step:
        """The step that is next; only to be asked for where there is one."""
        return self.policy.sequences[self.segment.sequence][self.verdict[2]]
