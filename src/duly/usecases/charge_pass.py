"""Proposes charges over the whole portfolio once a day, where the policy asks for it.

Nominates late accounts; each is then locked, read afresh and proposed on by itself. Accounts that a person has are
left to that person.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import Connection, or_, select

from duly.policy.one_condition import compiled
from duly.store.daily import note_result, take_run
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.record import lock_accounts, record
from duly.store.schema import charge, item
from duly.usecases.context import Context
from duly.usecases.open_cases import Case, open_cases
from duly.usecases.propose_charges import CLOSED_LATE_DAYS, RULES_OF_PACK, RulesOf, propose_charges, some_told

CHARGES_JOB = "charges"
ACTOR = "timetable"
BATCH_ACCOUNTS = 1_000


def late_accounts(tx: Connection, *, today: date) -> list[str]:
    """Accounts with an item past due, or with a charge that waits for a decision."""
    i = item.c
    closed_since = today - timedelta(days=CLOSED_LATE_DAYS)
    late = select(i.account_id).where(
        i.due_on < today, or_(i.open > 0, (i.closed_on >= closed_since) & (i.closed_on > i.due_on))
    )
    waiting = select(charge.c.account_id).where(charge.c.state.in_(["proposed", "approved"]))
    return sorted(set(tx.execute(late.distinct()).scalars()) | set(tx.execute(waiting.distinct()).scalars()))


def propose_where_asked(context: Context, *, now: datetime, rules_of: RulesOf = RULES_OF_PACK) -> int:
    """Proposes where ``charges.propose_when`` holds; gives how many proposals are new."""
    today = context.day_of(now)
    with context.database.transaction() as tx:
        if not take_run(tx, CHARGES_JOB, day=today, at=now):
            return 0
    new = sum(propose_for_one(context, each, now=now, rules_of=rules_of) for each in nominated(context, now=now))
    with context.database.transaction() as tx:
        note_result(tx, CHARGES_JOB, day=today, result={"proposed": new})
    return new


def propose_for_one(context: Context, account_id: str, *, now: datetime, rules_of: RulesOf = RULES_OF_PACK) -> int:
    """Proposes on one account that was nominated; what stands proposed already is left as it is."""
    pace = context.policy.charges.every_days
    return some_told(propose_charges(context, account_id, actor=ACTOR, now=now, pace=pace, rules_of=rules_of))


def hand_over_charges(context: Context, account_id: str, *, error: str, now: datetime) -> None:
    """An account whose charges a fault of ours keeps from being computed goes to a person, with the fault.

    It is not nominated again while the case is open.
    """
    with context.database.transaction() as tx:
        heads = lock_accounts(tx, [account_id])
        case = Case(
            account_id=account_id,
            trigger="unclear",
            reason=f"The charges of this account could not be computed: {error}.",
            kind="case.charges_failed",
            body={"error": error},
            cycle="none",
        )
        record(tx, open_cases(tx, context, [case], heads=heads, now=now), heads=heads, actor=ACTOR, at=now)


def nominated(context: Context, *, now: datetime) -> list[str]:
    """Late accounts on which the policy asks for proposals, and which no person has."""
    policy = context.policy.charges
    if policy.propose_when is None:
        return []
    holds = compiled(policy.propose_when)
    found: list[str] = []
    with context.database.reading() as tx:
        moment = context.moment(tx, now)
        ids = late_accounts(tx, today=moment.today)
        for start in range(0, len(ids), BATCH_ACCOUNTS):
            raw = read_raw(tx, ids[start : start + BATCH_ACCOUNTS], now=now, today=moment.today)
            found += [
                facts.account_id
                for facts in fold(raw, moment)
                if facts.owner is None and not facts.escalation_open and holds(facts)
            ]
    return found
