"""Computes what may be proposed on one item: interest over the days it was open, a fixed sum, a late fee.

Pure: the item's balances over time, the days on which nothing runs and the dated rates come in as values. What
cannot be computed, or comes to nothing, is said in words and never filled in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from duly.domain.interest import (
    Balance,
    ChargeKind,
    Interest,
    NoRate,
    Rates,
    Stop,
    Tranche,
    by_tranches,
    interest,
    percent_plain,
)
from duly.domain.money import Money, Rounding, exponent
from duly.policy.charge_rules import FeeCeiling
from duly.policy.charges import Allowed, AllowedInterest, Refused

ROUNDING = Rounding.DOWN
"""A charge is never more than the law gives, not even by half a cent."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class LateItem:
    """An item with what was open on it from when, in minor units, and the days on which nothing runs.

    Balances hold only what may bear a charge: without what was credited since, and without what is disputed.
    ``charged_to`` is the last day up to which interest was settled before; ``had`` the charges it had once.
    """

    id: str
    number: str
    currency: str
    due_on: date
    balances: tuple[Balance, ...]
    stops: tuple[Stop, ...] = ()
    charged_to: date | None = None
    had: frozenset[ChargeKind] = frozenset()

    def open_on(self, day: date) -> int:
        held = [balance.minor for balance in sorted(self.balances) if balance.since <= day]
        return held[-1] if held else 0

    def stopped_on(self, day: date) -> str | None:
        """Why nothing runs on ``day``."""
        on = [stop.why for stop in self.stops if stop.first <= day and (stop.last is None or day <= stop.last)]
        return on[0] if on else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """One charge that a person may approve. ``lines`` is the computation, as plain JSON values."""

    item_id: str
    kind: ChargeKind
    amount: Money
    first: date
    last: date
    rate: str
    law: str
    lines: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """What is known on the day of proposing. ``units`` are minor units of a currency for one of a unit of account,
    by both their codes, such as ``("CLF", "CLP")``.
    """

    today: date
    rates: Rates
    from_days: int = 1
    units: Mapping[tuple[str, str], Fraction] = field(default_factory=dict[tuple[str, str], Fraction])


def propose(item: LateItem, what: Allowed, on: Day, *, last: date | None = None) -> list[Proposal | Refused]:
    """What may be proposed on this item up to ``last`` (today, unless said), and what may not and why."""
    until = last or on.today
    if (until - item.due_on).days < on.from_days:
        return []
    found: list[Proposal | Refused | None] = []
    if what.interest:
        found.append(_interest(item, what.interest, on, until))
    if what.fixed_sums and ChargeKind.FIXED_SUM not in item.had:
        found.append(_fixed_sum(item, what, on, until))
    if what.fee is not None and ChargeKind.LATE_FEE not in item.had:
        found.append(_late_fee(item, what.fee, what.fee_ceilings, on, until))
    return [each for each in found if each is not None]


def _interest(item: LateItem, ways: Sequence[AllowedInterest], on: Day, until: date) -> Proposal | Refused | None:
    """Of the ways that interest may run, the one that comes to least."""
    computed: list[tuple[Interest, AllowedInterest]] = []
    for way in ways:
        start = item.due_on + timedelta(days=1 + way.after_days)
        cuts = [item.charged_to + ONE_DAY] if item.charged_to is not None else []
        ran = interest(
            way.terms, item.balances, first=start, last=until, currency=item.currency, rates=on.rates,
            stops=item.stops, cuts=cuts,
        )  # fmt: skip
        if isinstance(ran, NoRate):
            example = "name,from,until,percent,source"
            return Refused(
                ChargeKind.INTEREST,
                f"no reference rate for {ran.reference} on {ran.day}; add it with: duly rates FILE "
                f"(a CSV with the columns {example})",
            )
        computed.append((ran.after(item.charged_to) if item.charged_to is not None else ran, way))
    ran, way = min(computed, key=lambda each: each[0].exact)
    amount = ran.amount(rounding=ROUNDING)
    if not amount:
        return None
    rates = dict.fromkeys(f"{percent_plain(line.percent)} % a year" for line in ran.lines)
    return Proposal(
        item_id=item.id,
        kind=ChargeKind.INTEREST,
        amount=amount,
        first=ran.lines[0].first,
        last=ran.lines[-1].last,
        rate=", then ".join(rates),
        law=way.law,
        lines=tuple(_line(line, item.currency) for line in ran.lines),
    )


