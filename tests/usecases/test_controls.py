"""Sending is switched off and on, kept to test recipients, or approved by a person; nothing slips past."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import orjson
import pytest
from sqlalchemy import select

from duly.app import App
from duly.domain.contact import Channel
from duly.domain.control import Mode
from duly.errors import InputInvalid, NotFound
from duly.store.schema import WORKSPACE, control, escalation, journal, outbox, step_done
from duly.usecases.approve_drafts import approve_draft, decline_draft, list_drafts, words_of
from duly.usecases.change_controls import (
    Target,
    Who,
    allow_recipient,
    change_mode,
    disallow_recipient,
    free_sandbox,
    list_sandbox,
    switch_off,
    switch_on,
)
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.decide_accounts import decide_due
from duly.usecases.send_messages import send_due
from duly.workers.loop import run_clock
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
    paid,
    rows,
    states,
)

ANA = Who(by="Ana", why="a test")
NOON = NINE + timedelta(hours=3)
DAY = timedelta(days=1)
WHATSAPP = next(point.address for point in people.contact_points(PENNY) if point.channel is Channel.WHATSAPP)


@pytest.fixture
def late(app_on_each: App) -> App:
    """A customer whose first reminder is due this morning, with an address on the sandbox phone."""
    bring(app_on_each, *customer(), debt())
    return app_on_each


def run(app: App, until: datetime = NOON) -> None:
    run_clock(app, start=NINE, end=until)


def rules_that_blocked(app: App) -> list[str]:
    kinds = ["message.blocked", "message.put_off"]
    found = rows(app, select(journal.c.body).where(journal.c.kind.in_(kinds)).order_by(journal.c.seq))
    return [orjson.loads(row["body"])["rule"] for row in found]


def test_a_new_workspace_is_in_test_mode_and_the_sandbox_reaches_nobody_real(late: App) -> None:
    run(late)
    assert len(on_phone(late)) == 1
    list_sandbox(late.context, ANA, now=NOON)
    run(late, NOON + 9 * DAY)
    assert len(on_phone(late)) == 1, "what is not on the allow list gets nothing"


def test_only_the_allow_list_is_written_to_in_test_mode(late: App) -> None:
    bring(late, *customer(SECOND), debt("INV-2", of=SECOND))
    list_sandbox(late.context, ANA, now=NINE)
    allow_recipient(late.context, Channel.WHATSAPP, WHATSAPP, ANA, now=NINE)
    run(late)
    assert (len(on_phone(late)), len(on_phone(late, SECOND))) == (1, 0)
    disallow_recipient(late.context, Channel.WHATSAPP, WHATSAPP, ANA, now=NOON)
    run(late, NOON + 9 * DAY)
    assert len(on_phone(late)) == 1
    free_sandbox(late.context, ANA, now=NOON + 9 * DAY)
    run(late, NOON + 10 * DAY)
    assert len(on_phone(late, SECOND)) == 1
    assert journal_holds(late)


def test_live_mode_has_everybody_looked_at_again(late: App) -> None:
    list_sandbox(late.context, ANA, now=NINE)
    run(late)
    assert on_phone(late) == []
    assert change_mode(late.context, Mode.LIVE, ANA, now=NOON) == 1
    run(late, NOON + timedelta(minutes=1))
    assert len(on_phone(late)) == 1
    with pytest.raises(InputInvalid, match="live already"):
        change_mode(late.context, Mode.LIVE, ANA, now=NOON)


@pytest.mark.parametrize(
    "target",
    [Target(), Target(channel=Channel.WHATSAPP), Target(segment="just_overdue")],
    ids=["everything", "a channel", "a segment"],
)
def test_what_is_switched_off_stays_until_it_is_switched_on(late: App, target: Target) -> None:
    switch_off(late.context, target, ANA, now=NINE)
    run(late)
    assert on_phone(late) == []
    assert states(late, escalation) == [], "a switch is no reason to call a person"
    with pytest.raises(InputInvalid, match="switched off already"):
        switch_off(late.context, target, ANA, now=NOON)
    assert switch_on(late.context, target, ANA, now=NOON) == 1
    run(late, NOON + timedelta(minutes=1))
    assert len(on_phone(late)) == 1
    with pytest.raises(NotFound):
        switch_on(late.context, target, ANA, now=NOON)


def test_a_message_that_is_planned_already_is_stopped_at_the_gate(late: App) -> None:
    decide_due(late.context, now=NINE)
    assert states(late, outbox) == ["planned"]
    switch_off(late.context, Target(), ANA, now=NINE)
    assert send_due(late.context, late.transports, worker="test", now=NINE).blocked == 1
    assert (states(late, outbox), rules_that_blocked(late)) == (["blocked"], ["switched_off.all"])


def test_an_answer_waits_for_the_switch_and_then_goes_to_a_person(late: App) -> None:
    run(late)
    switch_off(late.context, Target(channel=Channel.WHATSAPP), ANA, now=NOON)
    late.phone.reply(PENNY.id, "Can you send me the link?", channel=Channel.WHATSAPP, address=WHATSAPP, at=NOON)
    run(late, NOON + timedelta(hours=2))
    assert len(on_phone(late)) == 1
    assert set(rules_that_blocked(late)) == {"switched_off.channel"}
    run(late, NOON + timedelta(hours=30))
    assert [row["trigger"] for row in rows(late, escalation)] == ["unanswered"]
    assert len(on_phone(late)) == 1


def test_an_answer_leaves_once_the_switch_is_on_again(late: App) -> None:
    run(late)
    switch_off(late.context, Target(), ANA, now=NOON)
    late.phone.reply(PENNY.id, "Can you send me the link?", channel=Channel.WHATSAPP, address=WHATSAPP, at=NOON)
    run(late, NOON + timedelta(hours=1))
    switch_on(late.context, Target(), ANA, now=NOON + timedelta(hours=1))
    run(late, NOON + timedelta(hours=3))
    assert len(on_phone(late)) == 2


def test_a_draft_leaves_once_a_person_has_approved_it(late: App) -> None:
    change_mode(late.context, Mode.DRAFT, ANA, now=NINE)
    run(late)
    assert on_phone(late) == []
    (draft,) = list_drafts(late.context)
    approve_draft(late.context, draft.id[:12], words=words_of(draft), by="Ana", now=NOON)
    run(late, NOON + timedelta(minutes=1))
    assert on_phone(late) == [draft.text]
    assert list_drafts(late.context) == []
    assert not check_guarantees(late.context, now=NOON + timedelta(minutes=1)).violations


def test_a_declined_draft_does_not_come_back(late: App) -> None:
    change_mode(late.context, Mode.DRAFT, ANA, now=NINE)
    run(late)
    (draft,) = list_drafts(late.context)
    decline_draft(late.context, draft.id, by="Ana", note="I have just spoken with them", now=NOON)
    run(late, NOON + DAY)
    assert [row["how"] for row in rows(late, step_done)] == ["declined"]
    assert all(each.step != draft.step for each in list_drafts(late.context))
    assert on_phone(late) == []


def test_an_approval_is_for_the_words_that_were_read(late: App) -> None:
    change_mode(late.context, Mode.DRAFT, ANA, now=NINE)
    run(late)
    (draft,) = list_drafts(late.context)
    with pytest.raises(InputInvalid, match="read it again: duly sending drafts message_"):
        approve_draft(late.context, draft.id, words="0f0f0f", by="Ana", now=NOON)
    approve_draft(late.context, draft.id, words=words_of(draft), by="Ana", now=NOON)
    bring(late, paid("P1", "40.00"), at=NOON)
    run(late, NOON + timedelta(minutes=1))
    assert on_phone(late) == [], "what is owed has changed since"
    (again,) = list_drafts(late.context)
    assert "60.00" in again.text


def test_a_draft_of_what_was_paid_meanwhile_is_withdrawn(late: App) -> None:
    change_mode(late.context, Mode.DRAFT, ANA, now=NINE)
    run(late)
    bring(late, paid("P1", "100.00"), at=NOON)
    run(late, NOON + timedelta(minutes=1))
    assert list_drafts(late.context) == []
    assert on_phone(late) == []


def test_in_draft_mode_an_answer_waits_for_a_person_too(late: App) -> None:
    run(late)
    change_mode(late.context, Mode.DRAFT, ANA, now=NOON)
    late.phone.reply(PENNY.id, "Can you send me the link?", channel=Channel.WHATSAPP, address=WHATSAPP, at=NOON)
    run(late, NOON + timedelta(hours=1))
    assert len(on_phone(late)) == 1
    (draft,) = list_drafts(late.context)
    approve_draft(late.context, draft.id, words=words_of(draft), by="Ana", now=NOON + timedelta(hours=1))
    run(late, NOON + timedelta(hours=2))
    assert len(on_phone(late)) == 2


def test_every_change_says_who_and_why(tmp_path: Path) -> None:
    with company(tmp_path / "company") as app:
        for nobody in (Who(by=" ", why="x"), Who(by="Ana", why="")):
            with pytest.raises(InputInvalid, match="found nothing"):
                switch_off(app.context, Target(), nobody, now=NINE)
        with pytest.raises(InputInvalid, match=r"--segment: found 'nobody', expected one of "):
            switch_off(app.context, Target(segment="nobody"), ANA, now=NINE)
        assert rows(app, control) == []
        switch_off(app.context, Target(), ANA, now=NINE)
        switch_on(app.context, Target(), Who(by="Bo", why="tested"), now=NOON)
        (row,) = rows(app, control)
        assert (row["opened_by"], row["reason"], row["closed_by"], row["closed_why"]) == (
            "Ana",
            "a test",
            "Bo",
            "tested",
        )
        kinds = [each["kind"] for each in rows(app, select(journal).where(journal.c.account_id == WORKSPACE))]
        assert kinds == ["control.opened", "control.closed"]


def test_two_changes_of_one_second_are_two(late: App) -> None:
    for mode in (Mode.LIVE, Mode.TEST, Mode.LIVE):
        change_mode(late.context, mode, ANA, now=NINE)
    for _ in range(2):
        switch_off(late.context, Target(), ANA, now=NINE)
        switch_on(late.context, Target(), ANA, now=NINE)
    assert len(rows(late, control)) == 5
    assert journal_holds(late)


def test_an_answer_that_is_approved_at_night_waits_for_the_morning(late: App) -> None:
    run(late)
    change_mode(late.context, Mode.DRAFT, ANA, now=NOON)
    late.phone.reply(PENNY.id, "Can you send me the link?", channel=Channel.WHATSAPP, address=WHATSAPP, at=NOON)
    night = NINE + timedelta(hours=14)
    run(late, night)
    (draft,) = list_drafts(late.context)
    approve_draft(late.context, draft.id, words=words_of(draft), by="Ana", now=night)
    run(late, night + timedelta(hours=2))
    assert len(on_phone(late)) == 1
    run(late, NINE + DAY + timedelta(hours=1))
    assert len(on_phone(late)) == 2


def test_an_answer_that_is_approved_too_late_is_given_by_a_person(late: App) -> None:
    run(late)
    change_mode(late.context, Mode.DRAFT, ANA, now=NOON)
    late.phone.reply(PENNY.id, "Can you send me the link?", channel=Channel.WHATSAPP, address=WHATSAPP, at=NOON)
    run(late, NOON + 2 * DAY)
    (answer,) = (each for each in list_drafts(late.context) if each.kind == "reply")
    approve_draft(late.context, answer.id, words=words_of(answer), by="Ana", now=NOON + 2 * DAY)
    run(late, NOON + 2 * DAY + timedelta(minutes=1))
    assert "unanswered" in {row["trigger"] for row in rows(late, escalation)}


def test_who_writes_and_may_not_be_answered_in_test_mode_is_answered_by_a_person(late: App) -> None:
    run(late)
    list_sandbox(late.context, ANA, now=NOON)
    late.phone.reply(PENNY.id, "Can you send me the link?", channel=Channel.WHATSAPP, address=WHATSAPP, at=NOON)
    run(late, NOON + timedelta(hours=1))
    assert [row["trigger"] for row in rows(late, escalation)] == ["unanswered"]
