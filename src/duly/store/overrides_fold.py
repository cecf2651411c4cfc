"""What people overrode and did themselves, folded into what the facts of an account are made of. Reads no store."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from duly.domain.override import OverrideKind
from duly.policy.overriding import word_of

Row = Sequence[Any]


def overrides_in(cycle: str, *, escalations: list[Row], overrides: list[Row]) -> tuple[str, ...]:
    """The rules that a person has overridden in this cycle: by giving a case back, or outright."""
    returned = [each for one in escalations if one[5] == "returned" and one[3] == cycle for each in one[2]]
    outright = [word_of(OverrideKind(one[1]), one[2]) for one in overrides if one[3] == cycle]
    return (*returned, *(word for word in outright if word is not None))


def with_by_hand(messages: list[Row] | None, by_hand: list[Row] | None) -> list[Row] | None:
    """Our messages and what people did themselves, oldest first."""
    if not by_hand:
        return messages
    own = ((each[0], each[3], each[4], each[1]) for each in by_hand)
    return sorted([*(messages or ()), *own], key=itemgetter(3))
