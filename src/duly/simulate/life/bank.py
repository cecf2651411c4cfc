"""What the receivables system exports each morning: new invoices, credit notes, money, and what it got wrong.

Makes records, as an import would read them from files. Money comes by itself on the day a bill says so, and where a
customer, or a person who called them, has settled on a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy import Connection

from duly.connectors.tables.records import Known, Record
from duly.domain.contact import ContactPoint, PointSource
from duly.domain.money import Money, Rounding
from duly.domain.plan import PlanState
from duly.domain.receivables import Account, Item, Payment, PaymentKind, Rail, Reversal
from duly.simulate.life.debtors import Bill, Debtor
from duly.simulate.life.faults import Chance, Odds
from duly.simulate.life.minds import Sends, SendsInstalment
from duly.simulate.life.places import PLACES
from duly.store.items_query import StoredItem, open_items
from duly.usecases.plan_records import read_plans

RAILS = (Rail.TRANSFER, Rail.TRANSFER, Rail.TRANSFER, Rail.INSTANT, Rail.INSTANT, Rail.CHEQUE)
UNNAMED_IN_TEN_THOUSAND = 700
"""So much money comes without the number of an invoice."""
REVERSED_AFTER_DAYS = (2, 20)
CREDITED_AFTER_DAYS = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class CreditNote:
    """Credit for one invoice, as its resolution promised it."""

    id: str
    account_id: str
    number: str
    amount: Money


class Bank:
    """The books outside: what each day's export says. ``paid_in_full``: who paid all that day."""

    def __init__(
        self, debtors: Sequence[Debtor], bills: Mapping[str, Sequence[Bill]], chance: Chance, odds: Odds
    ) -> None:
        self._debtors = {debtor.id: debtor for debtor in debtors}
        self._chance = chance
        self._odds = odds
        self._coming: dict[date, list[Record]] = {}
        self._bills: dict[date, list[Bill]] = {}
        self._sends: dict[date, list[Sends]] = {}
        self._instalments: dict[date, list[SendsInstalment]] = {}
        self._before: list[Record] = []
        self._exported: date | None = None
        self.paid_in_full: list[str] = []
        for own in bills.values():
            for bill in own:
                self._plan(bill)

    def _plan(self, bill: Bill) -> None:
        self._on(bill.entered, bill.item)
        if bill.paid_on is not None:
            self._bills.setdefault(max(bill.paid_on, bill.entered + timedelta(days=1)), []).append(bill)
        if bill.credited is not None:
            credit = CreditNote(
                id=f"CN-{bill.item.number}",
                account_id=bill.item.account_id,
                number=bill.item.number,
                amount=bill.credited,
            )
            self.credit(credit, on=bill.entered + timedelta(days=CREDITED_AFTER_DAYS))

    def _on(self, day: date, record: Record) -> None:
        self._coming.setdefault(day, []).append(record)

    def customers(self) -> Iterator[Record]:
        """Everybody with their addresses, as the first export has them."""
        for debtor in self._debtors.values():
            yield debtor.account
            for channel, address in debtor.addresses:
                yield ContactPoint(account_id=debtor.id, channel=channel, address=address, source=PointSource.IMPORT)

    def sends(self, money: Sends) -> None:
        self._sends.setdefault(self._not_before(money.day), []).append(money)

    def sends_instalment(self, money: SendsInstalment) -> None:
        self._instalments.setdefault(self._not_before(money.day), []).append(money)

    def _not_before(self, day: date) -> date:
        return day if self._exported is None else max(day, self._exported + timedelta(days=1))

    def credit(self, note: CreditNote, *, on: date) -> None:
        """A credit note that the export of that day has."""
        self._on(on, Payment(
            id=note.id, account_id=note.account_id, kind=PaymentKind.CREDIT_NOTE, amount=note.amount, received_on=on,
            references=(note.number,),
        ))  # fmt: skip

    def moves(self, account_id: str, *, on: date) -> None:
        """The customer's place is another from that day on; what they owe stays in its currency."""
        debtor = self._debtors[account_id]
        others = [place for place in PLACES if place.zone and place.zone != debtor.account.timezone]
        near = [place for place in others if place.country == debtor.account.market] or others
        place = near[self._chance.draw("moves", account_id) % len(near)]
        moved = replace(debtor.account, market=place.country, region=place.region, timezone=place.zone)
        self._debtors[account_id] = replace(debtor, account=moved)
        self._on(on, moved)

    def export(self, tx: Connection, day: date) -> list[Known]:
        """What is known on the morning of ``day``."""
        self._exported = day
        bills, sends = self._bills.pop(day, []), self._sends.pop(day, [])
        ids = sorted({bill.item.account_id for bill in bills} | {each.account_id for each in sends})
        items = open_items(tx, ids) if ids else {}
        money: list[Payment] = []
        self.paid_in_full = []
        money += self._for_plans(tx, self._instalments.pop(day, []), day)
        for bill in bills:
            money += self._unasked(bill, items.get(bill.item.account_id, []), day)
        for number, each in enumerate(sends):
            money += self._sent(each, items.get(each.account_id, []), money, day, number)
        for payment in money:
            self._reversed_later(payment, day)
        records = [*self._coming.pop(day, []), *money]
        wrong = list(self._wrong(day))
        self._before = records
        return [Known(line=line, known_on=day, record=one) for line, one in enumerate([*wrong, *records], start=2)]

    def _unasked(self, bill: Bill, items: Sequence[StoredItem], day: date) -> Iterator[Payment]:
        item = next((each for each in items if each.id == bill.item.id and not each.disputed), None)
        if item is not None:
            yield self._payment(bill.item.account_id, f"{item.id}", item.open, (item.number,), day)

    def _sent(
        self, sent: Sends, items: Sequence[StoredItem], already: Sequence[Payment], day: date, number: int
    ) -> Iterator[Payment]:
        named = {name for payment in already if payment.account_id == sent.account_id for name in payment.references}
        free = [each for each in items if not each.disputed and each.number not in named]
        overdue = [each for each in free if each.due_on is not None and each.due_on < day] or free
        if not overdue:
            return
        currency = overdue[0].open.currency
        own = [each for each in overdue if each.open.currency == currency]
        total = Money.total([each.open for each in own], currency=currency)
        amount = total.times(Fraction(sent.share, 100), rounding=Rounding.HALF_UP)
        if sent.share == 100:
            self.paid_in_full.append(sent.account_id)
        if amount:
            numbers = tuple(each.number for each in own)
            yield self._payment(sent.account_id, f"{sent.account_id}-{number}", amount, numbers, day)

    def _for_plans(self, tx: Connection, sent: Sequence[SendsInstalment], day: date) -> Iterator[Payment]:
        """What the plans that run ask for by the day each customer has in mind, less what came of it already."""
        planned = {each.account_id: each.planned for each in sent}
        for one in read_plans(tx, sorted(planned)) if planned else ():
            account_id = one.row.account_id
            minor = sum(
                max(part.amount - part.paid, 0)
                for part in one.instalments
                if part.settled_on is None and part.day <= planned[account_id]
            )
            if one.state is PlanState.ACTIVE and minor:
                numbers = tuple(item for item in one.items)
                amount = Money(minor=minor, currency=one.row.currency)
                yield self._payment(account_id, f"{account_id}-plan", amount, numbers, day)

    def _payment(self, account_id: str, name: str, amount: Money, numbers: tuple[str, ...], day: date) -> Payment:
        identifier = f"BANK-{name}-{day:%y%m%d}"
        unnamed = self._chance.holds(UNNAMED_IN_TEN_THOUSAND, "unnamed", identifier)
        return Payment(
            id=identifier, account_id=account_id, kind=PaymentKind.PAYMENT, amount=amount, received_on=day,
            rail=RAILS[self._chance.draw("rail", identifier) % len(RAILS)], references=() if unnamed else numbers,
        )  # fmt: skip

    def _reversed_later(self, payment: Payment, day: date) -> None:
        if self._chance.holds(self._odds.payment_reversed, "reversed", payment.id):
            first, last = REVERSED_AFTER_DAYS
            on = day + timedelta(days=first + self._chance.draw("when", payment.id) % (last - first))
            self._on(on, Reversal(payment_id=payment.id, account_id=payment.account_id, reversed_on=on))
            again = Sends(account_id=payment.account_id, day=on + timedelta(days=20), share=100)
            self.sends(again)

    def _wrong(self, day: date) -> Iterator[Record]:
        """Yesterday's export once more, and records that say otherwise than before."""
        if self._chance.holds(self._odds.file_again, "again", day):
            yield from self._before
        for one in self._before:
            match one:
                case Item() if self._chance.holds(self._odds.file_contradicts, "contradicts", one.id):
                    less = one.amount.times(Fraction(9, 10), rounding=Rounding.HALF_UP)
                    yield replace(one, amount=less, due_on=day + timedelta(days=20))
                case Payment() if self._chance.holds(self._odds.file_contradicts, "contradicts", one.id):
                    yield replace(one, amount=one.amount.times(Fraction(1, 2), rounding=Rounding.HALF_UP))
                case Account() if self._chance.holds(self._odds.file_contradicts, "contradicts", one.id):
                    yield replace(one, name=f"{one.name} (new)")
                case _:
                    pass
