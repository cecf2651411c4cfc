"""Playbooks: what customers say in three languages, and what Duly then has on record and answers.

A playbook is a file that a collections manager can read and change (``playbooks/*.yaml``). Each scenario is told by one
customer per language, side by side in one workspace: the words differ, what is recorded and said must not. A step is
what the customer says (``en``, ``es``, ``pt``), with a PDF of the lines they send (``sends``), perhaps delivered late
(``minutes_late``), a day that comes (``day``), or money (``pays``); behind it stand all that is new on record since the
step before (``record``) and every wording that we said (``said``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import orjson
import yaml
from sqlalchemy import Table, select

from duly.app import App
from duly.connectors.files.append import arrivals
from duly.connectors.tables.records import Known, Record
from duly.domain.contact import Channel
from duly.domain.delivery import ArrivedFile
from duly.domain.money import Money
from duly.domain.receivables import Account, Payment, PaymentKind, Rail
from duly.store.schema import (
    consent,
    contact_point,
    dispute,
    document,
    escalation,
    hold,
    instalment,
    item,
    journal,
    outbox,
    plan,
    promise,
    wish,
)  # fmt: skip
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.import_receivables import import_records
from duly.workers.loop import run_clock
from tests import people
from tests.understanding import papers

FOLDER = Path(__file__).parent / "playbooks"
LANGUAGES = ("en", "es", "pt")
MONDAY = date(2026, 3, 2)
NOON = time(12, 0)
CUSTOMERS: Mapping[str, Account] = {
    "en": replace(people.late_payer(), id="0001"),
    "es": replace(people.late_payer(), id="0002", language="es"),
    "pt": replace(people.late_payer(), id="0003", language="pt"),
}
STEP_KEYS = frozenset({*LANGUAGES, "by", "day", "pays", "owes", "sends", "minutes_late", "record", "said"})
NOTED = {
    "claim.recorded": "claim of payment", "receipt.recorded": "receipt", "payment_link.requested": "payment link",
    "promise.follow_up": "a day to ask again", "message.joined": "read together with what followed",
}  # fmt: skip
"""What only the journal keeps, in the words of a playbook."""


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """One story of a playbook. ``owes`` are invoices: a number with "120.00 due 2026-03-01"."""

    name: str
    owes: Mapping[str, str]
    steps: Sequence[Mapping[str, Any]]


def scenarios() -> Iterator[tuple[str, Scenario]]:
    """Every scenario with the playbook it is in, in the order in which they are written."""
    for path in sorted(FOLDER.glob("*.yaml")):
        for told in yaml.safe_load(path.read_text(encoding="utf-8"))["scenarios"]:
            assert set(told) <= {"scenario", "owes", "story"}, f"{path.name}: {set(told)}"
            steps = told["story"]
            for step in steps:
                assert set(step) <= STEP_KEYS, f"{path.name}, {told['scenario']}: {sorted(set(step) - STEP_KEYS)}"
            owes = told.get("owes", {"INV-1": "120.00 due 2026-03-01"})
            yield path.stem, Scenario(name=told["scenario"], owes=owes, steps=steps)


@dataclass
class Told:
    """One customer's side of a scenario: what was on record and said up to the step before."""

    app: App
    language: str
    customer: Account
    known: Counter[str] = field(default_factory=Counter[str])
    heard: int = 0

    def new_on_record(self) -> list[str]:
        """The lines that are on record now and were not before, in the order of the alphabet."""
        now = Counter(self._on_record())
        new = sorted((now - self.known).elements())
        self.known = now
        return new

    def newly_said(self) -> list[str]:
        """The wordings of our messages since the step before, with what came along."""
        rows = [row for row in self._rows(outbox) if row["sent_at"] is not None]
        rows.sort(key=lambda row: (row["sent_at"], row["id"]))
        new, self.heard = rows[self.heard :], len(rows)
        for row in new:
            assert row["language"].split("-")[0] == self.language, f"{row['say']} was said in {row['language']}"
        return [_with_attached(row) for row in new]

    def _on_record(self) -> Iterator[str]:
        yield from self._agreements()
        numbers = {row["id"]: row["number"] for row in self._rows(item)}
        for row in self._rows(dispute):
            part = "" if row["whole"] else f"{Money(minor=row['amount'], currency='GBP').plain()} of "
            ended = " (closed)" if row["closed_at"] else ""
            yield f"dispute of {part}{numbers[row['item_id']]}: {row['reason']}, with {row['owner']}{ended}"
        for row in self._rows(hold):
            if row["scope"] == "account":
                yield f"rests: {row['reason']}" if row["released_at"] is None else f"goes on after: {row['reason']}"
        for row in self._rows(escalation):
            yield f"case for {row['route']}: {row['trigger']}"
            if "callback" in row["summary"]:
                yield f"call on {row['summary']['callback']['words']}"
        for row in self._rows(consent):
            channel = row["channel"] or "any channel"
            yield f"agrees to be contacted by {channel}" if row["granted"] else f"no more contact by {channel}"
        for row in self._rows(contact_point):
            if not row["valid"]:
                yield f"address no longer in use: {row['channel']}"
        for row in self._rows(document):
            if row["kind"] != "receipt":
                yield f"document: {row['kind']}"
        for row in self._rows(wish):
            yield (
                "a wish for the language" if row["kind"] == "language" else f"wish: {row['kind']} {_plain(row['body'])}"
            )
        for row in self._rows(journal):
            if row["kind"] == "invoice_copy.requested":
                copies = ", ".join(numbers[each] for each in orjson.loads(row["body"])["items"])
                yield f"copy of {copies}"
            elif row["kind"] in NOTED:
                yield NOTED[row["kind"]]

    def _agreements(self) -> Iterator[str]:
        for row in self._rows(promise):
            yield f"promise {row['state']}: {Money(minor=row['amount'], currency='GBP').plain()} on {row['day']}"
        parts = Counter(row["plan_id"] for row in self._rows(instalment))
        for row in self._rows(plan):
            yield f"{row['kind']} {row['state']}: {parts[row['id']]} parts"

    def _rows(self, table: Table) -> list[dict[str, Any]]:
        query = select(table).where(table.c.account_id == self.customer.id)
        with self.app.context.database.reading() as tx:
            return [dict(row) for row in tx.execute(query).mappings()]


