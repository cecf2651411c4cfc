"""What understanding a message yields: typed signals, each with the evidence it came from.

A signal proposes; it never decides, sends or records. Knows no method of understanding.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from duly.domain.consent import OptOutScope
from duly.domain.contact import Channel, QuietWish
from duly.domain.money import Money
from duly.domain.plan_schedule import Interval
from duly.domain.receivables import Rail


class Intent(StrEnum):
    """What a customer wants or states; several may hold in one message."""

    PROMISE_TO_PAY = "promise_to_pay"
    PLAN_REQUEST = "plan_request"
    EXTENSION_REQUEST = "extension_request"
    SETTLEMENT_REQUEST = "settlement_request"
    REFUSAL = "refusal"
    PAID_CLAIM = "paid_claim"
    RECEIPT = "receipt"
    INVOICE_COPY = "invoice_copy"
    PAYMENT_LINK = "payment_link"
    BALANCE_QUESTION = "balance_question"
    PAYMENT_METHOD_QUESTION = "payment_method_question"
    CALLBACK_REQUEST = "callback_request"
    HUMAN_REQUEST = "human_request"
    CHANNEL_PREFERENCE = "channel_preference"
    CONTACT_UPDATE = "contact_update"
    DISPUTE = "dispute"
    HARDSHIP = "hardship"
    VULNERABILITY = "vulnerability"
    LEGAL_THREAT = "legal_threat"
    INSOLVENCY = "insolvency"
    COMPLAINT = "complaint"
    ABUSE = "abuse"
    WRONG_PERSON = "wrong_person"
    THIRD_PARTY = "third_party"
    DECEASED = "deceased"
    IDENTITY_DOUBT = "identity_doubt"
    OPT_OUT = "opt_out"
    MANIPULATION = "manipulation"
    AFFIRM = "affirm"
    DENY = "deny"
    GREETING = "greeting"
    THANKS = "thanks"
    UNCLEAR = "unclear"


STOP_INTENTS = frozenset(
    {
        Intent.HARDSHIP,
        Intent.VULNERABILITY,
        Intent.LEGAL_THREAT,
        Intent.INSOLVENCY,
        Intent.COMPLAINT,
        Intent.WRONG_PERSON,
        Intent.THIRD_PARTY,
        Intent.DECEASED,
        Intent.OPT_OUT,
    }
)
"""These stop automation on the account at once; a dispute stops it on its items."""


class DisputeReason(StrEnum):
    """Why an item is disputed."""

    PRICE = "price"
    FEE = "fee"
    QUANTITY = "quantity"
    NOT_RECEIVED = "not_received"
    DAMAGED_QUALITY = "damaged_quality"
    WRONG_ITEM = "wrong_item"
    RETURN = "return"
    DUPLICATE = "duplicate"
    SERVICE = "service"
    MISSING_DOCUMENT = "missing_document"
    TAX = "tax"
    CANCELLED = "cancelled"
    UNRECOGNISED = "unrecognised"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """The characters ``text[start:end]`` of the message, the method, and how sure it was.

    ``confidence`` is in thousandths, 0 to 1000.
    """

    start: int
    end: int
    method: str = "grammar"
    confidence: int = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class IntentSignal:
    """``items`` are the invoice numbers said together with this intent, where that could be told."""

    intent: Intent
    evidence: Evidence
    items: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class DateSignal:
    """A calendar date the message mentions. ``candidates`` has two or more where phrases such as
    "next Friday" have no single reading; ``day`` is then the likeliest of them.
    """

    day: date
    evidence: Evidence
    candidates: tuple[date, ...] = ()

    @property
    def ambiguous(self) -> bool:
        return len(self.candidates) > 1


@dataclass(frozen=True, kw_only=True, slots=True)
class AmountSignal:
    money: Money
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseSignal:
    """What the customer offers to do. ``day`` or ``amount`` is ``None`` where it was not said.

    A ``condition`` ("when I get paid") makes it no promise yet: the dialogue asks for a date.
    """

    day: DateSignal | None
    amount: AmountSignal | None
    evidence: Evidence
    items: tuple[str, ...] = ()
    condition: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputeSignal:
    """One dispute of several that a message may hold: its reason, the invoice numbers said with it, and the disputed
    part where one was said.
    """

    reason: DisputeReason
    evidence: Evidence
    items: tuple[str, ...] = ()
    part: Money | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TextSignal:
    """A piece of text with a meaning of its own: an invoice number, a phone, an e-mail."""

    text: str
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class RailSignal:
    """How the customer says the money will travel: "by cheque"."""

    rail: Rail
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietSignal:
    """Times that do not suit the customer."""

    wish: QuietWish
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelSignal:
    """The channel the customer prefers, and those turned down for it."""

    channel: Channel
    instead_of: tuple[Channel, ...]
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class CountSignal:
    """How many instalments the customer speaks of."""

    value: int
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class IntervalSignal:
    """How often the customer wants to pay."""

    value: Interval
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanSignal:
    """What the customer says of paying in parts; ``None`` where they do not say it. ``each`` comes again and
    again, ``first`` at the beginning; ``half_first`` is where half is offered at the beginning.
    """

    count: CountSignal | None = None
    each: AmountSignal | None = None
    first: AmountSignal | None = None
    half_first: Evidence | None = None
    interval: IntervalSignal | None = None
    start: DateSignal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HoursSignal:
    """Hours of a day where the customer is, as minutes after midnight; ``end`` is ``start`` for one point in time."""

    start: int
    end: int
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class CallSignal:
    """When the customer wants to be called; ``None`` where they do not say it."""

    day: DateSignal | None = None
    hours: HoursSignal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DissentSignal:
    """One method sees ``intent`` in a place where what holds is ``found``; ``evidence`` has that method, and how sure
    it was. It changes nothing; whoever improves the understanding looks here first.
    """

    intent: Intent
    found: tuple[Intent, ...]
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class Signals:
    """Everything understood from one message. ``intents`` is never empty: nothing is ``unclear``.

    ``dates`` and ``amounts`` hold all that is mentioned, promised or not. ``bare`` says that the message is
    nothing but a day or an amount ("sorry, Tuesday"), ``only_named`` that it is "just that one".
    ``dispute_reason`` stands for all ``disputes``; ``dispute_withdrawn`` is where the customer takes one back.
    ``impossible_dates`` are days that no calendar has, such as 31 April. ``conditional`` is what the customer makes
    a day hang on, promised or not: "when I get paid". ``opt_out`` says what an opt-out in the message is of,
    ``opt_in`` are words that ask for contact again, ``speaks`` is the language asked for (ISO 639-1). ``call`` is when
    a call is wanted, or a message that is nothing but such a time. ``promise_withdrawn`` is where the customer takes
    back what they promised. ``dissents`` are what the methods of understanding disagree on. ``period`` is the first day
    of a time longer than a day that is all the message says ("next month"): no day to hold anybody to. ``model`` is the
    version of the intent model that read the message beside the grammar, ``None`` where the grammar read it alone.
    """

    language: str
    intents: tuple[IntentSignal, ...]
    dispute_reason: DisputeReason | None = None
    disputes: tuple[DisputeSignal, ...] = ()
    dispute_withdrawn: Evidence | None = None
    promises: tuple[PromiseSignal, ...] = ()
    dates: tuple[DateSignal, ...] = ()
    amounts: tuple[AmountSignal, ...] = ()
    invoice_numbers: tuple[TextSignal, ...] = ()
    phone: TextSignal | None = None
    email: TextSignal | None = None
    bare: bool = False
    only_named: bool = False
    impossible_dates: tuple[TextSignal, ...] = ()
    plan: PlanSignal | None = None
    rail: RailSignal | None = None
    conditional: TextSignal | None = None
    opt_out: tuple[OptOutScope, ...] = ()
    opt_in: TextSignal | None = None
    quiet: tuple[QuietSignal, ...] = ()
    prefers: ChannelSignal | None = None
    speaks: TextSignal | None = None
    call: CallSignal | None = None
    promise_withdrawn: Evidence | None = None
    dissents: tuple[DissentSignal, ...] = ()
    period: DateSignal | None = None
    model: str | None = None

    def has(self, intent: Intent) -> bool:
        return any(signal.intent is intent for signal in self.intents)

    def evidence_of(self, intent: Intent) -> Evidence | None:
        """The evidence of the first signal of this intent, if there is one."""
        return next((s.evidence for s in self.intents if s.intent is intent), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenInvoice:
    """What understanding may know of an open item: its number and the amount still open."""

    number: str
    open: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageContext:
    """What understanding may know beside the text: the day, the currency and the open items.

    ``stop_words`` are those of the customer's market: whoever sends one of them alone wants no more messages.
    """

    as_of: date
    currency: str
    balance: Money | None = None
    locale: str | None = None
    invoices: tuple[OpenInvoice, ...] = ()
    stop_words: tuple[str, ...] = ()
