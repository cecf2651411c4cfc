"""The rules of a market in words: for the reasons of decisions, for ``duly market`` and for the reference page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from duly.domain.contact import Channel
from duly.domain.contact_log import Touch
from duly.policy.charge_rules import Basis, ChargeRules, FeeCeiling, InterestRule
from duly.policy.market_hours import WEEKDAYS
from duly.policy.market_pack import Binds, Cap, Cooldown, Counted, Moratorium, Per, RuleGroup, Week
from duly.policy.reasons import counted

COUNTED = {Counted.ATTEMPTS: "attempt", Counted.CONTACTS: "contact", Counted.DISTINCT_CHANNELS: "channel"}
PER = {Per.ITEM: "on an item", Per.ACCOUNT: "on an account", Per.CUSTOMER: "to a customer"}
BEGINS = {Touch.ATTEMPT: "an attempt", Touch.CONTACT: "a contact", Touch.CONVERSATION: "a conversation"}


def one_of(words: Iterable[str]) -> str:
    """``voice``, ``whatsapp or email``, ``whatsapp, email or voice``."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def spaced(word: str) -> str:
    return word.replace("_", " ")


def hours_words(week: Week) -> str:
    """``mon-fri 09:00-19:00, sat 10:00-14:00``; ``closed`` where no day is open."""
    days = [" and ".join(str(hours) for hours in day) for day in week]
    found: list[str] = []
    first = 0
    for at in range(1, len(days) + 1):
        if at == len(days) or days[at] != days[first]:
            name = WEEKDAYS[first] if at == first + 1 else f"{WEEKDAYS[first]}-{WEEKDAYS[at - 1]}"
            if days[first]:
                found.append(f"{name} {days[first]}")
            first = at
    return ", ".join(found) or "closed"


def hours_by_channel(hours: Mapping[Channel, Week]) -> Iterator[str]:
    """One line for each week, with the channels that it is for."""
    for week in dict.fromkeys(hours.values()):
        channels = [channel for channel in Channel if hours.get(channel) == week]
        prefix = "" if len(channels) == len(Channel) else f"{' and '.join(channels)}: "
        yield f"{prefix}{hours_words(week)}"


def cap_words(cap: Cap) -> str:
    """``at most 3 attempts in 7 days by voice to a customer``."""
    stretch = "in a calendar week" if cap.days is None else f"in {counted(cap.days, 'day')}"
    words = f"at most {counted(cap.most, COUNTED[cap.counted])} {stretch} by {one_of(cap.channels)} {PER[cap.per]}"
    if cap.gap_days is not None:
        words += f", {counted(cap.gap_days, 'day')} apart"
    if cap.after is not None:
        words += f", once there was {BEGINS[cap.after]}"
    return words + _late(cap.from_days_past_due)


def cooldown_words(cool: Cooldown) -> str:
    """``no attempt by voice for 7 days after a conversation by voice``."""
    heard = "" if len(cool.heard) == len(Channel) else f" by {one_of(cool.heard)}"
    words = f"no attempt by {one_of(cool.channels)} for {counted(cool.days, 'day')} after {BEGINS[cool.after]}{heard}"
    return f"{words} {PER[cool.per]}{_late(cool.from_days_past_due)}"


def _late(days: int | None) -> str:
    return f", from {counted(days, 'day')} past due on" if days is not None else ""


def moratorium_words(moratorium: Moratorium) -> str:
    lasts = f"for {counted(moratorium.days, 'day')}" if moratorium.days is not None else "until it is ended"
    more = f" and {counted(moratorium.days_after_end, 'day')} more" if moratorium.days_after_end else ""
    stops = ", ".join(moratorium.stops)
    return f"{spaced(moratorium.id)} {lasts}{more} stops {stops}; it ends when: {'; '.join(moratorium.ends)}"


def charges_words(charges: ChargeRules) -> Iterator[str]:
    for rule in charges.interest:
        yield f"{_whose(rule.kind)}{_interest(rule)}{_needs(rule.needs)}"
    for sums in charges.fixed_sums:
        tiers = ", ".join(f"{tier.sum} from {tier.at_least} on" for tier in sums.tiers)
        yield f"{_whose(sums.kind)}a fixed sum for a late item: {tiers}{_needs(sums.needs)}"
    for fee in charges.fees:
        yield f"{_whose(fee.kind)}{_fee(fee)}{_needs(fee.needs)}"


def _interest(rule: InterestRule) -> str:
    rate = rule.rate
    points = _number(rate.points)
    over = f"{rate.times} x {rate.reference}" if rate.times != 1 else rate.reference
    told = f"{points} %" if over is None else f"{over} + {points} points" if rate.points else over
    most = "interest by contract up to" if rule.basis is Basis.CONTRACT else "interest by law of"
    compounds = ", compounded monthly" if rule.compounding == "monthly" else ""
    return f"{most} {told} a {rate.period}{compounds}"


def _fee(fee: FeeCeiling) -> str:
    unit = f" {fee.unit}" if fee.unit else ""
    parts = [
        f"{_number(each.percent)} %" + (f" up to {_number(each.up_to)}{unit}" if each.up_to is not None else "")
        for each in fee.tranches
    ]
    after = f", after {counted(fee.after_days, 'day')}" if fee.after_days else ""
    return f"late fees up to {', then '.join(parts)}{after}"


def _number(value: Fraction) -> str:
    return f"{(Decimal(value.numerator) / Decimal(value.denominator)).normalize():f}"


def _whose(kind: str | None) -> str:
    return f"{kind}: " if kind is not None else ""


def _needs(needs: str | None) -> str:
    return f", if {needs}" if needs else ""


def binds_words(binds: Binds | None) -> str:
    """Whom a rule binds by law: ``original creditor towards consumer``, or ``nobody by law``."""
    if binds is None:
        return "nobody by law"
    creditors = one_of(f"{spaced(role)} creditor" if role == "original" else spaced(role) for role in binds.creditors)
    customers = one_of(spaced(each) for each in binds.customers)
    return f"{creditors}, towards {customers}" + (f" ({binds.only})" if binds.only else "")


def group_words(group: RuleGroup) -> Iterator[str]:
    """Everything that a group of rules says, one thing a line."""
    yield from hours_by_channel(group.hours)
    if group.closed_on_holidays:
        yield "closed on public holidays"
    if group.closed_days:
        yield f"closed on {', '.join(day.isoformat() for day in group.closed_days)}"
    yield from (cap_words(cap) for cap in group.caps)
    yield from (cooldown_words(cool) for cool in group.cooldowns)
    if group.consents:
        yield f"needs a consent on record: {', '.join(group.consents)}"
    if group.disclosures:
        yield f"to be told or offered: {', '.join(spaced(each) for each in group.disclosures)}"
    if group.forbidden:
        yield f"never: {', '.join(spaced(each) for each in group.forbidden)}"
    yield from (moratorium_words(each) for each in group.moratoria)
    yield from charges_words(group.charges)
    if group.stop_words:
        yield f"words that stop everything: {', '.join(group.stop_words)}"
