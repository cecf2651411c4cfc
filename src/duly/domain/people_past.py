"""What people had and did with an account, as plain values that the guarantees are checked against: cases, overrides.

Knows nothing of how it was read. Instants are aware UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class CasePast:
    """A case. ``route`` and ``owner`` are who has it, or had it last; ``seen_late`` are the instants at which it moved
    on or was flagged for being late.
    """

    id: str
    opened_at: datetime
    ended_at: datetime | None
    route: str
    owner: str | None
    deadline: datetime
    seen_late: tuple[datetime, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class OverridePast:
    """A decision of a person against the policy; ``until`` is when it ends by itself."""

    id: str
    by: str
    why: str
    until: datetime | None
    ended_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PeoplePast:
    """All cases and overrides of one account, in the order in which they began."""

    cases: tuple[CasePast, ...] = ()
    overrides: tuple[OverridePast, ...] = ()


NO_PEOPLE = PeoplePast()
