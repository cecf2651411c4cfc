"""Says of one account what the customer agreed to, refused and wished: whose words, when, and where they were said.

Reads only. What follows from it is the decision's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import Connection, or_, select

from duly.domain.consent import Purpose
from duly.domain.wish import WishKind, quiet_from_json, quiet_in_words
from duly.store.schema import contact_point, inbox, journal, suppression, wish

CONSENT_KINDS = ("consent.granted", "consent.withdrawn")
STATEMENTS_MAX = 10
"""So many statements are told, the latest ones."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WillShown:
    """One statement, wish or entry of a list. ``kind`` is agreed, refused, wish or listed; ``source`` who stated it,
    or the file it came in; ``through`` the channel it was said on, ``None`` where a person entered it.
    """

    kind: str
    what: str
    source: str
    through: str | None
    at: datetime
    said: str


def will_shown(tx: Connection, account_id: str, *, at: datetime, today: date) -> tuple[WillShown, ...]:
    """What the customer has said up to ``at``, the earliest first, and what then was on a do-not-contact list."""
    stated = [*_consents(tx, account_id, at), *_wishes(tx, account_id, at)]
    return (*sorted(stated, key=lambda one: one.at), *_listings(tx, account_id, at, today))


def _consents(tx: Connection, account_id: str, at: datetime) -> Iterator[WillShown]:
    j = journal.c
    query = select(j.at, j.actor, j.body).where(j.account_id == account_id, j.kind.in_(CONSENT_KINDS), j.at <= at)
    rows = tx.execute(query.order_by(j.seq.desc()).limit(STATEMENTS_MAX)).all()
    for row in reversed(rows):
        body = _body(row.body)
        for one in body["consents"]:
            purpose = "" if one["purpose"] == Purpose.COLLECTION else f"{one['purpose'].replace('_', ' ')} "
            where = f"by {one['channel']}" if one["channel"] else "on every channel"
            yield WillShown(
                kind="agreed" if one["granted"] else "refused", what=f"{purpose}{where}",
                source=one["source"], through=body.get("channel"), at=row.at, said=body["said"],
            )  # fmt: skip


def _body(stored: Any) -> dict[str, Any]:
    return orjson.loads(stored)


def _wishes(tx: Connection, account_id: str, at: datetime) -> Iterator[WillShown]:
    w = wish.c
    query = select(wish).where(
        w.account_id == account_id, w.opened_at <= at, or_(w.closed_at.is_(None), w.closed_at > at)
    )
    rows = tx.execute(query.order_by(w.opened_at, w.id)).all()
    through = _channels_of_wishes(tx, account_id) if rows else {}
    for row in rows:
        quiet = row.kind == WishKind.QUIET
        yield WillShown(
            kind="wish", what=quiet_in_words(quiet_from_json(row.body)) if quiet else f"prefers {row.body}",
            source=row.source, through=through.get(row.id), at=row.opened_at, said=row.said,
        )  # fmt: skip


def _channels_of_wishes(tx: Connection, account_id: str) -> dict[str, str]:
    """The channel of the message in which each wish was said."""
    j = journal.c
    found: dict[str, str] = {}
    for stored in tx.execute(select(j.body).where(j.account_id == account_id, j.kind == "wish.recorded")).scalars():
        body = _body(stored)
        said_in = tx.execute(select(inbox.c.channel).where(inbox.c.id == body.get("inbox"))).scalar()
        if said_in is not None:
            found.update({each["wish"]: said_in for each in body["wishes"]})
    return found


def _listings(tx: Connection, account_id: str, at: datetime, today: date) -> Iterator[WillShown]:
    p, s = contact_point.c, suppression.c
    addresses = tx.execute(select(p.address).where(p.account_id == account_id)).scalars().all()
    own = or_((s.kind == "account") & (s.value == account_id), (s.kind != "account") & s.value.in_(addresses))
    holds = (s.listed_at <= at, or_(s.removed_at.is_(None), s.removed_at > at), or_(s.until.is_(None), s.until > today))
    for row in tx.execute(select(suppression).where(own, *holds).order_by(s.listed_at, s.id)):
        what = f"{row.value}, {f'by {row.channel}' if row.channel else 'on every channel'}"
        yield WillShown(kind="listed", what=what, source=row.file, through=None, at=row.listed_at, said=row.reason)
