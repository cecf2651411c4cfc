"""Takes in records that were read from a file: those known by now at once, the rest when their day comes.

One transaction for a whole file: it is in, or it is not. A record is checked against the books before
anything is written, so that a bad row never half-imports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, select

from duly.connectors.tables.faults import RowError
from duly.connectors.tables.records import Known
from duly.domain.contact import ContactPoint
from duly.domain.identity import key_of
from duly.domain.receivables import Account, DisputedFlag, Item, Payment, Reversal
from duly.store.arrivals import due_arrivals, keep_waiting, mark_applied
from duly.store.batch import ids_in
from duly.store.record import Entry, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, account, arrival, item
from duly.usecases.apply_records import Applied, Record, account_of, apply_records
from duly.usecases.context import Context, rates_to

ARRIVALS_PAGE = 5_000
ADAPTERS: dict[str, TypeAdapter[Any]] = {
    kind.__name__: TypeAdapter(kind) for kind in (Account, ContactPoint, Item, Payment, Reversal, DisputedFlag)
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """What an import did: changes by kind, records that changed nothing, records that wait for their day.

    ``without_rate`` are currencies that cannot be compared with the policy's: their accounts go to a person.
    """

    changes: Counter[str]
    unchanged: int
    waiting: int
    errors: tuple[RowError, ...]
    without_rate: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRecords:
    """What was read from one file. ``file`` is its name in messages and in the journal."""

    file: str
    records: Sequence[Known]


class _Refused(Exception):
    """Leaves the transaction of an import with nothing written."""

    def __init__(self, imported: tuple[Imported, ...]) -> None:
        self.imported = imported
        super().__init__()


def import_files(
    context: Context, files: Sequence[FileRecords], *, now: datetime, keep_going: bool = False
) -> tuple[Imported, ...]:
    """Imports files in their order, one result for each; with errors in any of them nothing is imported,
    unless ``keep_going`` leaves the bad rows out.
    """
    try:
        with context.database.transaction() as tx:
            imported = tuple(_import(tx, context, one, now=now) for one in files)
            if any(one.errors for one in imported) and not keep_going:
                raise _Refused(imported)
    except _Refused as refused:
        return tuple(Imported(changes=Counter(), unchanged=0, waiting=0, errors=one.errors) for one in refused.imported)
    return imported


def import_records(
    context: Context, records: Sequence[Known], *, file: str, now: datetime, keep_going: bool = False
) -> Imported:
    """Imports the records of one file, as ``import_files`` does."""
    (imported,) = import_files(context, [FileRecords(file=file, records=records)], now=now, keep_going=keep_going)
    return imported


def _import(tx: Connection, context: Context, one: FileRecords, *, now: datetime) -> Imported:
    """Imports what fits the books, and says what does not."""
    today, file = context.day_of(now), one.file
    errors = _misfits(tx, one.records, file=file)
    bad = {error.line for error in errors}
    good = [known for known in one.records if known.line not in bad]
    due = sorted((k for k in good if k.known_on <= today), key=lambda k: (k.known_on, k.line))
    waiting = _keep_waiting(tx, [k for k in good if k.known_on > today])
    applied = apply_records(tx, context, [k.record for k in due], today=today, now=now, actor=f"import:{file}")
    _note(tx, file=file, applied=applied, waiting=waiting, left_out=len(errors), now=now)
    currencies = {known.record.currency for known in good if isinstance(known.record, Account)}
    without_rate = tuple(sorted(currencies - rates_to(tx, context.policy.currency, today).keys()))
    return Imported(
        changes=applied.changes, unchanged=applied.unchanged, waiting=waiting, errors=errors, without_rate=without_rate
    )


def _note(tx: Connection, *, file: str, applied: Applied, waiting: int, left_out: int, now: datetime) -> None:
    heads = lock_accounts(tx, [WORKSPACE]) or open_chains(tx, [WORKSPACE])
    body = {"file": file, "changes": dict(applied.changes), "unchanged": applied.unchanged}
    entry = Entry(account_id=WORKSPACE, kind="import", body={**body, "waiting": waiting, "left_out": left_out})
    record(tx, [entry], heads=heads, actor="import", at=now)


def _misfits(tx: Connection, records: Sequence[Known], *, file: str) -> tuple[RowError, ...]:
    """Records that do not fit the books: of an unknown account, or an item of another account's."""
    named = {known.record.id for known in records if isinstance(known.record, Account)}
    others = sorted({account_of(known.record) for known in records} - named)
    known_accounts = named | set(tx.execute(select(account.c.id).where(ids_in(tx, account.c.id, others))).scalars())
    known_accounts |= set(
        tx.execute(
            select(arrival.c.account_id).where(arrival.c.kind == "Account", ids_in(tx, arrival.c.account_id, others))
        ).scalars()
    )
    items = sorted({known.record.id for known in records if isinstance(known.record, Item)})
    owners = {r[0]: r[1] for r in tx.execute(select(item.c.id, item.c.account_id).where(ids_in(tx, item.c.id, items)))}
    errors: list[RowError] = []
    for known in records:
        one = known.record
        if account_of(one) not in known_accounts:
            expected = "an account that is in this file or was imported before"
            errors.append(
                RowError(file=file, line=known.line, field="account", found=account_of(one), expected=expected)
            )
        elif isinstance(one, Item) and owners.get(one.id, one.account_id) != one.account_id:
            expected = f"account {owners[one.id]!r}, to which item {one.id!r} belongs"
            errors.append(
                RowError(file=file, line=known.line, field="account", found=one.account_id, expected=expected)
            )
    return tuple(errors)


def _keep_waiting(tx: Connection, later: Sequence[Known]) -> int:
    """Keeps records until the day they become known; gives how many."""
    rows = [
        {
            "id": key_of("arrival", type(k.record).__name__, _name_of(k.record)),
            "account_id": account_of(k.record),
            "known_on": k.known_on,
            "position": k.line,
            "kind": type(k.record).__name__,
            "record": ADAPTERS[type(k.record).__name__].dump_python(k.record, mode="json"),
            "applied_at": None,
        }
        for k in later
    ]
    keep_waiting(tx, rows)
    return len(rows)


def _name_of(one: Record) -> str:
    match one:
        case Account() | Item() | Payment():
            return one.id
        case ContactPoint():
            return f"{one.account_id}:{one.channel}"
        case Reversal():
            return one.payment_id
        case DisputedFlag():
            return f"{one.item_id}:{one.disputed}"


def apply_arrivals(context: Context, *, now: datetime) -> int:
    """Applies up to a page of records whose day has come, in the order of day and file; gives how many."""
    today = context.day_of(now)
    with context.database.transaction() as tx:
        rows = due_arrivals(tx, today=today, limit=ARRIVALS_PAGE)
        if not rows:
            return 0
        records: list[Record] = [ADAPTERS[row.kind].validate_python(row.record) for row in rows]
        apply_records(tx, context, records, today=today, now=now, actor="import:arrival")
        mark_applied(tx, [row.id for row in rows], now=now)
    return len(rows)
