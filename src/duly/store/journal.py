"""The journal's chains and seals: how an entry is hashed, how chains are sealed, how both are checked.

Each entry's hash covers the one before it on its account. A seal covers, in one root, the head of
every chain that moved since the seal before it, and that seal's root: cutting the end off a chain, or
a whole account out of the journal, shows as a head that no longer leads anywhere. Whoever can rewrite
the whole store can also make new seals, so a root is worth keeping somewhere else as well.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    Text,
    collate,
    func,
    insert,
    literal,
    select,
    type_coerce,
    update,
)

from duly.store.column_types import instant_text
from duly.store.schema import account_state, journal, seal, seal_head

PAGE_ROWS = 1_000
FIELD_END = "\x1e"


def chained(previous: str, account_id: str, seq: int, at: str, actor: str, kind: str, body: str) -> str:
    """The hash of one entry: SHA-256, in hex, over the hash before it and all of its fields."""
    text = FIELD_END.join((previous, account_id, str(seq), at, actor, kind, body))
    return hashlib.sha256(text.encode()).hexdigest()


def seal_chains(tx: Connection, *, at: datetime) -> str | None:
    """Seals every chain that moved since the last seal; gives the new root, or ``None`` if none did."""
    if not _lock_moved(tx):
        return None
    last = tx.execute(select(seal.c.number, seal.c.root).order_by(seal.c.number.desc()).limit(1)).first()
    number, previous = (last.number + 1, last.root) if last else (1, "")
    heads = _keep_heads(tx, number)
    root = _root(previous, number, instant_text(at), heads, _heads_of(tx, number))
    tx.execute(insert(seal), {"number": number, "at": at, "heads": heads, "root": root})
    sealed = select(seal_head.c.seq).where(
        seal_head.c.number == number, seal_head.c.account_id == account_state.c.account_id
    )
    tx.execute(
        update(account_state)
        .where(account_state.c.account_id.in_(select(seal_head.c.account_id).where(seal_head.c.number == number)))
        .values(sealed_seq=sealed.scalar_subquery())
    )
    return root


def _lock_moved(tx: Connection) -> int:
    # In the order every writer locks in, so that sealing and writing never wait for each other in a ring.
    moved = (
        select(account_state.c.account_id)
        .where(account_state.c.chain_seq > account_state.c.sealed_seq)
        .order_by(account_state.c.account_id)
        .with_for_update()
        .subquery()
    )
    return tx.execute(select(func.count()).select_from(moved)).scalar_one()


def _keep_heads(tx: Connection, number: int) -> int:
    """Writes down the heads that moved, and gives how many: what is sealed is what was written here."""
    state = account_state.c
    moved = select(literal(number, BigInteger), state.account_id, state.chain_seq, state.chain_hash)
    moved = moved.where(state.chain_seq > state.sealed_seq)
    tx.execute(insert(seal_head).from_select(["number", "account_id", "seq", "hash"], moved))
    return tx.execute(select(func.count()).where(seal_head.c.number == number)).scalar_one()


def _heads_of(tx: Connection, number: int) -> Iterator[Any]:
    query = (
        select(seal_head.c.account_id, seal_head.c.seq, seal_head.c.hash)
        .where(seal_head.c.number == number)
        .order_by(_by_code_point(tx, seal_head.c.account_id))
    )
    return _streamed(tx, query)


def _streamed(tx: Connection, query: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    return iter(tx.execute(query, execution_options={"yield_per": PAGE_ROWS}))


def _by_code_point(tx: Connection, column: ColumnElement[str]) -> ColumnElement[str]:
    """An order that a copy of the store keeps on any machine, whatever language its database sorts by."""
    return collate(column, "BINARY" if tx.dialect.name == "sqlite" else "C")


def _root(previous: str, number: int, at: str, heads: int, rows: Iterable[tuple[str, int, str]]) -> str:
    digest = hashlib.sha256(FIELD_END.join((previous, str(number), at, str(heads))).encode())
    for account_id, seq, head_hash in rows:
        digest.update(f"{FIELD_END}{account_id}{FIELD_END}{seq}{FIELD_END}{head_hash}".encode())
    return digest.hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class Break:
    """One place where the journal is not what was written. ``account_id`` is ``None`` for the seals."""

    account_id: str | None
    seq: int
    what: str

    def __str__(self) -> str:
        if self.account_id is None:
            return f"seal {self.seq}: {self.what}"
        return f"account {self.account_id}, entry {self.seq}: {self.what}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verified:
    """What a check of the whole journal found. ``root`` is the last seal's, empty before the first."""

    entries: int
    chains: int
    seals: int
    root: str
    breaks: tuple[Break, ...]


def verify(tx: Connection) -> Verified:
    """Recomputes every hash and every seal. Reads page by page, whatever the journal's size."""
    breaks: list[Break] = []
    entries = chains = 0
    for (account_id, end_seq, end_hash), lines in groupby(_chains(tx), key=itemgetter(0, 1, 2)):
        chains += 1
        count, found = _verify_chain(account_id, end_seq, end_hash, lines)
        entries += count
        breaks += found
    breaks += _strays(tx)
    seals, root, seal_breaks = _verify_seals(tx)
    return Verified(
        entries=entries,
        chains=chains,
        seals=seals,
        root=root,
        breaks=(*breaks, *seal_breaks, *_heads_without_entry(tx), *_heads_without_seal(tx), *_states_unsealed(tx)),
    )


