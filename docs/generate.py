"""Writes the reference pages from the code, so that they cannot say anything else: ``make docs``.

A tidy test holds each page equal to what this makes.
"""

from __future__ import annotations

from pathlib import Path

from duly.domain.facts import CATALOGUE, Fact, FactType
from duly.settings import DATABASE_VARIABLE, SETTINGS_FILE, Settings

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
    return {"facts.md": _facts(), "settings.md": _settings()}


def _facts() -> str:
    opening = (
        "What the conditions of a policy may read. A fact that is not known makes its comparison unknown, as in SQL; "
        "a condition that is unknown does not hold."
    )
    rows = [(f"`{fact.name}`", _type_words(fact), fact.meaning) for fact in CATALOGUE]
    return _page("Facts", opening, _table(("fact", "type", "meaning"), rows))


def _type_words(fact: Fact) -> str:
    return " ".join([TYPE_WORDS[fact.type], ", ".join(f"`{choice}`" for choice in fact.choices)]).strip()


def _settings() -> str:
    opening = (
        f"What `{SETTINGS_FILE}` of a workspace may say. "
        f"The environment variable `{DATABASE_VARIABLE}` takes the place of `database`."
    )
    rows = [
        (f"`{name}`", "required" if field.is_required() else f"`{field.default!r}`", field.description or "")
        for name, field in Settings.model_fields.items()
    ]
    return _page("Settings", opening, _table(("setting", "default", "meaning"), rows))


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
