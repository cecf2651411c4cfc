"""Disputes and claims of payment as a playbook."""

from __future__ import annotations

from datetime import date, timedelta

from duly.dialogue.moves import Escalate, Note, OpenDispute, Pause, RecordClaim, RecordPromise, RecordReceipt
from duly.domain.conversation import Awaiting
from duly.domain.signals import DisputeReason, Intent
from tests.dialogue.playbook import FRIDAY, NOON, TODAY, TWO, Talk, amount, day, eur, item, pays, signals

DISPUTE = signals(Intent.DISPUTE, reason=DisputeReason.NOT_RECEIVED)


def test_the_only_open_invoice_is_the_disputed_one() -> None:
    talk = Talk().hears("I never got it", DISPUTE)
    move = talk.only(OpenDispute)
    assert (move.items, move.reason, move.amount) == (("id-INV-1",), DisputeReason.NOT_RECEIVED, None)
    assert talk.says == ["dispute.opened"]


def test_which_of_several_invoices_is_asked_and_the_account_rests_meanwhile() -> None:
    talk = Talk(items=TWO).hears("I never got it", DISPUTE)
    assert (talk.says, talk.conversation.awaiting) == (["dispute.ask_item"], Awaiting.DISPUTE_ITEM)
    assert talk.only(Pause).until == NOON + timedelta(minutes=1, days=7)
    talk.hears("INV-2", signals(numbers=["INV-2"]))
    assert talk.only(OpenDispute).items == ("id-INV-2",)
    assert not [move for move in talk.records if isinstance(move, Pause)]


def test_the_amount_of_an_invoice_also_names_it() -> None:
    talk = Talk(items=TWO).hears("never got it", DISPUTE).hears("the one of 80", signals(amounts=[amount("80.00")]))
    assert talk.only(OpenDispute).items == ("id-INV-2",)


def test_an_invoice_not_named_after_asking_twice_goes_to_a_person() -> None:
    talk = Talk(items=TWO).hears("never got it", DISPUTE).hears("that one", signals())
    assert talk.says == ["unclear.repeat", "dispute.ask_item"]
    talk.hears("you know which", signals())
    assert talk.only(Escalate).trigger is Intent.DISPUTE


def test_a_number_that_is_not_open_is_asked_about() -> None:
    talk = Talk().hears("INV-77 is wrong", signals(Intent.DISPUTE, reason=DisputeReason.PRICE, numbers=["INV-77"]))
    assert talk.says == ["dispute.ask_item"]


def test_a_missing_reason_is_asked_once_and_then_it_is_another_reason() -> None:
    talk = Talk().hears("this is not right", signals(Intent.DISPUTE))
    assert talk.says == ["dispute.ask_reason"]
    talk.hears("it just isn't", signals())
    move = talk.only(OpenDispute)
    assert (move.reason, [quote.message_id for quote in move.quotes]) == (DisputeReason.OTHER, ["m1", "m2"])


def test_the_reason_given_on_asking_is_taken() -> None:
    talk = Talk().hears("this is not right", signals(Intent.DISPUTE))
    talk.hears("too expensive", signals(Intent.DISPUTE, reason=DisputeReason.PRICE))
    assert talk.only(OpenDispute).reason is DisputeReason.PRICE


def test_a_promise_waits_until_it_is_known_what_is_disputed() -> None:
    heard = signals(Intent.DISPUTE, Intent.PROMISE_TO_PAY, promises=[pays(FRIDAY)], reason=DisputeReason.QUANTITY)
    talk = Talk(items=TWO).hears("one is wrong, the other I pay on the 13th", heard)
    assert talk.says == ["dispute.ask_item"]
    talk.hears("INV-1", signals(numbers=["INV-1"]))
    assert talk.only(OpenDispute).items == ("id-INV-1",)
    assert (talk.says, talk.values) == (["dispute.opened", "promise.ask_amount"], {"amount": eur("80.00")})
    talk.items = (item("INV-1", "120.00", disputed=True), item("INV-2", "80.00"))
    talk.hears("yes", signals(Intent.AFFIRM))
    assert talk.only(RecordPromise).items == ("id-INV-2",)


def test_what_is_disputed_already_is_noted_for_its_owner() -> None:
    talk = Talk(items=(item("INV-1", "120.00", disputed=True),)).hears("still wrong", DISPUTE)
    assert (talk.only(Note).subject, talk.says) == (Intent.DISPUTE, ["dispute.already"])


def test_a_dispute_about_nothing_that_is_open_goes_to_a_person() -> None:
    assert Talk(items=()).hears("I never got it", DISPUTE).only(Escalate).trigger is Intent.DISPUTE


def test_a_claim_is_recorded_and_a_receipt_asked_for() -> None:
    heard = signals(Intent.PAID_CLAIM, dates=[day(date(2026, 3, 2))], amounts=[amount("120.00")], numbers=["INV-1"])
    talk = Talk().hears("I paid 120 on Monday for INV-1", heard)
    claim = talk.only(RecordClaim)
    assert (claim.day, claim.amount, claim.items) == (date(2026, 3, 2), eur("120.00"), ("id-INV-1",))
    assert (talk.says, talk.conversation.awaiting) == (["claim.noted"], Awaiting.RECEIPT)
    talk.hears("ref 99812", signals())
    assert (talk.only(RecordReceipt).quotes[0].text, talk.says) == ("ref 99812", ["receipt.thanks"])
    assert talk.conversation.awaiting is Awaiting.NONE


def test_no_receipt_at_hand_is_fine() -> None:
    talk = Talk().hears("I paid", signals(Intent.PAID_CLAIM)).hears("no", signals(Intent.DENY))
    assert talk.says == ["claim.without_receipt"]


def test_a_receipt_unasked_is_also_a_claim() -> None:
    talk = Talk().hears("here is the receipt", signals(Intent.RECEIPT))
    assert [type(move) for move in talk.records] == [RecordClaim, RecordReceipt]


def test_paid_in_part_and_promised_the_rest_are_both_kept_apart() -> None:
    heard = signals(
        Intent.PAID_CLAIM,
        Intent.PROMISE_TO_PAY,
        promises=[pays(FRIDAY, "80.00")],
        dates=[day(TODAY - timedelta(days=1))],
    )
    talk = Talk().hears("I paid 40 yesterday and pay 80 on the 13th", heard)
    assert talk.only(RecordClaim).day == TODAY - timedelta(days=1)
    assert talk.only(RecordPromise).amount == eur("80.00")
    assert talk.says == ["promise.recorded", "claim.noted"]
