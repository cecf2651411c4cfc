"""What users of other collections software ask for most, as far as it is ours to show today.

Legal notices and fees are held by the tests of charges; escalation by its own; the rest comes with its channels.
"""

from __future__ import annotations

from datetime import date

from duly.domain.receivables import PaymentKind
from duly.usecases.hold_account import Pause, hold_account
from tests.conformance.ledger import Ledger, Owes
from tests.scenarios.playbook import Story

REMINDER = "We have not yet seen a payment"


def test_one_item_is_paused_with_a_reason_and_an_end_and_the_rest_goes_on(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.owes("INV-2", "80.00", due="2026-03-01")
    pause = Pause(reason="credit note under way", by="Olive", until=date(2026, 3, 6), item="INV-1")
    hold_account(story.app.context, "0001", pause, now=story.now)
    story.on("2026-03-02")
    story.we_say("INV-2: 80.00 GBP")
    (told,) = story.journal("hold.opened")
    assert (told["reason"], told["until"][:10]) == ("credit note under way", "2026-03-06")
    story.on("2026-03-06")
    story.not_held()


def test_reminders_go_out_once_and_catch_up_after_a_missed_run(story: Story) -> None:
    """Nothing ran for five days; then each step is taken once, and no missed one is sent in its place."""
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.now = story.app.context.start_of(date(2026, 3, 7)).astimezone(story.now.tzinfo)  # the machine was off
    story.on("2026-03-07")
    story.we_say(REMINDER)
    story.we_say_nothing(until="2026-03-08")
    assert story.steps() == ["friendly_reminder"]
    story.on("2026-03-12")
    assert len(story.steps()) == len(set(story.steps())) == 2


def test_one_message_per_customer_with_a_statement_of_all_that_is_due(story: Story) -> None:
    for number, amount in (("INV-1", "120.00"), ("INV-2", "80.00"), ("INV-3", "9.50")):
        story.owes(number, amount, due="2026-03-01")
    story.on("2026-03-02")
    story.we_say("INV-1: 120.00 GBP", "INV-2: 80.00 GBP", "INV-3: 9.50 GBP", "209.50 GBP")
    story.we_say_nothing(until="2026-03-03")


def test_credit_notes_are_netted_before_anybody_is_chased(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.pays("40.00", for_="INV-1", kind=PaymentKind.CREDIT_NOTE, id="C1")
    story.on("2026-03-02")
    story.we_say("INV-1: 80.00 GBP")


def test_money_on_account_that_covers_everything_stops_the_chase(story: Story) -> None:
    story.pays("150.00", id="P0")  # no invoice is known yet
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.we_say_nothing(until="2026-03-30")


def test_money_for_an_unknown_invoice_counts_for_what_is_open(ledger: Ledger) -> None:
    ledger.owed(Owes(customer="0001", amount="50.00"))
    ledger.paid("0001", "80.00", on=date(2026, 3, 3), invoice="F-unknown")
    ledger.run("2026-03-03", "2026-03-10")
    assert all("50.00" not in text for text in ledger.heard("0001"))