def _line(line: Any, currency: str) -> dict[str, Any]:
    exact: Fraction = line.exact
    return {
        "first": line.first.isoformat(),
        "last": line.last.isoformat(),
        "days": line.days,
        "open": Money(minor=line.minor, currency=currency).plain(),
        "percent": percent_plain(line.percent),
        "rate": line.rate,
        "minor_exact": f"{exact.numerator}/{exact.denominator}",
        "about": Money(minor=1, currency=currency).times(exact, rounding=Rounding.HALF_EVEN).plain(),
    }


def _fixed_sum(item: LateItem, what: Allowed, on: Day, until: date) -> Proposal | Refused | None:
    """The least of the sums that are owed on an item of this size, once."""
    owed: list[tuple[Money, str, date]] = []
    size = Money(minor=item.open_on(item.due_on + ONE_DAY), currency=item.currency)
    for rule in what.fixed_sums:
        day = item.due_on + timedelta(days=max(1 + rule.after_days, on.from_days))
        if until < day or not item.open_on(day):
            continue
        if why := item.stopped_on(day) or item.stopped_on(on.today):
            return Refused(ChargeKind.FIXED_SUM, f"nothing runs while the account is on hold: {why}")
        amount = rule.sum_for(size)
        if amount is None:
            known = ", ".join(sorted({tier.sum.currency for tier in rule.tiers}))
            return Refused(ChargeKind.FIXED_SUM, f"{rule.law} names a sum in {known}, not for {size}")
        owed.append((amount, rule.law, day))
    if not owed:
        return None
    amount, law, day = min(owed, key=lambda each: each[0].minor)
    line = {"first": day.isoformat(), "open": size.plain(), "about": amount.plain()}
    return Proposal(
        item_id=item.id, kind=ChargeKind.FIXED_SUM, amount=amount, first=day, last=day,
        rate=f"{amount} for an item of {size}", law=law, lines=(line,),
    )  # fmt: skip


def _late_fee(
    item: LateItem, share: Fraction, ceilings: Sequence[FeeCeiling], on: Day, until: date
) -> Proposal | Refused | None:
    """The policy's share of what is late, and never more than any ceiling."""
    day = item.due_on + timedelta(days=max(on.from_days, *(1 + each.after_days for each in ceilings)))
    late = item.open_on(day)
    if until < day or not late:
        return None
    if why := item.stopped_on(day) or item.stopped_on(on.today):
        return Refused(ChargeKind.LATE_FEE, f"nothing runs while the account is on hold: {why}")
    amounts: list[tuple[Fraction, str, str]] = [(late * share, f"{percent_plain(share * 100)} %", "")]
    for ceiling in ceilings:
        most = _most(ceiling, late, item.currency, on)
        if most is None:
            reason = (
                f"no rate of {ceiling.unit} in {item.currency} is known on {on.today}; add it with: duly rates FILE"
            )
            return Refused(ChargeKind.LATE_FEE, reason)
        amounts.append((most, "at most " + _in_words(ceiling), ceiling.law))
    exact, words, law = min(amounts, key=lambda each: each[0])
    amount = Money(minor=1, currency=item.currency).times(exact, rounding=ROUNDING)
    if not amount:
        return None
    open_then = Money(minor=late, currency=item.currency)
    line = {"first": day.isoformat(), "open": open_then.plain(), "rate": words, "about": amount.plain()}
    return Proposal(
        item_id=item.id, kind=ChargeKind.LATE_FEE, amount=amount, first=day, last=day,
        rate=f"{words} of {open_then}", law=law or "; ".join(each.law for each in ceilings), lines=(line,),
    )  # fmt: skip


def _most(ceiling: FeeCeiling, late: int, currency: str, on: Day) -> Fraction | None:
    """The ceiling in minor units of the item; ``None`` where its unit has no rate."""
    own = Fraction(10) ** exponent(currency)
    unit = on.units.get((ceiling.unit, currency)) if ceiling.unit is not None else own
    if unit is None:
        return None
    tranches = [
        Tranche(each.percent, each.up_to * unit if each.up_to is not None else None) for each in ceiling.tranches
    ]
    return by_tranches(late, tranches)


def _in_words(ceiling: FeeCeiling) -> str:
    unit = f" {ceiling.unit}" if ceiling.unit else ""
    return ", ".join(
        f"{percent_plain(each.percent)} %"
        + (f" up to {percent_plain(each.up_to)}{unit}" if each.up_to is not None else "")
        for each in ceiling.tranches
    )
