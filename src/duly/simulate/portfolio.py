"""A seeded portfolio as three export files, as a receivables system would write them.

The cast of the demo and some customers beside it who pay in time or late without a word. Pure until the
files are written; the same seed gives the same files.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from duly.domain.receivables import Kind
from duly.simulate.cast import CAST, Part
from duly.simulate.customers import Customer

FIRST_NUMBER = 2041
TERM_DAYS = 30
"""An invoice falls due this long after its date."""
EXTRA_COUNTRIES = (("IE", "EUR"), ("GB", "GBP"), ("US", "USD"), ("MT", "EUR"))
ZONES = {"IE": "Europe/Dublin", "GB": "Europe/London", "US": "America/New_York", "MT": "Europe/Malta"}
FIRST_NAMES = ("Ada", "Bo", "Cleo", "Dov", "Esme", "Finn", "Gus", "Hope", "Ivo", "June", "Kit", "Lars")
LAST_NAMES = ("Imagined", "Invented", "Madeup", "Notional", "Placeholder", "Pretend", "Sample", "Supposed")
TRADES = ("Bakery", "Bicycles", "Cafe", "Florist", "Garage", "Joinery", "Nursery", "Tailors")
CREDITED = Decimal("12.50")
LATENESS = (-4, -2, -1, 0, 0, 1, 2, 3, 5, 8, 12)
"""Days late on which customers without words pay; a seeded choice for each invoice."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerRow:
    id: str
    name: str
    kind: str
    currency: str
    country: str
    language: str
    timezone: str
    tier: str
    whatsapp: str
    phone: str
    email: str


@dataclass(frozen=True, kw_only=True, slots=True)
class InvoiceRow:
    """One line of the ledger: an invoice, or a credit note for the invoice it ``credits``."""

    number: str
    kind: str
    customer: str
    currency: str
    amount: Decimal
    issued: date
    due: date
    entered: date
    credits: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymentRow:
    """One line of the bank's file. ``invoices`` are the numbers the payer named."""

    id: str
    customer: str
    currency: str
    amount: Decimal
    received: date
    invoices: str
    method: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RateRow:
    """On ``day``, one ``base`` is ``rate`` of ``quote``."""

    base: str
    quote: str
    day: date
    rate: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Portfolio:
    """Everything known when the demo begins. ``payments`` are those that come by themselves."""

    first_day: date
    customers: tuple[CustomerRow, ...]
    invoices: tuple[InvoiceRow, ...]
    payments: tuple[PaymentRow, ...]
    answering: tuple[Customer, ...]


def make_portfolio(*, first_day: date, days: int, accounts: int, seed: int) -> Portfolio:
    """A portfolio of ``accounts`` customers, the cast first, with what falls due within ``days``."""
    random = Random(seed)
    cast = CAST[:accounts]
    extras = [_extra(number, random) for number in range(1, accounts - len(cast) + 1)]
    invoices = _cast_invoices(cast, first_day, days)
    answering = tuple(
        Customer(
            account_id=part.id, lines=part.lines, reads=part.reads,
            numbers=tuple(each.number for each in invoices if each.customer == part.id),
        )
        for part in cast
    )  # fmt: skip
    later = [row for extra in extras for row in _extra_invoices(extra, first_day, days, random)]
    credited = _credit_notes(later)
    payments = _paid_alone(later, credited, random)
    quiet = tuple(Customer(account_id=extra.id, reads=random.random() < 0.8) for extra in extras)
    return Portfolio(
        first_day=first_day,
        customers=(*(_row_of(part) for part in cast), *extras),
        invoices=(*invoices, *later, *credited),
        payments=tuple(payments),
        answering=(*answering, *quiet),
    )


def _row_of(part: Part) -> CustomerRow:
    consumer = part.kind is Kind.CONSUMER
    line = f"sandbox:{part.id}"
    number = line if part.whatsapp_works else f"{line}-unreachable"
    return CustomerRow(
        id=part.id, name=part.name, kind=part.kind.value, currency=part.currency, country=part.country, language="en",
        timezone=ZONES[part.country], tier=part.tier or "", whatsapp=number if consumer else "",
        phone=line, email=f"{part.id.lower()}@customers.example",
    )  # fmt: skip


