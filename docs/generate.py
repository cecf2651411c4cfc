"""Writes the reference pages from the code, so that they cannot say anything else: ``make docs``.

A tidy test holds each page equal to what this makes.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

import typer

from docs.market_sections import market_sections
from docs.policy_keys import SECTIONS, Section
from duly.cli import app
from duly.domain.business_calendar import OpeningHours
from duly.domain.facts import CATALOGUE, Fact, FactType
from duly.domain.lifecycle_index import all_lifecycles
from duly.domain.money import Money
from duly.domain.span import Span
from duly.policy.condition import Condition
from duly.policy.plan_terms import ExtensionRules
from duly.policy.policy_file import KEYS, REQUIRED
from duly.policy.terms import Quiet
from duly.settings import DATABASE_VARIABLE, SETTINGS_FILE, all_settings
from tests.guards.guards import GUARDS

REFERENCE = Path(__file__).parent / "reference"
GENERATED = "<!-- Written from the code by `make docs`; edit the code. -->\n"

TYPE_WORDS: dict[FactType, str] = {
    FactType.MONEY: "money, in the account's currency",
    FactType.COUNT: "whole number",
    FactType.RATIO: "share, such as 0.05",
    FactType.DATE: "date, such as '2026-03-04'",
    FactType.TEXT: "text",
    FactType.CHOICE: "one of",
    FactType.FLAG: "true or false",
}


def pages() -> dict[str, str]:
    """The text of each page, by its file name in ``docs/reference``."""
    return {
        "facts.md": _facts(),
        "policy.md": _policy(),
        "settings.md": _settings(),
        "cli.md": _cli(),
        "lifecycles.md": _lifecycles(),
        "markets.md": _markets(),
        "guards.md": _guards(),
    }


def _guards() -> str:
    opening = (
        "The places in the code that keep customers from what must not happen, and how each is known to be needed. "
        "A test tells a story in which the guard matters, first with it and then with it switched off: with it "
        "nothing is wrong, and without it the check named here says so (`tests/guards`). The checks are those of the "
        "guarantees in `domain/invariants.py`, which share no code with what decides and sends; `sent` means that a "
        "message left which must not have. Crashes, repeats and reordered reports are shown by `tests/simulation`."
    )
    rows = [(guard.name, guard.keeps, f"`{guard.noticed}`") for guard in GUARDS]
    return _page("Guards", opening, _table(("guard", "keeps", "noticed by"), rows))


def _facts() -> str:
    opening = (
        "What the conditions of a policy may read. A fact that is not known makes its comparison unknown, as in SQL; "
        "a condition that is unknown does not hold."
    )
    rows = [(f"`{fact.name}`", _type_words(fact), fact.meaning) for fact in CATALOGUE]
    return _page("Facts", opening, _table(("fact", "type", "meaning"), rows))


def _type_words(fact: Fact) -> str:
    return " ".join([TYPE_WORDS[fact.type], ", ".join(f"`{choice}`" for choice in fact.choices)]).strip()


def _markets() -> str:
    opening = (
        "The market packs that come with Duly: what each rule says, whom it binds by law, since when, and how it was "
        "found. Every rule in force where a customer may be is applied, whether or not it binds the company. None of "
        "this is legal advice. How it works is told in [Markets](../howto/markets.md)."
    )
    return _page("Markets", opening, *market_sections())


def _settings() -> str:
    opening = (
        f"What `{SETTINGS_FILE}` of a workspace may say. "
        f"The environment variable `{DATABASE_VARIABLE}` takes the place of `database`."
    )
    rows = [
        (f"`{name}`", "required" if field.is_required() else f"`{_written(field.default)}`", field.description or "")
        for name, field in all_settings()
    ]
    return _page("Settings", opening, _table(("setting", "default", "meaning"), rows))


def _written(default: object) -> str:
    return default.value if isinstance(default, StrEnum) else repr(default)


USAGE_WIDTH = 100  # characters, whatever the terminal of whoever writes the page


def _cli() -> str:
    opening = "Every command. Refused input ends a command with exit code 2 and a message that says what to change."
    return _page("Commands", opening, *_commands(typer.main.get_command(app), "duly"))


def _commands(command: Any, name: str) -> Iterator[str]:
    """The sections of a command and of those below it, in order. Typer's own command classes are private."""
    below: dict[str, Any] = getattr(command, "commands", {})
    if not below or command.invoke_without_command:
        yield _command_section(command, name)
    for word, child in below.items():
        yield from _commands(child, f"{name} {word}")


