"""More time: for all that is owed, or for the next instalment of a plan that runs. Inside the ceilings it is read back
and agreed by a clear yes; beyond them a person decides. No due date in the books ever changes.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from duly.dialogue.handing_over import farewell
from duly.dialogue.moves import AgreePlan, DropPlan, Escalate, Move, MoveInstalment, Note, ProposePlan, ReviewPlan, Say
from duly.dialogue.plan_talk import clear_yes, closed, ground_of, open_of, past_of, repeated
from duly.dialogue.sayings import Saying
from duly.dialogue.turn import Answer, Ask, PlanView, Turn, answer, nothing
from duly.domain.conversation import Awaiting, PendingPlan
from duly.domain.plan import PlanKind, PlanState
from duly.domain.plan_schedule import Part
from duly.domain.signals import Intent
from duly.policy.plan_offer import Breach, Ceiling, more_time, time_breaches
from duly.policy.plan_review import recommend

ASK_DATE = Ask(awaiting=Awaiting.EXTENSION_DATE, say=Say(wording=Saying.EXTENSION_ASK_DATE, values={}))


def extend(turn: Turn) -> Answer:
    """More time for what is owed, or the answer to a later day that was read back."""
    current = turn.plans.current
    if current is not None and current.state is PlanState.ACTIVE:
        return extend_running(turn, current)
    if not turn.to_pay(turn.owed()):
        note = Note(subject=Intent.EXTENSION_REQUEST, quotes=(turn.whole(),))
        return answer(turn, note, says=(Say(wording=Saying.NOTHING_OPEN, values={}),), reason="nothing to extend")
    day = _day(turn)
    if turn.conversation.awaiting is Awaiting.CONFIRM_EXTENSION and day is None:
        return _answered(turn, current)
    if day is None:
        return _asked_when(turn)
    part = more_time(day, ground_of(turn))[0]
    exceeds = _exceeds(turn, part.day, since=turn.message.today)
    if exceeds:
        return _reviewed(turn, part, exceeds)
    move = ProposePlan(
        kind=PlanKind.EXTENSION,
        schedule=(part,),
        items=tuple(item.id for item in turn.owed()),
        language=turn.conversation.language or turn.facts.language,
        quotes=(turn.whole(),),
    )
    return _read_back(turn, part, move)


def _answered(turn: Turn, current: PlanView | None) -> Answer:
    """The answer to a later day for all that is owed."""
    if current is None or current.state is not PlanState.PROPOSED:
        return _asked_when(turn)
    only = current.schedule[0]
    due = open_of(turn, current)
    if clear_yes(turn) and due != only.amount:
        return _over_open(turn, current, Part(day=only.day, amount=due))
    if clear_yes(turn):
        move = AgreePlan(plan_id=current.id, quotes=(turn.whole(),))
        return _granted(turn, only, move)
    if turn.signals.has(Intent.DENY):
        dropped = DropPlan(plan_id=current.id, reason="the customer said no", quotes=(turn.whole(),))
        return replace(answer(turn, dropped, reason="the later day does not suit"), ask=ASK_DATE)
    return repeated(turn, _confirm(only))


def _over_open(turn: Turn, current: PlanView, part: Part) -> Answer:
    """Yes to more time for what is no longer open: what is open now is read back with the same day."""
    if part.amount.minor <= 0:
        dropped = DropPlan(plan_id=current.id, reason="nothing of it is open any more", quotes=(turn.whole(),))
        says = (Say(wording=Saying.NOTHING_OPEN, values={}),)
        return answer(turn, dropped, says=says, reason="nothing to extend", conversation=closed(turn))
    move = ProposePlan(
        kind=PlanKind.EXTENSION,
        schedule=(part,),
        items=current.items,
        language=turn.conversation.language or turn.facts.language,
        quotes=(turn.whole(),),
    )
    return _read_back(turn, part, move)


def extend_running(turn: Turn, current: PlanView) -> Answer:
    """More time for the next instalment of the plan that runs; anything else is answered with what comes next."""
    following = current.next
    if following is None or current.next_id is None:
        return nothing(turn)
    pending = turn.conversation.plan
    day = _day(turn)
    if turn.conversation.awaiting is Awaiting.CONFIRM_EXTENSION and day is None and pending and pending.day:
        return _answered_running(turn, current, following, pending)
    if day is None and turn.signals.has(Intent.EXTENSION_REQUEST):
        return _asked_when(turn)
    if day is None or day <= following.day:
        return _goes_on(turn, following)
    part = Part(day=more_time(day, ground_of(turn))[0].day, amount=following.amount)
    exceeds = _exceeds_running(turn, current, part.day, since=following.day)
    if exceeds:
        return _escalated(turn, part, exceeds)
    return _read_back(turn, part, instalment_id=current.next_id)


def _answered_running(turn: Turn, current: PlanView, following: Part, pending: PendingPlan) -> Answer:
    """The answer to a later day for one instalment. What was asked may no longer hold: it is looked at afresh."""
    day = pending.day
    if day is None or pending.instalment_id is None or turn.signals.has(Intent.DENY):
        return _goes_on(turn, following)
    if pending.instalment_id != current.next_id or day <= following.day:
        return _goes_on(turn, following)  # it was paid or moved since: the yes is to nothing that is still open
    part = Part(day=day, amount=following.amount)
    if not clear_yes(turn):
        return repeated(turn, _confirm(part))
    exceeds = _exceeds_running(turn, current, day, since=following.day)
    if exceeds:
        return _escalated(turn, part, exceeds)
    move = MoveInstalment(instalment_id=pending.instalment_id, day=day, quotes=(turn.whole(),))
    return _granted(turn, part, move)


def _exceeds_running(turn: Turn, current: PlanView, day: date, *, since: date) -> tuple[Breach, ...]:
    found = _exceeds(turn, day, since=since)
    if current.after is not None and day >= current.after:
        return (*found, Breach(ceiling=Ceiling.DAYS, words=f"the instalment after it is on {current.after}"))
    return found


def _exceeds(turn: Turn, day: date, *, since: date) -> tuple[Breach, ...]:
    assert turn.rules.plans is not None, "without ceilings no time is given"
    found = time_breaches(day, since=since, granted=turn.plans.extended, rules=turn.rules.plans)
    if turn.facts.promises_broken > turn.rules.broken_max or turn.plans.broken:
        found = (*found, Breach(ceiling=Ceiling.COUNT, words="what was agreed before was not kept"))
    return found


def _day(turn: Turn) -> date | None:
    """The later day that is named: the last one, so that "not Friday but the 20th" is the 20th."""
    coming = [signal for signal in turn.signals.dates if signal.day >= turn.message.today and not signal.ambiguous]
    return max((signal.day for signal in coming), default=None)


def _asked_when(turn: Turn) -> Answer:
    given = answer(turn, Note(subject=Intent.EXTENSION_REQUEST, quotes=(turn.whole(),)), reason="until when is open")
    return replace(given, ask=ASK_DATE)


def _confirm(part: Part) -> Ask:
    say = Say(wording=Saying.EXTENSION_CONFIRM, values={"date": part.day, "amount": part.amount})
    return Ask(awaiting=Awaiting.CONFIRM_EXTENSION, say=say)


def _read_back(turn: Turn, part: Part, *moves: Move, instalment_id: str | None = None) -> Answer:
    recorded = moves or (Note(subject=Intent.EXTENSION_REQUEST, quotes=(turn.whole(),)),)
    pending = PendingPlan(day=part.day, instalment_id=instalment_id, quotes=(turn.whole(),))
    given = answer(turn, *recorded, reason="a later day is read back")
    return replace(given, ask=_confirm(part), conversation=replace(turn.conversation, plan=pending, promises=()))


def _granted(turn: Turn, part: Part, move: Move) -> Answer:
    say = Say(wording=Saying.EXTENSION_GRANTED, values={"date": part.day, "amount": part.amount})
    return answer(turn, move, says=(say,), reason="more time is given", conversation=closed(turn))


def _goes_on(turn: Turn, following: Part) -> Answer:
    note = Note(subject=Intent.PROMISE_TO_PAY, quotes=(turn.whole(),))
    say = Say(wording=Saying.PLAN_NEXT_INSTALMENT, values={"date": following.day, "amount": following.amount})
    return answer(turn, note, says=(say,), reason="the plan goes on as agreed", conversation=closed(turn))


def _reviewed(turn: Turn, part: Part, exceeds: tuple[Breach, ...]) -> Answer:
    """A person decides on the later day, as on a plan."""
    advice = recommend((part,), exceeds, None, past_of(turn))
    move = ReviewPlan(
        kind=PlanKind.EXTENSION,
        schedule=(part,),
        items=tuple(item.id for item in turn.owed()),
        language=turn.conversation.language or turn.facts.language,
        exceeds=tuple(each.words for each in exceeds),
        recommended=advice.words,
        recommendation=advice.lines,
        quotes=(turn.whole(),),
    )
    given = _escalated(turn, part, exceeds)
    return replace(given, moves=(move, *given.moves))


def _escalated(turn: Turn, part: Part, exceeds: tuple[Breach, ...]) -> Answer:
    advice = recommend((part,), exceeds, None, past_of(turn))
    case = Escalate(trigger=Intent.EXTENSION_REQUEST, recommend=advice.words, quotes=(turn.whole(),))
    conversation = replace(turn.conversation.without_question(), handed_over=True)
    says = (farewell(Intent.EXTENSION_REQUEST),)
    return answer(turn, case, says=says, reason="more time than may be given", conversation=conversation)
