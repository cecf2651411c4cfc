"""What happened in a workspace on one day, as a story: who said what, what was recorded, and why.

Reads the journal and tells it in words; knows no terminal. Routine is counted, conversations are quoted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy import Connection, select

from duly.domain.money import Money
from duly.store.schema import WORKSPACE, account, dispute, escalation, item, journal
from duly.usecases.context import Context

CHANNEL_WORDS = {"whatsapp": "WhatsApp", "email": "e-mail", "voice": "phone"}
GREETING = re.compile(
    r"^Hello( [^,]+)?, (this is )?the automated assistant of [^.,]+?( again, about:|\.|, calling for [^.]+\.)\s*"
)
STEP_WORDS = {
    "before_due": "courtesy note", "due_today": "due-date note", "read_unanswered": "follow-up",
    "link_opened": "follow-up", "firm_link_opened": "follow-up", "other_channel": "reminder", "thank_you": "thank-you",
    "stalling_call": "call", "firm_call": "call", "early_call": "call", "missed_promise_call": "call",
    "firm_last": "last reminder", "formal_last": "last reminder", "missed_promise_last": "last reminder",
    "undisputed_part": "reminder of the rest", "missed_promise": "reminder after a missed promise",
}  # fmt: skip
"""Steps of the shipped policies as a manager says them; a company's own are said as they are written."""
CUSTOMER, ANSWER = "says", "answer"
THANKS = "thank_you"
QUOTING = frozenset({"wrote", "called", ANSWER})
"""Labels of lines that quote our own words, of which a beginning is enough."""

Body = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One line: a label of one word, and what is told."""

    label: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Thread:
    """What happened with one account, in order."""

    account_id: str
    name: str
    lines: tuple[Told, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """One day. ``wrote`` counts messages by step and ``received`` money, both outside the threads."""

    day: date
    threads: tuple[Thread, ...]
    wrote: Counter[str]
    received: tuple[Money, ...]
    invoices: int


@dataclass(kw_only=True)
class Teller:
    """Tells one day after the other. ``met`` are the accounts the story has spoken of already."""

    context: Context
    names: dict[str, str] = field(default_factory=dict[str, str])
    met: set[str] = field(default_factory=set[str])

    def tell(self, tx: Connection, day: date) -> Day:
        if not self.names:
            self.names = {row[0]: row[1] for row in tx.execute(select(account.c.id, account.c.name))}
        entries = _entries(tx, self.context, day)
        happenings = _Happenings(tx, self.context.zone)
        threads: list[Thread] = []
        wrote: Counter[str] = Counter()
        received: list[Money] = []
        for account_id, own in entries.items():
            lines = tuple(line for at, kind, body in own for line in happenings.told(account_id, at, kind, body))
            worth = WORTH_TELLING | {"paid"} if account_id in self.met else WORTH_TELLING
            if any(line.label in worth for line in lines):
                self.met.add(account_id)
                wrote.update(step for step in _steps(own) if step == step_words(THANKS))
                threads.append(Thread(account_id=account_id, name=self.names[account_id], lines=lines))
            else:
                wrote.update(_steps(own))
                received += [_money(b) for _, kind, b in own if kind == "payment.received"]
        invoices = sum(kind == "item.added" for own in entries.values() for _, kind, _ in own)
        return Day(day=day, threads=tuple(threads), wrote=wrote, received=tuple(received), invoices=invoices)


def step_words(step: str) -> str:
    return STEP_WORDS.get(step, step.replace("_", " "))


def _steps(entries: Sequence[tuple[datetime, str, Body]]) -> list[str]:
    return [step_words(body["step"]) for _, kind, body in entries if kind == "message.sent" and body["step"]]


def _money(body: Body) -> Money:
    return Money(minor=body["amount"], currency=body["currency"])


def _entries(tx: Connection, context: Context, day: date) -> dict[str, list[tuple[datetime, str, Body]]]:
    """The day's journal by account, accounts in the order in which something first happened."""
    start, end = context.start_of(day), context.tomorrow(context.start_of(day))
    j = journal.c
    query = (
        select(j.account_id, j.at, j.kind, j.body)
        .where(j.at >= start, j.at < end, j.account_id != WORKSPACE)
        .order_by(j.at, j.account_id, j.seq)
    )
    found: dict[str, list[tuple[datetime, str, Body]]] = {}
    for account_id, at, kind, body in tx.execute(query):
        if kind in TELLERS or kind in COUNTED or kind.startswith("case."):
            found.setdefault(account_id, []).append((at, kind, orjson.loads(body)))
    return found


