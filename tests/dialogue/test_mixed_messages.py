"""Messages that say one thing of one invoice and another of the next, understood and answered together."""

from __future__ import annotations

import pytest

from duly.dialogue.moves import OpenDispute, RecordClaim
from tests.dialogue.spoken import Spoken


@pytest.mark.parametrize(
    "text",
    [
        "I paid INV-1 but INV-2 is wrong, you charged me twice",
        "INV-2 is wrong, you charged me twice. I paid INV-1 yesterday",
        "I already paid INV-1 and INV-2 was never delivered",
    ],
)
def test_each_invoice_belongs_to_what_is_said_of_it(text: str) -> None:
    talk = Spoken().says(text)
    assert talk.only(OpenDispute).items == ("id-INV-2",)
    assert talk.only(RecordClaim).items == ("id-INV-1",)
