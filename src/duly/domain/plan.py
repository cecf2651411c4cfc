"""A payment plan: how it comes about, runs and ends. More time is a plan of one instalment.

Owns the lifecycle and what money means for a running plan. The instalments behave as promises do and share
their table. Which plans automation may agree is the policy's to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate

from duly.domain.lifecycle import Lifecycle
from duly.domain.money import Money
from duly.domain.promise import PROMISE, PromiseEvent, PromiseState, Tolerance

CLOSING_DAYS = 14
"""So long after its last instalment a plan that bears the missed ones still waits for what is missing."""


class PlanKind(StrEnum):
    """Paying in parts, or all of it later."""

    INSTALMENTS = "instalments"
    EXTENSION = "extension"


class PlanState(StrEnum):
    """``in_review``: above the policy's ceilings, so a person decides."""

    PROPOSED = "proposed"
    IN_REVIEW = "in_review"
    ACTIVE = "active"
    COMPLETED = "completed"
    BROKEN = "broken"
    CANCELLED = "cancelled"


class PlanEvent(StrEnum):
    """What happens to a plan. ``payment_reversed`` comes after its end."""

    SENT_TO_REVIEW = "sent_to_review"
    AGREED = "agreed"
    COMPLETED = "completed"
    BROKEN = "broken"
    CANCELLED = "cancelled"
    PAYMENT_REVERSED = "payment_reversed"


PLAN: Lifecycle[PlanState, PlanEvent] = Lifecycle(
    name="plan",
    initial=PlanState.PROPOSED,
    table={
        (PlanState.PROPOSED, PlanEvent.SENT_TO_REVIEW): PlanState.IN_REVIEW,
        (PlanState.PROPOSED, PlanEvent.AGREED): PlanState.ACTIVE,
        (PlanState.PROPOSED, PlanEvent.CANCELLED): PlanState.CANCELLED,
        (PlanState.IN_REVIEW, PlanEvent.AGREED): PlanState.ACTIVE,
        (PlanState.IN_REVIEW, PlanEvent.CANCELLED): PlanState.CANCELLED,
        (PlanState.ACTIVE, PlanEvent.COMPLETED): PlanState.COMPLETED,
        (PlanState.ACTIVE, PlanEvent.BROKEN): PlanState.BROKEN,
        (PlanState.ACTIVE, PlanEvent.CANCELLED): PlanState.CANCELLED,
        # The one way on from an end: the money that had completed the plan was taken back.
        (PlanState.COMPLETED, PlanEvent.PAYMENT_REVERSED): PlanState.BROKEN,
    },
)
PLAN_ENDED = frozenset({PlanState.COMPLETED, PlanState.BROKEN, PlanState.CANCELLED})
SETTLED_SHORT = frozenset({PromiseState.PARTLY_KEPT, PromiseState.BROKEN})
UNSETTLED = frozenset({PromiseState.CONFIRMED, PromiseState.DUE})


@dataclass(frozen=True, kw_only=True, slots=True)
class Instalment:
    """One part of an agreed plan. ``follow_up_on`` is the last day, grace included, on which money for it counts
    as in time.
    """

    id: str
    state: PromiseState
    day: date
    amount: Money
    follow_up_on: date


DAY_MARK = "."
"""Stands between an instalment's id and the day to which it was moved."""


def cycle_of(instalment_id: str, *, day: date, was_day: date | None) -> str:
    """Names what the customer is reminded of once: an instalment, and again where it was moved to a later day."""
    return instalment_id if was_day is None else f"{instalment_id}{DAY_MARK}{day.isoformat()}"


