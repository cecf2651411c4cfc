"""One test for each bug that other collections software was reported to have, so that it is not ours.

That a fee does not vanish after a part payment is held by the tests of charges.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from duly.app import App, opened
from duly.domain.contact import Channel, PointSource
from duly.domain.receivables import Item, PaymentKind
from duly.store.schema import outbox, step_done
from duly.usecases.correct_contact import correct_contact
from duly.usecases.hold_account import Pause, hold_account
from duly.usecases.note_contact import ContactMade, note_contact
from duly.workers.loop import run_clock
from tests import people
from tests.scenarios.playbook import CUSTOMER, Story, point

REMINDER = "We have not yet seen a payment"


def _invoice(story: Story) -> Item:
    due = date(2026, 3, 30)
    return people.invoice(story.customer, number="INV-1", amount="50.00", due_on=due, issued_on=date(2026, 2, 1))


def sent_at(story: Story) -> list[datetime]:
    with story.app.context.database.reading() as tx:
        return list(tx.execute(select(outbox.c.sent_at).where(outbox.c.sent_at.is_not(None))).scalars())


def test_the_due_date_lives_in_the_creditors_zone_and_quiet_hours_in_the_customers(app: App) -> None:
    """Late by the books in London, at an hour of the day in Honolulu, ten hours behind."""
    story = Story(app, customer=replace(CUSTOMER, market="US", region="HI", timezone="Pacific/Honolulu"))
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-03")
    (at,) = sent_at(story)
    assert 8 <= at.astimezone(ZoneInfo("Pacific/Honolulu")).hour < 20
    assert story.journal("decision.act")[0]["facts"]["days_past_due"] == 1


def test_no_due_date_means_not_late(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-30")
    story.imports(replace(_invoice(story), id="0001-INV-2", number="INV-2", due_on=None))
    story.we_say_nothing(until="2026-03-20")


def test_an_invoice_sent_late_is_not_past_due_the_next_morning(story: Story) -> None:
    """Payable at once, so late by the calendar on the next day: the customer gets the time to pay it."""
    story.imports(replace(_invoice(story), issued_on=date(2026, 3, 1), due_on=date(2026, 3, 1)))
    story.we_say_nothing(until="2026-03-02")
    story.on("2026-03-03")
    story.we_say(REMINDER)


def test_an_invoice_that_became_known_late_is_first_spoken_of_in_a_friendly_tone(story: Story) -> None:
    story.imports(replace(_invoice(story), id="0001-OLD", number="OLD", due_on=date(2026, 5, 30)))
    story.on("2026-03-10")
    late = replace(_invoice(story), issued_on=date(2026, 1, 10), due_on=date(2026, 1, 31))
    story.imports(late)
    story.we_say_nothing(until="2026-03-11")
    story.on("2026-03-12")
    story.we_say(REMINDER)
    assert story.steps() == ["friendly_reminder"], "38 days past due, and never heard of: no final notice"


def test_a_policy_edit_does_not_send_a_step_again(app: App, story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    policy = app.folder / "policies" / "standard.yaml"
    text = policy.read_text()
    policy.write_text(text.replace("broken_max: 2", "broken_max: 1"))
    with opened(app.folder) as edited:
        assert edited.context.policy.hash != app.context.policy.hash
        again = Story.__new__(Story)
        again.__dict__.update({**story.__dict__, "app": edited})
        again.on("2026-03-03")
        assert again.steps() == ["friendly_reminder"]


def test_removing_one_item_does_not_mark_the_others_done(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-02-27")
    story.owes("INV-2", "80.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say("INV-1: 120.00 GBP", "INV-2: 80.00 GBP")
    story.pays("120.00", for_="INV-1", kind=PaymentKind.CREDIT_NOTE, id="C1")
    assert story.still_open("INV-2") == "80.00"
    story.on("2026-03-05")
    story.we_say("INV-2: 80.00 GBP")


def by_hand(story: Story) -> None:
    """A person has spoken with the customer in place of the first reminder."""
    called = ContactMade(
        channel=Channel.VOICE, reached=True, by="Olive", note="calls back on Monday", step="friendly_reminder"
    )
    note_contact(story.app.context, "0001", called, now=story.now)


def test_a_manual_send_counts_as_the_step(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    by_hand(story)
    story.we_say_nothing(until="2026-03-04")
    (told,) = story.journal("contact.by_person")
    assert (told["step"], told["by"], told["note"]) == ("friendly_reminder", "Olive", "calls back on Monday")
    with story.app.context.database.reading() as tx:
        assert tx.execute(select(step_done.c.step)).scalars().all() == ["friendly_reminder"]


def test_a_manual_send_holds_back_the_message_planned_for_the_same_step(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    run_clock(story.app, start=story.now, end=story.now + timedelta(hours=7))
    story.now += timedelta(hours=7)
    assert len(story.journal("decision.act")) == 1, "it is planned for nine"
    by_hand(story)
    story.we_say_nothing(until="2026-03-04")


def test_a_dispute_excludes_by_default(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("Invoice INV-1 is wrong: the goods never arrived")
    story.we_say("You do not need to pay it while it is being checked")
    story.we_say_nothing(until="2026-03-31")


def test_a_missing_promise_date_is_asked_for_and_never_invented(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I'll pay all of it, promised")
    story.we_say("On which date do you plan to pay?")
    assert story.promises() == []
    story.we_say_nothing(until="2026-03-03")
    assert story.promises() == []


def test_an_import_does_not_erase_a_corrected_contact(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    right = "right@customers.example"
    correct_contact(story.app.context, "0001", channel=Channel.EMAIL, address=right, by="Olive", now=story.now)
    story.imports(point(Channel.EMAIL, "wrong@customers.example", PointSource.IMPORT))
    assert story.address(Channel.EMAIL) == (right, True)


def test_a_promise_does_not_overwrite_a_dispute(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.owes("INV-2", "80.00", due="2026-03-01")
    story.on("2026-03-02")
    story.customer_says("Invoice INV-1 is wrong: the goods never arrived", by=Channel.WHATSAPP)
    story.customer_says("I will pay INV-2 on 5 March, 80 pounds")
    story.promise("confirmed", amount="80.00")
    story.dispute("INV-1", reason="not_received", owner="logistics", quote="never arrived")


def test_whether_an_account_is_settled_looks_at_all_its_items(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-02-27")
    story.owes("INV-2", "80.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say("INV-1: 120.00 GBP", "INV-2: 80.00 GBP")
    story.pays("80.00", for_="INV-2")  # the last one
    story.on("2026-03-03")
    story.we_say("has arrived")
    story.on("2026-03-10")
    story.we_say("INV-1: 120.00 GBP")


def test_a_failed_send_is_not_recorded_as_sent(app: App) -> None:
    story = Story(app, points=[point(Channel.WHATSAPP, "sandbox:unreachable-a")])
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    assert story.journal("message.sent") == []
    assert len(story.journal("message.failed")) == 1
    assert story.written_back("step_sent") == []


def test_paused_really_pauses(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    pause = Pause(reason="waits for our refund", by="Olive", until=date(2026, 3, 20))
    hold_account(story.app.context, "0001", pause, now=story.now)
    story.we_say_nothing(until="2026-03-19")
    story.on("2026-03-20")
    story.we_say("INV-1: 120.00 GBP")
