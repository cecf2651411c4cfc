"""Days in English, said on Wednesday 11 March 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from duly.understanding.understand import understand
from tests.understanding.reading import CONTEXT, days, read

DAYS = {
    "I'll pay today": "03-11",
    "I'll pay tonight": "03-11",
    "I'll pay now": "03-11",
    "I'll pay at 5pm": "03-11",
    "I'll pay 2moro": "03-12",
    "ill pay tmrw morning": "03-12",
    "the day after tomorrow": "03-13",
    "on Friday": "03-13",
    "this friday": "03-13",
    "coming Monday": "03-16",
    "by Fri.": "03-13",
    "Friday next week": "03-20",
    "next week on Tuesday": "03-17",
    "a week on Friday": "03-20",
    "the 15th": "03-15",
    "I scheduled the transfer for the 3rd": "04-03",
    "we have set up the payment for 2 April": "04-02",
    "at 12:30 march 27th": "03-27",
    "in 1 mth": "04-11",
    "on the 5th": "04-05",
    "by the 20th of next month": "04-20",
    "15 March": "03-15",
    "March 15th": "03-15",
    "the 1st of April": "04-01",
    "15/03/2026": "03-15",
    "2026-03-15": "03-15",
    "15.3.26": "03-15",
    "15/3": "03-15",
    "on the fifth": "04-05",
    "Friday 20 March": "03-20",
    "Friday the 20th": "03-20",
    "in two weeks": "03-25",
    "in 10 days": "03-21",
    "within 4 days": "03-15",
    "in a couple of days": "03-13",
    "in a week's time": "03-18",
    "two weeks from today": "03-25",
    "3 days from tomorrow": "03-15",
    "in 5 working days": "03-18",
    "in a month": "04-11",
    "in 48 hours": "03-13",
    "in the next 5 days": "03-16",
    "a fortnight from now": "03-25",
    "end of the month": "03-31",
    "month end": "03-31",
    "by the end of April": "04-30",
    "end of next month": "04-30",
    "mid-month": "03-15",
    "middle of next month": "04-15",
    "beginning of next month": "04-01",
    "the last working day of the month": "03-31",
    "the fifth business day of next month": "04-07",
    "the second Monday of April": "04-13",
    "the last Friday of the month": "03-27",
    "end of the week": "03-13",
    "before Christmas": "12-25",
    "on Good Friday": "04-03",
    "before the 20th": "03-20",
    "by EOD": "03-11",
    "by close of business tomorrow": "03-12",
    "COB Friday": "03-13",
    "between the 10th and the 12th of April": "04-12",
    "this weekend": "03-15",
    "I paid on Friday": "03-06",
    "I paid on the 9th": "03-09",
    "paid yesterday": "03-10",
    "I sent it last Thursday": "03-05",
    "we paid two weeks ago": "02-25",
    "it was paid on 15 December": "12-15",
    "the goods arrived on 27 Feb": "02-27",
    "I paid last night": "03-10",
}


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_phrase_names_this_day(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "next week",
        "soon",
        "sometime next month",
        "in March",
        "later this year",
        "in a few days",
        "ASAP",
        "31 February",
        "30/02/2026",
        "45/13/2026",
        "may I ask you something",
        "I sat down",
        "the sun is out",
        "call 020 7946 0958",
        "I need 2 copies",
        "1/2 of it",
        "available 24/7",
        "the first invoice",
        "2nd reminder",
        "day after day",
        "for now",
        "when I get paid",
        "on payday",
        "every Friday",
        "section 15",
        "what a day",
        "invoice 20260315",
        "you may or may not",
    ],
)
def test_what_is_no_day_names_none(text: str) -> None:
    assert days(text) == []


CHOICES = {
    "next Friday": ["2026-03-13", "2026-03-20"],
    "I'll pay on Wednesday": ["2026-03-11", "2026-03-18"],
    "Friday or Monday": ["2026-03-13", "2026-03-16"],
    "between 10 and 12 April": ["2026-04-10", "2026-04-12"],
    "end of the week": ["2026-03-13", "2026-03-15"],
    "Friday 14 March": ["2026-03-13", "2026-03-14"],
    "in 2-3 days": ["2026-03-13", "2026-03-14"],
}


@pytest.mark.parametrize(("text", "candidates"), CHOICES.items())
def test_a_phrase_without_one_reading_has_candidates(text: str, candidates: list[str]) -> None:
    (found,) = read(text).dates
    assert found.ambiguous
    assert [day.isoformat() for day in found.candidates] == candidates
    assert found.day in found.candidates


def test_digits_are_read_in_the_order_of_the_locale() -> None:
    def three_four(locale: str | None) -> tuple[date, bool]:
        (found,) = understand("I'll pay on 3/4", replace(CONTEXT, locale=locale)).dates
        return found.day, found.ambiguous

    assert three_four("en-GB") == (date(2026, 4, 3), False)
    assert three_four("en-US") == (date(2027, 3, 4), False)
    assert three_four(None) == (date(2026, 4, 3), True), "without a country both readings are asked about"


def test_each_day_has_its_own_evidence() -> None:
    text = "Not on Friday — I'll pay on the 20th"
    assert [text[one.evidence.start : one.evidence.end] for one in read(text).dates] == ["Friday", "the 20th"]
