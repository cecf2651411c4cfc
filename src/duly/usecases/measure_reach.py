"""How much of the overdue book automation can reach at all, by channel and bucket, and why not the rest. Reads only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import Connection

from duly.domain.buckets import Bucket
from duly.domain.contact import Channel
from duly.domain.money import Money
from duly.usecases.context import Context
from duly.usecases.overdue_book import Overdue, WhyNot, overdue_book


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """So many accounts and what is overdue on them, in the policy's currency."""

    accounts: int
    amount: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach:
    """The book and what can be reached of it. ``without_rate`` accounts are counted, but not in amounts."""

    book: Part
    reachable: Part
    by_channel: dict[Channel, Part]
    by_bucket: dict[Bucket, tuple[Part, Part]]
    why_not: dict[WhyNot, Part]
    without_rate: int

    @property
    def share_accounts(self) -> Fraction | None:
        return Fraction(self.reachable.accounts, self.book.accounts) if self.book.accounts else None

    @property
    def share_amount(self) -> Fraction | None:
        return Fraction(self.reachable.amount.minor, self.book.amount.minor) if self.book.amount else None


def measure_reach(tx: Connection, context: Context, *, now: datetime) -> Reach:
    """Measures the whole book at ``now``."""
    return reach_of(overdue_book(tx, context, now=now), currency=context.policy.currency)


def reach_of(book: Sequence[Overdue], *, currency: str) -> Reach:
    def part(found: Iterable[Overdue]) -> Part:
        rows = list(found)
        amounts = (one.overdue for one in rows if one.overdue is not None)
        return Part(accounts=len(rows), amount=Money.total(amounts, currency=currency))

    reachable = [one for one in book if one.why_not is None]
    return Reach(
        book=part(book),
        reachable=part(reachable),
        by_channel={channel: part(one for one in reachable if channel in one.channels) for channel in Channel},
        by_bucket={
            bucket: (
                part(one for one in book if one.bucket is bucket),
                part(one for one in reachable if one.bucket is bucket),
            )
            for bucket in Bucket
        },
        why_not={why: part(one for one in book if one.why_not is why) for why in WhyNot},
        without_rate=sum(one.overdue is None for one in book),
    )
