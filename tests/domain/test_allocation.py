"""Which items a payment pays, and that a reversal brings back exactly what it had paid."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.allocation import Allocation, AllocationInvalid, OpenItem, allocate, reverse
from duly.domain.money import Money
from duly.domain.receivables import Payment, PaymentKind

TODAY = date(2026, 3, 20)
LATER = date(2026, 4, 2)


def eur(minor: int) -> Money:
    return Money(minor=minor, currency="EUR")


def item(
    item_id: str,
    minor: int,
    *,
    due: date | None = date(2026, 3, 1),
    issued: date = date(2026, 2, 1),
    number: str | None = None,
    disputed: int = 0,
    currency: str = "EUR",
) -> OpenItem:
    return OpenItem(
        id=item_id,
        number=number or f"INV-{item_id}",
        due_on=due,
        issued_on=issued,
        open=Money(minor=minor, currency=currency),
        disputed=Money(minor=disputed, currency=currency) if disputed else None,
    )


def payment(minor: int, *references: str, payment_id: str = "P1") -> Payment:
    return Payment(
        id=payment_id,
        account_id="A1",
        kind=PaymentKind.PAYMENT,
        amount=eur(minor),
        received_on=TODAY,
        references=references,
    )


BOOK = (
    item("new", 5000, due=date(2026, 3, 15)),
    item("old", 3000, due=date(2026, 1, 15)),
    item("no_due", 2000, due=None),
    item("contested", 4000, due=date(2026, 1, 1), disputed=4000),
    item("dollars", 9000, due=date(2025, 1, 1), currency="USD"),
)


@pytest.mark.parametrize(
    ("paid", "references", "expected", "credit"),
    [
        # Nothing named: oldest due first, no due date after those, disputed last.
        (1000, (), {"old": 1000}, 0),
        (4000, (), {"old": 3000, "new": 1000}, 0),
        (9000, (), {"old": 3000, "new": 5000, "no_due": 1000}, 0),
        (14000, (), {"old": 3000, "new": 5000, "no_due": 2000, "contested": 4000}, 0),
        # More than everything in the payment's currency: the rest is unapplied credit.
        (15000, (), {"old": 3000, "new": 5000, "no_due": 2000, "contested": 4000}, 1000),
        # Named items come first, in the order named, by id or by exact number, disputed or not.
        (6000, ("new",), {"new": 5000, "old": 1000}, 0),
        (6000, ("INV-no_due", "INV-new"), {"no_due": 2000, "new": 4000}, 0),
        (4500, ("contested",), {"contested": 4000, "old": 500}, 0),
        # A name that is not exactly one of ours, or twice the same, changes nothing.
        (1000, ("inv-new",), {"old": 1000}, 0),
        (6000, ("new", "INV-new"), {"new": 5000, "old": 1000}, 0),
        # An item in another currency is not paid, even when it is named.
        (1000, ("dollars",), {"old": 1000}, 0),
    ],
)
def test_a_payment_pays(paid: int, references: tuple[str, ...], expected: dict[str, int], credit: int) -> None:
    applied = allocate(payment(paid, *references), BOOK, on=TODAY)
    assert [(a.item_id, a.amount.minor) for a in applied.allocations] == list(expected.items())
    assert applied.unapplied == eur(credit)
    assert {a.on for a in applied.allocations} == {TODAY}


def test_ties_go_by_day_of_issue_and_then_by_id() -> None:
    book = (item("c", 10), item("b", 10), item("a", 10, issued=date(2026, 2, 2)))
    assert [a.item_id for a in allocate(payment(30), book, on=TODAY).allocations] == ["b", "c", "a"]


def test_a_number_that_two_invoices_share_means_both_and_an_id_means_one() -> None:
    book = (
        item("1", 10, number="7", due=date(2026, 2, 1)),
        item("2", 10, number="7", due=date(2026, 1, 1)),
        item("3", 10, due=date(2025, 1, 1)),
        item("7", 10),
    )
    assert [a.item_id for a in allocate(payment(30, "7"), book[:3], on=TODAY).allocations] == ["2", "1", "3"]
    assert [a.item_id for a in allocate(payment(10, "7"), book, on=TODAY).allocations] == ["7"]


def test_credit_left_over_pays_what_falls_due_later() -> None:
    paid = payment(5000)
    first = allocate(paid, (item("1", 3000),), on=TODAY)
    second = allocate(paid, (item("2", 4000),), on=LATER, amount=first.unapplied)
    assert second.allocations == (Allocation(payment_id="P1", item_id="2", amount=eur(2000), on=LATER),)
    assert second.items[0].open == eur(2000)
    assert not second.unapplied


@pytest.mark.parametrize("amount", [eur(0), eur(-1), eur(5001)])
def test_an_amount_that_is_not_part_of_the_payment_is_refused(amount: Money) -> None:
    with pytest.raises(AllocationInvalid, match="P1"):
        allocate(payment(5000), BOOK, on=TODAY, amount=amount)


def test_an_item_below_zero_is_refused() -> None:
    with pytest.raises(AllocationInvalid, match="expected zero or more"):
        item("1", -1)


def test_a_reversal_touches_only_its_own_payment_and_only_once() -> None:
    first = allocate(payment(3000), (item("1", 5000),), on=TODAY)
    second = allocate(payment(1000, payment_id="P2"), first.items, on=TODAY)
    entries = first.allocations + second.allocations
    back = reverse("P1", entries, second.items, on=LATER)
    assert back.items[0].open == eur(4000)
    assert [a.reversed_on for a in back.allocations] == [LATER, None]
    assert reverse("P1", back.allocations, back.items, on=LATER + timedelta(days=1)) == back
    with pytest.raises(AllocationInvalid, match="not here"):
        reverse("P1", entries, (), on=LATER)


ids = st.sampled_from("abcdefgh")
books = st.lists(
    st.builds(
        item,
        ids,
        st.integers(0, 10_000),
        due=st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 4)),
        issued=st.dates(date(2025, 12, 1), date(2025, 12, 3)),
        number=st.sampled_from(["1", "2", "3"]),
        disputed=st.integers(0, 12_000),
        currency=st.sampled_from(["EUR", "EUR", "USD"]),
    ),
    unique_by=lambda entry: entry.id,
    max_size=8,
).map(tuple)
payments = st.builds(
    Payment,
    id=st.just("P1"),
    account_id=st.just("A1"),
    kind=st.just(PaymentKind.PAYMENT),
    amount=st.integers(1, 40_000).map(eur),
    received_on=st.just(TODAY),
    references=st.lists(ids | st.sampled_from(["1", "2", "3", "x"]), max_size=4).map(tuple),
)


@given(paid=payments, book=books)
def test_money_is_conserved_and_no_item_falls_below_zero(paid: Payment, book: tuple[OpenItem, ...]) -> None:
    applied = allocate(paid, book, on=TODAY)
    assert Money.total((a.amount for a in applied.allocations), currency="EUR") + applied.unapplied == paid.amount
    assert [entry.id for entry in applied.items] == [entry.id for entry in book]
    by_item = {a.item_id: a.amount for a in applied.allocations}
    assert len(by_item) == len(applied.allocations)
    for before, after in zip(book, applied.items, strict=True):
        assert before.open - after.open == by_item.get(before.id, Money.zero(before.open.currency))
        assert after.open.minor >= 0
    # Credit is left only where nothing in its currency is left open.
    assert not applied.unapplied or not any(e.open for e in applied.items if e.open.currency == "EUR")


@given(paid=payments, book=books, order=st.permutations(range(8)))
def test_the_order_in_which_items_arrive_changes_nothing(
    paid: Payment, book: tuple[OpenItem, ...], order: list[int]
) -> None:
    shuffled = [book[n] for n in order if n < len(book)]
    assert allocate(paid, shuffled, on=TODAY).allocations == allocate(paid, book, on=TODAY).allocations


@given(paid=payments, book=books)
def test_a_reversal_restores_the_book(paid: Payment, book: tuple[OpenItem, ...]) -> None:
    applied = allocate(paid, book, on=TODAY)
    back = reverse(paid.id, applied.allocations, applied.items, on=LATER)
    assert back.items == book
    assert all(a.stands_on(TODAY) and not a.stands_on(LATER) for a in back.allocations)
