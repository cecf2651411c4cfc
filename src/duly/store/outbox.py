"""Moves messages through the outbox: what is due, claiming it, finding claims that were left.

A message is a row before it is anything else. Claiming is a conditional update, so two workers
never hold the same message; what came of it is written by ``record`` when it is settled.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, or_, select, update

from duly.store.batch import ids_bound, ids_in, ids_value
from duly.store.schema import outbox

OutboxRow = Row[Any]
ROWS = select(outbox, outbox.c["items"].label("item_lines"))
"""Every column; ``item_lines`` names ``items`` again, which a row keeps for its own method."""


SENDABLE = or_(outbox.c.approval.is_(None), outbox.c.approval == "approved")
"""A message that waits for a person's approval is not due, however late it is."""


def due_messages(tx: Connection, *, now: datetime, limit: int) -> Sequence[OutboxRow]:
    """Planned messages whose time has come, at most ``limit``, in a steady order. Nominates only."""
    query = (
        ROWS.where(outbox.c.state == "planned", outbox.c.not_before <= now, SENDABLE)
        .order_by(outbox.c.not_before, outbox.c.id)
        .limit(limit)
    )
    return tx.execute(query).all()


def still_due(tx: Connection, ids: Sequence[str], *, now: datetime) -> Sequence[OutboxRow]:
    """Those of these messages that are still planned and due, in the same order; the caller holds their accounts."""
    query = ROWS.where(ids_in(tx, outbox.c.id, ids), outbox.c.state == "planned", outbox.c.not_before <= now, SENDABLE)
    return tx.execute(query.order_by(outbox.c.not_before, outbox.c.id)).all()


def accounts_sending(tx: Connection, account_ids: Sequence[str]) -> frozenset[str]:
    """Those of these accounts to which a message is on its way."""
    query = select(outbox.c.account_id).where(ids_in(tx, outbox.c.account_id, account_ids), outbox.c.state == "claimed")
    return frozenset(tx.execute(query).scalars())


def claim(tx: Connection, ids: Sequence[str], *, worker: str, now: datetime) -> int:
    """Takes planned messages for sending; gives how many it took."""
    statement = (
        update(outbox)
        .where(ids_in(tx, outbox.c.id, ids), outbox.c.state == "planned")
        .values(state="claimed", claimed_by=worker, claimed_at=now, attempts=outbox.c.attempts + 1)
    )
    return tx.execute(statement).rowcount


def give_back(tx: Connection, ids: Sequence[str]) -> int:
    """Takes claims back whose messages never left, as if they had not been claimed; gives how many."""
    statement = (
        update(outbox)
        .where(ids_in(tx, outbox.c.id, ids), outbox.c.state == "claimed")
        .values(state="planned", claimed_by=None, claimed_at=None, attempts=outbox.c.attempts - 1)
    )
    return tx.execute(statement).rowcount


def left_claims(tx: Connection, *, claimed_before: datetime, limit: int) -> Sequence[OutboxRow]:
    """Messages whose claim is older than ``claimed_before``: their worker died before settling them."""
    query = (
        ROWS.where(outbox.c.state == "claimed", outbox.c.claimed_at <= claimed_before)
        .order_by(outbox.c.not_before, outbox.c.id)  # as they were claimed
        .limit(limit)
    )
    return tx.execute(query).all()


def planned_for(tx: Connection, account_ids: Sequence[str]) -> dict[str, list[OutboxRow]]:
    """The planned and claimed step messages of these accounts."""
    query = ROWS.where(
        ids_in(tx, outbox.c.account_id, account_ids),
        outbox.c.state.in_(["planned", "claimed"]),
        outbox.c.kind == "step",
    ).order_by(outbox.c.account_id, outbox.c.id)
    found: dict[str, list[OutboxRow]] = {}
    for row in tx.execute(query).all():
        found.setdefault(row.account_id, []).append(row)
    return found


def waiting_drafts(tx: Connection, account_ids: Sequence[str] | None = None) -> Sequence[OutboxRow]:
    """The messages that wait for approval, of these accounts or of all, the oldest plan first."""
    query = ROWS.where(outbox.c.state == "planned", outbox.c.approval == "waiting")
    if account_ids is not None:
        query = query.where(ids_in(tx, outbox.c.account_id, account_ids))
    return tx.execute(query.order_by(outbox.c.planned_at, outbox.c.id)).all()


def messages_by_id(tx: Connection, ids: Sequence[str]) -> dict[str, OutboxRow]:
    """These messages as they stand now."""
    dialect = tx.dialect.name
    return {row.id: row for row in tx.execute(_by_id(dialect), {"ids": ids_value(dialect, ids)})}


def messages_by_ref(tx: Connection, refs: Sequence[str]) -> dict[str, OutboxRow]:
    """The messages that providers call by these ids."""
    dialect = tx.dialect.name
    return {row.provider_ref: row for row in tx.execute(_by_ref(dialect), {"ids": ids_value(dialect, refs)})}


@cache
def _by_id(dialect: str) -> Select[*tuple[Any, ...]]:
    return ROWS.where(ids_bound(dialect, outbox.c.id))


@cache
def _by_ref(dialect: str) -> Select[*tuple[Any, ...]]:
    return ROWS.where(ids_bound(dialect, outbox.c.provider_ref))
