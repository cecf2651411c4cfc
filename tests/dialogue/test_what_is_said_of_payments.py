"""What customers say around a payment: impossible days, claims, receipts, other ways to write, and farewells."""

from __future__ import annotations

import pytest

from duly.dialogue.moves import (
    ContactTask,
    Escalate,
    Note,
    OpenDispute,
    OptOut,
    RecordClaim,
    RecordReceipt,
    RequestCallback,
    SendInvoiceCopy,
)
from tests.dialogue.spoken import Spoken


@pytest.mark.parametrize("day", ["29 February 2026", "29 February", "31 April", "31/04/2026", "April 31st"])
def test_a_day_that_no_calendar_has_is_said_to_be_none_and_asked_for_again(day: str) -> None:
    talk = Spoken().says(f"I will pay 300 on {day}")
    assert talk.answers == ["promise.date_impossible"]
    assert talk.says("Friday").promised == [("2026-03-06", "300.00", None)]


def test_an_impossible_day_as_an_answer_is_asked_for_again() -> None:
    assert Spoken().says("I will pay 300").says("31 April").answers == ["promise.date_impossible"]


def test_a_promise_for_today_is_read_back_as_todays() -> None:
    assert Spoken().says("I will pay 300 today").answers == ["promise.recorded_today"]


@pytest.mark.parametrize("text", ["I paid 300 on 30 March", "I paid INV-1 on 30 March 2026"])
def test_a_payment_on_a_day_to_come_is_no_claim_and_its_day_is_asked_for(text: str) -> None:
    talk = Spoken().says(text)
    assert talk.answers == ["claim.date_ahead"]
    assert isinstance(talk.talk.records[0], Note)
    assert talk.says("sorry, yesterday").only(RecordClaim).day is not None


@pytest.mark.parametrize(
    "text",
    [
        "I paid yesterday, reference TRX998877",
        "Paid by transfer on 3 March ref 12345",
        "I paid yesterday. My reference is TRX998877",
    ],
)
def test_a_claim_with_its_reference_is_not_asked_for_one(text: str) -> None:
    talk = Spoken().says(text)
    assert talk.answers == ["receipt.thanks"]
    assert talk.only(RecordClaim).day is not None
    assert talk.only(RecordReceipt)


@pytest.mark.parametrize("text", ["can I get a receipt for my last payment", "please send me a receipt for my payment"])
def test_a_receipt_from_us_is_for_a_person_to_write(text: str) -> None:
    talk = Spoken().says(text)
    assert talk.only(Escalate)
    assert not [move for move in talk.talk.records if isinstance(move, SendInvoiceCopy)]


def test_a_receipt_of_the_customers_own_is_no_wish_for_one() -> None:
    talk = Spoken().says("I will send you the receipt for my payment")
    assert not [move for move in talk.talk.records if isinstance(move, Escalate)]


def test_less_paper_is_another_way_and_not_the_end() -> None:
    assert Spoken().says("Stop sending me the paper invoice, send email").only(ContactTask)
    for text in ("stop sending me messages", "stop sending me emails", "Stop sending me letters", "stop"):
        assert Spoken().says(text).only(OptOut)


@pytest.mark.parametrize("text", ["ok thanks", "ok, thank you", "great thanks"])
def test_ok_thanks_is_a_farewell(text: str) -> None:
    assert Spoken().says(text).answers == ["closing.thanks"]
    assert Spoken().says("I will pay").says(text).answers != ["closing.thanks"]


def test_a_dispute_and_a_question_about_the_other_invoice_are_both_answered() -> None:
    talk = Spoken().says("INV-1 was never delivered. When do I have to pay INV-2?")
    assert talk.only(OpenDispute).items == ("id-INV-1",)
    assert talk.answers == ["dispute.opened", "balance.answer"]
    assert [line.number for line in talk.talk.values["items"]] == ["INV-2"]  # type: ignore[attr-defined]
    assert Spoken().says("What about the other one?").answers == ["balance.answer"]


def test_the_hour_of_a_call_is_in_the_words_kept() -> None:
    assert Spoken().says("call me tomorrow at 10").only(RequestCallback).quotes[0].text == "call me tomorrow at 10"
