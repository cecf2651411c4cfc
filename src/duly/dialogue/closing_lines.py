"""The closing line of a message: what the market wants told and the message has not said by itself.

A wording says by which words a disclosure is recognised (``said_by``), so that nothing is told twice. Knows no
market: what has to be told comes in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from duly.dialogue.catalogue import PLACEHOLDER, Catalogue, Wording, render
from duly.dialogue.values import Value
from duly.domain.contact import Channel
from duly.policy.disclosing import SAID, wording_of
from duly.policy.market_pack import Disclosure


def told_in(catalogue: Catalogue, text: str, values: Mapping[str, Value]) -> tuple[Disclosure, ...]:
    """The disclosures that a text in its final words makes."""
    known = {each: catalogue.wordings[wording_of(each)] for each in SAID if wording_of(each) in catalogue.wordings}
    return tuple(each for each, wording in known.items() if _says(text, wording, values))


def with_closing_line(
    catalogue: Catalogue, text: str, channel: Channel, values: Mapping[str, Value], tell: Sequence[Disclosure]
) -> str:
    """The text, and at its end one line with those of ``tell`` that it has not said. Raises ``UnknownWording``."""
    said: list[str] = []
    for each in tell:
        wording = catalogue.get(wording_of(each))
        if not _says(" ".join((text, *said)), wording, values):
            said.append(render(wording, channel, values, catalogue.locale).text)
    if not said:
        return text
    return (" " if channel is Channel.VOICE else "\n\n").join((text, " ".join(said)))


def _says(text: str, wording: Wording, values: Mapping[str, Value]) -> bool:
    return any(PLACEHOLDER.sub(lambda found: str(values[found[1]]), mark) in text for mark in wording.said_by)
