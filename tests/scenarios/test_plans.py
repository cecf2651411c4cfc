"""Payment plans over months: offered, confirmed, kept, late, missed, broken, reviewed, and more time."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.contact import Channel
from duly.domain.dispute import DisputeResolution
from duly.domain.receivables import PaymentKind
from duly.domain.signals import DisputeReason
from duly.errors import InputInvalid
from duly.store.schema import instalment, plan
from duly.usecases.decide_plan import Terms, Who, agree_plan, change_plan, end_plan, propose_plan
from duly.usecases.enter_dispute import Entering, change_amount, enter_dispute
from duly.usecases.hold_account import Pause, hold_account
from duly.usecases.resolve_dispute import Settlement, reopen_dispute, resolve_dispute
from tests.scenarios.playbook import Story

ANA = Who(by="ana", note="spoke with the customer")
THREE = ("200.00 GBP on Monday 9 March 2026", "200.00 GBP on Thursday 9 April 2026", "200.00 GBP on Monday 11 May 2026")


def owing(story: Story, amount: str = "600.00") -> None:
    story.owes("INV-1", amount, due="2026-03-01")
    story.on("2026-03-02")
    story.we_say("")


def states(story: Story) -> list[str]:
    return [row["state"] for row in story.rows(plan)]


def parts(story: Story) -> list[str]:
    return [row["state"] for row in sorted(story.rows(instalment), key=lambda row: (row["plan_id"], row["number"]))]


def agreed(story: Story) -> None:
    owing(story)
    story.customer_says("Can I pay it in 3 instalments?")
    story.we_say("I can note these payments", *THREE, "yes or no")
    assert states(story) == ["proposed"]
    story.customer_says("Yes, that works")
    story.we_say("that is agreed", *THREE)
    assert (states(story), parts(story)) == (["active"], ["confirmed"] * 3)


def test_a_plan_is_agreed_reminded_of_kept_and_thanked_for(anywhere: Story) -> None:
    story = anywhere
    agreed(story)
    story.no_case()
    assert story.written_back("plan") == ["agreed", "proposed"]
    story.on("2026-03-09")  # the day before is a Sunday
    story.we_say("a payment of 200.00 GBP is planned for Monday 9 March 2026")
    story.pays("200.00", id="P1")
    story.on("2026-03-10")
    story.we_say("has arrived")
    story.on("2026-04-08")
    story.we_say("a payment of 200.00 GBP is planned for Thursday 9 April 2026")
    story.on("2026-04-10")
    story.pays("200.00", id="P2")  # a day late, and in time by the grace of a transfer
    story.we_say("has arrived")
    story.on("2026-05-11")
    story.we_say("planned for Monday 11 May 2026")
    story.pays("200.00", id="P3")
    story.on("2026-05-12")
    story.we_say("The last of the payments we had agreed has arrived")
    assert (states(story), parts(story)) == (["completed"], ["kept"] * 3)
    assert story.written_back("plan") == ["agreed", "completed", "proposed"]
    assert story.written_back("instalment") == ["kept"] * 3
    story.we_say_nothing(until="2026-07-01")
    story.guarantees_hold()


def test_missed_instalments_break_a_plan_which_is_told_once_and_goes_to_a_person(story: Story) -> None:
    agreed(story)
    story.on("2026-03-09")
    story.we_say("planned for Monday 9 March 2026")
    story.we_say_nothing(until="2026-03-11")
    story.on("2026-03-12")
    story.we_say("planned for Monday 9 March 2026 has not reached us", "200.00 GBP is missing")
    assert (states(story), parts(story)) == (["active"], ["broken", "confirmed", "confirmed"])
    story.on("2026-04-08")
    story.we_say("a payment of 400.00 GBP is planned for Thursday 9 April 2026")
    story.we_say_nothing(until="2026-04-13")
    story.on("2026-04-14")
    assert (states(story), parts(story)) == (["broken"], ["broken", "broken", "cancelled"])
    story.we_say("the plan has ended")
    assert story.written_back("plan") == ["agreed", "broken", "proposed"]
    story.on("2026-05-20")
    story.case("step.plan_ended_hand_over", to="senior_collector")
    story.guarantees_hold()


def test_late_partial_and_too_much_money_goes_to_the_earliest_instalment_first(story: Story) -> None:
    agreed(story)
    story.on("2026-03-09")
    story.we_say("planned for")
    story.pays("150.00", id="P1")
    story.on("2026-03-10")
    story.we_say("has arrived")
    story.on("2026-03-12")
    story.we_say("50.00 GBP is missing")
    assert parts(story) == ["partly_kept", "confirmed", "confirmed"]
    story.on("2026-03-16")
    story.pays("350.00", id="P2")  # what was missing, the second instalment, and half of the third
    story.we_say("has arrived")
    assert parts(story) == ["partly_kept", "kept", "confirmed"]
    assert sorted(row["paid"] for row in story.rows(instalment)) == [10_000, 20_000, 20_000]
    assert not any(row["missed"] for row in story.rows(instalment))
    story.on("2026-05-11")
    story.we_say("a payment of 100.00 GBP is planned for Monday 11 May 2026")
    story.pays("100.00", id="P3")
    assert states(story) == ["completed"]
    story.guarantees_hold()


def test_a_payment_the_bank_takes_back_breaks_a_completed_plan(story: Story) -> None:
    agreed(story)
    story.on("2026-03-09")
    story.we_say("planned for")
    story.pays("600.00", id="P7")
    assert states(story) == ["completed"]
    story.on("2026-03-10")
    story.we_say("The last of the payments")
    story.on("2026-03-20")
    story.bank_takes_back("P7")
    assert (states(story), parts(story)) == (["broken"], ["broken"] * 3)
    story.on("2026-03-21")
    story.we_say("the plan has ended")
    story.guarantees_hold()


def test_a_dispute_ends_the_plan_of_its_item(story: Story) -> None:
    agreed(story)
    story.on("2026-03-05")
    story.customer_says("INV-1 is wrong, the goods never arrived")
    story.we_say("")
    story.on("2026-03-06")
    assert (states(story), parts(story)) == (["cancelled"], ["cancelled"] * 3)
    assert story.written_back("plan") == ["agreed", "cancelled", "proposed"]
    story.guarantees_hold()


def beside_a_disputed_part(story: Story) -> str:
    """A plan over all of INV-1 but the 50 that are disputed; gives the dispute's id."""
    owing(story)
    entering = Entering(item="INV-1", reason=DisputeReason.FEE, amount="50.00", by="ana", note="on the phone")
    known = enter_dispute(story.app.context, story.customer.id, entering, now=story.now)
    story.customer_says("Can I pay it in 3 instalments?")
    story.we_say("183.33 GBP on Monday 9 March 2026")
    story.customer_says("Yes, that works")
    story.we_say("that is agreed")
    assert [(row["state"], row["total"], row["disputed"]) for row in story.rows(plan)] == [("active", 55_000, 5_000)]
    return known


