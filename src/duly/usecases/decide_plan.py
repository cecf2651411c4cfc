"""What a person decides about payment plans: propose one, agree, decline or change one, or end one that runs.

One transaction each, with who and why. The customer is told by the next decision on the account.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.escalation import EscalationResolution
from duly.domain.facts import Facts
from duly.domain.identity import key_of
from duly.domain.money import Money, MoneyInvalid
from duly.domain.plan import PlanEvent, PlanKind, PlanState
from duly.domain.plan_schedule import Interval, Schedule, ScheduleInvalid, in_parts, of_amount, on_days
from duly.domain.promise import TakenBy
from duly.errors import InputInvalid, NotFound
from duly.policy.plan_offer import Ground, breaches, room_of
from duly.policy.plan_terms import PlanNews
from duly.store.items_query import open_items
from duly.store.record import Entry, Head, lock_accounts, record
from duly.store.schema import account, escalation
from duly.usecases.compose import left_to_pay
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide
from duly.usecases.find_account import find_account
from duly.usecases.plan_records import (
    Draft,
    Ending,
    StoredPlan,
    agreed,
    ended,
    plans_by_id,
    proposed,
    read_plans,
    unsettled_of,
)
from duly.usecases.resolve_case import Resolution, check_who_and_why, resolve_within

OFFER_VALID_DAYS = 7
"""So long an offer that a person makes can be agreed."""
DECIDED_WITH_PLAN = frozenset({"plan_request", "extension_request", "broken_promises", "step.plan_ended_hand_over"})
"""A case with no other triggers than these is settled by deciding on the plan."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Who:
    """Who decides, and why."""

    by: str
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """A plan as a person types it: amounts in plain decimal notation; ``count`` or ``each`` has to be there."""

    count: int | None = None
    each: str | None = None
    first: str | None = None
    interval: Interval | None = None
    start: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanDecided:
    """What became of it. ``exceeds`` are the ceilings the person went beyond; ``case_open`` says why a case stays."""

    plan: StoredPlan
    exceeds: tuple[str, ...] = ()
    case_open: tuple[str, ...] = ()


def propose_plan(context: Context, account_id: str, terms: Terms, who: Who, *, now: datetime) -> PlanDecided:
    """Offers the customer a plan over all that is owed; it runs once they say yes. Raises ``InputInvalid``."""
    check_who_and_why(who.by, who.note)
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        return _proposed(tx, context, account_id, terms, who, heads=heads, now=now)


def change_plan(context: Context, plan_id: str, terms: Terms, who: Who, *, now: datetime) -> PlanDecided:
    """Offers the customer other terms than those under review. Raises ``NotFound``, ``InputInvalid``."""
    check_who_and_why(who.by, who.note)
    with context.database.transaction() as tx:
        stored, heads = _locked(tx, plan_id)
        _expect(stored, PlanState.IN_REVIEW, PlanState.PROPOSED)
        return _proposed(tx, context, stored.row.account_id, terms, who, heads=heads, now=now)


def agree_plan(context: Context, plan_id: str, who: Who, *, now: datetime) -> PlanDecided:
    """Agrees the plan as it was asked for; the customer is told. Raises ``NotFound``, ``InputInvalid``."""
    check_who_and_why(who.by, who.note)
    with context.database.transaction() as tx:
        stored, heads = _locked(tx, plan_id)
        _expect(stored, PlanState.IN_REVIEW, PlanState.PROPOSED)
        if stored.schedule[0].day < context.day_of(now):
            over = f"plan {plan_id} begins on {stored.schedule[0].day}, which is over"
            raise InputInvalid((f"{over}; change it with duly plan change",))
        _expect_still_open(tx, stored)
        entries = agreed(
            tx, context, stored, by=TakenBy.PERSON, quotes=(), tell=PlanNews.AGREED, now=now, told=_told(who)
        )
        record(tx, entries, heads=heads, actor=f"person:{who.by}", at=now)
        left = _case_decided(tx, context, stored.row.account_id, who, now=now)
        return PlanDecided(plan=plans_by_id(tx, [plan_id])[0], exceeds=tuple(stored.row.exceeds), case_open=left)


def end_plan(context: Context, plan_id: str, who: Who, *, now: datetime) -> PlanDecided:
    """Declines a plan that was asked for, or ends one that runs; the customer is told. Raises ``InputInvalid``."""
    check_who_and_why(who.by, who.note)
    with context.database.transaction() as tx:
        stored, heads = _locked(tx, plan_id)
        _expect(stored, PlanState.IN_REVIEW, PlanState.PROPOSED, PlanState.ACTIVE)
        tell = PlanNews.CANCELLED if stored.state is PlanState.ACTIVE else PlanNews.DECLINED
        ending = Ending(event=PlanEvent.CANCELLED, why=who.note, tell=tell, unsettled=unsettled_of(stored))
        entry = ended(stored, ending, today=context.day_of(now), now=now, told=_told(who))
        record(tx, [entry], heads=heads, actor=f"person:{who.by}", at=now)
        left = _case_decided(tx, context, stored.row.account_id, who, now=now)
        return PlanDecided(plan=plans_by_id(tx, [plan_id])[0], case_open=left)


def _told(who: Who) -> Mapping[str, Any]:
    return {"by": who.by, "note": who.note}


def _locked(tx: Connection, plan_id: str) -> tuple[StoredPlan, dict[str, Head]]:
    known = plans_by_id(tx, [plan_id])
    if not known:
        raise NotFound(f"no plan {plan_id!r}; duly plan list shows them")
    heads = lock_accounts(tx, [known[0].row.account_id])
    return plans_by_id(tx, [plan_id])[0], heads


