"""What public libraries find in a message: days and amounts. Each is told the language, the day and the order of dates.

They are no part of Duly and are not installed with it; one that is not there is left out, and said to be. They are best
installed aside: ``pip install --target peers dateparser recognizers-text-suite 'emoji<2' price-parser``, and then
``PYTHONPATH=peers``.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from duly.domain.signals import MessageContext
from duly.understanding.date_words import DateOrder
from duly.understanding.dates import date_order

FindDays = Callable[[str, str, MessageContext], frozenset[date]]
"""From a text, its language and what is known beside it."""
FindAmounts = Callable[[str, str], frozenset[Decimal]]
"""From a text and its language."""
CULTURES = {"en": "English", "es": "Spanish", "pt": "Portuguese"}


@dataclass(frozen=True, kw_only=True)
class Peer:
    """A library: the distribution it comes in, the module it is imported as, and what it can be asked for."""

    distribution: str
    module: str
    days: FindDays | None = None
    amounts: FindAmounts | None = None
    languages_of_days: tuple[str, ...] = ()

    @property
    def is_installed(self) -> bool:
        return find_spec(self.module) is not None

    @property
    def name(self) -> str:
        return f"{self.distribution} {version(self.distribution)}" if self.is_installed else self.distribution


def dateparser_days(text: str, language: str, context: MessageContext) -> frozenset[date]:
    found = import_module("dateparser.search").search_dates(
        text,
        languages=[language],
        settings={
            "RELATIVE_BASE": datetime.combine(context.as_of, time(12)),
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": _order(context),
        },
    )
    return frozenset(day.date() for _, day in found or ())


def _order(context: MessageContext) -> str:
    return "MDY" if date_order(context.locale) is DateOrder.MONTH_FIRST else "DMY"


def recognizers_days(text: str, language: str, context: MessageContext) -> frozenset[date]:
    recognizers = import_module("recognizers_date_time")
    culture = getattr(recognizers.Culture, CULTURES[language])
    found = recognizers.recognize_datetime(
        text,
        culture,
        reference=datetime.combine(context.as_of, time(12)),
    )
    return frozenset(day for one in found for day in _likeliest(one.resolution, context.as_of))


def _likeliest(resolution: dict[str, Any] | None, today: date) -> Iterator[date]:
    """Of the days a phrase may mean the first to come, else the last; of a range its last day."""
    days: list[date] = []
    for value in (resolution or {}).get("values", ()):
        if value["type"] in ("date", "datetime") and "value" in value:
            days += _day(value["value"])
        elif value["type"] in ("daterange", "datetimerange") and "end" in value:
            days += [day - timedelta(days=1) for day in _day(value["end"])]
    if days:
        yield min((day for day in days if day >= today), default=max(days))


def _day(text: str) -> list[date]:
    try:
        return [date.fromisoformat(text[:10])]
    except ValueError:
        return []  # "not resolved"


def recognizers_amounts(text: str, language: str) -> frozenset[Decimal]:
    recognizers = import_module("recognizers_number_with_unit")
    culture = getattr(recognizers.Culture, CULTURES[language])
    found = recognizers.recognize_currency(text, culture)
    values = [one.resolution["value"] for one in found if one.resolution]
    return frozenset(amount for value in values for amount in _amount(value))


def price_parser_amounts(text: str, _language: str) -> frozenset[Decimal]:
    """Meant for a price alone; it takes the first number that looks like one."""
    found = import_module("price_parser").Price.fromstring(text)
    return frozenset(_amount(found.amount_text and str(found.amount)))


def _amount(text: str | None) -> list[Decimal]:
    try:
        return [Decimal(text)] if text else []
    except InvalidOperation:
        return []


@contextmanager
def unheard() -> Generator[None]:
    """Their warnings are not ours to print."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


PEERS = (
    Peer(
        distribution="dateparser",
        module="dateparser",
        days=dateparser_days,
        languages_of_days=("en", "es", "pt"),
    ),
    Peer(
        distribution="recognizers-text-suite",
        module="recognizers_suite",
        days=recognizers_days,
        amounts=recognizers_amounts,
        languages_of_days=("en", "es"),
    ),
    Peer(distribution="price-parser", module="price_parser", amounts=price_parser_amounts),
)