def instalment_of(cycle: str) -> str:
    """The id of the instalment that ``cycle`` names."""
    return cycle.partition(DAY_MARK)[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Received:
    """Money that counts for a plan, and the day it came."""

    on: date
    amount: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """What an instalment has been paid, and the states it goes through today, in order. It is ``missed`` where it
    ended without its money, and no later money has made up for that.
    """

    instalment: Instalment
    paid: Money
    states: tuple[PromiseState, ...]
    missed: bool

    @property
    def state(self) -> PromiseState:
        """The state it is in after that."""
        return self.states[-1] if self.states else self.instalment.state


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """How a running plan stands: each instalment, and what is still to pay."""

    moved: tuple[Moved, ...]
    left: Money

    @property
    def missed(self) -> int:
        """How many instalments are missed by now."""
        return sum(each.missed for each in self.moved)


def standing(
    instalments: Sequence[Instalment], received: Iterable[Received], *, today: date, tolerance: Tolerance
) -> Standing:
    """What ``received`` makes of the instalments, in the order of their days.

    Money pays the earliest instalment first, whatever it was sent for: what is late makes up for what was
    missed, what is too much goes to the next. An instalment is kept once all that was due with it has come by
    its last day; the tolerance is of that sum, so that honest small shortages do not add up against anybody.
    Raises ``MixedCurrencies``.
    """
    money = tuple(received)
    currency = instalments[0].amount.currency
    all_of_it = Money.total((each.amount for each in money), currency=currency)
    due = Money.zero(currency)
    moved: list[Moved] = []
    for one in instalments:
        before, due = due, due + one.amount
        in_time = Money.total((each.amount for each in money if each.on <= one.follow_up_on), currency=currency)
        events = _events(one, in_time=in_time, before=before, due=due, today=today, tolerance=tolerance)
        states = _states(one, events)
        missed = (one.state, *states)[-1] in SETTLED_SHORT and not _enough(all_of_it, due, tolerance)
        paid = _share(all_of_it, before, one.amount)
        moved.append(Moved(instalment=one, paid=paid, states=states, missed=missed))
    left = due - all_of_it
    return Standing(moved=tuple(moved), left=left if left.minor > 0 else Money.zero(currency))


def _states(one: Instalment, events: Iterable[PromiseEvent]) -> tuple[PromiseState, ...]:
    return tuple(accumulate(events, PROMISE.advance, initial=one.state))[1:]


def _events(
    one: Instalment, *, in_time: Money, before: Money, due: Money, today: date, tolerance: Tolerance
) -> tuple[PromiseEvent, ...]:
    """What happens to an instalment today, in order."""
    enough, some = _enough(in_time, due, tolerance), _share(in_time, before, one.amount).minor > 0
    if one.state in UNSETTLED:
        falls_due = one.state is PromiseState.CONFIRMED and today >= one.day
        first = (PromiseEvent.FELL_DUE,) if falls_due else ()
        if enough:
            return (PromiseEvent.KEPT,)
        if today <= one.follow_up_on:
            return first
        return (*first, PromiseEvent.PARTLY_KEPT if some else PromiseEvent.BROKEN)
    if one.state is PromiseState.KEPT and not enough:
        return (PromiseEvent.PART_REVERSED if some else PromiseEvent.PAYMENT_REVERSED,)
    return (PromiseEvent.PAYMENT_REVERSED,) if one.state is PromiseState.PARTLY_KEPT and not some else ()


def _enough(money: Money, due: Money, tolerance: Tolerance) -> bool:
    return money.minor > 0 and money + tolerance.short_max(due) >= due


def _share(money: Money, before: Money, amount: Money) -> Money:
    """What of ``money`` is left for an instalment once those before it are paid."""
    left = money - before
    return min(left, amount) if left.minor > 0 else Money.zero(amount.currency)


def end_of(stood: Standing, *, today: date, missed_max: int, tolerance: Tolerance) -> PlanEvent | None:
    """How a running plan ends today; ``None`` while it goes on.

    It is completed once all is paid, late or not. It is broken once more instalments are missed than it bears,
    or once the time after the last one is over.
    """
    instalments = [each.instalment for each in stood.moved]
    total = Money.total((each.amount for each in instalments), currency=stood.left.currency)
    if _enough(total - stood.left, total, tolerance):
        return PlanEvent.COMPLETED
    over = today > over_on(instalments[-1].follow_up_on, missed_max=missed_max)
    return PlanEvent.BROKEN if stood.missed > missed_max or over else None


def over_on(last_follow_up: date, *, missed_max: int) -> date:
    """The last day on which a plan may still be running."""
    return last_follow_up + timedelta(days=CLOSING_DAYS) if missed_max else last_follow_up


def after_completion(stood: Standing, *, tolerance: Tolerance) -> PlanEvent | None:
    """What money that was taken back does to a completed plan."""
    total = Money.total((each.instalment.amount for each in stood.moved), currency=stood.left.currency)
    return None if _enough(total - stood.left, total, tolerance) else PlanEvent.PAYMENT_REVERSED
