"""The company's people: a clerk who works what waits for a person, in office hours, through the use cases.

What the clerk decides is drawn by the case's own id, so the same life has the same decisions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import assert_never

from duly.domain.dispute import DisputeResolution
from duly.domain.escalation import EscalationResolution
from duly.domain.money import Money, Rounding
from duly.simulate.life.bank import CreditNote
from duly.simulate.life.faults import Chance
from duly.simulate.life.minds import Sends
from duly.usecases.context import Context
from duly.usecases.hold_account import release
from duly.usecases.list_cases import Waiting, WaitingKind, list_waiting
from duly.usecases.resolve_case import Resolution, resolve_case
from duly.usecases.resolve_dispute import Settlement, resolve_dispute

CLERK = "clerk"
LOOKS_AT = (time(10, 0), time(15, 30))
SATURDAY = 5
DELAY_HOURS = (2, 90)
KEEPS = frozenset(
    {"hardship", "vulnerability", "deceased", "legal_threat", "insolvency", "exclude.hardship", "exclude.vulnerable",
     "exclude.legal_action", "exclude.vip", "exclude.high_balance", "exclude.relationship", "broken_promises"}
)  # fmt: skip
"""Triggers after which the account stays with a person for a while: automation would only hand it over again."""
STAYS_DAYS = (20, 75)
HOLDS_DAYS = (5, 20)
TALKS_INTO_PAYING = 55
PAYS_AFTER_DAYS = (2, 25)
CREDIT_AFTER_DAYS = 3
SETTLED: tuple[tuple[DisputeResolution | None, int], ...] = (
    (DisputeResolution.CREDIT, 25), (DisputeResolution.UPHELD, 45), (DisputeResolution.PARTIAL, 15), (None, 15),
)  # fmt: skip


@dataclass(kw_only=True)
class Clerk:
    """``back_on`` are the accounts that stay with the clerk, and the day each goes back to automation."""

    context: Context
    chance: Chance
    back_on: dict[str, date] = field(default_factory=dict[str, date])
    worked: int = 0

    def next_at(self, after: datetime) -> datetime:
        """When the clerk looks at the queue next."""
        local = after.astimezone(self.context.zone)
        day = local.date()
        while True:
            if day.weekday() < SATURDAY:
                for at in LOOKS_AT:
                    instant = datetime.combine(day, at, tzinfo=self.context.zone)
                    if instant > after:
                        return instant
            day += timedelta(days=1)

    def work(self, *, now: datetime) -> Iterator[Sends | tuple[CreditNote, date]]:
        """Does what has waited long enough; gives the money and the credit notes that follow from it."""
        with self.context.database.reading() as tx:
            waiting = list_waiting(tx)
        for one in waiting:
            if one.opened_at + self._delay(one.id) > now:
                continue
            match one.kind:
                case WaitingKind.CASE:
                    yield from self._case(one, now=now)
                case WaitingKind.DISPUTE:
                    yield from self._dispute(one, now=now)
                case WaitingKind.UNMATCHED | WaitingKind.WRITE_BACK | WaitingKind.CREDIT:
                    pass  # these are others' work: whose words they are, what was refused, a note that is to come
                case _:
                    assert_never(one.kind)
        self._give_back(now=now)

    def _delay(self, name: str) -> timedelta:
        return timedelta(hours=self._between("delay", name, DELAY_HOURS))

    def _between(self, what: str, name: str, span: tuple[int, int]) -> int:
        first, last = span
        return first + self.chance.draw(what, name) % (last - first + 1)

    def _percent(self, what: str, name: str) -> int:
        return self.chance.draw(what, name) % 100

    def _case(self, one: Waiting, *, now: datetime) -> Iterator[Sends]:
        assert one.account_id is not None, "a case belongs to an account"
        today = self.context.day_of(now)
        stays = not KEEPS.isdisjoint(one.row["triggers"])
        until = today + timedelta(days=self._between("hold", one.id, HOLDS_DAYS))
        holds = not stays and self._percent("holds", one.id) < 40
        how = EscalationResolution.STAYED if stays else EscalationResolution.RETURNED
        resolution = Resolution(
            how=how, by=CLERK, note="Talked with the customer.", hold_until=until if holds else None
        )
        resolve_case(self.context, one.id, resolution, now=now)
        self.worked += 1
        if stays:
            self.back_on[one.account_id] = today + timedelta(days=self._between("stays", one.id, STAYS_DAYS))
        if self._percent("talks", one.id) < TALKS_INTO_PAYING:
            days = self._between("pays", one.id, PAYS_AFTER_DAYS)
            yield Sends(account_id=one.account_id, day=today + timedelta(days=days), share=100)

    def _dispute(self, one: Waiting, *, now: datetime) -> Iterator[tuple[CreditNote, date]]:
        assert one.account_id is not None, "a dispute belongs to an account"
        disputed = Money(minor=one.row["amount"], currency=one.row["currency"])
        how = self._settled(one.id)
        if how is DisputeResolution.PARTIAL and disputed.minor < 2:
            how = DisputeResolution.CREDIT
        part = disputed.times(Fraction(1, 2), rounding=Rounding.DOWN)
        credited = part.plain() if how is DisputeResolution.PARTIAL else None
        settlement = Settlement(how=how, by=CLERK, note="Looked at the papers.", credited=credited)
        conceded = resolve_dispute(self.context, one.id, settlement, now=now)
        self.worked += 1
        if conceded:
            note = CreditNote(
                id=f"CN-{one.id[:12]}", account_id=one.account_id, number=one.row["item_number"], amount=conceded
            )
            yield note, self.context.day_of(now) + timedelta(days=CREDIT_AFTER_DAYS)

    def _settled(self, name: str) -> DisputeResolution | None:
        luck = self._percent("settles", name)
        for how, share in SETTLED:
            if luck < share:
                return how
            luck -= share
        raise AssertionError("the shares are of a hundred")

    def _give_back(self, *, now: datetime) -> None:
        today = self.context.day_of(now)
        for account_id in sorted(name for name, day in self.back_on.items() if day <= today):
            del self.back_on[account_id]
            release(self.context, account_id, by=CLERK, note="Nothing more for a person to do.", now=now)
