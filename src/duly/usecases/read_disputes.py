"""Reads disputes with all a person needs: what is contested, the evidence, and what became of it so far. Reads only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, select

from duly.domain.evidence import Evidence, evidence_for
from duly.domain.money import Money
from duly.errors import InputInvalid, NotFound
from duly.store.schema import account, dispute, item, journal
from duly.usecases.keep_document import documents_of

PREFIX_CHARS_MIN = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputeShown:
    """One dispute. ``row`` is all the store keeps of it; ``history`` are instants with what happened, in words."""

    row: Mapping[str, Any]
    number: str
    name: str
    contested: Money
    evidence: Evidence
    flagged: bool | None
    history: tuple[tuple[datetime, str, str], ...]


def list_disputes(tx: Connection, account_id: str | None, *, ended: bool) -> list[Mapping[str, Any]]:
    """Disputes with their item's number, the nearest deadline first, and last what has ended but waits for its credit;
    ``ended`` adds all that have ended.
    """
    query = select(dispute, item.c.number.label("number")).outerjoin(item, item.c.id == dispute.c.item_id)
    if account_id is not None:
        query = query.where(dispute.c.account_id == account_id)
    if not ended:
        query = query.where(dispute.c.closed_at.is_(None) | (dispute.c.credit_left > 0))
    order = (dispute.c.closed_at.is_not(None), dispute.c.sla_at, dispute.c.id)
    return [dict(row) for row in tx.execute(query.order_by(*order)).mappings()]


def find_dispute(tx: Connection, name: str) -> str:
    """The id of the dispute with this id, a beginning of it, or the only one of this account: the only open one, or
    where none is, the only one that has ended.

    Raises ``NotFound``, ``InputInvalid``.
    """
    d = dispute.c
    found = list(tx.execute(select(d.id).where(d.id == name)).scalars())
    if not found:
        own = tx.execute(select(d.id, d.closed_at).where(d.account_id == name)).all()
        found = [row.id for row in own if row.closed_at is None] or [row.id for row in own]
    if not found and len(name) >= PREFIX_CHARS_MIN:
        found = list(tx.execute(select(d.id).where(d.id.startswith(name, autoescape=True))).scalars())
    if not found:
        raise NotFound(f"no dispute {name!r}; duly dispute list shows them")
    if len(found) > 1:
        raise InputInvalid((f"{name!r} could be any of {', '.join(sorted(found))}; say which",))
    return found[0]


def show_dispute(tx: Connection, dispute_id: str) -> DisputeShown:
    """The dispute with its evidence and its history."""
    columns = (item.c.number, item.c.open, item.c.flagged, account.c.name)
    query = select(dispute, *(column.label(f"of_{column.name}") for column in columns))
    query = query.outerjoin(item, item.c.id == dispute.c.item_id).join(account, account.c.id == dispute.c.account_id)
    row = tx.execute(query.where(dispute.c.id == dispute_id)).mappings().one()
    still_open = row["of_open"] or 0
    minor = still_open if row["whole"] else min(row["amount"], still_open)
    return DisputeShown(
        row=dict(row),
        number=row["of_number"] or row["item_id"],
        name=row["of_name"],
        contested=Money(minor=minor if row["closed_at"] is None else 0, currency=row["currency"]),
        evidence=evidence_for(row["evidence"], row["item_id"], documents_of(tx, row["account_id"])),
        flagged=row["of_flagged"],
        history=tuple(_history(tx, row["account_id"], dispute_id)),
    )


def _history(tx: Connection, account_id: str, dispute_id: str) -> list[tuple[datetime, str, str]]:
    j = journal.c
    query = select(j.at, j.actor, j.kind, j.body).where(j.account_id == account_id, j.kind.startswith("dispute."))
    found: list[tuple[datetime, str, str]] = []
    for at, actor, kind, body in tx.execute(query.order_by(j.seq)):
        entry = orjson.loads(body)
        several = [each["dispute"] for name in ("opened", "wider") for each in entry.get(name, ())]
        if dispute_id in (entry.get("dispute"), *several):
            found.append((at, actor, _in_words(kind, entry)))
    return found


def _in_words(kind: str, entry: Mapping[str, Any]) -> str:
    what = kind.removeprefix("dispute.").replace("_", " ")
    how = f" ({entry['resolution']})" if entry.get("resolution") not in (None, what) else ""
    to = f" to {entry['to']}" if entry.get("to") else ""
    note = f": {entry['note']}" if entry.get("note") else ""
    return f"{what}{how}{to}{note}"
