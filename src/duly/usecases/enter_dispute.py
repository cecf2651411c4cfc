"""A person enters a dispute, or says how much of an item one contests. One transaction each, with who and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.dispute import DisputeSource
from duly.domain.money import Money, MoneyInvalid
from duly.domain.signals import DisputeReason
from duly.errors import InputInvalid
from duly.store.record import Change, Entry, Insert, lock_accounts, record
from duly.store.schema import dispute, item
from duly.usecases.carry_dispute import kinds_on_file, open_dispute
from duly.usecases.context import Context
from duly.usecases.dispute_rows import Opening, dispute_row, opened_outcome, told, wider_outcome
from duly.usecases.find_account import find_account
from duly.usecases.keep_document import item_named
from duly.usecases.resolve_dispute import locked_dispute
from duly.usecases.settle_plans import settle_plans_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Entering:
    """A dispute as a person enters it. ``amount`` is plain decimal notation; ``None`` is the whole item."""

    item: str
    reason: DisputeReason
    amount: str | None
    by: str
    note: str


def enter_dispute(context: Context, account_id: str, entering: Entering, *, now: datetime) -> str:
    """Opens the dispute and gives its id. Raises ``NotFound``, ``InputInvalid``."""
    _named(entering.by, entering.note)
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        target = item_named(tx, account_id, entering.item)
        still_open = Money(minor=target["open"], currency=target["currency"])
        if not still_open:
            raise InputInvalid((f"--item: nothing is open of item {target['number']}",))
        part = _part(entering.amount, still_open, option="--amount") if entering.amount else None
        opening = Opening(
            account_id=account_id, item_id=target["id"], item_open=still_open, reason=entering.reason, amount=part,
            source=DisputeSource.PERSON, key=("person", heads[account_id].seq), quote=entering.note,
            on_file=kinds_on_file(tx, account_id, target["id"]),
        )  # fmt: skip
        known = open_dispute(tx, opening)
        if known is not None:
            hint = f"change its amount: duly dispute amount {known['id']} AMOUNT"
            raise InputInvalid((f"dispute {known['id']} of this item for this reason is open already; {hint}",))
        row = dispute_row(context, opening, now=now)
        body = {**told(row), "source": "person", "owner": row["owner"], "by": entering.by, "note": entering.note}
        writes = (Insert(table=dispute, row=row), opened_outcome(row, number=target["number"], at=now))
        entry = Entry(
            account_id=account_id, kind="dispute.opened", body=body, writes=writes, state={"review_at": now}
        )  # fmt: skip
        record(tx, [entry], heads=heads, actor=f"person:{entering.by}", at=now)
        settle_plans_of(tx, context, [account_id], heads=heads, now=now)
    return row["id"]


def change_amount(context: Context, dispute_id: str, amount: str, *, by: str, note: str, now: datetime) -> Money:
    """Says what of its item a dispute contests; gives it. Raises ``NotFound``, ``InputInvalid``."""
    _named(by, note)
    with context.database.transaction() as tx:
        row, heads = locked_dispute(tx, dispute_id)
        if row["closed_at"] is not None:
            raise InputInvalid((f"dispute {dispute_id} was closed on {row['closed_at']:%Y-%m-%d}",))
        still_open = _open_of(tx, row["item_id"], row["currency"])
        part = _part(amount, still_open, option="AMOUNT")
        values = {"amount": part.minor, "whole": part == still_open}
        changed = {**row, **values}
        body: dict[str, Any] = {
            "item": row["item_id"], "about": row["id"], "wider": [told(changed)], "was": row["amount"], "by": by,
            "note": note,
        }  # fmt: skip
        outcome = wider_outcome(changed, turn=str(heads[row["account_id"]].seq), at=now)
        writes = (Change(table=dispute, key={"id": row["id"]}, values=values), outcome)
        entry = Entry(
            account_id=row["account_id"], kind="dispute.changed", body=body, writes=writes, state={"review_at": now}
        )  # fmt: skip
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
        settle_plans_of(tx, context, [row["account_id"]], heads=heads, now=now)
    return part


def _named(by: str, note: str) -> None:
    if not by.strip() or not note.strip():
        raise InputInvalid(("found no name or no note; expected who says this and why",))


def _open_of(tx: Connection, item_id: str, currency: str) -> Money:
    minor = tx.execute(select(item.c.open).where(item.c.id == item_id)).scalar() or 0
    return Money(minor=minor, currency=currency)


def _part(amount: str, most: Money, *, option: str) -> Money:
    expected = f"expected an amount above 0 and at most {most}, such as {most.plain()}"
    try:
        part = Money.parse(amount, most.currency)
    except MoneyInvalid:
        raise InputInvalid((f"{option}: found {amount!r}, {expected}",)) from None
    if not Money.zero(most.currency) < part <= most:
        raise InputInvalid((f"{option}: found {part}, {expected}",))
    return part
