"""What happens next on one account: the order of the rules, from facts to one decision.

``STAGES`` is that order. Each stage looks at the case and either decides or passes it on; the last
one always decides. Pure: the same facts, policy, market and instant give the same decision.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from duly.domain.decision import Act, Decision, HandOver
from duly.policy import reasons
from duly.policy.case import Case
from duly.policy.dispute_stages import dispute_news
from duly.policy.overriding import SEND, asked_for
from duly.policy.plan_stages import plan_news, plan_proposed, plan_running
from duly.policy.reach import channel_by_rules, channel_for, end_of_today, limit_reached, opens, why_closed
from duly.policy.restrain import restrain
from duly.policy.rules import NONE, exclusion_rule, step_rule
from duly.policy.waiting import ONE_DAY
from duly.policy.waiting import wait as _wait

RUNNING_PROMISE = ("proposed", "confirmed", "due")
WAITS_FOR_MONEY = ("paid_claim", "follow_up")
"""Holds by which automation itself waits for what the customer said comes."""


def decide(case: Case) -> Decision:
    """Decides one account. Raises ``ZoneInfoNotFoundError`` for a time zone that does not exist."""
    for stage in STAGES:
        decision = stage.run(case)
        if decision is not None:
            return restrain(case, decision)
    raise AssertionError("the last stage always decides")


# The stages, in their order.


def thank(case: Case) -> Decision | None:
    """Thanks for a payment that answers one of our messages, where there is a way to.

    Where a person has the account, or a hold stops it (somebody died, a lawyer wrote, the law gives a breathing
    space), not even thanks are sent by themselves. Our own wait for that very money is no such hold.
    """
    facts, say = case.facts, case.policy.thank
    own_wait = facts.hold_reason in WAITS_FOR_MONEY and facts.hold_until is not None
    stopped = facts.hold_reason is not None and not own_wait
    if facts.payment_to_thank is None or say is None:
        return None
    if stopped or facts.escalation_open or facts.owner is not None:
        return None
    channel = channel_by_rules(case)
    at = opens(case, channel) if channel else None
    if channel is None or at is None or limit_reached(case, channel):
        return None
    act = Act(step="thank_you", cycle=facts.payment_to_thank, channel=channel, say=say, not_before=at)
    return Decision(outcome=act, rules=("payment.thank", f"channel.{channel}"), reason="A payment has arrived.")


def nothing_to_collect(case: Case) -> Decision | None:
    """Nothing is left to ask for: all is paid, disputed, or covered by credit."""
    facts = case.facts
    if 0 < facts.overdue_balance <= facts.unapplied_credit:
        reason = "All that is overdue is covered by credit on account."
        return _wait(case, "nothing_to_collect", reason, day=facts.next_due_date)
    if facts.open_items > 0 and facts.open_balance - facts.disputed_balance - facts.unapplied_credit > 0:
        if facts.oldest_due_date is not None:
            return None
        # There would be nothing for a message to speak of, whatever a segment says of the balance.
        return _wait(case, "nothing_to_collect", "What is open has no due date, or is disputed or held.")
    reason = "Nothing is open." if facts.open_items <= 0 else "All that is open is disputed or covered by credit."
    return _wait(case, "nothing_to_collect", reason)


def credit_first(case: Case) -> Decision | None:
    """Nothing is overdue, and what falls due next may be paid by what is there already."""
    facts = case.facts
    if facts.overdue_items > 0 or facts.unapplied_credit <= 0:
        return None
    reason = "Nothing is overdue, and credit on account is set against what falls due next."
    return _wait(case, "credit_first", reason, day=facts.next_due_date)


def held(case: Case) -> Decision | None:
    """A hold on the whole account is open."""
    facts = case.facts
    if facts.hold_reason is None:
        return None
    if facts.hold_until is None:
        return _wait(case, "held", f"On hold: {facts.hold_reason}.")
    day = facts.today if facts.hold_until <= case.now else None  # it ends, but is not released yet
    until = facts.hold_until.astimezone(ZoneInfo(facts.timezone or case.market.zones[0])).date()
    reason = f"On hold until {reasons.on(until)}: {facts.hold_reason}."
    return _wait(case, "held", reason, day=day, until=facts.hold_until)


def owned(case: Case) -> Decision | None:
    """A person has the account."""
    if case.facts.owner is not None:
        return _wait(case, "owned", f"With {case.facts.owner}.")
    return _wait(case, "owned", "With a person: an escalation is open.") if case.facts.escalation_open else None


def excluded(case: Case) -> Decision | None:
    """The policy keeps automation away from this account."""
    exclusion, facts = case.exclusion, case.facts
    if exclusion is None:
        return None
    rule = exclusion_rule(exclusion.id)
    if facts.overdue_items <= 0:
        reason = f"Never automated ({exclusion.id}), and nothing is overdue yet."
        return _wait(case, rule, reason, changes=case.rules.exclusion_changes)
    reason = reasons.sentence(f"never automated ({exclusion.id})", reasons.due(facts), reasons.balance(facts))
    return Decision(outcome=HandOver(to=exclusion.to, trigger=rule), rules=(rule,), reason=reason)


def no_rate(case: Case) -> Decision | None:
    """The policy's thresholds cannot be compared with the account's currency."""
    facts = case.facts
    if facts.rate_num is not None or not case.rules.needs_rate or "no_rate" in facts.overrides:
        return None
    known = f"no rate from {facts.currency} to {case.policy.currency} is known"
    if facts.overdue_items <= 0:
        reason = reasons.sentence(known, "nothing is overdue yet")
        return _wait(case, "no_rate", reason, changes=case.rules.exclusion_changes)
    to = case.policy.escalation_route("no_rate").to
    return Decision(outcome=HandOver(to=to, trigger="no_rate"), rules=("no_rate",), reason=reasons.sentence(known))


def broken_promises(case: Case) -> Decision | None:
    """More promises were broken than the policy bears."""
    facts, rules = case.facts, case.policy.promises
    if facts.plan_state == "active":
        return None  # what was broken before was known when the plan was agreed
    if facts.promises_broken <= rules.broken_max or facts.overdue_items <= 0 or "broken_promises" in facts.overrides:
        return None
    broken = f"{reasons.counted(facts.promises_broken, 'promise')} broken, at most {rules.broken_max} are borne"
    outcome = HandOver(to=rules.follow_up, trigger="broken_promises")
    return Decision(outcome=outcome, rules=("broken_promises",), reason=reasons.sentence(broken, reasons.due(facts)))


def promise_running(case: Case) -> Decision | None:
    """The customer has promised: nothing is sent but one reminder on the day."""
    facts = case.facts
    if facts.promise_id is None or facts.promise_state not in RUNNING_PROMISE:
        return None
    promised, changes = facts.promise_date, case.rules.exclusion_changes
    if promised is None or promised > facts.today:
        words = "a promise is running" if promised is None else f"a promise for {reasons.on(promised)} is running"
        return _wait(case, "promise.running", reasons.sentence(words), day=promised, changes=changes)
    if promised == facts.today and not facts.promise_reminded:
        reminder = _promise_reminder(case, facts.promise_id)
        if reminder is not None:
            return reminder
    day = (facts.promise_follow_up or promised) + ONE_DAY
    reason = f"The promise for {reasons.on(promised)} is not settled yet."
    return _wait(case, "promise.running", reason, day=day, changes=changes)


def awaiting_reply(case: Case) -> Decision | None:
    """We asked the customer something and give time to answer."""
    until = case.facts.awaiting_reply_until
    if until is None or until <= case.now:
        return None
    reason = f"A question of ours is open until {reasons.on(until.date())}."
    return _wait(case, "awaiting_reply", reason, until=until, changes=case.rules.exclusion_changes)


def fair_notice(case: Case) -> Decision | None:
    """All that is overdue was invoiced, or became known to us, only just: the customer gets the time to pay it."""
    facts, days = case.facts, case.policy.limits.notice_days
    since = facts.days_since_notice
    if facts.overdue_items <= 0 or since is None or since >= days:
        return None
    ago = "today" if since <= 0 else f"{reasons.counted(since, 'day')} ago"
    reason = f"What is overdue was invoiced or became known {ago}; it is not chased before {days} days."
    day = facts.today + (days - max(since, 0)) * ONE_DAY
    return _wait(case, "fair_notice", reason, day=day, changes=case.rules.exclusion_changes)


def no_segment(case: Case) -> Decision | None:
    """No segment of the policy fits the account."""
    if case.verdict[1] != NONE:
        return None
    reason = reasons.sentence("no segment applies", reasons.due(case.facts))
    return _wait(case, "segment.none", reason, changes=case.rules.segment_changes)


def no_step(case: Case) -> Decision | None:
    """No further step of the segment's sequence is due."""
    if case.verdict[2] != NONE:
        return None
    segment = case.segment
    none = f"no step of {segment.sequence} is due"
    reason = reasons.sentence(none, reasons.due(case.facts), reasons.last_step(case.facts))
    changes = case.rules.step_changes[case.verdict[1]]
    return _wait(case, "step.none", reason, changes=changes, before=(f"segment.{segment.id}",))


