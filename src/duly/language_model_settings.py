"""The settings of the language model: which one, how it is reached, and what it may take. Off where there are none."""

from __future__ import annotations

import ipaddress
import os
import re
from datetime import timedelta
from decimal import Decimal
from importlib.util import find_spec
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from duly.errors import InputInvalid
from duly.understanding.language_model.access import Access, AnswersBy, Prices, Provider
from duly.understanding.language_model.asking import LanguageModel

SECONDS_MAX = 30
VARIABLE = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
OWN_NETWORK = re.compile(r"[^.]+|.*\.(?:local|internal|lan|localhost|home\.arpa)")


def _name_of_a_variable(name: str) -> str:
    """What was found is not repeated: it may be the key itself."""
    if not VARIABLE.fullmatch(name):
        raise ValueError("expected the name of an environment variable, such as DULY_LANGUAGE_MODEL_KEY, never the key")
    return name


def _reachable(url: str) -> str:
    """What was found is not repeated: it may hold a password."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("expected an address such as http://127.0.0.1:8080/v1")
    if parts.username or parts.password:
        raise ValueError("expected an address without a name or password in it; name the key in key_variable")
    if parts.scheme == "http" and not _own_network(parts.hostname):
        raise ValueError("expected https: what customers write would leave your network for anybody to read")
    return url


def _own_network(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return OWN_NETWORK.fullmatch(host) is not None


def _written(amount: object) -> object:
    """YAML reads 0.15 as a binary fraction; what was written is meant."""
    return str(amount) if isinstance(amount, int | float) and not isinstance(amount, bool) else amount


Dollars = Annotated[Decimal, BeforeValidator(_written), Field(ge=0, le=100_000, allow_inf_nan=False)]


class LanguageModelSettings(BaseModel):
    """What ``duly.yaml`` may say of a language model."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    provider: Provider = Field(
        description="`openai`: OpenAI, or any server that speaks its way, your own too; `anthropic`: Anthropic."
    )
    model: str = Field(min_length=1, max_length=200, description="The model's name, as its server knows it.")
    base_url: Annotated[str, AfterValidator(_reachable)] | None = Field(
        default=None,
        description="Where the server is, such as http://127.0.0.1:8080/v1; without it, the provider's.",
    )
    key_variable: Annotated[str, AfterValidator(_name_of_a_variable)] | None = Field(
        default=None, description="The environment variable that holds the key. The key itself is in no file."
    )
    seconds_max: int = Field(
        default=4,
        ge=1,
        le=SECONDS_MAX,
        description="How long an answer may take; then the message is read without it.",
    )
    answers_by: AnswersBy = Field(
        default=AnswersBy.TOOL,
        description="How the form of the answer is asked for: by `tool` call, by JSON `schema`, or in the `prompt` "
        "for servers that know neither.",
    )
    input_price: Dollars | None = Field(
        default=None,
        description="US dollars for a million tokens read; without it, by public price lists.",
    )
    output_price: Dollars | None = Field(default=None, description="US dollars for a million tokens written.")
    cost_per_day_max: Dollars | None = Field(
        default=None, description="US dollars a day after which the model is not asked any more; needs both prices."
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.input_price is None) != (self.output_price is None):
            raise ValueError("found one of input_price and output_price, expected both or neither")
        if self.cost_per_day_max is not None and self.input_price is None:
            raise ValueError("cost_per_day_max: found no prices, expected input_price and output_price as well")
        if self.base_url is None and self.key_variable is None:
            raise ValueError("key_variable: found nothing, expected the environment variable that holds the key")
        return self


def model_of(settings: LanguageModelSettings | None) -> LanguageModel | None:
    """The model the settings name, not reached yet. Raises ``InputInvalid`` where what speaks with it is missing."""
    if settings is None:
        return None
    if find_spec("pydantic_ai") is None:
        raise InputInvalid(("language_model: needs what the extra brings; install it with: pip install 'duly[llm]'",))
    variable = settings.key_variable
    prices = None
    if settings.input_price is not None and settings.output_price is not None:
        prices = Prices(input=settings.input_price, output=settings.output_price)
    return LanguageModel(
        Access(
            provider=settings.provider,
            model=settings.model,
            base_url=settings.base_url,
            key=os.environ.get(variable) if variable else None,
            key_needed=variable is not None,
            time_limit=timedelta(seconds=settings.seconds_max),
            answers_by=settings.answers_by,
            prices=prices,
        )
    )
