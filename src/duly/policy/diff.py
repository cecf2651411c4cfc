"""What a new policy would decide differently from an old one, over the same accounts and instant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, assert_never

from duly.domain.decision import Act, HandOver, Outcome, Wait
from duly.domain.facts import Facts
from duly.policy.compile import CompiledPolicy
from duly.policy.market import Market

EXAMPLES_MAX = 5  # accounts named for each kind of change


class Change(NamedTuple):
    """What the old policy decides and what the new one does, in words."""

    old: str
    new: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """How many accounts change from what to what, the most frequent first, and the first few of each."""

    accounts: int
    changes: tuple[tuple[Change, int], ...]
    examples: Mapping[Change, tuple[str, ...]]

    @property
    def same(self) -> int:
        return self.accounts - sum(count for _, count in self.changes)


def diff(
    old: CompiledPolicy,
    new: CompiledPolicy,
    rows: Iterable[Facts],
    *,
    market_of: Callable[[Facts], Market],
    now: datetime,
) -> Difference:
    """Decides every account by both policies. Memory does not grow with the number of accounts."""
    accounts, counts = 0, Counter[Change]()
    examples: dict[Change, tuple[str, ...]] = {}
    for facts in rows:
        accounts += 1
        market = market_of(facts)
        before, after = old.decide(facts, market, now).outcome, new.decide(facts, market, now).outcome
        change = Change(old=in_words(before), new=in_words(after))
        if change.old == change.new:
            continue
        counts[change] += 1
        if counts[change] <= EXAMPLES_MAX:
            examples[change] = (*examples.get(change, ()), facts.account_id)
    changes = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return Difference(accounts=accounts, changes=tuple(changes), examples=examples)


def in_words(outcome: Outcome) -> str:
    """An outcome without its hour, such as ``friendly_reminder by whatsapp``."""
    match outcome:
        case Act():
            return f"{outcome.step} by {outcome.channel}"
        case Wait():
            return "wait"
        case HandOver():
            return f"hand over to {outcome.to}"
        case _:
            assert_never(outcome)
