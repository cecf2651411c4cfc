"""What a policy says of disputes: who answers which reason, what goes on meanwhile, and when collection resumes.

Values only; how they are written down is ``dispute_terms_file``'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from duly.domain.dispute import DisputeResolution, Stops
from duly.domain.span import Span, SpanUnit

DISPUTE_SLA_USUAL = Span(count=2, unit=SpanUnit.BUSINESS_DAYS)
RESUME_AFTER_USUAL = Span(count=3, unit=SpanUnit.BUSINESS_DAYS)
CREDIT_WITHIN_USUAL = Span(count=5, unit=SpanUnit.BUSINESS_DAYS)


class Meanwhile(StrEnum):
    """What becomes of what is not disputed while a dispute is open."""

    COLLECT = "collect"
    WAIT = "wait"


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputeRoute:
    """Who answers a reason, by when, and with which evidence. ``rest`` is of the disputed item, ``others`` are the
    account's other items; ``None`` is as the rules for all reasons say.
    """

    to: str
    sla: Span
    evidence: tuple[str, ...] = ()
    rest: Meanwhile | None = None
    others: Meanwhile | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputeRules:
    """What holds for all reasons. ``late`` is the desk that gets disputes past their deadline, ``None`` the one that
    the desk itself names; ``resume_after`` the pause before an item is asked for again; ``credit_within`` how long a
    conceded credit may take before a person is asked for it; ``settled`` the wording that tells the customer of each
    end, of which nothing is told where it is not named.
    """

    rest: Meanwhile = Meanwhile.COLLECT
    others: Meanwhile = Meanwhile.COLLECT
    late: str | None = None
    resume_after: Span = RESUME_AFTER_USUAL
    credit_within: Span = CREDIT_WITHIN_USUAL
    settled: Mapping[DisputeResolution, str] = field(default_factory=dict[DisputeResolution, str])

    def stops(self, route: DisputeRoute) -> Stops:
        """What a dispute on this route stops beside what it contests."""
        if (route.others or self.others) is Meanwhile.WAIT:
            return Stops.ACCOUNT
        return Stops.ITEM if (route.rest or self.rest) is Meanwhile.WAIT else Stops.PART
