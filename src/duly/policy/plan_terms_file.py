"""How the plans of a policy are written. Faults are recorded at their place in the file."""

from __future__ import annotations

from enum import StrEnum

from duly.domain.money import Money, MoneyInvalid
from duly.domain.plan_schedule import Interval, Roll
from duly.policy.document import Place
from duly.policy.plan_terms import ExtensionRules, PlanRules

INSTALMENTS_MAX = 60
PLAN_DAYS_MAX = 1830
MISSED_MAX = 12
REMIND_DAYS_BEFORE_MAX = 14
EXTENSION_DAYS_MAX = 90
EXTENSION_TIMES_MAX = 12
REQUIRED = ("instalments_max", "days_max", "first_share_min", "review_above")
KEYS = (
    *REQUIRED, "instalment_min", "interval", "weekdays", "roll", "missed_max", "remind_days_before", "extension",
)  # fmt: skip


class Weekday(StrEnum):
    """Days of the week in the order of their numbers."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


def read_plans(place: Place, *, currency: str) -> PlanRules:
    fields = place.fields(KEYS, required=REQUIRED)
    none = PlanRules.none(currency)
    return PlanRules(
        instalments_max=_count(fields, "instalments_max", none.instalments_max, least=0, most=INSTALMENTS_MAX),
        days_max=_count(fields, "days_max", none.days_max, least=0, most=PLAN_DAYS_MAX),
        first_share_min=fields["first_share_min"].share() if "first_share_min" in fields else none.first_share_min,
        review_above=_money(fields["review_above"], currency) if "review_above" in fields else none.review_above,
        instalment_min=_money(fields["instalment_min"], currency) if "instalment_min" in fields else None,
        interval=fields["interval"].choice(Interval) if "interval" in fields else none.interval,
        weekdays=_weekdays(fields["weekdays"]) if "weekdays" in fields else none.weekdays,
        roll=fields["roll"].choice(Roll) if "roll" in fields else none.roll,
        missed_max=_count(fields, "missed_max", none.missed_max, least=0, most=MISSED_MAX),
        remind_days_before=_count(
            fields, "remind_days_before", none.remind_days_before, least=0, most=REMIND_DAYS_BEFORE_MAX
        ),
        extension=_extension(fields["extension"]) if "extension" in fields else None,
    )


def _extension(place: Place) -> ExtensionRules:
    fields = place.fields(("days_max", "times_max"), required=("days_max",))
    return ExtensionRules(
        days_max=_count(fields, "days_max", 1, least=1, most=EXTENSION_DAYS_MAX),
        times_max=_count(fields, "times_max", 1, least=1, most=EXTENSION_TIMES_MAX),
    )


def _weekdays(place: Place) -> frozenset[int]:
    numbers = {weekday: number for number, weekday in enumerate(Weekday)}
    wanted = frozenset(numbers[item.choice(Weekday)] for item in place.items())
    if not wanted & frozenset(range(5)):
        place.fault(place.shown(), "expected a weekday from mon to fri at least: banks work on those")
        return PlanRules.none("EUR").weekdays
    return wanted


def _count(fields: dict[str, Place], key: str, usual: int, *, least: int, most: int) -> int:
    return fields[key].count(least=least, most=most) if key in fields else usual


def _money(place: Place, currency: str) -> Money:
    try:
        amount = Money.parse(place.text(), currency)
    except MoneyInvalid:
        amount = Money(minor=-1, currency=currency)
    if amount.minor < 0:
        place.fault(place.shown(), f"expected an amount of {currency} such as 2000")
    return amount
