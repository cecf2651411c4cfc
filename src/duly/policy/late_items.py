"""What was open on an item from day to day, as far as a charge may rest on it.

Money lowers what bears a charge from the day after it came; money taken back raises it from the day after that.
What was credited was never owed, so it bears nothing from the beginning; nor does what is disputed now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from duly.domain.interest import Balance

ONE_DAY = timedelta(days=1)


class Move(NamedTuple):
    """So much set against an item, from when, and until when if it was taken back."""

    minor: int
    on: date
    taken_back_on: date | None
    is_credit_note: bool


def balances_of(*, amount: int, moves: Iterable[Move], disputed: int) -> tuple[Balance, ...]:
    """The balances that may bear a charge, in minor units, never below zero."""
    start = amount - disputed
    changes: defaultdict[date, int] = defaultdict(int)
    for move in moves:
        if move.is_credit_note:
            start -= move.minor if move.taken_back_on is None else 0
            continue
        changes[move.on + ONE_DAY] -= move.minor
        if move.taken_back_on is not None:
            changes[move.taken_back_on + ONE_DAY] += move.minor
    held = start
    steps = [Balance(date.min, max(held, 0))]
    for day in sorted(changes):
        held += changes[day]
        steps.append(Balance(day, max(held, 0)))
    return tuple(steps)
