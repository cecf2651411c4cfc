"""A person has spoken with or written to a customer themselves: it counts as the step, and against the limits.

One transaction; who, by which channel and what came of it are in the journal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from duly.domain.contact import Channel
from duly.domain.decision import Act, Decision, HandOver, Outcome
from duly.domain.identity import key_of
from duly.errors import InputInvalid
from duly.policy.fault import expected_among
from duly.policy.overriding import steps_named
from duly.store.record import Entry, Insert, Write, lock_accounts, record
from duly.store.schema import hand_contact, step_done
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide, decide_now
from duly.usecases.find_account import find_account
from duly.usecases.resolve_case import check_who_and_why


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactMade:
    """``step`` is the step it counts as; the one that is next where nobody says and the customer was reached.

    A call that nobody answered is an attempt: it counts against the limits, and its step is still to be done.
    """

    channel: Channel
    reached: bool
    by: str
    note: str
    step: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """The step it counted as, if any, and what was decided right after."""

    step: str | None
    following: Decision


def note_contact(context: Context, account_id: str, made: ContactMade, *, now: datetime) -> Counted:
    """Records the contact. Raises ``NotFound``, ``InputInvalid``."""
    check_who_and_why(made.by, made.note)
    if made.step is not None and made.step not in (known := steps_named(context.policy)):
        raise InputInvalid((f"--step: unknown {made.step!r}; {expected_among(made.step, known)}",))
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        (decided,) = decide(tx, context, [account_id], now=now)
        facts = decided.facts
        step = made.step or (_next_step(decided.decision.outcome, facts.cycle) if made.reached else None)
        if step in facts.steps_done:
            step = None
        row: dict[str, Any] = {
            "id": key_of("hand_contact", account_id, heads[account_id].seq), "account_id": account_id,
            "channel": made.channel.value, "at": now, "reached": made.reached, "step": step, "by": made.by,
            "note": made.note,
        }  # fmt: skip
        writes: list[Write] = [Insert(table=hand_contact, row=row)]
        if step is not None:
            done = {
                "account_id": account_id, "cycle": facts.cycle, "step": step, "at": now, "day": context.day_of(now),
                "how": "by_person",
            }  # fmt: skip
            writes.append(Insert(table=step_done, row=done))
        body = {"hand_contact": row["id"], "cycle": facts.cycle}
        body |= {name: row[name] for name in ("channel", "reached", "step", "by", "note")}
        entry = Entry(account_id=account_id, kind="contact.by_person", body=body, writes=tuple(writes))
        record(tx, [entry], heads=heads, actor=f"person:{made.by}", at=now)
        return Counted(step=step, following=decide_now(tx, context, account_id, now=now))


def _next_step(outcome: Outcome, cycle: str) -> str | None:
    """The step that is next in the overdue cycle; a reminder of a promise, or thanks, are none of it."""
    match outcome:
        case Act() if outcome.cycle == cycle:
            return outcome.step
        case HandOver() if outcome.cycle == cycle:
            return outcome.step
        case _:
            return None
