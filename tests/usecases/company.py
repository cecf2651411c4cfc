"""A company with one late payer, on either kind of database: what the tests of use cases begin with."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import Select, Table, select

from duly.app import App, create_workspace, opened
from duly.connectors.tables.records import Known, Record
from duly.domain.money import Money
from duly.domain.receivables import Account, Item, Payment, PaymentKind, Reversal
from duly.settings import SETTINGS_FILE
from duly.store.journal import verify
from duly.usecases.import_receivables import Imported, import_records
from tests import people
from tests.stores import STORE_FILE, put_store

MONDAY = date(2026, 3, 2)
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday morning where both the company and its customers are."""
PENNY = people.late_payer()
SECOND = replace(PENNY, id="0007", name="Percy Second")


def make_company(folder: Path, url: str | None = None) -> None:
    create_workspace(folder, creditor="Example Supplies", currency="GBP", timezone="Europe/London")
    if url is None:
        put_store(folder / STORE_FILE)
    else:
        settings = yaml.safe_load((folder / SETTINGS_FILE).read_text())
        (folder / SETTINGS_FILE).write_text(yaml.safe_dump({**settings, "database": url}))


@contextmanager
def company(folder: Path, url: str | None = None) -> Generator[App]:
    make_company(folder, url)
    with opened(folder) as app:
        yield app


def customer(account: Account = PENNY) -> tuple[Record, ...]:
    return (account, *people.contact_points(account))


def debt(number: str = "INV-1", amount: str = "100.00", due: date = date(2026, 2, 25), of: Account = PENNY) -> Item:
    return people.invoice(of, number=number, amount=amount, due_on=due)


def paid(name: str, amount: str, on: date = MONDAY, *references: str, of: Account = PENNY, **other: Any) -> Payment:
    usual: dict[str, Any] = {"kind": PaymentKind.PAYMENT, "amount": Money.parse(amount, of.currency)}
    return Payment(id=name, account_id=of.id, received_on=on, references=references, **(usual | other))


def credited(name: str, amount: str, on: date = MONDAY, *references: str) -> Payment:
    return paid(name, amount, on, *references, kind=PaymentKind.CREDIT_NOTE)


def taken_back(name: str, on: date = MONDAY, of: Account = PENNY) -> Reversal:
    return Reversal(payment_id=name, account_id=of.id, reversed_on=on)


def bring(
    app: App, *records: Record, at: datetime = NINE, known_on: date | None = None, keep_going: bool = False
) -> Imported:
    """Imports records that are known on ``known_on``, the day of ``at`` unless said."""
    day = known_on or app.context.day_of(at)
    known = [Known(line=line, known_on=day, record=one) for line, one in enumerate(records, start=2)]
    return import_records(app.context, known, file="books.csv", now=at, keep_going=keep_going)


def rows(app: App, query: Select[Any] | Table) -> list[dict[str, Any]]:
    """The rows of a query, or of a whole table."""
    with app.context.database.reading() as tx:
        statement = select(query) if isinstance(query, Table) else query
        return [dict(row) for row in tx.execute(statement).mappings()]


def states(app: App, table: Any, column: str = "state") -> list[Any]:
    """One column of a table, in the order of its key."""
    return [row[column] for row in rows(app, select(table).order_by(*table.primary_key.columns))]


def on_phone(app: App, account: Account = PENNY) -> list[str]:
    """What the customer got, oldest first."""
    return [each.text for each in app.phone.messages(account.id) if each.direction == "in"]


def journal_holds(app: App) -> bool:
    with app.context.database.reading() as tx:
        return not verify(tx).breaks


def raising(error: Exception) -> Callable[..., Any]:
    """A function that always fails."""

    def fail(*_: object, **__: object) -> Any:
        raise error

    return fail


def texts(found: Sequence[str], part: str) -> list[str]:
    return [each for each in found if part in each]
