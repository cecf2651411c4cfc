"""Which interest, fixed sum and late fee may be proposed: what the market allows and the policy wants, the stricter.

Owns the policy's side (``ChargePolicy``) and how the two are set against each other. What is refused is said in
words. Computes nothing: ``charging`` does, item by item.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, TypeVar, assert_never

from duly.domain.interest import ChargeKind, InterestTerms
from duly.domain.receivables import Kind
from duly.policy.charge_rules import Basis, ChargeRules, FeeCeiling, FixedSum, InterestRule
from duly.policy.condition import Condition

Rule = TypeVar("Rule", InterestRule, FixedSum, FeeCeiling)


class InterestChoice(StrEnum):
    """Whether interest is proposed at all, and whether the law or the contract gives the rate."""

    NONE = "none"
    STATUTORY = "statutory"
    CONTRACT = "contract"


class ConsumerChoice(StrEnum):
    """Whether consumers are charged as businesses are, as far as their market allows, or not at all."""

    NONE = "none"
    SAME = "same"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChargePolicy:
    """What the company wants proposed. ``rate`` and ``late_fee`` are shares: 0.08 a year, 0.02 of what is late.

    ``states`` names rules of the market whose further needs the company says are met. ``propose_when`` lets the
    timetable propose; without it a person asks for it. Every proposal waits for a person, whatever this says.
    """

    interest: InterestChoice = InterestChoice.NONE
    rate: Fraction | None = None
    fixed_sum: bool = False
    late_fee: Fraction | None = None
    consumer: ConsumerChoice = ConsumerChoice.NONE
    from_days: int = 1
    every_days: int = 30
    states: tuple[str, ...] = ()
    propose_when: Condition | None = None

    @property
    def wants_any(self) -> bool:
        return self.interest is not InterestChoice.NONE or self.fixed_sum or self.late_fee is not None


class Refused(NamedTuple):
    """One kind of charge that is not proposed, and why in words."""

    kind: ChargeKind
    reason: str


class AllowedInterest(NamedTuple):
    """Interest that may be proposed; of several the one that comes to least is."""

    terms: InterestTerms
    law: str
    after_days: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowed:
    """What may be proposed on an account, and what is refused. ``fee`` is the share of what is late."""

    interest: tuple[AllowedInterest, ...] = ()
    fixed_sums: tuple[FixedSum, ...] = ()
    fee: Fraction | None = None
    fee_ceilings: tuple[FeeCeiling, ...] = ()
    refused: tuple[Refused, ...] = ()


def allowed(policy: ChargePolicy, rules: ChargeRules, *, kind: Kind, market: str) -> Allowed:
    """What policy and market allow together for customers of this kind in ``market``."""
    wanted = _wanted(policy)
    if kind is Kind.CONSUMER and policy.consumer is ConsumerChoice.NONE:
        why = "the policy charges consumers nothing (charges.consumer: none)"
        return Allowed(refused=tuple(Refused(each, why) for each in wanted))
    judge = _Judge(policy=policy, kind=kind, market=market)
    interest = judge.interest(rules)
    sums = judge.fit(rules.fixed_sums, ChargeKind.FIXED_SUM, "a fixed sum") if policy.fixed_sum else ()
    fees = judge.fit(rules.fees, ChargeKind.LATE_FEE, "a late fee") if policy.late_fee is not None else ()
    return Allowed(
        interest=interest,
        fixed_sums=sums,
        fee=policy.late_fee if fees else None,
        fee_ceilings=fees,
        refused=tuple(judge.refused),
    )


def _wanted(policy: ChargePolicy) -> list[ChargeKind]:
    wanted = [ChargeKind.INTEREST] if policy.interest is not InterestChoice.NONE else []
    wanted += [ChargeKind.FIXED_SUM] if policy.fixed_sum else []
    return wanted + ([ChargeKind.LATE_FEE] if policy.late_fee is not None else [])


class _Judge:
    """Sets one policy against the rules of one market, and keeps what it refuses."""

    def __init__(self, *, policy: ChargePolicy, kind: Kind, market: str) -> None:
        self.policy = policy
        self.kind = kind
        self.market = market
        self.refused: list[Refused] = []

    def interest(self, rules: ChargeRules) -> tuple[AllowedInterest, ...]:
        match self.policy.interest:
            case InterestChoice.NONE:
                return ()
            case InterestChoice.STATUTORY:
                of_law = [rule for rule in rules.interest if rule.basis is Basis.STATUTORY]
                cap = self.policy.rate * 100 if self.policy.rate is not None else None
                found = self.fit(of_law, ChargeKind.INTEREST, "interest by law")
                return tuple(AllowedInterest(_terms(rule, cap), rule.law, rule.after_days) for rule in found)
            case InterestChoice.CONTRACT:
                ceilings = [rule for rule in rules.interest if rule.basis is Basis.CONTRACT]
                found = self.fit(ceilings, ChargeKind.INTEREST, "interest by contract with a ceiling")
                if self.policy.rate is None:
                    return ()  # the policy reader refuses a contract without its rate
                cap = self.policy.rate * 100
                return tuple(AllowedInterest(_terms(rule, cap), rule.law, rule.after_days) for rule in found)
            case _:
                assert_never(self.policy.interest)

    def fit(self, rules: Iterable[Rule], charge: ChargeKind, what: str) -> tuple[Rule, ...]:
        """The rules for this kind of customer whose needs are stated; else why there are none."""
        of_kind = [rule for rule in rules if rule.kind in (None, self.kind)]
        ready = [rule for rule in of_kind if rule.needs is None or rule.rule in self.policy.states]
        if ready:
            return tuple(ready)
        if of_kind:
            reason = "; ".join(
                f"{rule.law} allows {what} only if {rule.needs}: charges.states of the policy does not name {rule.rule}"
                for rule in of_kind
            )
        else:
            reason = f"the rules of market {self.market} name no {what.removeprefix('a ')} for a {self.kind}"
        self.refused.append(Refused(charge, reason))
        return ()


def _terms(rule: InterestRule, at_most: Fraction | None) -> InterestTerms:
    return InterestTerms(rate=rule.rate, compounding=rule.compounding, day_count=rule.day_count, at_most=at_most)
