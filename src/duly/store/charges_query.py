"""Reads what charges are computed from: late items with their payments, what is disputed or held, and charges
there are. Reads only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, or_, select

from duly.domain.receivables import PaymentKind
from duly.policy.late_items import Move
from duly.store.contested_query import contested_items, disputed_part
from duly.store.schema import allocation, charge, hold, item, payment


class Held(NamedTuple):
    """A hold on the whole account or on one item (``item_id``)."""

    reason: str
    item_id: str | None
    opened_at: datetime
    released_at: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ChargeRows:
    """Everything on one account that charges depend on, as stored."""

    items: Sequence[Row[Any]]
    set_against: Mapping[str, Sequence[Move]]
    disputed: Mapping[str, int]
    holds: Sequence[Held]
    charges: Sequence[Row[Any]]


def read_charge_rows(tx: Connection, account_id: str, *, today: date, closed_since: date) -> ChargeRows:
    """Items past due that are open, or were closed late on ``closed_since`` or after."""
    i = item.c
    late = select(item).where(
        i.account_id == account_id,
        i.due_on < today,
        or_(i.open > 0, (i.closed_on >= closed_since) & (i.closed_on > i.due_on)),
    )
    h = hold.c
    holds = select(h.reason, h.scope, h.target, h.opened_at, h.released_at).where(
        h.account_id == account_id, h.scope.in_(["account", "item"])
    )
    parts = contested_items(lambda column: column == account_id)
    contested = select(i.id, disputed_part(i.open, parts)).join(parts, parts.c.item_id == i.id)
    charges = select(charge).where(charge.c.account_id == account_id)
    return ChargeRows(
        items=tx.execute(late.order_by(i.due_on, i.id)).all(),
        set_against=_set_against(tx, account_id),
        disputed={row[0]: row[1] for row in tx.execute(contested) if row[1]},
        holds=[
            Held(row.reason, row.target if row.scope == "item" else None, row.opened_at, row.released_at)
            for row in tx.execute(holds.order_by(h.opened_at, h.id))
        ],
        charges=tx.execute(charges.order_by(charge.c.proposed_at, charge.c.id)).all(),
    )


def _set_against(tx: Connection, account_id: str) -> dict[str, list[Move]]:
    a, p = allocation.c, payment.c
    query = (
        select(a.item_id, a.amount, a.on, a.reversed_on, p.received_on, p.kind, p.reversed_on.label("bounced_on"))
        .join(payment, p.id == a.payment_id)
        .where(a.account_id == account_id)
        .order_by(a.item_id, a.on, a.payment_id, a.round)
    )
    found: dict[str, list[Move]] = {}
    for row in tx.execute(query):
        credit = row.kind == PaymentKind.CREDIT_NOTE.value
        # Money that lay unapplied for a while was there all the same.
        back = [day for day in (row.reversed_on, row.bounced_on) if day is not None and row.reversed_on is not None]
        one = Move(row.amount, min(row.on, row.received_on), min(back, default=None), credit)
        found.setdefault(row.item_id, []).append(one)
    return found
