"""A promise to pay: what was promised, and how it ends.

Owns the lifecycle and the settlement rule. Whether a promise may be accepted at all is the policy's to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from duly.domain.business_calendar import BusinessCalendar
from duly.domain.contact import Channel
from duly.domain.conversation import Quote
from duly.domain.lifecycle import Lifecycle
from duly.domain.money import Money, Rounding
from duly.domain.receivables import Payment, PaymentKind, Rail


class PromiseState(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DUE = "due"
    KEPT = "kept"
    PARTLY_KEPT = "partly_kept"
    BROKEN = "broken"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


class PromiseEvent(StrEnum):
    """What happens to a promise, or to an instalment of a plan, which alone can be ``moved`` to a later day.
    ``withdrawn`` is by the customer, who names no other day. ``payment_reversed`` and ``part_reversed`` come after its
    end.
    """

    CONFIRMED = "confirmed"
    FELL_DUE = "fell_due"
    MOVED = "moved"
    KEPT = "kept"
    PARTLY_KEPT = "partly_kept"
    BROKEN = "broken"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    PART_REVERSED = "part_reversed"
    PAYMENT_REVERSED = "payment_reversed"


PROMISE: Lifecycle[PromiseState, PromiseEvent] = Lifecycle(
    name="promise",
    initial=PromiseState.PROPOSED,
    table={
        (PromiseState.PROPOSED, PromiseEvent.CONFIRMED): PromiseState.CONFIRMED,
        (PromiseState.PROPOSED, PromiseEvent.SUPERSEDED): PromiseState.SUPERSEDED,
        (PromiseState.PROPOSED, PromiseEvent.CANCELLED): PromiseState.CANCELLED,
        (PromiseState.PROPOSED, PromiseEvent.WITHDRAWN): PromiseState.WITHDRAWN,
        (PromiseState.CONFIRMED, PromiseEvent.FELL_DUE): PromiseState.DUE,
        (PromiseState.CONFIRMED, PromiseEvent.MOVED): PromiseState.CONFIRMED,
        (PromiseState.CONFIRMED, PromiseEvent.KEPT): PromiseState.KEPT,
        (PromiseState.CONFIRMED, PromiseEvent.SUPERSEDED): PromiseState.SUPERSEDED,
        (PromiseState.CONFIRMED, PromiseEvent.CANCELLED): PromiseState.CANCELLED,
        (PromiseState.CONFIRMED, PromiseEvent.WITHDRAWN): PromiseState.WITHDRAWN,
        (PromiseState.DUE, PromiseEvent.MOVED): PromiseState.CONFIRMED,
        (PromiseState.DUE, PromiseEvent.KEPT): PromiseState.KEPT,
        (PromiseState.DUE, PromiseEvent.PARTLY_KEPT): PromiseState.PARTLY_KEPT,
        (PromiseState.DUE, PromiseEvent.BROKEN): PromiseState.BROKEN,
        (PromiseState.DUE, PromiseEvent.SUPERSEDED): PromiseState.SUPERSEDED,
        (PromiseState.DUE, PromiseEvent.CANCELLED): PromiseState.CANCELLED,
        (PromiseState.DUE, PromiseEvent.WITHDRAWN): PromiseState.WITHDRAWN,
        # The one way on from an end: money that had kept the promise was taken back. It only gets worse.
        (PromiseState.KEPT, PromiseEvent.PART_REVERSED): PromiseState.PARTLY_KEPT,
        (PromiseState.KEPT, PromiseEvent.PAYMENT_REVERSED): PromiseState.BROKEN,
        (PromiseState.PARTLY_KEPT, PromiseEvent.PAYMENT_REVERSED): PromiseState.BROKEN,
    },
)
RUNNING = frozenset({PromiseState.PROPOSED, PromiseState.CONFIRMED, PromiseState.DUE})
"""The promise still moves the schedule."""
ENDED = frozenset(PromiseState) - RUNNING
WITHOUT_MONEY = frozenset({PromiseState.SUPERSEDED, PromiseState.CANCELLED, PromiseState.WITHDRAWN})
"""Another promise or nothing at all stands in its place, so no payment counts for it."""
AFTER_THE_END = frozenset({PromiseEvent.PART_REVERSED, PromiseEvent.PAYMENT_REVERSED})
"""The documented exception to "every promise ends exactly once"."""


JUDGED = frozenset({PromiseState.KEPT, PromiseState.PARTLY_KEPT, PromiseState.BROKEN})
"""The promise came to its day, so that it tells how far the customer's word can be relied on."""
MILLIONTHS = 1_000_000


