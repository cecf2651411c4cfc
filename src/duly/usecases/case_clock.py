"""The clock of a case and what it takes to move it to another desk: deadline, next look, who had it.

Reads no store; ``open_cases``, ``watch_cases`` and ``assign_case`` write what comes out of here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from duly.domain.escalation import ESCALATION, EscalationEvent, EscalationState, gravest
from duly.store.record import Change, Entry
from duly.store.schema import escalation
from duly.usecases.context import Context

WARNED_AT_QUARTER = 3
"""The warning comes once three quarters of the working time up to the deadline have gone by."""
FIRST_LATE = timedelta(seconds=1)
"""A case is late at the first instant after its deadline; the store keeps whole seconds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseClock:
    """``sla_at`` is the deadline; ``watch_at`` when the timetable looks at the case next, ``None`` once it was flagged
    as late with nobody to pass it on to.
    """

    sla_at: datetime
    watch_at: datetime | None


def clock_from(context: Context, *, trigger: str, desk: str, now: datetime) -> CaseClock:
    """The clock that starts now for a trigger, in the working hours of the desk that has the case."""
    span = context.policy.escalation_route(trigger).sla
    return running_to(context, context.sla_at(now, span, desk=desk), desk=desk, now=now)


def running_to(context: Context, deadline: datetime, *, desk: str, now: datetime) -> CaseClock:
    """The clock with this deadline."""
    working = context.working_time(desk)
    left = working.open_time_between(now, deadline)
    warn_at = working.add_open_time(now, left * WARNED_AT_QUARTER // 4)
    late_at = deadline + FIRST_LATE
    whole = warn_at.replace(microsecond=0)
    return CaseClock(sla_at=deadline, watch_at=whole if now < whole < deadline else late_at)


def joined_clock(context: Context, row: Row[Any], *, trigger: str, desk: str, now: datetime) -> CaseClock:
    """The clock once a further trigger has joined. A deadline only ever comes nearer; once it is over, another desk
    begins with its own.
    """
    own = clock_from(context, trigger=trigger, desk=desk, now=now)
    if row.sla_at < now and desk != row.route:
        return own
    if own.sla_at < row.sla_at:
        return own
    return running_to(context, row.sla_at, desk=desk, now=now)


def takes_over(row: Row[Any], trigger: str) -> bool:
    """Whether a further trigger is graver than all that the case has."""
    known = [*row.triggers]
    return trigger not in known and gravest([*known, trigger]) == trigger


def past_desk(row: Row[Any], *, why: str, now: datetime) -> dict[str, Any]:
    """Who had the case until now, since when, and why no longer."""
    return {
        "route": row.route, "owner": row.owner, "since": row.since, "deadline": row.sla_at, "until": now, "why": why,
    }  # fmt: skip


def desks_had(row: Row[Any]) -> Sequence[str]:
    """Every desk that had the case, in order, the present one last."""
    return [*(each["route"] for each in row.had), row.route]


def moved(
    row: Row[Any], *, desk: str, why: str, clock: CaseClock, now: datetime, late_times: int | None = None
) -> Entry:
    """The case waits at another desk from now on. Who had it, and since when, is in the journal and on the case."""
    was = past_desk(row, why=why, now=now)
    values: dict[str, Any] = {
        "state": ESCALATION.advance(EscalationState(row.state), EscalationEvent.REROUTED).value, "route": desk,
        "owner": None, "since": now, "had": [*row.had, was], "sla_at": clock.sla_at, "watch_at": clock.watch_at,
        "late_times": row.late_times if late_times is None else late_times,
    }  # fmt: skip
    body: dict[str, Any] = {
        "case": row.id, "to": desk, "was": was["route"], "owner_was": was["owner"], "since": was["since"], "why": why,
        "deadline_was": row.sla_at, "deadline": clock.sla_at,
    }  # fmt: skip
    change = Change(table=escalation, key={"id": row.id}, values=values)
    return Entry(account_id=row.account_id, kind="case.rerouted", body=body, writes=(change,))
