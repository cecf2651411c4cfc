"""The settings of a workspace: one small file, ``duly.yaml``, that the company owns.

Everything here is about where and who; what to do with an account is the policy's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from duly.domain.money import exponent
from duly.errors import InputInvalid, NotFound
from duly.language_model_settings import LanguageModelSettings
from duly.text_file import read_text_file

SETTINGS_FILE = "duly.yaml"
CALLBACK_UNSAID = "the number on your invoice"
"""How customers reach a person until the company says it better; each language has words of its own for it."""
DATABASE_VARIABLE = "DULY_DATABASE"


class Method(StrEnum):
    """What reads messages: the grammar alone, or the intent model beside it."""

    GRAMMAR = "grammar"
    MODEL = "model"


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f"found {name!r}, expected a time zone such as Europe/Madrid") from None
    return name


def _known_currency(code: str) -> str:
    exponent(code)
    return code


class Settings(BaseModel):
    """What ``duly.yaml`` may say."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    creditor: str = Field(min_length=1, description="The company's name, as its customers know it.")
    callback: str = Field(
        default="", description="How a customer reaches a person: a phone number or an address, in words."
    )
    registered: str = Field(
        default="",
        description="The company's registered address and tax number in a line, for letters; some markets ask for it.",
    )
    timezone: Annotated[str, AfterValidator(_known_zone)] = Field(
        default="UTC", description="Where the company keeps its books; due dates turn overdue by this zone."
    )
    country: str = Field(
        default="", pattern="^([A-Z]{2})?$", description="Where the company works; its holidays count for deadlines."
    )
    currency: Annotated[str, AfterValidator(_known_currency)] = Field(
        default="EUR", description="Currency for accounts whose source does not name one."
    )
    database: str = Field(
        default="sqlite:///duly.db",
        description="SQLAlchemy URL of the store; a relative SQLite file lies in the workspace. "
        "The environment variable DULY_DATABASE overrides it, so that a password need not be in a file.",
    )
    policy: str = Field(default="policies/standard.yaml", description="The policy in force, relative to the workspace.")
    wording: str = Field(default="wording", description="Folder of approved wording, one file per language.")
    markets: str = Field(default="markets", description="Folder of market packs.")
    payment_link: str = Field(
        default="https://pay.example/{account}", description="Payment link; {account} becomes the account's id."
    )
    imported_addresses_authorised: bool = Field(
        default=True,
        description="Whether an address in the receivables system counts as given by the customer for messages and "
        "calls about what is due, where a market asks for consent; its source stays on record as import.",
    )
    files: str = Field(default="files", description="Folder of the files that customers send, named by their hash.")
    outcomes: str = Field(default="outcomes", description="Folder the file write-back appends to.")
    understanding: Method = Field(
        default=Method.MODEL,
        description="What reads messages: the `grammar` alone, or beside it the intent `model` that comes with Duly.",
    )
    phrases: str = Field(
        default="phrases", description="Folder of phrases of your own for the intent model, and of what it learnt."
    )
    language_model: LanguageModelSettings | None = Field(
        default=None,
        description="A language model that reads messages beside the embedded methods; without it none is asked.",
    )

    def database_url(self, folder: Path) -> str:
        """The URL to open, with a relative SQLite file resolved against ``folder``."""
        url = os.environ.get(DATABASE_VARIABLE, self.database)
        prefix = "sqlite:///"
        if url.startswith(prefix) and not Path(url.removeprefix(prefix)).is_absolute():
            return f"{prefix}{folder.resolve() / url.removeprefix(prefix)}"
        return url


def all_settings() -> Iterator[tuple[str, FieldInfo]]:
    """Every setting with its name as it is written, those of the language model below theirs."""
    for name, field in Settings.model_fields.items():
        yield name, field
        if name == "language_model":
            yield from ((f"{name}.{own}", below) for own, below in LanguageModelSettings.model_fields.items())


def read_settings(folder: Path) -> Settings:
    """Reads ``duly.yaml`` of a workspace. Raises ``NotFound`` and ``InputInvalid``."""
    path = folder / SETTINGS_FILE
    if not path.is_file():
        raise NotFound(f"{folder} is no workspace: it has no {SETTINGS_FILE}; make one with: duly init {folder}")
    try:
        found = yaml.safe_load(read_text_file(path))
    except yaml.YAMLError as error:
        raise InputInvalid((f"{path}: not readable as YAML: {error}",)) from error
    if not isinstance(found, dict):
        raise InputInvalid((f"{path}: found {type(found).__name__}, expected settings such as 'creditor: My Company'",))
    return check_settings(cast("dict[str, Any]", found), path=path)


def check_settings(found: Mapping[str, Any], *, path: Path) -> Settings:
    """The settings in ``found``, which stand in ``path``. Raises ``InputInvalid`` with every fault."""
    try:
        return Settings.model_validate(found)
    except ValidationError as error:
        raise InputInvalid(tuple(f"{path}: {_in_words(dict(each))}" for each in error.errors())) from error


def _in_words(fault: Mapping[str, Any]) -> str:
    """One fault that pydantic found, in the words of everything else that is refused."""
    name, found = ".".join(str(part) for part in fault["loc"]), fault["input"]
    match fault["type"]:
        case "extra_forbidden":
            known = [path for path, _ in all_settings() if path.count(".") == name.count(".")]
            nearest = get_close_matches(name.lower(), known, n=1)
            nearby = f"did you mean {nearest[0]}?" if nearest else f"expected one of {', '.join(known)}"
            return f"unknown setting {name!r}; {nearby}"
        case "missing":
            return f"{name}: found nothing, expected {dict(all_settings())[name].description}"
        case "model_type" | "model_attributes_type":
            return f"{name}: found {found!r}, expected settings below it, such as 'model: NAME'"
        case "enum":
            return f"{name}: found {found!r}, expected {fault['ctx']['expected']}"
        case "bool_parsing" | "bool_type":
            return f"{name}: found {found!r}, expected yes or no"
        case "string_type":
            return f"{name}: found {found!r}, expected text"
        case "string_too_short":
            return f"{name}: found {found!r}, expected text that is not empty"
        case "string_pattern_mismatch":
            return f"{name}: found {found!r}, expected two capital letters, such as ES"
        case "value_error":
            return f"{name}: {fault['ctx']['error']}"
        case "greater_than_equal" | "less_than_equal":
            bound = "at least" if "ge" in fault["ctx"] else "at most"
            return f"{name}: found {found!r}, expected {bound} {fault['ctx'].get('ge', fault['ctx'].get('le'))}"
        case _:
            return f"{name}: found {found!r}; {fault['msg']}"
