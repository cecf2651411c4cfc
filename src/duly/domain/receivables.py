"""Receivables as the books know them: accounts, items, payments and credit notes.

Values only; how payments are set against items is ``allocation``, how items age is ``ageing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from duly.domain.money import Money


class Kind(StrEnum):
    """Who the debtor is before the law."""

    CONSUMER = "consumer"
    BUSINESS = "business"


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """A customer as debtor: one account, one conversation, however many items.

    ``id`` is the receivables system's own id, kept as text (leading zeros matter).
    ``market`` is an ISO 3166 country code; ``timezone`` an IANA name where it is known. ``customer`` names who is
    behind several accounts: what a market counts per customer is counted over all of them.
    """

    id: str
    name: str
    kind: Kind
    currency: str
    market: str
    language: str
    region: str | None = None
    timezone: str | None = None
    tier: str | None = None
    contract_category: str | None = None
    risk_class: str | None = None
    preferred_channel: str | None = None
    postal_code: str | None = None
    customer: str | None = None


class ItemKind(StrEnum):
    INVOICE = "invoice"
    DEBIT_NOTE = "debit_note"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A claim on the customer. No due date means it is never late. The amount is positive."""

    id: str
    account_id: str
    number: str
    kind: ItemKind
    amount: Money
    issued_on: date
    due_on: date | None


class PaymentKind(StrEnum):
    PAYMENT = "payment"
    CREDIT_NOTE = "credit_note"


class Rail(StrEnum):
    """How the money travels; grace for a promise depends on it."""

    INSTANT = "instant"
    TRANSFER = "transfer"
    CHEQUE = "cheque"


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment:
    """Money received or credit given. The amount is positive.

    ``references`` are item ids or numbers the payer named, in the order to serve them.
    """

    id: str
    account_id: str
    kind: PaymentKind
    amount: Money
    received_on: date
    rail: Rail = Rail.TRANSFER
    references: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reversal:
    """A payment that was taken back: a returned debit, a chargeback, a bounced cheque."""

    payment_id: str
    account_id: str
    reversed_on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputedFlag:
    """The receivables system says that an item is (or is no longer) disputed. ``code`` is its own code for why,
    ``amount`` the disputed part of the item; ``None``: not said, and all of it.
    """

    item_id: str
    account_id: str
    disputed: bool
    said_on: date
    code: str | None = None
    amount: Money | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenStated:
    """A list of open items says that so much of an item was open on a day. What that means for the books, a payment
    or one taken back, only the books can tell.

    ``listed`` is ``False`` where the list says it by leaving the item out; then nothing is open.
    """

    item_id: str
    account_id: str
    open: Money
    stated_on: date
    listed: bool = True
