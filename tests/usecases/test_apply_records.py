"""The books add up after any story of invoices, payments, corrections and reversals; told again, it changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from duly.app import App
from duly.connectors.tables.records import Record
from duly.domain.money import Money
from duly.domain.receivables import DisputedFlag, Item, OpenStated, Payment, PaymentKind, Reversal
from duly.store.journal import verify
from duly.store.schema import allocation, arrival, dispute, item, journal, metadata, outcome, payment
from duly.usecases.import_receivables import apply_arrivals
from duly.usecases.receive import fetch_all, handle_arrivals
from duly.workers.loop import turn
from tests import people
from tests.usecases.company import (
    MONDAY,
    NINE,
    PENNY,
    SECOND,
    bring,
    company,
    credited,
    customer,
    debt,
    paid,
    rows,
    taken_back,
)


def books_add_up(app: App) -> None:
    """Nothing is created or lost between items, payments and what is set against what."""
    standing = [each for each in rows(app, allocation) if each["reversed_on"] is None]
    for each in rows(app, item):
        set_against = sum(one["amount"] for one in standing if one["item_id"] == each["id"])
        assert each["open"] == each["amount"] - set_against >= 0, each
        assert (each["closed_on"] is not None) == (each["open"] == 0)
    for each in rows(app, payment):
        used = sum(one["amount"] for one in standing if one["payment_id"] == each["id"])
        if each["reversed_on"] is None:
            assert each["unapplied"] == each["amount"] - used >= 0, each
        else:
            assert (each["unapplied"], used) == (0, 0), each
    currencies = {each["id"]: each["currency"] for each in rows(app, item)}
    paid_in = {each["id"]: each["currency"] for each in rows(app, payment)}
    assert all(currencies[one["item_id"]] == paid_in[one["payment_id"]] for one in standing)
    with app.context.database.reading() as tx:
        assert not verify(tx).breaks


NAMES = st.sampled_from(["A", "B", "C"])
AMOUNTS = st.builds(
    Money,
    minor=st.integers(min_value=1, max_value=12).map(lambda tens: tens * 1_000),
    currency=st.sampled_from(["GBP", "GBP", "GBP", "EUR"]),
)
DAYS = st.integers(min_value=0, max_value=40).map(lambda days: MONDAY - timedelta(days=days))


def _item(name: str, amount: Money, due: date) -> Item:
    return replace(debt(f"INV-{name}", due=due), amount=amount)


def _payment(name: str, amount: Money, on: date, named: list[str], kind: PaymentKind) -> Payment:
    return replace(paid(f"P-{name}", "1.00", on, *(f"INV-{each}" for each in named), kind=kind), amount=amount)


def _left(name: str, amount: Money, on: date) -> OpenStated:
    return replace(left_open(f"INV-{name}", "1.00", on), open=amount)


def _flag(name: str, disputed: bool) -> DisputedFlag:
    return DisputedFlag(item_id=f"{PENNY.id}-INV-{name}", account_id=PENNY.id, disputed=disputed, said_on=MONDAY)


def left_open(number: str, amount: str, on: date = MONDAY) -> OpenStated:
    """What a list of open items of ``on`` says: so much of the invoice is left to pay."""
    name = f"{PENNY.id}-{number}"
    return OpenStated(item_id=name, account_id=PENNY.id, open=Money.parse(amount, PENNY.currency), stated_on=on)


ITEMS = st.builds(_item, NAMES, AMOUNTS, DAYS)
NAMED = st.lists(NAMES, max_size=2, unique=True)
PAYMENTS = st.builds(_payment, NAMES, AMOUNTS, DAYS, NAMED, st.sampled_from(PaymentKind))
STATED = st.builds(_left, NAMES, AMOUNTS, DAYS)
REVERSALS = NAMES.map(lambda name: taken_back(f"P-{name}"))
FLAGS = st.builds(_flag, NAMES, st.booleans())
STORIES = st.lists(st.lists(st.one_of(ITEMS, PAYMENTS, STATED, REVERSALS, FLAGS), min_size=1, max_size=4), max_size=6)


class Shared:
    """One company for all examples; its own text is short, for it stands in what a failed example prints."""

    def __init__(self, app: App) -> None:
        self.app = app


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    with company(tmp_path_factory.mktemp("books") / "company") as app:
        yield Shared(app)


def emptied(app: App) -> App:
    with app.context.database.transaction() as tx:
        for table in metadata.sorted_tables:
            tx.execute(delete(table))
    return app


@settings(max_examples=30)
@given(story=STORIES)
def test_the_books_add_up_after_any_story(shared: Shared, story: list[list[Record]]) -> None:
    app = emptied(shared.app)
    bring(app, *customer())
    for number, records in enumerate(story):
        at = NINE + timedelta(hours=number)
        bring(app, *records, at=at, keep_going=True)
        books_add_up(app)
        # A file that says two things of one name changes it twice; any other says nothing new when read again.
        if len({_name(one) for one in records}) == len(records):
            again = bring(app, *records, at=at, keep_going=True)
            assert again.changes == Counter(), again.changes


def _name(one: Record) -> tuple[type, str]:
    match one:
        case Item() | Payment():
            return type(one), one.id
        case DisputedFlag() | OpenStated():
            return type(one), one.item_id
        case Reversal():
            return type(one), one.payment_id
        case _:
            raise AssertionError(one)


def open_of(app: App) -> dict[str, int]:
    """What is open of each invoice, by number, in minor units."""
    return {each["number"]: each["open"] for each in rows(app, select(item).order_by(item.c.number))}


def unapplied_of(app: App) -> dict[str, int]:
    return {each["id"]: each["unapplied"] for each in rows(app, select(payment).order_by(payment.c.id))}


def test_an_invoice_corrected_below_what_was_paid_stays_paid(app: App) -> None:
    """Only the excess goes back to the payment, also where it names no invoice."""
    bring(app, *customer(), debt("INV-1", "100.00"), paid("P", "100.00"))
    bring(app, debt("INV-1", "60.00"), at=NINE + timedelta(days=1))
    assert (open_of(app), unapplied_of(app)) == ({"INV-1": 0}, {"P": 4_000})
    books_add_up(app)


def test_an_invoice_corrected_to_another_currency_is_not_paid_by_money_of_the_first(app: App) -> None:
    bring(app, *customer(), debt("INV-1", "100.00"), paid("P", "100.00"))
    bring(app, replace(debt("INV-1"), amount=Money.parse("100.00", "EUR")), at=NINE + timedelta(days=1))
    assert (open_of(app), unapplied_of(app)) == ({"INV-1": 10_000}, {"P": 10_000})


def test_a_payment_that_was_taken_back_stays_so_when_it_is_corrected(app: App) -> None:
    bring(app, *customer(), debt("INV-1", "100.00"), paid("P", "100.00"))
    bring(app, taken_back("P"), at=NINE + timedelta(days=1))
    bring(app, paid("P", "90.00"), at=NINE + timedelta(days=2))
    assert (open_of(app), unapplied_of(app)) == ({"INV-1": 10_000}, {"P": 0})


def test_a_dispute_ends_in_the_journal_and_in_the_receivables_system_when_its_invoice_is_paid(app: App) -> None:
    bring(app, *customer(), debt())
    whatsapp = people.contact_points(PENNY)[0]
    app.phone.reply(
        PENNY.id,
        "Invoice INV-1 is wrong: the goods never arrived",
        channel=whatsapp.channel,
        address=whatsapp.address,
        at=NINE,
    )
    fetch_all(app.context, [app.phone], now=NINE)
    handle_arrivals(app.context, now=NINE)
    assert [each["source"] for each in rows(app, dispute)] == ["customer"]
    bring(app, credited("C", "100.00"), at=NINE + timedelta(days=1))
    assert [each["state"] for each in rows(app, dispute)] == ["withdrawn"]
    assert "dispute.withdrawn" in {each["kind"] for each in rows(app, journal)}
    assert [
        each["body"]["event"]
        for each in rows(app, select(outcome).where(outcome.c.kind == "dispute").order_by(outcome.c.at))
    ] == ["opened", "withdrawn"]


def money(app: App) -> list[tuple[str, int, datetime]]:
    found = rows(app, select(payment).where(payment.c.reversed_on.is_(None)).order_by(payment.c.known_at))
    return [(each["id"].removeprefix(f"{PENNY.id}-"), each["amount"], each["known_at"]) for each in found]


def test_what_a_list_of_open_items_says_anew_is_a_payment_of_the_day(app: App) -> None:
    """A promise taken in between is kept by the difference, which nobody knew before."""
    bring(app, *customer(), debt(), left_open("INV-1", "60.00"))
    again = bring(app, debt(), left_open("INV-1", "60.00", MONDAY + timedelta(days=1)), at=NINE + timedelta(days=1))
    assert again.changes == Counter()
    earlier = bring(app, debt(), left_open("INV-1", "60.00", MONDAY - timedelta(days=1)), at=NINE + timedelta(days=1))
    assert earlier.changes == Counter()
    bring(app, left_open("INV-1", "30.00", MONDAY + timedelta(days=2)), at=NINE + timedelta(days=2))
    assert money(app) == [("INV-1:paid", 4_000, NINE), ("INV-1:paid:2", 3_000, NINE + timedelta(days=2))]
    bring(app, left_open("INV-1", "50.00", MONDAY + timedelta(days=3)), at=NINE + timedelta(days=3))
    assert open_of(app) == {"INV-1": 5_000}
    assert money(app) == [("INV-1:paid", 4_000, NINE), ("INV-1:paid:2", 1_000, NINE + timedelta(days=2))]
    old = bring(app, left_open("INV-1", "100.00", MONDAY), at=NINE + timedelta(days=4))
    assert old.changes == Counter(), "a list older than one that has spoken says nothing"
    bring(app, left_open("INV-1", "100.00", MONDAY + timedelta(days=4)), at=NINE + timedelta(days=4))
    assert (open_of(app), money(app)) == ({"INV-1": 10_000}, [])
    books_add_up(app)


def test_a_list_of_open_items_does_not_count_a_payment_twice(app: App) -> None:
    bring(app, *customer(), debt(), paid("P", "40.00"), left_open("INV-1", "60.00"))
    bring(app, left_open("INV-1", "60.00", MONDAY + timedelta(days=1)), at=NINE + timedelta(days=1))
    assert (open_of(app), money(app)) == ({"INV-1": 6_000}, [("P", 4_000, NINE)])
    late = NINE + timedelta(days=2)
    bring(app, paid("Q", "10.00", late.date()), left_open("INV-1", "60.00", MONDAY + timedelta(days=1)), at=late)
    assert open_of(app) == {"INV-1": 5_000}, "a list knows nothing of money that came after it"


def test_where_more_is_open_only_money_older_than_the_list_is_taken_off_once(app: App) -> None:
    """Money of the list's own day may not be in the list yet."""
    bring(app, *customer(), debt(), paid("P", "40.00", MONDAY - timedelta(days=9)), paid("Q", "20.00"))
    bring(app, left_open("INV-1", "80.00"))
    assert (open_of(app), unapplied_of(app)) == ({"INV-1": 6_000}, {"P": 2_000, "Q": 0})
    assert bring(app, left_open("INV-1", "80.00")).changes == Counter()