def ends_at_once(story: Story) -> None:
    """By what was just recorded, and not by a later look."""
    assert (states(story), parts(story)) == (["cancelled"], ["cancelled"] * 3)
    assert [row["ended_why"] for row in story.rows(plan)] == ["one of its items is disputed"]
    story.on("2026-03-04")
    story.guarantees_hold()


def test_a_plan_goes_on_beside_what_was_disputed_before_it(story: Story) -> None:
    known = beside_a_disputed_part(story)
    settled = Settlement(how=DisputeResolution.UPHELD, by="ana", note="as ordered")
    resolve_dispute(story.app.context, known, settled, now=story.now)
    reopen_dispute(story.app.context, known, by="ana", note="new proof", now=story.now)
    change_amount(story.app.context, known, "45.00", by="ana", note="five of it are right", now=story.now)
    change_amount(story.app.context, known, "50.00", by="ana", note="no, they are not", now=story.now)
    story.on("2026-03-04")
    assert states(story) == ["active"]
    story.guarantees_hold()


def test_a_dispute_that_grows_ends_the_plan_at_once(story: Story) -> None:
    known = beside_a_disputed_part(story)
    change_amount(story.app.context, known, "60.00", by="ana", note="spoke with them", now=story.now)
    ends_at_once(story)


def test_a_second_dispute_of_a_part_ends_the_plan_at_once(story: Story) -> None:
    beside_a_disputed_part(story)
    entering = Entering(item="INV-1", reason=DisputeReason.QUANTITY, amount="10.00", by="ana", note="by letter")
    enter_dispute(story.app.context, story.customer.id, entering, now=story.now)
    ends_at_once(story)


