"""How a language model is reached, and what it costs. Values alone; the key lives here for as long as it is used."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

TIME_LIMIT = timedelta(seconds=4)
OUTPUT_TOKENS_MAX = 1_000
CHARS_PER_TOKEN_MIN = 2
"""No tokeniser we know makes more tokens of a text than half its characters, but for scripts we do not read."""
MICROS = 1_000_000


class Provider(StrEnum):
    """How the model is spoken to: the way of OpenAI, which most local servers know too, or of Anthropic."""

    OPENAI = "openai"
    ANTHROPIC = "anthropic"


class AnswersBy(StrEnum):
    """How the form of the answer is asked for; what a server knows differs."""

    TOOL = "tool"
    SCHEMA = "schema"
    PROMPT = "prompt"


@dataclass(frozen=True, kw_only=True, slots=True)
class Prices:
    """US dollars for a million tokens."""

    input: Decimal
    output: Decimal

    def micros(self, *, input_tokens: int, output_tokens: int) -> int:
        """What so many tokens cost, in millionths of a dollar, rounded up."""
        cost = self.input * input_tokens + self.output * output_tokens
        return int(cost.to_integral_value(rounding=ROUND_CEILING))


@dataclass(frozen=True, kw_only=True, slots=True)
class Access:
    """``base_url`` is ``None`` for the provider's own. ``key_needed`` with no ``key``: nothing is asked."""

    provider: Provider
    model: str
    base_url: str | None = None
    key: str | None = field(default=None, repr=False)
    key_needed: bool = False
    time_limit: timedelta = TIME_LIMIT
    answers_by: AnswersBy = AnswersBy.TOOL
    prices: Prices | None = None
