"""The typed parts of a policy: what finance decides, as frozen values.

Knows not how they are written down (``policy_file``) nor how a decision is made from them (``decide``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from duly.domain.contact import Channel
from duly.domain.control import Mode
from duly.domain.receivables import Rail
from duly.domain.signals import DisputeReason, Intent
from duly.domain.span import Span, SpanUnit
from duly.policy.charges import ChargePolicy
from duly.policy.condition import Condition
from duly.policy.desks import USUAL_DESK, Desk
from duly.policy.dispute_terms import DISPUTE_SLA_USUAL, DisputeRoute, DisputeRules
from duly.policy.plan_terms import PlanRules

TRIGGERS = frozenset(Intent) | {
    "default",
    "unreachable",
    "broken_promises",
    "delivery_failed",
    "no_rate",
    "by_person",
}
"""What may have an escalation route of its own; ``default`` serves whatever has none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Exclusion:
    """Accounts that automation never touches while ``when`` holds; ``to`` is a route."""

    id: str
    when: Condition
    to: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Segment:
    """Accounts that are treated by one sequence; the first segment that holds wins."""

    id: str
    when: Condition
    sequence: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One step of a sequence: says an approved wording, or hands over to a route; never both.

    ``mode`` keeps this step stricter than the workspace: to test recipients only, or approved by a person.
    """

    step: str
    when: Condition
    say: str | None = None
    channel: Channel | None = None
    attach: str | None = None
    to: str | None = None
    mode: Mode | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelRule:
    use: Channel
    when: Condition


class Quiet(NamedTuple):
    """Hours without contact, in minutes after midnight; ``start`` above ``end`` spans midnight."""

    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """Caps per account; the market's own caps hold as well, whichever is stricter.

    ``notice_days``: what was invoiced, or became known, fewer days ago is not chased yet, whatever its due date.
    """

    contacts_7d: int = 3
    contacts_1d: int = 1
    attempts_7d: int | None = None
    attempts_1d: int | None = None
    quiet: Quiet | None = None
    notice_days: int = 2


def _grace_usual() -> Mapping[Rail, int]:
    return {Rail.INSTANT: 0, Rail.TRANSFER: 2, Rail.CHEQUE: 5}


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseRules:
    """What automation may accept and how a promise is settled.

    ``share_min`` is the least share of the balance; ``tolerance_share`` how much may be missing for a
    promise to count as kept; ``grace_days`` are business days by rail; ``follow_up`` is the route once
    more than ``broken_max`` promises were broken.
    """

    days_out_max: int = 14
    share_min: Fraction = Fraction(1, 4)
    broken_max: int = 2
    grace_days: Mapping[Rail, int] = field(default_factory=_grace_usual)
    reminder: str = "promise.due_today"
    tolerance_share: Fraction = Fraction(2, 100)
    follow_up: str = "collector"


class HoldScope(StrEnum):
    """What an escalation stops."""

    ACCOUNT = "account"
    NONE = "none"


@dataclass(frozen=True, kw_only=True, slots=True)
class EscalationRoute:
    """``late_to`` is who gets the case first once its deadline has passed, before what the desk itself says."""

    to: str
    sla: Span
    hold: HoldScope
    late_to: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Verify:
    """The verification level (0 to 3) below which a thing is not done."""

    disclose_balance: int = 1
    change_contact: int = 2
    voice: int = 2


class Recording(StrEnum):
    NEVER = "never"
    WITH_CONSENT = "with_consent"
    ALWAYS = "always"


class Voicemail(StrEnum):
    """What is left on an answering machine; never the debt."""

    NOTHING = "nothing"
    CALLBACK_ONLY = "callback_only"


@dataclass(frozen=True, kw_only=True, slots=True)
class VoiceRules:
    record: Recording = Recording.WITH_CONSENT
    voicemail: Voicemail = Voicemail.CALLBACK_ONLY
    attempts_max: int = 2


CLAIM_HOLD_USUAL = Span(count=5, unit=SpanUnit.BUSINESS_DAYS)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimRules:
    """``hold``: how long a claim of payment pauses automation."""

    hold: Span = CLAIM_HOLD_USUAL


ROUTE_USUAL = EscalationRoute(to="collector", sla=Span(count=1, unit=SpanUnit.BUSINESS_DAYS), hold=HoldScope.ACCOUNT)


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """One version of a policy. ``hash`` is the SHA-256 (hex) of ``text``, the file's canonical content."""

    hash: str
    name: str
    currency: str
    text: str
    segments: tuple[Segment, ...]
    sequences: Mapping[str, tuple[Step, ...]]
    channels: tuple[ChannelRule, ...]
    exclude: tuple[Exclusion, ...]
    limits: Limits
    promises: PromiseRules
    plans: PlanRules
    disputes: Mapping[DisputeReason, DisputeRoute]
    dispute_rules: DisputeRules
    escalate: Mapping[str, EscalationRoute]
    verify: Verify
    voice: VoiceRules
    claims: ClaimRules
    charges: ChargePolicy
    thank: str | None
    desks: Mapping[str, Desk] = field(default_factory=dict[str, Desk])

    def desk(self, name: str | None) -> Desk:
        """How a desk works; one that the policy does not describe keeps the company's own hours."""
        return self.desks.get(name or "", USUAL_DESK)

    def escalation_route(self, trigger: str) -> EscalationRoute:
        """The route of a trigger, else the default route."""
        return self.escalate.get(trigger) or self.escalate.get("default", ROUTE_USUAL)

    def dispute_route(self, reason: DisputeReason) -> DisputeRoute:
        """The route of a dispute's reason, else the route of ``other``, else the default route."""
        known = self.disputes.get(reason) or self.disputes.get(DisputeReason.OTHER)
        return known or DisputeRoute(to=self.escalation_route("default").to, sla=DISPUTE_SLA_USUAL)

    def wordings(self) -> frozenset[str]:
        """Every wording that a decision by this policy can name."""
        said = {step.say for steps in self.sequences.values() for step in steps}
        said |= self.plans.wordings() | frozenset(self.dispute_rules.settled.values())
        return frozenset(wording for wording in {*said, self.thank, self.promises.reminder} if wording)
