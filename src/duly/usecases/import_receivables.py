"""Takes in records that were read from a file: those known by now at once, the rest when their day comes.

One transaction for a whole file: it is in, or it is not. A record is checked against the books before
anything is written, so that a bad row never half-imports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Table, select

from duly.connectors.tables.faults import RowError
from duly.connectors.tables.records import Known
from duly.domain.contact import ContactPoint
from duly.domain.identity import key_of
from duly.domain.receivables import Account, DisputedFlag, Item, OpenStated, Payment, Reversal
from duly.store.arrivals import due_arrivals, keep_waiting, mark_applied
from duly.store.batch import ids_in
from duly.store.record import Entry, lock_accounts, open_chains, record
from duly.store.schema import WORKSPACE, account, arrival, item, payment
from duly.usecases.apply_records import Applied, account_of, apply_records
from duly.usecases.bookkeeper import Record
from duly.usecases.context import Context, rates_to
from duly.usecases.not_listed import FileRecords, with_not_listed

ARRIVALS_PAGE = 5_000
REASONS_KEPT_MAX = 100
"""So many rows that were left out are told of in the journal."""
ADAPTERS: dict[str, TypeAdapter[Any]] = {
    kind.__name__: TypeAdapter(kind)
    for kind in (Account, ContactPoint, Item, Payment, Reversal, DisputedFlag, OpenStated)
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """What an import did: changes by kind, records that changed nothing, records that wait for their day.

    ``without_rate`` are currencies that cannot be compared with the policy's: their accounts go to a person.
    ``notes`` are in words, for the person who imports.
    """

    changes: Counter[str]
    unchanged: int
    waiting: int
    errors: tuple[RowError, ...]
    without_rate: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


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
            files, notes = with_not_listed(tx, files, today=context.day_of(now))
            imported = tuple(_import(tx, context, one, now=now) for one in files)
            imported = (*imported[:-1], replace(imported[-1], notes=notes)) if imported else ()
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
    # What a file says now stands, whatever an earlier one said for a day to come.
    mark_applied(tx, [_arrival_id(type(k.record), _name_of(k.record)) for k in due], now=now)
    waiting = _keep_waiting(tx, [k for k in good if k.known_on > today])
    applied = apply_records(tx, context, [k.record for k in due], today=today, now=now, actor=f"import:{file}")
    _note(tx, file=file, applied=applied, waiting=waiting, left_out=errors, now=now)
    currencies = {known.record.currency for known in good if isinstance(known.record, Account)}
    without_rate = tuple(sorted(currencies - rates_to(tx, context.policy.currency, today).keys()))
    return Imported(
        changes=applied.changes, unchanged=applied.unchanged, waiting=waiting, errors=errors, without_rate=without_rate
    )


def _note(
    tx: Connection, *, file: str, applied: Applied, waiting: int, left_out: Sequence[RowError], now: datetime
) -> None:
    heads = lock_accounts(tx, [WORKSPACE]) or open_chains(tx, [WORKSPACE])
    body: dict[str, Any] = {"file": file, "changes": dict(applied.changes), "unchanged": applied.unchanged}
    body |= {"waiting": waiting, "left_out": len(left_out), "why": [str(each) for each in left_out[:REASONS_KEPT_MAX]]}
    entry = Entry(account_id=WORKSPACE, kind="import", body=body)
    record(tx, [entry], heads=heads, actor="import", at=now)


def _misfits(tx: Connection, records: Sequence[Known], *, file: str) -> tuple[RowError, ...]:
    """Records that do not fit the books: of an account that is not known by then, of an item or payment that is
    another account's, or the reversal of a payment nobody has heard of.
    """
    since = _known_since(tx, records)
    items = _owners(tx, item, Item, records, [k.record.id for k in records if isinstance(k.record, Item)])
    named = [_payment_of(k.record) for k in records]
    payments = _owners(tx, payment, Payment, records, [name for name in named if name is not None])
    errors: list[RowError] = []
    for known in records:
        one, own = known.record, account_of(known.record)
        if since.get(own, date.max) > known.known_on:
            expected = "an account that is in this file or was imported before"
            errors.append(RowError(file=file, line=known.line, field="account", found=own, expected=expected))
            continue
        name = one.id if isinstance(one, Item) else _payment_of(one)
        owner = items.get(name or "", own) if isinstance(one, Item) else payments.get(name or "")
        if name is None or owner == own:
            continue
        what = f"{'item' if isinstance(one, Item) else 'payment'} {name!r}"
        if owner is None:
            expected = "a payment that is in this file or was imported before"
            errors.append(RowError(file=file, line=known.line, field="payment", found=name, expected=expected))
        else:
            expected = f"account {owner!r}, to which {what} belongs"
            errors.append(RowError(file=file, line=known.line, field="account", found=own, expected=expected))
    return tuple(errors)


def _payment_of(one: Record) -> str | None:
    """The payment that a record is or takes back."""
    return one.id if isinstance(one, Payment) else one.payment_id if isinstance(one, Reversal) else None


def _known_since(tx: Connection, records: Sequence[Known]) -> dict[str, date]:
    """The day from which each account is known; the beginning of time for one that is in the books."""
    ids = sorted({account_of(known.record) for known in records})
    since: dict[str, date] = {}
    for known in records:
        if isinstance(known.record, Account):
            since[known.record.id] = min(known.known_on, since.get(known.record.id, known.known_on))
    a = arrival.c
    waiting = select(a.account_id, a.known_on).where(
        a.kind == Account.__name__, a.applied_at.is_(None), ids_in(tx, a.account_id, ids)
    )
    for name, day in tx.execute(waiting):
        since[name] = min(day, since.get(name, day))
    in_books = tx.execute(select(account.c.id).where(ids_in(tx, account.c.id, ids))).scalars()
    return since | dict.fromkeys(in_books, date.min)


def _owners(
    tx: Connection, table: Table, kind: type[Item | Payment], records: Sequence[Known], ids: Sequence[str]
) -> dict[str, str]:
    """Whose these items or payments are: by the books, else by what waits for its day, else by these records."""
    owners: dict[str, str] = {}
    for known in reversed(records):
        if isinstance(known.record, kind):
            owners[known.record.id] = known.record.account_id
    by_key = {_arrival_id(kind, name): name for name in ids}
    waiting = select(arrival.c.id, arrival.c.account_id).where(ids_in(tx, arrival.c.id, sorted(by_key)))
    owners |= {by_key[key]: account_id for key, account_id in tx.execute(waiting)}
    in_books = select(table.c.id, table.c.account_id).where(ids_in(tx, table.c.id, sorted(set(ids))))
    return owners | {row[0]: row[1] for row in tx.execute(in_books)}


def _arrival_id(kind: type[Record], name: str) -> str:
    return key_of("arrival", kind.__name__, name)


def _keep_waiting(tx: Connection, later: Sequence[Known]) -> int:
    """Keeps records until the day they become known; gives how many."""
    rows = [
        {
            "id": _arrival_id(type(k.record), _name_of(k.record)),
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
        case OpenStated():
            return one.item_id


def apply_arrivals(context: Context, *, now: datetime) -> int:
    """Applies up to a page of records whose day has come, in the order of day and file; gives how many.

    One that no longer fits the books is left out, and the journal says which and why.
    """
    today = context.day_of(now)
    with context.database.transaction() as tx:
        rows = due_arrivals(tx, today=today, limit=ARRIVALS_PAGE)
        if not rows:
            return 0
        known = [
            Known(line=place, known_on=row.known_on, record=ADAPTERS[row.kind].validate_python(row.record))
            for place, row in enumerate(rows, start=1)  # their own lines are of many files
        ]
        errors = _misfits(tx, known, file="arrivals")
        bad = {error.line for error in errors}
        records = [each.record for each in known if each.line not in bad]
        applied = apply_records(tx, context, records, today=today, now=now, actor="import:arrival")
        mark_applied(tx, [row.id for row in rows], now=now)
        if errors:
            _note(tx, file="arrivals", applied=applied, waiting=0, left_out=errors, now=now)
    return len(rows)
