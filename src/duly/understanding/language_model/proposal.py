"""What a language model may say of a message, and what asking it came to. Values alone; knows no model and no network."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duly.domain.signals import DisputeReason, Intent

METHOD = "language_model"
"""The method that evidence names."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposed:
    """An intent, and the span of the message it was read from; no span where the words quoted are not in it."""

    intent: Intent
    span: tuple[int, int] | None
    reason: DisputeReason | None = None


class Outcome(StrEnum):
    """What asking came to. All but ``used`` leave the message to the embedded reading alone."""

    USED = "used"
    TIMED_OUT = "timed_out"
    REFUSED = "refused"
    INVALID = "invalid"
    FAILED = "failed"
    OVER_BUDGET = "over_budget"
    RESTING = "resting"
    NO_KEY = "no_key"


IN_WORDS: dict[Outcome, str] = {
    Outcome.USED: "read by the model as well",
    Outcome.TIMED_OUT: "no answer in time",
    Outcome.REFUSED: "the model refused",
    Outcome.INVALID: "the answer was not of the form asked for",
    Outcome.FAILED: "the model could not be reached, or refused the request",
    Outcome.OVER_BUDGET: "the day's budget is used up",
    Outcome.RESTING: "not asked: it failed several times in a row just before",
    Outcome.NO_KEY: "the environment variable with the key is not set",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What asking came to, what it took and what it cost. Holds no word of the message.

    ``cost_micros`` is in millionths of a US dollar: where an answer did not arrive whole, what it may have cost at
    most; ``None`` where no price is known. ``status`` is the HTTP status of a refusal.
    """

    outcome: Outcome
    proposed: tuple[Proposed, ...] = ()
    milliseconds: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_micros: int | None = 0
    status: int | None = None
