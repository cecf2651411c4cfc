"""Lives a plan: the worker's own turns on the sandbox clock, and around them customers, people, books and faults.

Owns the order of things at one instant: the morning's export, then what customers do, then people, then the worker.
Everything is done through the use cases and the channels, as in service; nothing here writes to the store.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random
from typing import assert_never

from duly.app import PHONE_FILE, App, sole_worker
from duly.connectors.tables.records import Known
from duly.domain.money import Rounding
from duly.errors import InputInvalid
from duly.simulate.life.bank import Bank
from duly.simulate.life.clerk import Clerk
from duly.simulate.life.debtors import Debtor, bills, make_debtors
from duly.simulate.life.faults import ODDS, Chance, FaultyPhone, FaultySink, Mortality, WatchedDatabase, WorkerDied
from duly.simulate.life.life_settings import FIRST_DAY, LifePlan, on_grid
from duly.simulate.life.minds import NEW, Action, Mind, Moves, OpensLink, Reads, Says, Sends, SendsInstalment
from duly.simulate.life.places import rates
from duly.simulate.life.watch import Watch
from duly.store.daily import set_clock
from duly.store.record import Recorded
from duly.usecases.activate_policy import notice_policy
from duly.usecases.import_receivables import import_records
from duly.usecases.keep_rates import keep_rates
from duly.usecases.send_messages import recover_claims
from duly.workers.loop import SANDBOX_CLOCK, spare_collector, turn
from duly.workers.timetable import next_instant

NUMBERS = re.compile(r"INV-\d+")
RESTS_HOURS = (1, 60)
PART = Fraction(1, 2)
"""Who names an amount names so much of an invoice."""
AT_ONCE = timedelta(minutes=10)
"""What a customer says so soon is said at its own instant, between the hours."""
DEATHS_MAX = 20
"""So often at most a worker dies at one instant."""

OnDay = Callable[[date], None]
Watcher = Callable[[Sequence[Recorded]], None]


def live(app: App, plan: LifePlan, *, on_day: OnDay, watchers: Sequence[Watcher]) -> World:
    """Lives the whole plan in an empty workspace; gives the world as it is at the end.

    ``watchers`` are told of everything recorded, beside the watch over the guarantees.
    """
    chance = Chance(plan.seed)
    odds = ODDS[plan.faults]
    mortality = Mortality(chance, odds.worker_dies)
    settings = app.context.settings
    database = WatchedDatabase(settings.database_url(app.folder), mortality)
    phone = FaultyPhone(app.folder / PHONE_FILE, chance, odds, mortality)
    sink = FaultySink(app.folder / settings.outcomes, chance, odds, mortality)
    own = App(folder=app.folder, context=replace(app.context, database=database), phone=phone, sink=sink)
    try:
        world = World(own, plan, phone, sink, chance, mortality)
        database.on_commit = lambda recorded: _tell(recorded, (world.watch.see, *watchers))
        world.live(on_day)
        return world
    finally:
        phone.close()
        database.close()


def _tell(recorded: Sequence[Recorded], watchers: Sequence[Watcher]) -> None:
    for each in watchers:
        each(recorded)


class World:
    """Everything outside of the worker, and its clock."""

    def __init__(
        self, app: App, plan: LifePlan, phone: FaultyPhone, sink: FaultySink, chance: Chance, mortality: Mortality
    ) -> None:
        self.app = app
        self.plan = plan
        self.context = app.context
        self.watch = Watch(app.context)
        self.mortality = mortality
        self.turns = 0
        self._phone = phone
        self._sink = sink
        self._chance = chance
        self._odds = ODDS[plan.faults]
        self.debtors: list[Debtor] = make_debtors(plan)
        billed = {debtor.id: list(bills(debtor, plan=plan, first_day=FIRST_DAY)) for debtor in self.debtors}
        self.bank = Bank(self.debtors, billed, chance, self._odds)
        known = {f"sandbox:{debtor.id}{NEW}": debtor.id for debtor in self.debtors}
        self.clerk = Clerk(context=self.context, chance=chance, known=known)
        self._amounts = {bill.item.number: bill.item.amount for own in billed.values() for bill in own}
        self._minds = {
            debtor.id: Mind(debtor=debtor, random=Random(f"{plan.seed}:mind:{debtor.id}")) for debtor in self.debtors
        }
        self._actions: list[tuple[datetime, int, Says | Reads | OpensLink]] = []
        self._number = 0

    @property
    def end(self) -> datetime:
        """The last instant of the last day."""
        return self._start(FIRST_DAY + timedelta(days=self.plan.days)) - timedelta(seconds=1)

    def _start(self, day: date) -> datetime:
        return self.context.start_of(day).astimezone(UTC)

    def live(self, on_day: OnDay) -> None:
        now = self._start(FIRST_DAY)
        next_day, clerk_at = FIRST_DAY, self.clerk.next_at(now)
        spare_collector()
        with sole_worker(self.app.folder):
            self.mortality.immortal = True  # people set a workspace up, and see that it is done
            notice_policy(self.context, now=now)
            self._open_books(now)
            self.mortality.immortal = False
            while now <= self.end:
                today = self.context.day_of(now)
                while next_day <= today:
                    self._morning(next_day, now)
                    on_day(next_day)
                    next_day += timedelta(days=1)
                self._act(now)
                if clerk_at <= now:
                    self._people(now)
                    clerk_at = self.clerk.next_at(now)
                self._turn(now)
                self._hear(now)
                now = self._following(now, min(clerk_at, self._start(next_day)))
            self._sink.flush()

    def _following(self, now: datetime, latest: datetime) -> datetime:
        """The next instant with something to do; a worker that rests wakes up late, and has all of it to do."""
        own = min(self._actions[0][0], latest) if self._actions else latest
        following = max(min(next_instant(self.app, now), own), now + timedelta(seconds=1))
        if self._chance.holds(self._odds.worker_rests, "rests", now):
            first, last = RESTS_HOURS
            return following + timedelta(hours=first + self._chance.draw("how long", now) % (last - first))
        return following

    def _open_books(self, now: datetime) -> None:
        quote = self.context.policy.currency
        known = rates(first_day=FIRST_DAY, days=self.plan.days, quote=quote, random=Random(f"{self.plan.seed}:rates"))
        keep_rates(self.context, known, source="simulation", actor="import:rates", now=now)
        customers = [
            Known(line=line, known_on=FIRST_DAY, record=one) for line, one in enumerate(self.bank.customers(), start=2)
        ]
        self._import("customers.csv", customers, now)

    def _morning(self, day: date, now: datetime) -> None:
        """The export of ``day``, and the outcomes of the day before."""
        self._sink.flush()
        with self.context.database.reading() as tx:
            records = self.bank.export(tx, day)
        if records:
            self._import(f"export-{day}.csv", records, now)
        for account_id in self.bank.paid_in_full:
            self._minds[account_id].paid()

    def _import(self, file: str, records: Sequence[Known], now: datetime) -> None:
        """Imports as often as it takes a worker to live through it."""
        for _ in range(DEATHS_MAX):
            try:
                imported = import_records(self.context, records, file=file, now=now)
            except WorkerDied:
                continue
            if imported.errors:
                raise InputInvalid(tuple(str(error) for error in imported.errors))
            return

    def _people(self, now: datetime) -> None:
        """People do not die of the machine's faults; what they do is done."""
        self.mortality.immortal = True
        for follows in self.clerk.work(now=now):
            match follows:
                case Sends():
                    self.bank.sends(follows)
                case (note, day):
                    self.bank.credit(note, on=day)
        self.mortality.immortal = False

    def _turn(self, now: datetime) -> None:
        """One turn of the worker; one that died begins anew, as on a start."""
        with self.context.database.transaction() as tx:
            set_clock(tx, SANDBOX_CLOCK, reached=now)
        for _ in range(DEATHS_MAX):
            try:
                turn(self.app, now)
                break
            except WorkerDied:
                self.mortality.immortal = True
                recover_claims(self.context, self.app.transports, claimed_before=now, now=now)
                self.mortality.immortal = False
        self.turns += 1

    def _act(self, now: datetime) -> None:
        """What customers do at this instant."""
        while self._actions and self._actions[0][0] <= now:
            at, _, action = heapq.heappop(self._actions)
            match action:
                case Says():
                    self._phone.say(
                        action.account_id, action.text, channel=action.channel, address=action.address, at=at
                    )
                case Reads():
                    self._phone.read(action.message_id, at=at)
                case OpensLink():
                    self._phone.open_link(action.account_id, channel=action.channel, address=action.address, at=at)
                case _:
                    assert_never(action)

    def _hear(self, now: datetime) -> None:
        """Customers hear what has just been sent to them."""
        sent, self._phone.sent = self._phone.sent, []
        for message in sorted(sent, key=lambda each: each.id):
            mind = self._minds[message.account_id]
            numbers = NUMBERS.findall(message.text)
            if numbers:
                mind.numbers = tuple(dict.fromkeys(numbers))
                amount = self._amounts[numbers[0]]
                mind.part = f"{amount.times(PART, rounding=Rounding.DOWN).plain()} {amount.currency}"
            for action in mind.hears(message, now=now, today=self.context.day_of(now)):
                self._plan(action, now)

    def _plan(self, action: Action, now: datetime) -> None:
        match action:
            case Sends():
                self.bank.sends(action)
            case SendsInstalment():
                self.bank.sends_instalment(action)
            case Moves():
                self.bank.moves(action.account_id, on=max(action.day, self.context.day_of(now) + timedelta(days=1)))
            case Says() | Reads() | OpensLink():
                soon = isinstance(action, Says) and action.at - now < AT_ONCE
                at = action.at.replace(microsecond=0) if soon else on_grid(action.at)
                self._number += 1
                heapq.heappush(self._actions, (at, self._number, replace(action, at=at)))
            case _:
                assert_never(action)
