"""How the part of a policy on disputes is written: rules for all reasons, and one route for each reason.

Faults are recorded at their place in the file.
"""

from __future__ import annotations

from duly.domain.dispute import DisputeResolution
from duly.domain.signals import DisputeReason
from duly.policy.dispute_terms import DISPUTE_SLA_USUAL, DisputeRoute, DisputeRules, Meanwhile
from duly.policy.document import Place
from duly.policy.terms import ROUTE_USUAL
from duly.policy.terms_file import read_span

FOR_ALL = ("rest", "others", "late", "resume_after", "credit_within", "settled")
ROUTE_KEYS = ("to", "sla", "evidence", "rest", "others")
KEYS = (*FOR_ALL, *DisputeReason)


def read_disputes(place: Place) -> tuple[dict[DisputeReason, DisputeRoute], DisputeRules]:
    """The routes by reason, and what holds for all of them."""
    fields = place.fields(KEYS)
    usual = DisputeRules()
    rules = DisputeRules(
        rest=fields["rest"].choice(Meanwhile) if "rest" in fields else usual.rest,
        others=fields["others"].choice(Meanwhile) if "others" in fields else usual.others,
        late=fields["late"].name() if "late" in fields else usual.late,
        resume_after=read_span(fields["resume_after"]) if "resume_after" in fields else usual.resume_after,
        credit_within=read_span(fields["credit_within"]) if "credit_within" in fields else usual.credit_within,
        settled=_settled(fields["settled"]) if "settled" in fields else usual.settled,
    )
    return {DisputeReason(name): _route(at) for name, at in fields.items() if name not in FOR_ALL}, rules


def _route(place: Place) -> DisputeRoute:
    fields = place.fields(ROUTE_KEYS, required=("to",))
    return DisputeRoute(
        to=fields["to"].name() if "to" in fields else ROUTE_USUAL.to,
        sla=read_span(fields["sla"]) if "sla" in fields else DISPUTE_SLA_USUAL,
        evidence=tuple(item.name() for item in fields["evidence"].items()) if "evidence" in fields else (),
        rest=fields["rest"].choice(Meanwhile) if "rest" in fields else None,
        others=fields["others"].choice(Meanwhile) if "others" in fields else None,
    )


def _settled(place: Place) -> dict[DisputeResolution, str]:
    """The wording for each end of a dispute."""
    return {DisputeResolution(name): at.name_dotted() for name, at in place.fields(tuple(DisputeResolution)).items()}
