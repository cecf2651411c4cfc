"""The stage of the decision that tells a customer how their dispute was settled."""

from __future__ import annotations

from duly.domain.decision import Act, Decision
from duly.domain.dispute import DisputeResolution
from duly.policy.case import Case
from duly.policy.reach import channel_by_rules, limit_reached, opens

NEWS_WORDS = {
    DisputeResolution.CREDIT: "A dispute is settled: the customer was right.",
    DisputeResolution.UPHELD: "A dispute is settled: the item stands.",
    DisputeResolution.PARTIAL: "A dispute is settled: part of the item stands.",
}


def dispute_news(case: Case) -> Decision | None:
    """Tells the customer once how each round of a dispute ended, where the policy has words for it, there is a way
    to, nobody has the account and no hold is on it.
    """
    facts = case.facts
    if facts.dispute_news is None or facts.dispute_news_of is None:
        return None
    how = DisputeResolution(facts.dispute_news)
    say = case.policy.dispute_rules.settled.get(how)
    if say is None or facts.hold_reason is not None or facts.escalation_open or facts.owner is not None:
        return None
    channel = channel_by_rules(case)
    at = opens(case, channel) if channel else None
    if channel is None or at is None or limit_reached(case, channel):
        return None
    act = Act(step=f"dispute_{how}", cycle=facts.dispute_news_of, channel=channel, say=say, not_before=at)
    return Decision(outcome=act, rules=("dispute.news", f"channel.{channel}"), reason=NEWS_WORDS[how])