def test_what_the_customer_disputes_ends_the_plan_with_the_answer(story: Story) -> None:
    beside_a_disputed_part(story)
    story.customer_says("INV-1 is wrong, the goods never arrived")
    ends_at_once(story)


def test_a_dispute_that_is_opened_again_ends_the_plan_at_once(story: Story) -> None:
    owing(story)
    entering = Entering(item="INV-1", reason=DisputeReason.FEE, amount="50.00", by="ana", note="on the phone")
    known = enter_dispute(story.app.context, story.customer.id, entering, now=story.now)
    withdrawn = Settlement(how=None, by="ana", note="they found it")
    resolve_dispute(story.app.context, known, withdrawn, now=story.now)
    story.on("2026-03-10")
    story.we_say("")
    story.customer_says("Can I pay it in 3 instalments?")
    story.customer_says("Yes, that works")
    assert [(row["state"], row["total"]) for row in story.rows(plan)] == [("active", 60_000)]
    reopen_dispute(story.app.context, known, by="ana", note="new proof", now=story.now)
    assert (states(story), parts(story)) == (["cancelled"], ["cancelled"] * 3)
    story.on("2026-03-11")
    story.guarantees_hold()


def test_what_is_above_the_ceilings_gets_one_counter_offer_and_then_a_person(story: Story) -> None:
    owing(story)
    story.customer_says("Can I pay 50 a month?")
    story.we_say("I cannot agree to that by myself", "150.00 GBP on Monday 9 March 2026")
    story.customer_says("No, I can only do 50 a month")
    story.we_say("a colleague will look at it")
    assert states(story) == ["cancelled", "in_review"]
    row = story.rows(plan)[-1]
    assert "12 instalments, at most 4" in row["exceeds"]
    assert row["recommended"].startswith("Propose a plan inside the ceilings instead")
    story.case("plan_request", to="collector", said="Can I pay 50 a month?", advice="inside the ceilings")
    story.we_say_nothing(until="2026-03-20")
    story.guarantees_hold()


def test_an_offer_that_is_not_answered_lapses_and_reminders_go_on(story: Story) -> None:
    owing(story)
    story.customer_says("Can I pay it in 3 instalments?")
    story.we_say("I can note these payments")
    story.we_say_nothing(until="2026-03-04")
    story.on("2026-03-05")
    assert states(story) == ["cancelled"]
    assert story.written_back("plan") == ["declined", "proposed"]
    story.on("2026-03-20")
    assert story.steps()[-1] != "friendly_reminder"
    story.guarantees_hold()


def test_more_time_is_given_once_and_moves_the_schedule_but_not_the_books(story: Story) -> None:
    owing(story)
    story.customer_says("Can I have until the 30th?")
    story.we_say("I can give you until Monday 30 March 2026 to pay 600.00 GBP")
    story.customer_says("yes please")
    story.we_say("that is agreed: 600.00 GBP by Monday 30 March 2026")
    assert [quote["text"] for quote in story.rows(plan)[-1]["evidence"]][-1] == "yes please"
    assert story.written_back("extension") == ["agreed", "proposed"]
    story.we_say_nothing(until="2026-03-29")
    story.on("2026-03-30")
    story.we_say("a payment of 600.00 GBP is planned for Monday 30 March 2026")
    story.on("2026-04-02")
    assert states(story) == ["broken"]
    story.we_say("the plan has ended")
    story.customer_says("Can I have until 20 April?")
    story.we_say("That is a later date than I can agree to myself")
    story.case("extension_request", to="collector", said="Can I have until 20 April?")
    assert states(story) == ["broken", "in_review"]
    story.guarantees_hold()


