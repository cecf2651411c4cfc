"""What the dialogue can do: a closed union of frozen values, each carried out by one use case.

A move says what happened and in whose words; it changes nothing by itself. ``quotes`` are the
customer's words behind it, in the order in which they were said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from duly.dialogue.values import Value
from duly.domain.contact import Channel, QuietWish
from duly.domain.conversation import Conversation, Quote
from duly.domain.money import Money
from duly.domain.plan import PlanKind
from duly.domain.plan_schedule import Schedule
from duly.domain.receipt import Receipt
from duly.domain.receipt_match import ReceiptMatch
from duly.domain.receivables import Rail
from duly.domain.signals import DisputeReason, Intent
from duly.domain.verification import Method
from duly.policy.call_times import CallSlot


class Limit(StrEnum):
    """Why the dialogue itself calls a person, where no intent of the customer does."""

    TURNS = "turn_limit"
    BROKEN_PROMISES = "broken_promises"
    UNVERIFIED = "unverified"
    DO_NOT_CONTACT = "do_not_contact"


Trigger = Intent | Limit


class Task(StrEnum):
    """What a person has to look after at the account's contact points."""

    CONTACT_UPDATE = "contact_update"
    CHANNEL_PREFERENCE = "channel_preference"


@dataclass(frozen=True, kw_only=True, slots=True)
class Say:
    """Answer in one approved wording. ``values`` are those only the dialogue knows; the sender adds
    what holds for every message (creditor, name, contact, link).
    """

    wording: str
    values: Mapping[str, Value]


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordPromise:
    """A promise, complete and inside the policy's ceilings. ``items`` are the item ids it is for.
    ``together`` is the sum of what is promised in this conversation: the smallest share is of that.

    ``replaces`` is the running promise that this one supersedes, with all parts that run beside it;
    ``None`` where none runs, or where this is a further part of what the same conversation promises.
    One reply records at most one promise for a day. ``rail`` is how the customer said to pay, if they did.
    """

    day: date
    amount: Money
    together: Money
    items: tuple[str, ...]
    language: str
    replaces: str | None
    quotes: tuple[Quote, ...]
    rail: Rail | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawPromise:
    """The customer takes back whatever promise runs, in their own words, and names no other day."""

    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUp:
    """The customer names no day but what it hangs on: no promise, and nothing is asked before ``day`` is over."""

    day: date
    condition: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordClaim:
    """The customer says that something was paid: a pause with an expiry, never money, never an end."""

    day: date | None
    amount: Money | None
    items: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordReceipt:
    """A receipt or a payment reference was given: evidence for a claim, not money. ``receipt`` and ``match`` are what
    a file says and which items it fits.
    """

    day: date | None
    amount: Money | None
    quotes: tuple[Quote, ...]
    receipt: Receipt | None = None
    match: ReceiptMatch | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepPhotos:
    """The files of this message show what is disputed: evidence of the dispute, and no claim of payment. ``item`` is
    the id of the disputed item where it is clear which one.
    """

    item: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenDispute:
    """Items (ids, never empty) are disputed. ``amount`` is the disputed part, ``None`` for all of it."""

    items: tuple[str, ...]
    reason: DisputeReason
    amount: Money | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawDispute:
    """The customer takes back what they disputed of these items (ids, never empty)."""

    items: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pause:
    """Hold the account until an instant (aware UTC): a dispute was raised, its item or reason is being
    asked for. Opening the dispute releases this hold; without an answer a person reviews it.
    """

    reason: str
    until: datetime
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SendInvoiceCopy:
    """Attach the documents of these items (ids)."""

    items: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SendPaymentLink:
    """Give a link on which these items (ids) can be paid."""

    items: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RequestCallback:
    """The customer wants to be called. ``day`` is a business day where one was named, ``slot`` the time on it."""

    day: date | None
    phone: str | None
    quotes: tuple[Quote, ...]
    slot: CallSlot | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Escalate:
    """Hand the account to a person. ``recommend`` is the next step, in words for that person."""

    trigger: Trigger
    recommend: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OptOut:
    """Consent withdrawn for these channels, as far as the customer's words go."""

    channels: frozenset[Channel]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OptIn:
    """Consent given or given anew, on these channels; ``wording`` is the saying that confirms it."""

    channels: frozenset[Channel]
    wording: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordWish:
    """How the customer wants to be treated from now on: times that do not suit, a channel, a language."""

    quiet: tuple[QuietWish, ...]
    channel: Channel | None
    language: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ProofGiven:
    """The customer has shown who they are; the level and how, never the answer itself."""

    method: Method
    level: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ProofFailed:
    """An answer that did not match, the ``attempt``-th in a row."""

    method: Method
    attempt: int


@dataclass(frozen=True, kw_only=True, slots=True)
class WrongPerson:
    """The address the message came from does not reach the customer: it is no longer valid."""

    channel: Channel
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactTask:
    """A person checks a contact point or a preference; automation never changes one on its own."""

    task: Task
    phone: str | None
    email: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A message that changes nothing but must be seen: for the journal, and for the person who has
    the account.
    """

    subject: Intent
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ProposePlan:
    """A plan, or more time for all of it, inside the policy's ceilings: read back, and not agreed yet. It takes
    the place of whatever was proposed before.
    """

    kind: PlanKind
    schedule: Schedule
    items: tuple[str, ...]
    language: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreePlan:
    """The customer's own "yes" to the plan with this id, exactly as it was read back."""

    plan_id: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DropPlan:
    """The customer does not want the plan with this id."""

    plan_id: str
    reason: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewPlan:
    """What the customer wants is above the ceilings (``exceeds``, in words): a person decides, with a
    recommendation and what it rests on.
    """

    kind: PlanKind
    schedule: Schedule
    items: tuple[str, ...]
    language: str
    exceeds: tuple[str, ...]
    recommended: str
    recommendation: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveInstalment:
    """More time for the next instalment of the plan that runs, inside the ceilings and agreed with a "yes"."""

    instalment_id: str
    day: date
    quotes: tuple[Quote, ...]


Record = (
    ProposePlan
    | AgreePlan
    | DropPlan
    | ReviewPlan
    | MoveInstalment
    | RecordPromise
    | WithdrawPromise
    | FollowUp
    | RecordClaim
    | RecordReceipt
    | KeepPhotos
    | OpenDispute
    | WithdrawDispute
    | Pause
    | SendInvoiceCopy
    | SendPaymentLink
    | RequestCallback
    | Escalate
    | OptOut
    | OptIn
    | RecordWish
    | ProofGiven
    | ProofFailed
    | WrongPerson
    | ContactTask
    | Note
)
"""What changes or keeps something, each carried out by itself; what is said goes out together."""
Move = Say | Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """The moves in the order to carry them out, the conversation after them, and why, in words."""

    moves: tuple[Move, ...]
    conversation: Conversation
    reason: str

    def says(self) -> tuple[Say, ...]:
        return tuple(move for move in self.moves if isinstance(move, Say))
