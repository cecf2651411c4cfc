"""Items that are open in the books and not in the files of one import: paid by now, or only not asked for.

Reads the store; what a statement that nothing is open comes to is ``bookkeeper``'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, select

from duly.connectors.tables.records import Known
from duly.domain.money import Money
from duly.domain.receivables import Item, OpenStated, Payment
from duly.store.schema import item


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRecords:
    """What was read from one file. ``file`` is its name in messages and in the journal.

    ``lists_all``: with the other files it lists every open item there is on ``as_of``. ``whole``: no row was left out.
    """

    file: str
    records: Sequence[Known]
    as_of: date | None = None
    lists_all: bool = False
    whole: bool = True


def with_not_listed(
    tx: Connection, files: Sequence[FileRecords], *, today: date
) -> tuple[Sequence[FileRecords], tuple[str, ...]]:
    """The files, the last of them saying as well that nothing is open of what they should list and do not; and notes
    for the person who imports.
    """
    listed = {known.record.id for one in files for known in one.records if isinstance(known.record, Item)}
    if not listed:
        return files, ()
    if not all(one.lists_all for one in files):
        return files, _hint(tx, files, listed)
    if not all(one.whole for one in files):
        return files, ("rows were left out, so nothing is concluded from items that are not in the list",)
    as_of = min(one.as_of or today for one in files)
    gone = tuple(Known(line=0, known_on=as_of, record=each) for each in _gone(tx, listed, as_of))
    if not gone:
        return files, ()
    last = replace(files[-1], records=(*files[-1].records, *gone))
    note = f"{_items(len(gone))} no longer in the list of open items: paid in full as of {as_of}"
    return (*files[:-1], last), (note,)


def _gone(tx: Connection, listed: set[str], as_of: date) -> Iterator[OpenStated]:
    """A list says nothing of an item that is newer, or that the books had not yet heard of on its day."""
    i = item.c
    known = select(i.id, i.account_id, i.currency).where(i.open > 0, i.issued_on <= as_of, i.known_on <= as_of)
    for name, account_id, currency in tx.execute(known.order_by(i.id)):
        if name not in listed:
            nothing = Money.zero(currency)
            yield OpenStated(item_id=name, account_id=account_id, open=nothing, stated_on=as_of, listed=False)


def _hint(tx: Connection, files: Sequence[FileRecords], listed: set[str]) -> tuple[str, ...]:
    """Files that bring payments, or invoices of other customers alone, are no lists of what is open."""
    records = [known.record for one in files for known in one.records]
    if any(isinstance(one, Payment) for one in records):
        return ()
    states_open = any(isinstance(one, OpenStated) for one in records)
    accounts = {one.account_id for one in records if isinstance(one, Item)}
    rows = tx.execute(select(item.c.id, item.c.account_id).where(item.c.open > 0))
    count = sum(name not in listed and (states_open or of in accounts) for name, of in rows)
    if not count:
        return ()
    return (
        f"{_items(count)} open here and not in this file; if the file lists everything that is open, "
        "say complete: open_items in the mapping",
    )


def _items(count: int) -> str:
    return f"{count:,} item is" if count == 1 else f"{count:,} items are"