def reliability(ended: Iterable[tuple[str, int, int]]) -> int | None:
    """The share of the money promised that was paid in time, in millionths; ``None`` where no promise came to its day.

    ``ended`` gives the state, the amount promised and the amount paid of each, in one currency. A kept promise counts
    whole, for the tolerance it used is the policy's.
    """
    promised = paid = 0
    for state, amount, received in ended:
        if state in JUDGED:
            promised += amount
            paid += amount if state == PromiseState.KEPT else min(received, amount)
    return paid * MILLIONTHS // promised if promised else None


class TakenBy(StrEnum):
    """Who took a promise down."""

    AUTOMATION = "automation"
    PERSON = "person"
    PORTAL = "portal"


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """A promise to pay ``amount`` by ``day``. ``items`` are item ids; none means the whole balance.

    ``follow_up_on`` is the last day, grace included, on which payment counts. It is fixed when the promise
    is taken, so that a later change of policy moves no promise that a customer has made. ``quotes`` are
    the customer's words it rests on; none where it was made in the portal or to a person.
    """

    id: str
    account_id: str
    state: PromiseState
    day: date
    amount: Money
    items: tuple[str, ...]
    channel: Channel
    language: str
    taken_by: TakenBy
    quotes: tuple[Quote, ...]
    follow_up_on: date
    taken_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Tolerance:
    """How much less still keeps a promise: a share of it or an amount in minor units, whichever is more."""

    share: Fraction = Fraction(0)
    minor: int = 0

    def short_max(self, promised: Money) -> Money:
        by_share = promised.times(self.share, rounding=Rounding.DOWN)
        return max(by_share, Money(minor=self.minor, currency=promised.currency))


TOLERANCE_USUAL = Tolerance(share=Fraction(2, 100))
"""Bank charges and rounding eat up to this much of an honest payment."""


class RailBecause(StrEnum):
    """Why a promise was given the grace of its rail."""

    SAID = "said"
    USUAL = "usual"
    ASSUMED = "assumed"


def rail_of(said: Rail | None, used: Sequence[Rail], by_rail: Mapping[Rail, int]) -> tuple[Rail, RailBecause]:
    """How the money will travel: as the customer says, else as it mostly did, else by transfer.

    ``used`` are the rails of the account's latest payments. Of those used equally often the one with the
    longest grace counts: nobody is late by our guess.
    """
    if said is not None:
        return said, RailBecause.SAID
    if not used:
        return Rail.TRANSFER, RailBecause.ASSUMED
    times = Counter(used)
    return max(times, key=lambda rail: (times[rail], by_rail.get(rail, 0), rail)), RailBecause.USUAL


def grace_days(rail: Rail | None, by_rail: Mapping[Rail, int]) -> int:
    """Business days of grace; a customer who did not say how they pay is taken to send a transfer."""
    return by_rail.get(rail or Rail.TRANSFER, 0)


class Ceiling(StrEnum):
    """What automation may not go beyond; a person may, and it is kept with the promise."""

    DAYS_OUT = "days_out_max"
    SHARE = "share_min"
    BROKEN = "broken_max"


def follow_up_on(day: date, *, grace_days: int, calendar: BusinessCalendar) -> date:
    """The last day on which payment keeps a promise for ``day``.

    A promise for a day on which banks are closed runs to the next one on which they are open.
    """
    return calendar.add_business_days(calendar.on_or_after(day), grace_days)


