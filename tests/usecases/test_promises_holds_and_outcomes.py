"""Promises end as the money says, holds end once, outcomes reach the receivables system or sit with a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from duly.app import App
from duly.connectors.files.append import FileSink, arrivals
from duly.domain.contact import Channel
from duly.errors import Permanent
from duly.store.schema import contact_point, hold, journal, outbox, outcome, promise, step_done
from duly.usecases import review_holds as reviewing
from duly.usecases.decide_accounts import decide_due
from duly.usecases.deliver_outcomes import write_back
from duly.usecases.hold_account import Pause, hold_account, release
from duly.usecases.list_cases import list_waiting
from duly.usecases.receive import fetch_all, handle_arrivals
from duly.usecases.review_holds import review_holds
from duly.usecases.settle_promises import settle_promises
from duly.workers.loop import turn
from tests import people
from tests.usecases.company import (
    NINE,
    PENNY,
    bring,
    company,
    credited,
    customer,
    debt,
    journal_holds,
    on_phone,
    paid,
    rows,
    states,
    taken_back,
    texts,
)

FRIDAY = date(2026, 3, 6)
AFTER_GRACE = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
"""Two business days after the promised Friday are over."""


def says(app: App, text: str, at: datetime = NINE, channel: Channel = Channel.EMAIL) -> None:
    """Penny writes, and is answered."""
    address = {each.channel: each.address for each in people.contact_points(PENNY)}[channel]
    app.phone.reply(PENNY.id, text, channel=channel, address=address, at=at)
    fetch_all(app.context, [app.phone], now=at)
    handle_arrivals(app.context, now=at)


def promised(app: App) -> None:
    bring(app, *customer(), debt())
    says(app, "I will pay 100.00 on 6 March 2026")
    assert states(app, promise) == ["confirmed"]


@pytest.mark.parametrize(
    ("records", "ends"),
    [
        ([], "broken"),
        ([paid("P", "100.00", FRIDAY)], "kept"),
        ([paid("P", "60.00", FRIDAY)], "partly_kept"),
        ([credited("C", "100.00", FRIDAY)], "cancelled"),
        ([paid("P", "60.00", FRIDAY), credited("C", "40.00", FRIDAY)], "cancelled"),
        ([paid("P", "100.00", date(2026, 3, 11))], "broken"),
    ],
    ids=["nothing", "all", "a part", "credited", "a part, the rest credited", "too late"],
)
def test_how_a_promise_ends(app: App, records: Sequence[Any], ends: str) -> None:
    promised(app)
    bring(app, *records, at=AFTER_GRACE)
    settle_promises(app.context, now=AFTER_GRACE)
    assert states(app, promise) == [ends]
    assert settle_promises(app.context, now=AFTER_GRACE) == 0
    assert ends in {each["body"]["event"] for each in rows(app, select(outcome).where(outcome.c.kind == "promise"))}
    assert journal_holds(app)


def test_a_promise_for_what_is_then_disputed_is_not_broken(app: App) -> None:
    promised(app)
    says(app, "Invoice INV-1 is wrong: the goods never arrived", NINE + timedelta(hours=1))
    settle_promises(app.context, now=AFTER_GRACE)
    assert states(app, promise) in (["cancelled"], ["superseded"])


def test_money_that_is_taken_back_breaks_a_promise_that_was_kept(app: App) -> None:
    promised(app)
    bring(app, paid("P", "100.00", FRIDAY), at=NINE + timedelta(days=4))
    assert states(app, promise) == ["kept"]
    bring(app, taken_back("P", date(2026, 3, 20)), at=NINE + timedelta(days=18))
    assert states(app, promise) == ["broken"]


def test_a_reminder_tells_what_was_promised_in_its_own_currency(app: App) -> None:
    promised(app)
    with app.context.database.transaction() as tx:
        tx.exec_driver_sql("UPDATE promise SET currency = 'USD'")
        tx.exec_driver_sql("INSERT INTO fx_rate VALUES ('USD', 'GBP', '2026-03-01', 3, 4, 'test')")
    turn(app, datetime(2026, 3, 6, 10, tzinfo=UTC))
    (reminder,) = rows(app, select(outbox.c.text).where(outbox.c.step == "promise_reminder"))
    assert texts([reminder["text"]], "100.00") == [reminder["text"]]


def test_a_step_is_not_taken_again_when_its_debt_is_more_than_a_year_old(app: App) -> None:
    bring(app, *customer(), debt(due=date(2024, 12, 1)))
    with app.context.database.transaction() as tx:
        for step, day in (("final_notice", date(2025, 1, 6)), ("hand_over", date(2025, 1, 20))):
            done = {"account_id": PENNY.id, "cycle": "2024-12-01", "step": step, "at": NINE, "day": day, "how": "sent"}
            tx.execute(insert(step_done), done)
    decide_due(app.context, now=NINE)
    assert states(app, outbox, "step") == []


def test_nothing_is_planned_about_what_has_no_due_date(app: App) -> None:
    """Whatever a segment says of the balance, a message would have nothing to speak of."""
    bring(app, *customer(), replace(debt(), due_on=None))
    assert decide_due(app.context, now=NINE) == {"Wait": 1}


def paused(app: App) -> str:
    bring(app, *customer(), debt())
    return hold_account(app.context, PENNY.id, Pause(reason="asked", by="Olive", until=date(2026, 3, 4)), now=NINE)


def test_a_hold_is_released_when_its_end_has_come(app_on_each: App) -> None:
    paused(app_on_each)
    assert review_holds(app_on_each.context, now=NINE) == 0
    assert [review_holds(app_on_each.context, now=NINE + timedelta(days=2)) for _ in range(2)] == [1, 0]
    assert journal_holds(app_on_each)


def test_a_hold_that_a_person_has_just_released_is_not_released_again(
    tmp_path: Path, postgres_store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with company(tmp_path / "company", postgres_store_url) as app:
        name, first, lock = paused(app), [True], reviewing.lock_accounts

        def overtaken(*args: Any, **options: Any) -> Any:
            if first and first.pop():
                release(app.context, name, by="Olive", note="settled", now=NINE)
            return lock(*args, **options)

        monkeypatch.setattr(reviewing, "lock_accounts", overtaken)
        review_holds(app.context, now=NINE + timedelta(days=2))
        assert states(app, hold, "released_why") == ["settled"]
        assert len(rows(app, select(journal).where(journal.c.kind == "hold.released"))) == 1


def test_a_refused_outcome_sits_with_a_person_and_the_others_go_through(app: App) -> None:
    promised(app)
    says(app, "Please stop writing to me", NINE + timedelta(hours=1))

    class Choosy(FileSink):
        def write(self, outcomes: Sequence[Any]) -> None:
            if any(each.kind == "promise" for each in outcomes):
                raise Permanent("no such field")
            super().write(outcomes)

    write_back(app.context, Choosy(app.folder / "outcomes"), now=NINE)
    found = {each["kind"]: each["state"] for each in rows(app, outcome)}
    assert found.pop("promise") == "rejected"
    assert set(found.values()) == {"acknowledged"}
    with app.context.database.reading() as tx:
        assert "promise was refused: no such field" in {each.what for each in list_waiting(tx)}


def test_two_workers_write_an_outcome_once(app: App) -> None:
    """Both have read it as pending; the files and the journal hold it once."""
    promised(app)
    folder = app.folder / "outcomes"

    class Other(FileSink):
        def write(self, outcomes: Sequence[Any]) -> None:
            write_back(app.context, FileSink(folder), now=NINE)
            super().write(outcomes)

    write_back(app.context, Other(folder), now=NINE)
    assert set(arrivals(folder).values()) == {1}
    assert len(rows(app, select(journal).where(journal.c.kind == "outcome.acknowledged"))) == len(rows(app, outcome))


def test_a_sink_sees_what_another_worker_has_written_since(app: App) -> None:
    promised(app)
    found = rows(app, outcome)
    with app.context.database.reading() as tx:
        outcomes = tx.execute(select(outcome)).all()
    one, other = FileSink(app.folder / "outcomes"), FileSink(app.folder / "outcomes")
    one.write([])
    other.write(outcomes)
    one.write(outcomes)
    assert arrivals(app.folder / "outcomes") == {each["id"]: 1 for each in found}


def test_a_wrong_person_on_an_address_that_is_not_the_accounts_says_nothing_of_the_one_that_is(app: App) -> None:
    bring(app, *customer(), debt())
    app.phone.reply(
        PENNY.id, "wrong number, I am not Penny", channel=Channel.EMAIL, address="x@nobody.example", at=NINE
    )
    fetch_all(app.context, [app.phone], now=NINE)
    handle_arrivals(app.context, now=NINE)
    with app.context.database.transaction() as tx:  # a person gives it to the account, which has no such address
        tx.exec_driver_sql("UPDATE inbox SET account_id = '0001', handled_at = NULL, handled_as = NULL")
        tx.exec_driver_sql("DELETE FROM contact_point WHERE channel = 'email'")
    handle_arrivals(app.context, now=NINE)
    assert states(app, contact_point, "valid") == [True, True]
    assert "contact.wrong" in {each["kind"] for each in rows(app, journal)}


def test_an_unknown_sender_waits_for_a_person(app: App) -> None:
    bring(app, *customer(), debt())
    app.phone.reply("nobody", "hello", channel=Channel.EMAIL, address="x@nobody.example", at=NINE)
    assert fetch_all(app.context, [app.phone], now=NINE) == 1
    handle_arrivals(app.context, now=NINE)
    with app.context.database.reading() as tx:
        assert [each.kind for each in list_waiting(tx)] == ["unmatched"]


def test_reports_in_any_order_and_number_leave_the_furthest(app: App) -> None:
    bring(app, *customer(), debt())
    turn(app, NINE)
    (message,) = [each for each in app.phone.messages(PENNY.id) if each.direction == "in"]
    assert len(on_phone(app)) == 1
    app.phone.read(message.id, at=NINE + timedelta(minutes=5))
    fetch_all(app.context, [app.phone], now=NINE + timedelta(minutes=5))
    handle_arrivals(app.context, now=NINE + timedelta(minutes=5))
    assert states(app, outbox) == ["read"]
    with app.context.database.transaction() as tx:  # all of them again
        tx.exec_driver_sql("UPDATE inbox SET handled_at = NULL WHERE kind = 'status'")
    handle_arrivals(app.context, now=NINE + timedelta(minutes=6))
    assert states(app, outbox) == ["read"]
