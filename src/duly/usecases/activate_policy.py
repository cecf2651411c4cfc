"""Puts a policy in force: every account is looked at again under it. One transaction.

The file was read and checked as a whole before; where it lies is the workspace's matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.policy.compile import compile_policy
from duly.policy.policy_file import Policy
from duly.store.record import Entry, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, account_state
from duly.usecases.context import Context
from duly.usecases.rule_versions import keep_rules

PAGE_ACCOUNTS = 1_000


def activate_policy(context: Context, policy: Policy, *, file: str, by: str, now: datetime) -> int:
    """Records that ``policy`` is in force from ``now`` on; gives how many accounts are looked at again."""
    actor = f"person:{by}"
    with context.database.transaction() as tx:
        keep_rules(tx, compile_policy(policy), [], now=now)
        heads = lock_accounts(tx, [WORKSPACE]) or open_chains(tx, [WORKSPACE])
        body: Mapping[str, Any] = {
            "policy": policy.hash, "name": policy.name, "file": file, "was": context.policy.hash, "by": by,
        }  # fmt: skip
        entry = Entry(account_id=WORKSPACE, kind="policy.activated", body=body)
        record(tx, [entry], heads=heads, actor=actor, at=now)
        count = 0
        for page in _pages(tx):
            entries = [
                Entry(account_id=each, kind="policy.changed", body={"policy": policy.hash}, state={"review_at": now})
                for each in page
            ]
            record(tx, entries, heads=lock_accounts(tx, page), actor=actor, at=now)
            count += len(page)
    return count


def _pages(tx: Connection) -> Iterator[list[str]]:
    """The accounts that automation has, page by page."""
    s = account_state.c
    last = ""
    while True:
        query = select(s.account_id).where(s.account_id > last, s.review_at.is_not(None)).order_by(s.account_id)
        page = list(tx.execute(query.limit(PAGE_ACCOUNTS)).scalars())
        if not page:
            return
        yield page
        last = page[-1]
