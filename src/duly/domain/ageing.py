"""What was open on any day, and how long past its due date.

Owns the buckets. Reads ledger entries alone, each with the days on which it began and ceased to count,
so that the ageing of a past day comes out the same whenever it is asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from duly.domain.allocation import Allocation
from duly.domain.money import Money

BOUNDS_USUAL = (30, 60, 90, 120)


class BucketsInvalid(ValueError):
    """Bounds of ageing buckets that do not rise from one day upwards."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerItem:
    """An item as the ledger holds it: its full amount, counting from ``known_on``."""

    id: str
    amount: Money
    known_on: date
    due_on: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerPayment:
    """A payment or credit note: its full amount, counting from ``known_on`` until it is reversed."""

    id: str
    amount: Money
    known_on: date
    reversed_on: date | None = None

    def stands_on(self, day: date) -> bool:
        """Whether it counts at the end of ``day``."""
        return self.known_on <= day and (self.reversed_on is None or self.reversed_on > day)


@dataclass(frozen=True, kw_only=True, slots=True)
class Buckets:
    """Days past due that part one bucket from the next: 30, 60 makes current, 1-30, 31-60 and >60.

    Raises ``BucketsInvalid`` where the bounds do not rise, or begin below 1.
    """

    bounds: tuple[int, ...] = BOUNDS_USUAL

    def __post_init__(self) -> None:
        if not self.bounds or list(self.bounds) != sorted({bound for bound in self.bounds if bound > 0}):
            raise BucketsInvalid(f"bucket bounds {self.bounds}: expected rising days, such as 30, 60, 90")

    def labels(self) -> tuple[str, ...]:
        starts = (1, *(bound + 1 for bound in self.bounds))
        between = (f"{start}-{end}" for start, end in zip(starts, self.bounds, strict=False))
        return ("current", *between, f">{self.bounds[-1]}")

    def index(self, due_on: date | None, as_of: date) -> int:
        """Which bucket an item falls into. Without a due date it is never late, so it is current."""
        late = (as_of - due_on).days if due_on else 0
        return sum(late > bound for bound in (0, *self.bounds))


BUCKETS_USUAL = Buckets()


@dataclass(frozen=True, kw_only=True, slots=True)
class Ageing:
    """The totals of one currency on a day. ``open`` has one amount for each of the buckets' labels.

    ``unapplied`` is credit that stands beside the items; it is never taken off them silently.
    """

    currency: str
    as_of: date
    open: tuple[Money, ...]
    unapplied: Money

    @property
    def total(self) -> Money:
        """Everything open, unapplied credit not taken off."""
        return Money.total(self.open, currency=self.currency)


def open_on(day: date, items: Iterable[LedgerItem], allocations: Iterable[Allocation]) -> dict[str, Money]:
    """What was left to pay of each item known by the end of ``day``, settled ones as zero."""
    left = {item.id: item.amount for item in items if item.known_on <= day}
    for allocation in allocations:
        if allocation.item_id in left and allocation.stands_on(day):
            left[allocation.item_id] -= allocation.amount
    return left


def unapplied_on(day: date, payments: Iterable[LedgerPayment], allocations: Iterable[Allocation]) -> dict[str, Money]:
    """What of each payment standing at the end of ``day`` was set against no item."""
    left = {payment.id: payment.amount for payment in payments if payment.stands_on(day)}
    for allocation in allocations:
        if allocation.payment_id in left and allocation.stands_on(day):
            left[allocation.payment_id] -= allocation.amount
    return left


def age(
    as_of: date,
    *,
    items: Iterable[LedgerItem],
    payments: Iterable[LedgerPayment],
    allocations: Iterable[Allocation],
    buckets: Buckets = BUCKETS_USUAL,
) -> Mapping[str, Ageing]:
    """The ageing of each currency in the ledger at the end of ``as_of``, by currency code in order."""
    known, entries = tuple(items), tuple(allocations)
    due = {item.id: item.due_on for item in known}
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(buckets.labels()))
    for item_id, left in open_on(as_of, known, entries).items():
        sums[left.currency][buckets.index(due[item_id], as_of)] += left.minor
    credit: defaultdict[str, int] = defaultdict(int)
    for left in unapplied_on(as_of, payments, entries).values():
        credit[left.currency] += left.minor
    return {
        currency: Ageing(
            currency=currency,
            as_of=as_of,
            open=tuple(Money(minor=minor, currency=currency) for minor in sums[currency]),
            unapplied=Money(minor=credit[currency], currency=currency),
        )
        for currency in sorted({*sums, *credit})
    }
