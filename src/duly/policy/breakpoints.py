"""The earliest day on which a condition could change with nothing happening but time.

Derived from the conditions: a fact that moves with the days flips a comparison at a known value, and
a count over a window may fall as old events leave it. Looking again too early does no harm; a missed
change would leave an account unattended, so every doubt is settled for the earlier day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Any, NamedTuple, assert_never

from duly.domain.facts import BY_NAME, Facts, FactType
from duly.policy import tree as t

REVIEW_DAYS_MAX = 30  # no account waits longer without being looked at
WINDOW_DAYS = 7  # of attempts_7d and contacts_7d
RESTLESS = ("avg_days_late", "promise_reliability")
"""An average or a share over a window rises and falls as events leave it, so any day may change it."""


class Moving(NamedTuple):
    """A fact that moves by ``slope`` a day; comparisons flip between ``edge - 1`` and ``edge``."""

    read: Callable[[Facts], Any]
    slope: int
    edges: tuple[int, ...]


class Leaving(NamedTuple):
    """A count that may fall; nothing flips while it is below ``least``."""

    read: Callable[[Facts], Any]
    least: int
    days: int | None  # of the window when its oldest event is known, else None: any day


class Pair(NamedTuple):
    """Two facts compared with each other; ``slope`` is how their difference moves, if that is known."""

    left: Callable[[Facts], Any]
    right: Callable[[Facts], Any]
    slope: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Breakpoints:
    """What may change in a set of conditions as days pass."""

    moving: tuple[Moving, ...]
    leaving: tuple[Leaving, ...]
    pairs: tuple[Pair, ...]
    days: tuple[int, ...]  # ordinals of days at which a comparison with today flips
    restless: tuple[Callable[[Facts], Any], ...]

    @classmethod
    def of(cls, trees: Iterable[t.Tree]) -> Breakpoints:
        """The breakpoints of all these conditions together."""
        leaves = [leaf for tree in trees for leaf in t.leaves(tree)]
        edges: dict[str, set[int]] = {}
        for leaf in leaves:
            if isinstance(leaf, t.Comparison | t.OneOf):
                edges.setdefault(leaf.left.name, set()).update(_edges(leaf))
        return cls(
            moving=tuple(
                Moving(attrgetter(name), moves, tuple(sorted(at)))
                for name, at in edges.items()
                if (moves := BY_NAME[name].moves) and BY_NAME[name].type is FactType.COUNT
            ),
            leaving=tuple(_leaving(name, at) for name, at in edges.items() if _leaves(name) and max(at, default=0) > 0),
            pairs=tuple(pair for leaf in leaves if (pair := _pair(leaf))),
            days=tuple(sorted(edges.get("today", ()))),
            restless=tuple(attrgetter(name) for name in RESTLESS if any(name in t.reads(leaf) for leaf in leaves)),
        )

    def next_change(self, facts: Facts) -> date:
        """The earliest day after today on which a condition may change, or the last day for a review."""
        today = facts.today
        ahead = REVIEW_DAYS_MAX
        if facts.next_due_date is not None:  # the day after, what was coming is overdue
            ahead = min(ahead, (facts.next_due_date - today).days + 1)
        for read, slope, edges in self.moving:
            value = read(facts)
            if value is not None:
                at = bisect_right(edges, value)
                if slope > 0:
                    if at < len(edges):
                        ahead = min(ahead, edges[at] - value)
                elif at:
                    ahead = min(ahead, value - edges[at - 1] + 1)
        for read, least, days in self.leaving:
            if read(facts) >= least:
                ahead = min(ahead, 1 if days is None else days_until_attempt_leaves(facts))
        if self.pairs or self.days or self.restless:
            ahead = min(ahead, self._rare(facts))
        return today + timedelta(days=max(ahead, 1))

    def _rare(self, facts: Facts) -> int:
        """Days until one of the kinds of conditions that few policies have may change."""
        if any(read(facts) is not None for read in self.restless):
            return 1
        today = facts.today.toordinal()
        at = bisect_right(self.days, today)
        ahead = self.days[at] - today if at < len(self.days) else REVIEW_DAYS_MAX
        for pair in self.pairs:
            ahead = min(ahead, _pair_flips(pair, facts))
        return ahead


def days_until_attempt_leaves(facts: Facts) -> int:
    """Days until ``attempts_7d`` falls, at least 1; no contact leaves its window earlier."""
    if facts.oldest_attempt_7d is None:
        return 1
    return max((facts.oldest_attempt_7d - facts.today).days + WINDOW_DAYS, 1)


def _edges(leaf: t.Comparison | t.OneOf) -> set[int]:
    """Each edge is a value that decides differently from the value one below it."""
    if isinstance(leaf, t.OneOf):
        return {edge for value in leaf.values for edge in _edges_at(t.Operator.EQ, value)}
    return set() if isinstance(leaf.right, t.FactRef) else _edges_at(leaf.op, leaf.right)


def _edges_at(op: t.Operator, literal: t.Literal) -> set[int]:
    if not isinstance(literal, t.Number | t.Day):
        return set()
    at = literal.value if isinstance(literal, t.Number) else literal.day.toordinal()
    match op:
        case t.Operator.GE | t.Operator.LT:
            return {at}
        case t.Operator.GT | t.Operator.LE:
            return {at + 1}
        case t.Operator.EQ | t.Operator.NE:
            return {at, at + 1}
        case _:
            assert_never(op)


def _leaves(name: str) -> bool:
    return BY_NAME[name].moves is None and name not in RESTLESS


def _leaving(name: str, edges: set[int]) -> Leaving:
    least = min(edge for edge in edges if edge > 0)  # no count falls below zero
    return Leaving(attrgetter(name), least, WINDOW_DAYS if name in ("attempts_7d", "contacts_7d") else None)


def _pair(leaf: t.Leaf) -> Pair | None:
    if not isinstance(leaf, t.Comparison) or not isinstance(leaf.right, t.FactRef):
        return None
    left, right = leaf.left.fact.moves, leaf.right.fact.moves
    slope = None if left is None or right is None else left - right
    return Pair(attrgetter(leaf.left.name), attrgetter(leaf.right.name), slope) if slope != 0 else None


def _pair_flips(pair: Pair, facts: Facts) -> int:
    left, right = pair.left(facts), pair.right(facts)
    if left is None or right is None:
        return REVIEW_DAYS_MAX
    if pair.slope is None:
        return 1
    difference: int = (left - right).days if isinstance(left, date) else left - right
    # Flips lie at differences 0 and 1; the way there is taken in steps of the slope, rounded up.
    reaches = (edge - difference if pair.slope > 0 else difference - edge + 1 for edge in (0, 1))
    return min((-(-way // abs(pair.slope)) for way in reaches if way > 0), default=REVIEW_DAYS_MAX)
