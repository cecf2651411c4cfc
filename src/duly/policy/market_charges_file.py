"""Reads what a pack says of interest and fees into the values of ``charge_rules``."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TypeVar

from duly.domain.interest import ChargeInvalid, Compounding, DayCount, RatePeriod, RateRule, Reset
from duly.domain.money import Money, MoneyInvalid
from duly.domain.receivables import Kind
from duly.policy.charge_rules import (
    Basis,
    ChargeRuleInvalid,
    ChargeRules,
    FeeCeiling,
    FeeTranche,
    FixedSum,
    InterestRule,
    SumTier,
)
from duly.policy.document import DECIMAL, Place

CHARGE_KEYS = ("interest", "fixed_sums", "fees")
TIMES_MAX = 10
AFTER_DAYS_MAX = 365
REST = "rest"

Value = TypeVar("Value")


def read_charges(fields: dict[str, Place], *, rule: str, law: str, stopped_by: frozenset[str]) -> ChargeRules:
    """The charges of one group of rules; ``rule`` is its id, ``law`` its sources."""
    return ChargeRules(
        interest=_each(fields, "interest", lambda place: _interest(place, rule, law)),
        fixed_sums=_each(fields, "fixed_sums", lambda place: _fixed_sum(place, rule, law)),
        fees=_each(fields, "fees", lambda place: _fee(place, rule, law)),
        stopped_by=stopped_by,
    )


def charges_together(every: tuple[ChargeRules, ...]) -> ChargeRules:
    """The rules of several groups as one, each once."""
    return ChargeRules(
        interest=tuple(dict.fromkeys(rule for each in every for rule in each.interest)),
        fixed_sums=tuple(dict.fromkeys(rule for each in every for rule in each.fixed_sums)),
        fees=tuple(dict.fromkeys(rule for each in every for rule in each.fees)),
        stopped_by=frozenset(reason for each in every for reason in each.stopped_by),
    )


def _each(fields: dict[str, Place], name: str, read: Callable[[Place], Value | None]) -> tuple[Value, ...]:
    found = [read(each) for each in fields[name].items()] if name in fields else []
    return tuple(each for each in found if each is not None)


def _interest(place: Place, rule: str, law: str) -> InterestRule | None:
    """Reads ``{kind: business, reference: ecb_main, points: 8}``: percentage points over a rate known by its name."""
    keys = ("basis", "kind", "reference", "reset", "times", "points", "period", "compounding", "day_count",
            "after_days", "needs")  # fmt: skip
    fields = place.fields(keys, required=("points",))
    try:
        return InterestRule(
            basis=fields["basis"].choice(Basis) if "basis" in fields else Basis.STATUTORY,
            rate=RateRule(
                points=_percent(fields["points"]) if "points" in fields else Fraction(0),
                reference=fields["reference"].name() if "reference" in fields else None,
                times=Fraction(fields["times"].count(least=1, most=TIMES_MAX)) if "times" in fields else Fraction(1),
                reset=fields["reset"].choice(Reset) if "reset" in fields else Reset.HALF_YEAR,
                period=fields["period"].choice(RatePeriod) if "period" in fields else RatePeriod.YEAR,
            ),
            law=law,
            kind=_kind(fields),
            compounding=fields["compounding"].choice(Compounding) if "compounding" in fields else Compounding.SIMPLE,
            day_count=fields["day_count"].choice(DayCount) if "day_count" in fields else DayCount.ACT_365,
            after_days=_after_days(fields),
            rule=rule,
            needs=_needs(fields),
        )
    except (ChargeInvalid, ChargeRuleInvalid) as refused:
        place.fault(place.shown(), str(refused))
        return None


def _fixed_sum(place: Place, rule: str, law: str) -> FixedSum | None:
    """Reads ``{kind: business, currency: GBP, tiers: [[0, 40], [1000, 70]]}``."""
    fields = place.fields(("kind", "currency", "tiers", "after_days", "needs"), required=("currency", "tiers"))
    currency = fields["currency"].text() if "currency" in fields else "EUR"
    pairs = [pair for each in fields["tiers"].items() if (pair := _pair(each))] if "tiers" in fields else []
    read = [(_money(at_least, currency), _money(amount, currency)) for at_least, amount in pairs]
    tiers = [SumTier(at_least=least, sum=amount) for least, amount in read if least is not None and amount is not None]
    try:
        return FixedSum(
            tiers=tuple(tiers),
            law=law,
            kind=_kind(fields),
            after_days=_after_days(fields),
            rule=rule,
            needs=_needs(fields),
        )
    except ChargeRuleInvalid as refused:
        place.fault(place.shown(), str(refused))
        return None


def _fee(place: Place, rule: str, law: str) -> FeeCeiling | None:
    """Reads ``{kind: consumer, percent: 2}``, or ``{unit: CLF, tranches: [[10, 9], [50, 6], [rest, 3]]}``."""
    fields = place.fields(("kind", "percent", "unit", "tranches", "after_days", "needs"))
    if ("percent" in fields) == ("tranches" in fields):
        place.fault(place.shown(), "expected either percent or tranches")
        return None
    if "percent" in fields:
        tranches = [FeeTranche(percent=_percent(fields["percent"]))]
    else:
        pairs = [pair for each in fields["tranches"].items() if (pair := _pair(each))]
        tranches = [
            FeeTranche(percent=_percent(of), up_to=None if up_to.text() == REST else _decimal(up_to))
            for up_to, of in pairs
        ]
    try:
        return FeeCeiling(
            tranches=tuple(tranches),
            law=law,
            unit=fields["unit"].text() if "unit" in fields else None,
            kind=_kind(fields),
            after_days=_after_days(fields),
            rule=rule,
            needs=_needs(fields),
        )
    except ChargeRuleInvalid as refused:
        place.fault(place.shown(), str(refused))
        return None


def _kind(fields: dict[str, Place]) -> Kind | None:
    return fields["kind"].choice(Kind) if "kind" in fields else None


def _after_days(fields: dict[str, Place]) -> int:
    return fields["after_days"].count(least=0, most=AFTER_DAYS_MAX) if "after_days" in fields else 0


def _needs(fields: dict[str, Place]) -> str | None:
    return fields["needs"].text() if "needs" in fields else None


def _pair(place: Place) -> tuple[Place, Place] | None:
    items = place.items()
    if len(items) != 2:
        place.fault(place.shown(), "expected a pair such as [1000, 70]")
        return None
    return items[0], items[1]


def _percent(place: Place) -> Fraction:
    """Percent, or percentage points, as they are: 8 is 8."""
    percent = _decimal(place)
    if percent > 100:
        place.fault(place.shown(), "expected at most 100 percent")
    return percent


def _decimal(place: Place) -> Fraction:
    text = place.text()
    if not DECIMAL.fullmatch(text):
        place.fault(place.shown(), "expected a number such as 8 or 2.5")
        return Fraction(0)
    return Fraction(text)


def _money(place: Place, currency: str) -> Money | None:
    try:
        return Money.parse(place.text(), currency)
    except MoneyInvalid:
        place.fault(place.shown(), f"expected an amount in {currency}, such as 40")
        return None
