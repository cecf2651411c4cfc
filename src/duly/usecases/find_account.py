"""Finds one account and the ways to its customer. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from sqlalchemy import Connection, select

from duly.domain.contact import Channel
from duly.errors import NotFound
from duly.store.schema import account, contact_point

NEAREST_SEARCHED_MAX = 10_000


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundAccount:
    """Who an account is. ``points`` are its valid addresses by channel, in the order of channels."""

    id: str
    name: str
    kind: str
    market: str
    region: str | None
    currency: str
    language: str
    preferred_channel: Channel | None
    points: dict[Channel, str]


def find_account(tx: Connection, account_id: str) -> FoundAccount:
    """Raises ``NotFound``, naming the nearest id there is."""
    row = tx.execute(select(account).where(account.c.id == account_id)).first()
    if row is None:
        raise NotFound(f"no account {account_id!r}{_nearest(tx, account_id)}")
    p = contact_point.c
    query = select(p.channel, p.address).where(p.account_id == account_id, p.valid)
    known = {Channel(channel): address for channel, address in tx.execute(query)}
    return FoundAccount(
        id=row.id,
        name=row.name,
        kind=row.kind,
        market=row.market,
        region=row.region,
        currency=row.currency,
        language=row.language,
        preferred_channel=Channel(row.preferred_channel) if row.preferred_channel else None,
        points={channel: known[channel] for channel in Channel if channel in known},
    )


def _nearest(tx: Connection, account_id: str) -> str:
    # Files and spreadsheets lose or add leading zeros, so a number with other zeros is nearer than any other.
    digits = account_id.lstrip("0")
    alike = select(account.c.id).where(account.c.id.endswith(digits, autoescape=True)).order_by(account.c.id)
    padded = [each for each in tx.execute(alike.limit(NEAREST_SEARCHED_MAX)).scalars() if each.lstrip("0") == digits]
    if padded:
        return f"; did you mean {padded[0]!r}?"
    ids = tx.execute(select(account.c.id).order_by(account.c.id).limit(NEAREST_SEARCHED_MAX)).scalars().all()
    if not ids:
        return "; the workspace has no accounts yet"
    nearest = get_close_matches(account_id, ids, n=1)
    return f"; did you mean {nearest[0]!r}?" if nearest else ""