def _command_section(command: Any, name: str) -> str:
    if not command.help:
        raise Undocumented(f"`{name}` has no help text")
    context = typer.Context(command, info_name=name, terminal_width=USAGE_WIDTH)
    usage: str = command.get_usage(context).removeprefix("Usage: ")
    records = [record for parameter in command.params if (record := parameter.get_help_record(context))]
    if silent := [flags for flags, meaning in records if not meaning]:
        raise Undocumented(f"`{name}` has parameters without help text: {', '.join(silent)}")
    rows = [(f"`{flags}`", " ".join(meaning.split())) for flags, meaning in records]
    parts = [f"## `{name}`", _plain_help(command.help), f"```console\n{usage}\n```"]
    return "\n\n".join([*parts, _table(("parameter", "meaning"), rows)] if rows else parts)


def _plain_help(text: str) -> str:
    """The help without the mark that keeps a terminal from filling up a paragraph's lines."""
    return text.replace("\b\n", "").strip()


class Undocumented(ValueError):
    """A policy key, a command or a parameter says nowhere what it means."""


SHAPE_WORDS: dict[type, str] = {
    int: "whole number",
    bool: "`true` or `false`",
    str: "text",
    Fraction: "share, such as 0.25",
    Money: "amount in the policy's currency",
    Condition: "condition",
    Span: "length of time",
    Quiet: "hours",
    ExtensionRules: "`days_max` and `times_max`",
    OpeningHours: "hours of a day, such as `09:00-17:00`",
}


def _policy() -> str:
    if unmatched := set(KEYS) ^ set(SECTIONS):
        raise Undocumented(f"docs/policy_keys.py and the policy reader differ in {sorted(unmatched)}")
    opening = (
        "Every key of a policy file. `duly policy check FILE` reports whatever else it finds, with the line. "
        f"{', '.join(f'`{key}`' for key in REQUIRED)} are required; what a policy leaves out has its usual value."
    )
    return _page("The policy file", opening, *(_policy_section(key, section) for key, section in SECTIONS.items()))


def _policy_section(key: str, section: Section) -> str:
    heading = f"## `{key}`\n\n{section.meaning}"
    if section.shape is None:
        rows = [(f"`{name}`", meaning) for name, meaning in section.keys.items()]
        return f"{heading}\n\n{_table(('key', 'meaning'), rows)}" if rows else heading
    own = f"{heading}\n\n{_shape_table(section.shape, section.keys)}"
    if section.beside is None:
        return own
    return f"{own}\n\n{section.beside_meaning}\n\n{_shape_table(section.beside, section.beside_keys)}"


def _shape_table(shape: type, keys: dict[str, str]) -> str:
    """Every key that is read into ``shape``, with its type, its usual value and its meaning."""
    hints = get_type_hints(shape)
    if unmatched := set(hints) ^ set(keys):
        raise Undocumented(f"docs/policy_keys.py and {shape.__name__} differ in {sorted(unmatched)}")
    rows = [
        (f"`{field.name}`", _shape_words(hints[field.name]), _usual(field), keys[field.name])
        for field in dataclasses.fields(shape)
    ]
    return _table(("key", "value", "usual", "meaning"), rows)


def _shape_words(hint: Any) -> str:
    """What a value of this type looks like in the file."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _shape_words(next(part for part in inner if part is not NoneType))
    if origin is tuple:
        return f"list of {_shape_words(inner[0])}"
    if origin is frozenset:
        return "list of weekdays, such as `[mon, fri]`"
    if origin is not None:
        return f"{_shape_words(inner[1])}, by {_shape_words(inner[0])}"
    if issubclass(hint, StrEnum):
        return ", ".join(f"`{choice}`" for choice in hint)
    return SHAPE_WORDS[hint]


def _usual(field: dataclasses.Field[Any]) -> str:
    usual = field.default if field.default_factory is dataclasses.MISSING else field.default_factory()
    match usual:
        case dataclasses.MISSING | None | ():
            return ""
        case frozenset():
            return "every day"
        case bool():
            return f"`{str(usual).lower()}`"
        case Fraction():
            return f"`{usual.numerator / usual.denominator:g}`"
        case dict():
            entries = cast("dict[str, Any]", usual)
            return ", ".join(f"`{name}: {value}`" for name, value in entries.items())
        case _:
            return f"`{usual}`"


def _lifecycles() -> str:
    opening = "How the state of each record moves. An event that a state does not show is refused there."
    return _page(
        "Lifecycles",
        opening,
        *(f"## {name}\n\n```mermaid\n{lifecycle.to_mermaid()}```" for name, lifecycle in all_lifecycles().items()),
    )


def _page(title: str, *parts: str) -> str:
    return "\n".join([GENERATED + f"# {title}", *(f"\n{part.rstrip()}" for part in parts)]) + "\n"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    cells = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in cells)


def main() -> None:
    """Writes every page."""
    REFERENCE.mkdir(exist_ok=True)
    for name, text in pages().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
        print(f"docs/reference/{name}")


if __name__ == "__main__":
    main()
