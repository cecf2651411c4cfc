"""Payment plans in conversation: what is offered, countered, agreed by a clear yes, or left to a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from duly.dialogue.moves import AgreePlan, DropPlan, Escalate, Limit, MoveInstalment, ProposePlan, ReviewPlan
from duly.dialogue.turn import Plans, PlanView
from duly.domain.conversation import Awaiting
from duly.domain.plan import PlanKind, PlanState
from duly.domain.plan_schedule import Interval, Part
from duly.domain.signals import AmountSignal, CountSignal, Intent, IntervalSignal, PlanSignal, Signals
from duly.policy.plan_terms import ExtensionRules, PlanRules
from tests.dialogue.playbook import EVIDENCE, RULES, TODAY, Talk, amount, day, eur, item, pays, signals

CEILINGS = PlanRules(
    instalments_max=4, days_max=120, first_share_min=Fraction(1, 5), review_above=eur("2000"),
    extension=ExtensionRules(days_max=30, times_max=1),
)  # fmt: skip
OWES = (item("INV-1", "600.00"),)


def talk() -> Talk:
    return Talk(items=OWES, rules=replace(RULES, plans=CEILINGS))


def wants(
    *, count: int | None = None, each: str | None = None, interval: Interval | None = None, more: Intent | None = None
) -> Signals:
    said = PlanSignal(
        count=CountSignal(value=count, evidence=EVIDENCE) if count else None,
        each=AmountSignal(money=eur(each), evidence=EVIDENCE) if each else None,
        interval=IntervalSignal(value=interval, evidence=EVIDENCE) if interval else None,
    )
    heard = signals(Intent.PLAN_REQUEST, *([more] if more else []), amounts=[amount(each)] if each else [])
    return replace(heard, plan=said)


def offered(state: PlanState = PlanState.PROPOSED, **more: Any) -> Plans:
    parts = tuple(Part(day=date(2026, month, 9), amount=eur("200.00")) for month in (3, 4, 5))
    view = PlanView(id="PL-1", kind=PlanKind.INSTALMENTS, state=state, schedule=parts, items=("id-INV-1",))
    return Plans(current=replace(view, **more))


def after_offer() -> Talk:
    asked = talk().hears("Can I pay in 3 parts?", wants(count=3))
    assert asked.only(ProposePlan).schedule[0] == Part(day=date(2026, 3, 11), amount=eur("200.00"))
    assert (asked.says, asked.conversation.awaiting) == (["plan.offer"], Awaiting.CONFIRM_PLAN)
    return replace(asked, plans=offered())


@pytest.mark.parametrize(
    ("text", "heard"),
    [("Yes, that works", signals(Intent.AFFIRM)), ("ok thanks", signals(Intent.AFFIRM, Intent.THANKS))],
)
def test_a_clear_yes_agrees_what_was_read_back(text: str, heard: Signals) -> None:
    agreed = after_offer().hears(text, heard)
    assert agreed.only(AgreePlan).quotes[0].message_id == "m2"
    assert (agreed.says, agreed.conversation.awaiting) == (["plan.recorded"], Awaiting.NONE)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Yes but only 100 a month", wants(each="100.00", more=Intent.AFFIRM)),
        ("yes, from the 20th", signals(Intent.AFFIRM, dates=[day(date(2026, 3, 20))])),
        ("maybe", signals(Intent.UNCLEAR)),
        ("yes, send me the invoice", signals(Intent.AFFIRM, Intent.INVOICE_COPY)),
    ],
)
def test_anything_less_than_a_clear_yes_agrees_nothing(text: str, heard: Signals) -> None:
    assert [move for move in after_offer().hears(text, heard).records if isinstance(move, AgreePlan)] == []


def test_a_no_asks_what_would_suit_and_takes_up_the_answer() -> None:
    no = after_offer().hears("No, sorry", signals(Intent.DENY))
    assert no.only(DropPlan).plan_id == "PL-1"
    assert (no.says, no.conversation.awaiting) == (["plan.ask"], Awaiting.PLAN_TERMS)
    again = replace(no, plans=Plans()).hears(
        "150", replace(signals(Intent.UNCLEAR, amounts=[amount("150.00")]), bare=True)
    )
    assert [part.amount for part in again.only(ProposePlan).schedule] == [eur("150.00")] * 4


def test_above_the_ceilings_there_is_one_counter_offer_and_then_a_person() -> None:
    counter = talk().hears("50 a month", wants(each="50.00", interval=Interval.MONTHLY))
    assert counter.says == ["plan.counter"]
    assert [part.amount for part in counter.only(ProposePlan).schedule] == [eur("150.00")] * 4
    insists = replace(counter, plans=offered()).hears("No, 60 a month", wants(each="60.00", more=Intent.DENY))
    review = insists.only(ReviewPlan)
    assert (len(review.schedule), insists.only(Escalate).trigger) == (10, Intent.PLAN_REQUEST)
    assert "10 instalments, at most 4" in review.exceeds
    assert insists.says == ["plan.in_review"]


@pytest.mark.parametrize(
    ("asking", "why"),
    [
        (talk().with_facts(promises_broken=3), "3 promises were broken"),
        (replace(talk(), plans=Plans(broken=1)), "1 plans were broken"),
        (replace(talk(), items=(item("INV-1", "2400.00"),)), "the total of 2,400.00 EUR is above 2,000.00 EUR"),
    ],
    ids=["broken promises", "a broken plan", "too much"],
)
def test_what_was_not_kept_before_and_what_is_too_much_goes_to_a_person(asking: Talk, why: str) -> None:
    review = asking.hears("Can I pay in 3 parts?", wants(count=3)).only(ReviewPlan)
    assert why in review.exceeds


def test_below_the_verification_level_no_plan_is_read_out() -> None:
    asked = talk().with_facts(verified_level=0).hears("Can I pay in 3 parts?", wants(count=3))
    assert asked.only(Escalate).trigger is Limit.UNVERIFIED


@pytest.mark.parametrize("more", [Intent.SETTLEMENT_REQUEST, Intent.HUMAN_REQUEST])
def test_a_discount_and_the_wish_for_a_person_go_to_a_person(more: Intent) -> None:
    asked = talk().hears("3 parts, and a discount", wants(count=3, more=more))
    assert asked.only(Escalate).trigger in (more, Intent.PLAN_REQUEST)
    assert not [move for move in asked.records if isinstance(move, ProposePlan)]


def test_hardship_stops_before_any_plan() -> None:
    asked = talk().hears("I lost my job, can I pay in 3 parts?", wants(count=3, more=Intent.HARDSHIP))
    assert (asked.only(Escalate).trigger, asked.says) == (Intent.HARDSHIP, ["hardship.reply"])


def test_own_days_with_own_amounts_are_a_plan_where_they_are_no_promises() -> None:
    parts = [pays(date(2026, 3, 6), "300.00"), pays(date(2026, 4, 30), "300.00")]
    heard = signals(Intent.PROMISE_TO_PAY, Intent.PLAN_REQUEST, promises=parts)
    asked = talk().hears("300 on Friday and 300 on 30 April", heard)
    assert [part.day for part in asked.only(ProposePlan).schedule] == [date(2026, 3, 6), date(2026, 4, 30)]


def test_more_time_is_read_back_and_given_by_a_yes() -> None:
    late = date(2026, 3, 30)
    asked = talk().hears("Can I have until the 30th?", signals(Intent.EXTENSION_REQUEST, dates=[day(late)]))
    assert asked.only(ProposePlan).kind is PlanKind.EXTENSION
    assert (asked.says, asked.values["date"]) == (["extension.confirm"], late)
    only = (Part(day=late, amount=eur("600.00")),)
    view = PlanView(id="PL-2", kind=PlanKind.EXTENSION, state=PlanState.PROPOSED, schedule=only, items=("id-INV-1",))
    given = replace(asked, plans=Plans(current=view)).hears("yes", signals(Intent.AFFIRM))
    assert (given.only(AgreePlan).plan_id, given.says) == ("PL-2", ["extension.granted"])


@pytest.mark.parametrize(("until", "plans"), [(date(2026, 4, 20), Plans()), (date(2026, 3, 20), Plans(extended=1))])
def test_more_time_than_may_be_given_goes_to_a_person(until: date, plans: Plans) -> None:
    asked = replace(talk(), plans=plans)
    asked = asked.hears("Can I have until then?", signals(Intent.EXTENSION_REQUEST, dates=[day(until)]))
    assert (asked.only(ReviewPlan).kind, asked.only(Escalate).trigger) == (PlanKind.EXTENSION, Intent.EXTENSION_REQUEST)


def test_a_day_that_is_missing_is_asked_for() -> None:
    asked = talk().hears("I need more time", signals(Intent.EXTENSION_REQUEST))
    assert (asked.says, asked.conversation.awaiting) == (["extension.ask_date"], Awaiting.EXTENSION_DATE)


def running() -> Talk:
    following = Part(day=date(2026, 3, 9), amount=eur("200.00"))
    return replace(talk(), plans=offered(PlanState.ACTIVE, next_id="I-1", next=following, after=date(2026, 4, 9)))


def test_the_next_instalment_is_moved_by_a_yes() -> None:
    moved = date(2026, 3, 20)
    asked = running().hears("Can I pay on the 20th?", signals(Intent.EXTENSION_REQUEST, dates=[day(moved)]))
    assert (asked.says, asked.values["amount"]) == (["extension.confirm"], eur("200.00"))
    given = asked.hears("yes", signals(Intent.AFFIRM))
    assert (given.only(MoveInstalment).day, given.only(MoveInstalment).instalment_id) == (moved, "I-1")


def test_a_late_yes_does_not_move_the_instalment_after_the_one_asked_about() -> None:
    asked = running().hears("Can I pay on the 20th?", signals(Intent.EXTENSION_REQUEST, dates=[day(date(2026, 3, 20))]))
    following = Part(day=date(2026, 4, 9), amount=eur("200.00"))
    paid = replace(asked, plans=offered(PlanState.ACTIVE, next_id="I-2", next=following))
    given = paid.hears("yes", signals(Intent.AFFIRM))
    assert (given.says, given.values["date"]) == (["plan.next_instalment"], date(2026, 4, 9))
    assert not [each for each in given.records if isinstance(each, MoveInstalment)]


def test_a_yes_to_more_time_is_held_to_the_ceilings_as_they_are_when_it_comes() -> None:
    asked = running().hears("Can I pay on the 20th?", signals(Intent.EXTENSION_REQUEST, dates=[day(date(2026, 3, 20))]))
    given = replace(asked, plans=replace(asked.plans, extended=1)).hears("yes", signals(Intent.AFFIRM))
    assert given.only(Escalate).trigger is Intent.EXTENSION_REQUEST
    assert not [each for each in given.records if isinstance(each, MoveInstalment)]


@pytest.mark.parametrize(
    ("heard", "says"),
    [
        (signals(promises=[pays(date(2026, 3, 6))]), ["plan.next_instalment"]),
        (signals(Intent.EXTENSION_REQUEST, dates=[day(date(2026, 4, 9))]), ["extension.to_person"]),
        (wants(each="50.00"), ["plan.to_person"]),
    ],
    ids=["earlier than it is due", "beyond the one after it", "other terms"],
)
def test_what_else_is_said_while_a_plan_runs(heard: Signals, says: list[str]) -> None:
    assert running().hears("...", heard).says == says
    assert date(2026, 3, 9) > TODAY
