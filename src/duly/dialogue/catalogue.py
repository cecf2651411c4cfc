"""Approved wording: typed texts with named placeholders, and putting values into them.

Owns the values of a catalogue and rendering. How a wording file is written down is ``wording``'s,
what may not be said at all is ``wording_lint``'s. Knows neither when a wording is used nor by whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import assert_never

from babel import Locale
from babel.dates import format_date, format_time, get_timezone_location
from babel.numbers import format_currency, format_decimal

from duly.dialogue.values import ClockTime, CreditLine, Instalment, ItemLine, Value
from duly.domain.contact import Channel
from duly.domain.money import Money, decimals_of
from duly.policy.fault import Fault, FileInvalid, expected_among

ITEMS_LISTED_MAX = 10
FRACTION = re.compile(r"0(?:\.0+)?(?!#)")
"""How the pattern of a locale writes the last digit and the decimals."""
GLUED_CODE = re.compile(r"([A-Z]{3})(?=\d)")
HARD_SPACE = re.compile("[\u00a0\u202f]")
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class WordingInvalid(FileInvalid):
    """A wording file has faults; all of them are in ``faults``."""


class UnknownWording(ValueError):
    """No approved wording has this id."""


class ValueRefused(ValueError):
    """A value for a placeholder is missing or of another type than declared."""


class PlaceholderType(StrEnum):
    """What a placeholder holds: ``items`` and ``schedule`` are lists, the others single values."""

    TEXT = "text"
    LINK = "link"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    COUNT = "count"
    ITEMS = "items"
    SCHEDULE = "schedule"


TYPES: dict[str, PlaceholderType] = {
    "creditor": PlaceholderType.TEXT,
    "name": PlaceholderType.TEXT,
    "contact": PlaceholderType.TEXT,
    "code": PlaceholderType.TEXT,
    "link": PlaceholderType.LINK,
    "items": PlaceholderType.ITEMS,
    "total": PlaceholderType.MONEY,
    "oldest_due": PlaceholderType.DATE,
    "date": PlaceholderType.DATE,
    "time": PlaceholderType.TIME,
    "until": PlaceholderType.TIME,
    "amount": PlaceholderType.MONEY,
    "number": PlaceholderType.TEXT,
    "rest": PlaceholderType.MONEY,
    "schedule": PlaceholderType.SCHEDULE,
}
"""Every placeholder there is. ``contact`` is where a person can be reached."""
DEBT_TYPES = frozenset({PlaceholderType.MONEY, PlaceholderType.ITEMS, PlaceholderType.SCHEDULE})
"""What discloses the debt."""


class MoneyStyle(StrEnum):
    """How an amount names its currency: ``1.240,50 EUR``, or as the locale has it: ``1.240,50 €``, ``R$ 1.240,50``."""

    CODE = "code"
    SYMBOL = "symbol"


class Asks(StrEnum):
    """What a wording asks that a market may forbid to ask."""

    REASON_FOR_DEFAULT = "reason_for_default"


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """How lists, dates and amounts read in one language. Dates are CLDR patterns, such as ``EEEE d MMMM y``;
    ``more`` has a text for each plural category that the language needs, and always one for ``other``.
    """

    item: str
    item_undated: str
    more: Mapping[str, str]
    credit: str
    instalment: str
    date_full: str
    date_short: str
    money: MoneyStyle = MoneyStyle.CODE


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """One approved wording. ``opens`` marks what starts a conversation rather than answers.

    ``texts`` and ``subject`` hold placeholders in braces; every channel has a text. ``said_by`` are the words by which
    another text says the same. Where the market forbids what it ``asks``, ``instead`` is the id of what is said.
    """

    id: str
    purpose: str
    approved: str
    opens: bool
    discloses: bool
    placeholders: Mapping[str, PlaceholderType]
    texts: Mapping[Channel, str]
    subject: str
    phrases: Phrases
    said_by: tuple[str, ...] = ()
    asks: Asks | None = None
    instead: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendered:
    """Words ready to send; ``subject`` is for e-mail alone."""

    subject: str | None
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalogue:
    """All approved wording in one language. ``hash`` is the SHA-256 (hex) of the content of its file, and of those it
    is based on. ``contact`` says how to reach a person where the settings do not.
    """

    name: str
    locale: str
    hash: str
    file: str
    wordings: Mapping[str, Wording]
    contact: str = ""

    def ids(self) -> frozenset[str]:
        """Every id there is."""
        return frozenset(self.wordings)

    def get(self, wording: str) -> Wording:
        """The wording with this id. Raises ``UnknownWording``."""
        if wording not in self.wordings:
            raise UnknownWording(f"{self.file} has no wording {wording!r}; {expected_among(wording, self.wordings)}")
        return self.wordings[wording]

    def require(self, wordings: Iterable[str]) -> None:
        """Raises ``WordingInvalid`` with every one of these ids that the catalogue lacks."""
        faults = [
            Fault(file=self.file, line=1, column=1, key="wordings", found=f"{missing} is missing", expected=near)
            for missing in sorted(set(wordings) - self.ids())
            for near in [expected_among(missing, self.ids())]
        ]
        if faults:
            raise WordingInvalid(faults)


def render(wording: Wording, channel: Channel, values: Mapping[str, Value], locale: str) -> Rendered:
    """The wording with its values, formatted for ``locale``. Values it does not declare are ignored.

    Raises ``ValueRefused`` where a placeholder has no value or one of another type.
    """
    written = Written(wording=wording, channel=channel, values=values, locale=locale)
    text = written.fill(wording.texts[channel])
    subject = written.fill(wording.subject) if channel is Channel.EMAIL else None
    return Rendered(subject=subject, text=text)


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """One wording on its way to one customer."""

    wording: Wording
    channel: Channel
    values: Mapping[str, Value]
    locale: str

    def fill(self, text: str) -> str:
        return PLACEHOLDER.sub(lambda found: self._shown(found[1]), text)

    def _shown(self, name: str) -> str:
        declared = self.wording.placeholders[name]
        if name not in self.values:
            raise ValueRefused(f"{self.wording.id}: the placeholder {name} ({declared}) has no value")
        shown = self._formatted(declared, self.values[name])
        if shown is None:
            kind = type(self.values[name]).__name__
            raise ValueRefused(f"{self.wording.id}: the placeholder {name} is {declared}, its value is {kind}")
        return shown

    def _formatted(self, declared: PlaceholderType, value: Value) -> str | None:
        """The value in words; ``None`` where it is not of the declared type."""
        match declared:
            case PlaceholderType.TEXT:
                return value if isinstance(value, str) else None
            case PlaceholderType.LINK:
                return value if isinstance(value, str) and value.startswith(("https://", "http://")) else None
            case PlaceholderType.MONEY:
                return self._money(value) if isinstance(value, Money) else None
            case PlaceholderType.DATE:
                return self._date(value, self.wording.phrases.date_full) if _is_day(value) else None
            case PlaceholderType.TIME:
                return time_shown(value, self.locale) if isinstance(value, ClockTime) else None
            case PlaceholderType.COUNT:
                return format_decimal(value, locale=_babel(self.locale)) if type(value) is int else None
            case PlaceholderType.ITEMS:
                held = value if isinstance(value, tuple) else ()
                lines = [row for row in held if isinstance(row, ItemLine)]
                set_off = [self._credit(row) for row in held if isinstance(row, CreditLine)]
                listed = self._list(lines, of=len(held) - len(set_off))
                return None if listed is None else self._joined([listed, *set_off])
            case PlaceholderType.SCHEDULE:
                held = value if isinstance(value, tuple) else ()
                return self._list([row for row in held if isinstance(row, Instalment)], of=len(held))
            case _:
                assert_never(declared)

    def _list(self, rows: Sequence[ItemLine | Instalment], *, of: int) -> str | None:
        """The rows, up to ``ITEMS_LISTED_MAX``; ``None`` where there are none, or fewer than ``of``."""
        if not rows or len(rows) < of:
            return None
        lines = [self._row(row) for row in rows[:ITEMS_LISTED_MAX]]
        if len(rows) > ITEMS_LISTED_MAX:
            lines.append(self._more(len(rows) - ITEMS_LISTED_MAX))
        return self._joined(lines)

    def _more(self, left: int) -> str:
        forms = self.wording.phrases.more
        category = Locale.parse(_babel(self.locale)).plural_form(left)
        return _filled(forms.get(category, forms["other"]), count=format_decimal(left, locale=_babel(self.locale)))

    def _money(self, money: Money) -> str:
        return money_shown(money, self.locale, self.wording.phrases.money)

    def _joined(self, lines: Sequence[str]) -> str:
        return ("; " if self.channel is Channel.VOICE else "\n").join(lines)

    def _credit(self, row: CreditLine) -> str:
        shown = {"amount": self._money(row.credit), "left": self._money(row.left)}
        return _filled(self.wording.phrases.credit, **shown)

    def _row(self, row: ItemLine | Instalment) -> str:
        phrases = self.wording.phrases
        match row:
            case ItemLine(due_on=None):
                return _filled(phrases.item_undated, number=row.number, open=self._money(row.open))
            case ItemLine():
                due = self._date(row.due_on, phrases.date_short)
                return _filled(phrases.item, number=row.number, open=self._money(row.open), due=due)
            case Instalment():
                day = self._date(row.day, phrases.date_full)
                return _filled(phrases.instalment, amount=self._money(row.amount), date=day)
            case _:
                assert_never(row)

    def _date(self, day: object, pattern: str) -> str:
        assert isinstance(day, date)
        return format_date(day, format=pattern, locale=_babel(self.locale))


def money_shown(money: Money, locale: str, style: MoneyStyle = MoneyStyle.CODE) -> str:
    """The exact amount with the currency's code, such as ``1.240,50 EUR``, or as the locale has it: ``1.240,50 €``.

    A symbol that several currencies share stands for that of the locale alone: US dollars are ``USD`` in Mexico.
    """
    decimals = decimals_of(money.currency)
    digits = "0" + ("." + "0" * decimals if decimals else "")
    if style is MoneyStyle.CODE:
        return f"{format_decimal(money.decimal(), format=f'#,##{digits}', locale=_babel(locale))} {money.currency}"
    usual = Locale.parse(_babel(locale)).currency_formats["standard"].pattern
    pattern = FRACTION.sub(digits, usual)
    shown = format_currency(
        money.decimal(), money.currency, format=pattern, locale=_babel(locale), currency_digits=False
    )
    return GLUED_CODE.sub(r"\1 ", HARD_SPACE.sub(" ", shown))


def time_shown(value: ClockTime, locale: str) -> str:
    """The time as the locale writes it: ``18:00``, or ``6:00 PM (New York)`` where the zone has to be named."""
    at = time(hour=value.minute // 60 % 24, minute=value.minute % 60)
    shown = HARD_SPACE.sub(" ", format_time(at, format="short", locale=_babel(locale)))
    return (
        f"{shown} ({get_timezone_location(value.zone, locale=_babel(locale), return_city=True)})"
        if value.zone
        else shown
    )


def _filled(phrase: str, **values: str) -> str:
    return PLACEHOLDER.sub(lambda found: values[found[1]], phrase)


def _is_day(value: Value) -> bool:
    """A calendar date; an instant is none, for it has no day before its zone is named."""
    return isinstance(value, date) and not isinstance(value, datetime)


def _babel(locale: str) -> str:
    return locale.replace("-", "_")
