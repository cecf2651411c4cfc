"""One customer's mind: what they have heard and said, and what they do about the next message.

Deterministic: a customer has random numbers of their own, and hears messages in the order in which they came. Gives
what is to happen and when; does nothing itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from duly.domain.contact import Channel
from duly.domain.delivery import Outgoing
from duly.simulate.life.behaviours import AT_ONCE, EVERYBODY, OWN, Turn
from duly.simulate.life.debtors import Debtor, first_number
from duly.simulate.life.hearing import ASKING_FOR_MONEY, Heard, heard_in
from duly.simulate.life.intents import Intent
from duly.simulate.life.phrases import SENTENCES
from duly.simulate.life.spelling import as_typed, day_as_written

SAYS_TWICE = 0.05
SAYS_ELSEWHERE = 0.04
SAYS_FROM_NEW = 0.006
"""So many messages come from an address that nobody knows."""
NEW = "-new"
"""How a simulated customer's new address ends."""
SAYS_LATE = 0.05
READS_AT_ONCE_HOURS = 6
NIGHT = 0.12
"""So many messages are answered at whatever hour it is; others wait for the day."""
WAKES, SLEEPS = 7, 23
MEMORY_DAYS = 45
"""After so long without a message, what was said before counts no more."""
AT_ONCE_MINUTES = (2, 9)
"""What is answered at once is answered within so many minutes: a code is good for a quarter of an hour."""
DAYS_NAMED = re.compile(r"\b(\d{1,2}) (\w+) (\d{4})\b")
CODE_NAMED = re.compile(r"\b\d{6}\b")


@dataclass(frozen=True, kw_only=True, slots=True)
class Says:
    """Words on their way to us."""

    at: datetime
    account_id: str
    channel: Channel
    address: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reads:
    at: datetime
    message_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OpensLink:
    at: datetime
    account_id: str
    channel: Channel
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sends:
    """Money: ``share`` in percent of what is overdue on ``day``."""

    account_id: str
    day: date
    share: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SendsInstalment:
    """Money for what a plan asks by ``planned``, the day of an instalment. Without a plan that runs, nothing."""

    account_id: str
    day: date
    planned: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Moves:
    """The customer lives somewhere else from ``day`` on."""

    account_id: str
    day: date


Action = Says | Reads | OpensLink | Sends | SendsInstalment | Moves


