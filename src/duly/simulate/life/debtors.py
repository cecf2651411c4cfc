"""A seeded portfolio: who the debtors are, where they live, how they behave, and what they will owe over the year.

Pure: the same plan gives the same portfolio. People, companies and addresses are made up and reach nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from duly.domain.contact import Channel
from duly.domain.money import Money, exponent
from duly.domain.receivables import Account, Item, ItemKind, Kind
from duly.simulate.life import fitted
from duly.simulate.life.behaviours import PAYS_UNASKED, SHARES, Behaviour
from duly.simulate.life.life_settings import LifePlan
from duly.simulate.life.places import NOWHERE, Place, places_of

SPOKEN = "en"
"""What all of them write and read, wherever they live: their phrases are in one language."""
BUSINESS_SHARE = 0.35
BUSINESS_LEVEL = 6.0
POSTAL_CODE_SHARE = 0.7
SECOND_ACCOUNT_SHARE = 0.06
"""So many customers have another account, with another division of the company."""
TIERS = ((None, 900), ("gold", 85), ("vip", 15))
RHYTHMS = (3, 4, 6, 12, 12, 12, 24)
"""Invoices a year; one of them is drawn for each customer, near the fitted mean of the history together."""
BEFORE_DAYS = 45
"""Invoices are issued from so many days before the first day on, so that some are open when it begins."""
TERMS = (14, 30, 30, 30, 45)
CREDITED_SHARE = 0.02
NEVER_ALONE_SHARE = 0.04
"""Of the invoices of somebody who pays unasked, so many are forgotten for good until somebody asks."""
FIRST = ("Ada", "Bo", "Cleo", "Dov", "Esme", "Finn", "Gus", "Hope", "Ivo", "June", "Kit", "Lars", "Mona", "Nils", "Oda")
LAST = ("Imagined", "Invented", "Madeup", "Notional", "Placeholder", "Pretend", "Sample", "Supposed", "Fictive")
TRADES = ("Bakery", "Bicycles", "Cafe", "Florist", "Garage", "Joinery", "Nursery", "Tailors", "Printers")


@dataclass(frozen=True, kw_only=True, slots=True)
class Debtor:
    """One account's customer. ``share_late`` is how often they pay late by themselves."""

    account: Account
    place: Place
    behaviour: Behaviour
    addresses: tuple[tuple[Channel, str], ...]
    reads: bool
    share_late: float
    invoices_a_year: int

    @property
    def id(self) -> str:
        return self.account.id


@dataclass(frozen=True, kw_only=True, slots=True)
class Bill:
    """An invoice to come: the day it enters the books, and the day it is paid unasked, if ever.

    ``credited`` is what a later credit note takes off it.
    """

    item: Item
    entered: date
    paid_on: date | None
    credited: Money | None


def make_debtors(plan: LifePlan) -> list[Debtor]:
    """The portfolio's customers, in the order of their ids. Raises ``InputInvalid`` for unknown markets."""
    places = places_of(plan.markets)
    draw = Random(f"{plan.seed}:portfolio")
    behaviours = _behaviours(plan.accounts, draw)
    made: list[Debtor] = []
    for number, behaviour in enumerate(behaviours, start=1):
        before = made[-1] if made and draw.random() < SECOND_ACCOUNT_SHARE else None
        made.append(_debtor(number, behaviour, places, Random(f"{plan.seed}:debtor:{number}"), before))
    return made


def _behaviours(count: int, draw: Random) -> list[Behaviour]:
    """Each behaviour once where there is room, then by their shares; in an order of chance."""
    once = list(SHARES)[:count]
    rest = draw.choices(list(SHARES), cum_weights=list(accumulate(SHARES.values())), k=count - len(once))
    chosen = [*once, *rest]
    draw.shuffle(chosen)
    return chosen