def _with_attached(row: Mapping[str, Any]) -> str:
    """One message: ``a + b`` where it says two things."""
    return " with ".join([" + ".join([row["say"], *row["also"]]), *row["attach"]])


def _plain(body: object) -> str:
    return body if isinstance(body, str) else orjson.dumps(body, option=orjson.OPT_SORT_KEYS).decode()


class Telling:
    """All tellers of one scenario, in one workspace and on one clock."""

    def __init__(self, app: App, scenario: Scenario, languages: Sequence[str]) -> None:
        self.app = app
        self.now = app.context.start_of(MONDAY).astimezone(UTC)
        self.tellers = [Told(app=app, language=each, customer=CUSTOMERS[each]) for each in languages]
        for one in self.tellers:
            self._imports(one.customer, *people.contact_points(one.customer))
        self._owes(scenario.owes)

    def tell(self, scenario: Scenario) -> None:
        """Goes through the story; what differs from the playbook is an error that names the step and the language."""
        self._until(MONDAY)
        for one in self.tellers:  # the reminder on the first day is where every story begins
            one.new_on_record()
            one.newly_said()
        for number, step in enumerate(scenario.steps, start=1):
            self._happens(step)
            for one in self.tellers:
                found = {"record": one.new_on_record(), "said": one.newly_said()}
                expected = {"record": sorted(step.get("record", [])), "said": list(step.get("said", []))}
                words = step.get(one.language, step.get("day", step.get("pays")))
                assert found == expected, f"{scenario.name}, step {number}, {one.language}: {words}"
        checked = check_guarantees(self.app.context, now=self.now, arrivals=arrivals(self.app.sink.folder))
        assert not checked.violations, checked.violations

    def _happens(self, step: Mapping[str, Any]) -> None:
        if "day" in step:
            self._until(step["day"] if isinstance(step["day"], date) else date.fromisoformat(step["day"]))
        if "owes" in step:
            self._owes(step["owes"])
        if "pays" in step:
            for one in self.tellers:
                self._imports(self._payment(one.customer, step["pays"]))
            self._run(self.now + timedelta(minutes=1))
        if any(language in step for language in LANGUAGES):
            self._said(step)

    def _said(self, step: Mapping[str, Any]) -> None:
        """The customers write; a list of words is several messages, a few seconds apart and under way together."""
        at = self.now + timedelta(minutes=1)
        for one in self.tellers:
            rows = step.get("sends")
            # Each customer has a file of their own: the same one for another account would go to a person.
            own = papers.as_pdf([*rows, f"Customer|{one.language}"]) if rows else b""
            files = [ArrivedFile(name="file.pdf", content=own)] if rows else []
            words = step[one.language]
            for second, text in enumerate([words] if isinstance(words, str) else words):
                channel, address = self._way(one, step.get("by"))
                when = at - timedelta(seconds=len(words) - 1 - second) if not isinstance(words, str) else at
                when -= timedelta(minutes=step.get("minutes_late", 0))
                self.app.phone.reply(one.customer.id, text, channel=channel, address=address, at=when, files=files)
        self._run_late(at)

    def _run_late(self, at: datetime) -> None:
        """The worker wakes up once, when all of what was written is there."""
        self.now = at
        run_clock(self.app, start=at, end=at)

    def _way(self, one: Told, by: str | None) -> tuple[Channel, str]:
        last = next(m for m in reversed(self.app.phone.messages(one.customer.id)) if m.direction == "in")
        if by is None:
            return last.channel, last.address
        (point,) = [p for p in people.contact_points(one.customer) if p.channel == by]
        return point.channel, point.address

    def _owes(self, owed: Mapping[str, str]) -> None:
        for one in self.tellers:
            for number, told in owed.items():
                amount, due = told.split(" due ")
                invoice = people.invoice(one.customer, number=number, amount=amount, due_on=date.fromisoformat(due))
                self._imports(replace(invoice, issued_on=invoice.issued_on - timedelta(days=30)))

    def _payment(self, customer: Account, amount: str) -> Payment:
        return Payment(
            id=f"P-{customer.id}-{self.now:%d%H%M}", account_id=customer.id, kind=PaymentKind.PAYMENT,
            amount=Money.parse(amount, customer.currency), received_on=self.app.context.day_of(self.now),
            references=(), rail=Rail.TRANSFER,
        )  # fmt: skip

    def _imports(self, *records: Record) -> None:
        today = self.app.context.day_of(self.now)
        known = [Known(line=n, known_on=today, record=one) for n, one in enumerate(records, start=2)]
        imported = import_records(self.app.context, known, file="playbook.csv", now=self.now)
        assert not imported.errors, imported.errors

    def _until(self, day: date) -> None:
        self._run(datetime.combine(day, NOON, tzinfo=self.app.context.zone).astimezone(UTC))

    def _run(self, end: datetime) -> None:
        run_clock(self.app, start=self.now, end=end)
        self.now = end
