"""What English says of payment plans: how many parts, how much, how often, how much first, from when."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.money import Money
from duly.domain.signals import MessageContext
from duly.understanding.understand import understand

CONTEXT = MessageContext(
    as_of=date(2026, 3, 2), currency="EUR", balance=Money(minor=60_000, currency="EUR"), locale="en-GB"
)


def terms(text: str) -> str:
    said = understand(text, CONTEXT).plan
    if said is None:
        return ""
    found = {
        "count": said.count and said.count.value,
        "each": said.each and said.each.money.plain(),
        "first": said.first and said.first.money.plain(),
        "half": said.half_first and "first",
        "every": said.interval and said.interval.value.value,
        "from": said.start and said.start.day.isoformat(),
    }
    return " ".join(f"{name}={value}" for name, value in found.items() if value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can I pay in 3 instalments", "count=3"),
        ("can I split it into four payments?", "count=4"),
        ("in three parts", "count=3"),
        ("3 monthly payments of 200", "count=3 each=200.00 every=monthly"),
        ("pay it over 6 months", "count=6 every=monthly"),
        ("200 a month", "each=200.00 every=monthly"),
        ("I can do 200 a month starting 15 March", "each=200.00 every=monthly from=2026-03-15"),
        ("could I pay 50 per week until it's done", "each=50.00 every=weekly"),
        ("can I pay 100 every two weeks from the 13th?", "each=100.00 every=fortnightly from=2026-03-13"),
        ("half now, half next month", "half=first every=monthly from=2026-03-02"),
        ("half now and half in April", "half=first from=2026-03-02"),
        ("can i do weekly payments", "every=weekly"),
        ("I'd like a payment plan", ""),
        ("yes please", ""),
    ],
)
def test_what_is_said_of_a_plan(text: str, expected: str) -> None:
    assert terms(text) == expected


def test_every_part_has_its_evidence() -> None:
    text = "I can do 200 a month starting 15 March"
    said = understand(text, CONTEXT).plan
    assert said is not None
    assert said.each is not None
    assert said.interval is not None
    assert text[said.each.evidence.start : said.each.evidence.end] == "200"
    assert text[said.interval.evidence.start : said.interval.evidence.end] == "a month"
