"""Reads the open overrides of accounts, and the contacts that people made themselves, for the facts and the agenda."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, case, exists, func, literal, select
from sqlalchemy.sql.elements import ColumnElement

from duly.store.batch import ids_bound
from duly.store.column_types import Instant
from duly.store.schema import hand_contact, override, step_done

Query = Select[*tuple[Any, ...]]


def open_overrides(dialect: str) -> Query:
    """Account, kind, target and cycle of each override that has not come to its end."""
    o = override.c
    return (
        select(o.account_id, o.kind, o.target, o.cycle)
        .where(ids_bound(dialect, o.account_id), o.ended_at.is_(None), o.until > bindparam("now", type_=Instant))
        .order_by(o.account_id, o.opened_at, o.id)
    )


def contacts_by_hand(dialect: str) -> Query:
    """Account, instant, channel, state and kind as an outbox message would have them."""
    h = hand_contact.c
    state = case((h.reached, "delivered"), else_="failed")
    return (
        select(h.account_id, h.at, h.channel, state, literal("step"))
        .where(ids_bound(dialect, h.account_id), h.at >= bindparam("log_since", type_=Instant))
        .order_by(h.account_id, h.at, h.id)
    )


def sent_as_asked() -> ColumnElement[bool]:
    """Whether the step that a person asked for has been taken."""
    o, s = override.c, step_done.c
    return (o.kind == "send_step") & exists().where(
        s.account_id == o.account_id, s.cycle == o.cycle, s.step == o.target
    )


def ends_at() -> ColumnElement[Any]:
    """When an open override ends: at its end, or, where its step was taken, when it was opened and so at once."""
    return func.min(case((sent_as_asked(), override.c.opened_at), else_=override.c.until))
