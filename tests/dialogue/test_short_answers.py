"""Short messages: a day, an amount or "just that one", taken for what they answer."""

from __future__ import annotations

import pytest

from tests.dialogue.playbook import item
from tests.dialogue.spoken import Spoken


@pytest.mark.parametrize("text", ["Friday", "on friday", "Tomorrow", "15/03", "sorry, friday"])
def test_a_bare_day_after_a_reminder_is_an_offer_without_an_amount(text: str) -> None:
    assert Spoken().says(text).answers == ["promise.ask_amount"]


def test_a_bare_day_with_two_readings_is_confirmed_before_the_amount() -> None:
    talk = Spoken().says("next friday")
    assert talk.answers == ["promise.confirm_date"]
    assert talk.says("yes").answers == ["promise.ask_amount"]
    assert talk.says("yes").promised == [("2026-03-13", "300.00", None)]


@pytest.mark.parametrize("text", ["I got your letter on friday", "yesterday", "120"])
def test_what_is_no_offer_stays_unclear(text: str) -> None:
    assert Spoken().says(text).answers == ["unclear.first"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("sorry, Tuesday the 10th", "2026-03-10"),
        ("actually, Friday", "2026-03-06"),
        ("I have to make it Friday instead", "2026-03-06"),
    ],
)
def test_another_day_for_a_running_promise_keeps_its_amount(text: str, day: str) -> None:
    talk = Spoken().says("I will pay 200 on Monday").says(text)
    assert talk.promised == [(day, "200.00", "p1")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I want to change the date to Wednesday", "2026-03-11"),
        ("can we make it the 12th", "2026-03-12"),
        ("can I move it to the 12th?", "2026-03-12"),
        ("can I pay on Friday instead of Monday?", "2026-03-06"),
        ("Friday?", "2026-03-06"),
    ],
)
def test_a_wish_for_another_day_is_confirmed_with_the_amount_of_the_running_promise(text: str, day: str) -> None:
    talk = Spoken().says("I will pay 200 on Monday").says(text)
    assert talk.answers == ["promise.confirm"]
    assert talk.says("yes").promised == [(day, "200.00", "p1")]


@pytest.mark.parametrize("text", ["no, only 150", "no, 150", "sorry, 150"])
def test_another_amount_for_a_running_promise_keeps_its_day(text: str) -> None:
    talk = Spoken().says("I will pay 200 on Monday").says(text)
    assert talk.promised == [("2026-03-09", "150.00", "p1")]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("all", "300.00"),
        ("yes, all", "300.00"),
        ("150", "150.00"),
        ("no, 150", "150.00"),
        ("no, only 150", "150.00"),
    ],
)
def test_an_answer_to_the_amount_question_is_that_amount(text: str, amount: str) -> None:
    assert Spoken().says("I will pay on Monday").says(text).promised == [("2026-03-09", amount, None)]


def test_all_in_a_promise_is_the_full_amount() -> None:
    assert Spoken().says("I will pay all on Monday").promised == [("2026-03-09", "300.00", None)]


@pytest.mark.parametrize("text", ["just that one", "only that one"])
def test_just_that_one_is_a_yes_where_one_item_can_be_meant(text: str) -> None:
    assert Spoken().says("I will pay INV-1 on Monday").says(text).promised == [("2026-03-09", "200.00", None)]
    assert Spoken((item("INV-1", "90.00"),)).says("I will pay on Monday").says(text).promised
    several = Spoken().says("I will pay on Monday").says(text)
    assert (several.promised, several.answers) == ([], ["promise.ask_amount_open"])


def test_an_item_named_as_the_answer_is_what_the_promise_is_for() -> None:
    talk = Spoken().says("I will pay on Monday").says("just INV-1")
    assert talk.answers == ["promise.ask_amount"]
    assert talk.says("yes").promised == [("2026-03-09", "200.00", None)]
