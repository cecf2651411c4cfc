"""The checks on what people have: each case is somebody's, one at a time, never forgotten; each override is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from duly.domain.history import AccountHistory

LATE_UNSEEN_MAX = timedelta(days=3)
"""How long a case may be past its deadline before somebody must have been told: a weekend without a worker."""
OVERRIDE_OVER_MAX = timedelta(days=3)
"""How long an override may stay open after its end, for the same reason."""


def case_has_somebody(account: AccountHistory, _: datetime) -> Iterator[str]:
    """Every case has a desk or a person, and a deadline after it began."""
    for case in account.people.cases:
        if not case.route and not case.owner:
            yield f"case {case.id} is with nobody"
        if case.deadline < case.opened_at:
            yield f"case {case.id} was due before it was opened"


def one_case_at_a_time(account: AccountHistory, _: datetime) -> Iterator[str]:
    ordered = sorted(account.people.cases, key=lambda case: (case.opened_at, case.ended_at is None, case.id))
    for one, following in pairwise(ordered):
        if one.ended_at is None or following.opened_at < one.ended_at:
            yield f"case {following.id} was opened while case {one.id} was open"


def late_case_seen(account: AccountHistory, as_of: datetime) -> Iterator[str]:
    """A case past its deadline moved on or was flagged."""
    for case in account.people.cases:
        end = min(case.ended_at or as_of, as_of)
        if end - case.deadline > LATE_UNSEEN_MAX and not any(at > case.deadline for at in case.seen_late):
            yield f"case {case.id} was late from {case.deadline:%Y-%m-%d %H:%M} on, and nobody was told"


def override_told(account: AccountHistory, as_of: datetime) -> Iterator[str]:
    """Every override says who and why, and ends."""
    for override in account.people.overrides:
        if not override.by.strip() or not override.why.strip():
            yield f"override {override.id} does not say who decided it and why"
        if override.until is None:
            yield f"override {override.id} has no end"
        elif override.ended_at is None and as_of - override.until > OVERRIDE_OVER_MAX:
            yield f"override {override.id} still holds after its end on {override.until:%Y-%m-%d %H:%M}"
