"""A small portfolio with customers who answer, and everything a run of it leaves behind, to compare two runs by."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, select

from duly.app import App, create_workspace, opened
from duly.connectors.files.append import LINES_FILE
from duly.connectors.tables.records import Known, Record
from duly.domain.contact import Channel, ContactPoint
from duly.domain.money import Money
from duly.domain.receivables import Account, Payment, PaymentKind, Reversal
from duly.simulate.customers import Answers, Customer, Line, OpensLink, Reads, SendsMoney, reactions
from duly.store.journal import verify
from duly.store.schema import account_state, outbox, seal
from duly.usecases.import_receivables import import_records
from duly.workers.loop import run_clock
from tests import people

FIRST_DAY = date(2026, 3, 2)
DAYS = 30
REMINDED = "not yet seen a payment"


def _account(number: int, name: str) -> Account:
    return replace(people.late_payer(), id=f"{number:04}", name=name)


PROMISER, BREAKER, DISPUTER, CLAIMER, SILENT, DEAD_END = (
    _account(number, name)
    for number, name in enumerate(
        ("Pat Promises", "Brook Breaks", "Quentin Query", "Clare Claims", "Silas Silent", "Dee Deadend"), start=11
    )
)

CUSTOMERS: tuple[Customer, ...] = (
    Customer(account_id=PROMISER.id, lines=(Line(hears=REMINDED, says="I will pay it all on {day}", day_in=4),)),
    Customer(
        account_id=BREAKER.id,
        lines=(
            Line(hears=REMINDED, says="I'll pay on {day}", day_in=2),
            Line(hears="Is that for the full", after_minutes=5, says="yes"),
            Line(hears="payment we had noted", says="I need to talk to a person"),
        ),
    ),
    Customer(
        account_id=DISPUTER.id,
        lines=(Line(hears=REMINDED, says="Invoice INV-31 is wrong: the goods never arrived", opens_link=True),),
    ),
    Customer(
        account_id=CLAIMER.id, reads=False,
        lines=(Line(hears=REMINDED, says="I paid this last week"), Line(hears="receipt", says="The reference is X1")),
    ),
    Customer(account_id=SILENT.id, reads=False),
)  # fmt: skip


def _records() -> Iterator[tuple[int, Record]]:
    """Each record with the day it becomes known, counted from the first."""
    for one, debts in (
        (PROMISER, {"INV-11": ("120.00", 1)}),
        (BREAKER, {"INV-21": ("240.00", 2)}),
        (DISPUTER, {"INV-31": ("80.00", 1), "INV-32": ("95.00", 3)}),
        (CLAIMER, {"INV-41": ("60.00", 4)}),
        (SILENT, {"INV-51": ("310.00", -3), "INV-52": ("45.00", 9)}),
        (DEAD_END, {"INV-61": ("75.00", 1)}),
    ):
        yield 0, one
        for point in people.contact_points(one):
            yield 0, _point(point)
        for number, (amount, due_day) in debts.items():
            due = FIRST_DAY + timedelta(days=due_day)
            yield max(due_day - 5, 0), people.invoice(one, number=number, amount=amount, due_on=due)
    yield 7, _payment(PROMISER, "P1", "120.00", 7)
    yield 11, Reversal(payment_id="P1", account_id=PROMISER.id, reversed_on=FIRST_DAY + timedelta(days=11))
    yield 12, _payment(CLAIMER, "P2", "60.00", 12)
    yield 20, _payment(DISPUTER, "P3", "95.00", 20)


def _point(point: ContactPoint) -> ContactPoint:
    """One line is busy at first, one address does not exist."""
    if point.account_id == SILENT.id and point.channel is Channel.WHATSAPP:
        return replace(point, address=f"sandbox:busy-{point.account_id}")
    if point.account_id == DEAD_END.id and point.channel is not Channel.EMAIL:
        return replace(point, address=f"sandbox:unreachable-{point.channel}")
    return point


def _payment(one: Account, payment_id: str, amount: str, day: int) -> Payment:
    return Payment(
        id=payment_id, account_id=one.id, kind=PaymentKind.PAYMENT, amount=Money.parse(amount, one.currency),
        received_on=FIRST_DAY + timedelta(days=day),
    )  # fmt: skip


RECORDS: tuple[Known, ...] = tuple(
    Known(line=line, known_on=FIRST_DAY + timedelta(days=day), record=record)
    for line, (day, record) in enumerate(_records(), start=2)
)


def make_world(folder: Path) -> None:
    """A workspace with everything imported on the first day; what is of later days waits."""
    create_workspace(folder, creditor="Example Supplies", currency="GBP", timezone="Europe/London")
    with opened(folder) as app:
        imported = import_records(app.context, RECORDS, file="world.csv", now=app.context.start_of(FIRST_DAY))
        assert not imported.errors


def live(app: App, *, days: int = DAYS, first: int = 0) -> None:
    """Runs the clock up to the end of ``days`` with the customers reacting; goes on where a run stopped."""
    react = Reacting(app)
    react(app.context.start_of(FIRST_DAY), Counter(send=1))  # what is on the phones from before a crash
    run_clock(app, start=day_start(app, first), end=day_start(app, days) - timedelta(seconds=1), on_turn=react)


def day_start(app: App, number: int) -> datetime:
    return app.context.start_of(FIRST_DAY + timedelta(days=number))


class Reacting:
    """Lets the customers look at their phones whenever something was sent."""

    def __init__(self, app: App) -> None:
        self.phone = app.phone

    def __call__(self, _now: datetime, did: Counter[str]) -> None:
        if not did["send"]:
            return
        for customer in CUSTOMERS:
            messages = [replace(each, read_at=None) for each in self.phone.messages(customer.account_id)]
            for reaction in reactions(customer, messages):
                match reaction:
                    case Reads(message=message, at=at):
                        self.phone.read(message.id, at=at)
                    case Answers(message=m, at=at, text=text):
                        self.phone.reply(m.account_id, text, channel=m.channel, address=m.address, at=at)
                    case OpensLink(message=m, at=at):
                        self.phone.open_link(m.account_id, channel=m.channel, address=m.address, at=at)
                    case SendsMoney():
                        raise AssertionError("the money of this world is in its file")


def final_state(app: App) -> dict[str, object]:
    """Everything that must be the same after two runs: chains, seals, messages, outcomes, when to look again."""
    with app.context.database.reading() as tx:
        verified = verify(tx)
        assert not verified.breaks
        return {
            "root": verified.root,
            "chains": _rows(tx, select(*account_state.c).order_by(account_state.c.account_id)),
            "seals": _rows(tx, select(seal.c.number, seal.c.root).order_by(seal.c.number)),
            "outbox": _rows(tx, select(outbox.c.id, outbox.c.state, outbox.c.sent_at).order_by(outbox.c.id)),
            "phone": sorted((m.id, m.at, m.text, m.read_at) for m in app.phone.messages()),
            "outcomes": outcome_lines(app.sink.folder),
        }


def outcome_lines(folder: Path) -> list[str]:
    path = folder / LINES_FILE
    return path.read_text().splitlines() if path.exists() else []


def _rows(tx: Connection, query: Select[*tuple[Any, ...]]) -> list[tuple[object, ...]]:
    return [tuple(row) for row in tx.execute(query)]


def main() -> None:
    """Lives in the workspace named on the command line, for a test that kills the process meanwhile."""
    with opened(Path(sys.argv[1])) as app:
        live(app)


if __name__ == "__main__":
    main()
