"""The queries for what customers want: consents, do-not-contact lists, wishes. Part of ``facts_query``."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CompoundSelect, Date, Select, and_, bindparam, case, or_, select, union

from duly.store.batch import ids_bound
from duly.store.schema import consent, contact_point, suppression, wish

TODAY = bindparam("today", type_=Date)


def consents_said(dialect: str) -> Select[*tuple[Any, ...]]:
    c = consent.c
    return (
        select(c.account_id, c.channel, c.purpose, c.granted, c.source)
        .where(ids_bound(dialect, c.account_id))
        .order_by(c.account_id, c.turn, c.id)
    )


def suppressions_held(dialect: str) -> CompoundSelect[*tuple[Any, ...]]:
    """The channels closed by a do-not-contact list, through the account's id or one of its addresses."""
    s, p = suppression.c, contact_point.c
    holds = and_(s.removed_at.is_(None), or_(s.until.is_(None), s.until > TODAY))
    listed = select(s.value, s.channel).where(ids_bound(dialect, s.value), s.kind == "account", holds)
    by_address = (
        select(p.account_id, p.channel)
        .join(suppression, s.value == p.address)
        .where(
            ids_bound(dialect, p.account_id),
            s.kind == case((p.channel == "email", "email"), else_="phone"),
            or_(s.channel.is_(None), s.channel == p.channel),
            holds,
        )
    )
    return union(listed, by_address)


def wishes_open(dialect: str) -> Select[*tuple[Any, ...]]:
    w = wish.c
    return (
        select(w.account_id, w.kind, w.body)
        .where(ids_bound(dialect, w.account_id), w.closed_at.is_(None))
        .order_by(w.account_id, w.opened_at, w.id)
    )