def _chains(tx: Connection) -> Iterator[Any]:
    """Every account's entries in order, each beside where the account's chain should end."""
    state = account_state.c
    query = (
        select(
            state.account_id,
            state.chain_seq,
            state.chain_hash,
            journal.c.seq,
            type_coerce(journal.c.at, Text).label("at"),  # as it is stored: parsing it would forgive
            journal.c.actor,
            journal.c.kind,
            journal.c.body,
            journal.c.hash,
        )
        .outerjoin_from(account_state, journal, journal.c.account_id == state.account_id)
        .order_by(state.account_id, journal.c.seq)
    )
    return _streamed(tx, query)


def _verify_chain(account_id: str, end_seq: int, end_hash: str, lines: Iterable[Any]) -> tuple[int, list[Break]]:
    breaks: list[Break] = []
    expected, previous, count = 1, "", 0
    for _, _, _, seq, at, actor, kind, body, written in lines:
        if seq is None:  # an account nothing was recorded on yet
            break
        count += 1
        if seq != expected:
            breaks.append(Break(account_id=account_id, seq=expected, what=f"missing: the next entry is {seq}"))
        elif chained(previous, account_id, seq, _at_text(at), actor, kind, body) != written:
            breaks.append(Break(account_id=account_id, seq=seq, what="altered, or moved from another place"))
        previous, expected = written, seq + 1
    if expected - 1 < end_seq:
        breaks.append(Break(account_id=account_id, seq=expected, what=f"missing: the chain should end at {end_seq}"))
    elif expected - 1 > end_seq:
        breaks.append(Break(account_id=account_id, seq=end_seq + 1, what="added after the chain's end"))
    elif previous != end_hash:
        breaks.append(Break(account_id=account_id, seq=end_seq, what="the chain's end has another hash"))
    return count, breaks


def _at_text(stored: str | datetime) -> str:
    """The instant exactly as stored: any fraction of a second shows, because none was ever written."""
    return stored if isinstance(stored, str) else stored.astimezone(UTC).isoformat(" ")


def _strays(tx: Connection) -> list[Break]:
    query = (
        select(journal.c.account_id, func.min(journal.c.seq), func.count())
        .where(journal.c.account_id.not_in(select(account_state.c.account_id)))
        .group_by(journal.c.account_id)
        .order_by(journal.c.account_id)
    )
    return [
        Break(account_id=account_id, seq=seq, what=f"the account was removed, and left entries: {count}")
        for account_id, seq, count in tx.execute(query)
    ]


def _verify_seals(tx: Connection) -> tuple[int, str, list[Break]]:
    breaks: list[Break] = []
    previous, expected = "", 1
    query = select(seal.c.number, type_coerce(seal.c.at, Text), seal.c.heads, seal.c.root).order_by(seal.c.number)
    for number, at, heads, root in tx.execute(query).all():
        if number != expected:
            breaks.append(Break(account_id=None, seq=expected, what=f"missing: the next seal is {number}"))
        elif _root(previous, number, _at_text(at), heads, _heads_of(tx, number)) != root:
            breaks.append(Break(account_id=None, seq=number, what="it or one of its heads was altered"))
        previous, expected = root, number + 1
    return expected - 1, previous, breaks


def _heads_without_entry(tx: Connection) -> list[Break]:
    query = (
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
    return [
        Break(account_id=account_id, seq=seq, what=f"sealed by seal {number}, but no longer there")
        for account_id, seq, number in tx.execute(query)
    ]


def _heads_without_seal(tx: Connection) -> list[Break]:
    query = (
        select(seal_head.c.number)
        .where(seal_head.c.number.not_in(select(seal.c.number)))
        .distinct()
        .order_by(seal_head.c.number)
    )
    return [
        Break(account_id=None, seq=number, what="missing: only its heads are left") for (number,) in tx.execute(query)
    ]


def _states_unsealed(tx: Connection) -> list[Break]:
    """Accounts that count as sealed further than any seal goes: a seal was removed, or the mark moved."""
    newest = (
        select(seal_head.c.account_id, func.max(seal_head.c.seq).label("seq"))
        .group_by(seal_head.c.account_id)
        .subquery()
    )
    reached = func.coalesce(newest.c.seq, 0)
    query = (
        select(account_state.c.account_id, account_state.c.sealed_seq, reached)
        .outerjoin(newest, newest.c.account_id == account_state.c.account_id)
        .where(account_state.c.sealed_seq != reached)
        .order_by(account_state.c.account_id)
    )
    return [
        Break(account_id=account_id, seq=seq, what=f"counts as sealed, but the seals reach entry {reached_seq}")
        for account_id, seq, reached_seq in tx.execute(query)
    ]
