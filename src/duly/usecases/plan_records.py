"""Payment plans as they are stored, and the entries by which one is proposed, agreed and ended, whoever does it.

Decides nothing: that a plan may be agreed was settled before, by the dialogue inside the policy or by a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from duly.domain.identity import key_of
from duly.domain.money import Money
from duly.domain.plan import PLAN, PLAN_ENDED, Instalment, PlanEvent, PlanKind, PlanState, over_on
from duly.domain.plan_schedule import Part, Schedule, total_of
from duly.domain.promise import PROMISE, PromiseEvent, PromiseState, TakenBy, follow_up_on, grace_days
from duly.domain.writeback import OutcomeKind
from duly.policy.plan_terms import PlanNews
from duly.store.batch import ids_in
from duly.store.record import Change, Entry, Insert, Write
from duly.store.schema import account, instalment, plan, plan_item, promise
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_of
from duly.usecases.take_down_promise import running_promises

OUTCOME_OF_KIND = {PlanKind.INSTALMENTS: OutcomeKind.PLAN, PlanKind.EXTENSION: OutcomeKind.EXTENSION}


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredPlan:
    """A plan with the ids of its items and, once it was agreed, its instalments in order."""

    row: Row[Any]
    items: tuple[str, ...]
    instalments: tuple[Row[Any], ...]

    @property
    def state(self) -> PlanState:
        return PlanState(self.row.state)

    @property
    def kind(self) -> PlanKind:
        return PlanKind(self.row.kind)

    @property
    def total(self) -> Money:
        return Money(minor=self.row.total, currency=self.row.currency)

    @property
    def schedule(self) -> Schedule:
        """The parts as they stand: those agreed, or those proposed."""
        if self.instalments:
            rows = [(row.day, row.amount) for row in self.instalments]
        else:
            rows = [(date.fromisoformat(day), minor) for day, minor in self.row.schedule]
        return tuple(Part(day=day, amount=Money(minor=minor, currency=self.row.currency)) for day, minor in rows)

    def parts(self) -> tuple[Instalment, ...]:
        """The instalments as the domain knows them."""
        return tuple(
            Instalment(
                id=row.id,
                state=PromiseState(row.state),
                day=row.day,
                amount=Money(minor=row.amount, currency=row.currency),
                follow_up_on=row.follow_up_on,
            )
            for row in self.instalments
        )


def read_plans(tx: Connection, account_ids: Sequence[str], *, since: datetime | None = None) -> list[StoredPlan]:
    """The plans of these accounts that have not ended, and those that ended at or after ``since``; oldest first."""
    p = plan.c
    open_or_recent = p.ended_at.is_(None) if since is None else p.ended_at.is_(None) | (p.ended_at >= since)
    rows = tx.execute(
        select(plan)
        .where(ids_in(tx, p.account_id, account_ids), open_or_recent)
        .order_by(p.account_id, p.proposed_at, p.id)
    ).all()
    return _with_parts(tx, rows)


def read_plan(tx: Connection, plan_id: str) -> StoredPlan | None:
    """The plan with this id."""
    found = _with_parts(tx, tx.execute(select(plan).where(plan.c.id == plan_id)).all())
    return found[0] if found else None


def plans_by_id(tx: Connection, plan_ids: Sequence[str]) -> list[StoredPlan]:
    """The plans with these ids; an id that is no plan's is passed over."""
    return _with_parts(tx, tx.execute(select(plan).where(ids_in(tx, plan.c.id, plan_ids)).order_by(plan.c.id)).all())


