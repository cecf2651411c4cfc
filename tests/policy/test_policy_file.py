"""Reading a policy file: what it becomes, and every fault with its line, at once."""

from __future__ import annotations

from fractions import Fraction

import pytest

from duly.domain.contact import Channel
from duly.domain.money import Money
from duly.domain.receivables import Rail
from duly.domain.signals import DisputeReason
from duly.domain.span import Span, SpanUnit
from duly.policy.document import DOCUMENT_LENGTH_MAX
from duly.policy.policy_file import PolicyInvalid, read_policy
from duly.policy.terms import ROUTE_USUAL, HoldScope, Limits, PromiseRules, Quiet
from tests.policy.cases import policy

SMALL = """policy: small
currency: EUR
segments:
  - {id: late, when: days_past_due > 0, sequence: one}
sequences:
  one:
    - {step: remind, when: days_past_due > 0, say: reminder.just_overdue}
channels:
  - {use: email}
"""


def faults_of(text: str, *, wordings: list[str] | None = None) -> list[str]:
    with pytest.raises(PolicyInvalid) as refused:
        read_policy(text, file="p.yaml", wordings=wordings)
    return [str(fault).removeprefix("p.yaml:") for fault in refused.value.faults]


def test_the_standard_policy_is_read_into_typed_parts() -> None:
    standard = policy("standard")
    assert standard.name == "standard"
    assert standard.limits == Limits(contacts_7d=3, contacts_1d=1, quiet=Quiet(start=19 * 60, end=9 * 60))
    assert standard.promises.share_min == Fraction(1, 4)
    assert standard.promises.grace_days == {Rail.INSTANT: 0, Rail.TRANSFER: 2, Rail.CHEQUE: 5}
    assert standard.plans.review_above == Money(minor=200_000, currency="EUR")
    assert standard.claims.hold == Span(count=5, unit=SpanUnit.BUSINESS_DAYS)
    assert standard.thank == "payment.thanks"
    assert standard.sequences["friendly"][4].channel is Channel.EMAIL
    assert {segment.sequence for segment in standard.segments} == standard.sequences.keys()


def test_a_route_falls_back_to_the_usual_one() -> None:
    standard, small = policy("standard"), read_policy(SMALL, file="p.yaml")
    assert standard.escalation_route("hardship").to == "care"
    assert standard.escalation_route("unreachable").hold is HoldScope.NONE
    assert standard.escalation_route("exclude.vip") == standard.escalate["default"]
    assert standard.dispute_route(DisputeReason.PRICE).evidence == ("quote", "invoice")
    assert small.escalation_route("hardship") == ROUTE_USUAL
    assert small.dispute_route(DisputeReason.PRICE).to == "collector"
    assert small.promises == PromiseRules()
    assert small.plans.instalments_max == 0


def test_the_hash_is_of_the_content_and_not_of_line_endings() -> None:
    small = read_policy(SMALL, file="a.yaml")
    assert read_policy("\ufeff" + SMALL.replace("\n", "\r\n"), file="b.yaml").hash == small.hash
    assert read_policy(SMALL + "# a remark\n", file="a.yaml").hash != small.hash


