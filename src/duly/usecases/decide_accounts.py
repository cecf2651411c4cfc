"""Decides about accounts whose review time has come, and records what was decided.

One batch is one transaction: the accounts are locked, their facts loaded afresh, and every decision is
kept with its facts, rules and reason, "do nothing, look again then" included.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import assert_never

from sqlalchemy import Connection, select

from duly.domain.decision import Act, Decision, HandOver, Wait
from duly.domain.facts import Facts
from duly.domain.message import MessageState
from duly.store.facts_fold import fold
from duly.store.facts_query import read_raw
from duly.store.outbox import waiting_drafts
from duly.store.record import Change, Entry, Head, Write, lock_accounts, record
from duly.store.schema import account_state, outbox
from duly.usecases.context import Context
from duly.usecases.decided import Decided, decision_to_json
from duly.usecases.open_cases import case_of_decision, open_cases
from duly.usecases.plan_messages import plan_messages
from duly.usecases.rule_versions import keep_rules, keep_wording

BATCH_ACCOUNTS = 1_000
PUT_OFF = timedelta(hours=1)
"""How long an account waits that could not be decided for a fault of ours."""
ACTOR = "policy"


def decide_due(context: Context, *, now: datetime, limit: int = BATCH_ACCOUNTS) -> Counter[str]:
    """Decides about up to ``limit`` accounts; gives how many outcomes of each kind, empty when none was due."""
    with context.database.transaction() as tx:
        return _decide(tx, context, due_accounts(tx, now=now, limit=limit), now=now)


def decide_one(context: Context, account_id: str, *, now: datetime) -> Counter[str]:
    """Decides about one account, in a transaction of its own."""
    with context.database.transaction() as tx:
        return _decide(tx, context, [account_id], now=now)


def decide_now(tx: Connection, context: Context, account_id: str, *, now: datetime) -> Decision:
    """Decides about one account in the caller's transaction, records it, and gives the decision."""
    (decided,) = _decided(tx, context, [account_id], now=now)
    return decided.decision


def put_off(context: Context, account_id: str, *, error: str, now: datetime) -> None:
    """An account that a fault of ours keeps from being decided is looked at again in a while; nothing is sent."""
    with context.database.transaction() as tx:
        heads = lock_accounts(tx, [account_id])
        until = now + PUT_OFF
        body = {"error": error, "until": until}
        entry = Entry(account_id=account_id, kind="decision.failed", body=body, state={"review_at": until})
        record(tx, [entry], heads=heads, actor=ACTOR, at=now)


def _decide(tx: Connection, context: Context, ids: Sequence[str], *, now: datetime) -> Counter[str]:
    return Counter(type(one.decision.outcome).__name__ for one in _decided(tx, context, ids, now=now))


def _decided(tx: Connection, context: Context, ids: Sequence[str], *, now: datetime) -> list[Decided]:
    heads = lock_accounts(tx, ids, wait=False) if ids else {}
    if not heads:
        return []
    decided = decide(tx, context, list(heads), now=now)
    keep_rules(tx, context.rules, [one.market for one in decided], now=now)
    keep_wording(tx, context.catalogues.values(), now=now)
    entries = _entries(tx, context, decided, heads=heads, now=now)
    record(tx, entries, heads=heads, actor=ACTOR, at=now)
    return decided


def _entries(
    tx: Connection, context: Context, decided: Sequence[Decided], *, heads: Mapping[str, Head], now: datetime
) -> list[Entry]:
    entries: list[Entry] = []
    acting: list[Decided] = []
    handing: list[Decided] = []
    withdrawn = _withdrawn(tx, decided, now=now)
    for one in decided:
        match one.decision.outcome:
            case Wait(until=until):
                entries.append(_entry(one, until, withdrawn.get(one.facts.account_id, [])))
            case Act():
                acting.append(one)
            case HandOver():
                handing.append(one)
            case _:
                assert_never(one.decision.outcome)
    entries += plan_messages(tx, context, acting, heads=heads, now=now)
    entries += open_cases(tx, context, [case_of_decision(one) for one in handing], heads=heads, now=now)
    return entries


def due_accounts(tx: Connection, *, now: datetime, limit: int) -> list[str]:
    """Nominates accounts whose review time has come, longest waiting first."""
    query = (
        select(account_state.c.account_id)
        .where(account_state.c.review_at <= now)
        .order_by(account_state.c.review_at, account_state.c.account_id)
        .limit(limit)
    )
    return list(tx.execute(query).scalars().all())


def decide(tx: Connection, context: Context, account_ids: Sequence[str], *, now: datetime) -> list[Decided]:
    """The decision for each account on its facts as they are now; the caller holds the locks."""
    moment = context.moment(tx, now)
    facts = fold(read_raw(tx, account_ids, now=now, today=moment.today), moment)
    return [decide_on(context, one, now=now) for one in facts]


def decide_on(context: Context, facts: Facts, *, now: datetime) -> Decided:
    market = context.market_of(facts)
    decision = context.rules.decide(facts, market, now)
    return Decided(facts=facts, decision=decision, market=market, policy_hash=context.policy.hash)


def _entry(one: Decided, until: datetime, withdrawn: Sequence[Write]) -> Entry:
    return Entry(
        account_id=one.facts.account_id,
        kind="decision.wait",
        body=decision_to_json(one),
        writes=tuple(withdrawn),
        state={"review_at": until},
    )


def _withdrawn(tx: Connection, decided: Sequence[Decided], *, now: datetime) -> dict[str, list[Write]]:
    """The drafts nobody has approved, of accounts that are not to be written to any more."""
    waiting = {one.facts.account_id: one for one in decided if isinstance(one.decision.outcome, Wait)}
    found: dict[str, list[Write]] = {}
    for row in waiting_drafts(tx, sorted(waiting)) if waiting else ():
        if row.step is not None:
            failure = f"no longer to be sent: {waiting[row.account_id].decision.reason}"
            values = {"state": MessageState.BLOCKED.value, "settled_at": now, "failure": failure}
            found.setdefault(row.account_id, []).append(Change(table=outbox, key={"id": row.id}, values=values))
    return found
