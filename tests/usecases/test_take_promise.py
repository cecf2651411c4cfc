"""Promises that people and the portal enter: ceilings, items, and what becomes of what ran before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from duly.app import App
from duly.domain.contact import Channel
from duly.domain.promise import TakenBy
from duly.domain.receivables import Rail
from duly.errors import InputInvalid
from duly.reports.promises import promises_taken
from duly.store.schema import promise
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.hold_account import Pause, hold_account
from duly.usecases.take_promise import Offer, Part, take_promise
from tests.usecases.company import MONDAY, NINE, PENNY, bring, customer, debt, journal_holds, paid, rows, states

FRIDAY = date(2026, 3, 6)


def offer(day: date = FRIDAY, amount: str = "100.00", *items: str, by: TakenBy = TakenBy.PERSON) -> Offer:
    return Offer(parts=(Part(day=day, amount=amount),), items=items, by="Olive", channel=Channel.VOICE, taken_by=by)


def test_what_a_person_takes_ends_as_any_promise_and_is_counted_apart(app_on_each: App) -> None:
    app = app_on_each
    bring(app, *customer(), debt())
    (taken,) = take_promise(app.context, PENNY.id, offer(MONDAY + timedelta(days=60), "10.00"), now=NINE)
    assert [each.value for each in taken.exceeds] == ["days_out_max", "share_min"]
    take_promise(app.context, PENNY.id, offer(), now=NINE + timedelta(hours=1))
    bring(app, paid("P", "100.00", FRIDAY), at=NINE + timedelta(days=4))
    assert sorted(states(app, promise)) == ["kept", "superseded"]
    with app.context.database.reading() as tx:
        (row,) = promises_taken(tx)
    assert (row.taken_by, row.channel, row.taken, row.beyond_ceilings, row.kept_share) == ("person", "voice", 2, 1, 1)
    assert journal_holds(app)
    found = check_guarantees(app.context, now=NINE + timedelta(days=4), arrivals=None).violations
    assert [each for each in found if each.guarantee != "G6"] == []  # nothing was written back in this story


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (offer(MONDAY + timedelta(days=15), by=TakenBy.PORTAL), "day: the latest possible is 2026-03-16"),
        (offer(FRIDAY, "24.99", by=TakenBy.PORTAL), "amount: the least possible is 25.00 GBP"),
        (offer(FRIDAY, "100.01", by=TakenBy.PORTAL), "expected at most 100.00 GBP"),
        (offer(FRIDAY, "100.01"), "expected at most 100.00 GBP"),
    ],
)
def test_the_portal_offers_what_is_possible_instead(app: App, asked: Offer, told: str) -> None:
    bring(app, *customer(), debt())
    with pytest.raises(InputInvalid, match=told):
        take_promise(app.context, PENNY.id, asked, now=NINE)
    assert rows(app, promise) == []


def test_the_portal_takes_what_the_policy_bears(app: App) -> None:
    bring(app, *customer(), debt())
    take_promise(app.context, PENNY.id, offer(by=TakenBy.PORTAL), now=NINE)
    assert states(app, promise, "taken_by") == ["portal"]


def test_only_some_items_are_promised_and_money_for_others_does_not_count(app: App) -> None:
    bring(app, *customer(), debt(), debt("INV-2", "40.00"))
    take_promise(app.context, PENNY.id, offer(FRIDAY, "40.00", "INV-2"), now=NINE)
    assert states(app, promise, "items") == [[f"{PENNY.id}-INV-2"]]
    bring(app, paid("P1", "100.00", FRIDAY, "INV-1"), at=NINE + timedelta(days=4))
    assert states(app, promise) == ["due"]
    bring(app, paid("P2", "40.00", FRIDAY, "INV-2"), at=NINE + timedelta(days=4))
    assert states(app, promise) == ["kept"]


def test_an_item_on_hold_is_not_promised(app: App) -> None:
    bring(app, *customer(), debt())
    pause = Pause(reason="being checked", by="Olive", until=FRIDAY, item="INV-1")
    hold_account(app.context, PENNY.id, pause, now=NINE)
    with pytest.raises(InputInvalid, match="INV-1 is on hold"):
        take_promise(app.context, PENNY.id, offer(FRIDAY, "100.00", "INV-1"), now=NINE)


@pytest.mark.parametrize(
    ("usual", "follow_up"),
    [(Rail.INSTANT, FRIDAY), (Rail.TRANSFER, date(2026, 3, 10)), (Rail.CHEQUE, date(2026, 3, 13))],
)
def test_the_grace_is_that_of_the_rail_the_account_usually_pays_by(app: App, usual: Rail, follow_up: date) -> None:
    bring(app, *customer(), debt(amount="130.00"))
    bring(app, paid("P1", "10.00", rail=usual), paid("P2", "10.00", rail=usual), paid("P3", "10.00"))
    (taken,) = take_promise(app.context, PENNY.id, offer(), now=NINE)
    assert taken.follow_up_on == follow_up
