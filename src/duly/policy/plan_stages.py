"""The stages of the decision that are about payment plans: news of one, one that waits for an answer, one that runs.

While a plan runs nothing is sent but reminders of its instalments: one before each, and one for each that is missed.
"""

from __future__ import annotations

from datetime import date, timedelta

from duly.domain.decision import Act, Decision
from duly.domain.money import Money
from duly.policy import reasons
from duly.policy.case import Case
from duly.policy.plan_terms import PlanNews, ReminderOf, say_news, say_reminder
from duly.policy.reach import channel_by_rules, limit_reached, opens
from duly.policy.waiting import ONE_DAY, nothing_to_speak_of, wait
from duly.policy.windows import midnight

NEWS_WORDS = {
    PlanNews.OFFERED: "A person offers a payment plan.",
    PlanNews.AGREED: "A person has agreed the payment plan.",
    PlanNews.DECLINED: "A person has declined what the customer proposed.",
    PlanNews.CANCELLED: "The payment plan no longer holds.",
    PlanNews.BROKEN: "The payment plan is broken.",
    PlanNews.COMPLETED: "The payment plan is completed.",
}


def plan_news(case: Case) -> Decision | None:
    """Tells the customer once what became of their plan, where there is a way to, and nobody has the account.

    Under a hold of any kind it waits: an offer to pay, or word that a plan has ended, is collecting too.
    """
    facts = case.facts
    if facts.plan_news is None or facts.plan_news_of is None:
        return None
    if facts.hold_reason is not None or facts.escalation_open or facts.owner is not None:
        return None
    if facts.plan_news == PlanNews.BROKEN and nothing_to_speak_of(facts):
        return None  # what it says is open again, is not
    channel = channel_by_rules(case)
    at = opens(case, channel) if channel else None
    if channel is None or at is None or limit_reached(case, channel):
        return None
    news = PlanNews(facts.plan_news)
    act = Act(step=f"plan_{news}", cycle=facts.plan_news_of, channel=channel, say=say_news(news), not_before=at)
    return Decision(outcome=act, rules=("plan.news", f"channel.{channel}"), reason=NEWS_WORDS[news])


def plan_proposed(case: Case) -> Decision | None:
    """A plan was proposed to the customer, and the answer is still open."""
    if case.facts.plan_state != "proposed":
        return None
    reason = "A payment plan is proposed and not answered yet."
    day = case.facts.today + ONE_DAY if case.facts.plan_news else None
    return wait(case, "plan.proposed", reason, day=day, changes=case.rules.exclusion_changes)


def plan_running(case: Case) -> Decision | None:
    """A plan runs: its reminders are sent on their days, and nothing else."""
    facts = case.facts
    if facts.plan_id is None:
        return None
    if facts.instalment_late is not None:
        reason = f"{reasons.counted(facts.instalments_missed, 'instalment')} of the payment plan is missed."
        reminder = _reminder(case, ReminderOf.MISSED, facts.instalment_late, reason, last=None)
        if reminder is not None:
            return reminder
    day = facts.instalment_day
    if day is None or facts.instalment_id is None:
        return _waits(case, "A payment plan is running, and all its days have passed.", facts.today + ONE_DAY)
    remind_on = day - timedelta(days=case.policy.plans.remind_days_before)
    amount = Money(minor=facts.instalment_amount or 0, currency=facts.currency)
    words = f"The instalment of {amount} for {reasons.on(day)}"
    if facts.today < remind_on and not facts.instalment_late:
        return _waits(case, f"{words} is the next of a payment plan.", day if facts.instalment_reminded else remind_on)
    if facts.today <= day:
        if not facts.instalment_reminded and amount.minor > 0:
            reminder = _reminder(case, ReminderOf.DUE, facts.instalment_id, f"{words} is near.", last=day)
            if reminder is not None:
                return reminder
        again = facts.today + ONE_DAY if not facts.instalment_reminded or facts.instalment_late else day
        return _waits(case, f"{words} is near.", again)
    until = facts.today if facts.instalment_late else facts.instalment_follow_up or day
    return _waits(case, f"{words} is not settled yet.", until + ONE_DAY)


def _waits(case: Case, reason: str, day: date) -> Decision:
    return wait(case, "plan.running", reason, day=day, changes=case.rules.exclusion_changes)


def _reminder(case: Case, of: ReminderOf, instalment_id: str, reason: str, *, last: date | None) -> Decision | None:
    """The reminder where there is room and a way for it, up to the ``last`` day on which it makes sense."""
    channel = channel_by_rules(case)
    at = opens(case, channel) if channel else None
    if channel is None or at is None or limit_reached(case, channel):
        return None
    if last is not None and at >= midnight(last + ONE_DAY, case.facts.timezone or case.market.zones[0]):
        return None
    act = Act(step=of.value, cycle=instalment_id, channel=channel, say=say_reminder(of), not_before=at)
    return Decision(outcome=act, rules=("plan.running", f"plan.{of}", f"channel.{channel}"), reason=reason)
