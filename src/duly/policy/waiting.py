"""A decision to wait: when an account is looked at again. Shared by the stages of the decision."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from duly.domain.decision import Decision, Wait
from duly.domain.facts import Facts
from duly.policy.breakpoints import REVIEW_DAYS_MAX, Breakpoints
from duly.policy.case import Case
from duly.policy.windows import midnight

ONE_DAY = timedelta(days=1)
REVIEW_LATEST = timedelta(days=REVIEW_DAYS_MAX)
REVIEW_PAUSE = timedelta(hours=1)  # when "tomorrow" has already begun where the market is


def wait(
    case: Case,
    rule: str,
    reason: str,
    *,
    day: date | None = None,
    until: datetime | None = None,
    changes: Breakpoints | None = None,
    before: tuple[str, ...] = (),
) -> Decision:
    """Waits until the earliest of: ``day``, ``until``, what ``changes`` may bring, the longest review time."""
    facts = case.facts
    tomorrow = facts.today + ONE_DAY
    last = changes.next_change(facts) if changes else facts.today + REVIEW_LATEST
    if day is not None:
        last = min(last, day)
    if facts.payment_to_thank is not None and case.policy.thank is not None:
        last = tomorrow  # the thanks may find its channel open then
    if facts.plan_news is not None:
        last = tomorrow  # so may the news
    if facts.dispute_news is not None and case.policy.dispute_rules.settled:
        last = tomorrow
    review = midnight(max(last, tomorrow), case.market.zones[0])
    if until is not None and case.now < until < review:
        review = until
    if review <= case.now:
        review = case.now + REVIEW_PAUSE
    return Decision(outcome=Wait(until=review), rules=(*before, rule), reason=reason)


def nothing_to_speak_of(facts: Facts) -> bool:
    """Whether no item is left that a message may ask for: all is paid, disputed, held or covered by credit."""
    rest = facts.open_balance - facts.disputed_balance - facts.unapplied_credit
    return facts.open_items <= 0 or rest <= 0 or facts.oldest_due_date is None
