"""Records how a customer wants to be treated, and ends it again; by their own message or as a person enters it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from duly.domain.contact import Channel, QuietWish
from duly.domain.identity import key_of
from duly.domain.wish import WishKind, quiet_to_json
from duly.errors import InputInvalid, NotFound
from duly.store.record import Change, Entry, Insert, Write, lock_accounts, record
from duly.store.schema import wish
from duly.usecases.context import Context
from duly.usecases.find_account import find_account

REPLACED = "replaced by a later wish"


@dataclass(frozen=True, kw_only=True, slots=True)
class WishesStated:
    """What is wished; ``source`` is customer or person, ``said`` the words it rests on."""

    quiet: tuple[QuietWish, ...] = ()
    channel: Channel | None = None
    language: str | None = None
    said: str
    source: str


def wish_entries(
    tx: Connection, account_id: str, stated: WishesStated, *, key: str, body: Mapping[str, Any], now: datetime
) -> list[Entry]:
    """One entry with every wish that is new, and none where nothing is; the caller holds the account's lock."""
    open_now = tx.execute(select(wish).where(wish.c.account_id == account_id, wish.c.closed_at.is_(None))).all()
    known = [(row.kind, row.body) for row in open_now]
    wishes = [one for one in _bodies(stated) if one not in known]
    if not wishes:
        return [Entry(account_id=account_id, kind="wish.repeated", body={**body, "said": stated.said})]
    writes: list[Write] = []
    told: list[dict[str, Any]] = []
    for number, (kind, wanted) in enumerate(wishes):
        for row in open_now:
            if kind != WishKind.QUIET and row.kind == kind:
                ended = {"closed_at": now, "closed_why": REPLACED}
                writes.append(Change(table=wish, key={"id": row.id}, values=ended))
        new: dict[str, Any] = {
            "id": key_of("wish", account_id, key, number), "account_id": account_id, "kind": kind, "body": wanted,
            "said": stated.said, "source": stated.source, "opened_at": now, "closed_at": None, "closed_why": None,
        }  # fmt: skip
        writes.append(Insert(table=wish, row=new))
        told.append({"wish": new["id"], "kind": kind, "body": wanted})
    entry = Entry(
        account_id=account_id,
        kind="wish.recorded",
        body={**body, "wishes": told, "said": stated.said, "source": stated.source},
        writes=tuple(writes),
        state={"review_at": now},
    )
    return [entry]


def _bodies(stated: WishesStated) -> list[tuple[str, Any]]:
    wishes: list[tuple[str, Any]] = [(WishKind.QUIET.value, quiet_to_json(each)) for each in stated.quiet]
    if stated.channel is not None:
        wishes.append((WishKind.CHANNEL.value, stated.channel.value))
    if stated.language is not None:
        wishes.append((WishKind.LANGUAGE.value, stated.language))
    return wishes


def record_wish(context: Context, account_id: str, stated: WishesStated, *, by: str, now: datetime) -> bool:
    """A person enters a wish; false where it is on record already. Raises ``NotFound``, ``InputInvalid``."""
    if not stated.said.strip():
        raise InputInvalid(("--said: found nothing, expected the customer's words or where they are kept",))
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        key = f"person#{heads[account_id].seq}"
        entries = wish_entries(tx, account_id, stated, key=key, body={}, now=now)
        record(tx, entries, heads=heads, actor=f"person:{by}", at=now)
    return entries[0].kind == "wish.recorded"


def end_wish(context: Context, account_id: str, wish_id: str, *, by: str, note: str, now: datetime) -> None:
    """A person ends a wish. Raises ``NotFound``, ``InputInvalid``."""
    if not note.strip():
        raise InputInvalid(("--note: found nothing, expected why",))
    with context.database.transaction() as tx:
        find_account(tx, account_id)
        heads = lock_accounts(tx, [account_id])
        row = tx.execute(select(wish).where(wish.c.account_id == account_id, wish.c.id == wish_id)).first()
        if row is None:
            raise NotFound(f"account {account_id} has no wish {wish_id!r}; duly wish show {account_id} lists them")
        if row.closed_at is not None:
            raise InputInvalid((f"wish {wish_id} was ended on {row.closed_at:%Y-%m-%d}: {row.closed_why}",))
        change = Change(table=wish, key={"id": wish_id}, values={"closed_at": now, "closed_why": note})
        entry = Entry(
            account_id=account_id, kind="wish.ended", body={"wish": wish_id, "why": note}, writes=(change,),
            state={"review_at": now},
        )  # fmt: skip
        record(tx, [entry], heads=heads, actor=f"person:{by}", at=now)


def wishes_of(context: Context, account_id: str) -> list[dict[str, Any]]:
    """Every wish of the account, the earliest first; those without ``closed_at`` hold. Raises ``NotFound``."""
    with context.database.reading() as tx:
        find_account(tx, account_id)
        query = select(wish).where(wish.c.account_id == account_id).order_by(wish.c.opened_at, wish.c.id)
        return [{str(name): value for name, value in row.items()} for row in tx.execute(query).mappings()]
