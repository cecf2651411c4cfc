"""Counts our own messages to one account, from its rows. Reads no store and no clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

WEEK_DAYS = 7
REACHED = frozenset({"sent", "delivered", "read"})
Row = Sequence[Any]


@dataclass(slots=True)
class Contacted:
    """What our own messages to an account come to. Replies to a customer count as contact, not as attempts."""

    last_on: date | None = None
    last_state: str | None = None
    contacts_7d: int = 0
    contacts_1d: int = 0
    attempts_7d: int = 0
    attempts_1d: int = 0
    oldest_attempt_7d: date | None = None
    unreached_streak: int = 0

    @classmethod
    def of(cls, rows: list[Row], day_of: Callable[[datetime], date], today: date) -> Contacted:
        seen = cls()
        week_ago = today - timedelta(days=WEEK_DAYS)
        for _, state, kind, sent_at in rows:
            day = day_of(sent_at)
            seen.last_on = day
            seen.last_state = state
            seen.unreached_streak = 0 if state in REACHED else seen.unreached_streak + 1
            if kind == "step" and day > week_ago:
                seen._count(day, state, today)
        return seen

    def _count(self, day: date, state: str, today: date) -> None:
        reached = state in REACHED
        self.attempts_7d += 1
        self.contacts_7d += reached
        self.oldest_attempt_7d = self.oldest_attempt_7d or day
        if day == today:
            self.attempts_1d += 1
            self.contacts_1d += reached


NEVER_CONTACTED = Contacted()