def test_an_instalment_of_a_running_plan_is_moved_by_a_yes(story: Story) -> None:
    agreed(story)
    story.on("2026-03-05")
    story.customer_says("I can't make the payment on 9 March, can I pay on the 20th instead?")
    story.we_say("I can give you until Friday 20 March 2026 to pay 200.00 GBP")
    story.customer_says("Yes")
    story.we_say("that is agreed: 200.00 GBP by Friday 20 March 2026")
    assert story.written_back("extension") == ["moved to 2026-03-20"]
    story.we_say_nothing(until="2026-03-18")
    story.on("2026-03-19")
    story.we_say("planned for Friday 20 March 2026")
    story.customer_says("I will pay tomorrow", by=Channel.WHATSAPP)
    story.we_say("Your plan goes on as agreed. Next is 200.00 GBP on Friday 20 March 2026")
    story.guarantees_hold()


def test_an_instalment_that_is_moved_on_its_day_is_reminded_of_for_the_new_one(story: Story) -> None:
    agreed(story)
    story.on("2026-03-09")
    story.we_say("a payment of 200.00 GBP is planned for Monday 9 March 2026")
    assert parts(story) == ["due", "confirmed", "confirmed"]
    story.customer_says("I can't make the payment today, can I pay on the 20th instead?")
    story.we_say("I can give you until Friday 20 March 2026 to pay 200.00 GBP")
    story.customer_says("Yes")
    story.we_say("that is agreed: 200.00 GBP by Friday 20 March 2026")
    assert parts(story) == ["confirmed"] * 3
    story.we_say_nothing(until="2026-03-18")
    story.on("2026-03-19")
    story.we_say("a payment of 200.00 GBP is planned for Friday 20 March 2026")
    story.we_say_nothing(until="2026-03-23")
    story.on("2026-03-25")
    story.we_say("planned for Friday 20 March 2026 has not reached us")
    story.guarantees_hold()


def test_a_person_agrees_what_automation_may_not(story: Story) -> None:
    owing(story, "2400.00")
    story.customer_says("Can I pay it in 3 instalments?")
    story.we_say("a colleague will look at it")
    (row,) = story.rows(plan)
    assert (row["state"], row["exceeds"]) == ("in_review", ["the total of 2,400.00 GBP is above 2,000.00 GBP"])
    assert row["recommended"].startswith("Agree to the plan")
    done = agree_plan(story.app.context, row["id"], ANA, now=story.now)
    assert (done.case_open, len(done.plan.instalments)) == ((), 3)
    story.on("2026-03-03")
    story.we_say("We agree to your proposal", "800.00 GBP on Monday 9 March 2026")
    story.on("2026-03-09")
    story.we_say("800.00 GBP is planned for Monday 9 March 2026")
    story.guarantees_hold()


def test_a_person_offers_other_terms_and_the_customer_says_yes(story: Story) -> None:
    owing(story, "2400.00")
    story.customer_says("Can I pay it in 3 instalments?")
    story.we_say("a colleague will look at it")
    terms = Terms(count=6, first="400.00", start=date(2026, 3, 16))
    change_plan(story.app.context, story.rows(plan)[0]["id"], terms, ANA, now=story.now)
    assert sorted(states(story)) == ["cancelled", "proposed"]
    story.on("2026-03-03")
    story.we_say("We can offer you these payments", "400.00 GBP on Monday 16 March 2026")
    story.customer_says("Yes, agreed")
    story.we_say("that is agreed", "400.00 GBP on Monday 16 March 2026")
    (row,) = [each for each in story.rows(plan) if each["state"] == "active"]
    assert (row["agreed_by"], row["proposed_by"]) == ("person", "person")
    story.guarantees_hold()


