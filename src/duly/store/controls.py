"""Reads the controls in force. Writes none: a person changes them through a use case."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from duly.domain.contact import Channel
from duly.domain.control import MODE_USUAL, ControlKind, Controls, Mode
from duly.store.schema import control


def open_controls(tx: Connection) -> Sequence[Row[Any]]:
    """Every control that is open, the oldest first."""
    query = select(control).where(control.c.closed_at.is_(None))
    return tx.execute(query.order_by(control.c.opened_at, control.c.kind, control.c.target)).all()


def read_controls(tx: Connection, *, sandboxed: Collection[Channel]) -> Controls:
    """The controls in force; ``sandboxed`` are the channels that reach no real person."""
    rows = open_controls(tx)
    of_kind = {kind: tuple(row.target for row in rows if row.kind == kind) for kind in ControlKind}
    mode = Mode(of_kind[ControlKind.MODE][0]) if of_kind[ControlKind.MODE] else MODE_USUAL
    free = () if of_kind[ControlKind.SANDBOX] else sandboxed
    return Controls(
        switched_off=tuple(sorted(of_kind[ControlKind.SWITCH])),
        mode=None if mode is Mode.LIVE else mode.value,
        recipients=frozenset(of_kind[ControlKind.RECIPIENT]),
        free=frozenset(channel.value for channel in free),
    )