def _extra(number: int, random: Random) -> CustomerRow:
    business = number % 3 == 0
    country, currency = random.choice(EXTRA_COUNTRIES)
    last = LAST_NAMES[(number - 1) % len(LAST_NAMES)]
    identifier = f"{'B-3' if business else 'C-3'}{number:03}"
    return CustomerRow(
        id=identifier,
        name=f"{last} {random.choice(TRADES)} Ltd" if business else f"{random.choice(FIRST_NAMES)} {last}",
        kind="business" if business else "consumer",
        currency=currency,
        country=country,
        language="en",
        timezone=ZONES[country],
        tier="",
        whatsapp="" if business else f"sandbox:{identifier}",
        phone=f"sandbox:{identifier}",
        email=f"{identifier.lower()}@customers.example",
    )


def _cast_invoices(cast: Sequence[Part], first_day: date, days: int) -> list[InvoiceRow]:
    debts = [(part, debt) for part in cast for debt in part.debts]
    return [
        _invoice(
            f"MS-{number}", part.id, part.currency, Decimal(debt.amount), first_day,
            due_day=debt.due_day if debt.due_day >= 0 else max(days + debt.due_day, 0),
        )
        for number, (part, debt) in enumerate(debts, start=FIRST_NUMBER)
    ]  # fmt: skip


def _invoice(
    number: str, customer: str, currency: str, amount: Decimal, first_day: date, *, due_day: int
) -> InvoiceRow:
    due = first_day + timedelta(days=due_day)
    issued = due - timedelta(days=TERM_DAYS)
    return InvoiceRow(
        number=number, kind="invoice", customer=customer, currency=currency, amount=amount, issued=issued, due=due,
        entered=max(issued, first_day),
    )  # fmt: skip


def _extra_invoices(extra: CustomerRow, first_day: date, days: int, random: Random) -> list[InvoiceRow]:
    """Two or three invoices over the time of the demo, each known from its own date on."""
    rows: list[InvoiceRow] = []
    for number in range(random.choice((2, 2, 3))):
        amount = Decimal(random.randrange(40_00, 900_00, 5)).scaleb(-2)
        due_day = random.randrange(2, max(days - 5, 3))
        label = f"MS-{extra.id[2:]}{number + 1}"
        rows.append(_invoice(label, extra.id, extra.currency, amount, first_day, due_day=due_day))
    return rows


def _credit_notes(invoices: Sequence[InvoiceRow]) -> list[InvoiceRow]:
    """The first of them is credited in part."""
    return [
        InvoiceRow(
            number=f"CN-{row.number[3:]}", kind="credit_note", customer=row.customer, currency=row.currency,
            amount=CREDITED, issued=row.issued, due=row.due, entered=row.due - timedelta(days=1), credits=row.number,
        )
        for row in invoices[:1]
    ]  # fmt: skip


def _paid_alone(invoices: Iterable[InvoiceRow], credit_notes: Iterable[InvoiceRow], random: Random) -> list[PaymentRow]:
    credited = {row.credits: row.amount for row in credit_notes}
    return [
        PaymentRow(
            id=f"BANK-{row.number}", customer=row.customer, currency=row.currency,
            amount=row.amount - credited.get(row.number, Decimal(0)),
            received=row.due + timedelta(days=random.choice(LATENESS)), invoices=row.number, method="transfer",
        )
        for row in invoices
    ]  # fmt: skip


def write_rows(path: Path, kind: type[CustomerRow | InvoiceRow | PaymentRow | RateRow], rows: Iterable[object]) -> None:
    """Writes rows as CSV under a header, also where there are none yet."""
    names = list(kind.__dataclass_fields__)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(names)
        writer.writerows([getattr(row, name) for name in names] for row in rows)


def read_payments(path: Path) -> list[PaymentRow]:
    """The bank's file as ``write_rows`` left it."""
    with path.open(newline="", encoding="utf-8") as stream:
        return [
            PaymentRow(
                id=row["id"], customer=row["customer"], currency=row["currency"], amount=Decimal(row["amount"]),
                received=date.fromisoformat(row["received"]), invoices=row["invoices"], method=row["method"],
            )
            for row in csv.DictReader(stream)
        ]  # fmt: skip
