"""A person pauses an account, an item or a channel, or ends a pause. One transaction each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.contact import Channel
from duly.domain.escalation import ClosedBecause
from duly.domain.hold import HoldScope
from duly.domain.identity import key_of
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, Head, Insert, lock_accounts, record
from duly.store.schema import account_state, escalation, hold, item
from duly.usecases.context import Context
from duly.usecases.find_account import find_account
from duly.usecases.moratorium import runs_on

HOLD_PREFIX_CHARS_MIN = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Pause:
    """What is paused and why. ``until`` is the first day on which it no longer is; ``item`` an item's number."""

    reason: str
    by: str
    until: date
    item: str | None = None
    channel: Channel | None = None


def hold_account(context: Context, account_id: str, pause: Pause, *, now: datetime) -> str:
    """Opens the hold and gives its id. Raises ``NotFound``, ``InputInvalid``."""
    if pause.until <= context.day_of(now):
        raise InputInvalid((f"--until: found {pause.until}, expected a day after {context.day_of(now)}",))
    if pause.item is not None and pause.channel is not None:
        raise InputInvalid(("found --item and --channel, expected one of them, or none for the whole account",))
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        scope, target = _scope(tx, account_id, pause)
        row: dict[str, Any] = {
            "id": key_of("hold", account_id, scope, target, heads[account_id].seq), "account_id": account_id,
            "scope": scope.value, "target": target, "reason": pause.reason, "owner": pause.by, "opened_at": now,
            "until": context.start_of(pause.until), "released_at": None, "released_why": None,
        }  # fmt: skip
        body = {
            "hold": row["id"],
            "scope": row["scope"],
            "target": target,
            "reason": pause.reason,
            "until": pause.until,
        }
        entry = Entry(
            account_id=account_id, kind="hold.opened", body=body, writes=(Insert(table=hold, row=row),),
            state={"review_at": now},
        )  # fmt: skip
        record(tx, [entry], heads=heads, actor=f"person:{pause.by}", at=now)
    return row["id"]


def _scope(tx: Connection, account_id: str, pause: Pause) -> tuple[HoldScope, str | None]:
    if pause.channel is not None:
        return HoldScope.CHANNEL, pause.channel.value
    if pause.item is None:
        return HoldScope.ACCOUNT, None
    i = item.c
    query = select(i.id).where(i.account_id == account_id, (i.number == pause.item) | (i.id == pause.item))
    found = tx.execute(query.order_by(i.open.desc(), i.id)).scalars().first()
    if found is None:
        raise NotFound(f"account {account_id} has no item {pause.item!r}")
    return HoldScope.ITEM, found


def release(context: Context, name: str, *, by: str, note: str, now: datetime) -> str:
    """Ends the hold with this id, or gives back the account a person has; says which, in words.

    Raises ``NotFound``, ``InputInvalid``.
    """
    if not note.strip():
        raise InputInvalid(("--note: found nothing, expected why",))
    with context.database.transaction() as tx:
        account_id, hold_id = _meant(tx, name)
        heads = lock_accounts(tx, [account_id])
        if hold_id is None:
            return _give_back(tx, account_id, heads, by=by, note=note, now=now)
        row = tx.execute(select(hold).where(hold.c.id == hold_id)).one()
        if row.released_at is not None:
            raise InputInvalid((f"hold {hold_id} was released on {row.released_at:%Y-%m-%d}: {row.released_why}",))
        if until := runs_on(tx, context, row, heads=heads, by=by, note=note, now=now):
            return (
                f"{row.reason!r} on account {account_id} has ended. The law gives more days: the hold lasts until "
                f"{until}. Released once more, it ends at once."
            )
        change = Change(table=hold, key={"id": hold_id}, values={"released_at": now, "released_why": note})
        body = {"hold": hold_id, "reason": row.reason, "why": note}
        entry = Entry(
            account_id=account_id, kind="hold.released", body=body, writes=(change,), state={"review_at": now}
        )
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return f"The hold {row.reason!r} on account {account_id} is released."


def _meant(tx: Connection, name: str) -> tuple[str, str | None]:
    """The account and the hold that ``name`` means; no hold where it is an account's id."""
    h = hold.c
    if tx.execute(select(account_state.c.account_id).where(account_state.c.account_id == name)).first():
        return name, None
    exact = tx.execute(select(h.account_id, h.id).where(h.id == name)).all()
    begins = exact
    if not exact and len(name) >= HOLD_PREFIX_CHARS_MIN:
        begins = tx.execute(select(h.account_id, h.id).where(h.id.startswith(name, autoescape=True))).all()
    if len(begins) != 1:
        raise NotFound(f"no hold {name!r}, and no account of that id; duly explain ACCOUNT shows holds")
    return begins[0][0], begins[0][1]


def _give_back(tx: Connection, account_id: str, heads: dict[str, Head], *, by: str, note: str, now: datetime) -> str:
    owner = tx.execute(select(account_state.c.owner).where(account_state.c.account_id == account_id)).scalar_one()
    is_open = select(escalation.c.id).where(escalation.c.account_id == account_id, escalation.c.resolved_at.is_(None))
    case_id = tx.execute(is_open).scalar()
    if owner is None:
        hint = f"; its case {case_id} is settled with duly queue resolve" if case_id else ""
        raise InputInvalid((f"account {account_id} is with nobody{hint}",))
    h = hold.c
    closing = select(h.id).where(
        h.account_id == account_id, h.reason.in_(list(ClosedBecause)), h.until.is_(None), h.released_at.is_(None)
    )
    ended = list(tx.execute(closing.order_by(h.id)).scalars())  # a closed case left them
    body: dict[str, Any] = {"was": owner, "why": note, "holds_released": ended}
    writes = tuple(
        Change(table=hold, key={"id": each}, values={"released_at": now, "released_why": note}) for each in ended
    )
    entry = Entry(
        account_id=account_id, kind="account.returned", body=body, writes=writes,
        state={"owner": None, "review_at": now},
    )  # fmt: skip
    record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return f"Account {account_id}, which was with {owner}, goes back to automation."
