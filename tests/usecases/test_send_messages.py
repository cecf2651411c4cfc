"""What leaves, leaves once; what failed, failed visibly; what one message breaks, the others do not feel."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from json import loads
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from duly.app import App
from duly.domain.contact import Channel, ContactPoint, PointSource
from duly.domain.delivery import Arrived, Outgoing, Sent, Transport
from duly.errors import Permanent, Temporary
from duly.store.outbox import claim
from duly.store.schema import contact_point, hold, journal, outbox, outcome, step_done
from duly.usecases import send_messages
from duly.usecases.correct_contact import correct_contact
from duly.usecases.decide_accounts import decide_due
from duly.usecases.receive import fetch_all, handle_arrivals
from duly.usecases.send_messages import ATTEMPTS_MAX, CLAIM_LEASE, SendCounts, recover_claims, send_due
from tests import people
from tests.usecases.company import (
    NINE,
    PENNY,
    SECOND,
    bring,
    company,
    customer,
    debt,
    journal_holds,
    on_phone,
    rows,
    states,
)

LATER = NINE + timedelta(minutes=30)


class Line:
    """A channel that answers as it is told to, and otherwise takes everything."""

    def __init__(self, *answers: Exception | None) -> None:
        self.answers = list(answers)
        self.taken: list[Outgoing] = []

    def send(self, message: Outgoing, *, now: datetime) -> Sent:
        answer = self.answers.pop(0) if self.answers else None
        if answer is not None:
            raise answer
        self.taken.append(message)
        return Sent(ref=message.id)

    def look_up(self, message_id: str) -> Sent | None:
        return Sent(ref=message_id) if any(each.id == message_id for each in self.taken) else None

    def fetch(self, *, now: datetime, limit: int) -> Sequence[Arrived]:
        return ()

    def acknowledge(self, refs: Sequence[str]) -> None: ...

    def next_at(self) -> datetime | None:
        return None


def channels(line: Transport) -> dict[Channel, Transport]:
    return dict.fromkeys(Channel, line)


def send(app: App, line: Line, at: datetime = NINE) -> SendCounts:
    return send_due(app.context, channels(line), worker="test", now=at)


def planned(app: App) -> None:
    """A reminder for each customer is planned, and may leave at once."""
    bring(app, *customer(), debt())
    decide_due(app.context, now=NINE)


def planned_for_two(app: App) -> None:
    bring(app, *customer(), debt(), *customer(SECOND), debt(of=SECOND))
    decide_due(app.context, now=NINE)


def test_a_message_is_sent_once_and_its_step_is_taken(app_on_each: App) -> None:
    app, line = app_on_each, Line()
    planned(app)
    assert [send(app, line).sent, send(app, line).sent] == [1, 0]
    assert len(line.taken) == 1
    assert states(app, outbox) == ["sent"]
    assert states(app, step_done, "step") == ["friendly_reminder"]
    assert journal_holds(app)


def test_a_busy_line_is_tried_again_when_it_says(app: App) -> None:
    planned(app)
    line = Line(Temporary("busy", retry_at=LATER))
    assert send(app, line).put_off == 1
    assert send(app, line).total() == 0
    assert send(app, line, LATER).sent == 1


def test_an_address_that_does_not_exist_is_used_no_more(app: App) -> None:
    planned(app)
    assert send(app, Line(Permanent("no such number"))).failed == 1
    assert states(app, outbox) == ["failed"]
    assert rows(app, select(contact_point.c.channel).where(contact_point.c.valid.is_(False))) == [
        {"channel": "whatsapp"}
    ]
    assert not states(app, step_done, "step")


def test_an_address_corrected_while_the_message_failed_stays_good(app: App) -> None:
    planned(app)

    class Corrected(Line):
        def send(self, message: Outgoing, *, now: datetime) -> Sent:
            correct_contact(
                app.context, PENNY.id, channel=Channel.WHATSAPP, address="+447400123456", by="Olive", now=NINE
            )
            raise Permanent("no such number")

    assert send(app, Corrected()).failed == 1
    assert states(app, contact_point, "valid") == [True, True, True]


def test_a_message_to_an_address_corrected_since_is_blocked_and_planned_anew(app: App) -> None:
    planned(app)
    correct_contact(app.context, PENNY.id, channel=Channel.WHATSAPP, address="+447400123456", by="Olive", now=NINE)
    line = Line()
    assert send(app, line).blocked == 1
    (told,) = rows(app, select(journal.c.body).where(journal.c.kind == "message.blocked"))
    assert loads(told["body"])["rule"] == "address_changed"
    with app.context.database.transaction() as tx:  # the new number is verified by an answer from it
        tx.exec_driver_sql("UPDATE account_state SET verified_level = 1")
    decide_due(app.context, now=NINE)
    assert send(app, line).sent == 1
    assert [message.address for message in line.taken] == ["+447400123456"]


def test_an_answer_to_an_address_that_is_not_in_the_books_may_fail(app: App) -> None:
    """A person gave the account a message from a number nobody knew."""
    email = people.contact_points(PENNY)[2]
    bring(app, PENNY, email, debt())
    app.phone.reply(PENNY.id, "Please call me back", channel=Channel.EMAIL, address=email.address, at=NINE)
    fetch_all(app.context, [app.phone], now=NINE)
    handle_arrivals(app.context, now=NINE)
    with app.context.database.transaction() as tx:
        tx.exec_driver_sql("UPDATE outbox SET channel = 'whatsapp', address = '+447700900555'")
    answers = len(states(app, outbox))
    assert answers
    line = Line(*[Permanent("no such number")] * answers)
    for _ in range(answers):
        send(app, line)
    assert set(states(app, outbox)) == {"failed"}


def test_a_channel_that_breaks_leaves_the_other_messages_free(app: App) -> None:
    """A fault of ours in one message: it is loud, what was sent before it is settled, the rest is not held up."""
    planned_for_two(app)
    line = Line(None, RuntimeError("a fault of ours"))
    with pytest.raises(RuntimeError):
        send(app, line)
    assert sorted(states(app, outbox)) == ["claimed", "sent"]
    line = Line(RuntimeError("a fault of ours"))
    assert recover_claims(app.context, channels(Line()), claimed_before=NINE, now=LATER) == 1
    with pytest.raises(RuntimeError):
        send(app, line, LATER)


def test_what_was_behind_the_broken_message_leaves_with_the_next_pass(app: App) -> None:
    planned_for_two(app)
    line = Line(RuntimeError("a fault of ours"))
    with pytest.raises(RuntimeError):
        send(app, line)
    assert sorted(states(app, outbox)) == ["claimed", "planned"]
    assert send(app, line).sent == 1


def test_a_worker_that_died_before_the_call_has_sent_nothing(app: App) -> None:
    planned(app)
    with app.context.database.transaction() as tx:
        claim(tx, states(app, outbox, "id"), worker="dead", now=NINE)
    line = Line()
    assert recover_claims(app.context, channels(line), claimed_before=NINE - CLAIM_LEASE, now=NINE) == 0
    assert recover_claims(app.context, channels(line), claimed_before=NINE, now=LATER) == 1
    assert send(app, line, LATER).sent == 1
    assert len(line.taken) == 1


def test_a_worker_that_died_after_the_call_is_not_sent_for_again(app: App) -> None:
    planned(app)
    line = Line()
    with app.context.database.transaction() as tx:
        claim(tx, states(app, outbox, "id"), worker="dead", now=NINE)
    line.taken.append(
        Outgoing(
            id=states(app, outbox, "id")[0],
            account_id=PENNY.id,
            channel=Channel.EMAIL,
            address="",
            subject=None,
            text="",
        )
    )
    recover_claims(app.context, channels(line), claimed_before=NINE, now=LATER)
    assert states(app, outbox) == ["sent"]
    assert send(app, line, LATER).total() == 0


def test_a_slow_worker_whose_claim_was_given_up_still_says_what_it_sent(app_on_each: App) -> None:
    """Its lease ran out while the channel took its time: the message counts as sent, and is not sent again."""
    app = app_on_each
    planned(app)

    class Slow(Line):
        def send(self, message: Outgoing, *, now: datetime) -> Sent:
            recover_claims(app.context, channels(Line()), claimed_before=NINE, now=LATER)
            return super().send(message, now=now)

    assert send(app, Slow()).sent == 1
    assert states(app, outbox) == ["sent"]
    assert send(app, Line(), LATER).total() == 0


def test_two_workers_that_both_took_their_time_settle_once(app: App) -> None:
    planned(app)

    class Slow(Line):
        def send(self, message: Outgoing, *, now: datetime) -> Sent:
            sent = super().send(message, now=now)
            recover_claims(app.context, channels(self), claimed_before=NINE, now=LATER)
            return sent

    assert send(app, Slow()).sent == 1
    assert states(app, outbox) == ["sent"]
    assert len(states(app, outcome, "id")) == 1
    assert journal_holds(app)


def test_nothing_else_leaves_for_an_account_while_one_message_is_on_its_way(app: App) -> None:
    """What comes of it changes the facts the next is judged by."""
    planned(app)
    with app.context.database.transaction() as tx:
        claim(tx, states(app, outbox, "id"), worker="other", now=NINE)
    email = people.contact_points(PENNY)[2]
    app.phone.reply(PENNY.id, "I need a copy of the invoice", channel=Channel.EMAIL, address=email.address, at=NINE)
    fetch_all(app.context, [app.phone], now=NINE)
    handle_arrivals(app.context, now=NINE)
    assert "planned" in states(app, outbox)
    assert send(app, Line()).total() == 0


def test_two_workers_on_one_store_send_everything_once(tmp_path: Path, postgres_store_url: str) -> None:
    accounts = [replace(PENNY, id=f"{number:04}", name=f"Customer {number}") for number in range(100, 140)]
    line = Line()
    with company(tmp_path / "company", postgres_store_url) as app:
        for one in accounts:
            point = ContactPoint(
                account_id=one.id, channel=Channel.WHATSAPP, address=f"+4477009{one.id}", source=PointSource.IMPORT
            )
            bring(app, one, point, debt(of=one))
        decide_due(app.context, now=NINE)
        failures: list[Exception] = []
        start = threading.Barrier(4)

        def work() -> None:
            try:
                start.wait()
                for _ in range(20):
                    send_due(app.context, channels(line), worker="w", now=NINE, limit=10)
            except Exception as error:  # noqa: BLE001 (told to the test, which fails by it)
                failures.append(error)

        workers = [threading.Thread(target=work) for _ in range(4)]
        for each in workers:
            each.start()
        for each in workers:
            each.join(timeout=60)
        assert not failures
        assert sorted(each.account_id for each in line.taken) == [each.id for each in accounts]
        assert set(states(app, outbox)) == {"sent"}
        assert journal_holds(app)


def test_what_another_worker_took_before_the_lock_is_not_sent_again(
    tmp_path: Path, postgres_store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL: the message was nominated while it was still planned."""
    with company(tmp_path / "company", postgres_store_url) as app:
        planned(app)
        line, first = Line(), [True]
        lock = send_messages.lock_accounts

        def overtaken(*args: Any, **options: Any) -> Any:
            if first and first.pop():
                assert send(app, line).sent == 1
            return lock(*args, **options)

        monkeypatch.setattr(send_messages, "lock_accounts", overtaken)
        assert send(app, line).total() == 0
        assert len(line.taken) == 1


def test_a_channel_that_was_away_rests_and_its_address_stays_good(app: App) -> None:
    planned(app)
    at = NINE
    for attempt in range(1, ATTEMPTS_MAX + 1):
        at = NINE + timedelta(minutes=attempt)
        send(app, Line(Temporary("away", retry_at=at + timedelta(minutes=1))), at)
    assert states(app, outbox) == ["failed"]
    assert states(app, contact_point, "valid") == [True, True, True]
    (rest,) = rows(app, hold)
    assert (rest["scope"], rest["target"], rest["until"].date()) == ("channel", "whatsapp", date(2026, 3, 5))
    decide_due(app.context, now=at)
    decide_due(app.context, now=NINE + timedelta(days=1))
    assert rows(app, select(outbox.c.channel).where(outbox.c.state == "planned")) == [{"channel": "email"}]


def test_on_phone_nothing_arrives_twice(app: App) -> None:
    planned(app)
    for _ in range(3):
        send_due(app.context, app.transports, worker="test", now=NINE)
    assert len(on_phone(app)) == 1
