"""What a customer says is wrong or already paid: what rests, what goes on, and when it comes back."""

from __future__ import annotations

from duly.domain.contact import Channel
from duly.domain.receivables import PaymentKind
from duly.store.schema import dispute
from tests.scenarios.playbook import Story

REMINDER = "We have not yet seen a payment"


def test_a_dispute_rests_its_own_invoice_while_the_other_goes_on(anywhere: Story) -> None:
    story = anywhere
    story.owes("INV-1", "120.00", due="2026-02-27")
    story.owes("INV-2", "80.00", due="2026-02-28")
    story.on("2026-03-02")
    story.we_say(REMINDER, "INV-1", "INV-2", "The total is 200.00 GBP")
    story.customer_says("Invoice INV-1 is not right, we never received those goods")
    story.dispute("INV-1", reason="not_received", owner="logistics", quote="never received")
    story.we_say("I have passed this on to the colleagues who can check it", "INV-1: 120.00 GBP")
    story.on("2026-03-07")
    story.we_say("INV-2: 80.00 GBP", "The total is 80.00 GBP", by=Channel.EMAIL, attached=["INV-2.pdf"])
    story.pays("80.00", for_="INV-2")
    story.on("2026-03-09")
    story.we_say("Your payment of 80.00 GBP has arrived")
    story.we_say_nothing(until="2026-04-20")


def test_a_dispute_that_names_no_invoice_is_asked_which_and_rests_all_until_then(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-02-27")
    story.owes("INV-2", "80.00", due="2026-02-28")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("The price is wrong on one of these invoices")
    story.we_say("Which invoice is it about?", "INV-1", "INV-2")
    story.held("dispute")
    story.we_say_nothing(until="2026-03-03")
    story.customer_says("INV-2")
    story.dispute("INV-2", reason="price", owner="sales", quote="price is wrong")
    story.we_say("INV-2: 80.00 GBP")
    story.not_held()


def test_a_dispute_and_a_promise_in_one_message_are_both_kept(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-02-27")
    story.owes("INV-2", "80.00", due="2026-02-28")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("INV-1 is wrong, we never received it. I will pay 80 pounds for INV-2 on 6 March")
    story.dispute("INV-1", reason="not_received", owner="logistics", quote="INV-1 is wrong")
    story.promise("confirmed", day="2026-03-06", amount="80.00")


def test_a_claim_of_payment_pauses_and_the_money_ends_it(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I already paid this last week")
    story.held("paid_claim")
    story.we_say("We will look for your payment and will not remind you in the meantime")
    story.customer_says("The reference is BT-99182")
    assert len(story.journal("receipt.recorded")) == 1
    story.we_say("Thank you, that helps")
    story.we_say_nothing(until="2026-03-05")
    story.pays("120.00")
    story.not_held()
    story.we_say("Your payment of 120.00 GBP has arrived")
    story.we_say_nothing(until="2026-04-20")


def test_a_claim_nothing_comes_of_resumes_when_its_time_is_over(anywhere: Story) -> None:
    story = anywhere
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I have paid this already")
    story.we_say("We will look for your payment")
    story.we_say_nothing(until="2026-03-09")
    story.held("paid_claim")
    story.on("2026-03-12")
    story.not_held()
    story.we_say("120.00 GBP")
    assert story.still_open("INV-1") == "120.00", "a claim is no money"


def test_a_credit_note_lowers_what_is_asked_for(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-03")
    story.on("2026-03-02")
    story.we_say("falls due soon", "INV-1: 120.00 GBP")
    story.pays("45.00", for_="INV-1", kind=PaymentKind.CREDIT_NOTE, id="CN-1")
    story.on("2026-03-05")
    assert story.still_open("INV-1") == "75.00"
    story.we_say("INV-1: 75.00 GBP")


def test_a_dispute_said_again_is_not_doubled_and_a_larger_one_is_written_back(story: Story) -> None:
    story.owes("INV-1", "600.00", due="2026-02-20")
    story.on("2026-03-02")
    story.customer_says("I only dispute 50 of INV-1, it was damaged")
    story.customer_says("As I said, I dispute 50 of INV-1, it was damaged")
    assert [(row["amount"], row["whole"]) for row in story.rows(dispute)] == [(5_000, False)]
    assert len(story.written_back("dispute")) == 1
    story.customer_says("I dispute 80 of INV-1, it was damaged")
    assert [(row["amount"], row["whole"]) for row in story.rows(dispute)] == [(8_000, False)]
    assert len(story.written_back("dispute")) == 2
    story.guarantees_hold()


def test_credit_on_account_is_taken_off_what_is_asked_for(anywhere: Story) -> None:
    story = anywhere
    story.pays("60.00", for_="no such invoice")
    story.owes("INV-1", "80.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER, "INV-1: 80.00 GBP", "less 60.00 GBP that you have to your credit", "The total is 20.00 GBP")
    story.customer_says("How much do I owe?")
    story.we_say("20.00 GBP is open", "INV-1: 80.00 GBP", "which leaves 20.00 GBP to pay")
    story.customer_says("I pay it all on 6 March")
    story.we_say("noted your payment of 20.00 GBP")
    story.on("2026-03-06")
    story.we_say("20.00 GBP")
    story.guarantees_hold()


def test_what_falls_due_next_waits_for_credit_on_account_to_be_set_against_it(story: Story) -> None:
    story.pays("60.00", for_="no such invoice")
    story.owes("INV-1", "50.00", due="2026-03-05")
    story.owes("INV-2", "90.00", due="2026-03-20")
    story.on("2026-03-02")
    story.we_say_nothing(until="2026-03-20")
    story.on("2026-03-21")
    story.we_say("INV-1: 50.00 GBP", "INV-2: 90.00 GBP", "which leaves 80.00 GBP to pay")
    story.guarantees_hold()
