"""In service a fault of ours stops neither the other jobs nor the other rows, and is seen by people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import insert, select

from duly.app import App
from duly.domain.contact import Channel
from duly.store.schema import account_state, conversation, escalation, inbox, journal, outbox
from duly.usecases import charge_pass, decide_accounts, receive
from duly.workers import loop, timetable
from duly.workers.loop import Apart, turn
from duly.workers.timetable import DAILY, Job
from tests import people
from tests.usecases.company import NINE, PENNY, SECOND, bring, company, customer, debt, journal_holds, on_phone, rows


class Fault(RuntimeError):
    """A fault of ours."""


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    plain = [structlog.processors.format_exc_info, structlog.processors.KeyValueRenderer()]
    monkeypatch.setattr(loop, "log", structlog.wrap_logger(structlog.PrintLogger(), processors=plain))
    with company(tmp_path / "company") as app:
        bring(app, *customer(), debt(), *customer(SECOND), debt(of=SECOND))
        yield app


def serve_once(app: App, hours: int = 0) -> Apart:
    apart = Apart()
    turn(app, NINE + timedelta(hours=hours), DAILY, apart)
    return apart


def test_an_account_that_cannot_be_decided_waits_and_the_others_go_on(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide_on = decide_accounts.decide_on

    def faulty(context: Any, facts: Any, **options: Any) -> Any:
        if facts.account_id == PENNY.id:
            raise Fault("no such thing")
        return decide_on(context, facts, **options)

    monkeypatch.setattr(decide_accounts, "decide_on", faulty)
    with pytest.raises(Fault):
        turn(app, NINE)
    assert serve_once(app).failures
    assert (len(on_phone(app, PENNY)), len(on_phone(app, SECOND))) == (0, 1)
    failed = rows(app, select(journal).where(journal.c.kind == "decision.failed"))
    assert [(each["account_id"], "Fault: no such thing" in each["body"]) for each in failed] == [(PENNY.id, True)]
    review = rows(app, select(account_state.c.review_at).where(account_state.c.account_id == PENNY.id))
    assert review == [{"review_at": NINE + decide_accounts.PUT_OFF}]
    monkeypatch.undo()
    serve_once(app, hours=1)
    assert len(on_phone(app, PENNY)) == 1
    assert journal_holds(app)


def test_a_message_that_cannot_be_handled_goes_to_a_person_and_the_next_is_answered(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = receive.answer_message

    def faulty(tx: Any, context: Any, row: Any, *beside: Any, **options: Any) -> None:
        if row.account_id == PENNY.id:
            raise Fault("no such word")
        answer(tx, context, row, *beside, **options)

    monkeypatch.setattr(receive, "answer_message", faulty)
    for one in (PENNY, SECOND):
        email = people.contact_points(one)[2]
        app.phone.reply(one.id, "Please stop writing to me", channel=Channel.EMAIL, address=email.address, at=NINE)
    assert serve_once(app).failures
    assert {row["account_id"]: row["handled_as"] for row in rows(app, inbox) if row["kind"] == "message"} == {
        PENNY.id: "failed",
        SECOND.id: "message",
    }
    (case,) = rows(app, select(escalation).where(escalation.c.account_id == PENNY.id))
    assert "Fault: no such word" in case["summary"]["why"]["reason"]
    assert not on_phone(app, PENNY), "automation stays away until a person has looked"
    assert journal_holds(app)


def test_what_may_be_a_secret_is_unreadable_though_the_message_was_not_handled(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: Any, **__: Any) -> None:
        raise Fault("no such word")

    monkeypatch.setattr(receive, "answer_message", faulty)
    with app.context.database.transaction() as tx:
        state = {"awaiting": "verify", "challenge": {"method": "postal_code", "wanted": "balance_question"}}
        tx.execute(insert(conversation).values(account_id=PENNY.id, state=state, at=NINE))
    email = people.contact_points(PENNY)[2]
    app.phone.reply(PENNY.id, "It is SW1A 1AA", channel=Channel.EMAIL, address=email.address, at=NINE)
    assert serve_once(app).failures
    (row,) = [row for row in rows(app, inbox) if row["kind"] == "message"]
    assert row["handled_as"] == "failed"
    assert ("SW1A" in row["body"], "1AA" in row["body"], "It is" in row["body"]) == (False, False, True)


def test_an_account_whose_charges_cannot_be_computed_goes_to_a_person_and_the_others_go_on(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def faulty(_context: Any, account_id: str, **_: Any) -> tuple[()]:
        tried.append(account_id)
        if account_id == PENNY.id:
            raise Fault("no such rate")
        return ()

    monkeypatch.setattr(charge_pass, "propose_charges", faulty)

    def both(*_: Any, **__: Any) -> list[str]:
        return [PENNY.id, SECOND.id]

    monkeypatch.setattr(charge_pass, "nominated", both)
    monkeypatch.setattr(timetable, "nominated", both)
    assert serve_once(app).failures
    assert tried == [PENNY.id, PENNY.id, SECOND.id]
    (case,) = rows(app, select(escalation))
    assert (case["account_id"], "no such rate" in case["summary"]["why"]["reason"]) == (PENNY.id, True)
    assert journal_holds(app)


def test_a_body_that_is_no_json_goes_to_a_person(app: App) -> None:
    email = people.contact_points(PENNY)[2]
    app.phone.reply(PENNY.id, "hello", channel=Channel.EMAIL, address=email.address, at=NINE)
    turn(app, NINE)
    with app.context.database.transaction() as tx:
        tx.exec_driver_sql(
            "UPDATE inbox SET body = 'not json', handled_at = NULL, kind = 'status' WHERE kind = 'message'"
        )
    assert serve_once(app, hours=1).failures
    assert rows(app, select(inbox.c.handled_as).where(inbox.c.body == "not json")) == [{"handled_as": "failed"}]
    assert "case.not_handled" in {row["kind"] for row in rows(app, journal)}


def test_a_message_that_breaks_its_channel_does_not_hold_up_the_others(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = type(app.phone).send

    def faulty(phone: Any, message: Any, **options: Any) -> Any:
        if message.account_id == PENNY.id:
            raise Fault("no such channel")
        return send(phone, message, **options)

    monkeypatch.setattr(type(app.phone), "send", faulty)
    assert serve_once(app).failures
    assert (len(on_phone(app, PENNY)), len(on_phone(app, SECOND))) == (0, 1)
    assert sorted(row["state"] for row in rows(app, outbox)) == ["claimed", "delivered"]


def test_a_job_that_fails_is_not_tried_again_in_the_same_turn(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[int] = []

    def broken(_app: App, _now: Any) -> int:
        tries.append(1)
        raise Fault("broken")

    faulty = Job(name="broken", since=lambda _waiting: NINE, run=broken)
    monkeypatch.setattr(timetable, "TURN", (faulty, *timetable.TURN))
    assert serve_once(app).failures == 1
    assert len(tries) == 1
    assert len(on_phone(app, PENNY)) == 1
