"""A short way to write conversations down: what the customer says, and what is recorded and answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from duly.dialogue.moves import Move, RecordPromise, Reply, Say
from duly.dialogue.respond import respond
from duly.dialogue.turn import NO_PLANS, DialogueRules, ItemView, Message, Plans
from duly.domain.business_calendar import BusinessCalendar
from duly.domain.contact import Channel
from duly.domain.conversation import Conversation
from duly.domain.facts import Facts
from duly.domain.money import Money
from duly.domain.receivables import Rail
from duly.domain.signals import (
    AmountSignal,
    DateSignal,
    DisputeReason,
    Evidence,
    Intent,
    IntentSignal,
    PromiseSignal,
    RailSignal,
    Signals,
    TextSignal,
)
from duly.store.facts_json import facts_from_json

M = TypeVar("M")
TODAY = date(2026, 3, 4)  # a Wednesday
FRIDAY = date(2026, 3, 13)
NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
RULES = DialogueRules(days_out_max=14, share_min=Fraction(1, 4), broken_max=2, disclose_level=1, voice_level=2)
EVIDENCE = Evidence(start=0, end=12)


def eur(amount: str) -> Money:
    return Money.from_decimal(Decimal(amount), "EUR")


def item(number: str, amount: str, *, due_on: date | None = date(2026, 2, 20), disputed: bool = False) -> ItemView:
    return ItemView(id=f"id-{number}", number=number, open=eur(amount), due_on=due_on, disputed=disputed)


ONE = (item("INV-1", "120.00"),)
TWO = (item("INV-1", "120.00"), item("INV-2", "80.00"))


FACTS = facts_from_json({})._replace(
    open_balance=12000,
    overdue_balance=12000,
    open_items=1,
    overdue_items=1,
    oldest_due_date=date(2026, 2, 20),
    days_past_due=12,
    share_of_book=1000,
    kind="consumer",
    market="ES",
    language="en",
    can_whatsapp=True,
    can_email=True,
    verified_level=1,
    today=TODAY,
    account_id="A1",
    currency="EUR",
    rate_num=1,
    rate_den=1,
)


def day(on: date, *candidates: date) -> DateSignal:
    return DateSignal(day=on, evidence=EVIDENCE, candidates=candidates)


def amount(text: str, currency: str = "EUR") -> AmountSignal:
    return AmountSignal(money=Money.from_decimal(Decimal(text), currency), evidence=EVIDENCE)


def pays(
    on: DateSignal | date | None = None,
    how_much: str | None = None,
    *,
    items: Sequence[str] = (),
    when: str | None = None,
) -> PromiseSignal:
    return PromiseSignal(
        day=day(on) if isinstance(on, date) else on,
        amount=amount(how_much) if how_much else None,
        evidence=EVIDENCE,
        items=tuple(items),
        condition=when,
    )


def signals(
    *intents: Intent,
    promises: Sequence[PromiseSignal] = (),
    dates: Sequence[DateSignal] = (),
    amounts: Sequence[AmountSignal] = (),
    numbers: Sequence[str] = (),
    reason: DisputeReason | None = None,
    phone: str | None = None,
    rail: Rail | None = None,
    when: str | None = None,
) -> Signals:
    """Signals as understanding would yield them; a promise carries its own intent."""
    named = intents or ((Intent.PROMISE_TO_PAY,) if promises else (Intent.UNCLEAR,))
    return Signals(
        language="en",
        intents=tuple(IntentSignal(intent=each, evidence=EVIDENCE) for each in named),
        dispute_reason=reason,
        promises=tuple(promises),
        dates=(*dates, *(each.day for each in promises if each.day)),
        amounts=(*amounts, *(each.amount for each in promises if each.amount)),
        invoice_numbers=tuple(TextSignal(text=each, evidence=EVIDENCE) for each in numbers),
        phone=TextSignal(text=phone, evidence=EVIDENCE) if phone else None,
        rail=RailSignal(rail=rail, evidence=EVIDENCE) if rail else None,
        conditional=TextSignal(text=when, evidence=EVIDENCE) if when else None,
    )


@dataclass
class Talk:
    """One conversation as it goes on; ``says`` and ``records`` are what the last message led to."""

    items: tuple[ItemView, ...] = ONE
    facts: Facts = FACTS
    rules: DialogueRules = RULES
    channel: Channel = Channel.WHATSAPP
    at: datetime = NOON
    conversation: Conversation = field(default_factory=lambda: Conversation(account_id="A1"))
    reply: Reply | None = None
    count: int = 0
    plans: Plans = NO_PLANS

    def hears(self, text: str, heard: Signals, *, after: timedelta = timedelta(minutes=1)) -> Talk:
        self.count += 1
        self.at += after
        self.reply = respond(
            facts=self.facts,
            conversation=self.conversation,
            signals=heard,
            message=Message(id=f"m{self.count}", text=text, channel=self.channel, at=self.at, today=self.at.date()),
            items=self.items,
            rules=self.rules,
            calendar=BusinessCalendar(),
            plans=self.plans,
        )
        # What is stored and read back must be the same conversation.
        self.conversation = Conversation.from_json(self.reply.conversation.to_json())
        assert self.conversation == self.reply.conversation
        return self

    @property
    def says(self) -> list[str]:
        assert self.reply is not None
        return [say.wording for say in self.reply.says()]

    @property
    def values(self) -> dict[str, object]:
        """The values of the last thing said."""
        assert self.reply is not None
        return dict(self.reply.says()[-1].values)

    @property
    def records(self) -> list[Move]:
        assert self.reply is not None
        return [move for move in self.reply.moves if not isinstance(move, Say)]

    def promises(self) -> list[RecordPromise]:
        return [move for move in self.records if isinstance(move, RecordPromise)]

    def only(self, kind: type[M]) -> M:
        """The one record of this kind."""
        (found,) = [move for move in self.records if isinstance(move, kind)]
        return found

    def with_facts(self, **changed: object) -> Talk:
        return replace(self, facts=self.facts._replace(**changed))
