"""Applies records of a receivables system to the books: new ones, changed ones, payments and reversals.

A record that changes nothing leaves no trace, so applying a file twice is applying it once. Contact
points a customer or a person has corrected are never overwritten. Decides nothing about the account but
that it must be looked at again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any, assert_never

from sqlalchemy import Connection

from duly.domain import allocation as ledger
from duly.domain.contact import ContactPoint, PointSource
from duly.domain.dispute import DisputeState
from duly.domain.identity import key_of
from duly.domain.money import Money
from duly.domain.receivables import Account, DisputedFlag, Item, Payment, PaymentKind, Rail, Reversal
from duly.domain.signals import DisputeReason
from duly.store.record import Change, Entry, Insert, Write, lock_accounts, open_chains, record
from duly.store.schema import account, allocation, contact_point, dispute, item, payment
from duly.usecases.books import Books, Stored, load_books
from duly.usecases.context import Context
from duly.usecases.settle_promises import settle_accounts

Record = Account | ContactPoint | Item | Payment | Reversal | DisputedFlag
ACCOUNTS_PER_PAGE = 500
VERIFIED_BY_IMPORT = 1
"""A contact point in the receivables system is one the customer gave to the company."""
MONEY_MOVED = frozenset({"payment.received", "payment.changed", "payment.applied", "payment.reversed"})
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
        keeper = _Keeper(context, name, books[name], today=today, now=now)
        for one in sorted(own, key=lambda r: ORDER.index(type(r))):
            made = keeper.apply(one)
            entries += made
            applied.changes.update(entry.kind for entry in made)
            applied.unchanged += not made
    if entries:
        record(tx, entries, heads=heads, actor=actor, at=now)
    moved_money = sorted({entry.account_id for entry in entries if entry.kind in MONEY_MOVED})
    if moved_money:
        settle_accounts(tx, context, moved_money, heads=heads, now=now)


class _Keeper:
    """Keeps one account's books while its records are applied, and says each change as an entry."""

    def __init__(self, context: Context, account_id: str, books: Books, *, today: date, now: datetime) -> None:
        self.context = context
        self.account_id = account_id
        self.books = books
        self.today = today
        self.now = now

    def apply(self, one: Record) -> list[Entry]:
        match one:
            case Account():
                return self._account(one)
            case ContactPoint():
                return self._contact(one)
            case Item():
                return self._item(one)
            case Payment():
                return self._payment(one)
            case Reversal():
                return self._reversal(one)
            case DisputedFlag():
                return self._disputed(one)
            case _:
                assert_never(one)

    def _entry(self, kind: str, body: dict[str, Any], writes: Iterable[Write], **state: Any) -> Entry:
        return Entry(
            account_id=self.account_id,
            kind=kind,
            body=body,
            writes=tuple(writes),
            state={"review_at": self.now, **state},
        )

    def _account(self, one: Account) -> list[Entry]:
        row: Stored = {**asdict(one), "kind": one.kind.value}
        known = self.books.account
        self.books.account = row
        if known is None:
            return [
                self._entry("account.added", row, [Insert(table=account, row=row)], verified_level=VERIFIED_BY_IMPORT)
            ]
        changed = _changed(known, row)
        if not changed:
            return []
        write = Change(table=account, key={"id": one.id}, values={name: row[name] for name in changed})
        return [self._entry("account.changed", {"changed": changed}, [write])]

    def _contact(self, one: ContactPoint) -> list[Entry]:
        known = self.books.points.get(one.channel)
        row: Stored = {
            "account_id": one.account_id, "channel": one.channel.value, "address": one.address,
            "source": one.source.value, "valid": one.valid, "since": self.now,
        }  # fmt: skip
        body = {"channel": row["channel"], "address": one.address, "source": row["source"]}
        if known is None:
            self.books.points[one.channel] = row
            return [self._entry("contact.added", body, [Insert(table=contact_point, row=row)])]
        # An import gives way to a correction; and the same address again does not become valid by repetition.
        if known["address"] == one.address or known["source"] != PointSource.IMPORT:
            return []
        self.books.points[one.channel] = row
        key = {"account_id": one.account_id, "channel": row["channel"]}
        values = {name: row[name] for name in ("address", "source", "valid", "since")}
        return [
            self._entry(
                "contact.changed",
                {**body, "was": known["address"]},
                [Change(table=contact_point, key=key, values=values)],
            )
        ]

    def _item(self, one: Item) -> list[Entry]:
        known = self.books.items.get(one.id)
        facts = {
            "number": one.number, "kind": one.kind.value, "currency": one.amount.currency, "amount": one.amount.minor,
            "issued_on": one.issued_on, "due_on": one.due_on,
        }  # fmt: skip
        if known is None:
            row = {
                "id": one.id, "account_id": one.account_id, **facts, "open": one.amount.minor, "known_on": self.today,
                "closed_on": None, "days_late": None,
            }  # fmt: skip
            self.books.items[one.id] = row
            body = {"item": one.id, **facts}
            return [self._entry("item.added", body, [Insert(table=item, row=row)]), *self._credit_meets(row)]
        changed = _changed(known, facts)
        return self._item_changed(known, facts, changed) if changed else []

    def _item_changed(self, known: Stored, facts: Stored, changed: dict[str, Any]) -> list[Entry]:
        """An amount corrected below what was paid gives the excess back to the payments, latest first."""
        known |= facts
        paid = sum(a["amount"] for a in self.books.allocations if a["item_id"] == known["id"])
        writes: list[Write] = []
        for row in reversed([a for a in self.books.allocations if a["item_id"] == known["id"]]):
            if paid <= known["amount"]:
                break
            paid -= row["amount"]
            writes += self._take_back(row)
        known["open"] = known["amount"] - paid
        writes.append(self._item_write(known, on=self.today, names=(*facts, "open", "closed_on", "days_late")))
        entry = self._entry("item.changed", {"item": known["id"], "changed": changed, "open": known["open"]}, writes)
        return [entry, *self._credit_meets(known)]

    def _credit_meets(self, row: Stored) -> list[Entry]:
        """Credit that had found no item, and named this one, is set against it now."""
        entries: list[Entry] = []
        for paid in self.books.payments.values():
            names_it = {row["id"], row["number"]} & set(paid["references"])
            if paid["unapplied"] and row["open"] and names_it and paid["currency"] == row["currency"]:
                entries.append(self._allocated(paid, "payment.applied", [row], []))
        return entries

    def _payment(self, one: Payment) -> list[Entry]:
        known = self.books.payments.get(one.id)
        row: Stored = {
            "id": one.id, "account_id": one.account_id, "kind": one.kind.value, "currency": one.amount.currency,
            "amount": one.amount.minor, "unapplied": one.amount.minor, "received_on": one.received_on,
            "known_at": self.now, "rail": one.rail.value, "references": list(one.references), "reversed_on": None,
        }  # fmt: skip
        if known is None:
            self.books.payments[one.id] = row
            return [
                self._allocated(row, f"{one.kind.value}.received", self._open_items(), [Insert(table=payment, row=row)])
            ]
        changed = _changed(
            known, {name: row[name] for name in ("currency", "amount", "received_on", "rail", "references")}
        )
        if not changed:
            return []
        writes: list[Write] = [w for a in self._of_payment(one.id) for w in self._take_back_and_reopen(a)]
        values = {name: row[name] for name in (*changed, "unapplied")}
        known |= values
        writes.append(Change(table=payment, key={"id": one.id}, values=values))
        return [self._allocated(known, f"{one.kind.value}.changed", self._open_items(), writes)]

    def _allocated(self, paid: Stored, kind: str, candidates: list[Stored], writes: list[Write]) -> Entry:
        """Sets what is unapplied of a payment against items, and says so in one entry."""
        money = Money(minor=paid["amount"], currency=paid["currency"])
        value = Payment(
            id=paid["id"], account_id=self.account_id, kind=PaymentKind(paid["kind"]), amount=money,
            received_on=paid["received_on"], rail=Rail(paid["rail"]), references=tuple(paid["references"]),
        )  # fmt: skip
        result = ledger.allocate(
            value,
            [self._open_item(row) for row in candidates],
            on=paid["received_on"],
            amount=Money(minor=paid["unapplied"], currency=paid["currency"]),
        )
        paid["unapplied"] = result.unapplied.minor
        for made in result.allocations:
            writes += self._set_against(paid, made)
        writes.append(Change(table=payment, key={"id": paid["id"]}, values={"unapplied": paid["unapplied"]}))
        body = {
            "payment": paid["id"], "amount": paid["amount"], "currency": paid["currency"],
            "received_on": paid["received_on"], "unapplied": paid["unapplied"],
            "items": {made.item_id: made.amount.minor for made in result.allocations},
        }  # fmt: skip
        return self._entry(kind, body, writes)

    def _set_against(self, paid: Stored, made: ledger.Allocation) -> list[Write]:
        pair = (made.payment_id, made.item_id)
        self.books.rounds[pair] = self.books.rounds.get(pair, 0) + 1
        row: Stored = {
            "payment_id": made.payment_id, "item_id": made.item_id, "round": self.books.rounds[pair],
            "account_id": self.account_id, "amount": made.amount.minor, "on": made.on, "reversed_on": None,
        }  # fmt: skip
        self.books.allocations.append(row)
        target = self.books.items[made.item_id]
        target["open"] -= made.amount.minor
        writes: list[Write] = [Insert(table=allocation, row=row), self._item_write(target, on=made.on)]
        known = self.books.disputes.get(made.item_id)
        if known is not None and target["open"] == 0:
            del self.books.disputes[made.item_id]
            self.books.ended_disputes.add(known["id"])
            writes.append(self._dispute_ended(known, "the item was paid or credited in full"))
        return writes

    def _item_write(
        self, row: Stored, *, on: date, names: Iterable[str] = ("open", "closed_on", "days_late")
    ) -> Change:
        ended = row["open"] == 0
        row["closed_on"] = on if ended else None
        late = (on - row["due_on"]).days if ended and row["due_on"] else 0
        row["days_late"] = max(late, 0) if ended else None
        return Change(table=item, key={"id": row["id"]}, values={name: row[name] for name in names})

    def _reversal(self, one: Reversal) -> list[Entry]:
        known = self.books.payments.get(one.payment_id)
        if known is None or known["reversed_on"] is not None:
            return []
        own = self._of_payment(one.payment_id)
        writes = [w for a in own for w in self._take_back_and_reopen(a)]
        known |= {"reversed_on": one.reversed_on, "unapplied": 0}
        values = {"reversed_on": one.reversed_on, "unapplied": 0}
        writes.append(Change(table=payment, key={"id": one.payment_id}, values=values))
        body = {"payment": one.payment_id, "on": one.reversed_on, "reopened": {a["item_id"]: a["amount"] for a in own}}
        return [self._entry("payment.reversed", body, writes)]

    def _of_payment(self, payment_id: str) -> list[Stored]:
        return [a for a in self.books.allocations if a["payment_id"] == payment_id]

    def _take_back_and_reopen(self, row: Stored) -> list[Write]:
        target = self.books.items[row["item_id"]]
        target["open"] += row["amount"]
        return [*self._take_back(row), self._item_write(target, on=self.today)]

    def _take_back(self, row: Stored) -> list[Write]:
        """Ends one allocation and gives its amount back to its payment."""
        self.books.allocations = [a for a in self.books.allocations if a is not row]
        paid = self.books.payments[row["payment_id"]]
        paid["unapplied"] += row["amount"]
        key = {name: row[name] for name in ("payment_id", "item_id", "round")}
        return [
            Change(table=allocation, key=key, values={"reversed_on": self.today}),
            Change(table=payment, key={"id": paid["id"]}, values={"unapplied": paid["unapplied"]}),
        ]

    def _disputed(self, one: DisputedFlag) -> list[Entry]:
        known = self.books.disputes.get(one.item_id)
        target = self.books.items.get(one.item_id)
        if one.disputed and known is None and target is not None and target["open"] > 0:
            name = key_of("dispute", self.account_id, one.item_id, "import", one.said_on)
            return [self._dispute_opened(one, target, name)] if name not in self.books.ended_disputes else []
        if not one.disputed and known is not None and known["source"] == "import":
            del self.books.disputes[one.item_id]
            self.books.ended_disputes.add(known["id"])
            ended = self._dispute_ended(known, "the receivables system no longer marks it as disputed")
            return [self._entry("dispute.withdrawn", {"dispute": known["id"], "item": one.item_id}, [ended])]
        return []

    def _dispute_opened(self, one: DisputedFlag, target: Stored, name: str) -> Entry:
        route = self.context.policy.dispute_route(DisputeReason.OTHER)
        row: Stored = {
            "id": name, "account_id": self.account_id,
            "item_id": one.item_id, "state": DisputeState.OPEN.value, "reason": DisputeReason.OTHER.value,
            "currency": target["currency"], "amount": target["open"], "owner": route.to,
            "sla_at": self.context.sla_at(self.now, route.sla), "evidence": [], "quote": "",
            "source": "import", "opened_at": self.now, "closed_at": None, "resolution": None,
        }  # fmt: skip
        self.books.disputes[one.item_id] = row
        body: Stored = {"dispute": row["id"], "item": one.item_id, "reason": row["reason"], "source": "import"}
        return self._entry("dispute.opened", body, [Insert(table=dispute, row=row)])

    def _dispute_ended(self, known: Stored, why: str) -> Change:
        return Change(
            table=dispute,
            key={"id": known["id"]},
            values={"state": DisputeState.WITHDRAWN.value, "closed_at": self.now, "resolution": why},
        )

    def _open_items(self) -> list[Stored]:
        return [row for row in self.books.items.values() if row["open"] > 0]

    def _open_item(self, row: Stored) -> ledger.OpenItem:
        return ledger.OpenItem(
            id=row["id"], number=row["number"], due_on=row["due_on"], issued_on=row["issued_on"],
            open=Money(minor=row["open"], currency=row["currency"]), disputed=row["id"] in self.books.disputes,
        )  # fmt: skip


def _changed(known: Stored, now: Stored) -> dict[str, Any]:
    """The values that differ, each as (before, after)."""
    return {name: (known[name], value) for name, value in now.items() if known[name] != value}
