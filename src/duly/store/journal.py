"""The journal's chains and seals: how an entry is hashed, how chains are sealed, how both are checked.

Each entry's hash covers the one before it on its account. A seal covers, in one root, the head of
every chain that moved since the seal before it, and that seal's root: cutting the end off a chain, or
a whole account out of the journal, shows as a head that no longer leads anywhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from duly.store.schema import account_state, journal, seal, seal_head
from duly.store.types import instant_text

VERIFY_PAGE_ROWS = 5_000
FIELD_END = "\x1e"


def chained(previous: str, account_id: str, seq: int, at: str, actor: str, kind: str, body: str) -> str:
    """The hash of one entry: SHA-256, in hex, over the hash before it and all of its fields."""
    text = f"{previous}{FIELD_END}{account_id}{FIELD_END}{seq}{FIELD_END}{at}{FIELD_END}{actor}{FIELD_END}{kind}{FIELD_END}{body}"
    return hashlib.sha256(text.encode()).hexdigest()


def seal_chains(tx: Connection, *, at: datetime) -> str | None:
    """Seals every chain that moved since the last seal; gives the new root, or ``None`` if none did."""
    moved = tx.execute(
        select(account_state.c.account_id, account_state.c.chain_seq, account_state.c.chain_hash)
        .where(account_state.c.chain_seq > account_state.c.sealed_seq)
        .order_by(account_state.c.account_id)
    ).all()
    if not moved:
        return None
    last = tx.execute(select(seal.c.number, seal.c.root).order_by(seal.c.number.desc()).limit(1)).first()
    number, previous = (last.number + 1, last.root) if last else (1, "")
    root = _root(previous, ((row[0], row[1], row[2]) for row in moved))
    tx.execute(
        insert(seal_head),
        [{"number": number, "account_id": row[0], "seq": row[1], "hash": row[2]} for row in moved],
    )
    tx.execute(insert(seal), {"number": number, "at": at, "heads": len(moved), "root": root})
    tx.execute(
        update(account_state)
        .where(account_state.c.chain_seq > account_state.c.sealed_seq)
        .values(sealed_seq=account_state.c.chain_seq)
    )
    return root


def _root(previous: str, heads: Iterator[tuple[str, int, str]]) -> str:
    digest = hashlib.sha256(previous.encode())
    for account_id, seq, head_hash in heads:
        digest.update(f"{FIELD_END}{account_id}{FIELD_END}{seq}{FIELD_END}{head_hash}".encode())
    return digest.hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class Break:
    """One place where the journal is not what was written."""

    account_id: str
    seq: int
    what: str

    def __str__(self) -> str:
        return f"account {self.account_id}, entry {self.seq}: {self.what}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verified:
    """What a check of the whole journal found."""

    entries: int
    chains: int
    seals: int
    root: str
    breaks: tuple[Break, ...]


def verify(tx: Connection) -> Verified:
    """Recomputes every hash and every seal. Reads the journal page by page."""
    breaks: list[Break] = []
    entries = chains = 0
    for account_id, stored_seq, stored_hash in tx.execute(
        select(account_state.c.account_id, account_state.c.chain_seq, account_state.c.chain_hash).order_by(
            account_state.c.account_id
        )
    ).all():
        chains += 1
        count, found = _verify_chain(tx, account_id, stored_seq, stored_hash)
        entries += count
        breaks += found
    strays = (
        select(func.count()).select_from(journal).where(journal.c.account_id.not_in(select(account_state.c.account_id)))
    )
    if stray_count := tx.execute(strays).scalar_one():
        breaks.append(Break(account_id="?", seq=0, what=f"{stray_count} entries belong to no account"))
    seals, root, seal_breaks = _verify_seals(tx)
    return Verified(entries=entries, chains=chains, seals=seals, root=root, breaks=(*breaks, *seal_breaks))


def _verify_chain(tx: Connection, account_id: str, stored_seq: int, stored_hash: str) -> tuple[int, list[Break]]:
    breaks: list[Break] = []
    expected, previous, count = 1, "", 0
    for row in _entries(tx, account_id):
        count += 1
        if row.seq != expected:
            breaks.append(Break(account_id=account_id, seq=expected, what=f"missing: the next entry is {row.seq}"))
        digest = chained(previous, account_id, row.seq, instant_text(row.at), row.actor, row.kind, row.body)
        if digest != row.hash and row.seq == expected:
            breaks.append(Break(account_id=account_id, seq=row.seq, what="altered, or moved from another place"))
        previous, expected = row.hash, row.seq + 1
    if expected - 1 < stored_seq:
        breaks.append(Break(account_id=account_id, seq=expected, what=f"missing: the chain should end at {stored_seq}"))
    elif expected - 1 > stored_seq:
        breaks.append(Break(account_id=account_id, seq=stored_seq + 1, what="added after the chain's end"))
    elif previous != stored_hash:
        breaks.append(Break(account_id=account_id, seq=stored_seq, what="the chain's end has another hash"))
    return count, breaks


def _entries(tx: Connection, account_id: str) -> Iterator[Any]:
    after = -1
    while True:
        page = tx.execute(
            select(journal)
            .where(journal.c.account_id == account_id, journal.c.seq > after)
            .order_by(journal.c.seq)
            .limit(VERIFY_PAGE_ROWS)
        ).all()
        yield from page
        if len(page) < VERIFY_PAGE_ROWS:
            return
        after = page[-1].seq


def _verify_seals(tx: Connection) -> tuple[int, str, list[Break]]:
    breaks: list[Break] = []
    previous, expected = "", 1
    for row in tx.execute(select(seal).order_by(seal.c.number)).all():
        if row.number != expected:
            breaks.append(Break(account_id="?", seq=0, what=f"seal {expected} is missing"))
        heads = tx.execute(
            select(seal_head.c.account_id, seal_head.c.seq, seal_head.c.hash)
            .where(seal_head.c.number == row.number)
            .order_by(seal_head.c.account_id)
        ).all()
        if _root(previous, ((head[0], head[1], head[2]) for head in heads)) != row.root:
            breaks.append(Break(account_id="?", seq=0, what=f"seal {row.number} does not match its heads"))
        previous, expected = row.root, row.number + 1
    gone = (
        select(seal_head.c.account_id, seal_head.c.seq, seal_head.c.number)
        .outerjoin(
            journal,
            (journal.c.account_id == seal_head.c.account_id)
            & (journal.c.seq == seal_head.c.seq)
            & (journal.c.hash == seal_head.c.hash),
        )
        .where(journal.c.seq.is_(None))
        .order_by(seal_head.c.account_id, seal_head.c.seq)
    )
    for account_id, seq, number in tx.execute(gone).all():
        breaks.append(Break(account_id=account_id, seq=seq, what=f"sealed by seal {number}, but no longer there"))
    return expected - 1, previous, breaks
