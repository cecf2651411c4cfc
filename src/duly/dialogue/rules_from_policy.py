"""The dialogue's ceilings, taken from a policy. The one place where the dialogue knows what a policy is."""

from __future__ import annotations

from duly.dialogue.turn import DialogueRules
from duly.domain.signals import DisputeReason
from duly.policy.terms import Policy


def dialogue_rules(policy: Policy) -> DialogueRules:
    """What automation may agree to and tell under ``policy``."""
    return DialogueRules(
        days_out_max=policy.promises.days_out_max,
        share_min=policy.promises.share_min,
        broken_max=policy.promises.broken_max,
        disclose_level=policy.verify.disclose_balance,
        evidence={reason: policy.dispute_route(reason).evidence for reason in DisputeReason},
        voice_level=max(policy.verify.voice, policy.verify.disclose_balance),
        plans=policy.plans,
    )
