"""A person switches sending off or on, changes the mode, or says who may be written to in test mode.

Each change is a record that opens and closes, with who and why. One that lets more through has every account
looked at again; one that lets less through needs none of that, since the gate asks for every message.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from duly.domain.contact import Channel
from duly.domain.control import (
    EVERYTHING,
    MODE_USUAL,
    SANDBOX_LISTED,
    STRICTEST_FIRST,
    ControlKind,
    Mode,
    channel_switch,
    recipient,
    segment_switch,
)
from duly.domain.identity import key_of
from duly.errors import InputInvalid, NotFound
from duly.store.controls import open_controls
from duly.store.record import Change, Entry, Head, Insert, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, control
from duly.usecases.context import Context
from duly.usecases.look_again import look_again

LOOSENED = "control.loosened"


@dataclass(frozen=True, kw_only=True, slots=True)
class Who:
    """The person who changes a control, and why."""

    by: str
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """What a switch is for: a channel, a segment of the policy, or, without either, everything."""

    channel: Channel | None = None
    segment: str | None = None

    @property
    def name(self) -> str:
        if self.channel is not None:
            return channel_switch(self.channel)
        return segment_switch(self.segment) if self.segment is not None else EVERYTHING


def switch_off(context: Context, target: Target, who: Who, *, now: datetime) -> None:
    """Nothing more leaves for ``target``, from the next message on. Raises ``InputInvalid``."""
    _check(context, target, who)
    with context.database.transaction() as tx:
        _lock(tx)
        known = _open(tx, ControlKind.SWITCH, target.name)
        if known is not None:
            raise InputInvalid((f"{target.name} is switched off already, by {known.opened_by}: {known.reason}",))
        _record(tx, [_opened(tx, ControlKind.SWITCH, target.name, who, now=now)], who, now=now)


def switch_on(context: Context, target: Target, who: Who, *, now: datetime) -> int:
    """Ends the switch; gives how many accounts are looked at again. Raises ``NotFound``, ``InputInvalid``."""
    _check(context, target, who)
    with context.database.transaction() as tx:
        _lock(tx)
        known = _open(tx, ControlKind.SWITCH, target.name)
        if known is None:
            raise NotFound(f"{target.name} is not switched off")
        _record(tx, [_closed(known, who, now=now)], who, now=now)
        return _looked_at(tx, known.id, who, now=now)


def change_mode(context: Context, mode: Mode, who: Who, *, now: datetime) -> int:
    """Sets the workspace's mode; gives how many accounts are looked at again. Raises ``InputInvalid``."""
    _check(context, Target(), who)
    with context.database.transaction() as tx:
        _lock(tx)
        known = _open(tx, ControlKind.MODE, None)
        before = Mode(known.target) if known is not None else MODE_USUAL
        if before is mode and known is not None:
            raise InputInvalid((f"the mode is {mode} already, since {known.opened_at:%Y-%m-%d} by {known.opened_by}",))
        entry = _opened(tx, ControlKind.MODE, mode.value, who, now=now)
        _record(tx, [*([_closed(known, who, now=now)] if known else []), entry], who, now=now)
        if STRICTEST_FIRST.index(mode) <= STRICTEST_FIRST.index(before):
            return 0
        return _looked_at(tx, entry.body["control"], who, now=now)


def allow_recipient(context: Context, channel: Channel, address: str, who: Who, *, now: datetime) -> int:
    """Puts an address on the allow list of test mode; gives how many accounts are looked at again."""
    _check(context, Target(), who)
    with context.database.transaction() as tx:
        _lock(tx)
        target = recipient(channel, address)
        if _open(tx, ControlKind.RECIPIENT, target) is not None:
            return 0
        entry = _opened(tx, ControlKind.RECIPIENT, target, who, now=now)
        _record(tx, [entry], who, now=now)
        return _looked_at(tx, entry.body["control"], who, now=now)


def disallow_recipient(context: Context, channel: Channel, address: str, who: Who, *, now: datetime) -> None:
    """Takes an address off the allow list. Raises ``NotFound``."""
    _check(context, Target(), who)
    with context.database.transaction() as tx:
        _lock(tx)
        known = _open(tx, ControlKind.RECIPIENT, recipient(channel, address))
        if known is None:
            raise NotFound(f"{address} is not on the allow list for {channel}")
        _record(tx, [_closed(known, who, now=now)], who, now=now)


