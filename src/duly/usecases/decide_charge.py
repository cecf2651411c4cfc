"""A person decides on a charge: approves, declines or waives it, or says by which item it was billed.

One transaction each. What is approved, and what is taken back afterwards, is written back to the receivables system.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from duly.domain.charge_lifecycle import CHARGE, ChargeEvent, ChargeState
from duly.domain.lifecycle import NotInLifecycle
from duly.domain.money import Money
from duly.domain.writeback import OutcomeKind
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, Write, lock_accounts, record
from duly.store.schema import account, charge, item
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_of

PREFIX_CHARS_MIN = 8
FOUND_MAX = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class ChargeDecision:
    """What a person decides. ``billed_item`` is the number of the item that bills it, where that is what they say."""

    event: ChargeEvent
    by: str
    note: str
    billed_item: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ChargeShown:
    """One charge with the words around it. ``lines`` is its computation, as it was stored."""

    id: str
    account_id: str
    name: str
    item: str
    kind: str
    amount: Money
    state: ChargeState
    row: Row[Any]


def find_charge(tx: Connection, charge_id: str) -> ChargeShown:
    """By its id or the beginning of it. Raises ``NotFound``, ``InputInvalid``."""
    c = charge.c
    named = c.id == charge_id
    if len(charge_id) >= PREFIX_CHARS_MIN:
        named |= c.id.startswith(charge_id, autoescape=True)
    rows = tx.execute(_with_words().where(named).limit(FOUND_MAX)).all()
    if not rows:
        raise NotFound(f"no charge {charge_id!r}; duly charges list shows them")
    if len(rows) > 1:
        raise InputInvalid((f"{charge_id!r} begins several charges; expected more of the id",))
    return _shown(rows[0])


def list_charges(
    tx: Connection, *, account_id: str | None = None, states: frozenset[ChargeState] = frozenset()
) -> list[ChargeShown]:
    """Charges in these states (all, if none is named), the oldest first."""
    query = _with_words().order_by(charge.c.proposed_at, charge.c.account_id, charge.c.first, charge.c.id)
    if account_id is not None:
        query = query.where(charge.c.account_id == account_id)
    if states:
        query = query.where(charge.c.state.in_(sorted(states)))
    return [_shown(row) for row in tx.execute(query)]


def _with_words() -> Any:
    return (
        select(charge, account.c.name.label("account_name"), item.c.number.label("item_number"))
        .join(account, account.c.id == charge.c.account_id)
        .join(item, item.c.id == charge.c.item_id)
    )


def _shown(row: Row[Any]) -> ChargeShown:
    return ChargeShown(
        id=row.id,
        account_id=row.account_id,
        name=row.account_name,
        item=row.item_number,
        kind=row.kind,
        amount=Money(minor=row.amount, currency=row.currency),
        state=ChargeState(row.state),
        row=row,
    )


def decide_charge(context: Context, charge_id: str, decision: ChargeDecision, *, now: datetime) -> ChargeShown:
    """Records the decision and gives the charge as it then is. Raises ``NotFound``, ``InputInvalid``."""
    if not decision.by.strip() or not decision.note.strip():
        raise InputInvalid(("found no name or no note; expected who decides this and why",))
    with context.database.transaction() as tx:
        account_id = find_charge(tx, charge_id).account_id
        heads = lock_accounts(tx, [account_id])
        found = find_charge(tx, charge_id)
        try:
            state = CHARGE.advance(found.state, decision.event)
        except NotInLifecycle as refusal:
            raise InputInvalid((f"charge {found.id}: {refusal}",)) from refusal
        billed = _billed_item(tx, found, decision)
        entry = _entry(found, state, decision, billed, now)
        record(tx, [entry], heads=heads, actor=f"person:{decision.by}", at=now)
        return find_charge(tx, found.id)


def _billed_item(tx: Connection, found: ChargeShown, decision: ChargeDecision) -> str | None:
    """The id of the item that bills the charge. Raises ``InputInvalid``."""
    if decision.event is not ChargeEvent.BILLED:
        return None
    i = item.c
    query = select(i.id).where(i.account_id == found.account_id, i.number == (decision.billed_item or ""))
    known = tx.execute(query.where(i.id != found.row.item_id).order_by(i.id)).scalars().first()
    if known is None:
        raise InputInvalid(
            (
                f"--item: found {decision.billed_item!r}, expected the number of the item of account "
                f"{found.account_id} that bills the charge",
            )
        )
    return known


def _entry(
    found: ChargeShown, state: ChargeState, decision: ChargeDecision, billed: str | None, now: datetime
) -> Entry:
    values = {
        "state": state.value, "settled_at": now, "settled_by": decision.by, "note": decision.note,
        "billed_item": billed,
    }  # fmt: skip
    body: dict[str, Any] = {
        "charge": found.id, "item": found.row.item_id, "number": found.item, "kind": found.kind,
        "amount": found.amount.plain(), "currency": found.amount.currency, "first": found.row.first,
        "last": found.row.last, "law": found.row.law, "by": decision.by, "note": decision.note, "billed_item": billed,
    }  # fmt: skip
    writes: list[Write] = [Change(table=charge, key={"id": found.id}, values=values)]
    if state in (ChargeState.APPROVED, ChargeState.WAIVED):
        writes.append(outcome_of(OutcomeKind.CHARGE, found.account_id, found.id, body, turn=state.value, at=now))
    return Entry(account_id=found.account_id, kind=f"charge.{state}", body=body, writes=tuple(writes))