def step_hands_over(case: Case) -> Decision | None:
    """The next step is a person's."""
    step, facts = case.step, case.facts
    if step.to is None:
        return None
    rule = step_rule(step.step)
    outcome = HandOver(to=step.to, trigger=rule, step=step.step, cycle=facts.cycle)
    reason = reasons.next_step(facts, step.step)
    return Decision(outcome=outcome, rules=_step_rules(case), reason=reason)


def no_channel(case: Case) -> Decision | None:
    """No channel to the customer can be used."""
    if channel_for(case, case.step):
        return None
    closed = why_closed(case)
    return _unreachable(case, f"no channel can be used: {closed}" if closed else "no channel can be used")


def contact_limit(case: Case) -> Decision | None:
    """The customer has been contacted as often as policy and market allow."""
    channel = channel_for(case, case.step)
    limit = limit_reached(case, channel) if channel else None
    if limit is None:
        return None
    changes, before = case.rules.all_changes, _step_rules(case)
    return _wait(
        case, limit.rule, limit.reason, day=limit.falls_on, until=limit.falls_at, changes=changes, before=before
    )


def contact(case: Case) -> Decision:
    """Sends the next step, once the hours of its channel are open."""
    step, facts = case.step, case.facts
    channel = channel_for(case, step)
    assert channel is not None, "no_channel has taken the others"
    assert step.say is not None, "step_hands_over has taken the others"
    at = opens(case, channel)
    if at is None:
        return _unreachable(case, f"no hour of the next weeks is open for {channel}")
    act = Act(step=step.step, cycle=facts.cycle, channel=channel, say=step.say, not_before=at, attach=step.attach)
    reason = reasons.next_step(facts, f"{step.step} by {channel}")
    if step.step in asked_for(facts):
        reason = reasons.sentence(f"a person has asked for {step.step}, by {channel}", reasons.due(facts))
    return Decision(outcome=act, rules=(*_step_rules(case), f"channel.{channel}"), reason=reason)


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """One rule of the order: when it fires, in words, and the facts it reads beside conditions."""

    rule: str
    when: str
    reads: tuple[str, ...]
    run: Callable[[Case], Decision | None]


