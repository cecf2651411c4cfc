"""A language model around the embedded reading, behind the same interface. The embedded reading is always the ground:
it is all that is left where the model is late, silent, wrong or not asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from duly.domain.signals import STOP_INTENTS, Intent, MessageContext, Signals
from duly.understanding.language_model.asking import LanguageModel
from duly.understanding.language_model.machine_orders import orders_a_machine
from duly.understanding.language_model.masking import for_the_model
from duly.understanding.language_model.merging import beside
from duly.understanding.language_model.proposal import Proposed
from duly.understanding.understand import EMBEDDED, Embedded


def read_with(
    proposed: Sequence[Proposed], text: str, context: MessageContext, embedded: Embedded = EMBEDDED
) -> Signals:
    """What ``text`` says, with what a model proposed. Never raises; no stop of the ``embedded`` reading is lost."""
    alone = embedded(text, context)
    if not proposed:
        return alone
    both = embedded.beside(text, context, beside(proposed, trusted=not orders_a_machine(text)))
    return _with_stops(alone, both)


def _with_stops(embedded: Signals, both: Signals) -> Signals:
    """The union of what stops: whatever the two readings made of each other, none of the embedded one's is gone."""
    lost = tuple(
        one
        for one in embedded.intents
        if (one.intent in STOP_INTENTS or one.intent in (Intent.DISPUTE, Intent.IDENTITY_DOUBT))
        and not both.has(one.intent)
    )
    scopes = (
        both.opt_out if both.opt_out == embedded.opt_out else tuple(dict.fromkeys((*embedded.opt_out, *both.opt_out)))
    )
    kept = replace(
        both, intents=(*lost, *(one for one in both.intents if not lost or one.intent is not Intent.UNCLEAR)), opt_out=scopes
    )  # fmt: skip
    if embedded.disputes and not both.disputes:
        return replace(kept, disputes=embedded.disputes, dispute_reason=embedded.dispute_reason)
    return kept


class LanguageModelExtractor:
    """Reads with the embedded methods and a language model. ``name`` and ``held`` never leave."""

    def __init__(
        self, model: LanguageModel, *, name: str = "", held: Sequence[str] = (), embedded: Embedded = EMBEDDED
    ) -> None:
        self._model = model
        self._embedded = embedded
        self._name = name
        self._held = tuple(held)

    def __call__(self, text: str, context: MessageContext, /) -> Signals:
        if not text.strip():
            return self._embedded(text, context)
        asked = self._model.ask(for_the_model(text, name=self._name, held=self._held))
        return read_with(asked.proposed, text, context, self._embedded)
