"""How promises end, by who took them and through which channel. Reads only.

Promises that people take and those that automation takes are kept at different rates, so they are never counted
together. Amounts are told per currency.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from sqlalchemy import BigInteger, Connection, case, cast, func, select

from duly.domain.money import Money
from duly.domain.promise import JUDGED, RUNNING, PromiseState
from duly.store.schema import promise


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """So many promises, the amount promised with them, and what was paid towards them in time."""

    count: int
    promised: Money
    paid: Money


@dataclass(frozen=True, kw_only=True, slots=True)
class PromisesTaken:
    """The promises of one taker, channel and currency, by the state they are in."""

    taken_by: str
    channel: str
    currency: str
    by_state: dict[str, Counted] = field(default_factory=dict[str, Counted])
    beyond_ceilings: int = 0

    def count(self, *states: PromiseState) -> int:
        return sum(self.by_state[state].count for state in states if state in self.by_state)

    def promised(self, *states: PromiseState) -> Money:
        found = [self.by_state[state].promised for state in states if state in self.by_state]
        return Money.total(found, currency=self.currency)

    def paid(self, *states: PromiseState) -> Money:
        found = [self.by_state[state].paid for state in states if state in self.by_state]
        return Money.total(found, currency=self.currency)

    @property
    def taken(self) -> int:
        return self.count(*PromiseState)

    @property
    def running(self) -> int:
        return self.count(*RUNNING)

    @property
    def kept_share(self) -> Fraction | None:
        """Of the promises that came to their day, the share that was kept; ``None`` where none has."""
        judged = self.count(*JUDGED)
        return Fraction(self.count(PromiseState.KEPT), judged) if judged else None

    @property
    def paid_share(self) -> Fraction | None:
        """Of the money promised for a day that has come, the share paid in time; a kept promise counts whole."""
        promised = self.promised(*JUDGED)
        if not promised:
            return None
        paid = self.promised(PromiseState.KEPT) + self.paid(PromiseState.PARTLY_KEPT)
        return Fraction(paid.minor, promised.minor)


def promises_taken(tx: Connection, *, since: datetime | None = None) -> list[PromisesTaken]:
    """One row for each taker, channel and currency that promises were taken by, in that order."""
    p = promise.c
    paid = case((p.paid < p.amount, p.paid), else_=p.amount)
    beyond = func.sum(case((p.exceeds != [], 1), else_=0))
    query = select(
        p.taken_by, p.channel, p.currency, p.state, func.count(), cast(func.sum(p.amount), BigInteger),
        cast(func.sum(paid), BigInteger), beyond,
    ).group_by(p.taken_by, p.channel, p.currency, p.state)  # fmt: skip
    if since is not None:
        query = query.where(p.taken_at >= since)
    rows: dict[tuple[str, str, str], dict[str, Counted]] = {}
    exceeded: dict[tuple[str, str, str], int] = {}
    for taken_by, channel, currency, state, count, promised, received, over in tx.execute(query):
        key = (taken_by, channel, currency)
        rows.setdefault(key, {})[state] = Counted(
            count=count,
            promised=Money(minor=promised, currency=currency),
            paid=Money(minor=received, currency=currency),
        )
        exceeded[key] = exceeded.get(key, 0) + int(over)
    return [
        PromisesTaken(
            taken_by=key[0], channel=key[1], currency=key[2], by_state=rows[key], beyond_ceilings=exceeded[key]
        )
        for key in sorted(rows)
    ]