def test_money_that_the_list_sets_against_another_invoice_moves_there(app: App) -> None:
    bring(app, *customer(), debt("INV-1", due=date(2026, 1, 5)), debt("INV-2"), paid("P", "40.00"))
    tuesday = MONDAY + timedelta(days=1)
    bring(app, left_open("INV-2", "60.00", tuesday), left_open("INV-1", "100.00", tuesday), at=NINE + timedelta(days=1))
    assert (open_of(app), money(app)) == ({"INV-1": 10_000, "INV-2": 6_000}, [("P", 4_000, NINE)])
    books_add_up(app)


def faults(app: App, *records: Record) -> list[str]:
    return [f"{each.field}: {each.found}" for each in bring(app, *records, at=NINE + timedelta(days=1)).errors]


def test_a_payment_of_another_account_is_refused(app: App) -> None:
    bring(app, *customer(), debt(), paid("P", "10.00"))
    assert faults(app, *customer(SECOND), paid("P", "10.00", of=SECOND)) == ["account: 0007"]


def test_one_invoice_of_two_accounts_in_a_file_is_refused(app: App) -> None:
    one, other = debt(), replace(debt(of=SECOND), id=debt().id)
    assert faults(app, *customer(), *customer(SECOND), one, other) == ["account: 0007"]


