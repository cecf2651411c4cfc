"""Customers who answer in words: what one does about the messages on their phone.

Pure: the same messages lead to the same reactions at the same instants, however often they are looked
at, so that a run which was cut short has the same customers when it goes on. Knows no store.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction

from duly.channels.sandbox.phone import PhoneMessage

READS_AFTER = timedelta(minutes=10)
TO_CUSTOMER = "in"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pays:
    """A payment ``days`` later: a ``share`` of what is then overdue, or of the debts at these places."""

    days: int
    share: Fraction = Fraction(1)
    only: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """What a customer does once about a message that has ``hears`` (a pattern) in it.

    In ``says``, ``{day}`` is the day ``day_in`` days on, ``{first}`` and ``{second}`` are invoice numbers.
    """

    hears: str
    after_minutes: int = 120
    says: str = ""
    day_in: int = 0
    opens_link: bool = False
    pays: Pays | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Customer:
    """One customer's manners. ``numbers`` are their invoices' numbers, the earliest first."""

    account_id: str
    lines: tuple[Line, ...] = ()
    reads: bool = True
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reads:
    message: PhoneMessage
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    message: PhoneMessage
    at: datetime
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OpensLink:
    message: PhoneMessage
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SendsMoney:
    """Money that arrives on ``day``."""

    account_id: str
    day: date
    pays: Pays


Reaction = Reads | Answers | OpensLink | SendsMoney


def reactions(customer: Customer, messages: Sequence[PhoneMessage]) -> Iterator[Reaction]:
    """Everything the customer does about ``messages``, which are theirs alone, oldest first."""
    left = list(customer.lines)
    for message in messages:
        if message.direction != TO_CUSTOMER:
            continue
        if customer.reads:
            yield Reads(message=message, at=message.at + READS_AFTER)
        line = next((each for each in left if re.search(each.hears, message.text)), None)
        if line is not None:
            left.remove(line)
            yield from _played(customer, line, message)


def _played(customer: Customer, line: Line, message: PhoneMessage) -> Iterator[Reaction]:
    at = message.at + timedelta(minutes=line.after_minutes)
    if line.opens_link:
        yield OpensLink(message=message, at=at)
    if line.says:
        yield Answers(message=message, at=at, text=_words(customer, line, at.date()))
    if line.pays is not None:
        day = at.date() + timedelta(days=line.pays.days)
        yield SendsMoney(account_id=customer.account_id, day=day, pays=line.pays)


def _words(customer: Customer, line: Line, today: date) -> str:
    day = today + timedelta(days=line.day_in)
    first, second = (*customer.numbers, "", "")[:2]
    return line.says.format(day=f"{day.day} {day:%B}", first=first, second=second)
