"""Promises as a playbook: the customer says, the system records and answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from duly.dialogue.moves import Escalate, Limit, OpenDispute, RecordPromise
from duly.dialogue.values import Instalment
from duly.domain.conversation import Awaiting
from duly.domain.signals import DisputeReason, Intent, PromiseSignal
from tests.dialogue.playbook import (
    EVIDENCE,
    FRIDAY,
    RULES,
    TODAY,
    TWO,
    Talk,
    amount,
    day,
    eur,
    item,
    pays,
    signals,
)

TEN_DAYS = replace(RULES, days_out_max=10)
YES, NO, UNCLEAR = signals(Intent.AFFIRM), signals(Intent.DENY), signals(Intent.UNCLEAR)


def test_complete_promise_is_recorded_and_read_back() -> None:
    talk = Talk().hears("I'll pay 120 on 13 March", signals(promises=[pays(FRIDAY, "120.00")]))
    promise = talk.only(RecordPromise)
    assert (promise.day, promise.amount, promise.items) == (FRIDAY, eur("120.00"), ("id-INV-1",))
    assert promise.quotes[0].text == "I'll pay 120"
    assert talk.says == ["promise.recorded"]
    assert talk.values == {"date": FRIDAY, "amount": eur("120.00")}
    assert talk.conversation.awaiting is Awaiting.NONE


def test_missing_date_and_amount_are_asked_for_one_after_the_other() -> None:
    talk = Talk().hears("I will pay", signals(Intent.PROMISE_TO_PAY))
    assert (talk.says, talk.conversation.awaiting) == (["promise.ask_date"], Awaiting.PROMISE_DATE)
    talk.hears("on 13 March", signals(dates=[day(FRIDAY)]))
    assert (talk.says, talk.values) == (["promise.ask_amount"], {"amount": eur("120.00")})
    talk.hears("yes", YES)
    promise = talk.only(RecordPromise)
    assert (promise.day, promise.amount) == (FRIDAY, eur("120.00"))
    assert [quote.message_id for quote in promise.quotes] == ["m1", "m2", "m3"]


def test_no_to_the_full_amount_asks_which_amount() -> None:
    talk = Talk().hears("I'll pay on 13 March", signals(promises=[pays(FRIDAY)]))
    talk.hears("no", NO)
    assert talk.says == ["promise.ask_amount_open"]
    talk.hears("60", signals(amounts=[amount("60.00")]))
    assert talk.only(RecordPromise).amount == eur("60.00")


def test_no_with_another_amount_is_that_amount() -> None:
    talk = Talk().hears("I'll pay on 13 March", signals(promises=[pays(FRIDAY)]))
    talk.hears("no, 60", signals(Intent.DENY, amounts=[amount("60.00")]))
    assert talk.only(RecordPromise).amount == eur("60.00")


def test_ambiguous_date_is_confirmed_as_a_calendar_date() -> None:
    friday = day(date(2026, 3, 6), date(2026, 3, 6), FRIDAY)
    talk = Talk().hears("120 next Friday", signals(promises=[pays(friday, "120.00")]))
    assert (talk.says, talk.values) == (["promise.confirm_date"], {"date": date(2026, 3, 6)})
    assert not talk.promises()
    talk.hears("no", NO)
    assert talk.says == ["promise.ask_date"]
    talk.hears("the 13th", signals(dates=[day(FRIDAY)]))
    assert talk.only(RecordPromise).day == FRIDAY


def test_yes_settles_an_ambiguous_date_even_with_an_amount_beside_it() -> None:
    friday = day(date(2026, 3, 6), date(2026, 3, 6), FRIDAY)
    talk = Talk().hears("next Friday", signals(promises=[pays(friday)]))
    talk.hears("yes, 100", signals(Intent.AFFIRM, amounts=[amount("100.00")]))
    promise = talk.only(RecordPromise)
    assert (promise.day, promise.amount) == (date(2026, 3, 6), eur("100.00"))


@pytest.mark.parametrize(
    ("offer", "said", "values"),
    [
        (pays(TODAY - timedelta(days=1), "120.00"), "promise.date_past", {"date": TODAY - timedelta(days=1)}),
        (pays(TODAY + timedelta(days=15), "120.00"), "promise.date_far", {"date": TODAY + timedelta(days=14)}),
        (pays(FRIDAY, "29.99"), "promise.amount_small", {"amount": eur("30.00")}),
        (pays(FRIDAY, "120.01"), "promise.amount_large", {"amount": eur("120.00")}),
        (pays(None, "120.00", when="when I get paid"), "promise.ask_date", {}),
        (pays(FRIDAY, "120.00", when="if my client pays"), "promise.ask_date", {}),
        (pays(FRIDAY, "30.00"), "promise.recorded", {"date": FRIDAY, "amount": eur("30.00")}),
        (pays(TODAY, "120.00"), "promise.recorded_today", {"amount": eur("120.00")}),
    ],
)
def test_offers_and_the_nearest_alternative(offer: PromiseSignal, said: str, values: dict[str, object]) -> None:
    talk = Talk().hears("I'll pay", signals(promises=[offer]))
    assert (talk.says, talk.values) == ([said], values)
    assert bool(talk.promises()) is said.startswith("promise.recorded")


@pytest.mark.parametrize(
    ("offer", "recorded"),
    [
        (pays(TODAY + timedelta(days=40), "120.00"), (TODAY + timedelta(days=14), eur("120.00"))),
        (pays(FRIDAY, "5.00"), (FRIDAY, eur("30.00"))),
        (pays(FRIDAY, "500.00"), (FRIDAY, eur("120.00"))),
    ],
)
def test_yes_to_the_alternative_settles_it(offer: PromiseSignal, recorded: tuple[object, object]) -> None:
    talk = Talk().hears("I'll pay", signals(promises=[offer])).hears("yes", YES)
    promise = talk.only(RecordPromise)
    assert (promise.day, promise.amount) == recorded


def test_a_horizon_that_ends_on_a_weekend_offers_the_business_day_before() -> None:
    talk = Talk(rules=TEN_DAYS).hears("in a month", signals(promises=[pays(date(2026, 4, 4), "120.00")]))
    assert talk.values == {"date": FRIDAY}


def test_two_promises_in_one_message_are_both_recorded() -> None:
    offers = [pays(TODAY + timedelta(days=1), "20.00"), pays(FRIDAY, "100.00")]
    talk = Talk().with_facts(promise_id="p-old").hears("20 tomorrow, 100 on the 13th", signals(promises=offers))
    assert [(each.amount, each.replaces) for each in talk.promises()] == [
        (eur("20.00"), "p-old"),
        (eur("100.00"), None),
    ]
    assert talk.says == ["promise.recorded_several"]
    assert talk.values["schedule"] == (
        Instalment(day=TODAY + timedelta(days=1), amount=eur("20.00")),
        Instalment(day=FRIDAY, amount=eur("100.00")),
    )


def test_two_complete_promises_are_no_plan() -> None:
    offers = [pays(TODAY + timedelta(days=1), "20.00"), pays(FRIDAY, "100.00")]
    heard = signals(Intent.PROMISE_TO_PAY, Intent.PLAN_REQUEST, promises=offers)
    talk = Talk().hears("20 tomorrow and the rest on the 13th", heard)
    assert [each.together for each in talk.promises()] == [eur("120.00"), eur("120.00")]


def test_the_rest_of_a_promise_is_asked_for_and_does_not_supersede_the_first_part() -> None:
    offers = [pays(TODAY + timedelta(days=1), "40.00"), pays(None, when="when I get paid")]
    talk = Talk().hears("40 tomorrow, the rest when I get paid", signals(promises=offers))
    assert talk.only(RecordPromise).amount == eur("40.00")
    assert talk.says == ["promise.recorded", "promise.ask_date"]
    running = talk.with_facts(promise_id="p1", promise_amount=4000)
    running.hears("the 13th", signals(dates=[day(FRIDAY)]))
    assert running.values == {"amount": eur("80.00")}
    running.hears("yes", YES)
    promise = running.only(RecordPromise)
    assert (promise.amount, promise.replaces) == (eur("80.00"), None)


def test_two_promises_for_one_day_are_one_promise() -> None:
    offers = [pays(FRIDAY, "120.00", items=["INV-1"]), pays(FRIDAY, "80.00", items=["INV-2"])]
    promise = Talk(items=TWO).hears("both on the 13th", signals(promises=offers)).only(RecordPromise)
    assert (promise.amount, promise.items) == (eur("200.00"), ("id-INV-1", "id-INV-2"))


def test_the_rest_for_the_same_day_joins_the_first_part() -> None:
    talk = Talk().hears("40 on the 13th, the rest later", signals(promises=[pays(FRIDAY, "40.00"), pays()]))
    later = talk.with_facts(promise_id="p1", promise_amount=4000, promise_date=FRIDAY)
    later.hears("80, also on the 13th", signals(promises=[pays(FRIDAY, "80.00")]))
    promise = later.only(RecordPromise)
    assert (promise.amount, promise.together, promise.replaces) == (eur("120.00"), eur("120.00"), "p1")


def test_all_parts_together_never_exceed_what_is_open() -> None:
    offers = [pays(TODAY, "40.00"), pays(TODAY + timedelta(days=1), "40.00"), pays()]
    talk = Talk().hears("40 today, 40 tomorrow, the rest later", signals(promises=offers))
    talk.hears("120 on the 13th", signals(promises=[pays(FRIDAY, "120.00")]))
    assert (talk.says, talk.values) == (["promise.amount_large"], {"amount": eur("40.00")})


def test_a_new_promise_supersedes_the_running_one() -> None:
    talk = Talk().with_facts(promise_id="p1", promise_amount=12000)
    talk.hears("120 on 13 March instead", signals(promises=[pays(FRIDAY, "120.00")]))
    assert talk.only(RecordPromise).replaces == "p1"


def test_promise_and_dispute_in_one_message_are_kept_each_on_its_items() -> None:
    heard = signals(
        Intent.DISPUTE,
        Intent.PROMISE_TO_PAY,
        promises=[pays(FRIDAY, "80.00", items=["INV-2"])],
        numbers=["inv 1", "INV-2"],
        reason=DisputeReason.NOT_RECEIVED,
    )
    talk = Talk(items=TWO).hears("INV-1 never came, INV-2 I pay on the 13th: 80", heard)
    assert talk.only(OpenDispute).items == ("id-INV-1",)
    assert talk.only(RecordPromise).items == ("id-INV-2",)
    assert talk.says == ["promise.recorded", "dispute.opened"]


def test_paying_part_of_the_only_invoice_disputes_the_rest_of_it() -> None:
    heard = signals(
        Intent.DISPUTE, Intent.PROMISE_TO_PAY, promises=[pays(FRIDAY, "100.00")], reason=DisputeReason.PRICE
    )
    talk = Talk().hears("20 too much, I pay 100 on the 13th", heard)
    assert talk.only(OpenDispute).amount == eur("20.00")
    assert talk.only(RecordPromise).amount == eur("100.00")


def test_a_promise_on_a_disputed_invoice_is_not_recorded() -> None:
    items = (item("INV-1", "120.00", disputed=True), item("INV-2", "80.00"))
    talk = Talk(items=items).hears("INV-1 on the 13th", signals(promises=[pays(FRIDAY, "120.00", items=["INV-1"])]))
    assert not talk.promises()
    assert talk.says == ["account.nothing_open"]


def test_asking_for_more_time_is_proposed_back_before_it_counts() -> None:
    talk = Talk().hears("Can I have until the 13th?", signals(Intent.EXTENSION_REQUEST, dates=[day(FRIDAY)]))
    assert (talk.says, talk.values) == (["promise.confirm"], {"date": FRIDAY, "amount": eur("120.00")})
    talk.hears("yes", YES)
    promise = talk.only(RecordPromise)
    assert (promise.day, promise.amount) == (FRIDAY, eur("120.00"))


def test_asking_for_more_time_than_policy_allows_goes_to_a_person() -> None:
    late = day(TODAY + timedelta(days=60))
    talk = Talk().hears("Can I have two months?", signals(Intent.EXTENSION_REQUEST, dates=[late]))
    assert talk.only(Escalate).trigger is Intent.EXTENSION_REQUEST
    assert talk.says == ["extension.to_person"]


def test_another_promise_after_too_many_broken_ones_goes_to_a_person() -> None:
    talk = Talk().with_facts(promises_broken=3).hears("120 on the 13th", signals(promises=[pays(FRIDAY, "120.00")]))
    assert talk.only(Escalate).trigger is Limit.BROKEN_PROMISES
    assert not talk.promises()


def test_a_question_not_understood_is_put_once_more_then_a_person_takes_over() -> None:
    talk = Talk().hears("I will pay", signals(Intent.PROMISE_TO_PAY)).hears("hm", UNCLEAR)
    assert talk.says == ["unclear.repeat", "promise.ask_date"]
    talk.hears("hm hm", UNCLEAR)
    assert talk.only(Escalate).trigger is Intent.UNCLEAR
    assert talk.says == ["human.coming"]


def test_a_vague_answer_to_the_date_question_is_asked_again() -> None:
    talk = Talk().hears("I will pay", signals(Intent.PROMISE_TO_PAY))
    talk.hears("when I get paid", signals(promises=[pays(None, when="when I get paid")]))
    assert talk.says[-1] == "promise.ask_date"
    assert not talk.promises()


def test_yes_after_the_question_has_lapsed_is_no_promise() -> None:
    talk = Talk().hears("I'll pay on 13 March", signals(promises=[pays(FRIDAY)]))
    talk.hears("yes", YES, after=timedelta(days=2))
    assert (talk.says, talk.promises()) == (["unclear.first"], [])


def test_another_question_is_answered_and_ours_is_kept() -> None:
    talk = Talk().hears("I will pay", signals(Intent.PROMISE_TO_PAY))
    talk.hears("how much is it?", signals(Intent.BALANCE_QUESTION))
    assert talk.says == ["balance.answer", "promise.ask_date"]
    talk.hears("120 on the 13th", signals(promises=[pays(FRIDAY, "120.00")]))
    assert talk.only(RecordPromise).day == FRIDAY


def test_an_amount_in_another_currency_is_asked_again() -> None:
    offer = PromiseSignal(day=day(FRIDAY), amount=amount("120.00", "USD"), evidence=EVIDENCE)
    assert Talk().hears("120 dollars on the 13th", signals(promises=[offer])).says == ["promise.ask_amount"]


def test_before_anything_is_due_the_open_amount_is_offered() -> None:
    items = (item("INV-1", "120.00", due_on=FRIDAY), item("INV-9", "10.00", due_on=None))
    talk = Talk(items=items).hears("I'll pay on the 13th", signals(promises=[pays(FRIDAY)]))
    assert talk.values == {"amount": eur("130.00")}


def test_unverified_customers_hear_no_amount_and_can_still_promise() -> None:
    talk = Talk().with_facts(verified_level=0).hears("on the 13th", signals(promises=[pays(FRIDAY)]))
    assert (talk.says, talk.values) == (["promise.ask_amount_open"], {})
    talk.hears("10", signals(amounts=[amount("10.00")]))
    assert (talk.says, talk.values) == (["promise.amount_refused"], {})
    talk.hears("60", signals(amounts=[amount("60.00")]))
    assert talk.only(RecordPromise).amount == eur("60.00")
    assert (talk.says, talk.values) == (["promise.recorded_neutral"], {"date": FRIDAY})


def test_nothing_left_to_collect_takes_no_promise() -> None:
    talk = Talk(items=()).hears("120 on the 13th", signals(promises=[pays(FRIDAY, "120.00")]))
    assert (talk.says, talk.promises()) == (["account.nothing_open"], [])
