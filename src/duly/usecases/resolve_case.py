"""A person is done with a case: the account goes back to automation, stays with them, or there is nothing more to do.

The case's own holds end with it. One transaction; who and why are in the journal and in the outcome. An account that
goes back is decided at once, so that the person is told what comes next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, assert_never

from sqlalchemy import Connection, Row, select

from duly.domain.conversation import Conversation
from duly.domain.decision import Decision
from duly.domain.escalation import ESCALATION, ClosedBecause, EscalationResolution, EscalationState
from duly.domain.identity import key_of
from duly.domain.writeback import OutcomeKind
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, Head, Insert, Write, lock_accounts, record
from duly.store.schema import conversation, escalation, hold
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide_now
from duly.usecases.outcomes import outcome_of

AGREED = "agreed"
NOBODY = "nobody"
"""Stands for a person where it is only asked what would happen."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolution:
    """How a case ends. ``by`` is the person's name; ``hold_until`` pauses the account up to that day; ``because`` says
    why a case is closed, and belongs to nothing else.
    """

    how: EscalationResolution
    by: str
    note: str
    hold_until: date | None = None
    because: ClosedBecause | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolved:
    """What ending a case did. ``holds`` are the reasons of the holds that ended with it; ``following`` is what was
    decided about the account right after, ``None`` where automation stays away.
    """

    account_id: str
    holds: tuple[str, ...]
    following: Decision | None


def resolve_case(context: Context, case_id: str, resolution: Resolution, *, now: datetime) -> Resolved:
    """Ends the case. Raises ``NotFound``, ``InputInvalid``."""
    _check(context, resolution, now)
    with context.database.transaction() as tx:
        return _resolve(tx, context, case_id, resolution, now=now)


def if_returned(context: Context, case_id: str, *, now: datetime) -> Decision | None:
    """What automation would do if the case were given back now: it is done, and undone again. Raises ``NotFound``."""
    back = Resolution(how=EscalationResolution.RETURNED, by=NOBODY, note="asked what would happen")
    with context.database.transaction() as tx:
        following = _resolve(tx, context, case_id, back, now=now).following
        tx.rollback()
    return following


def locked_case(tx: Connection, case_id: str) -> tuple[Row[Any], dict[str, Head]]:
    """An open case under the lock of its account. Raises ``NotFound``, ``InputInvalid``."""
    known = tx.execute(select(escalation).where(escalation.c.id == case_id)).first()
    if known is None:
        raise NotFound(f"no case {case_id!r}")
    heads = lock_accounts(tx, [known.account_id])
    row = tx.execute(select(escalation).where(escalation.c.id == case_id)).one()
    if row.resolved_at is not None:
        raise InputInvalid((f"case {case_id} was resolved by {row.resolved_by} on {row.resolved_at:%Y-%m-%d}",))
    return row, heads


def resolve_within(
    tx: Connection, context: Context, case_id: str, resolution: Resolution, *, now: datetime
) -> Resolved:
    """Ends the case in the caller's transaction, as part of another decision. Raises as ``resolve_case`` does."""
    _check(context, resolution, now)
    return _resolve(tx, context, case_id, resolution, now=now)


def _resolve(tx: Connection, context: Context, case_id: str, resolution: Resolution, *, now: datetime) -> Resolved:
    row, heads = locked_case(tx, case_id)
    state = ESCALATION.advance(EscalationState(row.state), resolution.how.event)
    holds = _own_holds(tx, row)
    entry = _entry(tx, context, row, state, holds, resolution, now)
    record(tx, [entry], heads=heads, actor=f"person:{resolution.by}", at=now)
    goes_back = resolution.how is EscalationResolution.RETURNED
    following = decide_now(tx, context, row.account_id, now=now) if goes_back else None
    return Resolved(account_id=row.account_id, holds=tuple(each.reason for each in holds), following=following)


def check_who_and_why(by: str, note: str) -> None:
    """A person's decision has a name and a reason. Raises ``InputInvalid``."""
    if not by.strip() or not note.strip():
        raise InputInvalid(("found no name or no note; expected who decides this and why",))


def _check(context: Context, resolution: Resolution, now: datetime) -> None:
    check_who_and_why(resolution.by, resolution.note)
    if (resolution.because is None) is (resolution.how is EscalationResolution.CLOSED):
        reasons = ", ".join(ClosedBecause)
        raise InputInvalid((f"--because: belongs to closing a case, and closing needs it: expected one of {reasons}",))
    until = resolution.hold_until
    if until is not None and until <= context.day_of(now):
        raise InputInvalid((f"--until: found {until}, expected a day after {context.day_of(now)}",))


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
        "because": resolution.because,
    }  # fmt: skip
    values = {"state": state.value, "resolved_at": now, "resolution": how.value, "resolved_by": by}
    released = {"released_at": now, "released_why": f"case {row.id} was resolved by {by}"}
    writes: list[Write] = [Change(table=escalation, key={"id": row.id}, values=values)]
    writes += [Change(table=hold, key={"id": each.id}, values=released) for each in holds]
    pause = _pause(context, row, resolution, now)
    body |= {"hold": pause[0].row["id"]} if pause else {}
    writes += pause
    writes += _told_anew(tx, row.account_id)
    writes.append(outcome_of(OutcomeKind.ESCALATION, row.account_id, row.id, body, turn="resolved", at=now))
    return Entry(
        account_id=row.account_id, kind="case.resolved", body=body, writes=tuple(writes), state=_state(resolution, now)
    )


def _state(resolution: Resolution, now: datetime) -> dict[str, Any]:
    match resolution.how:
        case EscalationResolution.RETURNED:
            return {"owner": None, "review_at": now}
        case EscalationResolution.STAYED | EscalationResolution.CLOSED:
            return {"owner": resolution.by, "review_at": None}
        case _:
            assert_never(resolution.how)


def _pause(context: Context, row: Row[Any], resolution: Resolution, now: datetime) -> list[Insert]:
    """Until the agreed day; for good where the case is closed, so that nothing goes out whatever happens next."""
    if resolution.hold_until is None and resolution.because is None:
        return []
    until = context.start_of(resolution.hold_until) if resolution.hold_until else None
    opened: dict[str, Any] = {
        "id": key_of("hold", row.account_id, AGREED, row.id), "account_id": row.account_id, "scope": "account",
        "target": None, "reason": resolution.because or AGREED, "owner": resolution.by, "opened_at": now,
        "until": until, "released_at": None, "released_why": None,
    }  # fmt: skip
    return [Insert(table=hold, row=opened)]


def _told_anew(tx: Connection, account_id: str) -> list[Write]:
    """The conversation no longer stands as handed over, so that the next handing over is told again."""
    stored = tx.execute(select(conversation).where(conversation.c.account_id == account_id)).first()
    if stored is None:
        return []
    state = replace(Conversation.from_json(stored.state), handed_over=False).to_json()
    return [Change(table=conversation, key={"account_id": account_id}, values={"state": state})]
