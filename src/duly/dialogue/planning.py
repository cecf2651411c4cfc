"""Payment plans: what the customer wishes is offered where it is inside the ceilings, else the nearest that is, once;
what is beyond goes to a person with a recommendation.

Nothing is agreed but by the customer's own clear "yes" to a schedule that was read back in full.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from duly.dialogue.extending import extend, extend_running
from duly.dialogue.handing_over import hand_over
from duly.dialogue.moves import AgreePlan, DropPlan, Escalate, Limit, Note, ProposePlan, ReviewPlan, Say
from duly.dialogue.plan_talk import (
    clear_yes,
    closed,
    ground_of,
    lines_of,
    open_of,
    past_of,
    repeated,
    says_terms,
)
from duly.dialogue.promising import promises_in_parts
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import QUOTES_MAX, Answer, Ask, PlanView, Turn, answer
from duly.domain.conversation import PLAN_QUESTIONS, Awaiting, PendingPlan
from duly.domain.money import Rounding
from duly.domain.plan import PlanKind, PlanState
from duly.domain.plan_schedule import Part, Schedule, cut_to, total_of
from duly.domain.signals import Intent
from duly.policy.plan_offer import Breach, Ceiling, Ground, Wish, breaches, nearest, wished
from duly.policy.plan_review import recommend

EXTENDING = frozenset({Awaiting.CONFIRM_EXTENSION, Awaiting.EXTENSION_DATE})
ABOUT_PAYING = frozenset({Intent.PROMISE_TO_PAY, Intent.EXTENSION_REQUEST, Intent.PLAN_REQUEST})


def takes_plan(turn: Turn) -> bool:
    """Whether the message is about a plan or about more time, and automation may answer it."""
    rules, signals, current = turn.rules.plans, turn.signals, turn.plans.current
    if rules is None or signals.has(Intent.HUMAN_REQUEST) or signals.has(Intent.SETTLEMENT_REQUEST):
        return False
    if turn.conversation.awaiting in PLAN_QUESTIONS:
        return True
    if current is not None and current.state is PlanState.ACTIVE:
        return any(signals.has(intent) for intent in ABOUT_PAYING)
    if _answers_offer(turn):
        return True
    if signals.has(Intent.PLAN_REQUEST):
        return rules.offered and not promises_in_parts(turn)
    asks_time = signals.has(Intent.EXTENSION_REQUEST) and not signals.has(Intent.PROMISE_TO_PAY)
    return asks_time and rules.extension is not None and not turn.conversation.promises and not signals.amounts


def _answers_offer(turn: Turn) -> bool:
    """Whether it answers what a person has offered, of which the customer was told outside this conversation."""
    current, signals = turn.plans.current, turn.signals
    if current is None or current.state is not PlanState.PROPOSED or not current.asked:
        return False
    free = turn.conversation.awaiting is Awaiting.NONE
    return free and any(signals.has(each) for each in (Intent.AFFIRM, Intent.DENY, Intent.PLAN_REQUEST))


def plan(turn: Turn) -> Answer:
    """What the message and the conversation so far come to as a plan."""
    current, awaiting = turn.plans.current, turn.conversation.awaiting
    if not turn.may_disclose:
        return hand_over(turn, Limit.UNVERIFIED, reason="a plan is asked for below the verification level")
    if awaiting in EXTENDING:
        return extend(turn)
    if current is not None and current.state is PlanState.ACTIVE:
        return _running(turn, current)
    if (
        current is not None
        and current.state is PlanState.PROPOSED
        and (awaiting is Awaiting.CONFIRM_PLAN or _answers_offer(turn))
    ):
        return _answered(turn, current)
    if turn.signals.has(Intent.PLAN_REQUEST) or awaiting in PLAN_QUESTIONS:
        return _requested(turn)
    return extend(turn)


def _running(turn: Turn, current: PlanView) -> Answer:
    """A plan runs: more time for its next instalment is one thing, another plan is a person's matter."""
    if turn.signals.has(Intent.PLAN_REQUEST) and says_terms(turn):
        return hand_over(turn, Intent.PLAN_REQUEST, reason="wants other terms than those of the plan that runs")
    return extend_running(turn, current)


