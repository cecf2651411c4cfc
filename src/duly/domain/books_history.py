"""How the books of an account went, in amounts: part of the histories that the guarantees are checked against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenSince:
    """From this instant on so much of an item was open, in minor units, until the next one of the same item."""

    item_id: str
    at: datetime
    minor: int
    currency: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CreditSince:
    """From this instant on so much was to the account's credit in this currency, in minor units, until the next one."""

    currency: str
    at: datetime
    minor: int
