"""Carries out the moves of a reply that are about payment plans and more time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from duly.dialogue import moves as m
from duly.domain.identity import key_of
from duly.domain.money import Money
from duly.domain.plan import PlanEvent, PlanKind, PlanState, over_on
from duly.domain.promise import PROMISE, PromiseEvent, PromiseState, TakenBy, follow_up_on, grace_days
from duly.domain.writeback import OutcomeKind
from duly.store.record import Change, Entry, Write
from duly.store.schema import instalment, plan
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.outcomes import outcome_of
from duly.usecases.plan_records import (
    Draft,
    Ending,
    agreed,
    ended,
    proposed,
    read_plan,
    read_plans,
    unsettled_of,
)

PlanMove = m.ProposePlan | m.AgreePlan | m.DropPlan | m.ReviewPlan | m.MoveInstalment


def plan_entries(a: Answering, move: PlanMove, number: int) -> list[Entry]:
    """The entries of one move about a plan, in order."""
    match move:
        case m.ProposePlan():
            return [*_others_end(a), _proposed(a, move, number)]
        case m.ReviewPlan():
            return [*_others_end(a), _in_review(a, move, number)]
        case m.AgreePlan():
            return _agreed(a, move)
        case m.DropPlan():
            return _dropped(a, move)
        case m.MoveInstalment():
            return [_moved(a, move)]


def _others_end(a: Answering) -> list[Entry]:
    """What was proposed before gives way; a plan that runs is never replaced by words alone."""
    ending = Ending(event=PlanEvent.CANCELLED, why="another was proposed", tell=None, unsettled={})
    return [
        ended(each, ending, today=a.facts.today, now=a.now, told={"inbox": a.row.id})
        for each in read_plans(a.tx, [a.account_id])
        if each.state is not PlanState.ACTIVE
    ]


def _missed_max(a: Answering, kind: PlanKind) -> int:
    return a.context.policy.plans.missed_max if kind is PlanKind.INSTALMENTS else 0


def _disputed(a: Answering, items: Sequence[str]) -> Money:
    return Money.total((one.disputed for one in a.named(items)), currency=a.facts.currency)


def _proposed(a: Answering, move: m.ProposePlan, number: int) -> Entry:
    draft = Draft(
        id=key_of("plan", a.account_id, a.row.id, number),
        account_id=a.account_id,
        kind=move.kind,
        schedule=move.schedule,
        items=move.items,
        channel=a.row.channel,
        language=move.language,
        proposed_by=TakenBy.AUTOMATION,
        missed_max=_missed_max(a, move.kind),
        disputed=_disputed(a, move.items),
        quotes=quotes_json(move.quotes),
        valid_until=a.reply_until,
    )
    return proposed(draft, state=PlanState.PROPOSED, now=a.now, told={"inbox": a.row.id})


def _in_review(a: Answering, move: m.ReviewPlan, number: int) -> Entry:
    draft = Draft(
        id=key_of("plan", a.account_id, a.row.id, number),
        account_id=a.account_id,
        kind=move.kind,
        schedule=move.schedule,
        items=move.items,
        channel=a.row.channel,
        language=move.language,
        proposed_by=TakenBy.AUTOMATION,
        missed_max=_missed_max(a, move.kind),
        disputed=_disputed(a, move.items),
        quotes=quotes_json(move.quotes),
        exceeds=move.exceeds,
        recommended=move.recommended,
        recommendation=move.recommendation,
    )
    return proposed(draft, state=PlanState.IN_REVIEW, now=a.now, told={"inbox": a.row.id})


def _agreed(a: Answering, move: m.AgreePlan) -> list[Entry]:
    stored = read_plan(a.tx, move.plan_id)
    assert stored is not None, "the dialogue agrees only what was read from the store"
    by = TakenBy(stored.row.proposed_by)  # a person's offer stands on that person's authority
    quotes = quotes_json(move.quotes)
    told = {"inbox": a.row.id}
    return agreed(a.tx, a.context, stored, by=by, quotes=quotes, tell=None, now=a.now, told=told)


def _dropped(a: Answering, move: m.DropPlan) -> list[Entry]:
    stored = read_plan(a.tx, move.plan_id)
    assert stored is not None, "the dialogue drops only what was read from the store"
    ending = Ending(event=PlanEvent.CANCELLED, why=move.reason, tell=None, unsettled=unsettled_of(stored))
    told = {"inbox": a.row.id, "quotes": quotes_json(move.quotes)}
    return [ended(stored, ending, today=a.facts.today, now=a.now, told=told)]


def _moved(a: Answering, move: m.MoveInstalment) -> Entry:
    """More time for one instalment; its grace moves with it, and the books keep their due dates."""
    row = a.tx.execute(select(instalment).where(instalment.c.id == move.instalment_id)).one()
    own = a.tx.execute(select(plan).where(plan.c.id == row.plan_id)).one()
    calendar = a.context.calendar(a.facts.market, a.facts.region)
    grace = grace_days(None, a.context.policy.promises.grace_days)
    last = follow_up_on(move.day, grace_days=grace, calendar=calendar)
    state = PROMISE.advance(PromiseState(row.state), PromiseEvent.MOVED)
    values: dict[str, Any] = {
        "state": state.value,
        "day": move.day,
        "follow_up_on": last,
        "was_day": row.was_day or row.day,
    }
    body: dict[str, Any] = {
        "instalment": row.id, "plan": row.plan_id, "number": row.number, "state": state.value,
        "day": move.day, "was_day": row.day,
        "follow_up_on": last, "currency": row.currency, "agreed_by": TakenBy.AUTOMATION.value,
        "amount": Money(minor=row.amount, currency=row.currency).plain(),
    }  # fmt: skip
    writes: list[Write] = [Change(table=instalment, key={"id": row.id}, values=values)]
    until = over_on(last, missed_max=own.missed_max)
    if until > own.over_on:
        writes.append(Change(table=plan, key={"id": own.id}, values={"over_on": until}))
    turn = f"moved to {move.day}"
    writes.append(outcome_of(OutcomeKind.EXTENSION, a.account_id, row.id, body, turn=turn, at=a.now))
    return a.entry("instalment.moved", {**body, "quotes": quotes_json(move.quotes)}, writes)
