"""The one file that knows pydantic-ai. Turns a text into what a model proposes, or into why there is nothing.

Imported only when a model is asked. Nothing of a message is logged or traced from here.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import anthropic
import httpx2
import openai
from pydantic_ai import Agent, NativeOutput, PromptedOutput, ToolOutput, capture_run_messages
from pydantic_ai.capabilities import Instrumentation
from pydantic_ai.exceptions import (
    AgentRunError,
    ContentFilterError,
    ModelAPIError,
    ModelHTTPError,
    UnexpectedModelBehavior,
    UsageLimitExceeded,
)
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models import Model
from pydantic_ai.models.anthropic import AnthropicModel, AnthropicModelSettings
from pydantic_ai.models.instrumented import InstrumentationSettings
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.anthropic import AnthropicProvider
from pydantic_ai.providers.openai import OpenAIProvider
from pydantic_ai.settings import ModelSettings
from pydantic_ai.usage import UsageLimits

from duly.understanding.language_model.access import MICROS, OUTPUT_TOKENS_MAX, Access, AnswersBy, Provider
from duly.understanding.language_model.answer_form import Answer, proposed_in
from duly.understanding.language_model.instructions import INSTRUCTIONS, fenced
from duly.understanding.language_model.proposal import Outcome, Proposed
from duly.understanding.language_model.transport import client

NO_KEY_SENT = "none"
"""Local servers ask for no key, and their clients insist on one."""
OPENAI_URL = "https://api.openai.com/v1"
ANTHROPIC_URL = "https://api.anthropic.com"
TALKATIVE = ("openai", "anthropic", "httpx2", "httpcore2", "pydantic_ai")
"""Loggers that tell what is sent and received once somebody turns them up."""
REFUSED_REASONS = frozenset({"content_filter"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What came back. ``listed_cost_micros`` is by the public price lists, where they know the model."""

    outcome: Outcome
    proposed: tuple[Proposed, ...] = ()
    input_tokens: int = 0
    output_tokens: int = 0
    listed_cost_micros: int | None = None
    status: int | None = None


class Adapter:
    """A model and the connection to it."""

    def __init__(self, access: Access, *, stand_in: Model | None) -> None:
        for name in TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        self._client = client(seconds=int(access.time_limit.total_seconds()))
        self._model = stand_in or _model(access, self._client)
        self._agent = Agent(
            output_type=_output(access.answers_by),
            instructions=INSTRUCTIONS,
            capabilities=[Instrumentation(InstrumentationSettings(include_content=False))],
        )
        self._settings = _settings(access)

    async def heard(self, text: str, *, tries: int) -> Heard:
        with capture_run_messages() as messages:
            try:
                run = await self._agent.run(
                    fenced(text), model=self._model, model_settings=self._settings, retries=tries - 1,
                    usage_limits=UsageLimits(request_limit=tries),
                )  # fmt: skip
            except (AgentRunError, openai.OpenAIError, anthropic.AnthropicError, httpx2.HTTPError, ValueError) as error:
                return _counted(messages, outcome=_outcome(error), status=_status(error))
        return _counted(messages, outcome=Outcome.USED, proposed=proposed_in(run.output, text))

    async def close(self) -> None:
        await self._client.aclose()


def _model(access: Access, http_client: httpx2.AsyncClient) -> Model:
    key = access.key or NO_KEY_SENT
    match access.provider:
        case Provider.OPENAI:
            provider = OpenAIProvider(base_url=access.base_url or OPENAI_URL, api_key=key, http_client=http_client)
            return OpenAIChatModel(access.model, provider=provider)
        case Provider.ANTHROPIC:
            url = access.base_url or ANTHROPIC_URL
            return AnthropicModel(
                access.model, provider=AnthropicProvider(base_url=url, api_key=key, http_client=http_client)
            )  # fmt: skip


def _output(answers_by: AnswersBy) -> Any:
    match answers_by:
        case AnswersBy.TOOL:
            return ToolOutput(Answer, name="label_message", description="Label the message.")
        case AnswersBy.SCHEMA:
            return NativeOutput(Answer, name="label_message", description="Label the message.")
        case AnswersBy.PROMPT:
            return PromptedOutput(Answer, name="label_message", description="Label the message.")


def _settings(access: Access) -> ModelSettings:
    plain = ModelSettings(max_tokens=OUTPUT_TOKENS_MAX, max_retries=0)
    if access.provider is Provider.ANTHROPIC:
        return AnthropicModelSettings(**plain, anthropic_cache_instructions=True)
    # Local servers draw lots unless told otherwise; some of the provider's own models refuse to be told.
    if access.base_url:
        plain["temperature"] = 0
    return plain


def _counted(
    messages: list[ModelMessage], *, outcome: Outcome, proposed: tuple[Proposed, ...] = (), status: int | None = None
) -> Heard:
    answers = [message for message in messages if isinstance(message, ModelResponse)]
    costs = [_listed_cost(answer) for answer in answers]
    known = [cost for cost in costs if cost is not None]
    return Heard(
        outcome=outcome,
        proposed=proposed,
        input_tokens=sum(max(0, answer.usage.input_tokens) for answer in answers),
        output_tokens=sum(max(0, answer.usage.output_tokens) for answer in answers),
        listed_cost_micros=sum(known) if len(known) == len(costs) and known else None,
        status=status,
    )


def _listed_cost(answer: ModelResponse) -> int | None:
    try:
        return int(answer.cost().total_price * MICROS)
    except (LookupError, ValueError, AssertionError):
        return None


def _outcome(error: Exception) -> Outcome:
    match error:
        case ContentFilterError():
            return Outcome.REFUSED
        case ModelAPIError():
            return Outcome.FAILED
        case UnexpectedModelBehavior() | UsageLimitExceeded() | ValueError():
            return Outcome.INVALID
        case _:
            return Outcome.FAILED


def _status(error: Exception) -> int | None:
    return error.status_code if isinstance(error, ModelHTTPError) else None
