"""Ageing by days past due, as of any past day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.ageing import (
    BUCKETS_USUAL,
    Ageing,
    Buckets,
    BucketsInvalid,
    LedgerItem,
    LedgerPayment,
    age,
    open_on,
    unapplied_on,
)
from duly.domain.allocation import Allocation
from duly.domain.money import Money

AS_OF = date(2026, 6, 30)


def eur(minor: int) -> Money:
    return Money(minor=minor, currency="EUR")


def ledger_item(item_id: str, minor: int, *, days_late: int | None = 0, currency: str = "EUR") -> LedgerItem:
    due = None if days_late is None else AS_OF - timedelta(days=days_late)
    return LedgerItem(id=item_id, amount=Money(minor=minor, currency=currency), known_on=date(2026, 1, 1), due_on=due)


@pytest.mark.parametrize(
    ("days_late", "label"),
    [
        (None, "current"),
        (-5, "current"),
        (0, "current"),
        (1, "1-30"),
        (30, "1-30"),
        (31, "31-60"),
        (61, "61-90"),
        (91, "91-120"),
        (120, "91-120"),
        (121, ">120"),
        (2000, ">120"),
    ],
)
def test_an_item_falls_into_a_bucket(days_late: int | None, label: str) -> None:
    due = ledger_item("1", 1, days_late=days_late).due_on
    assert BUCKETS_USUAL.labels()[BUCKETS_USUAL.index(due, AS_OF)] == label


def test_buckets_are_the_companys_to_choose() -> None:
    assert Buckets(bounds=(7, 14)).labels() == ("current", "1-7", "8-14", ">14")
    for bounds in ((), (30, 30), (60, 30), (0, 30)):
        with pytest.raises(BucketsInvalid, match="rising"):
            Buckets(bounds=bounds)


def test_each_currency_has_its_own_totals_and_credit_stands_apart() -> None:
    aged = age(
        AS_OF,
        items=[
            ledger_item("1", 1000, days_late=10),
            ledger_item("2", 2000, days_late=200),
            ledger_item("3", 500, days_late=None),
            ledger_item("4", 7000, days_late=40, currency="USD"),
        ],
        payments=[LedgerPayment(id="P", amount=eur(900), known_on=date(2026, 6, 1))],
        allocations=[Allocation(payment_id="P", item_id="1", amount=eur(400), on=date(2026, 6, 1))],
    )
    assert list(aged) == ["EUR", "USD"]
    assert aged["EUR"] == Ageing(
        currency="EUR",
        as_of=AS_OF,
        open=(eur(500), eur(600), eur(0), eur(0), eur(0), eur(2000)),
        unapplied=eur(500),
    )
    assert aged["USD"].total == Money(minor=7000, currency="USD")


# An invoice of 100.00 known on 2 January and due on the 10th; 60.00 paid on the 15th and returned on the 20th.
ITEMS = (LedgerItem(id="1", amount=eur(10000), known_on=date(2026, 1, 2), due_on=date(2026, 1, 10)),)
PAYMENTS = (LedgerPayment(id="P", amount=eur(7000), known_on=date(2026, 1, 15), reversed_on=date(2026, 1, 20)),)
ENTRIES = (
    Allocation(payment_id="P", item_id="1", amount=eur(6000), on=date(2026, 1, 15), reversed_on=date(2026, 1, 20)),
)


@pytest.mark.parametrize(
    ("day", "left", "credit"),
    [
        (date(2026, 1, 1), {}, {}),
        (date(2026, 1, 2), {"1": eur(10000)}, {}),
        (date(2026, 1, 14), {"1": eur(10000)}, {}),
        (date(2026, 1, 15), {"1": eur(4000)}, {"P": eur(1000)}),
        (date(2026, 1, 19), {"1": eur(4000)}, {"P": eur(1000)}),
        (date(2026, 1, 20), {"1": eur(10000)}, {}),
    ],
)
def test_what_was_open_on_a_past_day(day: date, left: dict[str, Money], credit: dict[str, Money]) -> None:
    assert open_on(day, ITEMS, ENTRIES) == left
    assert unapplied_on(day, PAYMENTS, ENTRIES) == credit


offsets = st.integers(0, 60).map(lambda n: date(2026, 1, 1) + timedelta(days=n))
ledger_items = st.builds(
    LedgerItem,
    id=st.sampled_from("abcd"),
    amount=st.integers(1, 9999).map(eur),
    known_on=offsets,
    due_on=st.none() | offsets,
)
books = st.lists(ledger_items, unique_by=lambda entry: entry.id, max_size=4)


@given(book=books, day=offsets, later=offsets, bounds=st.sets(st.integers(1, 50), min_size=1))
def test_buckets_part_the_open_amount_and_later_entries_change_no_past_day(
    book: list[LedgerItem], day: date, later: date, bounds: set[int]
) -> None:
    buckets = Buckets(bounds=tuple(sorted(bounds)))
    aged = age(day, items=book, payments=(), allocations=(), buckets=buckets)
    left = open_on(day, book, ())
    assert sum(ageing.total.minor for ageing in aged.values()) == sum(money.minor for money in left.values())
    after = max(later, day + timedelta(days=1))
    entries = [Allocation(payment_id="P", item_id=entry.id, amount=entry.amount, on=after) for entry in book]
    credit = [LedgerPayment(id="P", amount=eur(99), known_on=after)]
    assert age(day, items=book, payments=credit, allocations=entries, buckets=buckets) == aged
