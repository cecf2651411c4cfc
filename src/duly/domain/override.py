"""What a person may override of the policy for one account. How a decision obeys it is the policy's."""

from __future__ import annotations

from enum import StrEnum


class OverrideKind(StrEnum):
    """A step left out or asked for now, a rule that does not hold, a day on which to look again."""

    SKIP_STEP = "skip_step"
    SEND_STEP = "send_step"
    LIFT_RULE = "lift_rule"
    REVIEW_ON = "review_on"
