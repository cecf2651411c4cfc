"""What happened on an account, as plain values that the guarantees are checked against.

One ``AccountHistory`` at a time, so that a check of millions of accounts holds one in memory. Knows
nothing of how it was read. Instants are aware UTC. What happened at the instant of a message counts as
known to it: a run reads everything before it sends anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from duly.domain.books_history import CreditSince, OpenSince
from duly.domain.charge_lifecycle import ChargeHistory
from duly.domain.contact import Channel
from duly.domain.contact_log import Touch
from duly.domain.control import ControlKind, Mode
from duly.domain.dispute import DisputeEvent
from duly.domain.hold import HoldScope
from duly.domain.money import Money
from duly.domain.people_past import NO_PEOPLE, PeoplePast
from duly.domain.plan import PlanEvent
from duly.domain.promise import PromiseEvent, TakenBy
from duly.domain.will_history import ConsentChange, ListedSpell, QuietSpell
from duly.domain.writeback import WriteBackState


@dataclass(frozen=True, kw_only=True, slots=True)
class Spell:
    """From ``start`` up to ``end``, which no longer belongs to it; ``None``: it still lasts."""

    start: datetime
    end: datetime | None = None

    def holds_at(self, instant: datetime) -> bool:
        return self.start <= instant and (self.end is None or instant < self.end)


@dataclass(frozen=True, kw_only=True, slots=True)
class ItemSpell:
    """Some while in which an item was open, as our books knew it then."""

    item_id: str
    spell: Spell


@dataclass(frozen=True, kw_only=True, slots=True)
class ContestedSpell:
    """Some while in which so much of an item was disputed, or conceded and not yet credited, in minor units;
    ``None``: all of it, whatever was open.
    """

    item_id: str
    minor: int | None
    spell: Spell


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputeHistory:
    """A dispute from its opening on; ``events`` are those that ended it or opened it again. ``sla_at`` is the deadline
    of one that is open now, ``found_late`` says that it was seen to be past it.
    """

    id: str
    item_id: str
    events: tuple[DisputeEvent, ...]
    contested: tuple[ContestedSpell, ...]
    owner: str | None
    sla_at: datetime | None
    found_late: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class HoldSpell:
    """While a hold was open; ``target`` is the item id or the channel, ``None`` for the account."""

    scope: HoldScope
    target: str | None
    spell: Spell


class MessagePurpose(StrEnum):
    """Why a message was sent. Only the first three ask for money; a reply answers the customer."""

    STEP = "step"
    PROMISE_REMINDER = "promise_reminder"
    INSTALMENT_REMINDER = "instalment_reminder"
    PLAN_NEWS = "plan_news"
    DISPUTE_NEWS = "dispute_news"
    THANKS = "thanks"
    REPLY = "reply"
    CODE = "code"


@dataclass(frozen=True, kw_only=True, slots=True)
class LocalMoment:
    """A message's instant in one zone the customer may be in: minutes after midnight there.

    ``open`` are the contact windows of that day in that place, each from a minute up to another; none
    on a day without contact.
    """

    zone: str
    minute: int
    open: tuple[tuple[int, int], ...]

    def is_open(self) -> bool:
        return any(start <= self.minute < end for start, end in self.open)


@dataclass(frozen=True, kw_only=True, slots=True)
class SentMessage:
    """A message or call that left, best told by the channel that carried it.

    ``at`` is when the gate let it go, the last instant at which it could be stopped; ``day`` the day it
    counts to. ``reached`` is false where it failed. ``cycle`` is the overdue cycle, the promise or the
    payment that ``step`` belongs to. ``items`` are the item ids it speaks of, ``asked`` the minor units it asks for
    of each, in the same order; all that is open of those not said. ``discloses_level`` is the
    verification level its content needs, 0 where it tells nothing of the debt. ``in_reply_to`` is the
    id of the inbound that a reply answers. ``approved``: a person has approved it; ``segment`` is the policy's, and
    ``own_mode`` the mode of the step itself. ``needs_consent``: the market asks for one; ``authorised``: its address
    counts as given by the customer for this. ``to_tell`` are the disclosures that the market asks for, ``told`` those
    that its words make. ``amount`` is the sum in minor units that it names beside its items, ``credit`` what it takes
    off for credit on account, ``shown`` what is seen of it unopened.
    """

    id: str
    purpose: MessagePurpose
    channel: Channel
    at: datetime
    day: date
    reached: bool
    step: str | None
    cycle: str | None
    items: tuple[str, ...]
    local: tuple[LocalMoment, ...]
    wording_approved: bool
    discloses_level: int
    verified_level: int
    in_reply_to: str | None = None
    address: str = ""
    approved: bool = False
    segment: str | None = None
    own_mode: Mode | None = None
    caps: tuple[MarketCap, ...] = ()
    pauses: tuple[Pause, ...] = ()
    asked: tuple[int, ...] = ()
    amount: int | None = None
    say: str = ""
    needs_consent: bool = False
    authorised: bool = False
    to_tell: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    credit: int = 0
    shown: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ControlSpell:
    """While a control of the workspace was in force: a kill switch, a mode, an entry of the allow list."""

    kind: ControlKind
    target: str
    spell: Spell


class Counted(StrEnum):
    """What a cap counts: every attempt, those that reached the customer, or the channels of them."""

    ATTEMPTS = "attempts"
    CONTACTS = "contacts"
    DISTINCT_CHANNELS = "distinct_channels"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cap:
    """The policy's most of ``counted`` within ``days`` days of the creditor, today being one of them."""

    counted: Counted
    days: int
    most: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MarketCap:
    """A market's cap that held for one message, over some channels, in days of the customer.

    ``days`` running days, that of the message among them; ``None`` is the calendar week. ``gap_days`` must lie
    between two. With ``begins``, counting begins with the first such touch of the stretch. It counts the account
    or, with ``whole_customer``, every account of the customer.
    """

    rule: str
    counted: Counted
    channels: tuple[Channel, ...]
    most: int
    days: int | None
    gap_days: int | None
    begins: Touch | None
    whole_customer: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Pause:
    """A market's cool-down: within ``days`` days of such a touch over ``heard`` the message was not to leave."""

    rule: str
    begins: Touch
    heard: tuple[Channel, ...]
    days: int
    whole_customer: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherTouch:
    """The customer's own words, or a message of ours on another account of theirs.

    ``here`` tells whether it was on this account; ``message_id`` which message of ours it was.
    """

    at: datetime
    channel: Channel
    touch: Touch
    here: bool
    message_id: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseCeilings:
    """What automation was allowed to accept by the policy of that day."""

    days_out_max: int
    share_min: Fraction
    broken_max: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseHistory:
    """A promise from its first event on. ``together`` adds the parts promised in the same conversation;
    ``balance`` is what was owed and ``broken_before`` how many were broken when it was taken. ``amount`` is what was
    promised of all that was ``open`` then; ``None`` where that is not known.
    """

    id: str
    events: tuple[tuple[datetime, PromiseEvent], ...]
    taken_by: TakenBy
    taken_on: date
    day: date
    follow_up_on: date
    together: Money
    balance: Money
    broken_before: int
    ceilings: PromiseCeilings
    amount: Money | None = None
    open: Money | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanCeilings:
    """What automation was allowed to agree by the policy of that day; money in the plan's currency."""

    instalments_max: int
    days_max: int
    first_share_min: Fraction
    review_above: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtensionCeilings:
    """How much more time automation was allowed to give by the policy of that day, and how often in 365 days."""

    days_max: int
    times_max: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanHistory:
    """A plan, and by whom it was agreed; ``None`` where it never was. ``days`` are from the agreement to the last
    instalment. ``parts`` are the instalments' amounts by their ids. ``must_end_by`` is the day on which it may run
    last. ``extension`` is set where it gives more time instead of parts, and ``given_before`` how often that was.
    ``items`` are the ids of what it is over.
    """

    id: str
    agreed_by: TakenBy | None
    total: Money
    instalments: int
    days: int
    first: Money
    ceilings: PlanCeilings
    events: tuple[tuple[datetime, PlanEvent], ...] = ()
    parts: Mapping[str, Money] = field(default_factory=dict[str, Money])
    must_end_by: date | None = None
    extension: ExtensionCeilings | None = None
    given_before: int = 0
    items: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class InboundHistory:
    """Something that came in. ``led_to`` are the ids of what became of it: records, or a journal entry.

    ``acknowledged_at`` is ``None`` where the provider has had no answer yet.
    """

    id: str
    stored_at: datetime
    acknowledged_at: datetime | None
    known_kind: bool
    led_to: tuple[str, ...]
    with_person: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class OutcomeHistory:
    """A write-back. ``arrivals`` counts how often the receiving system holds it, ``at`` is since when it is on its way;
    ``by_hand``: a person has entered it there, so that it need not arrive.
    """

    id: str
    state: WriteBackState
    at: datetime
    arrivals: int
    with_person: bool
    by_hand: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class DecisionHistory:
    """A decision as it was stored, and as it comes out again, both in one canonical form."""

    id: str
    stored: str
    recomputed: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountHistory:
    """Everything the guarantees speak of, for one account. ``touches`` are those that are no message of its own.

    ``outcomes_owed`` are the ids of the write-backs that its records call for. ``journal_faults`` says,
    in words, what does not verify in its chain. ``controls`` are the workspace's, and ``sandboxed`` the channels
    that reach no real person. ``messages_since``: earlier messages are left out; ``None``: none is. ``names`` are the
    company's and the customer's, ``numbers`` those of the items.
    """

    account_id: str
    review_at: datetime | None = None
    owner: str | None = None
    open_items: tuple[ItemSpell, ...] = ()
    open_amounts: tuple[OpenSince, ...] = ()
    disputes: tuple[DisputeHistory, ...] = ()
    holds: tuple[HoldSpell, ...] = ()
    messages: tuple[SentMessage, ...] = ()
    caps: tuple[Cap, ...] = ()
    touches: tuple[OtherTouch, ...] = ()
    consents: tuple[ConsentChange, ...] = ()
    quiet: tuple[QuietSpell, ...] = ()
    listed: tuple[ListedSpell, ...] = ()
    promises: tuple[PromiseHistory, ...] = ()
    plans: tuple[PlanHistory, ...] = ()
    charges: tuple[ChargeHistory, ...] = ()
    inbound: tuple[InboundHistory, ...] = ()
    outcomes: tuple[OutcomeHistory, ...] = ()
    outcomes_owed: tuple[str, ...] = ()
    decisions: tuple[DecisionHistory, ...] = ()
    journal_faults: tuple[str, ...] = ()
    controls: tuple[ControlSpell, ...] = ()
    sandboxed: frozenset[Channel] = frozenset()
    people: PeoplePast = NO_PEOPLE
    messages_since: datetime | None = None
    credit: tuple[CreditSince, ...] = ()
    names: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """A workspace at ``as_of``. ``accounts`` may be a stream; it is read once. ``seal_faults`` says what
    does not verify above the single chains.
    """

    as_of: datetime
    accounts: Iterable[AccountHistory]
    seal_faults: tuple[str, ...] = ()
