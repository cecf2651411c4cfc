"""How the smaller parts of a policy are written: limits, promises, plans, routes, verification, voice.

Each function reads one part at its place in the file; faults are recorded there. The bounds refuse
what is surely a slip of the hand; what is wise within them is finance's to say.
"""

from __future__ import annotations

from duly.domain.receivables import Rail
from duly.domain.span import Span, SpanInvalid, SpanUnit
from duly.policy.document import Place
from duly.policy.hours import HoursInvalid, parse_hours
from duly.policy.terms import (
    ROUTE_USUAL,
    TRIGGERS,
    ClaimRules,
    EscalationRoute,
    HoldScope,
    Limits,
    PromiseRules,
    Quiet,
    Recording,
    Verify,
    Voicemail,
    VoiceRules,
)

CONTACTS_7D_MAX = 21
CONTACTS_1D_MAX = 3
NOTICE_DAYS_MAX = 30
PROMISE_DAYS_OUT_MAX = 90
PROMISES_BROKEN_MAX = 20
GRACE_DAYS_MAX = 30
VERIFICATION_LEVEL_MAX = 3
VOICE_ATTEMPTS_MAX = 10


def read_limits(place: Place) -> Limits:
    fields = place.fields(("contacts_7d", "contacts_1d", "attempts_7d", "attempts_1d", "quiet", "notice_days"))
    usual = Limits()
    return Limits(
        contacts_7d=_count(fields, "contacts_7d", usual.contacts_7d, least=1, most=CONTACTS_7D_MAX),
        contacts_1d=_count(fields, "contacts_1d", usual.contacts_1d, least=1, most=CONTACTS_1D_MAX),
        attempts_7d=fields["attempts_7d"].count(least=1, most=CONTACTS_7D_MAX) if "attempts_7d" in fields else None,
        attempts_1d=fields["attempts_1d"].count(least=1, most=CONTACTS_1D_MAX) if "attempts_1d" in fields else None,
        quiet=_quiet(fields["quiet"]) if "quiet" in fields else None,
        notice_days=_count(fields, "notice_days", usual.notice_days, least=0, most=NOTICE_DAYS_MAX),
    )


def read_promises(place: Place) -> PromiseRules:
    fields = place.fields(
        ("days_out_max", "share_min", "broken_max", "grace_days", "reminder", "tolerance_share", "follow_up")
    )
    usual = PromiseRules()
    return PromiseRules(
        days_out_max=_count(fields, "days_out_max", usual.days_out_max, least=1, most=PROMISE_DAYS_OUT_MAX),
        share_min=fields["share_min"].share() if "share_min" in fields else usual.share_min,
        broken_max=_count(fields, "broken_max", usual.broken_max, least=0, most=PROMISES_BROKEN_MAX),
        grace_days={**usual.grace_days, **(_grace(fields["grace_days"]) if "grace_days" in fields else {})},
        reminder=fields["reminder"].name_dotted() if "reminder" in fields else usual.reminder,
        tolerance_share=fields["tolerance_share"].share() if "tolerance_share" in fields else usual.tolerance_share,
        follow_up=fields["follow_up"].name() if "follow_up" in fields else usual.follow_up,
    )


def read_escalations(place: Place) -> dict[str, EscalationRoute]:
    return {str(trigger): _escalation_route(at) for trigger, at in place.fields(TRIGGERS).items()}


def read_verify(place: Place) -> Verify:
    fields = place.fields(("disclose_balance", "change_contact", "voice"))
    usual = Verify()
    most = VERIFICATION_LEVEL_MAX
    return Verify(
        disclose_balance=_count(fields, "disclose_balance", usual.disclose_balance, least=0, most=most),
        change_contact=_count(fields, "change_contact", usual.change_contact, least=0, most=most),
        voice=_count(fields, "voice", usual.voice, least=0, most=most),
    )


def read_voice(place: Place) -> VoiceRules:
    fields = place.fields(("record", "voicemail", "attempts_max"))
    usual = VoiceRules()
    return VoiceRules(
        record=fields["record"].choice(Recording) if "record" in fields else usual.record,
        voicemail=fields["voicemail"].choice(Voicemail) if "voicemail" in fields else usual.voicemail,
        attempts_max=_count(fields, "attempts_max", usual.attempts_max, least=1, most=VOICE_ATTEMPTS_MAX),
    )


def read_claims(place: Place) -> ClaimRules:
    fields = place.fields(("hold",))
    return ClaimRules(hold=read_span(fields["hold"])) if "hold" in fields else ClaimRules()


def read_thank(place: Place) -> str | None:
    fields = place.fields(("thank",))
    return fields["thank"].name_dotted() if "thank" in fields else None


def _count(fields: dict[str, Place], key: str, usual: int, *, least: int, most: int) -> int:
    return fields[key].count(least=least, most=most) if key in fields else usual


def _grace(place: Place) -> dict[Rail, int]:
    return {Rail(rail): at.count(least=0, most=GRACE_DAYS_MAX) for rail, at in place.fields(tuple(Rail)).items()}


def _quiet(place: Place) -> Quiet:
    try:
        hours = parse_hours(place.text())
    except HoursInvalid:
        place.fault(place.shown(), "expected hours such as 19:00-09:00")
        return Quiet(start=0, end=0)
    return Quiet(start=hours.start, end=hours.end)


def read_span(place: Place) -> Span:
    try:
        return Span.parse(place.text())
    except SpanInvalid:
        place.fault(place.shown(), "expected a span such as '4 hours' or '2 business days'")
        return Span(count=1, unit=SpanUnit.DAYS)


def _escalation_route(place: Place) -> EscalationRoute:
    fields = place.fields(("to", "sla", "hold", "late_to"), required=("to",))
    return EscalationRoute(
        to=fields["to"].name() if "to" in fields else ROUTE_USUAL.to,
        sla=read_span(fields["sla"]) if "sla" in fields else ROUTE_USUAL.sla,
        hold=fields["hold"].choice(HoldScope) if "hold" in fields else ROUTE_USUAL.hold,
        late_to=fields["late_to"].name() if "late_to" in fields else None,
    )