def test_taking_back_a_payment_nobody_knows_is_refused(app: App) -> None:
    """Else the payment that comes later would count as money."""
    bring(app, *customer(), debt())
    assert faults(app, taken_back("P")) == ["payment: P"]
    assert faults(app, paid("P", "10.00"), taken_back("P")) == []


def test_an_invoice_of_an_account_that_is_known_only_later_is_refused(app: App) -> None:
    bring(app, *customer(), known_on=MONDAY + timedelta(days=5))
    assert faults(app, debt()) == ["account: 0001"]


def test_a_record_that_no_longer_fits_when_its_day_comes_does_not_stop_the_others(app: App) -> None:
    bring(app, *customer(), *customer(SECOND), debt("INV-1"))
    later = MONDAY + timedelta(days=3)
    bring(app, debt("INV-2", of=SECOND), paid("P", "10.00", later), known_on=later)
    with app.context.database.transaction() as tx:  # meanwhile the books were corrected by hand
        known = dict(tx.execute(select(item)).mappings().one())
        tx.execute(insert(item), {**known, "id": f"{SECOND.id}-INV-2"})
    turn(app, NINE + timedelta(days=3))
    assert [each["id"] for each in rows(app, payment)] == ["P"]
    assert all(each["applied_at"] for each in rows(app, arrival))
    assert any("INV-2" in each["body"] for each in rows(app, select(journal).where(journal.c.kind == "import")))


def test_what_waits_for_its_day_gives_way_to_what_a_later_file_says_now(app: App) -> None:
    bring(app, *customer())
    bring(app, debt("INV-1", "100.00"), known_on=MONDAY + timedelta(days=5))
    bring(app, debt("INV-1", "70.00"), at=NINE + timedelta(days=2))
    apply_arrivals(app.context, now=NINE + timedelta(days=6))
    assert open_of(app) == {"INV-1": 7_000}