def test_all_faults_are_said_at_once_with_their_lines() -> None:
    text = """policy: Bad Name
currency: euro
segmentz: []
exclude:
  - {id: vip, when: teir = 'vip', to: key_accounts}
  - {id: vip, when: kind = 'bussiness', too: key_accounts}
segments:
  - {id: late, when: days_past_due > '2026-01-01', sequence: on}
sequences:
  one:
    - {step: remind, when: days_past_due >= 8, say: reminder.x, to: collector}
    - {step: remind, when: days_past_due >= 4}
    - {step: call, when: overdue_balance like '1', say: call.x, channel: voise}
channels:
  - {use: pigeon}
limits: {contacts_7d: 300, quiet: "9-19"}
promises: {share_min: 1.5, grace_days: {check: 5}, broken_max: 2, broken_max: 3}
disputes: {pricing: {to: sales}}
escalate: {hardshp: {to: care}, default: {to: collector, sla: soon, hold: acount}}
"""
    assert faults_of(text) == [
        "1: policy: 'Bad Name'; expected a name of small letters, digits and _",
        "2: currency: 'euro'; expected a three-letter ISO 4217 code, such as EUR",
        "3: segmentz: unknown key 'segmentz'; did you mean segments?",
        "5: exclude[0].when: unknown fact 'teir'; did you mean tier?",
        "6: exclude[1]: to is missing; expected the key to",
        "6: exclude[1].id: vip is used twice; expected a name of its own",
        "6: exclude[1].when: kind (choice) is compared with the text 'bussiness'; did you mean business?",
        "6: exclude[1].too: unknown key 'too'; did you mean to?",
        "8: segments[0].when: days_past_due (count) is compared with the text '2026-01-01'; expected a whole number",
        "8: segments[0].sequence: unknown sequence 'on'; did you mean one?",
        "10: sequences.one: no segment uses the sequence one; expected a segment with it, or that it is removed",
        "11: sequences.one[0]: a step that says and hands over; expected say or to",
        "12: sequences.one[1]: a step that does nothing; expected say or to",
        "12: sequences.one[1]: remind (days_past_due from 4) comes after remind (from 8); "
        "expected steps in the order of their days",
        "12: sequences.one[1].step: remind is used twice; expected a name of its own",
        "13: sequences.one[2].when: 'like' is not allowed in \"overdue_balance LIKE '1'\"; "
        "expected comparisons, and, or, not, between, in, is null, facts and literals",
        "13: sequences.one[2].channel: 'voise'; did you mean voice?",
        "15: channels[0].use: 'pigeon'; expected one of email, voice, whatsapp",
        "16: limits.contacts_7d: '300'; expected a whole number from 1 to 21",
        "16: limits.quiet: '9-19'; expected hours such as 19:00-09:00",
        "17: promises.share_min: '1.5'; expected a share from 0 to 1, such as 0.25",
        "17: promises.grace_days.check: unknown key 'check'; expected one of cheque, instant, transfer",
        "17: promises.broken_max: broken_max is given twice; expected it once",
        "18: disputes.pricing: unknown key 'pricing'; did you mean price?",
        "19: escalate.hardshp: unknown key 'hardshp'; did you mean hardship?",
        "19: escalate.default.sla: 'soon'; expected a span such as '4 hours' or '2 business days'",
        "19: escalate.default.hold: 'acount'; did you mean account?",
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("policy: small\n", ""), ["1: policy is missing; expected the key policy"]),
        (
            ("reminder.just_overdue", "reminder.just_overdu"),
            ["7: sequences.one[0].say: unknown wording 'reminder.just_overdu'; did you mean reminder.just_overdue?"],
        ),
        (
            ("currency: EUR", "currency: EUR\nroutes: [desk, collector]\nexclude: [{id: a, when: hardship, to: dek}]"),
            ["4: exclude[0].to: unknown route 'dek'; did you mean desk?"],
        ),
        (("channels:\n  - {use: email}", "channels: []"), ["8: channels: nothing; expected at least one"]),
        (
            ("segments:", "segments: late\nsegmentz:"),
            [
                "3: segments: 'late'; expected a list",
                "4: segmentz: unknown key 'segmentz'; did you mean segments?",
                "7: sequences.one: no segment uses the sequence one; expected a segment with it, or that it is removed",
            ],
        ),
        (("{use: email}", "{use: [email}"), ["9: expected ',' or ']', but got '}'; expected YAML"]),
    ],
)
def test_a_fault_says_where_and_what_was_expected(change: tuple[str, str], expected: list[str]) -> None:
    assert faults_of(SMALL.replace(*change), wordings=["reminder.just_overdue", "promise.due_today"]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1: nothing; expected a YAML mapping"),
        ("- a\n- b\n", "1: a list; expected keys with values"),
        ("a: &x [1]\nb: *x\n", "2: the alias *x; expected the value itself"),
        ("[" * 40 + "]" * 40, "1: 13 levels; expected at most 12"),
        ("a" * (DOCUMENT_LENGTH_MAX + 1), "1: 200001 characters; expected at most 200000"),
        ("policy: a\n---\npolicy: b\n", "2: but found another document; expected YAML"),
        ("policy: \x00\n", "1: unacceptable character #x0000"),
    ],
)
def test_what_is_no_policy_at_all_is_refused(text: str, expected: str) -> None:
    assert faults_of(text)[0].startswith(expected)


def test_a_reminder_without_wording_is_refused_even_when_the_policy_leaves_it_to_the_usual_one() -> None:
    assert faults_of(SMALL, wordings=["reminder.just_overdue"]) == [
        "1: unknown wording 'promise.due_today'; expected promises.reminder to name a wording"
    ]


def test_a_step_sends_along_only_what_there_is() -> None:
    text = policy().text.replace("attach: invoice", "attach: notice", 1)
    with pytest.raises(PolicyInvalid) as refused:
        read_policy(text, file="standard.yaml")
    assert [(fault.found, "invoice" in fault.expected) for fault in refused.value.faults] == [("'notice'", True)]
