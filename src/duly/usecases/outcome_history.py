"""What was written back of an account, and what its records call for, as the guarantees see both. Reads nothing."""

from __future__ import annotations

from collections.abc import Iterator

from duly.domain.history import OutcomeHistory
from duly.domain.promise import ENDED, PromiseState
from duly.domain.writeback import OutcomeKind, WriteBackEvent, WriteBackState
from duly.store.history_query import AccountRows, JournalEntry
from duly.usecases.charge_history import charge_outcomes_owed
from duly.usecases.dispute_history import owed_of
from duly.usecases.outcomes import outcome_id
from duly.usecases.past import Past
from duly.usecases.plan_history import plan_outcomes_owed
from duly.usecases.told_will import consents_owed

BY_A_PERSON = "person:"
SENT_AGAIN = f"outcome.{WriteBackEvent.SENT_AGAIN}"
ENTERED = f"outcome.{WriteBackEvent.ACKNOWLEDGED}"


def outcomes_told(rows: AccountRows, past: Past) -> tuple[OutcomeHistory, ...]:
    """Each outcome with what a person made of one that was refused: entered by hand, or sent once more."""
    by_person: dict[str, JournalEntry] = {
        entry.body["outcome"]: entry
        for entry in rows.entries
        if entry.kind in (SENT_AGAIN, ENTERED) and entry.actor.startswith(BY_A_PERSON)
    }
    told: list[OutcomeHistory] = []
    for row in rows.outcomes:
        state, last = WriteBackState(row["state"]), by_person.get(row["id"])
        acknowledged = state is WriteBackState.ACKNOWLEDGED
        one = OutcomeHistory(
            id=row["id"],
            state=state,
            at=last.at if last is not None else row["at"],
            arrivals=int(acknowledged) if past.arrivals is None else past.arrivals[row["id"]],
            with_person=state is WriteBackState.REJECTED,  # the queue shows every rejected one
            by_hand=last is not None and last.kind == ENTERED,
        )
        told.append(one)
    return tuple(told)


def outcomes_owed(rows: AccountRows) -> Iterator[str]:
    """The write-backs that the account's records call for, whether or not they were written."""
    for row in rows.sent:
        if row["kind"] == "step" and row["state"] != "failed":
            yield outcome_id(OutcomeKind.STEP_SENT, row["id"], "sent")
    for row in rows.promises:
        yield outcome_id(OutcomeKind.PROMISE, row["id"], "confirmed")
        if PromiseState(row["state"]) in ENDED:
            yield outcome_id(OutcomeKind.PROMISE, row["id"], row["state"])
    for owed_by in (owed_of, plan_outcomes_owed, charge_outcomes_owed):
        yield from owed_by(rows)
    for row in rows.cases:
        yield outcome_id(OutcomeKind.ESCALATION, row["id"], "opened")
        if row["resolved_at"] is not None:
            yield outcome_id(OutcomeKind.ESCALATION, row["id"], "resolved")
    yield from consents_owed(rows)
