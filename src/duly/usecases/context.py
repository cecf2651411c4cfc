"""What use cases are given: the store, the rules in force and the creditor's own facts.

Built once by ``app``; holds no state of its own and knows no command line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import cached_property
from math import ceil
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Date, Select, bindparam, func, select

from duly.dialogue.wording import Catalogue
from duly.domain.business_calendar import OFFICE_HOURS, BusinessCalendar, WorkingTime, due_at
from duly.domain.contact import Channel, PointSource
from duly.domain.facts import Facts
from duly.domain.interest import DatedRate
from duly.domain.money import exponent
from duly.domain.span import Span
from duly.policy.compile import CompiledPolicy
from duly.policy.market import Market, Whereabouts, whereabouts
from duly.policy.policy_file import Policy
from duly.settings import CALLBACK_UNSAID, Settings
from duly.store.controls import read_controls
from duly.store.daily import latest_result
from duly.store.database import Database
from duly.store.facts_fold import Moment, no_zones
from duly.store.items_query import open_totals
from duly.store.schema import fx_rate
from duly.store.will_fold import TRUSTED_SOURCES
from duly.understanding.language_model.asking import LanguageModel
from duly.understanding.understand import Embedded

BOOK_JOB = "book"


@dataclass(frozen=True, kw_only=True)
class Context:
    """One workspace, ready to work. ``markets`` gives the rules in force at a place on a day;
    ``sandboxed`` are the channels on which no real person is reached; ``files`` is where what customers send is kept;
    ``languages_read`` are those (ISO 639-1) that ``understand`` can tell a message to be in. ``answers_after`` is how
    long nothing more must have come from who writes; on the sandbox clock what is there is all there is.
    """

    settings: Settings
    database: Database
    rules: CompiledPolicy
    catalogues: dict[str, Catalogue]
    markets: Callable[[Whereabouts, date], Market]
    holidays: Callable[[str, str | None], frozenset[date]]
    understand: Embedded
    reference_rates: Mapping[str, Sequence[DatedRate]] = field(default_factory=dict[str, Sequence[DatedRate]])
    sandboxed: frozenset[Channel] = frozenset()
    files: Path = Path("files")
    answers_after: timedelta = timedelta(0)
    language_model: LanguageModel | None = None
    zones_of_number: Callable[[str, str], tuple[str, ...]] = no_zones
    languages_read: frozenset[str] = frozenset()

    @cached_property
    def zone(self) -> ZoneInfo:
        """The creditor's zone, by which due dates turn."""
        return ZoneInfo(self.settings.timezone)

    @property
    def policy(self) -> Policy:
        return self.rules.policy

    @property
    def trusted_sources(self) -> frozenset[str]:
        """The sources whose addresses count as given by the customer."""
        untrusted = frozenset[str]() if self.settings.imported_addresses_authorised else {PointSource.IMPORT.value}
        return TRUSTED_SOURCES - untrusted

    def catalogue(self, language: str, market: str | None = None) -> Catalogue:
        """Approved wording in a language as it is spoken in a market, else in the language, else in English."""
        code = language.split("-", maxsplit=1)[0]
        spoken = language if "-" in language or market is None else f"{language}-{market}"
        found = next((self.catalogues[each] for each in (spoken, code) if each in self.catalogues), None)
        return found or self.catalogues["en"]

    def contact_in(self, catalogue: Catalogue) -> str:
        """How a customer reaches a person, in the words of the language until the settings say it."""
        unsaid = self.settings.callback in ("", CALLBACK_UNSAID)
        return catalogue.contact if unsaid and catalogue.contact else self.settings.callback

    def market_of(self, facts: Facts) -> Market:
        """The rules that hold for a customer today, wherever they may be."""
        return self.markets(whereabouts(facts), facts.today)

    def calendar(self, market: str, region: str | None) -> BusinessCalendar:
        return BusinessCalendar(holidays=self.holidays(market, region))

    def sla_at(self, start: datetime, span: Span, *, desk: str | None = None) -> datetime:
        """By when the company's people, those of ``desk``, must have answered what began at ``start``."""
        return due_at(start, span, self.working_time(desk))

    def working_time(self, desk: str | None = None) -> WorkingTime:
        """When the people of a desk work: its own hours and zone where the policy names them, else the company's."""
        country, own = self.settings.country, self.policy.desk(desk)
        holidays = self.holidays(country, None) if country else frozenset[date]()
        zone = ZoneInfo(own.zone) if own.zone else self.zone
        return WorkingTime(calendar=BusinessCalendar(holidays=holidays), zone=zone, hours=own.hours or OFFICE_HOURS)

    def day_of(self, instant: datetime) -> date:
        return instant.astimezone(self.zone).date()

    def start_of(self, day: date) -> datetime:
        """The first instant of ``day`` where the creditor is."""
        return datetime(day.year, day.month, day.day, tzinfo=self.zone)

    def tomorrow(self, now: datetime) -> datetime:
        return self.start_of(self.day_of(now) + timedelta(days=1))

    def moment(self, tx: Connection, now: datetime) -> Moment:
        """What facts are taken against at ``now``: today, the exchange rates and the book of the day."""
        today = self.day_of(now)
        rates = rates_to(tx, self.policy.currency, today)
        controls = read_controls(tx, sandboxed=self.sandboxed)
        return Moment(
            now=now, zone=self.zone, rates=rates, book_minor=_book(tx, today, rates), controls=controls,
            trusted=self.trusted_sources, zones_of_number=self.zones_of_number,
        )  # fmt: skip


def _latest_rates() -> Select[*tuple[Any, ...]]:
    rate = fx_rate.c
    newest = (
        select(rate.base, rate.quote, func.max(rate.day).label("day"))
        .where(rate.day <= bindparam("today", type_=Date))
        .group_by(rate.base, rate.quote)
        .subquery()
    )
    of = (newest.c.base == rate.base) & (newest.c.quote == rate.quote) & (newest.c.day == rate.day)
    return select(rate.base, rate.quote, rate.numerator, rate.denominator).join(newest, of).order_by(rate.day)


LATEST_RATES = _latest_rates()
"""Of each pair of currencies the newest rate, the older ones first."""


def rates_to(tx: Connection, currency: str, today: date) -> dict[str, Fraction]:
    """Minor units of ``currency`` for one minor unit of each currency with a rate of today or before."""
    latest: dict[str, Fraction] = {currency: Fraction(1)}
    for row in tx.execute(LATEST_RATES, {"today": today}).all():
        rate = Fraction(row.numerator, row.denominator)
        if row.quote == currency:
            latest[row.base] = _in_minor(rate, row.base, currency)
        elif row.base == currency:
            latest[row.quote] = _in_minor(1 / rate, row.quote, currency)
    return latest


def _in_minor(rate: Fraction, base: str, quote: str) -> Fraction:
    return rate * Fraction(10) ** (exponent(quote) - exponent(base))


def _book(tx: Connection, today: date, rates: Mapping[str, Fraction]) -> int:
    """The book as it was last measured, in the policy's currency; before the first invoices were, as it is."""
    found = latest_result(tx, BOOK_JOB, until=today)
    return int(found["total"]) if found and found["total"] else book_total(tx, rates)


def book_total(tx: Connection, rates: Mapping[str, Fraction]) -> int:
    """What is open on all accounts in minor units of the policy's currency; items without a rate are left out."""
    return ceil(sum(rates[currency] * minor for currency, minor in open_totals(tx).items() if currency in rates))
