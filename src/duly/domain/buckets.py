"""The buckets of the overdue book, and the order in which it is worked.

Every overdue account is in exactly one bucket. A broken promise outranks everything; beyond that the amount at risk
decides, and age only breaks ties. Knows neither the store nor a policy.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DRIFTING_FROM_DAYS = 15
HARD_FROM_DAYS = 45


class Bucket(StrEnum):
    """In the order in which a manager looks at them."""

    BROKEN_PROMISE = "broken_promise"
    HARD = "hard"  # long overdue, and the customer says nothing
    IN_TALKS = "in_talks"  # as long overdue, but the customer answers
    DRIFTING = "drifting"
    JUST_LATE = "just_late"


BUCKET_WORDS = {
    Bucket.BROKEN_PROMISE: "broken promise",
    Bucket.HARD: f"hard: {HARD_FROM_DAYS} days and more, without contact",
    Bucket.IN_TALKS: f"in talks: {HARD_FROM_DAYS} days and more, in contact",
    Bucket.DRIFTING: f"drifting: {DRIFTING_FROM_DAYS} to {HARD_FROM_DAYS - 1} days",
    Bucket.JUST_LATE: f"just late: 1 to {DRIFTING_FROM_DAYS - 1} days",
}


def bucket_of(*, days_late: int, promise_broken: bool, in_contact: bool) -> Bucket:
    """The bucket of an account that is ``days_late`` past its oldest due date, at least one day."""
    if promise_broken:
        return Bucket.BROKEN_PROMISE
    if days_late >= HARD_FROM_DAYS:
        return Bucket.IN_TALKS if in_contact else Bucket.HARD
    return Bucket.DRIFTING if days_late >= DRIFTING_FROM_DAYS else Bucket.JUST_LATE


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What an account's place in the order depends on; ``at_risk`` in minor units of one currency for all."""

    account_id: str
    bucket: Bucket
    at_risk: int
    days_late: int


def rank(one: Standing) -> tuple[bool, int, int, str]:
    """Sorts the account to be worked first to the front."""
    return one.bucket is not Bucket.BROKEN_PROMISE, -one.at_risk, -one.days_late, one.account_id
