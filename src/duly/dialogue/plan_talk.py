"""What talking of plans and talking of more time have in common: a clear yes, the ground of an offer, the past."""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.turn import Answer, Ask, PlanView, Turn, answer
from duly.dialogue.values import Instalment
from duly.domain.conversation import Conversation
from duly.domain.money import Money
from duly.domain.plan_schedule import Schedule
from duly.domain.signals import Intent
from duly.policy.plan_offer import Ground, room_of
from duly.policy.plan_review import Past

CLEAR_YES = frozenset({Intent.AFFIRM, Intent.THANKS, Intent.GREETING, Intent.PROMISE_TO_PAY})
"""A yes with anything else beside it is not yet an agreement."""


def clear_yes(turn: Turn) -> bool:
    """Whether the customer says yes and nothing that changes what they say yes to."""
    signals = turn.signals
    bare = not (signals.promises or signals.amounts or signals.dates or signals.conditional)
    return signals.has(Intent.AFFIRM) and turn.only_has(CLEAR_YES) and bare and not says_terms(turn)


def says_terms(turn: Turn) -> bool:
    """Whether the message says how a plan should be."""
    said = turn.signals.plan
    return said is not None and any((said.count, said.each, said.first, said.half_first, said.interval))


def open_of(turn: Turn, current: PlanView) -> Money:
    """What is open now, and may be asked for, of the items a plan is over, less credit on account."""
    return turn.to_pay(tuple(item for item in turn.collectable() if item.id in current.items))


def closed(turn: Turn) -> Conversation:
    """The conversation with nothing more to ask about a plan."""
    return replace(turn.conversation, plan=None, promises=())


def repeated(turn: Turn, ask: Ask) -> Answer:
    """The same question again; the count of how often is kept elsewhere."""
    return replace(answer(turn, reason="the question about the plan is still open"), ask=ask)


def lines_of(schedule: Schedule) -> tuple[Instalment, ...]:
    """A schedule as a wording reads it back."""
    return tuple(Instalment(day=part.day, amount=part.amount) for part in schedule)


def ground_of(turn: Turn) -> Ground:
    """What an offer is computed on: what is owed now, or all that is open before anything is due."""
    assert turn.rules.plans is not None, "without ceilings nothing is offered"
    facts, rules = turn.facts, turn.rules.plans
    room = room_of(rules, currency=facts.currency, rate_num=facts.rate_num, rate_den=facts.rate_den)
    total = turn.to_pay(turn.owed())
    return Ground(total=total, today=turn.message.today, rules=rules, room=room, calendar=turn.calendar)


def past_of(turn: Turn) -> Past:
    """How the account has paid, for the person who reviews."""
    facts = turn.facts
    return Past(
        promises_broken=facts.promises_broken,
        plans_broken=turn.plans.broken,
        reliability=facts.promise_reliability,
        times_late=facts.times_late_365d,
        paid_year=turn.plans.paid_year,
    )
