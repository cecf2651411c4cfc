"""What a policy says beside its segments and steps, in words: limits, promises, plans, disputes, charges, verification.

Tells what was read, not what the file says: a part that was left out shows the usual.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from duly.commands.terminal import counted
from duly.domain.wish import clock

if TYPE_CHECKING:
    from duly.policy.policy_file import Policy

FULL_WEEK = 7
DAY_LETTERS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def policy_lines(read: Policy) -> list[tuple[str, str]]:
    """Labels and words, in the order of the reference of policies."""
    return [
        ("Limits", _limits(read)),
        ("Promises", _promises(read)),
        ("Plans", _plans(read)),
        ("Disputes", _disputes(read)),
        ("Charges", _charges(read)),
        ("Verification", _verify(read)),
        ("Voice", _voice(read)),
        ("Says paid", f"rests {read.claims.hold}"),
    ]


def _percent(share: Fraction) -> str:
    return f"{float(share * 100):g} %"


def _limits(read: Policy) -> str:
    limits = read.limits
    caps = (
        ("contact", "in 7 days", limits.contacts_7d),
        ("contact", "in a day", limits.contacts_1d),
        ("attempt", "in 7 days", limits.attempts_7d),
        ("attempt", "in a day", limits.attempts_1d),
    )
    parts = [f"at most {counted(count, what)} {span}" for what, span, count in caps if count is not None]
    if limits.quiet is not None:
        parts.append(f"quiet from {clock(limits.quiet.start)} to {clock(limits.quiet.end)}")
    return ", ".join([*parts, f"nothing for {counted(limits.notice_days, 'day')} after an invoice"])


def _promises(read: Policy) -> str:
    rules = read.promises
    grace = ", ".join(f"{rail} {days}" for rail, days in rules.grace_days.items())
    return (
        f"up to {rules.days_out_max} days out, at least {_percent(rules.share_min)} of the balance; "
        f"business days of grace: {grace}; after {rules.broken_max} broken to {rules.follow_up}"
    )


def _plans(read: Policy) -> str:
    rules = read.plans
    if not rules.offered:
        return "automation agrees none"
    days = (
        ""
        if len(rules.weekdays) == FULL_WEEK
        else " on " + " ".join(DAY_LETTERS[day] for day in sorted(rules.weekdays))
    )
    parts = [
        f"up to {rules.instalments_max} instalments in {rules.days_max} days, {rules.interval}{days}",
        f"first at least {_percent(rules.first_share_min)}", f"reviewed above {rules.review_above}",
        f"broken after {rules.missed_max + 1} missed",
    ]  # fmt: skip
    if rules.instalment_min is not None:
        parts.append(f"each at least {rules.instalment_min}")
    if rules.extension is not None:
        times = counted(rules.extension.times_max, "time")
        parts.append(f"more time up to {counted(rules.extension.days_max, 'day')}, {times} in a year")
    return "; ".join(parts)


def _disputes(read: Policy) -> str:
    routes = [
        f"{reason.value.replace('_', ' ')} to {route.to} in {route.sla}" for reason, route in read.disputes.items()
    ]
    rules = read.dispute_rules
    meanwhile = f"the rest of a disputed item: {rules.rest.value}; other items: {rules.others.value}"
    return "; ".join([*routes, meanwhile])


def _charges(read: Policy) -> str:
    rules = read.charges
    if not rules.wants_any:
        return "none are proposed"
    parts: list[str] = []
    if rules.rate is not None:
        parts.append(f"interest {rules.interest}, {_percent(rules.rate)} a year")
    elif rules.interest != "none":
        parts.append(f"interest {rules.interest}")
    if rules.fixed_sum:
        parts.append("fixed sum")
    if rules.late_fee is not None:
        parts.append(f"late fee {_percent(rules.late_fee)}")
    parts.append(f"from {counted(rules.from_days, 'day')} late, every {counted(rules.every_days, 'day')}")
    parts.append(f"consumers: {rules.consumer}")
    if rules.states:
        parts.append(f"stated: {', '.join(rules.states)}")
    when = f"every night when {rules.propose_when.text}" if rules.propose_when is not None else "when a person asks"
    return ", ".join([*parts, f"proposed {when}"])


def _verify(read: Policy) -> str:
    levels: Mapping[str, int] = {
        "the balance": read.verify.disclose_balance, "a new address": read.verify.change_contact,
        "a call": read.verify.voice,
    }  # fmt: skip
    return ", ".join(f"{what} from level {level}" for what, level in levels.items())


def _voice(read: Policy) -> str:
    rules = read.voice
    record = rules.record.value.replace("_", " ")
    voicemail = rules.voicemail.value.replace("_", " ")
    return f"recorded {record}, voicemail {voicemail}, at most {counted(rules.attempts_max, 'attempt')}"
