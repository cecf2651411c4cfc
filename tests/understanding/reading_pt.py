"""How the Portuguese tables of these tests read a message: one account, on Wednesday 11 March 2026."""

from __future__ import annotations

from dataclasses import replace

from duly.domain.signals import MessageContext, Signals
from duly.understanding.understand import understand
from tests.understanding.reading import CONTEXT

BRAZIL: MessageContext = replace(CONTEXT, locale="pt-BR")
PORTUGAL: MessageContext = replace(CONTEXT, locale="pt-PT")


def read(text: str) -> Signals:
    return understand(text, BRAZIL)


def days(text: str) -> list[str]:
    """The days mentioned, as month-day."""
    return [one.day.strftime("%m-%d") for one in read(text).dates]


def intents(text: str) -> set[str]:
    return {one.intent.value for one in read(text).intents}
