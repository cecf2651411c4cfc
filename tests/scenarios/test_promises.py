"""Promises: kept, broken, kept in part, replaced, taken back by the bank, and what is asked before one is taken."""

from __future__ import annotations

from duly.domain.contact import Channel
from duly.domain.receivables import PaymentKind, Rail
from tests.scenarios.playbook import Story

REMINDER = "We have not yet seen a payment"


def test_a_promise_is_taken_reminded_of_on_its_day_kept_and_thanked_for(anywhere: Story) -> None:
    story = anywhere
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER, "INV-1: 120.00 GBP", by=Channel.WHATSAPP)
    story.customer_says("Sorry, I forgot. I will pay all of it on 9 March")
    story.promise("confirmed", day="2026-03-09", amount="120.00")
    story.we_say("I have noted your payment of 120.00 GBP for Monday 9 March 2026")
    story.we_say_nothing(until="2026-03-08")
    story.on("2026-03-09")
    story.we_say("your payment of 120.00 GBP is planned for today")
    story.on("2026-03-10")
    story.pays("120.00")
    story.promise("kept", paid="120.00")
    story.we_say("Your payment of 120.00 GBP has arrived. Thank you.")
    story.we_say_nothing(until="2026-04-20")


def test_a_broken_promise_is_followed_by_a_call_and_then_by_a_person(anywhere: Story) -> None:
    story = anywhere
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I will pay everything on 4 March")
    story.we_say("I have noted your payment of 120.00 GBP for Wednesday 4 March 2026")
    story.on("2026-03-04")
    story.we_say("planned for today")
    story.we_say_nothing(until="2026-03-06")
    story.promise("due")
    story.on("2026-03-07")
    story.promise("broken", paid="0.00")
    story.we_say("calling for Penny Tardy", by=Channel.VOICE)
    story.on("2026-03-09")
    story.we_say("The payment we had noted has not reached us yet", "120.00 GBP", by=Channel.WHATSAPP)
    story.on("2026-03-12")
    story.we_say("We have written to you before about the following", by=Channel.EMAIL)
    story.on("2026-03-17")
    story.case("step.missed_promise_hand_over", to="collector")
    story.we_say_nothing(until="2026-05-01")


def test_a_promise_that_is_paid_in_part_is_partly_kept_and_the_rest_goes_on(story: Story) -> None:
    story.owes("INV-1", "300.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I can pay 200 pounds on 6 March")
    story.promise("confirmed", day="2026-03-06", amount="200.00")
    story.we_say("I have noted your payment of 200.00 GBP")
    story.on("2026-03-06")
    story.we_say("planned for today")
    story.pays("90.00")
    story.promise("due")
    story.on("2026-03-11")
    story.promise("partly_kept", amount="200.00", paid="90.00")
    assert story.still_open("INV-1") == "210.00"


