"""What a list of open items says against the books: how much less or more is open than they say, and why.

Pure reckoning over rows as they stand; what follows from it is ``bookkeeper``'s.
"""

from __future__ import annotations

from collections.abc import Sequence

from duly.domain.receivables import OpenStated
from duly.usecases.books import Stored


def less_open(one: OpenStated, known: Stored, own: Sequence[Stored]) -> int:
    """By how much less is open than the books say, in minor units; below zero where more is.

    ``own`` are the item's allocations in force. Money of the list's own day may be in the list or not; money of a
    later day is not, and a list older than one that has spoken says nothing.
    """
    if any(row["on"] > one.stated_on for row in own if is_of_list(row)):
        return 0
    feed = [row for row in own if not is_of_list(row)]
    stated = min(one.open.minor, known["amount"])
    less = known["open"] + sum(row["amount"] for row in feed if row["on"] > one.stated_on) - stated
    if less > 0:
        return min(less, known["open"])
    on_the_day = sum(row["amount"] for row in feed if row["on"] == one.stated_on)
    return min(less + on_the_day, 0)


def to_undo(one: OpenStated, own: Sequence[Stored]) -> list[Stored]:
    """What is undone where more is open: what lists told of first, then money older than the list; latest first."""
    latest = own[::-1]
    older = [row for row in latest if not is_of_list(row) and row["on"] < one.stated_on]
    return [*filter(is_of_list, latest), *older]


def is_of_list(row: Stored) -> bool:
    """Whether an allocation is of a payment that only a list of open items told of."""
    return row["payment_id"].startswith((f"{row['item_id']}:paid", f"{row['item_id']}:gone:"))


def new_name(one: OpenStated, taken: Sequence[str]) -> str:
    """The id of the payment that a list tells of: the item's, numbered where it is not the first."""
    stem = f"{one.item_id}:paid" if one.listed else f"{one.item_id}:gone:{one.stated_on}"
    before = sum(name == stem or name.startswith(f"{stem}:") for name in taken)
    return f"{stem}:{before + 1}" if before else stem


def why_stated(one: OpenStated) -> str:
    """The statement in words, for the journal."""
    if not one.listed:
        return f"no longer in the list of open items of {one.stated_on}"
    return f"{one.open} open in the list of open items of {one.stated_on}"
