"""Puts together all that is kept of one account, for an auditor or a court. Reads only.

Journal entries come with their hashes and exactly as they were hashed, so that whoever gets the pack can
verify the chain without the store.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Table, select

from duly.errors import NotFound
from duly.store.column_types import instant_text
from duly.store.journal import FIELD_END
from duly.store.schema import (
    account,
    account_state,
    allocation,
    consent,
    contact_point,
    conversation,
    dispute,
    document,
    escalation,
    hold,
    inbox,
    instalment,
    item,
    journal,
    outbox,
    outcome,
    payment,
    plan,
    plan_item,
    promise,
    rule_version,
    seal,
    seal_head,
    step_done,
    verification,
    wish,
)
from duly.usecases.context import Context
from duly.usecases.find_account import find_account

RECORDS: tuple[tuple[str, Table], ...] = (
    ("contact_points", contact_point),
    ("consents", consent),
    ("wishes", wish),
    ("verifications", verification),
    ("items", item),
    ("payments", payment),
    ("allocations", allocation),
    ("promises", promise),
    ("plans", plan),
    ("plan_items", plan_item),
    ("instalments", instalment),
    ("disputes", dispute),
    ("documents", document),
    ("holds", hold),
    ("cases", escalation),
    ("steps", step_done),
    ("sent", outbox),
    ("received", inbox),
    ("conversation", conversation),
    ("outcomes", outcome),
)
HOW_TO_VERIFY = (
    "Each entry's hash is SHA-256, in hex, over the UTF-8 text of: the hash of the entry before it (empty for the "
    "first), account, entry number, instant, actor, kind and body, joined by the character U+001E."
)


def export_account(context: Context, account_id: str, *, now: datetime) -> dict[str, Any]:
    """The evidence pack: records, journal, seals and the rules its decisions were made by. Raises ``NotFound``."""
    with context.database.reading() as tx:
        find_account(tx, account_id)
        entries = _journal(tx, account_id)
        return {
            "account": _rows(tx, account, account.c.id == account_id)[0],
            "exported_at": now,
            "state": _rows(tx, account_state, account_state.c.account_id == account_id)[0],
            **{name: _rows(tx, table, table.c.account_id == account_id) for name, table in RECORDS},
            "journal": entries,
            "journal_hashing": {"how": HOW_TO_VERIFY, "separator": FIELD_END},
            "seals": _seals(tx, account_id),
            "rules": _rules(tx, entries),
        }


def _rows(tx: Connection, table: Table, condition: Any) -> list[dict[str, Any]]:
    query = select(table).where(condition).order_by(*table.primary_key.columns)
    return [{str(name): value for name, value in row.items()} for row in tx.execute(query).mappings()]


def _journal(tx: Connection, account_id: str) -> list[dict[str, Any]]:
    """``body`` is the text that was hashed; ``happened`` is the same, to be read."""
    return [
        {
            "entry": row.seq, "at": instant_text(row.at), "actor": row.actor, "kind": row.kind,
            "happened": orjson.loads(row.body), "body": row.body, "hash": row.hash,
        }
        for row in tx.execute(select(journal).where(journal.c.account_id == account_id).order_by(journal.c.seq))
    ]  # fmt: skip


def _seals(tx: Connection, account_id: str) -> list[dict[str, Any]]:
    query = (
        select(seal.c.number, seal.c.at, seal.c.root, seal_head.c.seq, seal_head.c.hash)
        .join(seal_head, seal_head.c.number == seal.c.number)
        .where(seal_head.c.account_id == account_id)
        .order_by(seal.c.number)
    )
    return [{str(name): value for name, value in row.items()} for row in tx.execute(query).mappings()]


def _rules(tx: Connection, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every policy and market version that a decision in the journal names."""
    decided = [made for entry in entries for made in (entry["happened"], entry["happened"].get("now", {}))]
    hashes = sorted({made[key] for made in decided if "facts" in made for key in ("policy", "market")})
    found = [row for each in hashes for row in _rows(tx, rule_version, rule_version.c.hash == each)]
    if len(found) < len(hashes):
        missing = ", ".join(sorted(set(hashes) - {row["hash"] for row in found}))
        raise NotFound(f"the store has no rules with hash {missing}, which decisions name")
    return found
