"""What a market wants told is told: once in a conversation or in every message, and never twice."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from duly.app import App, opened
from duly.dialogue.catalogue import Asks
from duly.domain.contact import Channel
from duly.domain.receivables import Account
from duly.errors import InputInvalid
from duly.store.outbox import ROWS
from duly.store.record import Change
from duly.store.schema import outbox
from duly.usecases.decide_accounts import decide
from duly.usecases.lately_told import still_to_tell
from tests.scenarios.playbook import CUSTOMER, Story

AUTOMATED = "This is the automated assistant of Example Supplies."
STOP = "To stop these messages, write STOP."
NEW_YORKER = replace(CUSTOMER, market="US", region="NY", postal_code="10001", timezone="America/New_York")
FLORIDIAN = replace(CUSTOMER, market="US", region="FL", timezone="America/New_York")
BOGOTANO = replace(CUSTOMER, market="CO", timezone="America/Bogota")


def _texts(story: Story) -> list[str]:
    return [row["text"] for row in sorted(story.rows(outbox), key=lambda row: (row["planned_at"], row["id"]))]


def test_who_writes_first_is_told_once_that_a_machine_answers(anywhere: Story) -> None:
    story = anywhere
    story.owes("INV-1", "120.00", due="2026-03-20")
    story.customer_says("Can you send me a copy of INV-1?", by=Channel.EMAIL)
    first = _texts(story)[-1]
    assert first.splitlines()[-1] == AUTOMATED
    assert AUTOMATED not in first[:90]
    story.customer_says("And what do I owe altogether?", by=Channel.EMAIL)
    assert "automated" not in _texts(story)[-1]
    story.guarantees_hold()


def test_an_answer_to_a_reminder_says_nothing_twice(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.customer_says("I'll pay it on Friday")
    reminder, answer = _texts(story)
    assert reminder.count("automated assistant") == 1
    assert "automated assistant" not in answer
    story.guarantees_hold()


def test_it_is_said_once_on_each_channel(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.customer_says("which invoices do you mean?", by=Channel.EMAIL)
    assert AUTOMATED in _texts(story)[-1]
    story.customer_says("I'll pay it on 10 March", by=Channel.EMAIL)
    assert AUTOMATED not in _texts(story)[-1]
    story.guarantees_hold()


def test_an_answer_says_it_itself_where_what_it_leaned_on_did_not_arrive(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.customer_says("I'll pay it on Friday")
    with story.app.context.database.transaction() as tx:
        tx.execute(update(outbox).where(outbox.c.kind == "step").values(state="failed"))
        answers = tx.execute(ROWS.where(outbox.c.kind == "reply")).all()
        fresh = {CUSTOMER.id: decide(tx, story.app.context, [CUSTOMER.id], now=story.now)[0]}
        tx.execute(update(outbox).where(outbox.c.kind == "reply").values(state="planned", sent_at=None))
        (entry,) = still_to_tell(tx, story.app.context, answers, fresh, now=story.now)
    assert entry.kind == "message.line_added"
    (change,) = entry.writes
    assert isinstance(change, Change)
    assert change.values["text"] == f"{answers[0].text}\n\n{AUTOMATED}"
    assert {"automated", "creditor"} <= set(change.values["told"])


def test_in_the_united_states_every_written_message_says_how_to_stop(app: App) -> None:
    story = Story(app, customer=FLORIDIAN)
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-03")
    story.customer_says("I'll pay it on Friday")
    reminder, answer = _texts(story)
    assert reminder.count("write STOP") == 1
    assert answer.endswith(f"\n\n{STOP}")
    story.customer_says("STOP")
    assert "automated assistant" in _texts(story)[-1]
    assert "write STOP" not in _texts(story)[-1]
    story.guarantees_hold()


def test_in_new_york_city_the_language_is_asked_for(app: App) -> None:
    story = Story(app, customer=NEW_YORKER)
    story.now = datetime(2026, 9, 2, 16, 0, tzinfo=UTC)
    story.owes("INV-1", "120.00", due="2026-08-25")
    story.customer_says("hello, what do I owe?", by=Channel.EMAIL)
    assert f"If you prefer another language, tell us which. {STOP}" in _texts(story)[-1]
    story.guarantees_hold()


@pytest.mark.parametrize(("customer", "asks"), [(BOGOTANO, False), (CUSTOMER, True)])
def test_what_a_market_forbids_to_ask_gives_way_to_its_alternative(app: App, customer: Account, asks: bool) -> None:
    english = app.context.catalogues["en"]
    usual = english.get("reminder.just_overdue")
    question = replace(
        usual,
        asks=Asks.REASON_FOR_DEFAULT,
        instead="reminder.second",
        texts={channel: f"{text}\nWhy have you not paid?" for channel, text in usual.texts.items()},
    )
    asking = replace(english, wordings={**english.wordings, usual.id: question})
    story = Story(replace(app, context=replace(app.context, catalogues={"en": asking})), customer=customer)
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-03")
    (message,) = [row for row in story.rows(outbox) if row["state"] != "blocked"]
    assert ("Why have you not paid?" in message["text"]) is asks
    assert message["say"] == ("reminder.just_overdue" if asks else "reminder.second")
    assert message["state"] == "delivered"


def test_a_market_that_wants_told_what_has_no_wording_is_refused(app: App, tmp_path: Path) -> None:
    folder = tmp_path / "without"
    shutil.copytree(app.folder, folder)
    wording = folder / "wording" / "en.yaml"
    text = wording.read_text(encoding="utf-8")
    wording.write_text(text[: text.index("  disclosure.opt_out:")], encoding="utf-8")
    with pytest.raises(InputInvalid) as refused, opened(folder):
        pass
    assert any(
        "us-federal.yaml: rules.stopping.disclose: opt_out; expected a wording disclosure.opt_out" in line
        for line in str(refused.value).splitlines()
    )