def _expect(stored: StoredPlan, *states: PlanState) -> None:
    if stored.state not in states:
        expected = " or ".join(state.replace("_", " ") for state in states)
        raise InputInvalid((f"plan {stored.row.id} is {stored.state.replace('_', ' ')}; expected {expected}",))


def _expect_still_open(tx: Connection, stored: StoredPlan) -> None:
    """A plan is agreed over what is open now, not over what was when it was asked for."""
    items = open_items(tx, [stored.row.account_id]).get(stored.row.account_id, [])
    meant = [one for one in items if one.id in stored.items]
    due = left_to_pay(meant) if meant else Money.zero(stored.total.currency)
    if due != stored.total:
        found = f"plan {stored.row.id} is over {stored.total}, and {due} of its items may be asked for now"
        raise InputInvalid((f"{found}; change it with duly plan change",))


def _proposed(
    tx: Connection,
    context: Context,
    account_id: str,
    terms: Terms,
    who: Who,
    *,
    heads: dict[str, Head],
    now: datetime,
) -> PlanDecided:
    before = read_plans(tx, [account_id])
    if running := [each.row.id for each in before if each.state is PlanState.ACTIVE]:
        raise InputInvalid((f"plan {running[0]} runs; end it first with duly plan cancel",))
    facts = decide(tx, context, [account_id], now=now)[0].facts
    items = [one for one in open_items(tx, [account_id]).get(account_id, []) if one.free]
    own = [one for one in items if one.open.currency == facts.currency]
    owed = [one for one in own if one.due_on is not None and one.due_on < facts.today] or own
    total = left_to_pay(owed) if owed else Money.zero(facts.currency)
    if total.minor <= 0:
        raise InputInvalid((f"account {account_id} has nothing open that could be paid in parts",))
    ground = _ground(context, facts, total)
    schedule = _schedule(terms, ground)
    exceeds = tuple(each.words for each in breaches(schedule, ground))
    person = tx.execute(select(account.c.language).where(account.c.id == account_id)).scalar_one()
    draft = Draft(
        id=key_of("plan", account_id, "person", heads[account_id].seq),
        account_id=account_id,
        kind=PlanKind.INSTALMENTS,
        schedule=schedule,
        items=tuple(one.id for one in owed),
        channel="person",
        language=person,
        proposed_by=TakenBy.PERSON,
        missed_max=context.policy.plans.missed_max,
        disputed=Money.total((one.disputed for one in owed), currency=facts.currency),
        exceeds=exceeds,
        valid_until=now + timedelta(days=OFFER_VALID_DAYS),
        tell=PlanNews.OFFERED,
    )
    ending = Ending(event=PlanEvent.CANCELLED, why="another was proposed", tell=None, unsettled={})
    entries: list[Entry] = [ended(each, ending, today=facts.today, now=now, told=_told(who)) for each in before]
    entries.append(proposed(draft, state=PlanState.PROPOSED, now=now, told=_told(who)))
    record(tx, entries, heads=heads, actor=f"person:{who.by}", at=now)
    left = _case_decided(tx, context, account_id, who, now=now)
    return PlanDecided(plan=plans_by_id(tx, [draft.id])[0], exceeds=exceeds, case_open=left)


def _ground(context: Context, facts: Facts, total: Money) -> Ground:
    rules = context.policy.plans
    room = room_of(rules, currency=facts.currency, rate_num=facts.rate_num, rate_den=facts.rate_den)
    calendar = context.calendar(facts.market, facts.region)
    return Ground(total=total, today=facts.today, rules=rules, room=room, calendar=calendar)


def _schedule(terms: Terms, ground: Ground) -> Schedule:
    currency = ground.total.currency
    first = _money(terms.first, "--first", currency) if terms.first else None
    start = terms.start or ground.today + timedelta(days=OFFER_VALID_DAYS)
    if start < ground.today:
        raise InputInvalid((f"--start: found {start}, expected {ground.today} or later",))
    if (terms.count is None) is (terms.each is None):
        raise InputInvalid(("found neither or both of --instalments and --each; expected one of them",))
    try:
        if terms.each is not None:
            amounts = of_amount(ground.total, _money(terms.each, "--each", currency), first=first)
        else:
            amounts = in_parts(ground.total, terms.count or 0, first=first)
        return on_days(amounts, start, ground.rules.rhythm(terms.interval), ground.calendar)
    except ScheduleInvalid as refused:
        raise InputInvalid((f"no schedule comes of this: {refused}",)) from None


def _money(text: str, option: str, currency: str) -> Money:
    try:
        return Money.parse(text, currency)
    except MoneyInvalid:
        raise InputInvalid((f"{option}: found {text!r}, expected an amount of {currency} such as 150.00",)) from None


def _case_decided(tx: Connection, context: Context, account_id: str, who: Who, *, now: datetime) -> tuple[str, ...]:
    """Settles the account's case where it is about plans alone; else gives the triggers that keep it open."""
    e = escalation.c
    query = select(e.id, e.triggers).where(e.account_id == account_id, e.resolved_at.is_(None))
    row = tx.execute(query).first()
    if row is None:
        return ()
    others = tuple(trigger for trigger in row.triggers if trigger not in DECIDED_WITH_PLAN)
    if not others:
        resolution = Resolution(how=EscalationResolution.RETURNED, by=who.by, note=who.note)
        resolve_within(tx, context, row.id, resolution, now=now)
    return others
