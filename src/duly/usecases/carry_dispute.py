"""Carries out what a reply does to disputes: opens them, makes a known one wider, ends what the customer takes back.

Each dispute holds exactly what it contests. Decides nothing: which items and which reason, the dialogue has settled.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.dialogue import moves as m
from duly.domain.dispute import DISPUTE, DisputeEvent, DisputeSource, DisputeState
from duly.domain.money import Money
from duly.domain.signals import Intent
from duly.domain.writeback import OutcomeKind
from duly.store.items_query import StoredItem
from duly.store.record import Change, Entry, Insert, Write
from duly.store.schema import dispute, document, hold
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.dispute_rows import (
    Opening,
    dispute_row,
    ended,
    opened_outcome,
    told,
    turn_of,
    wider_outcome,
    with_rest,
)
from duly.usecases.outcomes import outcome_of

DISPUTE_HOLD = "dispute"
BY_CUSTOMER = "customer"


def open_disputes(a: Answering, move: m.OpenDispute) -> Entry:
    """One dispute for each item of the move; one that is open for the same reason is made wider."""
    writes: list[Write] = []
    opened: list[dict[str, Any]] = []
    wider: list[dict[str, Any]] = []
    for one in a.named(move.items):
        opening = Opening(
            account_id=a.account_id, item_id=one.id, item_open=one.open, reason=move.reason, key=(a.row.id,),
            source=DisputeSource.CUSTOMER, amount=_part(one, move.amount), code=None,
            quote=move.quotes[0].text if move.quotes else "", on_file=kinds_on_file(a.tx, a.account_id, one.id),
        )  # fmt: skip
        known = open_dispute(a.tx, opening)
        row = _wider(known, opening, move.amount) if known else dispute_row(a.context, opening, now=a.now)
        if known is None:
            writes += [Insert(table=dispute, row=row), opened_outcome(row, number=one.number, at=a.now)]
            opened.append(told(row))
        elif row != known:
            values = {"amount": row["amount"], "whole": row["whole"]}
            writes.append(Change(table=dispute, key={"id": row["id"]}, values=values))
            writes.append(wider_outcome(row, turn=a.row.id, at=a.now))
            wider.append(told(row))
    writes += release(a.tx, a.account_id, DISPUTE_HOLD, "the dispute is recorded on its items", now=a.now)
    body: dict[str, Any] = {
        "disputes": [each["dispute"] for each in opened], "opened": opened, "wider": wider, "items": move.items,
        "reason": move.reason.value, "owner": a.context.policy.dispute_route(move.reason).to,
        "quotes": quotes_json(move.quotes),
    }  # fmt: skip
    return a.entry("dispute.opened", body, writes)


def _part(one: StoredItem, amount: Money | None) -> Money | None:
    """What is newly disputed of an item. All of it, where nothing is disputed yet; else what is left of it."""
    if amount is not None:
        return amount
    return one.open - one.disputed if one.disputed and one.disputed < one.open else None


def open_dispute(tx: Connection, opening: Opening) -> dict[str, Any] | None:
    """The dispute that is open on this item for this reason."""
    d = dispute.c
    query = select(dispute).where(
        d.account_id == opening.account_id, d.item_id == opening.item_id, d.closed_at.is_(None),
        d.reason == opening.reason.value,
    )  # fmt: skip
    row = tx.execute(query).mappings().first()
    return dict(row) if row else None


def _wider(known: dict[str, Any], opening: Opening, said: Money | None) -> dict[str, Any]:
    """A dispute that is said again: with the larger of two amounts, or, where none is said, with all that is left. The
    same amount once more changes nothing.
    """
    minor = known["amount"] + opening.minor if said is None else max(known["amount"], opening.minor)
    whole = known["whole"] or opening.whole or minor >= opening.item_open.minor
    if known["whole"]:
        return known
    return {**known, "whole": whole, "amount": opening.item_open.minor if whole else minor}


def kinds_on_file(tx: Connection, account_id: str, item_id: str) -> frozenset[str]:
    """The kinds of documents that are on file for an item, or for the account as a whole."""
    d = document.c
    mine = (d.item_id == item_id) | d.item_id.is_(None)
    return frozenset(tx.execute(select(d.kind).where(d.account_id == account_id, mine)).scalars())


def release(tx: Connection, account_id: str, reason: str, why: str, *, now: datetime) -> list[Write]:
    """Ends the holds of an account for this reason."""
    h = hold.c
    query = select(h.id).where(h.account_id == account_id, h.reason == reason, h.released_at.is_(None))
    values = {"released_at": now, "released_why": why}
    return [Change(table=hold, key={"id": each}, values=values) for each in tx.execute(query).scalars()]


def withdraw_disputes(a: Answering, move: m.WithdrawDispute) -> list[Entry]:
    """The customer takes back what they disputed of these items, in their own words."""
    d = dispute.c
    query = select(dispute).where(
        d.account_id == a.account_id, d.item_id.in_(move.items), d.closed_at.is_(None)
    )  # fmt: skip
    rows = a.tx.execute(query.order_by(d.opened_at, d.id)).mappings().all()
    quotes = quotes_json(move.quotes)
    said: list[Entry] = [] if rows else [a.entry("message.noted", {"subject": Intent.DISPUTE.value, "quotes": quotes})]
    return [*said, *(_withdrawn(a, dict(row), quotes) for row in rows), *_pauses_ended(a)]


def _pauses_ended(a: Answering) -> list[Entry]:
    """The account rests no longer for a dispute that was about to be named."""
    h = hold.c
    query = select(h.id).where(h.account_id == a.account_id, h.reason == DISPUTE_HOLD, h.released_at.is_(None))
    why = "the customer takes it back"
    values = {"released_at": a.now, "released_why": why}
    return [
        a.entry(
            "hold.released",
            {"hold": each, "reason": DISPUTE_HOLD, "why": why},
            [Change(table=hold, key={"id": each}, values=values)],
        )
        for each in a.tx.execute(query).scalars()
    ]


def _withdrawn(a: Answering, row: dict[str, Any], quotes: Sequence[dict[str, Any]]) -> Entry:
    state = DISPUTE.advance(DisputeState(row["state"]), DisputeEvent.WITHDRAWN)
    body: dict[str, Any] = {
        "dispute": row["id"], "item": row["item_id"], "resolution": state.value, "round": row["round"],
        "by": BY_CUSTOMER,
    }  # fmt: skip
    writes: list[Write] = [ended(row, state=state, resolution=state.value, by=BY_CUSTOMER, now=a.now)]
    turn = turn_of(state.value, row["round"])
    writes.append(outcome_of(OutcomeKind.DISPUTE, a.account_id, row["id"], body, turn=turn, at=a.now))
    with_rest(a.context, row, body, writes, now=a.now)
    return a.entry(f"dispute.{state}", {**body, "quotes": list(quotes)}, writes)
