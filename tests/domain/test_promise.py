"""How a promise to pay ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.business_calendar import BusinessCalendar
from duly.domain.contact import Channel
from duly.domain.money import MixedCurrencies, Money
from duly.domain.promise import (
    AFTER_THE_END,
    ENDED,
    PROMISE,
    RUNNING,
    Promise,
    PromiseEvent,
    PromiseState,
    TakenBy,
    Tolerance,
    after_reversal,
    events_due,
    follow_up_on,
    grace_days,
    paid_towards,
    paid_towards_each,
    rail_of,
    reliability,
    settle,
)
from duly.domain.receivables import Payment, PaymentKind, Rail

# Good Friday 3 April 2026 is closed.
CALENDAR = BusinessCalendar(holidays=frozenset({date(2026, 4, 3)}))
POLICY = {Rail.INSTANT: 0, Rail.TRANSFER: 2, Rail.CHEQUE: 5}
FRIDAY = date(2026, 3, 27)
TUESDAY = date(2026, 3, 31)


def eur(minor: int) -> Money:
    return Money(minor=minor, currency="EUR")


# 100.00 EUR by Friday 27 March; a transfer counts until Tuesday.
PROMISED = Promise(
    id="PR1",
    account_id="A1",
    state=PromiseState.CONFIRMED,
    day=FRIDAY,
    amount=eur(10_000),
    items=("1", "2"),
    channel=Channel.WHATSAPP,
    language="en",
    taken_by=TakenBy.AUTOMATION,
    quotes=(),
    follow_up_on=TUESDAY,
    taken_at=datetime(2026, 3, 20, 10, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("day", "rail", "expected"),
    [
        (date(2026, 3, 25), Rail.INSTANT, date(2026, 3, 25)),
        (FRIDAY, Rail.TRANSFER, TUESDAY),
        (FRIDAY, None, TUESDAY),  # not said: a transfer
        (FRIDAY, Rail.CHEQUE, date(2026, 4, 6)),  # over the weekend and Good Friday
        (date(2026, 3, 28), Rail.INSTANT, date(2026, 3, 30)),  # banks are closed on Saturday
        (date(2026, 4, 3), Rail.TRANSFER, date(2026, 4, 8)),
    ],
)
def test_the_last_day_on_which_payment_counts(day: date, rail: Rail | None, expected: date) -> None:
    assert follow_up_on(day, grace_days=grace_days(rail, POLICY), calendar=CALENDAR) == expected


@pytest.mark.parametrize(
    ("paid", "today", "end"),
    [
        (10_000, date(2026, 3, 21), "kept"),  # early
        (12_000, FRIDAY, "kept"),
        (9_800, FRIDAY, "kept"),  # two per cent short is within tolerance
        (9_799, FRIDAY, None),
        (0, FRIDAY, None),
        (0, TUESDAY, None),  # the last day of grace is not over yet
        (0, TUESDAY + timedelta(days=1), "broken"),
        (1, TUESDAY + timedelta(days=1), "partly_kept"),
        (9_799, TUESDAY + timedelta(days=30), "partly_kept"),
        (10_000, TUESDAY + timedelta(days=30), "kept"),
        (-500, TUESDAY + timedelta(days=1), "broken"),  # more was taken back than came
    ],
)
def test_a_promise_ends(paid: int, today: date, end: str | None) -> None:
    assert settle(PROMISED, paid=eur(paid), today=today) == end


def test_a_fixed_tolerance_never_keeps_a_promise_without_money() -> None:
    assert settle(PROMISED, paid=eur(9_500), today=FRIDAY, tolerance=Tolerance(minor=500)) == "kept"
    assert settle(PROMISED, paid=eur(9_700), today=FRIDAY, tolerance=Tolerance()) is None
    small = replace(PROMISED, amount=eur(300))
    late = TUESDAY + timedelta(days=1)
    assert settle(small, paid=eur(0), today=late, tolerance=Tolerance(minor=500)) == "broken"
    with pytest.raises(MixedCurrencies):
        settle(PROMISED, paid=Money(minor=1, currency="USD"), today=FRIDAY)


@pytest.mark.parametrize(
    ("state", "paid", "today", "events"),
    [
        ("confirmed", 0, FRIDAY - timedelta(days=1), []),
        ("confirmed", 0, FRIDAY, ["fell_due"]),
        ("confirmed", 10_000, FRIDAY, ["kept"]),
        ("due", 0, TUESDAY, []),
        ("due", 4_000, TUESDAY + timedelta(days=1), ["partly_kept"]),
        # The run missed a week: both things that happened are recorded.
        ("confirmed", 0, TUESDAY + timedelta(days=7), ["fell_due", "broken"]),
        ("proposed", 0, TUESDAY + timedelta(days=7), []),
        ("broken", 0, TUESDAY + timedelta(days=7), []),
        ("cancelled", 10_000, FRIDAY, []),
    ],
)
def test_what_happens_to_a_promise_today(state: str, paid: int, today: date, events: list[str]) -> None:
    promise = replace(PROMISED, state=PromiseState(state))
    assert list(events_due(promise, paid=eur(paid), today=today)) == events


@pytest.mark.parametrize(
    ("state", "left", "event"),
    [
        ("kept", 0, "payment_reversed"),
        ("kept", 4_000, "part_reversed"),
        ("kept", 10_000, None),  # another payment covers it
        ("partly_kept", 0, "payment_reversed"),
        ("partly_kept", 2_000, None),
        ("broken", 0, None),
        ("due", 0, None),  # still running: it is settled in its time
    ],
)
def test_a_reversed_payment_can_break_a_kept_promise(state: str, left: int, event: str | None) -> None:
    assert after_reversal(replace(PROMISED, state=PromiseState(state)), paid=eur(left)) == event


def paid_in(
    minor: int,
    *references: str,
    received_on: date = FRIDAY,
    kind: PaymentKind = PaymentKind.PAYMENT,
    currency: str = "EUR",
    payment_id: str = "P1",
) -> Payment:
    return Payment(
        id=payment_id,
        account_id="A1",
        kind=kind,
        amount=Money(minor=minor, currency=currency),
        received_on=received_on,
        references=references,
    )


@pytest.mark.parametrize(
    ("payment", "counts"),
    [
        (paid_in(500), True),
        (paid_in(500, "1"), True),
        (paid_in(500, "INV-2"), True),
        (paid_in(500, "9", "INV-2"), True),
        (paid_in(500, "9"), False),  # for something else
        (paid_in(500, received_on=TUESDAY), True),
        (paid_in(500, received_on=TUESDAY + timedelta(days=1)), False),  # too late
        (paid_in(500, kind=PaymentKind.CREDIT_NOTE), False),
        (paid_in(500, currency="USD"), False),
        (paid_in(500, payment_id="bounced"), False),
    ],
)
def test_which_money_counts_towards_a_promise(payment: Payment, counts: bool) -> None:
    numbers = {"1": "INV-1", "2": "INV-2"}
    found = paid_towards(PROMISED, [payment], numbers=numbers, reversed_ids={"bounced"})
    assert found == eur(500 if counts else 0)


def test_any_money_counts_towards_a_promise_of_the_whole_balance() -> None:
    whole = replace(PROMISED, items=())
    payments = [paid_in(500, "9"), paid_in(700, payment_id="P2")]
    assert paid_towards(whole, payments, numbers={}, reversed_ids=()) == eur(1200)


TAKEN = PROMISED.taken_at
SECOND = replace(PROMISED, id="PR2", day=date(2026, 3, 30), amount=eur(5_000), items=("3",))


@pytest.mark.parametrize(
    ("payments", "first", "second"),
    [
        ([paid_in(12_000)], 10_000, 2_000),  # the earlier promise is filled first
        ([paid_in(4_000), paid_in(4_000, payment_id="P2")], 8_000, 0),
        ([paid_in(12_000, "3")], 0, 5_000),
        ([paid_in(12_000, "1", "3")], 10_000, 2_000),
        ([paid_in(20_000)], 10_000, 5_000),  # what nobody promised counts for nothing
        ([paid_in(9_000, payment_id="bounced"), paid_in(6_000)], 6_000, 0),
    ],
)
def test_money_counts_once_where_several_promises_run(payments: list[Payment], first: int, second: int) -> None:
    known = [(TAKEN + timedelta(days=7), payment) for payment in payments]
    found = paid_towards_each([SECOND, PROMISED], known, numbers={}, reversed_ids={"bounced"})
    assert found == {"PR1": eur(first), "PR2": eur(second)}


def test_money_known_before_a_promise_or_for_a_superseded_one_does_not_count() -> None:
    superseded = replace(PROMISED, id="PR0", state=PromiseState.SUPERSEDED, day=date(2026, 3, 1))
    later = replace(SECOND, items=(), taken_at=TAKEN + timedelta(days=2))
    known = [(TAKEN + timedelta(days=1), paid_in(12_000))]
    found = paid_towards_each([superseded, PROMISED, later], known, numbers={}, reversed_ids=())
    assert found == {"PR1": eur(10_000), "PR2": eur(0)}


def test_a_promise_ends_once_and_then_only_gets_worse() -> None:
    worse = [PromiseState.KEPT, PromiseState.PARTLY_KEPT, PromiseState.BROKEN]
    for (origin, event), end in PROMISE.table.items():
        if origin in ENDED:
            assert event in AFTER_THE_END
            assert worse.index(end) > worse.index(origin)
    assert set(PromiseState) == RUNNING | ENDED


@given(
    paid=st.integers(-100, 20_000),
    first=st.integers(-10, 20),
    later=st.integers(0, 20),
    share=st.fractions(0, Fraction(1, 2)),
)
def test_settling_day_by_day_or_after_missed_days_never_leaves_the_table(
    paid: int, first: int, later: int, share: Fraction
) -> None:
    promise, events = PROMISED, list[PromiseEvent]()
    for day in (FRIDAY + timedelta(days=first), FRIDAY + timedelta(days=first + later), TUESDAY + timedelta(days=40)):
        for event in events_due(promise, paid=eur(paid), today=day, tolerance=Tolerance(share=share)):
            promise = replace(promise, state=PROMISE.advance(promise.state, event))
            events.append(event)
    assert promise.state in ENDED
    assert sum(event is not PromiseEvent.FELL_DUE for event in events) == 1


@pytest.mark.parametrize(
    ("said", "used", "rail", "because"),
    [
        (None, [], Rail.TRANSFER, "assumed"),
        (None, [Rail.CHEQUE, Rail.CHEQUE, Rail.TRANSFER], Rail.CHEQUE, "usual"),
        (
            None,
            [Rail.INSTANT, Rail.TRANSFER],
            Rail.TRANSFER,
            "usual",
        ),  # as often: the slower, nobody is late by a guess
        (Rail.INSTANT, [Rail.CHEQUE, Rail.CHEQUE], Rail.INSTANT, "said"),
    ],
)
def test_the_rail_is_what_they_say_else_what_they_usually_do(
    said: Rail | None, used: list[Rail], rail: Rail, because: str
) -> None:
    assert rail_of(said, used, POLICY) == (rail, because)


@pytest.mark.parametrize(
    ("ended", "share"),
    [
        ([], None),
        ([("superseded", 500, 0), ("cancelled", 500, 0), ("confirmed", 500, 0)], None),
        ([("kept", 10_000, 9_850)], 1_000_000),
        ([("kept", 10_000, 10_000), ("partly_kept", 10_000, 5_000), ("broken", 10_000, 0)], 500_000),
    ],
)
def test_reliability_is_the_share_of_the_money_that_came_in_time(
    ended: list[tuple[str, int, int]], share: int | None
) -> None:
    assert reliability(ended) == share