STAGES: tuple[Stage, ...] = (
    Stage(rule="payment.thank", when="a payment is to be thanked for", reads=("payment_to_thank",), run=thank),
    Stage(rule="plan.news", when="the customer is to be told of their plan", reads=("plan_news",), run=plan_news),
    Stage(
        rule="dispute.news",
        when="the customer is to be told how a dispute was settled",
        reads=("dispute_news",),
        run=dispute_news,
    ),
    Stage(
        rule="nothing_to_collect",
        when="nothing is open beyond disputes and credit, or nothing of it has a due date and is free",
        reads=(
            "open_items",
            "open_balance",
            "overdue_balance",
            "disputed_balance",
            "unapplied_credit",
            "oldest_due_date",
            "next_due_date",
        ),
        run=nothing_to_collect,
    ),
    Stage(rule="held", when="a hold on the account is open", reads=("hold_reason", "hold_until"), run=held),
    Stage(rule="owned", when="a person has the account", reads=("owner", "escalation_open"), run=owned),
    Stage(rule="excluded", when="an exclusion holds", reads=("overdue_items",), run=excluded),
    Stage(
        rule="no_rate",
        when="thresholds cannot be compared in the account's currency",
        reads=("currency", "rate_num", "rate_den"),
        run=no_rate,
    ),
    Stage(
        rule="broken_promises",
        when="more promises were broken than allowed",
        reads=("promises_broken", "overdue_items", "plan_state"),
        run=broken_promises,
    ),
    Stage(
        rule="promise.running",
        when="a promise is running",
        reads=("promise_state", "promise_date", "promise_reminded", "promise_follow_up"),
        run=promise_running,
    ),
    Stage(
        rule="plan.proposed",
        when="a plan is proposed and not answered yet",
        reads=("plan_state",),
        run=plan_proposed,
    ),
    Stage(
        rule="plan.running",
        when="a payment plan is active",
        reads=(
            "plan_state",
            "instalment_day",
            "instalment_reminded",
            "instalment_follow_up",
            "instalment_late",
            "instalments_missed",
        ),
        run=plan_running,
    ),
    Stage(
        rule="credit_first",
        when="nothing is overdue, and there is credit on account",
        reads=("overdue_items", "unapplied_credit", "next_due_date"),
        run=credit_first,
    ),
    Stage(
        rule="awaiting_reply", when="a question of ours is open", reads=("awaiting_reply_until",), run=awaiting_reply
    ),
    Stage(
        rule="fair_notice",
        when="what is overdue was invoiced or became known only just",
        reads=("overdue_items", "days_since_notice"),
        run=fair_notice,
    ),
    Stage(rule="segment.none", when="no segment holds", reads=(), run=no_segment),
    Stage(rule="step.none", when="no step is due", reads=("steps_done",), run=no_step),
    Stage(rule="step.hand_over", when="the next step is a person's", reads=(), run=step_hands_over),
    Stage(
        rule="unreachable",
        when="no channel can be used",
        reads=(
            "can_whatsapp",
            "can_voice",
            "can_email",
            "preferred_channel",
            "timezone",
            "consented",
            "refused",
            "suppressed",
        ),
        run=no_channel,
    ),
    Stage(
        rule="limit",
        when="a contact limit is reached",
        reads=("contacts_1d", "contacts_7d", "attempts_1d", "attempts_7d", "log"),
        run=contact_limit,
    ),
    Stage(rule="contact", when="nothing stands in the way", reads=(), run=contact),
)


