"""Several answers in one message: one opening, then each in turn."""

from __future__ import annotations

import pytest

from duly.dialogue.joining import Part, joined
from duly.domain.contact import Channel

NOTED = Part(text="Opening.\nNoted.", covered=True)
COPY = Part(text="Opening.\nHere it is.", covered=True)
CALL = Part(text="We call.", covered=False)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([CALL], "We call."),
        ([NOTED], "Opening.\nNoted."),
        ([NOTED, COPY], "Opening.\nNoted.\n\nHere it is."),
        ([CALL, COPY], "Opening.\nWe call.\n\nHere it is."),  # a locked screen still shows no more than the opening
        ([CALL, CALL], "We call.\n\nWe call."),
    ],
)
def test_what_discloses_is_opened_once_and_first(parts: list[Part], text: str) -> None:
    assert joined(parts, channel=Channel.WHATSAPP) == text


def test_on_a_call_it_is_said_in_one_breath() -> None:
    assert joined([CALL, CALL], channel=Channel.VOICE) == "We call. We call."
