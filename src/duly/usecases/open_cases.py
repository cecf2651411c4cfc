"""Hands accounts to people: opens an escalation with its summary, or adds the trigger to the open one.

One open case per account; everything that comes up meanwhile is bundled into it, and the gravest of it says who has
the case and by when.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from duly.domain.decision import HandOver
from duly.domain.escalation import EscalationState
from duly.domain.facts import Facts
from duly.domain.identity import key_of
from duly.domain.writeback import OutcomeKind
from duly.policy.recommend import recommend
from duly.policy.terms import HoldScope
from duly.store.batch import ids_in
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.record import Change, Entry, Head, Insert, Write
from duly.store.schema import escalation, hold, step_done
from duly.usecases.case_clock import CaseClock, clock_from, joined_clock, moved, running_to, takes_over
from duly.usecases.context import Context
from duly.usecases.decided import Decided, decision_to_json
from duly.usecases.outcomes import outcome_of
from duly.usecases.summarise import summarise


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """A reason for a person to look. ``to`` overrides the policy's route for the trigger.

    ``kind`` and ``body`` become the journal's entry; ``quotes`` are the customer's words behind it. ``facts`` are the
    account's where they were just read. ``callback`` is when a call was agreed, and ``due_at`` a deadline of its own.
    """

    account_id: str
    trigger: str
    reason: str
    kind: str
    body: Mapping[str, Any]
    cycle: str
    to: str | None = None
    step: str | None = None
    recommend: str | None = None
    quotes: tuple[str, ...] = ()
    pauses: bool = False
    facts: Facts | None = None
    callback: Mapping[str, Any] | None = None
    due_at: datetime | None = None
    writes: tuple[Write, ...] = field(default=())


def case_of_decision(one: Decided) -> Case:
    """The case a decision to hand over makes."""
    outcome = one.decision.outcome
    assert isinstance(outcome, HandOver)
    return Case(
        account_id=one.facts.account_id,
        trigger=outcome.trigger,
        reason=one.decision.reason,
        kind="decision.hand_over",
        body=decision_to_json(one),
        cycle=outcome.cycle or one.facts.cycle,
        to=outcome.to,
        step=outcome.step,
        facts=one.facts,
    )


def open_cases(
    tx: Connection, context: Context, cases: Sequence[Case], *, heads: Mapping[str, Head], now: datetime
) -> list[Entry]:
    """The entries of each case, in order: one, and a second where a graver trigger moves the case to another desk.
    At most one case per account in one call.
    """
    if not cases:
        return []
    ids = [one.account_id for one in cases]
    query = select(escalation).where(ids_in(tx, escalation.c.account_id, ids), escalation.c.resolved_at.is_(None))
    known = {row.account_id: row for row in tx.execute(query)}
    new = [account_id for account_id in ids if account_id not in known]
    summaries = summarise(tx, new, now=now, zone=context.zone) if new else {}
    facts, paused = _facts(tx, context, cases, now=now), _paused(tx, ids)
    entries: list[Entry] = []
    for one in cases:
        turn, own = heads[one.account_id].seq, facts[one.account_id]
        if one.account_id in known:
            case_id, told = known[one.account_id].id, _bundled(one, own, known[one.account_id])
        else:
            case_id = key_of("case", one.account_id, one.trigger, turn)
            told = _opened(context, one, own, summaries[one.account_id], case_id=case_id, now=now)
        pause = [] if (one.account_id, one.trigger) in paused else _pause(context, one, turn=turn, now=now)
        entries.append(_entry(context, one, case_id, told, pause, now=now))
        if one.account_id in known:
            entries += _joined(context, one, known[one.account_id], now=now)
    return entries


def _facts(tx: Connection, context: Context, cases: Sequence[Case], *, now: datetime) -> dict[str, Facts]:
    """The facts of each account, read where the case does not bring them."""
    known = {one.account_id: one.facts for one in cases if one.facts is not None}
    missing = [one.account_id for one in cases if one.facts is None]
    if missing:
        moment = context.moment(tx, now)
        read = fold(read_raw(tx, missing, now=now, today=moment.today), moment)
        known |= {facts.account_id: facts for facts in read}
    return known


def _advice(case: Case, facts: Facts, summary: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """What the person is advised to do, and the summary with the reason of it."""
    advice = recommend(case.trigger, facts, asked=case.recommend, refused=bool(summary.get("wishes")))
    return advice.step, {**summary, "recommended_because": advice.why}


def _paused(tx: Connection, account_ids: Sequence[str]) -> frozenset[tuple[str, str]]:
    """The accounts that a stop signal pauses already, each with the trigger: saying it again opens no second hold."""
    h = hold.c
    query = select(h.account_id, h.reason).where(
        ids_in(tx, h.account_id, account_ids), h.scope == "account", h.until.is_(None), h.released_at.is_(None)
    )
    return frozenset((row[0], row[1]) for row in tx.execute(query))


def _entry(
    context: Context, case: Case, case_id: str, told: Sequence[Write], pause: Sequence[Insert], *, now: datetime
) -> Entry:
    """The journal also says which case it is, and which hold it opens, so that the tables can be held against it."""
    body: dict[str, Any] = {**case.body, "case": case_id}
    if pause:
        body["hold"] = pause[0].row["id"]
    return Entry(
        account_id=case.account_id,
        kind=case.kind,
        body=body,
        writes=(*case.writes, *told, *_step(context, case, now), *pause),
        # The person has it now; the account comes back to the timetable when the case is resolved.
        state={"review_at": None},
    )


def _bundled(case: Case, facts: Facts, known: Row[Any]) -> Sequence[Write]:
    triggers = list(dict.fromkeys([*known.triggers, case.trigger]))
    summary = {**known.summary, "also": [*known.summary.get("also", []), _why(case)]}
    if case.callback is not None:
        summary["callback"] = dict(case.callback)
    values: dict[str, Any] = {"triggers": triggers, "summary": summary}
    if takes_over(known, case.trigger) or (case.callback is not None and known.trigger == case.trigger):
        values["recommended"], values["summary"] = _advice(case, facts, summary)
    return [Change(table=escalation, key={"id": known.id}, values=values)]


def _joined(context: Context, case: Case, known: Row[Any], *, now: datetime) -> list[Entry]:
    """The strictest wins: a graver trigger takes the case to its own desk, and any trigger may bring the deadline
    nearer.
    """
    if case.trigger in known.triggers:
        return _other_time(context, case, known, now=now)
    graver = takes_over(known, case.trigger)
    desk = (case.to or context.policy.escalation_route(case.trigger).to) if graver else known.route
    clock = joined_clock(context, known, trigger=case.trigger, desk=desk, now=now)
    if desk != known.route:
        return [moved(known, desk=desk, why=f"{case.trigger} came up", clock=clock, now=now)]
    if clock.sla_at == known.sla_at:
        return []
    return [_new_deadline(known, clock, why=f"{case.trigger} came up")]


def _other_time(context: Context, case: Case, known: Row[Any], *, now: datetime) -> list[Entry]:
    """Another time agreed for a call is the deadline of a case that is about nothing but the call."""
    if case.due_at is None or set(known.triggers) != {case.trigger} or case.due_at == known.sla_at:
        return []
    clock = running_to(context, case.due_at, desk=known.route, now=now)
    return [_new_deadline(known, clock, why="another time for the call was agreed", kind="case.rescheduled")]


def _new_deadline(known: Row[Any], clock: CaseClock, *, why: str, kind: str = "case.hastened") -> Entry:
    body: dict[str, Any] = {
        "case": known.id, "why": why, "deadline_was": known.sla_at, "deadline": clock.sla_at,
    }  # fmt: skip
    values = {"sla_at": clock.sla_at, "watch_at": clock.watch_at}
    change = Change(table=escalation, key={"id": known.id}, values=values)
    return Entry(account_id=known.account_id, kind=kind, body=body, writes=(change,))


def _why(case: Case) -> dict[str, Any]:
    return {"trigger": case.trigger, "reason": case.reason, "quotes": list(case.quotes)}


def _opened(
    context: Context, case: Case, facts: Facts, summary: Mapping[str, Any], *, case_id: str, now: datetime
) -> Sequence[Write]:
    desk = case.to or context.policy.escalation_route(case.trigger).to
    clock = clock_from(context, trigger=case.trigger, desk=desk, now=now)
    if case.due_at is not None:
        clock = running_to(context, case.due_at, desk=desk, now=now)
    recommended, summary = _advice(case, facts, summary)
    if case.callback is not None:
        summary["callback"] = dict(case.callback)
    row: dict[str, Any] = {
        "id": case_id,
        "account_id": case.account_id,
        "state": EscalationState.OPEN.value,
        "trigger": case.trigger,
        "triggers": [case.trigger],
        "route": desk,
        "owner": None,
        "cycle": case.cycle,
        "opened_at": now,
        "sla_at": clock.sla_at,
        "since": now,
        "had": [],
        "late_times": 0,
        "watch_at": clock.watch_at,
        "summary": {**summary, "why": _why(case)},
        "recommended": recommended,
        "resolved_at": None,
        "resolution": None,
        "resolved_by": None,
    }
    body: dict[str, Any] = {
        "case": row["id"],
        "trigger": case.trigger,
        "to": row["route"],
        "reason": case.reason,
        "quotes": list(case.quotes),
    }
    return [
        Insert(table=escalation, row=row),
        outcome_of(OutcomeKind.ESCALATION, case.account_id, row["id"], body, turn="opened", at=now),
    ]


def _step(context: Context, case: Case, now: datetime) -> list[Write]:
    if case.step is None:
        return []
    row: dict[str, Any] = {
        "account_id": case.account_id, "cycle": case.cycle, "step": case.step, "at": now,
        "day": context.day_of(now), "how": "handed_over",
    }  # fmt: skip
    return [Insert(table=step_done, row=row)]


def _pause(context: Context, case: Case, *, turn: int, now: datetime) -> list[Insert]:
    """The account-wide hold of a stop signal; it ends when the person resolves the case."""
    route = context.policy.escalation_route(case.trigger)
    if not case.pauses or route.hold is not HoldScope.ACCOUNT:
        return []
    row: dict[str, Any] = {
        "id": key_of("hold", case.account_id, case.trigger, turn),
        "account_id": case.account_id,
        "scope": "account",
        "target": None,
        "reason": case.trigger,
        "owner": case.to or route.to,
        "opened_at": now,
        "until": None,
        "released_at": None,
        "released_why": None,
    }
    return [Insert(table=hold, row=row)]
