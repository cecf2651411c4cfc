"""The demo's workspace and its days: files as a receivables system writes them, and customers who react.

Makes the workspace, hands the files to the real import, and lets the customers look at their phones at
every turn of the clock. The clock itself is turned by whoever calls ``play``.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from importlib.resources import as_file, files
from pathlib import Path
from typing import assert_never

import orjson
import yaml

from duly.app import App, create_workspace
from duly.channels.sandbox.phone import PhoneMessage
from duly.domain.money import Money, Rounding
from duly.errors import InputInvalid
from duly.settings import SETTINGS_FILE
from duly.simulate.customers import Answers, OpensLink, Reaction, Reads, SendsMoney, reactions
from duly.simulate.demo_settings import FIRST_DAY, Plan
from duly.simulate.portfolio import (
    CustomerRow,
    InvoiceRow,
    PaymentRow,
    Portfolio,
    RateRow,
    make_portfolio,
    read_payments,
    write_rows,
)
from duly.store.items_query import open_items
from duly.usecases.import_receivables import FileRecords, import_files
from duly.usecases.keep_rates import keep_rates
from duly.usecases.read_files import find_mapping, read_files
from duly.usecases.read_rates import read_rates

CREDITOR = "Marigold Supplies"
CALLBACK = "+353 20 910 0000"
TIMEZONE = "Europe/Dublin"
COUNTRY = "IE"
CURRENCY = "EUR"
MARK_FILE = "demo.json"
"""Tells a workspace the demo has made, which it may make anew, from one that is somebody's own."""
CUSTOMERS, INVOICES, PAYMENTS, RATES = "demo_customers", "demo_invoices", "demo_payments", "demo_rates"
RATE_VALUES = {"GBP": ("1.1710", "1.1685", "1.1742"), "USD": ("0.9190", "0.9245", "0.9160")}
RATES_EVERY = timedelta(days=28)

OnTurn = Callable[[datetime, Counter[str]], None]
RunDay = Callable[[datetime, datetime, OnTurn], object]
"""Turns the clock from an instant to another, and tells of every turn."""


def is_demo(folder: Path) -> bool:
    return (folder / MARK_FILE).is_file()


def read_plan(folder: Path) -> Plan:
    """The plan a demo workspace was made from."""
    return Plan(**orjson.loads((folder / MARK_FILE).read_bytes()))


def clear_demo(folder: Path) -> None:
    """Removes a demo workspace. Raises ``InputInvalid`` for a folder with anything else in it."""
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not is_demo(folder):
        raise InputInvalid(
            (f"{folder} is not empty and no demo workspace: name another folder with --workspace, or empty it",)
        )
    shutil.rmtree(folder)


def make_demo(folder: Path, plan: Plan) -> Portfolio:
    """Makes the workspace with the portfolio's files in ``exports``; nothing is imported yet."""
    folder.mkdir(parents=True, exist_ok=True)
    mark = {"days": plan.days, "seed": plan.seed, "accounts": plan.accounts}
    (folder / MARK_FILE).write_bytes(orjson.dumps(mark))
    create_workspace(folder, creditor=CREDITOR, currency=CURRENCY, timezone=TIMEZONE)
    path = folder / SETTINGS_FILE
    own = {"callback": CALLBACK, "country": COUNTRY}
    path.write_text(yaml.safe_dump({**yaml.safe_load(path.read_text()), **own}, sort_keys=False, allow_unicode=True))
    for name in (CUSTOMERS, INVOICES, PAYMENTS):
        with as_file(files("duly.defaults").joinpath("demo", f"{name}.yaml")) as source:
            shutil.copy(source, folder / "mappings" / f"{name}.yaml")
    portfolio = _portfolio(plan)
    write_rows(_export(folder, CUSTOMERS), CustomerRow, portfolio.customers)
    write_rows(_export(folder, INVOICES), InvoiceRow, portfolio.invoices)
    write_rows(_export(folder, PAYMENTS), PaymentRow, portfolio.payments)
    write_rows(_export(folder, RATES), RateRow, _rates(FIRST_DAY))
    return portfolio


def _portfolio(plan: Plan) -> Portfolio:
    return make_portfolio(first_day=FIRST_DAY, days=plan.days, accounts=plan.accounts, seed=plan.seed)


def _export(folder: Path, name: str) -> Path:
    return folder / "exports" / f"{name.removeprefix('demo_')}.csv"


