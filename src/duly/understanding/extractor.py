"""What any method of understanding offers: a message and its context in, signals out.

The grammar in ``understand`` is one; a language model behind the same shape is another. Whoever it
is, the rules of the signals hold, and every date, amount and reference carries its evidence.
"""

from __future__ import annotations

from typing import Protocol

from duly.domain.signals import MessageContext, Signals


class SignalExtractor(Protocol):
    """Yields what a message says. Never raises on any text; never acts."""

    def __call__(self, text: str, context: MessageContext, /) -> Signals: ...
