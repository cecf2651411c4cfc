"""Applies records of a receivables system to the books: new ones, changed ones, payments and reversals.

A record that changes nothing leaves no trace, so applying a file twice is applying it once. What a record
changes is ``bookkeeper``'s. Decides nothing about the account but that it must be looked at again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from duly.domain.contact import ContactPoint
from duly.domain.receivables import Account, DisputedFlag, Item, OpenStated, Payment, Reversal
from duly.store.record import Entry, lock_accounts, open_chains, record
from duly.usecases.bookkeeper import Bookkeeper, Record
from duly.usecases.books import load_books
from duly.usecases.context import Context
from duly.usecases.review_holds import release_claims
from duly.usecases.settle_plans import settle_plans_of
from duly.usecases.settle_promises import settle_accounts

ACCOUNTS_PER_PAGE = 500
OWES_OTHERWISE = frozenset(
    {"payment.received", "payment.changed", "payment.applied", "payment.reversed", "credit_note.received",
     "credit_note.changed", "dispute.opened", "dispute.reopened"}
)  # fmt: skip
"""What may end a promise: money, credit, or a dispute over what was promised."""
ORDER: tuple[type[Record], ...] = (Account, ContactPoint, Item, DisputedFlag, Payment, Reversal)


def account_of(one: Record) -> str:
    """The account a record belongs to."""
    return one.id if isinstance(one, Account) else one.account_id


@dataclass(slots=True)
class Applied:
    """What applying came to: how often each kind of change happened, and how many changed nothing."""

    changes: Counter[str] = field(default_factory=Counter[str])
    unchanged: int = 0


def apply_records(
    tx: Connection, context: Context, records: Sequence[Record], *, today: date, now: datetime, actor: str
) -> Applied:
    """Applies ``records`` in the order that books need (accounts before items before money)."""
    applied = Applied()
    by_account: dict[str, list[Record]] = {}
    for one in records:
        by_account.setdefault(account_of(one), []).append(one)
    names = sorted(by_account)
    for start in range(0, len(names), ACCOUNTS_PER_PAGE):
        page = names[start : start + ACCOUNTS_PER_PAGE]
        _apply_page(tx, context, {name: by_account[name] for name in page}, applied, today=today, now=now, actor=actor)
    return applied


def _apply_page(
    tx: Connection,
    context: Context,
    by_account: dict[str, list[Record]],
    applied: Applied,
    *,
    today: date,
    now: datetime,
    actor: str,
) -> None:
    heads = lock_accounts(tx, list(by_account))
    heads |= open_chains(tx, [name for name in by_account if name not in heads])
    books = load_books(tx, list(by_account))
    entries: list[Entry] = []
    for name, own in by_account.items():
        keeper = Bookkeeper(context, name, books[name], today=today, now=now)
        stated = [one for one in own if isinstance(one, OpenStated)]
        rest = [one for one in own if not isinstance(one, OpenStated)]
        for one in sorted(rest, key=lambda r: ORDER.index(type(r))):
            made = keeper.apply(one)
            entries += made
            applied.changes.update(entry.kind for entry in made)
            applied.unchanged += not made
        # What is open is said of the books as the rest of the file leaves them. Where more is open than they say
        # comes first: that money may be what another item of the same list was paid with.
        for one in sorted(stated, key=keeper.says_less):
            made = keeper.apply(one)
            entries += made
            applied.changes.update(entry.kind for entry in made)
        # An item that was opened again may be one that is disputed: that was told before it was open.
        for one in own:
            again = keeper.apply(one) if isinstance(one, DisputedFlag) and one.disputed else []
            entries += again
            applied.changes.update(entry.kind for entry in again)
    if entries:
        record(tx, entries, heads=heads, actor=actor, at=now)
    owes_otherwise = sorted({entry.account_id for entry in entries if entry.kind in OWES_OTHERWISE})
    if owes_otherwise:
        settle_accounts(tx, context, owes_otherwise, heads=heads, now=now)
        settle_plans_of(tx, context, owes_otherwise, heads=heads, now=now)
    came = sorted({entry.account_id for entry in entries if entry.kind == "payment.received"})
    if came:
        release_claims(tx, came, heads=heads, now=now)
