"""What a market forbids to ask is never said: the wording gives way to the one that stands for it there."""

from __future__ import annotations

from collections.abc import Mapping

from duly.dialogue.catalogue import Asks, Catalogue, Wording
from duly.policy.market import Market
from duly.policy.market_pack import Forbidden

FORBIDDEN_BY: Mapping[Asks, Forbidden] = {Asks.REASON_FOR_DEFAULT: Forbidden.ASK_REASON_FOR_DEFAULT}
"""Every question that a market may forbid, and the rule that does."""


def said_in(catalogue: Catalogue, say: str, market: Market) -> Wording:
    """The wording ``say``, or what is said instead of it in this market. Raises ``UnknownWording``."""
    wording = catalogue.get(say)
    if wording.asks is None or wording.instead is None or FORBIDDEN_BY[wording.asks] not in market.forbidden:
        return wording
    return catalogue.get(wording.instead)
