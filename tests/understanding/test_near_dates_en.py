"""English days told by what is nearest, and times longer than a day. Said on Wednesday 11 March 2026."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import cast

import pytest

from duly.understanding.understand import understand
from duly.understanding.wire import understand_lines
from tests.understanding.reading import CONTEXT, days, read

DAYS = {
    "the Monday after next": "03-23",
    "Friday after next then": "03-27",
    "a fortnight tomorrow": "03-26",
    "Friday fortnight": "03-27",
    "two weeks on Friday": "03-27",
    "tomorrow week": "03-19",
    "a week today": "03-18",
    "by close of play Friday": "03-13",
    "first of the month": "04-01",
    "the next working day": "03-12",
    "second Friday next month": "04-10",
    "by eom April": "04-30",
    "end of the quarter": "03-31",
    "end of Q2": "06-30",
    "by year end": "12-31",
    "by Thanksgiving": "11-26",
    "the day after Thanksgiving": "11-27",
    "before the late May bank holiday": "05-25",
    "Labor Day": "09-07",
    "two days after the 15th": "03-17",
    "the Friday before Easter": "04-03",
    "Monday after the 15th": "03-16",
    "after the weekend": "03-16",
    "in a week or two": "03-25",
    "in a day or two": "03-13",
    "within 48hrs": "03-13",
    "15/16 March": "03-16",
    "by the fifteenth": "03-15",
    "on twentieth": "03-20",
    "first thing in the morning": "03-12",
    "at midnight": "03-12",
    "3 in the morning": "03-12",
    "8 in the evening": "03-11",
    "in 3 days on Saturday": "03-14",
    "tomorrow, Thursday the 12th": "03-12",
    "we agreed for the 27th": "03-27",
    "I went back for the 27": "03-27",
    "my payment from Monday": "03-09",
    "I said the 20th": "03-20",
    "processing takes us three working days so you'll have it then": "03-16",
    "the invoice dated 3 March": "03-03",
    "the courier collected it on 27 February": "02-27",
}


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_phrase_names_this_one_day(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "the day after payday",
        "she died the day after",
        "it broke the next day",
        "I've had this number since Christmas",
        "the Black Friday deal you sold me",
        "there is nothing left at the end of the week",
        "you rang at 3 in the morning",
        "3 a day is too many",
        "flat 2a please",
        "mother's maiden name",
        "the fourth quarter is usually slow",
        "you billed us for 10",
        "for 20 please",
        "room 2-15",
        "24/7",
        "30 days from invoice",
    ],
)
def test_what_only_sounds_like_a_day_names_none(text: str) -> None:
    assert days(text) == []


def test_two_phrases_that_disagree_by_a_day_are_asked_about() -> None:
    (found,) = read("in 3 days on Friday").dates
    assert [day.isoformat() for day in (found.day, *found.candidates)] == ["2026-03-13", "2026-03-13", "2026-03-14"]


@pytest.mark.parametrize(("locale", "named"), [("en-US", ["02-15"]), ("en-GB", [])])
def test_digits_with_a_hyphen_are_a_day_where_the_country_writes_it_so(locale: str, named: list[str]) -> None:
    found = understand("2-15", replace(CONTEXT, locale=locale, as_of=CONTEXT.as_of.replace(month=2))).dates
    assert [one.day.strftime("%m-%d") for one in found] == named


PERIODS = {
    "in January": "2027-01-01",
    "9/2026": "2026-09-01",
    "next month": "2026-04-11",
    "next quarter": "2026-06-11",
    "within a few months": "2026-06-11",
    "April 2027": "2027-04-01",
}


@pytest.mark.parametrize(("text", "first"), PERIODS.items())
def test_a_message_that_is_a_time_longer_than_a_day_tells_its_first_day_and_nothing_to_hold_to(
    text: str, first: str
) -> None:
    line = json.dumps({"id": "1", "text": text, "as_of": "2026-03-11", "currency": "EUR", "locale": "en-GB"})
    (written,) = understand_lines([line])
    dates = cast("list[dict[str, object]]", written["dates"])
    assert [one["date"] for one in dates] == [first]
    assert written["promises"] == []
    assert days(text) == [], "the dialogue asks for a day all the same"


@pytest.mark.parametrize("text", ["I'll pay in January", "the shop opens next month", "I lost my job last month"])
def test_a_time_longer_than_a_day_inside_a_sentence_is_no_day(text: str) -> None:
    assert read(text).period is None