@dataclass(kw_only=True)
class Play:
    """One performance of a demo. ``paid`` is the bank's file as it grows; ``done`` what customers have done."""

    app: App
    portfolio: Portfolio
    paid: list[PaymentRow] = field(default_factory=list[PaymentRow])
    done: set[Reaction] = field(default_factory=set[Reaction])

    def open_books(self) -> None:
        """Imports customers and invoices on the first day; what is of later days waits for them."""
        now = self._start(self.portfolio.first_day)
        self._keep_rates(now)
        self._import(CUSTOMERS, now)
        self._import(INVOICES, now)

    def _keep_rates(self, now: datetime) -> None:
        path = _export(self.app.folder, RATES)
        rates = read_rates(path.read_text(encoding="utf-8"), file=path.name)
        keep_rates(self.app.context, rates, source=path.name, actor=f"import:{path.name}", now=now)

    def days(self, first: date, count: int, run_day: RunDay) -> Iterator[date]:
        """Plays ``count`` days from ``first`` on, and gives each when it is over."""
        for number in range(count):
            day = first + timedelta(days=number)
            self._collect(day)
            self._import(PAYMENTS, self._start(day))
            run_day(self._start(day), self._start(day + timedelta(days=1)) - timedelta(seconds=1), self._react)
            yield day

    def _start(self, day: date) -> datetime:
        return self.app.context.start_of(day)

    def _import(self, name: str, now: datetime) -> None:
        """Reads the whole file again, as a nightly export is read: what is known already changes nothing."""
        context = self.app.context
        read = read_files(
            (_export(self.app.folder, name),), find_mapping(name, self.app.folder), as_of=context.day_of(now)
        )
        imported = import_files(
            context, [FileRecords(file=one.read.file, records=one.read.records) for one in read], now=now
        )
        faults = [str(error) for one in (*read, *imported) for error in one.errors]
        if faults:
            raise InputInvalid(tuple(faults))

    def _react(self, _now: datetime, did: Counter[str]) -> None:
        """Customers look at their phones whenever something was sent."""
        if not did["send"]:
            return
        phone = self.app.phone
        for reaction in self._new_reactions():
            self.done.add(reaction)
            match reaction:
                case Reads(message=message, at=at):
                    phone.read(message.id, at=at)
                case Answers(message=message, at=at, text=text):
                    phone.reply(message.account_id, text, channel=message.channel, address=message.address, at=at)
                case OpensLink(message=message, at=at):
                    phone.open_link(message.account_id, channel=message.channel, address=message.address, at=at)
                case SendsMoney():
                    raise AssertionError("money comes through the bank")
                case _:
                    assert_never(reaction)

    def _new_reactions(self) -> list[Reaction]:
        return [each for each in self._reactions() if each not in self.done and not isinstance(each, SendsMoney)]

    def _reactions(self) -> Iterator[Reaction]:
        by_account: dict[str, list[PhoneMessage]] = {}
        for message in self.app.phone.messages():
            by_account.setdefault(message.account_id, []).append(replace(message, read_at=None))
        for customer in self.portfolio.answering:
            yield from reactions(customer, by_account.get(customer.account_id, []))

    def _collect(self, day: date) -> None:
        """Puts what arrives on ``day`` into the bank's file."""
        arriving = [one for one in self._reactions() if isinstance(one, SendsMoney) and one.day == day]
        known = {row.id for row in self.paid}
        new = [row for one in arriving for row in self._payments(one) if row.id not in known]
        self.paid += new
        if new:
            write_rows(_export(self.app.folder, PAYMENTS), PaymentRow, self.paid)

    def _payments(self, sent: SendsMoney) -> Iterator[PaymentRow]:
        """One payment over what the customer has overdue, or over the debts they chose."""
        with self.app.context.database.reading() as tx:
            items = open_items(tx, [sent.account_id]).get(sent.account_id, [])
        numbers = next(each.numbers for each in self.portfolio.answering if each.account_id == sent.account_id)
        chosen = {numbers[place] for place in sent.pays.only} or {
            one.number for one in items if one.due_on and one.due_on <= sent.day
        }
        paying = [one for one in items if one.number in chosen]
        if not paying:
            return
        total = Money.total([one.open for one in paying], currency=paying[0].open.currency)
        amount = total.times(sent.pays.share, rounding=Rounding.HALF_UP)
        yield PaymentRow(
            id=f"BANK-{sent.account_id}-{sent.day:%m%d}", customer=sent.account_id, currency=amount.currency,
            amount=amount.decimal(), received=sent.day, invoices=";".join(one.number for one in paying),
            method="transfer",
        )  # fmt: skip


def perform(app: App, folder: Path, plan: Plan) -> Play:
    """A performance on an open demo workspace, at whatever day it has come to."""
    return Play(app=app, portfolio=_portfolio(plan), paid=read_payments(_export(folder, PAYMENTS)))


def _rates(first_day: date) -> list[RateRow]:
    """A rate a month, known beforehand: a real workspace gets them as they come."""
    return [
        RateRow(base=base, quote=CURRENCY, day=first_day + number * RATES_EVERY, rate=Decimal(value))
        for base, values in RATE_VALUES.items()
        for number, value in enumerate(values)
    ]
