"""Requests that are answered at once, and what an unverified customer hears instead."""

from __future__ import annotations

from datetime import date

import pytest

from duly.dialogue.moves import (
    ContactTask,
    Escalate,
    Limit,
    Move,
    Note,
    RequestCallback,
    SendInvoiceCopy,
    SendPaymentLink,
)
from duly.domain.contact import Channel
from duly.domain.signals import Intent
from tests.dialogue.playbook import FRIDAY, TWO, Talk, day, eur, item, pays, signals


@pytest.mark.parametrize(
    ("intent", "said", "kind"),
    [
        (Intent.INVOICE_COPY, "invoice_copy.attached", SendInvoiceCopy),
        (Intent.PAYMENT_LINK, "payment_link.here", SendPaymentLink),
        (Intent.PAYMENT_METHOD_QUESTION, "payment_method.answer", SendPaymentLink),
        (Intent.BALANCE_QUESTION, "balance.answer", Note),
        (Intent.CALLBACK_REQUEST, "callback.noted", RequestCallback),
        (Intent.CONTACT_UPDATE, "contact.noted", ContactTask),
        (Intent.CHANNEL_PREFERENCE, "contact.noted", ContactTask),
    ],
)
def test_requests(intent: Intent, said: str, kind: type[Move]) -> None:
    talk = Talk().hears("please", signals(intent))
    assert (talk.says, [type(move) for move in talk.records]) == ([said], [kind])


@pytest.mark.parametrize(
    ("intent", "said", "escalates"),
    [
        (Intent.INVOICE_COPY, "account.unverified", True),
        (Intent.PAYMENT_LINK, "account.unverified", True),
        (Intent.BALANCE_QUESTION, "account.unverified", False),
        (Intent.PAYMENT_METHOD_QUESTION, "payment_method.neutral", False),
    ],
)
def test_unverified_customers_hear_nothing_of_the_account(intent: Intent, said: str, escalates: bool) -> None:
    talk = Talk().with_facts(verified_level=0).hears("please", signals(intent))
    assert (talk.says, talk.values) == ([said], {})
    assert [move.trigger for move in talk.records if isinstance(move, Escalate)] == [Limit.UNVERIFIED] * escalates


def test_a_call_needs_more_verification_than_a_message() -> None:
    talk = Talk(channel=Channel.VOICE).hears("how much is it?", signals(Intent.BALANCE_QUESTION))
    assert talk.says == ["account.unverified"]


def test_copies_are_of_the_invoices_named() -> None:
    talk = Talk(items=TWO).hears("copy of INV-2", signals(Intent.INVOICE_COPY, numbers=["INV-2"]))
    assert talk.only(SendInvoiceCopy).items == ("id-INV-2",)


def test_what_is_disputed_is_not_asked_for_in_a_link_or_a_balance() -> None:
    items = (item("INV-1", "120.00", disputed=True), item("INV-2", "80.00"))
    talk = Talk(items=items).hears("link please", signals(Intent.PAYMENT_LINK))
    assert (talk.only(SendPaymentLink).items, talk.values["total"]) == (("id-INV-2",), eur("80.00"))


def test_a_call_back_on_a_weekend_is_on_the_next_business_day() -> None:
    talk = Talk().hears("call me Saturday", signals(Intent.CALLBACK_REQUEST, dates=[day(date(2026, 3, 7))]))
    assert (talk.only(RequestCallback).day, talk.says) == (date(2026, 3, 9), ["callback.noted_day"])


def test_new_contact_details_go_to_a_person() -> None:
    talk = Talk().hears("new number", signals(Intent.CONTACT_UPDATE, phone="+34 600 000 000"))
    assert talk.only(ContactTask).phone == "+34 600 000 000"


def test_three_things_in_one_message_are_recorded_and_all_answered() -> None:
    heard = signals(
        Intent.PROMISE_TO_PAY, Intent.INVOICE_COPY, Intent.CALLBACK_REQUEST, promises=[pays(FRIDAY, "120.00")]
    )
    talk = Talk().hears("120 on the 13th, send a copy and call me", heard)
    assert talk.says == ["promise.recorded", "invoice_copy.attached", "callback.noted"]
    assert len(talk.records) == 3


def test_what_was_asked_for_is_never_dropped_for_a_question_of_ours() -> None:
    heard = signals(
        Intent.PROMISE_TO_PAY, Intent.INVOICE_COPY, Intent.PAYMENT_LINK,
        promises=[pays(date(2026, 3, 5), "40.00"), pays()],
    )  # fmt: skip
    talk = Talk().hears("40 tomorrow, the rest later, and send a copy and the link", heard)
    assert talk.says == ["promise.recorded", "invoice_copy.attached", "payment_link.here"]
    talk.hears("hm", signals())
    assert talk.says == ["promise.ask_date"]