def paid_towards(
    promise: Promise, payments: Iterable[Payment], *, numbers: Mapping[str, str], reversed_ids: Collection[str]
) -> Money:
    """The money that counts for a promise, of ``payments`` that became known since it was taken.

    It counts when received by ``follow_up_on`` in the promise's currency and not taken back. Money that
    the payer set aside for other items does not, nor do credit notes, which nobody paid. ``numbers`` gives
    each promised item's number by its id.
    """
    counted = (p.amount for p in payments if p.id not in reversed_ids and _counts(p, promise, numbers))
    return Money.total(counted, currency=promise.amount.currency)


def paid_towards_each(
    promises: Iterable[Promise],
    payments: Iterable[tuple[datetime, Payment]],
    *,
    numbers: Mapping[str, str],
    reversed_ids: Collection[str],
) -> dict[str, Money]:
    """The money that counts for each of an account's promises, by promise id; each cent counts once.

    ``payments`` come with the instant at which each became known, oldest first. One that counts for
    several promises fills the earliest first. Superseded, cancelled and withdrawn promises take none.
    """
    waiting = sorted((p for p in promises if p.state not in WITHOUT_MONEY), key=lambda p: (p.day, p.id))
    paid = {promise.id: Money.zero(promise.amount.currency) for promise in waiting}
    for known_at, payment in payments:
        left = payment.amount
        for promise in waiting:
            if known_at < promise.taken_at or payment.id in reversed_ids or not _counts(payment, promise, numbers):
                continue
            share = min(left, promise.amount - paid[promise.id])
            paid[promise.id] += share
            left -= share
    return paid


def _counts(payment: Payment, promise: Promise, numbers: Mapping[str, str]) -> bool:
    if payment.kind is not PaymentKind.PAYMENT or payment.amount.currency != promise.amount.currency:
        return False
    meant = {*promise.items, *(numbers[item_id] for item_id in promise.items if item_id in numbers)}
    for_it = not promise.items or not payment.references or not meant.isdisjoint(payment.references)
    return for_it and payment.received_on <= promise.follow_up_on


def settle(
    promise: Promise, *, paid: Money, today: date, tolerance: Tolerance = TOLERANCE_USUAL
) -> PromiseEvent | None:
    """How a running promise ends today, with ``paid`` having come in for it; ``None`` while it is open.

    It is kept as soon as enough is paid. It is partly kept or broken only once ``follow_up_on`` is over,
    for money that arrives on that day still counts. Raises ``MixedCurrencies``.
    """
    if paid + tolerance.short_max(promise.amount) >= promise.amount and paid.minor > 0:
        return PromiseEvent.KEPT
    if today <= promise.follow_up_on:
        return None
    return PromiseEvent.PARTLY_KEPT if paid.minor > 0 else PromiseEvent.BROKEN


def events_due(
    promise: Promise, *, paid: Money, today: date, tolerance: Tolerance = TOLERANCE_USUAL
) -> tuple[PromiseEvent, ...]:
    """What happens to a promise today, in order; nothing where it was never confirmed or has ended.

    After missed days it falls due and ends on one day, so each of the two is still recorded.
    """
    if promise.state not in (PromiseState.CONFIRMED, PromiseState.DUE):
        return ()
    end = settle(promise, paid=paid, today=today, tolerance=tolerance)
    ends = () if end is None else (end,)
    falls_due = promise.state is PromiseState.CONFIRMED and today >= promise.day and end is not PromiseEvent.KEPT
    return (PromiseEvent.FELL_DUE, *ends) if falls_due else ends


def after_reversal(promise: Promise, *, paid: Money, tolerance: Tolerance = TOLERANCE_USUAL) -> PromiseEvent | None:
    """What a reversed payment does to a promise that had ended, with ``paid`` being what is left of it."""
    if promise.state not in (PromiseState.KEPT, PromiseState.PARTLY_KEPT):
        return None
    if paid.minor <= 0:
        return PromiseEvent.PAYMENT_REVERSED
    short = paid + tolerance.short_max(promise.amount) < promise.amount
    return PromiseEvent.PART_REVERSED if short and promise.state is PromiseState.KEPT else None
