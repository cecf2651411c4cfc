"""Where automation stops at once: hardship, law, the wrong person, an opt-out, a wish for a person, riddles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duly.app import App
from duly.domain.contact import Channel
from tests.scenarios.playbook import CUSTOMER, Story

REMINDER = "We have not yet seen a payment"
LONG_AFTER = "2026-05-15"


@pytest.mark.parametrize(
    ("customer", "trigger", "to", "we", "advice"),
    [
        ("I lost my job and cannot pay this right now", "hardship", "care", "no more automated messages", "Offer help"),
        ("You will hear from my solicitor", "legal_threat", "legal", "passing this to the colleagues", "legal"),
        ("I want to talk to a real person", "human_request", "collector", "passing this to a colleague", "person"),
        ("Please call me back tomorrow", "callback_request", "collector", "call you back", "Call the customer back"),
        ("I want to make a formal complaint", "complaint", "complaints", "Your complaint goes", "complaint"),
        ("She died in January", "deceased", "care", "sorry for your loss", "condolences"),
    ],
)  # fmt: skip
def test_automation_stops_and_a_person_gets_the_case(
    story: Story, customer: str, trigger: str, to: str, we: str, advice: str
) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says(customer)
    story.case(trigger, to=to, said=customer, advice=advice)
    story.we_say(we)
    story.we_say_nothing(until=LONG_AFTER)


def test_an_opt_out_is_confirmed_once_and_nothing_is_ever_sent_again(anywhere: Story) -> None:
    story = anywhere
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("STOP")
    story.opted_out()
    story.we_say("will not write to you or call you any more")
    story.customer_says("I said stop")
    story.we_say_nothing(until="2026-03-16")
    story.owes("INV-2", "80.00", due="2026-03-20")
    story.we_say_nothing(until=LONG_AFTER)


def test_a_wrong_person_is_apologised_to_and_a_person_looks_for_the_right_one(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("You have the wrong number, I don't know any Penny")
    story.we_say("we meant to reach somebody else")
    assert story.address(Channel.WHATSAPP)[1] is False
    story.case("wrong_person", to="contact_research", advice="right contact details")
    story.we_say_nothing(until=LONG_AFTER)


def test_who_is_not_understood_twice_gets_a_person(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("blue seven hm")
    story.we_say("did not quite understand")
    story.no_case()
    story.customer_says("qwerty qwerty")
    story.case("unclear", to="collector", said="qwerty qwerty")
    story.we_say("passing this to a colleague")
    story.we_say_nothing(until=LONG_AFTER)


def test_who_writes_while_a_person_has_the_account_is_told_so_once(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("I lost my job and cannot pay this right now")
    story.we_say("sorry that things are difficult")
    story.on("2026-03-03")
    story.customer_says("Is there any news?")
    story.customer_says("Hello?")
    story.we_say_nothing(until=LONG_AFTER)


def test_a_customer_in_a_currency_without_a_rate_goes_to_finance(app: App) -> None:
    story = Story(app, customer=replace(CUSTOMER, currency="USD"))
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.we_say_nothing(until="2026-03-02")
    story.case("no_rate", to="finance", advice="exchange rate")
    story.we_say_nothing(until=LONG_AFTER)


def test_a_copy_of_an_invoice_comes_with_the_answer(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_says("Could you send me a copy of INV-1?")
    story.we_say("Here is what you asked for", "INV-1: 120.00 GBP", attached=["INV-1.pdf"])
    story.customer_says("and how can I pay?")
    story.we_say("https://pay.example/0001")
    story.no_case()