# What the stages share.


def _promise_reminder(case: Case, promise_id: str) -> Decision | None:
    """The reminder on the promised day; ``None`` where that day has no room or no way for it."""
    channel = channel_by_rules(case)
    at = opens(case, channel) if channel else None
    if channel is None or at is None or at >= end_of_today(case) or limit_reached(case, channel):
        return None
    say = case.policy.promises.reminder
    act = Act(step="promise_reminder", cycle=promise_id, channel=channel, say=say, not_before=at)
    rules = ("promise.running", "promise.reminder", f"channel.{channel}")
    return Decision(outcome=act, rules=rules, reason="The promised day is today.")


def _unreachable(case: Case, why: str) -> Decision:
    facts, before = case.facts, _step_rules(case)
    reason = reasons.sentence(why, reasons.due(facts), f"the next step is {case.step.step}")
    if "unreachable" in facts.overrides or facts.overdue_items <= 0:
        return _wait(case, "unreachable", reason, changes=case.rules.all_changes, before=before)
    to = case.policy.escalation_route("unreachable").to
    return Decision(outcome=HandOver(to=to, trigger="unreachable"), rules=(*before, "unreachable"), reason=reason)


def _step_rules(case: Case) -> tuple[str, ...]:
    by_person = (f"override.{SEND}{case.step.step}",) if case.step.step in asked_for(case.facts) else ()
    return f"segment.{case.segment.id}", *by_person, step_rule(case.step.step)