class _Happenings:
    """Puts entries of the journal into words, with what else the store knows of them."""

    def __init__(self, tx: Connection, zone: ZoneInfo) -> None:
        self.tx = tx
        self.zone = zone

    def told(self, account_id: str, at: datetime, kind: str, body: Body) -> Sequence[Told]:
        if kind.startswith("case.") or kind == "decision.hand_over":
            return self._case(account_id, at, body)
        teller = TELLERS.get(kind)
        return teller(self, body) if teller else ()

    def day(self, text: str) -> str:
        """``2026-03-08`` or an instant, as ``Sun 8 Mar``."""
        one = datetime.fromisoformat(text).astimezone(self.zone).date() if "T" in text or " " in text else None
        day = one or date.fromisoformat(text)
        return f"{day:%a} {day.day} {day:%b}"

    def sent(self, body: Body) -> Sequence[Told]:
        words = " ".join(GREETING.sub("", body["text"]).split())
        if body["step"] is None:
            return (Told(label=ANSWER, text=f"“{words}”"),)
        label = "called" if body["channel"] == "voice" else "wrote"
        if body["step"] == THANKS:
            return ()
        what = "" if body["channel"] == "voice" else f"{step_words(body['step'])} by {CHANNEL_WORDS[body['channel']]}: "
        return (Told(label=label, text=f"{what}“{words}”"),)

    def promise_recorded(self, body: Body) -> Sequence[Told]:
        amount = Money.parse(body["amount"], body["currency"])
        text = f"a promise of {amount} for {self.day(body['day'])}; one reminder on the day"
        return (Told(label="noted", text=text),)

    def promise_ended(self, body: Body) -> Sequence[Told]:
        amount = Money.parse(body["amount"], body["currency"])
        paid = Money.parse(body["paid"], body["currency"])
        state = body["state"].replace("_", " ")
        came = "" if body["state"] == "kept" else f": {paid or 'nothing'} came, grace included"
        return (Told(label=state, text=f"the promise of {amount} for {self.day(body['day'])}{came}"),)

    def claim(self, body: Body) -> Sequence[Told]:
        return (Told(label="noted", text=f"a claim of payment; no reminders until {self.day(body['until'])}"),)

    def dispute(self, body: Body) -> Sequence[Told]:
        if "disputes" not in body:  # from the receivables system
            return ()
        query = select(dispute, item.c.number).join(item, item.c.id == dispute.c.item_id)
        rows = self.tx.execute(query.where(dispute.c.id.in_(body["disputes"]))).all()
        return tuple(
            Told(
                label="opened",
                text=f"a dispute ({row.reason.replace('_', ' ')}) on {row.number}, with {row.owner} until"
                f" {self.day(row.sla_at.isoformat())}; it rests",
            )
            for row in rows
        )

    def failed(self, body: Body) -> Sequence[Told]:
        text = f"{CHANNEL_WORDS[body['channel']]}: the address does not work and is used no more"
        return (Told(label="failed", text=text),)

    def paid(self, body: Body) -> Sequence[Told]:
        return (Told(label="paid", text=str(_money(body))),)

    def _case(self, account_id: str, at: datetime, body: Body) -> Sequence[Told]:
        row = self.tx.execute(
            select(escalation).where(escalation.c.account_id == account_id, escalation.c.opened_at == at)
        ).first()
        if row is None:
            return ()
        first = row.had[0] if row.had else {"route": row.route, "deadline": row.sla_at.isoformat()}
        due = datetime.fromisoformat(first["deadline"]).astimezone(self.zone)
        why = (body.get("reason") or row.trigger).replace("_", " ")
        who = f"to {first['route'].replace('_', ' ')}, due {due:%a} {due.day} {due:%b %H:%M}"
        return (Told(label="person", text=f"{who}: {why.rstrip('.')}. {row.recommended}"),)


def _quote(_: _Happenings, body: Body) -> Sequence[Told]:
    return (Told(label=CUSTOMER, text=f"“{body['text']}”"),)


def _plain(label: str, text: str) -> Callable[[_Happenings, Body], Sequence[Told]]:
    return lambda _happenings, _body: (Told(label=label, text=text),)


def _wrong(_: _Happenings, body: Body) -> Sequence[Told]:
    return (
        Told(label="noted", text=f"this {CHANNEL_WORDS[body['channel']]} address is not theirs; it is used no more"),
    )


TELLERS: dict[str, Callable[[_Happenings, Body], Sequence[Told]]] = {
    "message.sent": _Happenings.sent,
    "message.failed": _Happenings.failed,
    "message.understood": _quote,
    "promise.recorded": _Happenings.promise_recorded,
    "promise.kept": _Happenings.promise_ended,
    "promise.partly_kept": _Happenings.promise_ended,
    "promise.broken": _Happenings.promise_ended,
    "claim.recorded": _Happenings.claim,
    "receipt.recorded": _plain("noted", "the payment reference, as evidence for the search"),
    "dispute.opened": _Happenings.dispute,
    "consent.withdrawn": _plain("noted", "no more messages, on any channel, from this moment"),
    "contact.wrong": _wrong,
    "payment.received": _Happenings.paid,
}
COUNTED = frozenset({"item.added", "decision.hand_over"})
WORTH_TELLING = frozenset({CUSTOMER, "kept", "partly kept", "broken", "person", "failed", "called"})