def _with_parts(tx: Connection, rows: Sequence[Row[Any]]) -> list[StoredPlan]:
    ids = [row.id for row in rows]
    items: dict[str, list[str]] = {}
    parts: dict[str, list[Row[Any]]] = {}
    if ids:
        i = plan_item.c
        for plan_id, item_id in tx.execute(
            select(i.plan_id, i.item_id).where(ids_in(tx, i.plan_id, ids)).order_by(i.plan_id, i.item_id)
        ):
            items.setdefault(plan_id, []).append(item_id)
        for row in tx.execute(
            select(instalment).where(ids_in(tx, instalment.c.plan_id, ids)).order_by(instalment.c.number)
        ):
            parts.setdefault(row.plan_id, []).append(row)
    return [
        StoredPlan(row=row, items=tuple(items.get(row.id, ())), instalments=tuple(parts.get(row.id, ())))
        for row in rows
    ]


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A plan to be proposed to the customer, or to be sent to a person where it ``exceeds`` the ceilings.

    ``quotes`` are the customer's words behind it. ``disputed`` is what of its items is no part of it.
    ``valid_until`` is until when it can be agreed.
    """

    id: str
    account_id: str
    kind: PlanKind
    schedule: Schedule
    items: tuple[str, ...]
    channel: str
    language: str
    proposed_by: TakenBy
    missed_max: int
    disputed: Money
    quotes: Sequence[Mapping[str, Any]] = ()
    exceeds: tuple[str, ...] = ()
    recommended: str | None = None
    recommendation: tuple[str, ...] = ()
    valid_until: datetime | None = None
    tell: PlanNews | None = None


def proposed(draft: Draft, *, state: PlanState, now: datetime, told: Mapping[str, Any]) -> Entry:
    """The entry that writes the plan down as proposed or in review; its body also holds ``told``."""
    total = total_of(draft.schedule)
    row: dict[str, Any] = {
        "id": draft.id, "account_id": draft.account_id, "kind": draft.kind.value, "state": state.value,
        "currency": total.currency, "total": total.minor, "disputed": draft.disputed.minor,
        "schedule": [[part.day.isoformat(), part.amount.minor] for part in draft.schedule],
        "channel": draft.channel, "language": draft.language, "proposed_at": now,
        "proposed_by": draft.proposed_by.value, "valid_until": draft.valid_until, "exceeds": list(draft.exceeds),
        "recommended": draft.recommended, "recommendation": list(draft.recommendation),
        "evidence": list(draft.quotes), "agreed_at": None, "agreed_by": None, "missed_max": draft.missed_max,
        "over_on": None, "tell": draft.tell.value if draft.tell else None, "tell_since": now, "ended_at": None,
        "ended_why": None,
    }  # fmt: skip
    body: dict[str, Any] = {
        "plan": draft.id, "kind": draft.kind.value, "state": state.value, "total": total.plain(),
        "currency": total.currency, "schedule": schedule_json(draft.schedule), "items": draft.items,
        "proposed_by": row["proposed_by"], "exceeds": draft.exceeds, "recommended": draft.recommended,
    }  # fmt: skip
    writes: list[Write] = [Insert(table=plan, row=row)]
    writes += [
        Insert(table=plan_item, row={"plan_id": draft.id, "item_id": item_id, "account_id": draft.account_id})
        for item_id in draft.items
    ]
    writes.append(_outcome(draft.kind, draft.account_id, draft.id, body, turn="proposed", now=now))
    return Entry(
        account_id=draft.account_id,
        kind="plan.proposed" if state is PlanState.PROPOSED else "plan.sent_to_review",
        body={**told, **body, "quotes": list(draft.quotes)},
        writes=tuple(writes),
        state={"review_at": now},
    )


def schedule_json(schedule: Schedule) -> list[dict[str, Any]]:
    """A schedule as the journal and the receivables system are told of it."""
    return [{"day": part.day, "amount": part.amount.plain()} for part in schedule]


def _outcome(
    kind: PlanKind, account_id: str, plan_id: str, body: Mapping[str, Any], *, turn: str, now: datetime
) -> Insert:
    return outcome_of(OUTCOME_OF_KIND[kind], account_id, plan_id, body, turn=turn, at=now)


def agreed(
    tx: Connection,
    context: Context,
    stored: StoredPlan,
    *,
    by: TakenBy,
    quotes: Sequence[Mapping[str, Any]],
    tell: PlanNews | None,
    now: datetime,
    told: Mapping[str, Any],
) -> list[Entry]:
    """The plan runs from now on, in the place of every promise; its instalments are fixed with their grace.

    Raises ``NotInLifecycle`` where it has ended or runs already.
    """
    row = stored.row
    state = PLAN.advance(stored.state, PlanEvent.AGREED)
    parts = _instalments(tx, context, stored)
    last = over_on(parts[-1]["follow_up_on"], missed_max=row.missed_max)
    values: dict[str, Any] = {
        "state": state.value, "agreed_at": now, "agreed_by": by.value, "evidence": [*row.evidence, *quotes],
        "over_on": last, "tell": tell.value if tell else None, "tell_since": now,
    }  # fmt: skip
    body: dict[str, Any] = {
        "plan": row.id, "kind": row.kind, "state": state.value, "total": stored.total.plain(),
        "currency": row.currency, "schedule": schedule_json(stored.schedule), "items": stored.items,
        "agreed_by": by.value, "exceeds": row.exceeds,
        "instalments": [{"id": each["id"], "follow_up_on": each["follow_up_on"]} for each in parts],
    }  # fmt: skip
    writes: list[Write] = [Change(table=plan, key={"id": row.id}, values=values)]
    writes += [Insert(table=instalment, row=each) for each in parts]
    writes.append(_outcome(stored.kind, row.account_id, row.id, body, turn="agreed", now=now))
    ends = [
        _replaced(tx, each, plan_id=row.id, today=context.day_of(now), now=now)
        for each in running_promises(tx, row.account_id)
    ]
    entry = Entry(
        account_id=row.account_id, kind="plan.agreed", body={**told, **body, "quotes": list(quotes)},
        writes=tuple(writes), state={"review_at": now},
    )  # fmt: skip
    return [*ends, entry]


def _instalments(tx: Connection, context: Context, stored: StoredPlan) -> list[dict[str, Any]]:
    row = stored.row
    person = tx.execute(select(account.c.market, account.c.region).where(account.c.id == row.account_id)).one()
    calendar = context.calendar(person.market, person.region)
    grace = grace_days(None, context.policy.promises.grace_days)
    return [
        {
            "id": key_of("instalment", row.id, number), "account_id": row.account_id, "plan_id": row.id,
            "number": number, "day": part.day, "currency": row.currency, "amount": part.amount.minor,
            "state": PromiseState.CONFIRMED.value, "paid": 0, "settled_on": None, "missed": False, "was_day": None,
            "follow_up_on": follow_up_on(part.day, grace_days=grace, calendar=calendar),
        }
        for number, part in enumerate(stored.schedule, start=1)
    ]  # fmt: skip


def _replaced(tx: Connection, promise_id: str, *, plan_id: str, today: date, now: datetime) -> Entry:
    """The end of a promise that a plan takes the place of."""
    known = tx.execute(select(promise).where(promise.c.id == promise_id)).one()
    state = PROMISE.advance(PromiseState(known.state), PromiseEvent.SUPERSEDED)
    body: dict[str, Any] = {
        "promise": promise_id, "state": state.value, "superseded_by": plan_id, "day": known.day,
        "amount": Money(minor=known.amount, currency=known.currency).plain(), "currency": known.currency,
        "channel": known.channel, "taken_by": known.taken_by,
    }  # fmt: skip
    writes: tuple[Write, ...] = (
        Change(table=promise, key={"id": promise_id}, values={"state": state.value, "settled_on": today}),
        outcome_of(OutcomeKind.PROMISE, known.account_id, promise_id, body, turn=state.value, at=now),
    )
    return Entry(account_id=known.account_id, kind=f"promise.{state}", body=body, writes=writes)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """How and why a plan ends; ``tell`` is what the customer is told of it. ``unsettled`` are its
    instalments that have no end of their own, and end with it.
    """

    event: PlanEvent
    why: str
    tell: PlanNews | None
    unsettled: Mapping[str, PromiseState]


def unsettled_of(stored: StoredPlan) -> Mapping[str, PromiseState]:
    """The instalments that have not ended, by id."""
    return {row.id: PromiseState(row.state) for row in stored.instalments if row.settled_on is None}


def ended(stored: StoredPlan, ending: Ending, *, today: date, now: datetime, told: Mapping[str, Any]) -> Entry:
    """The entry that ends the plan. Raises ``NotInLifecycle``."""
    row = stored.row
    state = PLAN.advance(stored.state, ending.event)
    assert state in PLAN_ENDED
    values: dict[str, Any] = {
        "state": state.value, "ended_at": now, "ended_why": ending.why,
        "tell": ending.tell.value if ending.tell else None, "tell_since": now,
    }  # fmt: skip
    body: dict[str, Any] = {
        "plan": row.id, "kind": row.kind, "state": state.value, "total": stored.total.plain(),
        "currency": row.currency, "why": ending.why, "instalments_cancelled": list(ending.unsettled),
    }  # fmt: skip
    writes: list[Write] = [Change(table=plan, key={"id": row.id}, values=values)]
    for each, before in ending.unsettled.items():
        after = PROMISE.advance(before, PromiseEvent.CANCELLED)
        writes.append(Change(table=instalment, key={"id": each}, values={"state": after.value, "settled_on": today}))
    turn = end_turn(state, was_agreed=row.agreed_at is not None)
    writes.append(_outcome(stored.kind, row.account_id, row.id, body, turn=turn, now=now))
    return Entry(
        account_id=row.account_id, kind=f"plan.{state}", body={**told, **body}, writes=tuple(writes),
        state={"review_at": now},
    )  # fmt: skip


def end_turn(state: PlanState, *, was_agreed: bool) -> str:
    """What the end of a plan is called for the receivables system."""
    return "declined" if state is PlanState.CANCELLED and not was_agreed else state.value
