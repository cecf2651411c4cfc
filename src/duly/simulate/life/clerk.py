"""The company's people: a clerk who works what waits for a person, in office hours, through the use cases.

What the clerk decides is drawn by the case's own id, so the same life has the same decisions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import assert_never

from duly.domain.contact import Channel
from duly.domain.dispute import DisputeResolution
from duly.domain.escalation import EscalationResolution
from duly.domain.money import Money, Rounding
from duly.domain.plan import PlanState
from duly.domain.writeback import WriteBackEvent
from duly.errors import InputInvalid
from duly.simulate.life.bank import CreditNote
from duly.simulate.life.faults import Chance
from duly.simulate.life.minds import Sends
from duly.usecases.context import Context
from duly.usecases.decide_plan import DECIDED_WITH_PLAN, Terms, Who, agree_plan, change_plan, end_plan
from duly.usecases.hold_account import release
from duly.usecases.list_cases import Waiting, WaitingKind, list_waiting
from duly.usecases.plan_records import StoredPlan, read_plans
from duly.usecases.resolve_case import Resolution, resolve_case
from duly.usecases.resolve_dispute import Settlement, credit_is_in, reopen_dispute, resolve_dispute
from duly.usecases.send_code import send_code
from duly.usecases.settle_strays import give_message, put_message_aside, settle_write_back

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
CREDIT_FORGOTTEN = 12
"""So many credit notes in a hundred are never written; somebody notices when they are late."""
OPENED_AGAIN = 15
OPENED_AGAIN_AFTER_DAYS = (3, 20)
BY_HAND = 40
"""So many refused outcomes in a hundred are entered by hand at once; the others are sent again."""
SENDS_A_CODE = 60
AGREES, CHANGES = 55, 20
"""Of a hundred plans that wait for a person so many are agreed, and so many offered in other terms."""
OTHER_INSTALMENTS = 3
SETTLED: tuple[tuple[DisputeResolution | None, int], ...] = (
    (DisputeResolution.CREDIT, 25), (DisputeResolution.UPHELD, 45), (DisputeResolution.PARTIAL, 15), (None, 15),
)  # fmt: skip


@dataclass(kw_only=True)
class Clerk:
    """``back_on`` are the accounts that stay with the clerk, and the day each goes back to automation; ``again_on`` the
    disputes that are opened once more. ``known`` says whose each new address is.
    """

    context: Context
    chance: Chance
    known: Mapping[str, str]
    again_on: dict[str, date] = field(default_factory=dict[str, date])
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
                case WaitingKind.UNMATCHED:
                    self._unmatched(one, now=now)
                case WaitingKind.WRITE_BACK:
                    self._refused(one, now=now)
                case WaitingKind.CREDIT:
                    self._credit(one, now=now)
                case WaitingKind.DRAFT:
                    pass  # a simulated life is lived in live mode
                case _:
                    assert_never(one.kind)
        self._give_back(now=now)
        self._open_again(now=now)

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
        if DECIDED_WITH_PLAN.issuperset(one.row["triggers"]) and (asked := self._asked_for(one.account_id)):
            self._plan(asked, now=now)
            return
        if "unverified" in one.row["triggers"] and self._percent("code", one.id) < SENDS_A_CODE:
            self._code(one.id, one.account_id, now=now)
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

    def _asked_for(self, account_id: str) -> StoredPlan | None:
        """The plan that waits for a person."""
        with self.context.database.reading() as tx:
            plans = read_plans(tx, [account_id])
        return next((each for each in plans if each.state is PlanState.IN_REVIEW), None)

    def _plan(self, asked: StoredPlan, *, now: datetime) -> None:
        plan_id, who = asked.row.id, Who(by=CLERK, note="Looked at how they have paid.")
        luck = self._percent("plan", plan_id)
        if luck < AGREES and asked.schedule[0].day >= self.context.day_of(now):
            agree_plan(self.context, plan_id, who, now=now)
        elif luck < AGREES + CHANGES and asked.total.minor > OTHER_INSTALMENTS:
            change_plan(self.context, plan_id, Terms(count=OTHER_INSTALMENTS), who, now=now)
        else:
            end_plan(self.context, plan_id, who, now=now)
        self.worked += 1

    def _code(self, name: str, account_id: str, *, now: datetime) -> None:
        """Speaks with the customer, who is to send a code back; where the channel cannot be used, asks otherwise."""
        code = f"{self.chance.draw('code', name) % 1_000:03}{self.chance.draw('code too', name) % 1_000:03}"
        for channel in (Channel.WHATSAPP, Channel.EMAIL):
            try:
                send_code(self.context, account_id, channel=channel, code=code, salt=name, by=CLERK, now=now)
            except InputInvalid:
                continue
            return

    def _unmatched(self, one: Waiting, *, now: datetime) -> None:
        """Gives a message to who it is from, or puts it aside where nobody knows."""
        account_id = self.known.get(one.row["address"])
        if account_id is None:
            put_message_aside(self.context, one.id, by=CLERK, note="Nobody knows who this is.", now=now)
        else:
            note = "They told me their new number."
            give_message(self.context, one.id, account_id=account_id, by=CLERK, note=note, now=now)
        self.worked += 1

    def _refused(self, one: Waiting, *, now: datetime) -> None:
        by_hand = self._percent("by hand", f"{one.id}:{now}") < BY_HAND
        event = WriteBackEvent.ACKNOWLEDGED if by_hand else WriteBackEvent.SENT_AGAIN
        settle_write_back(self.context, one.id, event=event, by=CLERK, note="Looked at why it was refused.", now=now)
        self.worked += 1

    def _credit(self, one: Waiting, *, now: datetime) -> None:
        """A credit that was conceded and is late: nobody wrote the note, and the clerk sees to the books."""
        if one.due_at is not None and one.due_at < now:
            credit_is_in(self.context, one.id, by=CLERK, note="The note was never written.", now=now)
            self.worked += 1

    def _open_again(self, *, now: datetime) -> None:
        today = self.context.day_of(now)
        for dispute_id in sorted(name for name, day in self.again_on.items() if day <= today):
            del self.again_on[dispute_id]
            try:
                reopen_dispute(self.context, dispute_id, by=CLERK, note="The customer sent papers.", now=now)
            except InputInvalid:
                continue  # paid meanwhile, or disputed anew: nothing to open again
            self.worked += 1

    def _dispute(self, one: Waiting, *, now: datetime) -> Iterator[tuple[CreditNote, date]]:
        assert one.account_id is not None, "a dispute belongs to an account"
        disputed = Money(minor=one.row["amount"], currency=one.row["currency"])
        how = self._settled(one.id)
        if how is DisputeResolution.PARTIAL and disputed.minor < 2:
            how = DisputeResolution.CREDIT
        part = disputed.times(Fraction(1, 2), rounding=Rounding.DOWN)
        credited = part.plain() if how is DisputeResolution.PARTIAL else None
        settlement = Settlement(how=how, by=CLERK, note="Looked at the papers.", credited=credited)
        try:
            conceded = resolve_dispute(self.context, one.id, settlement, now=now)
        except InputInvalid:  # so much was paid meanwhile that half of what was disputed is all of what is left
            whole = replace(settlement, how=DisputeResolution.CREDIT, credited=None)
            conceded = resolve_dispute(self.context, one.id, whole, now=now)
        self.worked += 1
        if self._percent("again", one.id) < OPENED_AGAIN and one.row["round"] == 1:
            days = self._between("again on", one.id, OPENED_AGAIN_AFTER_DAYS)
            self.again_on[one.id] = self.context.day_of(now) + timedelta(days=days)
        if conceded and self._percent("note", one.id) >= CREDIT_FORGOTTEN:
            note = CreditNote(
                id=f"CN-{one.id}-{one.row['round']}",
                account_id=one.account_id,
                number=one.row["item_number"],
                amount=conceded,
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
