"""One message and all that answering it may read, as one frozen value.

Owns what is owed at this moment and how the customer's words are quoted. Decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from fractions import Fraction

from duly.dialogue.moves import Move, Say
from duly.dialogue.values import ItemLine, Value, asked_for
from duly.domain.business_calendar import BusinessCalendar
from duly.domain.contact import Channel
from duly.domain.conversation import QUOTE_CHARS_MAX, Awaiting, Conversation, Quote
from duly.domain.facts import Facts
from duly.domain.money import Money
from duly.domain.plan import PlanKind, PlanState
from duly.domain.plan_schedule import Part, Schedule
from duly.domain.receipt import Receipt
from duly.domain.signals import DisputeReason, Evidence, Intent, Signals
from duly.domain.verification import Method, Proof
from duly.policy.call_times import CallHours
from duly.policy.plan_terms import PlanRules

REPLY_WITHIN = timedelta(days=2)
QUOTES_MAX = 8
NOT_IN_NUMBERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """What the customer sent. ``at`` is aware UTC; ``today`` is the day where the creditor is.

    ``own_address``: it came from the address that is the account's on this channel, and is in use. From any other one,
    such as that of somebody who said they are not the customer, nothing shows whom we speak with. ``receipts`` is what
    the files say that came along; ``shown_for`` are other accounts for which one of them, by its SHA-256, came before.
    """

    id: str
    text: str
    channel: Channel
    at: datetime
    today: date
    own_address: bool = True
    receipts: tuple[Receipt, ...] = ()
    shown_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemView:
    """One open item as the dialogue sees it; disputed and held items are not to be collected. ``open`` is without what
    is disputed of it, unless all of it is; ``contested`` is how much is. ``credit`` is the account's, in
    the currency of the item.
    """

    id: str
    number: str
    open: Money
    due_on: date | None
    disputed: bool = False
    held: bool = False
    contested: Money | None = None
    credit: Money | None = None

    def line(self) -> ItemLine:
        return ItemLine(number=self.number, open=self.open, due_on=self.due_on)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanView:
    """The plan that waits for an answer, is in review or runs. ``asked``: the customer has been asked about it.
    ``next_id`` and ``next`` are its next instalment that is not settled, with what is due by then; ``after`` is the
    day of the one that follows.
    """

    id: str
    kind: PlanKind
    state: PlanState
    schedule: Schedule
    items: tuple[str, ...] = ()
    asked: bool = False
    next_id: str | None = None
    next: Part | None = None
    after: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Plans:
    """The account's plans: the one that has not ended, and what counts of the last 365 days: plans that broke, more
    time that was given, and what was paid.
    """

    current: PlanView | None = None
    broken: int = 0
    extended: int = 0
    paid_year: Money | None = None


NO_PLANS = Plans()


@dataclass(frozen=True, kw_only=True, slots=True)
class DialogueRules:
    """The policy's ceilings for what automation may agree to and tell.

    ``share_min`` is of what is owed now. ``disclose_level`` and ``voice_level`` are verification levels
    below which nothing about the account is said, in writing and on a call. ``languages`` are those with approved
    wording. ``evidence`` is what the policy wants to see of a dispute.
    """

    days_out_max: int
    share_min: Fraction
    broken_max: int
    disclose_level: int
    voice_level: int
    reply_within: timedelta = REPLY_WITHIN
    plans: PlanRules | None = None
    languages: frozenset[str] = frozenset({"en"})
    evidence: Mapping[DisputeReason, tuple[str, ...]] = field(default_factory=dict[DisputeReason, tuple[str, ...]])


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """Everything one reply is made from.

    ``askable`` is what the customer may be asked for to show who they are; ``proof`` what an answer of theirs came to.
    ``calls`` is when they may be called.
    """

    facts: Facts
    conversation: Conversation
    signals: Signals
    message: Message
    items: tuple[ItemView, ...]
    rules: DialogueRules
    calendar: BusinessCalendar
    askable: tuple[Method, ...] = ()
    proof: Proof | None = None
    plans: Plans = NO_PLANS
    calls: CallHours | None = None

    @property
    def level_needed(self) -> int:
        """The level at which the customer may hear about the account on this channel."""
        return self.rules.voice_level if self.message.channel is Channel.VOICE else self.rules.disclose_level

    @property
    def may_disclose(self) -> bool:
        """Whether the customer is verified enough to hear about the account on this channel."""
        return self.message.own_address and self.facts.verified_level >= self.level_needed

    def only_has(self, intents: frozenset[Intent]) -> bool:
        """Whether the message says nothing but these."""
        return all(signal.intent in intents for signal in self.signals.intents)

    def collectable(self) -> tuple[ItemView, ...]:
        """Items in the account's currency with something to pay, neither disputed nor held."""
        return tuple(
            item
            for item in self.items
            if not (item.disputed or item.held) and item.open.currency == self.facts.currency and item.open.minor > 0
        )

    def overdue(self) -> tuple[ItemView, ...]:
        today = self.message.today
        return tuple(item for item in self.collectable() if item.due_on is not None and item.due_on < today)

    def owed(self) -> tuple[ItemView, ...]:
        """What the customer is asked for: what is overdue, or all that is open before anything is."""
        return self.overdue() or self.collectable()

    def total(self, items: tuple[ItemView, ...]) -> Money:
        """The sum of items in the account's currency."""
        return sum((item.open for item in items), Money.zero(self.facts.currency))

    def to_pay(self, items: tuple[ItemView, ...]) -> Money:
        """What is left to pay of items after credit on account, which nobody is asked for again."""
        total = self.total(items)
        return max(total - self.credit(), Money.zero(total.currency))

    def credit(self) -> Money:
        """What the account has to its credit, in its currency."""
        found = (each.credit for each in self.collectable() if each.credit is not None)
        return next(found, Money.zero(self.facts.currency))

    def asked_for(self, items: tuple[ItemView, ...]) -> dict[str, Value]:
        """The items as a message lists them, and what is to be paid for them, less credit on account."""
        lines = [item.line() for item in items]
        return asked_for(lines, total=self.total(items), credit=self.credit())

    def named(self, numbers: tuple[str, ...]) -> tuple[ItemView, ...]:
        """The items whose number (or id) the customer gave, in the account's order."""
        wanted = {plain_number(number) for number in numbers}
        return tuple(item for item in self.items if wanted & {plain_number(item.number), plain_number(item.id)})

    def numbers_of(self, intent: Intent) -> tuple[str, ...]:
        """The invoice numbers that belong to an intent, or those that are not known to belong to another."""
        own = {number for each in self.signals.intents if each.intent is intent for number in each.items}
        others = {number for each in self.signals.intents if each.intent is not intent for number in each.items}
        every = tuple(each.text for each in self.signals.invoice_numbers)
        return tuple(number for number in every if (number in own if own else number not in others))

    def quote(self, evidence: Evidence) -> Quote:
        """The customer's own words at ``evidence``, cut to ``QUOTE_CHARS_MAX``."""
        words = self.message.text[max(evidence.start, 0) : max(evidence.end, 0)][:QUOTE_CHARS_MAX]
        return Quote(message_id=self.message.id, text=words, evidence=evidence)

    def quotes(self, *intents: Intent) -> tuple[Quote, ...]:
        """The words behind these intents; the whole message where none of them has any."""
        found = [signal.evidence for signal in self.signals.intents if signal.intent in intents]
        return tuple(self.quote(each) for each in found[:QUOTES_MAX]) or (self.whole(),)

    def whole(self) -> Quote:
        """The whole message as a quote."""
        return self.quote(Evidence(start=0, end=len(self.message.text), method="whole"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """A question and what its answer would settle."""

    awaiting: Awaiting
    say: Say


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What one topic makes of the message: what to record, what to say, and at most one question.

    ``conversation`` and ``items`` are those after this topic, for the topics that follow. ``reason`` is
    ``None`` where the message is not about the topic.
    """

    conversation: Conversation
    items: tuple[ItemView, ...]
    moves: tuple[Move, ...] = ()
    says: tuple[Say, ...] = ()
    ask: Ask | None = None
    awaits_receipt: bool = False
    settles_receipt: bool = False
    awaits_call: bool = False
    keeps_question: bool = False
    reason: str | None = None

    def following(self, turn: Turn) -> Turn:
        """The turn as the next topic sees it."""
        return replace(turn, conversation=self.conversation, items=self.items)


def nothing(turn: Turn) -> Answer:
    """The message is not about this topic."""
    return Answer(conversation=turn.conversation, items=turn.items)


def answer(
    turn: Turn, *moves: Move, reason: str, says: tuple[Say, ...] = (), conversation: Conversation | None = None
) -> Answer:
    """An answer that leaves the items as they are, and the conversation unless one is given."""
    return Answer(
        conversation=conversation or turn.conversation, items=turn.items, moves=moves, says=says, reason=reason
    )


def plain_number(number: str) -> str:
    """An invoice number without what people leave out or add: case, spaces, dashes."""
    return NOT_IN_NUMBERS.sub("", number).casefold()