def _answered(turn: Turn, current: PlanView) -> Answer:
    """The answer to a schedule that was read back: only a clear yes agrees it."""
    if clear_yes(turn):
        return _agreed(turn, current) if open_of(turn, current) == total_of(current.schedule) else _anew(turn, current)
    if says_terms(turn):
        return _requested(turn)
    quotes = (turn.whole(),)
    if turn.signals.has(Intent.PROMISE_TO_PAY):
        # They would rather pay on a day: that is taken up as what it is.
        move = DropPlan(plan_id=current.id, reason="the customer promised to pay instead", quotes=quotes)
        return answer(turn, move, reason="a promise instead of a plan", conversation=closed(turn))
    if not turn.signals.has(Intent.DENY):
        return repeated(turn, _asked(Saying.PLAN_OFFER, current.schedule))
    pending = turn.conversation.plan or PendingPlan()
    if pending.countered:
        return _reviewed(turn, pending, (Breach(ceiling=Ceiling.TOTAL, words="the customer wants another plan"),))
    move = DropPlan(plan_id=current.id, reason="the customer said no", quotes=quotes)
    asked = Ask(awaiting=Awaiting.PLAN_TERMS, say=Say(wording=Saying.PLAN_ASK, values={}))
    given = answer(turn, move, reason="the plan offered does not suit")
    return replace(given, ask=asked, conversation=replace(turn.conversation, plan=pending))


def _agreed(turn: Turn, current: PlanView) -> Answer:
    move = AgreePlan(plan_id=current.id, quotes=(turn.whole(),))
    if current.kind is PlanKind.EXTENSION:
        only = current.schedule[0]
        say = Say(wording=Saying.EXTENSION_GRANTED, values={"date": only.day, "amount": only.amount})
    else:
        say = Say(wording=Saying.PLAN_RECORDED, values={"schedule": lines_of(current.schedule)})
    return answer(turn, move, says=(say,), reason="the plan is agreed", conversation=closed(turn))


def _anew(turn: Turn, current: PlanView) -> Answer:
    """Yes to a plan over what is no longer open: what is open now is read back, on the same days."""
    due = open_of(turn, current)
    if due.minor <= 0 or due > total_of(current.schedule):
        return _requested(turn)
    schedule, ground = cut_to(current.schedule, due), ground_of(turn)
    pending = turn.conversation.plan or PendingPlan()
    if breaches(schedule, replace(ground, total=due)) or _against(turn):
        return _requested(turn)
    move = ProposePlan(
        kind=current.kind,
        schedule=schedule,
        items=current.items,
        language=turn.conversation.language or turn.facts.language,
        quotes=(turn.whole(),),
    )
    given = answer(turn, move, reason="less is open than the plan was offered for")
    conversation = replace(turn.conversation, plan=pending, promises=())
    return replace(given, ask=_asked(Saying.PLAN_OFFER, schedule), conversation=conversation)


def _requested(turn: Turn) -> Answer:
    """A plan is wished for: it is offered, or the nearest that is inside the ceilings, or a person decides."""
    if not turn.to_pay(turn.owed()):
        note = Note(subject=Intent.PLAN_REQUEST, quotes=(turn.whole(),))
        return answer(turn, note, says=(Say(wording=Saying.NOTHING_OPEN, values={}),), reason="nothing to split")
    pending = _heard(turn)
    if turn.conversation.dispute is not None:
        return hand_over(turn, Intent.PLAN_REQUEST, reason="a plan is asked for while a dispute is not clear yet")
    against = _against(turn)
    if against:
        return _reviewed(turn, pending, against)
    offer = _offer(turn, pending)
    if offer is None or (offer.countered and pending.countered):
        return _reviewed(turn, pending, ())
    wording = Saying.PLAN_COUNTER if offer.countered else Saying.PLAN_OFFER
    move = ProposePlan(
        kind=PlanKind.INSTALMENTS,
        schedule=offer.schedule,
        items=tuple(item.id for item in turn.owed()),
        language=turn.conversation.language or turn.facts.language,
        quotes=pending.quotes,
    )
    given = answer(turn, move, reason="a plan is offered" if not offer.countered else "the nearest plan is offered")
    kept = replace(pending, countered=pending.countered or offer.countered)
    conversation = replace(turn.conversation, plan=kept, promises=())
    return replace(given, ask=_asked(wording, offer.schedule), conversation=conversation)


def _asked(wording: Saying, schedule: Schedule) -> Ask:
    return Ask(awaiting=Awaiting.CONFIRM_PLAN, say=Say(wording=wording, values={"schedule": lines_of(schedule)}))