@dataclass(kw_only=True)
class Mind:
    """``contacts`` counts messages that asked for money, ``did`` turns taken, both since the debtor last paid.

    ``numbers`` are the open invoices' numbers and ``part`` some of what is owed, in words, as last seen.
    So is ``code``.
    """

    debtor: Debtor
    random: Random
    numbers: Sequence[str] = ()
    part: str = "100"
    code: str = "000000"
    contacts: int = 0
    did: Counter[int] = field(default_factory=Counter[int])
    last_heard: datetime | None = None

    def paid(self) -> None:
        """The slate is clean: the next time begins anew."""
        self.contacts = 0
        self.did.clear()

    def hears(self, message: Outgoing, *, now: datetime, today: date) -> Iterator[Action]:
        """What follows from a message that has come."""
        if self.last_heard is not None and now - self.last_heard > timedelta(days=MEMORY_DAYS):
            self.paid()
        self.last_heard = now
        heard = heard_in(message.text)
        if heard is Heard.CODE and (found := CODE_NAMED.search(message.text)):
            self.code = found.group()
        self.contacts += heard in ASKING_FOR_MONEY
        read_at = now + timedelta(hours=self.random.uniform(0, READS_AT_ONCE_HOURS))
        if self.debtor.reads and message.channel is not Channel.VOICE:
            yield Reads(at=read_at, message_id=message.id)
        turn = self._chosen(heard)
        if turn is not None:
            yield from self._take(turn, message, now=now, today=today)

    def _chosen(self, heard: Heard) -> Turn | None:
        for place, turn in enumerate((*OWN[self.debtor.behaviour], *EVERYBODY)):
            if heard not in turn.hears or self.contacts < turn.from_contact or self.did[place] >= turn.times:
                continue
            if self.random.random() * 100 < turn.chance:
                self.did[place] += 1
                return turn
        return None

    def _take(self, turn: Turn, message: Outgoing, *, now: datetime, today: date) -> Iterator[Action]:
        at_once = turn.hours == AT_ONCE
        later = timedelta(hours=self.random.uniform(*turn.hours))
        if at_once:
            later = timedelta(minutes=self.random.randint(*AT_ONCE_MINUTES))
        at = now + later if at_once else self._awake(now + later)
        if self.random.random() < SAYS_LATE:
            at += timedelta(days=self.random.uniform(1, 5))
        if turn.opens_link:
            yield OpensLink(at=at, account_id=self.debtor.id, channel=message.channel, address=message.address)
        day = at.date()
        promised = day + timedelta(days=self.random.randint(*turn.promised)) if turn.promised else day
        if turn.says is not None:
            yield from self._say(turn.says, message, at=at, day=promised)
        if turn.promised is not None:
            yield from self._keeps(turn, promised)
        if turn.as_agreed:
            yield from self._pays_as_agreed(turn, days_named(message.text))
        if turn.pays is not None:
            yield Sends(
                account_id=self.debtor.id, day=day + timedelta(days=self.random.randint(*turn.pays.days)),
                share=turn.pays.share,
            )  # fmt: skip
        if turn.moves:
            yield Moves(account_id=self.debtor.id, day=day + timedelta(days=self.random.randint(1, 10)))

    def _keeps(self, turn: Turn, day: date) -> Iterator[Sends]:
        luck = self.random.random() * 100
        if luck < turn.keeps:
            yield Sends(account_id=self.debtor.id, day=day - timedelta(days=self.random.randint(0, 1)), share=100)
        elif luck < turn.keeps + turn.in_part:
            yield Sends(account_id=self.debtor.id, day=day, share=50)

    def _pays_as_agreed(self, turn: Turn, days: Sequence[date]) -> Iterator[SendsInstalment]:
        for day in days:
            if self.random.random() * 100 < turn.as_agreed:
                early = timedelta(days=self.random.randint(0, 2))
                yield SendsInstalment(account_id=self.debtor.id, day=day - early, planned=day)

    def _say(self, intent: Intent, message: Outgoing, *, at: datetime, day: date) -> Iterator[Says]:
        channel, address = message.channel, message.address
        if self.random.random() < SAYS_ELSEWHERE:
            channel, address = self.random.choice(self.debtor.addresses)
        if channel is not Channel.EMAIL and self.random.random() < SAYS_FROM_NEW:
            address = f"sandbox:{self.debtor.id}{NEW}"
        yield self._words(intent, channel, address, at=at, day=day)
        if self.random.random() < SAYS_TWICE:
            again = at + timedelta(minutes=self.random.randint(1, 90))
            yield self._words(intent, channel, address, at=again, day=day)

    def _words(self, intent: Intent, channel: Channel, address: str, *, at: datetime, day: date) -> Says:
        number = self.random.choice(self.numbers) if self.numbers else first_number(self.debtor.id)
        text = self.random.choice(SENTENCES[intent])
        text = text.format(
            day=day_as_written(day, today=at.date(), random=self.random), number=number, amount=self.part,
            amount_digits=self.random.randint(10_000, 99_999), postal=self.debtor.account.postal_code, end=number[-4:],
            code=self.code, guess=self.random.randint(10_000, 99_999),
        )  # fmt: skip
        return Says(
            at=at, account_id=self.debtor.id, channel=channel, address=address, text=as_typed(text, self.random)
        )

    def _awake(self, at: datetime) -> datetime:
        hour = at.astimezone(ZoneInfo(self.debtor.place.zone or "UTC")).hour
        if WAKES <= hour < SLEEPS or self.random.random() < NIGHT:
            return at
        return at + timedelta(hours=(WAKES - hour) % 24 + self.random.uniform(0, 3))


def days_named(text: str) -> list[date]:
    """The days that a message names with their year, each once, in their order."""
    found = [" ".join(named) for named in DAYS_NAMED.findall(text)]
    return sorted({datetime.strptime(each, "%d %B %Y").replace(tzinfo=UTC).date() for each in found})
