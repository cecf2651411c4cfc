"""What a person is advised to do with a case, and why: a table from what came up and the facts to words.

``TABLE`` is read from the top; the first row that fits is the advice. Advises only; a person decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from duly.domain.facts import Facts
from duly.policy import reasons

EARLY_DAYS = 10
"""Up to so many days past due a friendly call comes before anything formal."""
LATE_DAYS = 45
"""From here on the formal step is worth a thought."""
UNREACHED_MANY = 3
BROKEN_MANY = 2


class Recommendation(NamedTuple):
    """What to do next, and the reason, each in a sentence or two."""

    step: str
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """``triggers`` are those it is for, or the part of them before the dot; ``fits`` looks at the facts, ``why`` says
    what it saw.
    """

    triggers: frozenset[str]
    fits: Callable[[Facts], bool]
    step: str
    why: Callable[[Facts], str]


def recommend(trigger: str, facts: Facts, *, asked: str | None, refused: bool) -> Recommendation:
    """The advice. ``asked`` is what the dialogue that called the person advises; ``refused``: the customer wants no
    messages.
    """
    if refused and trigger in ("unreachable", "delivery_failed"):
        step = "The customer wants no more messages: look for no other address. Write a letter, or leave it."
        return Recommendation(step, reasons.sentence("the customer has refused messages"))
    names = {trigger, trigger.partition(".")[0]}
    for row in TABLE:
        if names & row.triggers and row.fits(facts):
            return Recommendation(f"{asked} {row.step}" if asked else row.step, reasons.sentence(row.why(facts)))
    usual = USUAL.get(trigger) or USUAL.get(trigger.partition(".")[0], USUAL["default"])
    return Recommendation(asked or usual, standing(facts))


def standing(facts: Facts) -> str:
    """How the account stands, in one sentence."""
    parts = [reasons.due(facts), reasons.balance(facts)] if facts.overdue_items else ["nothing is overdue"]
    if facts.promises_broken:
        parts.append(f"{reasons.counted(facts.promises_broken, 'promise')} broken in a year")
    if facts.days_since_reply is not None:
        days = facts.days_since_reply
        parts.append(f"last heard {reasons.counted(days, 'day')} ago" if days else "heard today")
    return reasons.sentence(*parts)


CHASED = frozenset({"step", "broken_promises"})
BY_CALL = CHASED | {"exclude", "by_person"}

TABLE: tuple[Row, ...] = (
    Row(
        triggers=BY_CALL,
        fits=lambda f: f.overdue_items == 0,
        step="Nothing is overdue any more: return the account to automation.",
        why=lambda _: "all that is left to collect is not due yet, paid or disputed",
    ),
    Row(
        triggers=CHASED,
        fits=lambda f: f.disputes_open > 0,
        step="Settle the dispute first; then call about what is not disputed.",
        why=lambda f: f"{reasons.counted(f.disputes_open, 'dispute')} open",
    ),
    Row(
        triggers=CHASED,
        fits=lambda f: f.plan_state == "broken",
        step="Call and find out what has changed; agree smaller instalments only with a first payment now.",
        why=lambda f: f"the plan was broken, {reasons.counted(f.instalments_missed, 'instalment')} missed",
    ),
    Row(
        triggers=CHASED,
        fits=lambda f: f.unreached_streak >= UNREACHED_MANY,
        step="Check the contact details first, then call from a number the customer knows.",
        why=lambda f: f"the last {f.unreached_streak} attempts reached nobody",
    ),
    Row(
        triggers=CHASED,
        fits=lambda f: f.promises_broken > BROKEN_MANY and f.days_past_due is not None and f.days_past_due >= LATE_DAYS,
        step="Accept no further promise without a payment now; otherwise take the formal step.",
        why=lambda f: f"{f.promises_broken} promises broken and {f.days_past_due} days past due",
    ),
    Row(
        triggers=frozenset({"broken_promises"}),
        fits=lambda f: f.replies_30d > 0,
        step="Call the customer, who does answer, and agree something that can be kept; offer a plan if it fits.",
        why=lambda f: f"{f.promises_broken} promises broken, but {f.replies_30d} answers in 30 days",
    ),
    Row(
        triggers=frozenset({"step"}),
        fits=lambda f: f.replies_30d > 0,
        step="Call the customer, who does answer, and agree a date or a plan.",
        why=lambda f: f"the reminders are used up, and {reasons.counted(f.replies_30d, 'answer')} came in 30 days",
    ),
    Row(
        triggers=frozenset({"step"}),
        fits=lambda f: f.days_past_due is not None and f.days_past_due >= LATE_DAYS,
        step="Call once more and say what follows; then take the formal step.",
        why=lambda f: f"the reminders are used up after {f.days_past_due} days, and nothing was answered",
    ),
    Row(
        triggers=frozenset({"exclude"}),
        fits=lambda f: f.days_past_due is not None and f.days_past_due <= EARLY_DAYS,
        step="Let the person who knows the customer ask in a friendly call whether something is missing.",
        why=lambda f: f"automation does not contact this customer, and it is only {f.days_past_due} days late",
    ),
)

USUAL: dict[str, str] = {
    "unreachable": "Find a working phone number, WhatsApp number or e-mail address for this customer.",
    "delivery_failed": "The address no longer works: find a new one, then return the account to automation.",
    "broken_promises": "Call the customer and agree something that can be kept; offer a plan if it fits.",
    "no_rate": "Add the exchange rate for the account's currency, then return the account to automation.",
    "exclude": "Automation does not contact this customer: decide who speaks with them, and how.",
    "step": "The reminders are used up: call the customer and agree a date or a plan, or take the formal step.",
    "by_person": "A colleague has handed this account over: read their note, and decide how it goes on.",
    "default": "Look at the account and decide whether automation goes on.",
}
"""Where no row of the table fits: by trigger, or by the part of it before the dot, such as ``step.hand_over``."""
