"""What is asked for, what is disputed and what is not yet due: together always what is open, however it is split."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from duly.domain.dispute import Contested, Stops, contested_minor
from duly.domain.dispute_codes import EDIFACT_4465, OUT, X12_426, codes_to_json, reason_of_code
from duly.domain.signals import DisputeReason
from duly.store.database import Database
from duly.store.facts_fold import Moment, fold
from duly.store.facts_query import read_raw
from duly.store.items_query import open_items
from duly.usecases.compose import items_to_ask_for
from tests.store.rows import ACCOUNT, NOW, TODAY, Given, ago, customer, day, disputed, invoice, put

Split = tuple[int, int, list[tuple[int, bool, str]], int]
DISPUTES = st.lists(
    st.tuples(st.integers(1, 12_000), st.booleans(), st.sampled_from(list(Stops))), max_size=3
)  # fmt: skip
SPLITS = st.lists(st.tuples(st.integers(1, 10_000), st.integers(-30, 30), DISPUTES, st.integers(0, 3_000)), max_size=5)
REASONS = list(DisputeReason)
MOMENT = Moment(now=NOW, zone=ZoneInfo("Europe/Madrid"), rates={"GBP": Fraction(1)}, book_minor=1_000_000)


def rows_of(splits: list[Split]) -> list[Given]:
    given_rows: list[Given] = []
    for number, (amount, offset, disputes, conceded) in enumerate(splits):
        name = f"INV-{number}"
        given_rows.append(invoice(name, amount, due=day(offset)))
        for at, (minor, whole, stops) in enumerate(disputes):
            own = {"id": f"{name}-{at}", "reason": REASONS[at].value, "whole": whole, "stops": str(stops)}
            given_rows.append(disputed(name, minor, **own))
        if conceded:
            ended = {"id": f"{name}-ended", "closed_at": ago(days=1), "credit_left": conceded}
            given_rows.append(disputed(name, amount, **ended))
    return given_rows


def test_what_is_asked_for_and_disputed_and_not_yet_due_is_what_is_open(store: Database) -> None:
    @given(splits=SPLITS)
    @settings(max_examples=60, deadline=timedelta(seconds=5))
    def law(splits: list[Split]) -> None:
        with store.transaction() as tx:
            nested = tx.begin_nested()
            put(tx, *customer(), *rows_of(splits))
            items = open_items(tx, [ACCOUNT.id]).get(ACCOUNT.id, [])
            (facts,) = fold(read_raw(tx, [ACCOUNT.id], now=NOW, today=TODAY), MOMENT)
            nested.rollback()
        assert all(one.ask.minor >= 0 and one.ask + one.disputed <= one.open for one in items)
        stopped = sum((one.open - one.disputed - one.ask).minor for one in items)
        assert all(one.held for one in items if one.ask + one.disputed != one.open)
        overdue = [one for one in items if one.due_on and one.due_on < TODAY]
        asked = items_to_ask_for(items, today=TODAY, currency=ACCOUNT.currency)
        asked_minor = sum(one.ask.minor for one in asked if one.due_on and one.due_on < TODAY)
        not_yet_due = sum(one.ask.minor for one in items if one not in overdue)
        assert asked_minor + facts.disputed_balance + stopped + not_yet_due == facts.open_balance
        assert asked_minor == facts.overdue_balance
        assert facts.overdue_items == sum(one.free for one in overdue)
        assert facts.oldest_due_date == min((one.due_on for one in items if one.free and one.due_on), default=None)

    law()


def test_no_more_is_contested_than_is_open() -> None:
    assert contested_minor(100, []) == 0
    assert contested_minor(100, [Contested(minor=30), Contested(minor=20)]) == 50
    assert contested_minor(100, [Contested(minor=80), Contested(minor=70)]) == 100
    assert contested_minor(100, [Contested(minor=10, whole=True)]) == 100


def test_every_reason_has_its_codes_and_every_code_a_reason() -> None:
    assert set(OUT) == set(DisputeReason)
    for reason in set(DisputeReason) - {DisputeReason.OTHER}:
        assert codes_to_json(reason)["x12_426"] in X12_426
        assert codes_to_json(reason)["edifact_4465"] in EDIFACT_4465


def test_what_a_receivables_system_writes_is_read_as_a_reason_or_is_other() -> None:
    table = {
        "X12:04": "damaged_quality", "04": "damaged_quality", "426/19": "duplicate", "EDIFACT 4": "quantity",
        "4465:05": "price", "edifact-14": "wrong_item", "price": "price", "Not_Received": "not_received",
        "5": "other", "X12:99": "other", "EDIFACT:1": "other", "Z-17": "other", "": "other",
    }  # fmt: skip
    assert {code: reason_of_code(code).value for code in table} == table
    assert reason_of_code(None) is DisputeReason.OTHER
