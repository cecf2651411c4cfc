"""What a customer wanted over time, as plain values that the guarantees are checked against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from duly.domain.contact import Channel


@dataclass(frozen=True, kw_only=True, slots=True)
class ConsentChange:
    """Consent granted or withdrawn; ``channel`` is ``None`` where it holds for every one. ``purpose`` is collection,
    or what else closes a channel. Of two at one instant the later has the higher ``turn``. ``by_customer``: by their
    own words, not by a person, an import or the law.
    """

    at: datetime
    channel: Channel | None
    granted: bool
    purpose: str = "collection"
    turn: int = 0
    by_customer: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietSpell:
    """While times that did not suit were on record: weekdays from Monday 0, minutes after midnight."""

    start: datetime
    end: datetime | None
    weekdays: tuple[int, ...]
    first_minute: int
    last_minute: int
    channel: Channel | None

    def holds_at(self, instant: datetime) -> bool:
        return self.start <= instant and (self.end is None or instant < self.end)


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedSpell:
    """While the account (``address`` is ``None``) or an address was on a do-not-contact list."""

    start: datetime
    end: datetime | None
    address: str | None
    channel: Channel | None
