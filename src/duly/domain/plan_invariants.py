"""What must hold of every payment plan: part of the guarantees, read from histories alone.

Shares no code with what offers, settles and reminds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from duly.domain.history import AccountHistory, MessagePurpose, PlanHistory, SentMessage, Spell
from duly.domain.lifecycle import NotInLifecycle
from duly.domain.plan import PLAN, PLAN_ENDED, PlanEvent
from duly.domain.promise import TakenBy
from duly.domain.undisputed import undisputed_at

SETTLEMENT_WAIT_DAYS_MAX = 2
"""How long after its last day a plan may be unsettled: the run of the next day, and one missed."""


def plan_ends_once(account: AccountHistory, as_of: datetime) -> Iterator[str]:
    """Every plan follows its lifecycle, and none runs on after its last day."""
    for plan in account.plans:
        try:
            state = PLAN.replay(event for _, event in plan.events)
        except NotInLifecycle as refused:
            yield f"plan {plan.id}: {refused}"
            continue
        if plan.must_end_by is None or state in PLAN_ENDED:
            continue
        if as_of.date() > plan.must_end_by + timedelta(days=SETTLEMENT_WAIT_DAYS_MAX):
            yield f"plan {plan.id} is still {state} after {plan.must_end_by}"


def plan_adds_up(account: AccountHistory, _: datetime) -> Iterator[str]:
    """The instalments of a plan come to its total, to the last minor unit."""
    for plan in account.plans:
        if plan.parts and sum(part.minor for part in plan.parts.values()) != plan.total.minor:
            yield f"the instalments of plan {plan.id} do not come to {plan.total}"


def plan_undisturbed(account: AccountHistory, _: datetime) -> Iterator[str]:
    """While a plan runs nothing is sent but reminders of its instalments, and none after its end."""
    running = [(plan, spell) for plan in account.plans if (spell := _running(plan)) is not None]
    for message in account.messages:
        now = [plan for plan, spell in running if spell.holds_at(message.at)]
        if message.purpose is MessagePurpose.STEP and now:
            yield f"message {message.id} was sent while plan {now[0].id} was running"
        if message.purpose is MessagePurpose.INSTALMENT_REMINDER and not any(
            _instalment(message) in plan.parts for plan in now
        ):
            yield f"message {message.id} reminded of instalment {message.cycle}, whose plan was not running"


def instalment_within_open(account: AccountHistory, _: datetime) -> Iterator[str]:
    """A reminder of an instalment names no more than what is open of the plan's items and nobody contests."""
    for message in account.messages:
        if message.purpose is not MessagePurpose.INSTALMENT_REMINDER or message.amount is None:
            continue
        for plan in account.plans:
            left = sum(undisputed_at(account, item_id, message.at) for item_id in plan.items)
            if _instalment(message) in plan.parts and message.amount > left:
                yield f"message {message.id} asked for an instalment of {message.amount}; {left} was undisputed"


def _instalment(message: SentMessage) -> str:
    """One that was moved is reminded of for its new day, which follows its id."""
    return (message.cycle or "").partition(".")[0]


def _running(plan: PlanHistory) -> Spell | None:
    """From its agreement to its end; ``None`` where it was never agreed."""
    start = next((at for at, event in plan.events if event is PlanEvent.AGREED), None)
    if start is None:
        return None
    ends = (PlanEvent.COMPLETED, PlanEvent.BROKEN, PlanEvent.CANCELLED)
    return Spell(start=start, end=next((at for at, event in plan.events if event in ends), None))


def plan_ceilings(account: AccountHistory, _: datetime) -> Iterator[str]:
    """A plan above the ceilings, or more time than they allow, is never agreed by automation."""
    for plan in account.plans:
        if plan.agreed_by is TakenBy.PERSON or plan.agreed_by is None:
            continue
        yield from _time_ceilings(plan) if plan.extension is not None else _parts_ceilings(plan)


def _parts_ceilings(plan: PlanHistory) -> Iterator[str]:
    ceilings = plan.ceilings
    if plan.total > ceilings.review_above:
        yield f"plan {plan.id} of {plan.total} is above {ceilings.review_above} and was not reviewed"
    if plan.instalments > ceilings.instalments_max or plan.days > ceilings.days_max:
        yield f"plan {plan.id} has {plan.instalments} instalments over {plan.days} days, above the ceilings"
    if plan.first.minor < plan.total.minor * ceilings.first_share_min:
        yield f"plan {plan.id} begins with {plan.first}, too small a share of {plan.total}"


def _time_ceilings(plan: PlanHistory) -> Iterator[str]:
    assert plan.extension is not None
    if plan.days > plan.extension.days_max:
        yield f"plan {plan.id} gave {plan.days} days more; the ceiling is {plan.extension.days_max}"
    most = plan.extension.times_max
    if plan.given_before >= most:
        yield f"plan {plan.id} gave more time after {plan.given_before} times; the ceiling is {most}"
