"""What a simulation is made from. Light, so that a command can name its usual values without loading the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

FIRST_DAY = date(2026, 1, 5)
ACCOUNTS = 200
DAYS = 120
SEED = 1
ACCOUNTS_MAX = 50_000
DAYS_MAX = 3 * 366
GRID_MINUTES = 60
"""Customers look at their phones, and providers come back, on the hour: one turn of the clock serves many of them."""


class Faults(StrEnum):
    """How much goes wrong around the worker: providers, the receivables system, the machine itself."""

    NONE = "none"
    USUAL = "usual"
    HARD = "hard"


@dataclass(frozen=True, kw_only=True, slots=True)
class LifePlan:
    """The same plan lives the same life. ``markets`` are codes of ``places.PLACES``; none stands for all of them."""

    accounts: int = ACCOUNTS
    days: int = DAYS
    seed: int = SEED
    markets: tuple[str, ...] = ()
    faults: Faults = Faults.USUAL


def on_grid(at: datetime) -> datetime:
    """The next instant of the grid."""
    minutes = at.hour * 60 + at.minute
    start = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return start + timedelta(minutes=(minutes // GRID_MINUTES + 1) * GRID_MINUTES)
