"""A small company at a terminal: what it is owed, what is paid, and what Duly says and does about it.

Everything goes through the public command line. Amounts are euros; the company and, unless said, its customers are in
Dublin.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.commands.conftest import Desk, Ran

TUESDAY = date(2026, 3, 3)
OWED_HEADER = "Customer;Name;Kind;Mobile;Mail;Tier;Zone;Invoice;Issued;Due;Amount"
OWED = """\
mapping: owed
delimiter: ";"
dates: {format: iso}
numbers: {decimal: "."}
constants: {currency: EUR, market: IE, language: en}
accounts: {id: Customer, name: Name, kind: Kind, tier: Tier, timezone: Zone}
contacts:
  - {channel: whatsapp, address: Mobile}
  - {channel: email, address: Mail}
items: {id: Invoice, amount: Amount, issued_on: Issued, due_on: Due}
"""
PAID_HEADER = "Customer;Payment;Day;Amount;Currency;Invoice"
PAID = """\
mapping: paid
delimiter: ";"
dates: {format: iso}
numbers: {decimal: "."}
payments: {id: Payment, account: Customer, amount: Amount, currency: Currency, received_on: Day, references: Invoice}
"""
MAILS = "{}@customers.example"
MOBILES = "sandbox:{}"


@dataclass(frozen=True, kw_only=True)
class Owes:
    """One invoice of one customer. ``late`` is how many days it is past due on Tuesday 3 March 2026; ``None``: it has
    no due date.
    """

    customer: str
    amount: str = "100.00"
    late: int | None = 1
    invoice: str = ""
    mobile: str | None = None
    mail: str | None = None
    kind: str = "consumer"
    tier: str = ""
    zone: str = "Europe/Dublin"
    issued: date | None = None

    def line(self) -> str:
        due = "" if self.late is None else (TUESDAY - timedelta(days=self.late)).isoformat()
        issued = self.issued or TUESDAY - timedelta(days=(self.late or 0) + 30)
        mobile = MOBILES.format(self.customer) if self.mobile is None else self.mobile
        mail = MAILS.format(self.customer) if self.mail is None else self.mail
        cells = (
            self.customer, f"Customer {self.customer}", self.kind, mobile, mail, self.tier, self.zone,
            self.invoice or f"F-{self.customer}", issued.isoformat(), due, self.amount,
        )  # fmt: skip
        return ";".join(cells)


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """The company's books and its terminal."""

    desk: Desk

    def duly(self, *arguments: str) -> Ran:
        ran = self.desk.duly(*arguments)
        assert ran.code == 0, ran.told
        return ran

    def owed(self, *owes: Owes, on: date = TUESDAY) -> None:
        self._import("owed", OWED, OWED_HEADER, [one.line() for one in owes], on)

    def paid(self, customer: str, amount: str, *, on: date, invoice: str = "") -> None:
        line = f"{customer};P-{customer}-{on}-{invoice};{on};{amount};EUR;{invoice or f'F-{customer}'}"
        self._import("paid", PAID, PAID_HEADER, [line], on)

    def run(self, at: str, until: str | None = None) -> None:
        """Until the end of a day, or until an instant at the company's place."""
        self.duly("run", "--as-of", at, *(("--until", until) if until else ()))

    def says(self, customer: str, words: str) -> None:
        self.duly("sandbox", "reply", customer, words)

    def sent(self, customer: str) -> list[dict[str, Any]]:
        """The steps that left, with the time at which they did."""
        return self.duly("audit", "export", customer).document["sent"]

    def heard(self, customer: str) -> list[str]:
        """What the customer was told, oldest first."""
        inbox = self.duly("sandbox", "inbox", customer, "--json").document
        return [message["text"] for message in inbox if message["from"] != "customer"]

    def worklist(self, *arguments: str) -> list[dict[str, Any]]:
        return self.duly("worklist", "--json", *arguments).lines

    def reach(self) -> dict[str, Any]:
        return self.duly("reachability", "--json").document

    def explained(self, customer: str, as_of: str | None = None) -> dict[str, Any]:
        return self.duly("explain", customer, "--json", *(("--as-of", as_of) if as_of else ())).document

    def journal(self, customer: str, kind: str) -> list[dict[str, Any]]:
        """The entries of a kind: when, by whom, and what."""
        entries = self.duly("audit", "export", customer).document["journal"]
        return [{**each, "body": json.loads(each["body"])} for each in entries if each["kind"] == kind]

    def _import(self, name: str, mapping: str, header: str, lines: list[str], on: date) -> None:
        self.desk.write(f"mappings/{name}.yaml", mapping)
        path = self.desk.write(f"{name}-{on}.csv", "\n".join([header, *lines]) + "\n")
        self.duly("import", path, "--mapping", name, "--as-of", on.isoformat())
