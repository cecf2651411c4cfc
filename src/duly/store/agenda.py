"""What waits in the store, and since or until when: one query, so that an idle look costs next to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.sql.elements import ColumnElement

from duly.store.outbox import SENDABLE
from duly.store.overrides_query import ends_at
from duly.store.schema import (
    account_state,
    arrival,
    dispute,
    escalation,
    hold,
    inbox,
    instalment,
    outbox,
    outcome,
    override,
    plan,
    promise,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Agenda:
    """The earliest of each kind of work; ``None`` where there is none. Days are where the creditor is.

    ``promise_over_on`` is the last day on which money still counts for a promise: it is over the day after. So are
    ``instalment_over_on`` and ``plan_over_on``.
    """

    arrival_on: date | None
    unhandled_at: datetime | None
    promise_due_on: date | None
    promise_over_on: date | None
    instalment_due_on: date | None
    instalment_over_on: date | None
    plan_over_on: date | None
    plan_lapses_at: datetime | None
    hold_until: datetime | None
    review_at: datetime | None
    message_at: datetime | None
    outcome_at: datetime | None
    case_at: datetime | None
    dispute_at: datetime | None
    override_at: datetime | None


def _earliest(name: str, column: ColumnElement[Any], *conditions: ColumnElement[bool]) -> ColumnElement[Any]:
    return select(func.min(column)).where(*conditions).scalar_subquery().label(name)


AGENDA = select(
    _earliest("arrival_on", arrival.c.known_on, arrival.c.applied_at.is_(None)),
    _earliest("unhandled_at", inbox.c.received_at, inbox.c.handled_at.is_(None)),
    _earliest("promise_due_on", promise.c.day, promise.c.settled_on.is_(None), promise.c.state == "confirmed"),
    _earliest("promise_over_on", promise.c.follow_up_on, promise.c.settled_on.is_(None)),
    _earliest("instalment_due_on", instalment.c.day, instalment.c.state == "confirmed"),
    _earliest("instalment_over_on", instalment.c.follow_up_on, instalment.c.settled_on.is_(None)),
    _earliest("plan_over_on", plan.c.over_on, plan.c.state == "active"),
    _earliest("plan_lapses_at", plan.c.valid_until, plan.c.state == "proposed"),
    _earliest("hold_until", hold.c.until, hold.c.released_at.is_(None)),
    _earliest("review_at", account_state.c.review_at),
    _earliest("message_at", outbox.c.not_before, outbox.c.state == "planned", SENDABLE),
    _earliest("outcome_at", outcome.c.at, outcome.c.state == "pending"),
    _earliest("dispute_at", dispute.c.watch_at, dispute.c.closed_at.is_(None)),
    select(ends_at()).where(override.c.ended_at.is_(None)).scalar_subquery().label("override_at"),
    _earliest("case_at", escalation.c.watch_at, escalation.c.resolved_at.is_(None)),
)


def read_agenda(tx: Connection) -> Agenda:
    """The agenda as the store has it now."""
    return Agenda(**tx.execute(AGENDA).mappings().one())
