"""Disputes over parts, several in one message, and disputes that are taken back, as a playbook."""

from __future__ import annotations

from dataclasses import replace

from duly.dialogue.moves import Escalate, Note, OpenDispute, RecordPromise, WithdrawDispute
from duly.domain.conversation import Awaiting
from duly.domain.money import Money
from duly.domain.signals import DisputeReason, DisputeSignal, Intent, Signals
from tests.dialogue.playbook import EVIDENCE, FRIDAY, RULES, TWO, Talk, eur, item, pays, signals

R = DisputeReason


def disputes(*each: tuple[R, tuple[str, ...], str | None], **other: object) -> Signals:
    found = tuple(
        DisputeSignal(reason=reason, items=items, part=eur(part) if part else None, evidence=EVIDENCE)
        for reason, items, part in each
    )
    numbers = [number for _, items, _ in each for number in items]
    heard = signals(Intent.DISPUTE, reason=each[0][0], numbers=numbers, **other)  # type: ignore[arg-type]
    return replace(heard, disputes=found)


def taken_back(*numbers: str) -> Signals:
    return replace(signals(numbers=numbers), dispute_withdrawn=EVIDENCE)


def opened(talk: Talk) -> list[tuple[tuple[str, ...], R, Money | None]]:
    return [(move.items, move.reason, move.amount) for move in talk.records if isinstance(move, OpenDispute)]


def test_only_the_part_that_was_named_is_disputed() -> None:
    talk = Talk().hears("I only dispute 50 of it", disputes((R.PRICE, (), "50.00")))
    assert opened(talk) == [(("id-INV-1",), R.PRICE, eur("50.00"))]
    assert str(talk.values["items"][0].open) == "50.00 EUR"  # type: ignore[index]


def test_a_part_as_large_as_the_invoice_is_all_of_it() -> None:
    talk = Talk().hears("I dispute 120", disputes((R.PRICE, (), "120.00")))
    assert opened(talk) == [(("id-INV-1",), R.PRICE, None)]


def test_the_part_is_kept_while_the_invoice_is_asked_for() -> None:
    talk = Talk(items=TWO).hears("the delivery fee of 12.50 is wrong", disputes((R.FEE, (), "12.50")))
    assert talk.conversation.awaiting is Awaiting.DISPUTE_ITEM
    talk.hears("INV-2", signals(numbers=["INV-2"]))
    assert opened(talk) == [(("id-INV-2",), R.FEE, eur("12.50"))]


def test_each_invoice_with_its_own_reason_is_a_dispute_of_its_own() -> None:
    talk = Talk(items=TWO).hears(
        "INV-1: two boxes are missing. INV-2: wrong VAT",
        disputes((R.QUANTITY, ("INV-1",), None), (R.TAX, ("INV-2",), None)),
    )
    assert opened(talk) == [(("id-INV-1",), R.QUANTITY, None), (("id-INV-2",), R.TAX, None)]
    assert (talk.says, len(talk.values["items"])) == (["dispute.opened"], 2)  # type: ignore[arg-type]


def test_two_reasons_on_the_only_invoice_are_both_kept() -> None:
    talk = Talk().hears(
        "the goods never arrived, and the late fee of 10 is not fair",
        disputes((R.NOT_RECEIVED, (), None), (R.FEE, (), "10.00")),
    )
    assert opened(talk) == [(("id-INV-1",), R.NOT_RECEIVED, None), (("id-INV-1",), R.FEE, eur("10.00"))]


def test_two_parts_of_one_invoice_leave_the_rest_to_be_promised() -> None:
    heard = disputes((R.QUANTITY, ("INV-1",), "20.00"), (R.FEE, ("INV-1",), "10.00"), promises=[pays(FRIDAY)])
    talk = Talk().hears("20 of INV-1 is missing, the fee of 10 is wrong, the rest on the 13th", heard)
    assert [amount for _, _, amount in opened(talk)] == [eur("20.00"), eur("10.00")]
    assert talk.values == {"amount": eur("90.00")}


def test_where_one_invoice_is_not_clear_it_is_asked_for() -> None:
    heard = disputes((R.NOT_RECEIVED, (), None), (R.FEE, (), None))
    talk = Talk(items=TWO).hears("never arrived, and the fee is wrong", heard)
    assert (opened(talk), talk.says) == ([], ["dispute.ask_item"])


def test_photos_are_asked_for_where_the_policy_wants_them() -> None:
    rules = replace(RULES, evidence={R.DAMAGED_QUALITY: ("photos", "delivery_note")})
    talk = Talk(rules=rules).hears("it is broken", disputes((R.DAMAGED_QUALITY, (), None)))
    assert talk.says == ["dispute.opened", "dispute.send_photos"]


def disputed(amount: str = "120.00") -> Talk:
    return Talk(items=(replace(item("INV-1", "120.00", disputed=True), contested=eur(amount)),))


def test_a_dispute_taken_back_is_closed() -> None:
    talk = disputed().hears("found the parcel, sorry", taken_back())
    assert (talk.says, isinstance(talk.records[0], Note)) == (["dispute.confirm_withdrawal"], True)
    talk.hears("yes", signals(Intent.AFFIRM))
    assert (talk.only(WithdrawDispute).items, talk.says) == (("id-INV-1",), ["dispute.withdrawn"])


def test_without_a_yes_the_dispute_stands() -> None:
    for heard in (signals(Intent.DENY), signals(Intent.THANKS)):
        talk = disputed().hears("found the parcel, sorry", taken_back()).hears("well", heard)
        assert not [move for move in talk.records if isinstance(move, WithdrawDispute)]
        assert talk.conversation.awaiting is Awaiting.NONE


def test_what_was_disputed_can_be_promised_in_the_same_message() -> None:
    heard = replace(signals(promises=[pays(FRIDAY, "120.00")]), dispute_withdrawn=EVIDENCE)
    talk = disputed().hears("forget it, the invoice is right. I pay 120 on the 13th", heard)
    assert talk.only(WithdrawDispute).items == ("id-INV-1",)
    assert talk.only(RecordPromise).amount == eur("120.00")


def test_of_several_disputes_the_one_that_is_named_is_closed_and_else_a_person_asks() -> None:
    items = tuple(replace(each, disputed=True, contested=each.open) for each in TWO)
    talk = Talk(items=items).hears("INV-2 is fine", taken_back("INV-2")).hears("yes", signals(Intent.AFFIRM))
    assert talk.only(WithdrawDispute).items == ("id-INV-2",)
    assert Talk(items=items).hears("it has arrived", taken_back()).only(Escalate).trigger is Intent.DISPUTE


def test_taking_back_what_was_never_disputed_says_nothing_of_disputes() -> None:
    talk = Talk().hears("the invoice is right", taken_back())
    assert not [move for move in talk.records if isinstance(move, WithdrawDispute)]
    assert isinstance(talk.records[0], Note)


def test_a_dispute_still_being_named_is_dropped() -> None:
    talk = Talk(items=TWO).hears("one is wrong", signals(Intent.DISPUTE, reason=R.PRICE))
    talk.hears("forget it, my mistake", taken_back())
    assert talk.only(WithdrawDispute).items == ()
    assert talk.conversation.dispute is None
    assert talk.conversation.awaiting is Awaiting.NONE
