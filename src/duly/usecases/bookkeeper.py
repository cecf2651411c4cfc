"""Keeps one account's books while records of a receivables system are applied: what each of them changes.

Works on the books in memory and says each change as an entry with its writes; reads and writes no store.
Contact points a customer or a person has corrected are never overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any, assert_never

from duly.domain import allocation as ledger
from duly.domain.contact import ContactPoint, PointSource
from duly.domain.money import Money
from duly.domain.receivables import Account, DisputedFlag, Item, OpenStated, Payment, PaymentKind, Rail, Reversal
from duly.domain.verification import LEFT_AFTER, IdentityChange
from duly.store.record import Change, Entry, Insert, Write
from duly.store.schema import account, allocation, contact_point, item, payment
from duly.usecases.books import Books, Stored
from duly.usecases.context import Context
from duly.usecases.keep_disputes import DisputeKeeper
from duly.usecases.keep_level import level_row
from duly.usecases.stated_open import is_of_list, less_open, new_name, to_undo, why_stated

Record = Account | ContactPoint | Item | Payment | Reversal | DisputedFlag | OpenStated
VERIFIED_BY_IMPORT = 1
"""A contact point in the receivables system is one the customer gave to the company."""
PAYMENT_FACTS = ("kind", "currency", "amount", "received_on", "rail", "references")


class Bookkeeper:
    """Keeps one account's books while its records are applied, and says each change as an entry."""

    def __init__(self, context: Context, account_id: str, books: Books, *, today: date, now: datetime) -> None:
        self.context = context
        self.account_id = account_id
        self.books = books
        self.today = today
        self.now = now
        self.disputes = DisputeKeeper(context, account_id, books, today=today, now=now)
        self._ended: list[Entry] = []
        self._freed: set[str] = set()

    def apply(self, one: Record) -> list[Entry]:
        """What the record changes, and the disputes that end with it."""
        entries = [*self._applied(one), *self._ended]
        self._ended = []
        return entries

    def _applied(self, one: Record) -> list[Entry]:
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
                return self.disputes.flagged(one)
            case OpenStated():
                return self._open_stated(one)
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
            return [self._entry("contact.added", body, [Insert(table=contact_point, row=dict(row))])]
        # An import gives way to a correction; and the same address again does not become valid by repetition.
        if known["address"] == one.address or known["source"] != PointSource.IMPORT:
            return []
        self.books.points[one.channel] = row
        key = {"account_id": one.account_id, "channel": row["channel"]}
        values = {name: row[name] for name in ("address", "source", "valid", "since")}
        how, name = IdentityChange.CONTACT_CHANGED, f"{one.channel}:{one.address}:{self.now}"
        levels = level_row(self.account_id, LEFT_AFTER[how], how, source="import", key=name, now=self.now)
        told = {**body, "was": known["address"], "verified_level": LEFT_AFTER[how].value}
        writes = [Change(table=contact_point, key=key, values=values), levels]
        return [self._entry("contact.changed", told, writes, verified_level=LEFT_AFTER[how].value)]

    def _item(self, one: Item) -> list[Entry]:
        known = self.books.items.get(one.id)
        facts = {
            "number": one.number, "kind": one.kind.value, "currency": one.amount.currency, "amount": one.amount.minor,
            "issued_on": one.issued_on, "due_on": one.due_on,
        }  # fmt: skip
        if known is None:
            row = {
                "id": one.id, "account_id": one.account_id, **facts, "open": one.amount.minor, "known_on": self.today,
                "closed_on": None, "days_late": None, "flagged": None,
            }  # fmt: skip
            self.books.items[one.id] = row
            body = {"item": one.id, **facts}
            return [self._entry("item.added", body, [Insert(table=item, row=dict(row))]), *self._credit_meets(row)]
        changed = _changed(known, facts)
        return self._item_changed(known, facts, changed) if changed else []

    def _item_changed(self, known: Stored, facts: Stored, changed: dict[str, Any]) -> list[Entry]:
        """An amount corrected below what was paid gives the excess back to the payments, latest first; in another
        currency nothing of what was paid counts.
        """
        kept = 0 if "currency" in changed else facts["amount"]
        known |= facts
        own = [a for a in self.books.allocations if a["item_id"] == known["id"]]
        paid = sum(a["amount"] for a in own)
        writes: list[Write] = []
        given_back: dict[str, int] = {}
        for row in reversed(own):
            if paid <= kept:
                break
            excess = min(row["amount"], paid - kept)
            writes += self._give_back(row, excess)
            given_back[row["payment_id"]] = given_back.get(row["payment_id"], 0) + excess
            paid -= excess
        known["open"] = known["amount"] - paid
        writes.append(self._item_write(known, on=self.today, names=(*facts, "open", "closed_on", "days_late")))
        self._ended += self.disputes.ended_with(known)
        body = {"item": known["id"], "changed": changed, "open": known["open"], "given_back": given_back}
        return [self._entry("item.changed", body, writes), *self._credit_meets(known)]

    def _give_back(self, row: Stored, excess: int) -> list[Write]:
        """Gives part of an allocation, or all of it, back to its payment."""
        writes = self._take_back(row)
        left = row["amount"] - excess
        if left:
            paid = self.books.payments[row["payment_id"]]
            paid["unapplied"] -= left
            writes.append(self._allocation(row["payment_id"], row["item_id"], left, on=row["on"]))
            writes.append(Change(table=payment, key={"id": paid["id"]}, values={"unapplied": paid["unapplied"]}))
        return writes

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
                self._allocated(
                    row, f"{one.kind.value}.received", self._open_items(), [Insert(table=payment, row=dict(row))]
                )
            ]
        changed = _changed(known, {name: row[name] for name in PAYMENT_FACTS})
        return self._payment_changed(known, row, changed) if changed else []

    def _payment_changed(self, known: Stored, row: Stored, changed: dict[str, Any]) -> list[Entry]:
        """It is set against the items anew; one that was taken back stays so, whatever else is said of it."""
        writes: list[Write] = [w for a in self._of_payment(row["id"]) for w in self._take_back_and_reopen(a)]
        gone = known["reversed_on"] is not None
        values = {**{name: row[name] for name in changed}, "unapplied": 0 if gone else row["amount"]}
        known |= values
        writes.append(Change(table=payment, key={"id": row["id"]}, values=values))
        return [self._allocated(known, f"{row['kind']}.changed", [] if gone else self._open_items(), writes)]

    def says_less(self, one: OpenStated) -> bool:
        """Whether no more is open than the books say."""
        known = self.books.items.get(one.item_id)
        return known is None or one.open.minor <= known["open"]

    def _open_stated(self, one: OpenStated) -> list[Entry]:
        """Less is open than the books say, and that is a payment known now; or more, and what paid it is undone."""
        known = self.books.items.get(one.item_id)
        if known is None or known["currency"] != one.open.currency:
            return []
        own = [a for a in self.books.allocations if a["item_id"] == one.item_id]
        less = less_open(one, known, own)
        if less > 0:
            return self._paid_by_list(one, known, less)
        return self._open_again(one, known, own, -less) if less < 0 else []

    def _paid_by_list(self, one: OpenStated, known: Stored, minor: int) -> list[Entry]:
        """Money that the same list says is not on another item is taken first; the rest is a new payment."""
        entries: list[Entry] = []
        left_open = known["open"] - minor
        for paid in (self.books.payments[name] for name in sorted(self._freed)):
            if paid["unapplied"] and known["open"] > left_open and paid["currency"] == known["currency"]:
                at_most = {**known, "open": known["open"] - left_open}
                entries.append(self._allocated(paid, "payment.applied", [at_most], []))
        if known["open"] > left_open:
            new = Payment(
                id=new_name(one, list(self.books.payments)), account_id=self.account_id, kind=PaymentKind.PAYMENT,
                amount=Money(minor=known["open"] - left_open, currency=known["currency"]),
                received_on=one.stated_on, references=(one.item_id,),
            )  # fmt: skip
            entries += self._payment(new)
        return [replace(each, body={**each.body, "why": why_stated(one)}) for each in entries]

    def _open_again(self, one: OpenStated, known: Stored, own: list[Stored], more: int) -> list[Entry]:
        """What lists said was paid is corrected first, the latest first; other money then waits for its item."""
        before, entries, writes, given_back = known["open"], list[Entry](), list[Write](), dict[str, int]()
        for row in to_undo(one, own):
            part = min(row["amount"], before + more - known["open"])
            if part <= 0:
                break
            if not is_of_list(row):
                writes += self._give_back(row, part)
                known["open"] += part
                given_back[row["payment_id"]] = given_back.get(row["payment_id"], 0) + part
            elif part == row["amount"]:
                gone = Reversal(payment_id=row["payment_id"], account_id=self.account_id, reversed_on=one.stated_on)
                entries += self._reversal(gone)
            else:
                left = Money(minor=row["amount"] - part, currency=known["currency"])
                entries += self._payment(replace(self._value(self.books.payments[row["payment_id"]]), amount=left))
        self._freed |= given_back.keys()
        if writes:
            writes.append(self._item_write(known, on=self.today))
            changed = {"open": (before, known["open"])}
            body = {"item": known["id"], "changed": changed, "open": known["open"], "given_back": given_back}
            entries.append(self._entry("item.changed", body, writes))
        return [replace(each, body={**each.body, "why": why_stated(one)}) for each in entries]

    def _allocated(self, paid: Stored, kind: str, candidates: list[Stored], writes: list[Write]) -> Entry:
        """Sets what is unapplied of a payment against items, and says so in one entry."""
        made: tuple[ledger.Allocation, ...] = ()
        if candidates and paid["unapplied"]:
            left = Money(minor=paid["unapplied"], currency=paid["currency"])
            result = ledger.allocate(
                self._value(paid), map(self._open_item, candidates), on=paid["received_on"], amount=left
            )
            made, paid["unapplied"] = result.allocations, result.unapplied.minor
        for each in made:
            writes += self._set_against(each)
            if paid["kind"] == PaymentKind.CREDIT_NOTE:
                self._ended += self.disputes.credited(each.item_id, each.amount.minor)
            self._ended += self.disputes.ended_with(self.books.items[each.item_id])
        writes.append(Change(table=payment, key={"id": paid["id"]}, values={"unapplied": paid["unapplied"]}))
        body = {
            "payment": paid["id"], "amount": paid["amount"], "currency": paid["currency"],
            "received_on": paid["received_on"], "unapplied": paid["unapplied"],
            "items": {each.item_id: each.amount.minor for each in made},
        }  # fmt: skip
        return self._entry(kind, body, writes)

    def _value(self, paid: Stored) -> Payment:
        return Payment(
            id=paid["id"], account_id=self.account_id, kind=PaymentKind(paid["kind"]), rail=Rail(paid["rail"]),
            amount=Money(minor=paid["amount"], currency=paid["currency"]),
            received_on=paid["received_on"], references=tuple(paid["references"]),
        )  # fmt: skip

    def _set_against(self, made: ledger.Allocation) -> list[Write]:
        target = self.books.items[made.item_id]
        target["open"] -= made.amount.minor
        row = self._allocation(made.payment_id, made.item_id, made.amount.minor, on=made.on)
        return [row, self._item_write(target, on=made.on)]

    def _allocation(self, payment_id: str, item_id: str, minor: int, *, on: date) -> Insert:
        pair = (payment_id, item_id)
        self.books.rounds[pair] = self.books.rounds.get(pair, 0) + 1
        row: Stored = {
            "payment_id": payment_id, "item_id": item_id, "round": self.books.rounds[pair],
            "account_id": self.account_id, "amount": minor, "on": on, "reversed_on": None,
        }  # fmt: skip
        self.books.allocations.append(row)
        return Insert(table=allocation, row=dict(row))

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
        self._ended += self.disputes.reopened_with(target)
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

    def _open_items(self) -> list[Stored]:
        return [row for row in self.books.items.values() if row["open"] > 0]

    def _open_item(self, row: Stored) -> ledger.OpenItem:
        return ledger.OpenItem(
            id=row["id"], number=row["number"], due_on=row["due_on"], issued_on=row["issued_on"],
            open=Money(minor=row["open"], currency=row["currency"]), disputed=self.disputes.contested(row),
        )  # fmt: skip


def _changed(known: Stored, now: Stored) -> dict[str, Any]:
    """The values that differ, each as (before, after)."""
    return {name: (known[name], value) for name, value in now.items() if known[name] != value}
