"""The one function that writes state: ``record`` writes what changed, why, and what follows from it.

State, journal, outbox and outcomes of one happening are written in the caller's transaction, with
the actor who did it. Decides nothing. Callers lock the accounts first (``lock_accounts``), so that
the journal of an account is one unbroken chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, lru_cache
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, Select, Table, Update, bindparam, insert, select, update

from duly.errors import StaleAccount
from duly.store.batch import ids_bound, ids_value
from duly.store.bulk import STATEMENTS_REMEMBERED_MAX, insert_rows, update_rows
from duly.store.column_types import instant_text
from duly.store.journal import chained
from duly.store.schema import account_state, journal

Value = Any
"""A column's value; the column's type checks it when it is written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Insert:
    """A new row."""

    table: Table
    row: Mapping[str, Value]


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """New values for the one row with this key."""

    table: Table
    key: Mapping[str, Value]
    values: Mapping[str, Value]


Write = Insert | Change


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One thing that happened on one account. ``state`` are new values of its ``account_state``.

    ``body`` is what the journal keeps: plain JSON values, enough to understand it years later.
    """

    account_id: str
    kind: str
    body: Mapping[str, Value]
    writes: tuple[Write, ...] = ()
    state: Mapping[str, Value] = field(default_factory=dict[str, Value])


OBSERVER = "duly_observer"
"""The execution option of a transaction that names who is told of everything recorded in it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """What one call of ``record`` wrote, for an observer; ``bodies`` are the entries' own, as the journal keeps them.

    ``seqs`` are the entries' places in their chains.
    """

    entries: tuple[Entry, ...]
    seqs: tuple[int, ...]
    bodies: tuple[str, ...]
    actor: str
    at: datetime


class Head(NamedTuple):
    """Where an account's chain ends."""

    seq: int
    hash: str


def lock_accounts(tx: Connection, account_ids: Sequence[str], *, wait: bool = True) -> dict[str, Head]:
    """Locks the accounts until the transaction ends and gives the heads of their chains.

    Without ``wait``, accounts another worker holds are left out (PostgreSQL; SQLite has one writer).
    """
    dialect = tx.dialect.name
    heads = tx.execute(_heads(dialect, skip_locked=not wait), {"ids": ids_value(dialect, account_ids)})
    return {row[0]: Head(row[1], row[2]) for row in heads.all()}


@cache
def _heads(dialect: str, *, skip_locked: bool) -> Select[*tuple[Any, ...]]:
    state = account_state.c
    return (
        select(state.account_id, state.chain_seq, state.chain_hash)
        .where(ids_bound(dialect, state.account_id))
        .order_by(state.account_id)
        .with_for_update(skip_locked=skip_locked)
    )


def record(tx: Connection, entries: Sequence[Entry], *, heads: dict[str, Head], actor: str, at: datetime) -> None:
    """Writes ``entries`` in order and moves ``heads`` on.

    Whoever observes the transaction is told of it, and may do nothing about it.
    Raises ``StaleAccount`` for an account that ``heads`` does not hold: it was not locked.
    """
    if not entries:
        return
    lines, states = _chain(entries, heads=heads, actor=actor, at=at)
    insert_rows(tx, journal, JOURNAL_COLUMNS, lines)
    for group in _grouped(entries):
        _write_group(tx, group)
    _write_states(tx, states, heads)
    observer = tx.get_execution_options().get(OBSERVER)
    if observer is not None:
        seqs, bodies = tuple(line[1] for line in lines), tuple(line[5] for line in lines)
        observer(Recorded(entries=tuple(entries), seqs=seqs, bodies=bodies, actor=actor, at=at))


def open_chains(tx: Connection, account_ids: Sequence[str]) -> dict[str, Head]:
    """Starts the chain of accounts that are new to the store, and gives their heads."""
    if account_ids:
        tx.execute(insert(account_state), [{"account_id": account_id} for account_id in account_ids])
    return {account_id: Head(0, "") for account_id in account_ids}


