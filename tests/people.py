"""The standing cast: the same few people in every test, so that a test says only what is special about its case.

One pays late, one disputes, one has opted out, one is a business; one operates Duly, one must see nothing. The names
are made up, the addresses belong to nobody: telephone numbers from the ranges kept for fiction, mail to ``.example``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from duly.domain.consent import Consent, Purpose
from duly.domain.contact import Channel, ContactPoint, PointSource
from duly.domain.money import Money
from duly.domain.receivables import Account, Item, ItemKind, Kind

LONG_AGO = datetime(2025, 1, 1, 9, tzinfo=UTC)


def late_payer() -> Account:
    """Pays in the end, always late."""
    return Account(
        id="0001",
        name="Penny Tardy",
        kind=Kind.CONSUMER,
        currency="GBP",
        market="GB",
        language="en",
        timezone="Europe/London",
    )


def disputer() -> Account:
    """Pays what is right, and says so when an invoice is not."""
    return replace(late_payer(), id="0002", name="Quentin Query")


def opted_out() -> Account:
    """Has said not to be written to; nothing may be sent."""
    return replace(late_payer(), id="0003", name="Nora Nomore")


def business() -> Account:
    """A company whose accounts department wants everything by e-mail."""
    return Account(
        id="0004",
        name="Sample & Sons Ltd",
        kind=Kind.BUSINESS,
        currency="EUR",
        market="IE",
        language="en",
        timezone="Europe/Dublin",
        preferred_channel=Channel.EMAIL,
    )


def contact_points(account: Account) -> tuple[ContactPoint, ...]:
    """An address on every channel, as an import would bring them."""
    phone = f"+447700900{account.id[-3:]}"
    addresses = {
        Channel.WHATSAPP: phone,
        Channel.VOICE: phone,
        Channel.EMAIL: f"account-{account.id}@customers.example",
    }
    return tuple(
        ContactPoint(account_id=account.id, channel=channel, address=address, source=PointSource.IMPORT)
        for channel, address in addresses.items()
    )


def consent(account: Account) -> Consent:
    """Agreed to be written to about what they owe, on every channel."""
    return Consent(
        account_id=account.id,
        channel=None,
        purpose=Purpose.COLLECTION,
        granted=True,
        said="Agreed in the contract.",
        at=LONG_AGO,
    )


def opt_out(account: Account) -> Consent:
    """Withdrew it, on every channel."""
    return replace(consent(account), granted=False, said="Do not write to me again.")


def invoice(account: Account, *, number: str, amount: str, due_on: date, issued_on: date | None = None) -> Item:
    """An open item of ``amount`` in the account's currency, such as ``120.00``; issued on its due date unless said."""
    return Item(
        id=f"{account.id}-{number}",
        account_id=account.id,
        number=number,
        kind=ItemKind.INVOICE,
        amount=Money.parse(amount, account.currency),
        issued_on=issued_on or due_on,
        due_on=due_on,
    )


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Somebody on the company's side. ``actor`` is how the journal names them."""

    name: str
    role: str

    @property
    def actor(self) -> str:
        return f"person:{self.name.lower().replace(' ', '.')}"


def operator() -> Staff:
    """Works the queue."""
    return Staff(name="Olive Operator", role="operator")


def stranger() -> Staff:
    """Has an account of their own and no business with anybody else's: must see nothing."""
    return Staff(name="Victor Viewless", role="none")
