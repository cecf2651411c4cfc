"""What a market allows to be charged on a late item: interest, fixed sums, late fees. Typed values.

The market pack holds the figures with their law; this module only says what kinds of figures there are.
Knows no file (the market pack's reader makes these) and no policy: ``charges`` sets the two against each other.
A market that says nothing allows nothing.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from duly.domain.interest import Compounding, DayCount, RatePeriod, RateRule, Reset
from duly.domain.money import Money
from duly.domain.receivables import Kind

__all__ = [
    "NO_CHARGES",
    "Basis",
    "ChargeRuleInvalid",
    "ChargeRules",
    "Compounding",
    "DayCount",
    "FeeCeiling",
    "FeeTranche",
    "FixedSum",
    "InterestRule",
    "RatePeriod",
    "RateRule",
    "Reset",
    "SumTier",
]

Bound = TypeVar("Bound", Money, Fraction)


class ChargeRuleInvalid(ValueError):
    """A rule that says less or other than it must: no law, tiers out of order, a negative share."""


class Basis(StrEnum):
    """``statutory``: the law gives the rate. ``contract``: the contract gives it, up to the rule's rate."""

    STATUTORY = "statutory"
    CONTRACT = "contract"


@dataclass(frozen=True, kw_only=True, slots=True)
class InterestRule:
    """Interest on what is late. With ``Basis.CONTRACT`` the rate is the ceiling of what a contract may say.

    ``kind`` is whom it may be asked of, ``None`` for both. Interest runs from the day after the due date, or
    from ``after_days`` more. ``needs`` says what must be so besides, which only the company can know: its policy
    has to state the ``rule`` then, which is the rule's id in the pack.
    """

    basis: Basis
    rate: RateRule
    law: str
    kind: Kind | None = None
    compounding: Compounding = Compounding.SIMPLE
    day_count: DayCount = DayCount.ACT_365
    after_days: int = 0
    rule: str = ""
    needs: str | None = None

    def __post_init__(self) -> None:
        _check_law(self.law)


@dataclass(frozen=True, kw_only=True, slots=True)
class SumTier:
    """``sum`` is owed on an item of at least ``at_least``."""

    at_least: Money
    sum: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class FixedSum:
    """A sum owed once for an item that is late, by the item's size, such as 40, 70 or 100 pounds."""

    tiers: tuple[SumTier, ...]
    law: str
    kind: Kind | None = Kind.BUSINESS
    after_days: int = 0
    rule: str = ""
    needs: str | None = None

    def __post_init__(self) -> None:
        _check_law(self.law)
        _check_rising([tier.at_least for tier in self.tiers])

    def sum_for(self, size: Money) -> Money | None:
        """The sum for an item of this size; ``None`` for another currency than the law's or below every tier."""
        found: Money | None = None
        for tier in self.tiers:
            if tier.at_least.currency == size.currency and tier.at_least <= size:
                found = tier.sum
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeTranche:
    """``percent`` of the part of the amount up to ``up_to`` units that no tranche before it covers."""

    percent: Fraction
    up_to: Fraction | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeCeiling:
    """The most that a late fee may be, once for an item: shares of what is late, by tranches of its size.

    ``unit`` is the currency or unit of account in which tranches are counted, such as ``CLF`` in Chile; without
    one it is the item's own currency. From ``after_days`` past due on.
    """

    tranches: tuple[FeeTranche, ...]
    law: str
    unit: str | None = None
    kind: Kind | None = Kind.CONSUMER
    after_days: int = 0
    rule: str = ""
    needs: str | None = None

    def __post_init__(self) -> None:
        _check_law(self.law)
        _check_rising([tranche.up_to for tranche in self.tranches if tranche.up_to is not None])
        if not self.tranches or any(not 0 <= tranche.percent <= 100 for tranche in self.tranches):
            raise ChargeRuleInvalid(f"{self.law}: expected tranches of 0 to 100 percent")
        if any(tranche.up_to is None for tranche in self.tranches[:-1]):
            raise ChargeRuleInvalid(f"{self.law}: expected only the last tranche to have no end")


@dataclass(frozen=True, kw_only=True, slots=True)
class ChargeRules:
    """All that a market allows. ``stopped_by`` are reasons of holds during which nothing runs, such as
    ``breathing_space``.
    """

    interest: tuple[InterestRule, ...] = ()
    fixed_sums: tuple[FixedSum, ...] = ()
    fees: tuple[FeeCeiling, ...] = ()
    stopped_by: frozenset[str] = frozenset()


NO_CHARGES = ChargeRules()
"""What holds in a market whose pack says nothing of charges."""


def _check_law(law: str) -> None:
    if not law.strip():
        raise ChargeRuleInvalid("a charge without a law: expected the law or clause that allows it")


def _check_rising(known: Sequence[Bound]) -> None:
    if any(not lower < upper for lower, upper in itertools.pairwise(known)):
        raise ChargeRuleInvalid(f"found tiers {', '.join(map(str, known))}: expected each above the one before")
