"""A person is done with a case: the account goes back to automation, or stays with them.

The case's own holds end with it. One transaction; who and why are in the journal and in the outcome.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, assert_never

from sqlalchemy import Connection, Row, select

from duly.domain.conversation import Conversation
from duly.domain.escalation import ESCALATION, EscalationEvent, EscalationResolution, EscalationState
from duly.domain.identity import key_of
from duly.domain.writeback import OutcomeKind
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, Insert, Write, lock_accounts, record
from duly.store.schema import conversation, escalation, hold
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_of

AGREED = "agreed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolution:
    """How a case ends. ``by`` is the person's name; ``hold_until`` pauses the account up to that day."""

    how: EscalationResolution
    by: str
    note: str
    hold_until: date | None = None


def resolve_case(context: Context, case_id: str, resolution: Resolution, *, now: datetime) -> tuple[str, ...]:
    """Ends the case; gives the reasons of the holds that ended with it. Raises ``NotFound``, ``InputInvalid``."""
    _check(context, resolution, now)
    with context.database.transaction() as tx:
        known = tx.execute(select(escalation).where(escalation.c.id == case_id)).first()
        if known is None:
            raise NotFound(f"no case {case_id!r}")
        heads = lock_accounts(tx, [known.account_id])
        row = tx.execute(select(escalation).where(escalation.c.id == case_id)).one()
        if row.resolved_at is not None:
            raise InputInvalid((f"case {case_id} was resolved by {row.resolved_by} on {row.resolved_at:%Y-%m-%d}",))
        state = ESCALATION.advance(EscalationState(row.state), resolution.how.event)
        holds = _own_holds(tx, row)
        entry = _entry(tx, context, row, state, holds, resolution, now)
        record(tx, [entry], heads=heads, actor=f"person:{resolution.by}", at=now)
    return tuple(each.reason for each in holds)


def _check(context: Context, resolution: Resolution, now: datetime) -> None:
    if not resolution.by.strip() or not resolution.note.strip():
        raise InputInvalid(("found no name or no note; expected who decides this and why",))
    until = resolution.hold_until
    if until is not None and until <= context.day_of(now):
        raise InputInvalid((f"--hold-until: found {until}, expected a day after {context.day_of(now)}",))


def _own_holds(tx: Connection, row: Row[Any]) -> Sequence[Row[Any]]:
    """The account-wide holds that this case's triggers opened."""
    h = hold.c
    query = select(hold).where(
        h.account_id == row.account_id,
        h.scope == "account",
        h.reason.in_(row.triggers),
        h.opened_at >= row.opened_at,
        h.released_at.is_(None),
    )
    return tx.execute(query.order_by(h.id)).all()


def _entry(
    tx: Connection,
    context: Context,
    row: Row[Any],
    state: EscalationState,
    holds: Sequence[Row[Any]],
    resolution: Resolution,
    now: datetime,
) -> Entry:
    how, by = resolution.how, resolution.by
    body: dict[str, Any] = {
        "case": row.id, "triggers": row.triggers, "resolution": how.value, "by": by, "note": resolution.note,
        "holds_released": [each.id for each in holds], "hold_until": resolution.hold_until,
    }  # fmt: skip
    values = {"state": state.value, "resolved_at": now, "resolution": how.value, "resolved_by": by}
    released = {"released_at": now, "released_why": f"case {row.id} was resolved by {by}"}
    writes: list[Write] = [Change(table=escalation, key={"id": row.id}, values=values)]
    writes += [Change(table=hold, key={"id": each.id}, values=released) for each in holds]
    writes += _pause(context, row, resolution, now)
    writes += _told_anew(tx, row.account_id)
    writes.append(outcome_of(OutcomeKind.ESCALATION, row.account_id, row.id, body, turn="resolved", at=now))
    return Entry(
        account_id=row.account_id, kind="case.resolved", body=body, writes=tuple(writes), state=_state(resolution, now)
    )


def _state(resolution: Resolution, now: datetime) -> dict[str, Any]:
    match resolution.how:
        case EscalationResolution.RETURNED:
            return {"owner": None, "review_at": now}
        case EscalationResolution.STAYED:
            return {"owner": resolution.by, "review_at": None}
        case _:
            assert_never(resolution.how)


def _pause(context: Context, row: Row[Any], resolution: Resolution, now: datetime) -> list[Write]:
    if resolution.hold_until is None:
        return []
    opened: dict[str, Any] = {
        "id": key_of("hold", row.account_id, AGREED, row.id), "account_id": row.account_id, "scope": "account",
        "target": None, "reason": AGREED, "owner": resolution.by, "opened_at": now,
        "until": context.start_of(resolution.hold_until), "released_at": None, "released_why": None,
    }  # fmt: skip
    return [Insert(table=hold, row=opened)]


def _told_anew(tx: Connection, account_id: str) -> list[Write]:
    """The conversation no longer stands as handed over, so that the next handing over is told again."""
    stored = tx.execute(select(conversation).where(conversation.c.account_id == account_id)).first()
    if stored is None:
        return []
    state = replace(Conversation.from_json(stored.state), handed_over=False).to_json()
    return [Change(table=conversation, key={"account_id": account_id}, values={"state": state})]


def take_case(context: Context, case_id: str, *, by: str, now: datetime) -> None:
    """A person takes a case; its deadline stays. Raises ``NotFound``, ``InputInvalid``."""
    with context.database.transaction() as tx:
        row = tx.execute(select(escalation).where(escalation.c.id == case_id)).first()
        if row is None:
            raise NotFound(f"no case {case_id!r}")
        heads = lock_accounts(tx, [row.account_id])
        row = tx.execute(select(escalation).where(escalation.c.id == case_id)).one()
        if row.resolved_at is not None:
            raise InputInvalid((f"case {case_id} was resolved by {row.resolved_by} on {row.resolved_at:%Y-%m-%d}",))
        state = ESCALATION.advance(EscalationState(row.state), EscalationEvent.ASSIGNED)
        change = Change(table=escalation, key={"id": case_id}, values={"state": state.value, "owner": by, "since": now})
        body = {"case": case_id, "by": by, "was": row.owner, "was_since": row.since}
        entry = Entry(account_id=row.account_id, kind="case.taken", body=body, writes=(change,))
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
