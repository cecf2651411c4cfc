"""What may be charged: market and policy against each other, and what comes of it on one item."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.interest import (
    Balance,
    ChargeKind,
    Compounding,
    DatedRate,
    DayCount,
    RatePeriod,
    RateRule,
    Reset,
    Stop,
)
from duly.domain.money import Money
from duly.domain.receivables import Kind
from duly.policy.charge_rules import (
    NO_CHARGES,
    Basis,
    ChargeRuleInvalid,
    ChargeRules,
    FeeCeiling,
    FeeTranche,
    FixedSum,
    InterestRule,
    SumTier,
)
from duly.policy.charges import ChargePolicy, ConsumerChoice, InterestChoice, allowed
from duly.policy.charging import Day, LateItem, Proposal, propose
from duly.policy.fault import PolicyInvalid
from duly.policy.policy_file import read_policy
from tests.policy.cases import DEFAULTS


def gbp(amount: str) -> Money:
    return Money.parse(amount, "GBP")


def eur(amount: str) -> Money:
    return Money.parse(amount, "EUR")


UNITED_KINGDOM = ChargeRules(
    interest=(
        InterestRule(
            basis=Basis.STATUTORY, law="Late Payment of Commercial Debts (Interest) Act 1998", kind=Kind.BUSINESS,
            rate=RateRule(reference="boe_base", points=Fraction(8), reset=Reset.HALF_YEAR_OF_START),
        ),
    ),
    fixed_sums=(
        FixedSum(
            law="Late Payment of Commercial Debts (Interest) Act 1998, s. 5A",
            tiers=(
                SumTier(at_least=gbp("0"), sum=gbp("40")), SumTier(at_least=gbp("1000"), sum=gbp("70")),
                SumTier(at_least=gbp("10000"), sum=gbp("100")),
            ),
        ),
    ),
    stopped_by=frozenset({"breathing_space"}),
)  # fmt: skip
GERMANY = ChargeRules(
    interest=(
        InterestRule(basis=Basis.STATUTORY, law="BGB 288 (1)", kind=Kind.CONSUMER, rule="de.consumer",
                     needs="the invoice warned the consumer", rate=RateRule(reference="base", points=Fraction(5))),
        InterestRule(basis=Basis.STATUTORY, law="BGB 288 (2)", kind=Kind.BUSINESS,
                     rate=RateRule(reference="base", points=Fraction(9))),
    ),
    fixed_sums=(FixedSum(law="BGB 288 (5)", tiers=(SumTier(at_least=eur("0"), sum=eur("40")),)),),
)  # fmt: skip
BRAZIL = ChargeRules(
    interest=(
        InterestRule(basis=Basis.CONTRACT, law="CDC", kind=Kind.CONSUMER, day_count=DayCount.THIRTY_360,
                     rate=RateRule(points=Fraction(1), period=RatePeriod.MONTH)),
    ),
    fees=(FeeCeiling(law="CDC art. 52 (1)", tranches=(FeeTranche(percent=Fraction(2)),)),),
)  # fmt: skip
CHILE = ChargeRules(
    fees=(
        FeeCeiling(
            law="Ley 19.496 art. 37", unit="CLF", after_days=20,
            tranches=(
                FeeTranche(percent=Fraction(9), up_to=Fraction(10)),
                FeeTranche(percent=Fraction(6), up_to=Fraction(50)),
                FeeTranche(percent=Fraction(3)),
            ),
        ),
    ),
)  # fmt: skip
INDIA = ChargeRules(
    interest=(
        InterestRule(basis=Basis.STATUTORY, law="MSMED Act s. 16", kind=Kind.BUSINESS, rule="in.msme_interest",
                     needs="the supplier is a micro or small enterprise", compounding=Compounding.MONTHLY,
                     rate=RateRule(reference="in_bank_rate", times=Fraction(3), points=Fraction(0), reset=Reset.DAILY)),
    ),
)  # fmt: skip
RATES = {
    "boe_base": [DatedRate(since=date(2025, 12, 18), until=date(2026, 3, 31), percent=Fraction("3.75"), source="t")],
    "base": [DatedRate(since=date(2026, 1, 1), until=date(2026, 6, 30), percent=Fraction("1.27"), source="t")],
    "in_bank_rate": [DatedRate(since=date(2026, 1, 1), until=date(2026, 6, 30), percent=Fraction("5.5"), source="t")],
}
STATUTORY = ChargePolicy(interest=InterestChoice.STATUTORY, fixed_sum=True)
ALL_OF_IT = ChargePolicy(
    interest=InterestChoice.CONTRACT, rate=Fraction("0.18"), late_fee=Fraction("0.05"), consumer=ConsumerChoice.SAME
)
DUE = date(2026, 1, 1)
LATE = Day(today=date(2026, 3, 2), rates=RATES)


def item(amount: Money, *, due: date = DUE, **other: Any) -> LateItem:
    usual: dict[str, Any] = {"balances": (Balance(due, amount.minor),)}
    return LateItem(id="I", number="INV-1", currency=amount.currency, due_on=due, **(usual | other))


def found(
    rules: ChargeRules, policy: ChargePolicy, kind: Kind, what: LateItem, day: Day = LATE
) -> dict[ChargeKind, str]:
    """What is proposed, as amounts, and what is refused, as reasons."""
    terms = allowed(policy, rules, kind=kind, market="XX")
    proposed = [*terms.refused, *propose(what, terms, day)]
    return {each.kind: str(each.amount) if isinstance(each, Proposal) else each.reason for each in proposed}


def test_the_british_example_comes_to_10_293_15() -> None:
    charges = found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, item(gbp("10000")))
    assert charges == {ChargeKind.INTEREST: "193.15 GBP", ChargeKind.FIXED_SUM: "100.00 GBP"}


@pytest.mark.parametrize(
    ("amount", "sum_owed"),
    [("0.01", "40.00"), ("999.99", "40.00"), ("1000", "70.00"), ("9999.99", "70.00"), ("10000", "100.00")],
)
def test_the_fixed_sum_goes_by_the_size_of_the_item(amount: str, sum_owed: str) -> None:
    charges = found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, item(gbp(amount)))
    assert charges[ChargeKind.FIXED_SUM] == f"{sum_owed} GBP"


def test_a_fee_does_not_vanish_after_a_part_payment() -> None:
    """Nor does it become smaller, nor the interest of the days before: half is paid on day 30."""
    paid = item(gbp("10000"), balances=(Balance(DUE, 1_000_000), Balance(date(2026, 2, 1), 500_000)))
    charges = found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, paid)
    assert charges == {ChargeKind.INTEREST: "144.86 GBP", ChargeKind.FIXED_SUM: "100.00 GBP"}


def test_interest_of_the_days_before_stays_after_the_last_payment() -> None:
    paid = item(gbp("10000"), balances=(Balance(DUE, 1_000_000), Balance(date(2026, 2, 1), 0)))
    assert found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, paid)[ChargeKind.INTEREST] == "96.57 GBP"


def test_paid_in_time_bears_nothing() -> None:
    paid = item(gbp("10000"), balances=(Balance(DUE, 1_000_000), Balance(date(2026, 1, 2), 0)))
    assert found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, paid) == {}


def test_breathing_space_stops_interest_and_fees() -> None:
    calm = Stop(date(2026, 1, 31), None, "breathing_space")
    charges = found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, item(gbp("10000"), stops=(calm,)))
    assert charges[ChargeKind.INTEREST] == "93.35 GBP"  # 29 days before it
    assert "breathing_space" in charges[ChargeKind.FIXED_SUM]


@pytest.mark.parametrize(
    ("rules", "policy", "kind", "amount", "expected"),
    [
        (GERMANY, STATUTORY, Kind.BUSINESS, eur("1000"), {"interest": "16.88 EUR", "fixed_sum": "40.00 EUR"}),
        (GERMANY, STATUTORY, Kind.CONSUMER, eur("1000"), {"interest": "consumer: none", "fixed_sum": "consumer: none"}),
        (
            GERMANY, ChargePolicy(interest=InterestChoice.STATUTORY, consumer=ConsumerChoice.SAME), Kind.CONSUMER,
            eur("1000"), {"interest": "only if the invoice warned the consumer"},
        ),
        (
            GERMANY,
            ChargePolicy(interest=InterestChoice.STATUTORY, consumer=ConsumerChoice.SAME, states=("de.consumer",)),
            Kind.CONSUMER, eur("1000"), {"interest": "10.30 EUR"},
        ),
        (
            GERMANY, ChargePolicy(interest=InterestChoice.STATUTORY, rate=Fraction("0.05")), Kind.BUSINESS, eur("1000"),
            {"interest": "8.21 EUR"},
        ),
        (BRAZIL, ALL_OF_IT, Kind.CONSUMER, Money.parse("1000", "BRL"),
         {"interest": "20.33 BRL", "late_fee": "20.00 BRL"}),
        (
            BRAZIL,
            ChargePolicy(
                interest=InterestChoice.CONTRACT, rate=Fraction("0.06"), late_fee=Fraction("0.01"),
                consumer=ConsumerChoice.SAME,
            ),
            Kind.CONSUMER, Money.parse("1000", "BRL"), {"interest": "10.16 BRL", "late_fee": "10.00 BRL"},
        ),
        (BRAZIL, ALL_OF_IT, Kind.BUSINESS, Money.parse("1000", "BRL"),
         {"interest": "name no interest by contract", "late_fee": "name no late fee"}),
        (CHILE, ALL_OF_IT, Kind.CONSUMER, Money.parse("100000", "CLP"),
         {"interest": "name no interest by contract", "late_fee": "no rate of CLF"}),
        (INDIA, STATUTORY, Kind.BUSINESS, Money.parse("1000", "INR"),
         {"interest": "only if the supplier is a micro or small", "fixed_sum": "name no fixed sum"}),
        (
            INDIA, ChargePolicy(interest=InterestChoice.STATUTORY, states=("in.msme_interest",)), Kind.BUSINESS,
            Money.parse("1000", "INR"), {"interest": "27.31 INR"},
        ),
        (NO_CHARGES, STATUTORY, Kind.BUSINESS, eur("1000"),
         {"interest": "name no interest by law", "fixed_sum": "name no fixed sum"}),
        (GERMANY, ChargePolicy(), Kind.BUSINESS, eur("1000"), {}),
        (UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, eur("1000"), {"interest": "19.31 EUR", "fixed_sum": "in GBP"}),
    ],
)  # fmt: skip
def test_the_stricter_of_market_and_policy_wins(
    rules: ChargeRules, policy: ChargePolicy, kind: Kind, amount: Money, expected: dict[str, str]
) -> None:
    charges = found(rules, policy, kind, item(amount))
    assert charges.keys() == {ChargeKind(each) for each in expected}
    for each, words in expected.items():
        assert words in charges[ChargeKind(each)]


@pytest.mark.parametrize(
    ("pesos", "day", "fee"),
    [
        ("400000", date(2026, 1, 21), None),  # day 20: not yet
        ("400000", date(2026, 1, 22), "33,600 CLP"),  # 9 % of 320,000, 6 % of 80,000, the unit at 32,000
        ("3200000", date(2026, 1, 22), "153,600 CLP"),  # 28,800 + 76,800 + 48,000
    ],
)
def test_the_chilean_fee_goes_by_tranches_in_uf(pesos: str, day: date, fee: str | None) -> None:
    policy = ChargePolicy(late_fee=Fraction(1), consumer=ConsumerChoice.SAME)
    on = Day(today=day, rates={}, units={("CLF", "CLP"): Fraction(32_000)})
    charges = found(CHILE, policy, Kind.CONSUMER, item(Money.parse(pesos, "CLP")), on)
    assert charges.get(ChargeKind.LATE_FEE) == fee


def test_a_missing_rate_refuses_in_words_and_names_the_day() -> None:
    charges = found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, item(gbp("100"), due=date(2026, 7, 1)),
                    Day(today=date(2026, 8, 1), rates=RATES))  # fmt: skip
    assert charges[ChargeKind.INTEREST].startswith(
        "no reference rate for boe_base on 2026-06-30; add it with: duly rates"
    )
    assert charges[ChargeKind.FIXED_SUM] == "40.00 GBP"


def test_nothing_before_the_policys_first_day() -> None:
    on = Day(today=date(2026, 1, 10), rates=RATES, from_days=10)
    assert found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, item(gbp("100")), on) == {}


def test_what_was_charged_before_is_not_charged_again() -> None:
    again = item(gbp("10000"), charged_to=date(2026, 1, 31), had=frozenset({ChargeKind.FIXED_SUM}))
    charges = found(UNITED_KINGDOM, STATUTORY, Kind.BUSINESS, again)
    assert charges == {ChargeKind.INTEREST: "96.57 GBP"}  # 30 of the 60 days


def test_of_two_laws_the_one_that_adds_least_holds() -> None:
    both = ChargeRules(interest=(*GERMANY.interest, *UNITED_KINGDOM.interest), fixed_sums=GERMANY.fixed_sums)
    assert found(both, STATUTORY, Kind.BUSINESS, item(eur("1000")))[ChargeKind.INTEREST] == "16.88 EUR"


@given(minor=st.integers(1, 10**10), days=st.integers(0, 80), wants=st.booleans())
def test_nothing_is_ever_proposed_where_it_is_forbidden(minor: int, days: int, wants: bool) -> None:
    policy = STATUTORY if wants else ChargePolicy()
    rules = NO_CHARGES if wants else UNITED_KINGDOM
    terms = allowed(policy, rules, kind=Kind.BUSINESS, market="XX")
    day = Day(today=date.fromordinal(DUE.toordinal() + days), rates=RATES)
    assert not propose(item(Money(minor=minor, currency="GBP")), terms, day)


@pytest.mark.parametrize("wrong", ["", "  "])
def test_a_rule_without_a_law_is_refused(wrong: str) -> None:
    with pytest.raises(ChargeRuleInvalid):
        FixedSum(law=wrong, tiers=())


@pytest.mark.parametrize(
    ("charges", "fault"),
    [
        ("{interest: contract}", "interest by contract without its rate"),
        ("{rate: 0.08}", "a rate without interest"),
        ("{propose_when: days_past_due > 30}", "nothing to propose"),
        ("{interest: sometimes}", "'sometimes'"),
        ("{fixed_sum: maybe}", "'maybe'"),
        ("{late_fee: 2}", "expected a share from 0 to 1"),
        ("{interest: statutory, propose_when: colour = 'red'}", "colour"),
        ("{interest: statutory, states: [Not A Rule]}", "expected the id of a market rule"),
    ],
)
def test_a_policy_that_cannot_be_meant_is_refused(charges: str, fault: str) -> None:
    with pytest.raises(PolicyInvalid) as refused:
        read_policy(f"{standard()}\ncharges: {charges}\n", file="policy.yaml")
    assert fault in str(refused.value)


def test_a_policy_says_what_it_wants() -> None:
    charges = "{interest: statutory, fixed_sum: true, states: [in.msme], propose_when: days_past_due > 30}"
    read = read_policy(f"{standard()}\ncharges: {charges}\n", file="policy.yaml").charges
    assert (read.interest, read.fixed_sum, read.states) == (InterestChoice.STATUTORY, True, ("in.msme",))
    assert read.propose_when is not None


def test_shipped_policies_charge_nothing() -> None:
    for name in ("standard", "first_workflow"):
        assert not read_policy(shipped(name), file=name).charges.wants_any


def shipped(name: str) -> str:
    return (DEFAULTS / "policies" / f"{name}.yaml").read_text(encoding="utf-8")


def standard() -> str:
    return shipped("standard")
