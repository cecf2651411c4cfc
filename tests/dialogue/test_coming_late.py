"""Messages that reach us in another order than they were written: what was said last holds."""

from __future__ import annotations

from datetime import timedelta

from duly.dialogue.moves import Note, OpenDispute, SendPaymentLink
from duly.domain.conversation import Awaiting
from duly.domain.signals import DisputeReason, Intent
from tests.dialogue.playbook import FRIDAY, TWO, Talk, pays, signals

BEFORE = timedelta(minutes=-2)
PROMISED = signals(promises=[pays(FRIDAY, "120.00")])


def test_a_yes_from_before_our_question_agrees_to_nothing() -> None:
    talk = Talk().hears("I pay on the 13th", signals(promises=[pays(FRIDAY)]))
    assert talk.conversation.awaiting is Awaiting.CONFIRM_AMOUNT
    talk.hears("yes", signals(Intent.AFFIRM), after=BEFORE)
    assert (talk.says, talk.promises(), talk.conversation.awaiting) == ([], [], Awaiting.CONFIRM_AMOUNT)
    assert talk.only(Note).subject is Intent.AFFIRM
    talk.hears("yes", signals(Intent.AFFIRM), after=timedelta(minutes=5))
    assert len(talk.promises()) == 1


def test_an_older_promise_does_not_replace_a_newer_one() -> None:
    talk = Talk().hears("120 on the 13th", PROMISED).with_facts(promise_id="P1", promise_date=FRIDAY)
    talk.hears("I pay tomorrow", signals(promises=[pays(FRIDAY - timedelta(days=1), "120.00")]), after=BEFORE)
    assert (talk.says, talk.promises()) == ([], [])


def test_a_promise_stands_where_only_thanks_overtook_it() -> None:
    talk = Talk().hears("thanks", signals(Intent.THANKS))
    talk.hears("120 on the 13th", PROMISED, after=BEFORE)
    assert (talk.says, len(talk.promises())) == (["promise.recorded"], 1)


def test_a_dispute_or_a_request_counts_whenever_it_comes() -> None:
    talk = Talk(items=TWO).hears("thanks", signals(Intent.THANKS))
    wrong = signals(Intent.DISPUTE, reason=DisputeReason.PRICE, numbers=["INV-1"])
    assert talk.hears("INV-1 is too much", wrong, after=BEFORE).only(OpenDispute).items == ("id-INV-1",)
    assert talk.hears("the link please", signals(Intent.PAYMENT_LINK), after=BEFORE).only(SendPaymentLink)


def test_the_clock_of_a_conversation_never_goes_back() -> None:
    talk = Talk().hears("thanks", signals(Intent.THANKS))
    last = talk.conversation.last_at
    assert talk.hears("hello", signals(Intent.GREETING), after=BEFORE).conversation.last_at == last
