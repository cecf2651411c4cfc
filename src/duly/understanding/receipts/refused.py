"""How a reader inside the confined process says that a file is not read further."""

from __future__ import annotations

from duly.domain.receipt import Refusal


class Refused(Exception):
    """The file is not read further."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