def list_sandbox(context: Context, who: Who, *, now: datetime) -> None:
    """From now on even the sandbox phone gets only what its allow list names, as a real channel would."""
    _check(context, Target(), who)
    with context.database.transaction() as tx:
        _lock(tx)
        if _open(tx, ControlKind.SANDBOX, SANDBOX_LISTED) is None:
            _record(tx, [_opened(tx, ControlKind.SANDBOX, SANDBOX_LISTED, who, now=now)], who, now=now)


def free_sandbox(context: Context, who: Who, *, now: datetime) -> int:
    """The sandbox phone gets everything again, in test mode too; gives how many accounts are looked at again."""
    _check(context, Target(), who)
    with context.database.transaction() as tx:
        _lock(tx)
        known = _open(tx, ControlKind.SANDBOX, SANDBOX_LISTED)
        if known is None:
            return 0
        _record(tx, [_closed(known, who, now=now)], who, now=now)
        return _looked_at(tx, known.id, who, now=now)


def controls_in_force(context: Context) -> Sequence[Row[Any]]:
    """Every control that is open, the oldest first."""
    with context.database.reading() as tx:
        return open_controls(tx)


def _check(context: Context, target: Target, who: Who) -> None:
    faults = [f"--{name}: found nothing, expected {what}" for name, value, what in (
        ("by", who.by, "who decides this"), ("why", who.why, "why"),
    ) if not value.strip()]  # fmt: skip
    known = [segment.id for segment in context.policy.segments]
    if target.segment is not None and target.segment not in known:
        faults.append(f"--segment: found {target.segment!r}, expected one of {', '.join(known)}")
    if faults:
        raise InputInvalid(tuple(faults))


def _open(tx: Connection, kind: ControlKind, target: str | None) -> Row[Any] | None:
    """The open control of this kind; ``target`` ``None``: whatever its target is."""
    query = select(control).where(control.c.kind == kind.value, control.c.closed_at.is_(None))
    if target is not None:
        query = query.where(control.c.target == target)
    return tx.execute(query).first()


def _opened(tx: Connection, kind: ControlKind, target: str, who: Who, *, now: datetime) -> Entry:
    """Named by how often this was opened before: two changes of one second are two."""
    before = select(func.count()).where(control.c.kind == kind.value, control.c.target == target)
    row: dict[str, Any] = {
        "id": key_of("control", kind, target, tx.execute(before).scalar_one()),
        "account_id": WORKSPACE, "kind": kind.value,
        "target": target, "reason": who.why, "opened_by": who.by, "opened_at": now, "closed_by": None,
        "closed_at": None, "closed_why": None,
    }  # fmt: skip
    body = {"control": row["id"], "control_kind": kind.value, "target": target, "why": who.why}
    return Entry(account_id=WORKSPACE, kind="control.opened", body=body, writes=(Insert(table=control, row=row),))


def _closed(known: Row[Any], who: Who, *, now: datetime) -> Entry:
    values = {"closed_by": who.by, "closed_at": now, "closed_why": who.why}
    body = {"control": known.id, "control_kind": known.kind, "target": known.target, "why": who.why}
    change = Change(table=control, key={"id": known.id}, values=values)
    return Entry(account_id=WORKSPACE, kind="control.closed", body=body, writes=(change,))


def _lock(tx: Connection) -> dict[str, Head]:
    """The workspace's chain, held until the transaction ends: one change at a time."""
    return lock_accounts(tx, [WORKSPACE]) or open_chains(tx, [WORKSPACE])


def _record(tx: Connection, entries: Sequence[Entry], who: Who, *, now: datetime) -> None:
    record(tx, entries, heads=_lock(tx), actor=f"person:{who.by}", at=now)


def _looked_at(tx: Connection, control_id: str, who: Who, *, now: datetime) -> int:
    return look_again(tx, kind=LOOSENED, body={"control": control_id}, actor=f"person:{who.by}", now=now)