def _debtor(number: int, behaviour: Behaviour, places: Sequence[Place], draw: Random, other: Debtor | None) -> Debtor:
    """``other`` is the same customer's other account: the same person, place and addresses beside the e-mail."""
    place = other.place if other else draw.choices(places, weights=[each.share for each in places])[0]
    kind = other.account.kind if other else Kind.BUSINESS if draw.random() < BUSINESS_SHARE else Kind.CONSUMER
    last = LAST[number % len(LAST)]
    name = f"{draw.choice(FIRST)} {last}" if kind is Kind.CONSUMER else f"{last} {draw.choice(TRADES)} Ltd"
    identifier = f"{'C' if kind is Kind.CONSUMER else 'B'}{number:06}"
    account = Account(
        id=identifier, name=other.account.name if other else name, kind=kind, currency=place.currency,
        market=place.country, language=SPOKEN, region=place.region,
        timezone=place.zone if place.country != NOWHERE and draw.random() < 0.8 else None,
        tier=draw.choices([tier for tier, _ in TIERS], weights=[weight for _, weight in TIERS])[0],
        customer=other.account.customer if other else f"K{number:06}",
        postal_code=other.account.postal_code if other else _postal_code(draw),
    )  # fmt: skip
    late = fitted.share_late(draw)
    return Debtor(
        account=account, place=place, behaviour=behaviour, addresses=_addresses(identifier, kind, draw),
        reads=draw.random() < 0.85, share_late=late if behaviour is Behaviour.PROMPT else max(late, 0.35),
        invoices_a_year=draw.choice(RHYTHMS),
    )  # fmt: skip


def _postal_code(draw: Random) -> str | None:
    """Five digits beginning with 99, which stand for no place; some are not in the books."""
    return f"99{draw.randint(100, 999)}" if draw.random() < POSTAL_CODE_SHARE else None


def _addresses(identifier: str, kind: Kind, draw: Random) -> tuple[tuple[Channel, str], ...]:
    """Mostly on every channel; some addresses do not work, some lines are busy at first, a few know none."""
    found: list[tuple[Channel, str]] = []
    for channel, there in ((Channel.WHATSAPP, 0.8 if kind is Kind.CONSUMER else 0.3), (Channel.VOICE, 0.85)):
        if draw.random() < there:
            trouble = draw.choices(("", "-unreachable", "-busy"), weights=(94, 3, 3))[0]
            found.append((channel, f"sandbox:{identifier}{trouble}"))
    if draw.random() < 0.92:
        name = f"unreachable-{identifier}" if draw.random() < 0.02 else identifier
        found.append((Channel.EMAIL, f"{name.lower()}@customers.example"))
    return tuple(found)


def bills(debtor: Debtor, *, plan: LifePlan, first_day: date) -> Iterator[Bill]:
    """What the debtor will be billed, in the order of its issue."""
    draw = Random(f"{plan.seed}:bills:{debtor.id}")
    span = BEFORE_DAYS + plan.days
    terms = draw.choice(TERMS)
    every = 365 / debtor.invoices_a_year
    day = draw.uniform(0, every)
    number = 0
    while day < span:
        number += 1
        yield _bill(debtor, number, first_day + timedelta(days=int(day) - BEFORE_DAYS), terms, first_day, draw)
        day += every * draw.uniform(0.7, 1.3)


def _bill(debtor: Debtor, number: int, issued: date, terms: int, first_day: date, draw: Random) -> Bill:
    due = issued + timedelta(days=terms)
    amount = _amount(debtor, draw)
    item = Item(
        id=f"{debtor.id}-{number:03}", account_id=debtor.id, number=_number(debtor.id, number),
        kind=ItemKind.INVOICE, amount=amount, issued_on=issued, due_on=due,
    )  # fmt: skip
    days = fitted.days_after_due(draw, share_late=debtor.share_late)
    alone = debtor.behaviour in PAYS_UNASKED and draw.random() >= NEVER_ALONE_SHARE
    if debtor.behaviour not in PAYS_UNASKED:
        alone = draw.random() < 1 - debtor.share_late and days <= 0  # whoever makes trouble does so now and then
    credited = Money(minor=max(amount.minor // draw.randint(4, 12), 1), currency=amount.currency)
    return Bill(
        item=item,
        entered=max(issued, first_day),
        paid_on=max(due + timedelta(days=days), issued + timedelta(days=1)) if alone else None,
        credited=credited if draw.random() < CREDITED_SHARE else None,
    )


def _number(account_id: str, number: int) -> str:
    return f"INV-{account_id[1:]}{number:03}"


def first_number(account_id: str) -> str:
    """The number of a customer's first invoice, which they have at hand."""
    return _number(account_id, 1)


def _amount(debtor: Debtor, draw: Random) -> Money:
    level = debtor.place.level * (BUSINESS_LEVEL if debtor.account.kind is Kind.BUSINESS else 1.0)
    minor = int(fitted.amount(draw, level=level) * 10 ** exponent(debtor.place.currency))
    step = debtor.place.step
    return Money(minor=max(minor // step * step, step), currency=debtor.place.currency)
