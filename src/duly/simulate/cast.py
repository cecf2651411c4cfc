"""The customers of the demo who answer in words: who they are, what they owe, and what they say.

A table to read, and nothing else. People, companies and numbers are made up; their addresses are the
sandbox's and reach nobody. Days are counted from the first day of the demo.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from duly.domain.receivables import Kind
from duly.simulate.customers import Line, Pays

CONSUMER, BUSINESS = Kind.CONSUMER, Kind.BUSINESS

REMINDED = "not yet seen a payment|here are copies"
ASKED_AMOUNT = "Is that for the full"
ASKED_DATE = "is that right"
NOTED = "noted your payment"


@dataclass(frozen=True, kw_only=True, slots=True)
class Debt:
    """One invoice: its amount in the account's currency and the day it falls due, from the end where negative."""

    amount: str
    due_day: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One customer of the demo. ``reads`` is false for who never opens a message."""

    id: str
    name: str
    kind: Kind
    country: str
    currency: str
    debts: tuple[Debt, ...]
    lines: tuple[Line, ...] = ()
    tier: str | None = None
    reads: bool = True
    whatsapp_works: bool = True


def _owes(*debts: tuple[str, int]) -> tuple[Debt, ...]:
    return tuple(Debt(amount=amount, due_day=day) for amount, day in debts)


CAST: tuple[Part, ...] = (
    Part(
        id="C-1001", name="Nora Keeps", kind=CONSUMER, country="IE", currency="EUR", debts=_owes(("120.00", 1)),
        lines=(
            Line(hears=REMINDED, says="Sorry, this slipped my mind. I will pay all of it on {day}.", day_in=4),
            Line(hears=NOTED, pays=Pays(days=4)),
        ),
    ),
    Part(
        id="C-1002", name="Barry Breaks", kind=CONSUMER, country="GB", currency="GBP", debts=_owes(("240.00", 2)),
        lines=(
            Line(hears=REMINDED, after_minutes=190, says="ok ok, I'll pay on {day}", day_in=5),
            Line(hears=ASKED_AMOUNT, after_minutes=4, says="Yes"),
            Line(hears="have a message", after_minutes=30, pays=Pays(days=2)),
        ),
    ),
    Part(
        id="C-1003", name="Petra Parts", kind=CONSUMER, country="IE", currency="EUR", debts=_owes(("300.00", 4)),
        lines=(
            Line(hears=REMINDED, says="I can pay 200 euros on {day}.", day_in=6),
            Line(hears=NOTED, pays=Pays(days=6, share=Fraction(2, 5))),
            Line(hears="payment we had noted", says="Sorry! I will pay the rest on {day}.", day_in=5),
            Line(hears=ASKED_AMOUNT, after_minutes=3, says="Yes, all of it"),
            Line(hears=NOTED, pays=Pays(days=5)),
        ),
    ),
    Part(
        id="B-2001", name="Doubtful Interiors Ltd", kind=BUSINESS, country="IE", currency="EUR",
        debts=_owes(("1860.00", 3), ("420.00", 5)),
        lines=(
            Line(
                hears=REMINDED, after_minutes=150,
                says="Invoice {first} is not right: we never received those goods. We will pay {second} on {day}.",
                day_in=7,
            ),
            Line(hears=ASKED_AMOUNT, after_minutes=25, says="Yes, the 420."),
            Line(hears=NOTED, pays=Pays(days=7, only=(1,))),
        ),
    ),
    Part(
        id="C-1004", name="Claude Claims", kind=CONSUMER, country="GB", currency="GBP", debts=_owes(("95.50", 6)),
        lines=(
            Line(hears=REMINDED, says="I already paid this last week by bank transfer.", pays=Pays(days=2)),
            Line(hears="send the receipt", after_minutes=12, says="The reference is BT-99182"),
        ),
    ),
    Part(
        id="B-2002", name="Copycat Print & Sign LLC", kind=BUSINESS, country="US", currency="USD",
        debts=_owes(("640.00", 8)),
        lines=(
            Line(hears=REMINDED, after_minutes=45, says="Could you send me a copy of invoice {first}?"),
            Line(hears="Here is what you asked for", after_minutes=20, says="Thanks. Can you send a link to pay it?"),
            Line(hears=r"You can pay [0-9]", after_minutes=9, opens_link=True, pays=Pays(days=1)),
        ),
    ),
    Part(
        id="C-1005", name="Hattie Hardtimes", kind=CONSUMER, country="GB", currency="GBP", debts=_owes(("310.00", 9)),
        lines=(
            Line(hears=REMINDED, says="I lost my job in January and cannot pay this right now. I am really worried."),
        ),
    ),
    Part(
        id="B-2003", name="Litigious Lettings Ltd", kind=BUSINESS, country="GB", currency="GBP",
        debts=_owes(("780.00", 11)),
        lines=(Line(hears=REMINDED, after_minutes=80, says="Any more of this and you will hear from our solicitor."),),
    ),
    Part(
        id="C-1006", name="Olive Elsewhere", kind=CONSUMER, country="IE", currency="EUR", debts=_owes(("140.00", 12)),
        lines=(
            Line(hears="assistant", after_minutes=15, says="You have the wrong number, I don't know any Olive."),
        ),
    ),
    Part(
        id="C-1007", name="Stan Stops", kind=CONSUMER, country="US", currency="USD", debts=_owes(("75.00", 13)),
        lines=(Line(hears=REMINDED, after_minutes=6, says="STOP"),),
    ),
    Part(
        id="C-1008", name="Pia Person", kind=CONSUMER, country="IE", currency="EUR", debts=_owes(("210.00", 16)),
        lines=(Line(hears=REMINDED, says="I would rather talk to a real person about this."),),
    ),
    Part(
        id="C-1009", name="Fred Friday", kind=CONSUMER, country="IE", currency="EUR", debts=_owes(("165.00", 15)),
        lines=(
            Line(hears=REMINDED, after_minutes=70, says="I'll pay next Friday"),
            Line(hears=ASKED_DATE, after_minutes=5, says="yes"),
            Line(hears=ASKED_AMOUNT, after_minutes=5, says="yes"),
            Line(hears="planned for today", after_minutes=40, opens_link=True, pays=Pays(days=1)),
        ),
    ),
    Part(
        id="C-1010", name="Norbert Neverreads", kind=CONSUMER, country="MT", currency="EUR", debts=_owes(("180.00", 5)),
        reads=False,
    ),
    Part(
        id="B-2004", name="Very Important Imports plc", kind=BUSINESS, country="GB", currency="GBP", tier="vip",
        debts=_owes(("4200.00", 14)),
    ),
    Part(
        id="C-1011", name="Una Reachable", kind=CONSUMER, country="IE", currency="EUR", debts=_owes(("88.00", 7)),
        whatsapp_works=False,
        lines=(Line(hears="here are copies|still open with us", pays=Pays(days=3)),),
    ),
    Part(
        id="C-1012", name="Meg Memory", kind=CONSUMER, country="IE", currency="EUR", debts=_owes(("59.90", 10)),
        lines=(Line(hears=REMINDED, opens_link=True, pays=Pays(days=1)),),
    ),
    Part(id="C-1013", name="Lena Latest", kind=CONSUMER, country="IE", currency="EUR", debts=_owes(("132.00", -4))),
)  # fmt: skip