JournalLine = tuple[str, int, datetime, str, str, str, str]
JOURNAL_COLUMNS = ("account_id", "seq", "at", "actor", "kind", "body", "hash")


def _chain(
    entries: Sequence[Entry], *, heads: dict[str, Head], actor: str, at: datetime
) -> tuple[list[JournalLine], dict[str, dict[str, Value]]]:
    lines: list[JournalLine] = []
    states: dict[str, dict[str, Value]] = {}
    at_text = instant_text(at)
    for entry in entries:
        account_id = entry.account_id
        head = heads.get(account_id)
        if head is None:
            raise StaleAccount(f"account {account_id!r} was not locked before something was recorded on it")
        body = orjson.dumps(entry.body).decode()  # as the writer ordered it: the hash is over this very text
        seq = head.seq + 1
        digest = chained(head.hash, account_id, seq, at_text, actor, entry.kind, body)
        heads[account_id] = Head(seq, digest)
        lines.append((account_id, seq, at, actor, entry.kind, body, digest))
        states.setdefault(account_id, {}).update(entry.state)
    return lines, states


def _write_states(tx: Connection, states: dict[str, dict[str, Value]], heads: dict[str, Head]) -> None:
    by_columns: dict[tuple[str, ...], list[tuple[Value, ...]]] = {}
    for account_id, values in states.items():
        by_columns.setdefault(tuple(values), []).append((account_id, *heads[account_id], *values.values()))
    for columns, rows in by_columns.items():
        found = update_rows(tx, account_state, "account_id", ("chain_seq", "chain_hash", *columns), rows)
        if found != len(rows):
            raise StaleAccount(f"account_state: {len(rows)} rows were to change, {found} did; is an account new?")


@dataclass(slots=True)
class _Group:
    """Writes of one shape that may go to the driver together."""

    write: Write
    rows: list[dict[str, Value]]


def _grouped(entries: Iterable[Entry]) -> list[_Group]:
    """Neighbouring writes of one shape together, never past a different write of the same table."""
    groups: list[_Group] = []
    latest: dict[str, _Group] = {}
    for entry in entries:
        for write in entry.writes:
            group = latest.get(write.table.name)
            if group is None or not _same_shape(group.write, write):
                group = latest[write.table.name] = _Group(write, [])
                groups.append(group)
            group.rows.append(_bound(write))
    return groups


def _same_shape(one: Write, other: Write) -> bool:
    if isinstance(one, Insert) and isinstance(other, Insert):
        return one.row.keys() == other.row.keys()
    if isinstance(one, Change) and isinstance(other, Change):
        return one.key.keys() == other.key.keys() and one.values.keys() == other.values.keys()
    return False


def _bound(write: Write) -> dict[str, Value]:
    if isinstance(write, Insert):
        return dict(write.row)
    return {**{f"key_{name}": value for name, value in write.key.items()}, **write.values}


def _write_group(tx: Connection, group: _Group) -> None:
    write = group.write
    if isinstance(write, Insert):
        columns = tuple(write.row)
        insert_rows(tx, write.table, columns, [tuple([row[name] for name in columns]) for row in group.rows])
        return
    result = tx.execute(_change(write.table, tuple(write.key), tuple(write.values)), group.rows)
    if result.rowcount not in (-1, len(group.rows)):
        raise StaleAccount(
            f"{write.table.name}: {len(group.rows)} rows were to change, {result.rowcount} did; was the account locked?"
        )


@lru_cache(maxsize=STATEMENTS_REMEMBERED_MAX)
def _change(table: Table, key: tuple[str, ...], values: tuple[str, ...]) -> Update:
    statement = update(table).values({name: bindparam(name) for name in values})
    for name in key:
        statement = statement.where(table.c[name] == bindparam(f"key_{name}"))
    return statement
