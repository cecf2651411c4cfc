"""A short way to write down a customer's story: what they owe, what we say, what they say, what is recorded.

A story runs through the real loop on a real store, with the sandbox phone between the two sides. The clock
stands at noon of the day a story has come to; messages leave in the morning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import orjson
from sqlalchemy import Table, select

from duly.app import App
from duly.channels.sandbox.phone import PhoneMessage
from duly.connectors.files.append import arrivals
from duly.connectors.tables.records import Known, Record
from duly.domain.contact import Channel, ContactPoint, PointSource
from duly.domain.delivery import ArrivedFile
from duly.domain.money import Money
from duly.domain.receivables import Account, Payment, PaymentKind, Rail, Reversal
from duly.store.schema import consent, contact_point, dispute, escalation, hold, item, journal, outbox, outcome, promise
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.import_receivables import import_records
from duly.workers.loop import run_clock
from tests import people

MONDAY = date(2026, 3, 2)
NOON = time(12, 0)
CUSTOMER = people.late_payer()


class Story:
    """One customer and the company. Times are those of London, where both are."""

    def __init__(self, app: App, *, customer: Account = CUSTOMER, points: Sequence[ContactPoint] | None = None) -> None:
        self.app = app
        self.customer = customer
        self.now = app.context.start_of(MONDAY).astimezone(UTC)
        self._heard = 0
        self.imports(customer, *(people.contact_points(customer) if points is None else points))

    # What happens.

    def owes(self, number: str, amount: str, *, due: str) -> None:
        """An invoice that becomes known now."""
        invoice = people.invoice(self.customer, number=number, amount=amount, due_on=date.fromisoformat(due))
        self.imports(replace(invoice, issued_on=invoice.issued_on - timedelta(days=30)))

    def imports(self, *records: Record) -> None:
        known = [Known(line=n, known_on=self.today, record=one) for n, one in enumerate(records, start=2)]
        imported = import_records(self.app.context, known, file="story.csv", now=self.now)
        assert not imported.errors, imported.errors

    def on(self, day: str) -> None:
        """Time passes until noon of ``day``."""
        noon = datetime.combine(date.fromisoformat(day), NOON, tzinfo=self.app.context.zone)
        self._run(noon.astimezone(UTC))

    def customer_says(
        self, text: str, *, by: Channel | None = None, files: Sequence[ArrivedFile] = ()
    ) -> None:  # fmt: skip
        """The customer answers the message they had last, or writes ``by`` another way, and may send files."""
        channel, address = self._way(by)
        at = self.now + timedelta(minutes=1)
        self.app.phone.reply(self.customer.id, text, channel=channel, address=address, at=at, files=files)
        self._run(at)

    def customer_reads(self) -> None:
        at = self.now + timedelta(minutes=1)
        for message in self._ours():
            if message.read_at is None:
                self.app.phone.read(message.id, at=at)
        self._run(at)

    def pays(
        self,
        amount: str,
        *,
        for_: str = "",
        kind: PaymentKind = PaymentKind.PAYMENT,
        id: str = "P1",
        rail: Rail = Rail.TRANSFER,
    ) -> None:
        """Money (or a credit note) that we learn of now."""
        payment = Payment(
            id=id, account_id=self.customer.id, kind=kind, amount=Money.parse(amount, self.customer.currency),
            received_on=self.today, references=(for_,) if for_ else (), rail=rail,
        )  # fmt: skip
        self.imports(payment)
        self._run(self.now + timedelta(minutes=1))

    def bank_takes_back(self, payment_id: str) -> None:
        self.imports(Reversal(payment_id=payment_id, account_id=self.customer.id, reversed_on=self.today))
        self._run(self.now + timedelta(minutes=1))

    # What we say.

    def we_say(self, *parts: str, by: Channel | None = None, attached: Sequence[str] | None = None) -> None:
        """Our next message has all of ``parts`` in it, comes by that channel and with those documents."""
        messages = self._ours()
        assert len(messages) > self._heard, f"we said nothing; expected {parts}"
        message = messages[self._heard]
        self._heard += 1
        for part in parts:
            assert part in message.text, f"{part!r} is not in what we said:\n{message.text}"
        assert by in (None, message.channel), f"said by {message.channel}"
        assert attached is None or message.attachments == tuple(attached)

    def we_say_nothing(self, *, until: str | None = None) -> None:
        """Nothing is said beyond what was, also not until noon of a day."""
        if until is not None:
            self.on(until)
        more = [f"{m.at:%d %b %H:%M} by {m.channel}: {m.text}" for m in self._ours()[self._heard :]]
        assert not more, "\n".join(more)

    # What is recorded.

    def promise(
        self, state: str, *, day: str | None = None, amount: str | None = None, paid: str | None = None
    ) -> None:
        """The latest promise."""
        row = self._rows(promise)[-1]
        assert row["state"] == state
        assert day in (None, row["day"].isoformat())
        for expected, column in ((amount, "amount"), (paid, "paid")):
            if expected is not None:
                assert Money(minor=row[column], currency=row["currency"]).plain() == expected

    def written_back(self, kind: str) -> list[str]:
        """What the receivables system was told of this kind, sorted: ``confirmed``, ``kept`` and the like."""
        return sorted(row["body"]["event"] for row in self._rows(outcome) if row["kind"] == kind)

    def promises(self) -> list[str]:
        """The states of all promises, the earliest taken first."""
        return [row["state"] for row in self._rows(promise)]

    def dispute(self, number: str, *, reason: str, owner: str, quote: str) -> None:
        (row,) = self._rows(dispute)
        assert (row["item_id"], row["reason"], row["owner"]) == (f"{self.customer.id}-{number}", reason, owner)
        assert quote in row["quote"]
        assert row["closed_at"] is None

    def case(self, trigger: str, *, to: str, said: str | None = None, advice: str = "") -> None:
        """A person has the account, with what was said and what to do next."""
        (row,) = [row for row in self._rows(escalation) if row["resolved_at"] is None]
        assert (row["trigger"], row["route"]) == (trigger, to)
        assert advice in row["recommended"]
        if said is not None:
            assert said in {each["text"] for each in row["summary"]["said"]} | set(row["summary"]["why"]["quotes"])

    def no_case(self) -> None:
        assert not self._rows(escalation)

    def held(self, reason: str) -> None:
        assert reason in self._holds()

    def not_held(self) -> None:
        assert self._holds() == []

    def opted_out(self) -> None:
        (row,) = self._rows(consent)
        assert (row["granted"], row["channel"]) == (False, None)

    def address(self, channel: Channel) -> tuple[str, bool]:
        """The address on a channel, and whether it is in use."""
        (row,) = [row for row in self._rows(contact_point) if row["channel"] == channel]
        return row["address"], row["valid"]

    def still_open(self, number: str) -> str:
        (row,) = [row for row in self._rows(item) if row["number"] == number]
        return Money(minor=row["open"], currency=row["currency"]).plain()

    def journal(self, kind: str) -> list[dict[str, Any]]:
        """The bodies of the entries of a kind, in order."""
        with self.app.context.database.reading() as tx:
            query = select(journal.c.body).where(journal.c.account_id == self.customer.id, journal.c.kind == kind)
            return [orjson.loads(body) for body in tx.execute(query.order_by(journal.c.seq)).scalars()]

    def steps(self) -> list[str]:
        """The steps that were sent, in order."""
        query = select(outbox.c.step).where(outbox.c.sent_at.is_not(None), outbox.c.kind == "step")
        with self.app.context.database.reading() as tx:
            return list(tx.execute(query.order_by(outbox.c.sent_at, outbox.c.id)).scalars())

    def rows(self, table: Table) -> list[dict[str, Any]]:
        """The customer's rows of a table, the oldest first."""
        return self._rows(table)

    def guarantees_hold(self) -> None:
        """Nothing that must never happen has happened, and the tables are as the journal says."""
        checked = check_guarantees(self.app.context, now=self.now, arrivals=arrivals(self.app.sink.folder))
        assert not checked.violations, checked.violations

    # Behind the scenes.

    @property
    def today(self) -> date:
        return self.app.context.day_of(self.now)

    def _run(self, end: datetime) -> None:
        assert end >= self.now, "a story goes forward"
        run_clock(self.app, start=self.now, end=end)
        self.now = end

    def _ours(self) -> list[PhoneMessage]:
        return [message for message in self.app.phone.messages(self.customer.id) if message.direction == "in"]

    def _way(self, by: Channel | None) -> tuple[Channel, str]:
        if by is not None:
            return by, self.address(by)[0]
        last = self._ours()[-1]
        return last.channel, last.address

    def _holds(self) -> list[str]:
        return [row["reason"] for row in self._rows(hold) if row["released_at"] is None]

    def _rows(self, table: Table) -> list[dict[str, Any]]:
        order = [table.c[name] for name in ("taken_at", "opened_at", "proposed_at", "at") if name in table.c]
        query = select(table).where(table.c.account_id == self.customer.id).order_by(*order, *table.primary_key.columns)
        with self.app.context.database.reading() as tx:
            return [dict(row) for row in tx.execute(query).mappings()]


def point(channel: Channel, address: str, source: PointSource = PointSource.IMPORT) -> ContactPoint:
    return ContactPoint(account_id=CUSTOMER.id, channel=channel, address=address, source=source)
