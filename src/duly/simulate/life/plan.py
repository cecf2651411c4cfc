"""What a simulation is made from. Light, so that a command can name its usual values without loading the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FIRST_DAY = date(2026, 1, 5)
ACCOUNTS = 200
DAYS = 120
SEED = 1
ACCOUNTS_MAX = 50_000
DAYS_MAX = 3 * 366
GRID_MINUTES = 30
"""Customers look at their phones at these minutes, so that one turn of the clock serves many of them."""


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
