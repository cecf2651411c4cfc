"""A person settles a dispute: credit, upheld, in part, or withdrawn; or opens one again. One transaction each.

What was conceded is not asked for until its credit note arrives from the receivables system. What stands rests for
a few days first, and then the sequence goes on where it stood.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.dispute import DISPUTE, DisputeEvent, DisputeResolution, DisputeState
from duly.domain.money import Money, MoneyInvalid, Rounding
from duly.domain.writeback import OutcomeKind
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, Head, Write, lock_accounts, record
from duly.store.schema import dispute, item
from duly.usecases.context import Context
from duly.usecases.dispute_rows import coded, ended, reopened, told, turn_of, with_rest
from duly.usecases.outcomes import outcome_of
from duly.usecases.settle_plans import settle_plans_of

RESTING = frozenset({DisputeResolution.UPHELD, DisputeResolution.PARTIAL, None})
"""The ends after which something is asked for again, after a pause; ``None`` is withdrawn."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """How a dispute ends. ``how`` is ``None`` where the customer withdrew it; ``credited`` is plain decimal
    notation, such as ``12.50``, and belongs to a partial settlement alone.
    """

    how: DisputeResolution | None
    by: str
    note: str
    credited: str | None = None


def resolve_dispute(context: Context, dispute_id: str, settlement: Settlement, *, now: datetime) -> Money:
    """Ends the dispute; gives the amount conceded. Raises ``NotFound``, ``InputInvalid``."""
    _named(settlement.by, settlement.note)
    with context.database.transaction() as tx:
        row, heads = locked_dispute(tx, dispute_id)
        if row["closed_at"] is not None:
            since = f"{row['resolution']}, since {context.day_of(row['closed_at'])}"
            again = f"to open it again: duly dispute reopen {dispute_id}"
            raise InputInvalid((f"dispute {dispute_id} is settled already: {since}; {again}",))
        disputed = _disputed(tx, row)
        conceded = _conceded(disputed, settlement)
        entry = _entry(context, row, settlement, disputed, conceded, now)
        record(tx, [entry], heads=heads, actor=f"person:{settlement.by}", at=now)
    return conceded


def reopen_dispute(context: Context, dispute_id: str, *, by: str, note: str, now: datetime) -> int:
    """Opens a dispute again that has ended; gives which round this is. Raises ``NotFound``, ``InputInvalid``."""
    _named(by, note)
    with context.database.transaction() as tx:
        row, heads = locked_dispute(tx, dispute_id)
        if row["closed_at"] is None:
            raise InputInvalid((f"dispute {dispute_id} is open: {row['state']}",))
        if _disputed(tx, row).minor == 0:
            raise InputInvalid((f"dispute {dispute_id}: nothing is open of item {row['item_id']} any more",))
        _refuse_twin(tx, row)
        values = reopened(context, row, now=now)
        body: dict[str, Any] = {**told(row), "round": values["round"], "by": by, "note": note}
        outcome = outcome_of(
            OutcomeKind.DISPUTE, row["account_id"], row["id"], body, turn=turn_of("reopened", values["round"]), at=now
        )
        writes = (Change(table=dispute, key={"id": row["id"]}, values=values), outcome)
        entry = Entry(
            account_id=row["account_id"], kind="dispute.reopened", body=body, writes=writes, state={"review_at": now}
        )
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
        settle_plans_of(tx, context, [row["account_id"]], heads=heads, now=now)
    return values["round"]


def credit_is_in(context: Context, dispute_id: str, *, by: str, note: str, now: datetime) -> Money:
    """A person says that a conceded credit is in the books, or will not come; gives what was still expected.

    Raises ``NotFound``, ``InputInvalid``.
    """
    _named(by, note)
    with context.database.transaction() as tx:
        row, heads = locked_dispute(tx, dispute_id)
        if row["credit_left"] == 0:
            raise InputInvalid((f"dispute {dispute_id}: no credit is expected",))
        left = Money(minor=row["credit_left"], currency=row["currency"])
        body = {"dispute": row["id"], "item": row["item_id"], "left": 0, "by": by, "note": note}
        change = Change(table=dispute, key={"id": row["id"]}, values={"credit_left": 0, "credit_by": None})
        entry = Entry(
            account_id=row["account_id"], kind="dispute.credited", body=body, writes=(change,), state={"review_at": now}
        )
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return left


def locked_dispute(tx: Connection, dispute_id: str) -> tuple[Mapping[str, Any], dict[str, Head]]:
    """The dispute as it is now that its account is locked. Raises ``NotFound``."""
    query = select(dispute).where(dispute.c.id == dispute_id)
    known = tx.execute(query).mappings().first()
    if known is None:
        raise NotFound(f"no dispute {dispute_id!r}")
    heads = lock_accounts(tx, [known["account_id"]])
    return dict(tx.execute(query).mappings().one()), heads


def _named(by: str, note: str) -> None:
    if not by.strip() or not note.strip():
        raise InputInvalid(("found no name or no note; expected who decides this and why",))


def _refuse_twin(tx: Connection, row: Mapping[str, Any]) -> None:
    """A later dispute of the same item for the same reason stands for this one."""
    d = dispute.c
    twin = select(d.id).where(
        d.account_id == row["account_id"], d.item_id == row["item_id"], d.reason == row["reason"], d.closed_at.is_(None)
    )
    found = tx.execute(twin).scalar()
    if found is not None:
        raise InputInvalid((f"dispute {found} of the same item for the same reason is open already",))


def _disputed(tx: Connection, row: Mapping[str, Any]) -> Money:
    """What of the item is contested now: what was paid meanwhile no longer is."""
    still_open = tx.execute(select(item.c.open).where(item.c.id == row["item_id"])).scalar() or 0
    minor = still_open if row["whole"] else min(row["amount"], still_open)
    return Money(minor=minor, currency=row["currency"])


def _conceded(disputed: Money, settlement: Settlement) -> Money:
    if settlement.how is DisputeResolution.CREDIT:
        return disputed
    if settlement.how is not DisputeResolution.PARTIAL:
        return Money.zero(disputed.currency)
    if disputed.minor <= 1:
        raise InputInvalid((f"--partial: {disputed} is still disputed, which has no parts; expected another end",))
    half = disputed.times(Fraction(1, 2), rounding=Rounding.DOWN)
    expected = f"expected an amount above 0 and below the {disputed} that are still disputed, such as {half.plain()}"
    try:
        credited = Money.parse(settlement.credited or "", disputed.currency)
    except MoneyInvalid:
        raise InputInvalid((f"--partial: found {settlement.credited!r}, {expected}",)) from None
    if not Money.zero(disputed.currency) < credited < disputed:
        raise InputInvalid((f"--partial: found {credited}, {expected}",))
    return credited


def _entry(
    context: Context, row: Mapping[str, Any], settlement: Settlement, disputed: Money, conceded: Money, now: datetime
) -> Entry:
    event = DisputeEvent.RESOLVED if settlement.how else DisputeEvent.WITHDRAWN
    state = DISPUTE.advance(DisputeState(row["state"]), event)
    what = settlement.how.value if settlement.how else state.value
    body: dict[str, Any] = {
        "dispute": row["id"], "item": row["item_id"], "reason": row["reason"], "resolution": what,
        "currency": row["currency"],
        "disputed": disputed.plain(), "credited": conceded.plain(), "upheld": (disputed - conceded).plain(),
        "credit_left": conceded.minor, "round": row["round"], "by": settlement.by, "note": settlement.note,
        **coded(row),
    }  # fmt: skip
    end = ended(row, state=state, resolution=what, by=f"person:{settlement.by}", now=now)
    credit_by = context.sla_at(now, context.policy.dispute_rules.credit_within) if conceded else None
    values = {**end.values, "credit_left": conceded.minor, "credit_by": credit_by}
    writes: list[Write] = [Change(table=dispute, key=end.key, values=values)]
    turn = turn_of(what, row["round"])
    writes.append(outcome_of(OutcomeKind.DISPUTE, row["account_id"], row["id"], body, turn=turn, at=now))
    if settlement.how in RESTING:
        with_rest(context, row, body, writes, now=now)
    return Entry(
        account_id=row["account_id"], kind=f"dispute.{state}", body=body, writes=tuple(writes), state={"review_at": now}
    )
