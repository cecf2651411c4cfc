"""What a demo is made from. Light, so that a command can name its usual values without loading the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FIRST_DAY = date(2026, 3, 2)
DAYS = 60
ACCOUNTS = 24
SEED = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """The same plan makes the same demo. ``accounts`` are counted with the cast first."""

    seed: int = SEED
    accounts: int = ACCOUNTS
    days: int = DAYS
