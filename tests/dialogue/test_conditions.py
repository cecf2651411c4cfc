"""What is made to hang on something is no promise: a day is asked for, and at most a day to ask again is noted."""

from __future__ import annotations

from datetime import date, timedelta

from duly.dialogue.moves import Escalate, FollowUp, RecordPromise
from duly.domain.conversation import Awaiting
from duly.domain.receivables import Rail
from duly.domain.signals import Intent
from tests.dialogue.playbook import FRIDAY, TODAY, Talk, amount, day, eur, pays, signals

PAYDAY = signals(
    promises=[pays(None, "120.00", when="when I get paid on Friday")], dates=[day(FRIDAY)], when="when I get paid"
)
AGAIN = signals(Intent.UNCLEAR, dates=[day(FRIDAY)], when="when I get paid")
UNCLEAR = signals(Intent.UNCLEAR)


def asked() -> Talk:
    talk = Talk().hears("I'll pay 120 when I get paid on Friday", PAYDAY)
    assert (talk.says, talk.promises(), talk.conversation.awaiting) == (["promise.ask_date"], [], Awaiting.PROMISE_DATE)
    return talk


def test_who_names_only_what_it_hangs_on_is_asked_again_after_that_day() -> None:
    talk = asked().hears("when I get paid, that is on Friday", AGAIN)
    noted = talk.only(FollowUp)
    assert (noted.day, noted.condition) == (FRIDAY, "when I get paid")
    assert (talk.says, talk.values) == (["promise.follow_up"], {"date": FRIDAY})
    assert talk.promises() == []
    assert (talk.conversation.promises, talk.conversation.awaiting) == ((), Awaiting.NONE)


def test_who_cannot_say_more_is_asked_again_after_the_day_they_named_first() -> None:
    assert asked().hears("I really can't say", UNCLEAR).only(FollowUp).day == FRIDAY


def test_a_day_given_after_all_is_a_promise() -> None:
    talk = asked().hears("ok, the 16th then", signals(dates=[day(date(2026, 3, 16))]))
    promise = talk.only(RecordPromise)
    assert (promise.day, promise.amount) == (date(2026, 3, 16), eur("120.00"))


def test_without_any_day_the_question_is_put_again_and_then_a_person_reads() -> None:
    talk = Talk().hears("when I get paid", signals(promises=[pays(when="when I get paid")], when="when I get paid"))
    talk.hears("when I get paid", signals(Intent.UNCLEAR, when="when I get paid"))
    assert talk.says[-1] == "promise.ask_date"
    assert talk.hears("when I get paid", signals(Intent.UNCLEAR, when="when I get paid")).only(Escalate)


def test_nobody_is_waited_for_longer_than_a_promise_may_run() -> None:
    far = TODAY + timedelta(days=60)
    talk = Talk().hears("when my bonus comes", signals(promises=[pays(when="when my bonus comes")], dates=[day(far)]))
    talk.hears("can't say before", UNCLEAR)
    assert talk.only(FollowUp).day == TODAY + timedelta(days=14)


def test_an_amount_after_a_condition_is_kept_and_the_day_still_asked_for() -> None:
    talk = Talk().hears("when I get paid", signals(promises=[pays(when="when I get paid")]))
    talk.hears("60", signals(amounts=[amount("60.00")]))
    assert (talk.says[-1], talk.promises()) == ("promise.ask_date", [])


def test_how_they_pay_is_kept_until_the_promise_is_complete() -> None:
    talk = Talk().hears("I'll send a cheque", signals(Intent.PROMISE_TO_PAY, rail=Rail.CHEQUE))
    talk.hears("120 on the 13th", signals(promises=[pays(FRIDAY, "120.00")]))
    assert talk.only(RecordPromise).rail is Rail.CHEQUE
