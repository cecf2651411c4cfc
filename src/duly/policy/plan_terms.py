"""What a policy says of payment plans and of more time: the ceilings below which automation may agree.

Frozen values, and the wordings that a plan needs. Knows not how they are written down (``plan_terms_file``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from duly.domain.money import Money
from duly.domain.plan_schedule import EVERY_WEEKDAY, Interval, Rhythm, Roll


class PlanNews(StrEnum):
    """What a customer is told of a plan outside an answer to their own message; each once."""

    OFFERED = "offered"
    AGREED = "agreed"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    BROKEN = "broken"
    COMPLETED = "completed"


class ReminderOf(StrEnum):
    """Why a reminder of an instalment is sent: its day is near, or its last day passed without the money."""

    DUE = "instalment_due"
    MISSED = "instalment_missed"


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtensionRules:
    """More time that automation may give: ``days_max`` days from the day asked on, or from the instalment's
    own day; ``times_max`` times in 365 days.
    """

    days_max: int
    times_max: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanRules:
    """Ceilings for plans that automation may agree; a plan above one of them goes to a person for review.

    ``days_max`` are days from the agreement to the last instalment. ``missed_max`` is how many missed
    instalments a plan bears. A reminder goes out ``remind_days_before`` days before an instalment.
    """

    instalments_max: int
    days_max: int
    first_share_min: Fraction
    review_above: Money
    instalment_min: Money | None = None
    interval: Interval = Interval.MONTHLY
    weekdays: frozenset[int] = EVERY_WEEKDAY
    roll: Roll = Roll.FOLLOWING
    missed_max: int = 1
    remind_days_before: int = 1
    extension: ExtensionRules | None = None

    @classmethod
    def none(cls, currency: str) -> PlanRules:
        """What holds for a policy that says nothing of plans: automation agrees none."""
        return cls(instalments_max=0, days_max=0, first_share_min=Fraction(1), review_above=Money.zero(currency))

    @property
    def offered(self) -> bool:
        """Whether automation may agree any plan; one instalment is none."""
        return self.instalments_max >= INSTALMENTS_MIN and self.days_max > 0

    def rhythm(self, interval: Interval | None = None) -> Rhythm:
        """The days on which instalments fall, in the interval the customer wants or the usual one."""
        return Rhythm(interval=interval or self.interval, roll=self.roll, weekdays=self.weekdays)

    def wordings(self) -> frozenset[str]:
        """The wordings that plans by these rules need; a person may agree one where automation may not."""
        return frozenset({*(say_news(news) for news in PlanNews), *(say_reminder(of) for of in ReminderOf)})


INSTALMENTS_MIN = 2


def say_news(news: PlanNews) -> str:
    """The wording that tells a customer of it."""
    return f"plan.{news}"


def say_reminder(of: ReminderOf) -> str:
    """The wording of a reminder."""
    return f"plan.{of}"