def test_a_person_declines_or_ends_a_plan_and_the_customer_is_told(story: Story) -> None:
    owing(story, "2400.00")
    story.customer_says("Can I pay it in 3 instalments?")
    story.we_say("a colleague will look at it")
    end_plan(story.app.context, story.rows(plan)[0]["id"], ANA, now=story.now)
    story.on("2026-03-03")
    story.we_say("cannot agree to it as it stands")
    story.on("2026-03-04")
    propose_plan(story.app.context, story.customer.id, Terms(each="1200.00"), ANA, now=story.now)
    story.on("2026-03-05")
    story.we_say("We can offer you")
    assert states(story) == ["cancelled", "proposed"]
    with pytest.raises(InputInvalid, match="expected one of them"):
        propose_plan(story.app.context, story.customer.id, Terms(), ANA, now=story.now)
    with pytest.raises(InputInvalid, match="is cancelled; expected"):
        agree_plan(story.app.context, story.rows(plan)[0]["id"], ANA, now=story.now)
    story.guarantees_hold()


def pauses(story: Story, reason: str, until: str, *, number: str | None = None) -> None:
    pause = Pause(reason=reason, by="ana", until=date.fromisoformat(until), item=number)
    hold_account(story.app.context, story.customer.id, pause, now=story.now)


def test_an_offer_to_pay_does_not_leave_under_a_hold_that_has_an_end(story: Story) -> None:
    owing(story)
    propose_plan(story.app.context, story.customer.id, Terms(count=3), ANA, now=story.now)
    pauses(story, "breathing_space", "2026-05-01")
    story.we_say_nothing(until="2026-04-30")
    story.guarantees_hold()


def test_a_plan_that_breaks_while_its_only_item_is_on_hold_says_nothing_of_what_is_open(story: Story) -> None:
    agreed(story)
    pauses(story, "checked with the carrier", "2026-05-20", number="INV-1")
    story.on("2026-05-10")
    assert states(story) == ["broken"]
    story.guarantees_hold()


def test_a_yes_after_a_payment_is_read_back_over_what_is_open_now(story: Story) -> None:
    owing(story)
    story.customer_says("Can I pay it in 3 instalments?")
    story.we_say("I can note these payments", *THREE)
    story.pays("250.00", for_="INV-1")
    story.customer_says("Yes, that works")
    story.we_say("200.00 GBP on Monday 9 March 2026", "150.00 GBP on Thursday 9 April 2026", "yes or no")
    assert states(story) == ["cancelled", "proposed"]
    story.customer_says("Yes")
    assert [(row["state"], row["total"]) for row in story.rows(plan)][-1] == ("active", 35_000)
    story.guarantees_hold()


def test_a_credit_note_makes_a_running_plan_smaller_at_once(story: Story) -> None:
    agreed(story)
    story.pays("500.00", for_="INV-1", kind=PaymentKind.CREDIT_NOTE)
    assert (states(story), parts(story)) == (["active"], ["kept", "kept", "confirmed"])
    story.on("2026-05-11")
    story.we_say("a payment of 100.00 GBP is planned for Monday 11 May 2026")
    story.guarantees_hold()


def test_a_person_agrees_a_plan_over_what_is_open_now_alone(story: Story) -> None:
    owing(story)
    story.customer_says("Can I pay 50 a month?")
    story.customer_says("No, I can only do 50 a month")
    story.pays("450.00", for_="INV-1")
    asked = next(row["id"] for row in story.rows(plan) if row["state"] == "in_review")
    with pytest.raises(InputInvalid, match=r"150\.00 GBP of its items may be asked for now"):
        agree_plan(story.app.context, asked, ANA, now=story.now)