def test_a_new_promise_takes_the_place_of_the_one_that_runs(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I will pay everything on 5 March")
    story.we_say("Thursday 5 March 2026")
    story.on("2026-03-04")
    story.customer_says("Sorry, I have to change that: I will pay everything on 10 March")
    story.we_say("Tuesday 10 March 2026")
    assert story.promises() == ["superseded", "confirmed"]
    assert story.written_back("promise") == ["confirmed", "confirmed", "superseded"]
    story.we_say_nothing(until="2026-03-09")
    story.on("2026-03-10")
    story.we_say("planned for today")


def test_a_payment_the_bank_takes_back_breaks_the_promise_it_had_kept(anywhere: Story) -> None:
    story = anywhere
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I will pay everything on 4 March")
    story.we_say("I have noted")
    story.on("2026-03-03")
    story.pays("120.00", id="P7")
    story.promise("kept")
    story.we_say("has arrived")
    story.on("2026-03-09")
    story.bank_takes_back("P7")
    story.promise("broken")
    assert story.still_open("INV-1") == "120.00"
    story.we_say("calling for Penny Tardy", by=Channel.VOICE)


def test_a_date_with_two_readings_is_read_back_as_a_calendar_date(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I'll pay it all next Friday")
    story.we_say("Friday 13 March 2026, is that right?")
    assert story.promises() == []
    story.customer_says("no, this Friday")
    story.we_say("Friday 6 March 2026")
    story.promise("confirmed", day="2026-03-06", amount="120.00")


def test_an_amount_that_is_missing_is_asked_for(story: Story) -> None:
    story.owes("INV-1", "300.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I will pay on 6 March")
    story.we_say("Is that for the full 300.00 GBP?")
    story.customer_says("No, I can pay 150 pounds")
    story.promise("confirmed", day="2026-03-06", amount="150.00")
    story.we_say("I have noted your payment of 150.00 GBP for Friday 6 March 2026")


def test_a_day_that_is_missing_is_asked_for_and_nothing_is_sent_while_we_wait(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I will pay soon, promise")
    story.we_say("On which date do you plan to pay?")
    story.we_say_nothing(until="2026-03-03")
    story.customer_says("On 6 March")
    story.we_say("Is that for the full 120.00 GBP?")
    story.customer_says("yes")
    story.promise("confirmed", day="2026-03-06", amount="120.00")


def test_a_date_further_out_than_the_policy_bears_is_not_agreed(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I will pay all of it on 30 April")
    assert story.promises() == []
    story.we_say("The latest date I can note myself is Monday 16 March 2026")
    story.customer_says("ok")
    story.promise("confirmed", day="2026-03-16")


def test_what_hangs_on_payday_is_no_promise_and_is_asked_about_again_after_it(anywhere: Story) -> None:
    story = anywhere
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I'll pay when I get paid on Friday")
    story.we_say("On which date do you plan to pay?")
    story.customer_says("I can only say when I get my salary, on 6 March")
    story.we_say("we will ask you again after that day")
    assert story.promises() == []
    story.held("follow_up")
    story.we_say_nothing(until="2026-03-06")
    story.customer_says("My salary is there: I will pay 120 on 9 March")
    story.we_say("I have noted your payment of 120.00 GBP for Monday 9 March 2026")
    story.not_held()


def test_a_cheque_is_given_longer_to_arrive_than_a_transfer(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I will post a cheque for 120 pounds on 4 March")
    story.we_say("I have noted your payment of 120.00 GBP for Wednesday 4 March 2026")
    (told,) = story.journal("promise.recorded")
    assert (told["rail"], told["rail_because"], told["follow_up_on"]) == ("cheque", "said", "2026-03-11")
    story.on("2026-03-04")
    story.we_say("planned for today")
    story.we_say_nothing(until="2026-03-11")
    story.pays("120.00")
    story.promise("kept")


def test_who_always_pays_by_cheque_is_given_the_time_of_a_cheque(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    for number in ("P1", "P2"):
        story.pays("10.00", id=number, rail=Rail.CHEQUE)
    story.on("2026-03-02")
    story.customer_says("I will pay 100 on 4 March", by=Channel.WHATSAPP)
    (told,) = story.journal("promise.recorded")
    assert (told["rail"], told["rail_because"], told["follow_up_on"]) == ("cheque", "usual", "2026-03-11")


def test_what_is_replaced_has_an_entry_of_its_own(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.customer_says("I will pay everything on 5 March")
    story.customer_says("No wait, I will pay everything on 10 March")
    first, second = story.journal("promise.recorded")
    (ended,) = story.journal("promise.superseded")
    assert (ended["promise"], ended["superseded_by"]) == (first["promise"], second["promise"])
    assert second["supersedes"] == [first["promise"]]


def test_a_dispute_over_what_was_promised_ends_the_promise_at_once(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.owes("INV-2", "50.00", due="2026-03-01")
    story.on("2026-03-02")
    story.customer_says("I will pay INV-1 on 5 March")
    story.customer_says("120")
    story.promise("confirmed", amount="120.00")
    story.customer_says("Invoice INV-1 is wrong: the goods never arrived")
    story.promise("cancelled")
    assert story.written_back("promise") == ["cancelled", "confirmed"]
    story.dispute("INV-1", reason="not_received", owner="logistics", quote="never arrived")


def test_a_credit_note_ends_the_promise_without_blame(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.customer_says("I will pay everything on 9 March")
    story.pays("120.00", kind=PaymentKind.CREDIT_NOTE, id="C1")
    story.promise("cancelled", paid="0.00")


def test_two_dates_for_two_items_in_one_message(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.owes("INV-2", "80.00", due="2026-03-01")
    story.on("2026-03-02")
    story.customer_says("I'll pay INV-1, 120 pounds, on 5 March and INV-2, 80 pounds, on 10 March")
    assert story.promises() == ["confirmed", "confirmed"]
    told = {row["day"]: row["items"] for row in story.journal("promise.recorded")}
    assert told == {"2026-03-05": ["0001-INV-1"], "2026-03-10": ["0001-INV-2"]}
    story.on("2026-03-05")
    story.pays("120.00", for_="INV-1")
    assert sorted(story.promises()) == ["confirmed", "kept"]


def test_a_reminder_of_a_promise_leaves_out_what_became_disputed_since(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-02-27")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I will pay 120 pounds on 6 March")
    story.we_say("120.00 GBP")
    story.on("2026-03-04")
    story.customer_says("I dispute 50 GBP of INV-1, the price is wrong")
    story.we_say("I have passed this on")
    story.on("2026-03-06")
    story.we_say("your payment of 70.00 GBP is planned for today")
