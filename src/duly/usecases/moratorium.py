"""A stay that the law gives a customer, such as Breathing Space, as a person is told of it: a hold with the law's end.

How long it lasts and what it stops is the market's; interest and fees stop by the hold's reason, which is its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from duly.domain.hold import HoldScope
from duly.domain.identity import key_of
from duly.errors import InputInvalid
from duly.policy.market_pack import Moratorium
from duly.store.record import Change, Entry, Head, Insert, lock_accounts, record
from duly.store.schema import hold
from duly.usecases.context import Context
from duly.usecases.decide_accounts import decide
from duly.usecases.find_account import find_account


@dataclass(frozen=True, kw_only=True, slots=True)
class Begun:
    """The hold, and the first day on which it no longer is; ``None`` until a person ends it."""

    hold: str
    until: date | None
    moratorium: Moratorium


def begin_moratorium(context: Context, account_id: str, name: str, *, by: str, now: datetime) -> Begun:
    """Holds the account for as long as its market gives. Raises ``NotFound``, ``InputInvalid``."""
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        known = _known(tx, context, account_id, now=now)
        if name not in known:
            there = ", ".join(sorted(known)) or "none where the customer is"
            raise InputInvalid((f"--moratorium: found {name!r}, expected one that the market knows: {there}",))
        _refuse_twice(tx, account_id, name)
        found, today = known[name], context.day_of(now)
        until = today + timedelta(days=found.days) if found.days is not None else None
        row: dict[str, Any] = {
            "id": key_of("hold", account_id, HoldScope.ACCOUNT, None, heads[account_id].seq), "account_id": account_id,
            "scope": HoldScope.ACCOUNT.value, "target": None, "reason": name, "owner": by, "opened_at": now,
            "until": context.start_of(until) if until else None, "released_at": None, "released_why": None,
        }  # fmt: skip
        body = {
            "hold": row["id"], "scope": row["scope"], "target": None, "reason": name, "until": until,
            "stops": [each.value for each in found.stops], "ends": list(found.ends),
        }  # fmt: skip
        entry = Entry(
            account_id=account_id, kind="hold.opened", body=body, writes=(Insert(table=hold, row=row),),
            state={"review_at": now},
        )  # fmt: skip
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return Begun(hold=row["id"], until=until, moratorium=found)


def runs_on(
    tx: Connection, context: Context, row: Row[Any], *, heads: dict[str, Head], by: str, note: str, now: datetime
) -> date | None:
    """Ends a moratorium that lasts until it is ended, where the law gives days beyond that: the hold gets its end, and
    the first day without it is given. ``None`` for any other hold, and where it has its end already.
    """
    found = _known(tx, context, row.account_id, now=now).get(row.reason) if row.until is None else None
    if found is None or found.days is not None or not found.days_after_end:
        return None
    until = context.day_of(now) + timedelta(days=found.days_after_end)
    change = Change(table=hold, key={"id": row.id}, values={"until": context.start_of(until)})
    body = {"hold": row.id, "reason": row.reason, "why": note, "until": until}
    entry = Entry(
        account_id=row.account_id, kind="moratorium.ended", body=body, writes=(change,), state={"review_at": now}
    )
    record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)
    return until


def _known(tx: Connection, context: Context, account_id: str, *, now: datetime) -> dict[str, Moratorium]:
    facts = decide(tx, context, [account_id], now=now)[0].facts
    return {each.id: each for each in context.market_of(facts).moratoria}


def _refuse_twice(tx: Connection, account_id: str, name: str) -> None:
    h = hold.c
    query = select(h.id).where(h.account_id == account_id, h.reason == name, h.released_at.is_(None))
    if (there := tx.execute(query).scalar()) is not None:
        raise InputInvalid((f"--moratorium: account {account_id} is under {name} already, by hold {there}",))
