"""Books changed behind Duly's back are found: they are held against the journal and against themselves."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import text

from duly.app import App
from duly.domain.money import Money
from duly.domain.receivables import OpenStated
from duly.store.schema import item
from duly.usecases.check_guarantees import check_guarantees
from tests.usecases.company import NINE, PENNY, bring, credited, customer, debt, paid, rows, taken_back

MARCH = date(2026, 3, 10)
LATER: datetime = NINE + timedelta(hours=1)


@pytest.fixture
def books(app: App) -> App:
    """Two items: one paid in part and credited, one paid by money that was taken back; and money too much."""
    bring(app, *customer(), debt("INV-1", "100.00"), debt("INV-2", "50.00", date(2026, 2, 26)))
    bring(app, paid("p1", "60.00", date(2026, 3, 2), "INV-1"), paid("p2", "50.00", date(2026, 3, 2), "INV-2"))
    bring(app, credited("c1", "10.00", date(2026, 3, 2), "INV-1"), taken_back("p2"))
    bring(app, debt("INV-1", "55.00"), paid("p3", "90.00", date(2026, 3, 2)))
    return app


def _found(app: App) -> set[tuple[str, str]]:
    checked = check_guarantees(app.context, now=LATER)
    return {(each.rule, each.what) for each in checked.violations if each.rule.startswith(("books.", "state."))}


def test_books_that_duly_kept_itself_add_up(books: App) -> None:
    assert _found(books) == set()


def test_books_that_a_list_of_open_items_corrected_add_up(books: App) -> None:
    name = f"{PENNY.id}-INV-1"
    bring(books, OpenStated(item_id=name, account_id=PENNY.id, open=Money.parse("20.00", "GBP"), stated_on=MARCH))
    assert [row["open"] for row in rows(books, item) if row["id"] == name] == [2000]
    assert _found(books) == set()


@pytest.mark.parametrize(
    ("statement", "rule", "what"),
    [
        (
            "UPDATE payment SET amount = amount * 2",
            "books.payment",
            "the journal says amount 6000, the table says 12000",
        ),
        ("UPDATE payment SET unapplied = 1 WHERE id = 'p1'", "books.payment", "the table says unapplied 1"),
        ("UPDATE payment SET reversed_on = NULL", "books.payment", "reversed_on 2026-03-02, the table says None"),
        ("UPDATE payment SET received_on = '2025-01-01'", "books.payment", "the table says 2025-01-01"),
        ("DELETE FROM payment WHERE id = 'c1'", "books.payment", "payment c1: the journal has it, the table does not"),
        ("UPDATE allocation SET amount = 1 WHERE reversed_on IS NULL", "books.payment", "the table has 1"),
        (
            "UPDATE item SET open = amount",
            "books.item",
            "and its amount 5500 less the payments set against it, 5500, is 0",
        ),
    ],
)
def test_books_changed_behind_dulys_back_are_named(books: App, statement: str, rule: str, what: str) -> None:
    with books.context.database.transaction() as tx:
        tx.execute(text(statement))
    found = _found(books)
    assert any(each == rule and what in words for each, words in found), found
