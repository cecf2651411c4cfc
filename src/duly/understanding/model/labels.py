"""What the model tells apart: every intent, and a dispute by its reason."""

from __future__ import annotations

from dataclasses import dataclass

from duly.domain.signals import DisputeReason, Intent

DISPUTE_PREFIX = f"{Intent.DISPUTE.value}."
LABELS: tuple[str, ...] = (
    *(intent.value for intent in Intent if intent is not Intent.DISPUTE),
    *(f"{DISPUTE_PREFIX}{reason.value}" for reason in DisputeReason),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Meaning:
    """What a label stands for."""

    intent: Intent
    reason: DisputeReason | None = None


def meaning_of(label: str) -> Meaning:
    if label.startswith(DISPUTE_PREFIX):
        return Meaning(intent=Intent.DISPUTE, reason=DisputeReason(label.removeprefix(DISPUTE_PREFIX)))
    return Meaning(intent=Intent(label))