def _against(turn: Turn) -> tuple[Breach, ...]:
    """What speaks against offering anything again: what was agreed before was not kept."""
    found: list[Breach] = []
    if turn.facts.promises_broken > turn.rules.broken_max:
        found.append(Breach(ceiling=Ceiling.TOTAL, words=f"{turn.facts.promises_broken} promises were broken"))
    if turn.plans.broken:
        found.append(Breach(ceiling=Ceiling.TOTAL, words=f"{turn.plans.broken} plans were broken"))
    return tuple(found)


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A schedule inside the ceilings; ``countered`` where it is not what was wished for."""

    schedule: Schedule
    countered: bool


def _offer(turn: Turn, pending: PendingPlan) -> Offer | None:
    ground = ground_of(turn)
    wish = _wish(turn, pending, ground)
    as_wished = wished(wish, ground)
    near = nearest(wish, ground)
    return Offer(schedule=near, countered=near != as_wished) if near is not None else None


def _reviewed(turn: Turn, pending: PendingPlan, against: tuple[Breach, ...]) -> Answer:
    """A person decides on the wish, with why it is not automation's to agree and what is recommended."""
    ground = ground_of(turn)
    wish = _wish(turn, pending, ground)
    near = nearest(wish, ground)
    schedule = wished(wish, ground) or near
    if schedule is None:
        return hand_over(turn, Intent.PLAN_REQUEST, reason="no schedule can be computed from the wish")
    exceeds = (*breaches(schedule, ground), *against)
    advice = recommend(schedule, exceeds, near, past_of(turn))
    quotes = pending.quotes or (turn.whole(),)
    move = ReviewPlan(
        kind=PlanKind.INSTALMENTS,
        schedule=schedule,
        items=tuple(item.id for item in turn.owed()),
        language=turn.conversation.language or turn.facts.language,
        exceeds=tuple(each.words for each in exceeds),
        recommended=advice.words,
        recommendation=advice.lines,
        quotes=quotes,
    )
    case = Escalate(trigger=Intent.PLAN_REQUEST, recommend=advice.words, quotes=quotes)
    conversation = replace(turn.conversation.without_question(), handed_over=True)
    say = Say(wording=Saying.PLAN_IN_REVIEW, values={})
    return answer(turn, move, case, says=(say,), reason="the plan is for a person to review", conversation=conversation)


def _heard(turn: Turn) -> PendingPlan:
    """The wish after this message: new words take the place of what they contradict."""
    before, said = turn.conversation.plan or PendingPlan(), turn.signals.plan
    quotes = (*before.quotes, turn.whole())[-QUOTES_MAX:]
    own = turn.facts.currency
    each = said.each.money if said and said.each else None
    if each is None and turn.conversation.awaiting is Awaiting.PLAN_TERMS and len(turn.signals.amounts) == 1:
        each = turn.signals.amounts[0].money
    heard = PendingPlan(
        count=said.count.value if said and said.count else None,
        each=each if each is not None and each.currency == own else None,
        first=said.first.money if said and said.first and said.first.money.currency == own else None,
        half_first=bool(said and said.half_first),
        interval=said.interval.value if said and said.interval else None,
        start=said.start.day if said and said.start and not said.start.ambiguous else None,
    )
    anew = heard.count is not None or heard.each is not None
    return replace(
        heard,
        count=heard.count if anew else before.count,
        each=heard.each if anew else before.each,
        first=heard.first or (None if anew else before.first),
        half_first=heard.half_first or (before.half_first and not anew),
        interval=heard.interval or before.interval,
        start=heard.start or before.start,
        countered=before.countered,
        quotes=quotes,
    )


def _wish(turn: Turn, pending: PendingPlan, ground: Ground) -> Wish:
    first = pending.first
    if pending.half_first:
        first = ground.total.times(Fraction(1, 2), rounding=Rounding.HALF_UP)
    return Wish(
        count=pending.count,
        each=pending.each,
        first=first,
        interval=pending.interval,
        start=pending.start,
        parts=_own_parts(turn),
    )


def _own_parts(turn: Turn) -> Schedule:
    """ "200 on Friday and 400 on the 30th": the customer's own days with their own amounts."""
    parts = [
        Part(day=each.day.day, amount=each.amount.money)
        for each in turn.signals.promises
        if each.day and each.amount and not each.day.ambiguous and not each.condition
    ]
    of_own = all(part.amount.currency == turn.facts.currency and part.amount.minor > 0 for part in parts)
    apart = len({part.day for part in parts}) == len(parts)
    complete = len(parts) == len(turn.signals.promises) > 1
    return tuple(parts) if complete and of_own and apart else ()
