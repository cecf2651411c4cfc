"""How money is set against open items, and taken off them again.

Owns the order in which items are served. Knows no store: open items come in as values and go out as
values. What a payment was for is the payer's to say first, so named items come before any rule of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from duly.domain.money import Money
from duly.domain.receivables import Payment


class AllocationInvalid(ValueError):
    """Amounts that cannot be set against one another: not positive, below zero, or of an unknown item."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenItem:
    """What allocation may know of an item. ``open`` is what is left to pay, never below zero, and ``disputed`` so
    much of it, ``None`` for nothing.

    Raises ``AllocationInvalid`` where it is.
    """

    id: str
    number: str
    due_on: date | None
    issued_on: date
    open: Money
    disputed: Money | None = None

    def __post_init__(self) -> None:
        if self.open.minor < 0:
            raise AllocationInvalid(f"item {self.id} has {self.open} open: expected zero or more")

    @property
    def undisputed(self) -> Money:
        return self.open if self.disputed is None else self.open - min(self.disputed, self.open)


@dataclass(frozen=True, kw_only=True, slots=True)
class Allocation:
    """So much of a payment, set against an item on a day, and taken off again on ``reversed_on``."""

    payment_id: str
    item_id: str
    amount: Money
    on: date
    reversed_on: date | None = None

    def stands_on(self, day: date) -> bool:
        """Whether it counts at the end of ``day``."""
        return self.on <= day and (self.reversed_on is None or self.reversed_on > day)


@dataclass(frozen=True, kw_only=True, slots=True)
class Applied:
    """What came of a payment: the allocations, every item as it now is (in the order given), and the
    credit that found no item.
    """

    allocations: tuple[Allocation, ...]
    items: tuple[OpenItem, ...]
    unapplied: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenBack:
    """What came of a reversal: every allocation and item given, as they now are, in the order given."""

    allocations: tuple[Allocation, ...]
    items: tuple[OpenItem, ...]


def allocate(payment: Payment, items: Iterable[OpenItem], *, on: date, amount: Money | None = None) -> Applied:
    """Sets a payment against open items of its own currency; what is left over is unapplied credit.

    ``amount`` is what of the payment is still unapplied, for a credit that meets later items; unsaid, it
    is the whole payment. Raises ``AllocationInvalid`` where it is not positive or exceeds the payment.
    """
    left = payment.amount if amount is None else amount
    if not Money.zero(payment.amount.currency) < left <= payment.amount:
        raise AllocationInvalid(f"payment {payment.id} of {payment.amount}: {left} cannot be allocated")
    given = tuple(items)
    taken: dict[str, Money] = {}
    for item, most in _served(payment, given):
        before = taken.get(item.id, Money.zero(left.currency))
        share = min(left, most, item.open - before)
        if share:
            taken[item.id] = before + share
            left -= share
    allocations = tuple(
        Allocation(payment_id=payment.id, item_id=item_id, amount=share, on=on) for item_id, share in taken.items()
    )
    return Applied(allocations=allocations, items=_reduced(given, taken), unapplied=left)


def reverse(payment_id: str, allocations: Iterable[Allocation], items: Iterable[OpenItem], *, on: date) -> TakenBack:
    """Re-opens exactly what a payment had paid; what was already taken back stays as it was.

    Raises ``AllocationInvalid`` where an item it had paid is not among ``items``.
    """
    given, before = tuple(items), tuple(allocations)
    known = {item.id for item in given}
    back: dict[str, Money] = {}
    after: list[Allocation] = []
    for allocation in before:
        if allocation.payment_id != payment_id or allocation.reversed_on is not None:
            after.append(allocation)
            continue
        if allocation.item_id not in known:
            raise AllocationInvalid(f"payment {payment_id} had paid item {allocation.item_id}, which is not here")
        held = back.get(allocation.item_id)
        back[allocation.item_id] = allocation.amount if held is None else held + allocation.amount
        after.append(replace(allocation, reversed_on=on))
    return TakenBack(
        allocations=tuple(after),
        items=tuple(replace(item, open=item.open + back[item.id]) if item.id in back else item for item in given),
    )


def _served(payment: Payment, items: tuple[OpenItem, ...]) -> list[tuple[OpenItem, Money]]:
    """The items of the payment's currency in the order they are served, each with the most it is given there."""
    own = sorted((item for item in items if item.open.currency == payment.amount.currency), key=_oldest_due)
    named = [item for reference in payment.references for item in _meant(reference, own)]
    # Money without a name goes to what is undisputed first. Paying what is disputed with it would read as the
    # customer giving way, and would leave open what nobody contests. Once nothing else is open it does go
    # there: whoever pays the whole balance means all of it.
    return [
        *((item, item.open) for item in named),
        *((item, item.undisputed) for item in own),
        *((item, item.open) for item in own),
    ]


def _meant(reference: str, items: list[OpenItem]) -> list[OpenItem]:
    """The item with this id; else all with exactly this number, for books do repeat invoice numbers."""
    by_id = [item for item in items if item.id == reference]
    return by_id or [item for item in items if item.number == reference]


def _oldest_due(item: OpenItem) -> tuple[date, date, str]:
    return item.due_on or date.max, item.issued_on, item.id


def _reduced(items: tuple[OpenItem, ...], taken: Mapping[str, Money]) -> tuple[OpenItem, ...]:
    return tuple(replace(item, open=item.open - taken[item.id]) if item.id in taken else item for item in items)
