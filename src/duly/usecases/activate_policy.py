"""Puts a policy in force: every account is looked at again under it. One transaction.

The file was read and checked as a whole before; where it lies is the workspace's matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, select

from duly.policy.compile import compile_policy
from duly.policy.policy_file import Policy
from duly.store.record import Entry, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, journal
from duly.usecases.context import Context
from duly.usecases.look_again import look_again
from duly.usecases.rule_versions import keep_rules

ACTIVATED = "policy.activated"
CHANGED = "policy.changed"
NOTICED_BY = "settings"


def activate_policy(context: Context, policy: Policy, *, file: str, by: str, now: datetime) -> int:
    """Records that ``policy`` is in force from ``now`` on; gives how many accounts are looked at again."""
    actor = f"person:{by}"
    body = {"policy": policy.hash, "name": policy.name, "file": file, "was": context.policy.hash, "by": by}
    with context.database.transaction() as tx:
        _note(tx, policy, body, actor=actor, now=now)
        return look_again(tx, kind=CHANGED, body={"policy": policy.hash}, actor=actor, now=now)


def notice_policy(context: Context, *, now: datetime) -> int:
    """Takes note of a policy file that was changed, or put in the settings, without being activated.

    Without it, an account that waits under the old policy would wait on. Gives how many accounts are
    looked at again; none for the first policy of a workspace, under which every account is decided anyway.
    """
    policy = context.policy
    with context.database.reading() as tx:
        if _in_force(tx) == policy.hash:
            return 0
    with context.database.transaction() as tx:
        was = _in_force(tx)
        body = {"policy": policy.hash, "name": policy.name, "file": context.settings.policy, "was": was, "by": None}
        _note(tx, policy, body, actor=NOTICED_BY, now=now)
        if was is None:
            return 0
        return look_again(tx, kind=CHANGED, body={"policy": policy.hash}, actor=NOTICED_BY, now=now)


def _in_force(tx: Connection) -> str | None:
    """The hash of the policy that was last put in force or noticed."""
    j = journal.c
    query = select(j.body).where(j.account_id == WORKSPACE, j.kind == ACTIVATED).order_by(j.seq.desc()).limit(1)
    body = tx.execute(query).scalar()
    return orjson.loads(body)["policy"] if body else None


def _note(tx: Connection, policy: Policy, body: Mapping[str, Any], *, actor: str, now: datetime) -> None:
    keep_rules(tx, compile_policy(policy), [], now=now)
    heads = lock_accounts(tx, [WORKSPACE]) or open_chains(tx, [WORKSPACE])
    record(tx, [Entry(account_id=WORKSPACE, kind=ACTIVATED, body=body)], heads=heads, actor=actor, at=now)
