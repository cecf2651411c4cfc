"""The reasons of decisions in words: one sentence that a collections manager reads.

Knows facts and policy, decides nothing.
"""

from __future__ import annotations

from datetime import date

from duly.domain.facts import Facts
from duly.domain.money import Money


def due(facts: Facts) -> str:
    """How late the account is: ``12 days past due``."""
    days = facts.days_past_due
    if days is None:
        return "nothing is due"
    if days < 0:
        return f"due in {counted(-days, 'day')}"
    return f"{counted(days, 'day')} past due" if days else "due today"


def last_step(facts: Facts) -> str:
    """When the last step was taken: ``friendly_reminder was taken 8 days ago``."""
    if facts.step is None or facts.days_since_step is None:
        return "no step taken yet"
    when = f"{counted(facts.days_since_step, 'day')} ago" if facts.days_since_step else "today"
    return f"{facts.step} was taken {when}"


def next_step(facts: Facts, step: str) -> str:
    """Where the account stands and what comes next, as a sentence."""
    return sentence(due(facts), last_step(facts), f"the next step is {step}")


def balance(facts: Facts) -> str:
    """What is overdue: ``120.00 EUR overdue``."""
    return f"{Money(minor=facts.overdue_balance, currency=facts.currency)} overdue"


def counted(count: int, word: str) -> str:
    """``1 day``, ``3 days``."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def on(day: date) -> str:
    """A day as ``2 March 2026``."""
    return f"{day.day} {day:%B %Y}"


def sentence(*parts: str) -> str:
    """Parts as one sentence: ``12 days past due; no step taken yet.``"""
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."
