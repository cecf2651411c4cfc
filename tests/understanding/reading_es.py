"""How the Spanish tables of these tests read a message: one account, on Wednesday 11 March 2026."""

from __future__ import annotations

from duly.domain.signals import Signals
from duly.understanding.understand import understand
from tests.understanding.reading import SPANISH_CONTEXT


def read(text: str) -> Signals:
    return understand(text, SPANISH_CONTEXT)


def intents(text: str) -> set[str]:
    return {one.intent.value for one in read(text).intents}


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.strip().splitlines()]
