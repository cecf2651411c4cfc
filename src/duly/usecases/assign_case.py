"""Who has a case: a person takes it, gives it to another person, passes it on to another desk, or adds a note.

The deadline stays whoever has it. One transaction each; who had it before is on the case and in the journal.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from duly.domain.escalation import ESCALATION, EscalationEvent, EscalationState
from duly.errors import InputInvalid
from duly.policy.desks import known_people
from duly.policy.fault import expected_among
from duly.store.record import Change, Entry, record
from duly.store.schema import escalation
from duly.usecases.case_clock import CaseClock, moved, past_desk, running_to
from duly.usecases.context import Context
from duly.usecases.list_cases import known_routes
from duly.usecases.resolve_case import check_who_and_why, locked_case

NOTE_CHARS_MAX = 4_000


def take_case(context: Context, case_id: str, *, by: str, now: datetime) -> datetime:
    """A person takes a case; gives its deadline, which stays. Raises ``NotFound``, ``InputInvalid``."""
    check_who_and_why(by, "taken")
    with context.database.transaction() as tx:
        row, heads = locked_case(tx, case_id)
        entry = _given(row, kind="case.taken", to=by, by=by, note="taken", now=now)
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return row.sla_at


def give_case(context: Context, case_id: str, *, to: str, by: str, note: str, now: datetime) -> datetime:
    """Gives a case to a person; gives its deadline, which stays. Raises ``NotFound``, ``InputInvalid``."""
    check_who_and_why(by, note)
    people = known_people(context.policy.desks)
    if not to.strip() or (people and to not in people):
        raise InputInvalid((f"--person: unknown {to!r}; {expected_among(to, people)}",))
    with context.database.transaction() as tx:
        row, heads = locked_case(tx, case_id)
        entry = _given(row, kind="case.assigned", to=to, by=by, note=note, now=now)
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return row.sla_at


def pass_case_on(context: Context, case_id: str, *, desk: str, by: str, note: str, now: datetime) -> datetime:
    """Passes a case on to another desk, where it waits for somebody; gives its deadline, which stays.

    Raises ``NotFound``, ``InputInvalid``.
    """
    check_who_and_why(by, note)
    with context.database.transaction() as tx:
        _check_desk(tx, context, desk)
        row, heads = locked_case(tx, case_id)
        if desk == row.route and row.owner is None:
            raise InputInvalid((f"case {case_id} waits at {desk} already",))
        record(tx, [_passed_on(context, row, desk, note, now)], heads=heads, actor=f"person:{by}", at=now)
    return row.sla_at


def note_case(context: Context, case_id: str, *, text: str, by: str, now: datetime) -> None:
    """Adds a note to a case. Raises ``NotFound``, ``InputInvalid``."""
    check_who_and_why(by, text)
    if len(text) > NOTE_CHARS_MAX:
        raise InputInvalid((f"--note: found {len(text):,} characters, expected at most {NOTE_CHARS_MAX:,}",))
    with context.database.transaction() as tx:
        row, heads = locked_case(tx, case_id)
        notes = [*row.summary.get("notes", []), {"at": now, "by": by, "text": text}]
        change = Change(table=escalation, key={"id": row.id}, values={"summary": {**row.summary, "notes": notes}})
        body = {"case": row.id, "by": by, "note": text}
        entry = Entry(account_id=row.account_id, kind="case.noted", body=body, writes=(change,))
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)


def _check_desk(tx: Connection, context: Context, desk: str) -> None:
    known = frozenset(context.policy.desks) or known_routes(tx, context.policy)
    if desk not in known:
        raise InputInvalid((f"--desk: unknown desk {desk!r}; {expected_among(desk, known)}",))


def _given(row: Row[Any], *, kind: str, to: str, by: str, note: str, now: datetime) -> Entry:
    """The case is a person's. Somebody who had it before is not forgotten."""
    state = ESCALATION.advance(EscalationState(row.state), EscalationEvent.ASSIGNED)
    values: dict[str, Any] = {"state": state.value, "owner": to, "since": now}
    if row.owner is not None and row.owner != to:
        values["had"] = [*row.had, past_desk(row, why=f"{kind.partition('.')[2]} by {by}: {note}", now=now)]
    body = {"case": row.id, "to": to, "by": by, "note": note, "was": row.owner, "was_since": row.since}
    change = Change(table=escalation, key={"id": row.id}, values=values)
    return Entry(account_id=row.account_id, kind=kind, body=body, writes=(change,))


def _passed_on(context: Context, row: Row[Any], desk: str, note: str, now: datetime) -> Entry:
    if row.sla_at < now:  # late already: it stays so, whoever has it
        clock = CaseClock(sla_at=row.sla_at, watch_at=row.watch_at)
    else:
        clock = running_to(context, row.sla_at, desk=desk, now=now)
    return moved(row, desk=desk, why=note, clock=clock, now=now)
