"""The values on receipts: money, days, references and names, each read from the words beside a label.

Numeric days are read day first, except where the customer's country writes the month first. Knows no layout.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from duly.domain.money import Money, MoneyInvalid
from duly.understanding.date_words import DateOrder
from duly.understanding.fold import fold
from duly.understanding.numerals import read_digits

NAME_CHARS_MAX = 80
REFERENCE_CHARS_MIN = 4
REFERENCE_CHARS_MAX = 60
CENTURY = 2000
DOLLARS = frozenset({"USD", "MXN", "COP", "ARS", "CLP", "UYU", "CAD", "AUD", "NZD", "DOP"})
MARKS: dict[str, frozenset[str]] = {
    "€": frozenset({"EUR"}), "£": frozenset({"GBP"}), "r$": frozenset({"BRL"}), "us$": frozenset({"USD"}),
    "u$s": frozenset({"USD"}), "mx$": frozenset({"MXN"}), "m.n.": frozenset({"MXN"}), "mn": frozenset({"MXN"}),
    "s/": frozenset({"PEN"}), "$": DOLLARS, "pesos": DOLLARS - {"USD"}, "euros": frozenset({"EUR"}),
    "euro": frozenset({"EUR"}), "reais": frozenset({"BRL"}), "soles": frozenset({"PEN"}),
}  # fmt: skip
"""What a mark may stand for; the account's own currency settles which."""
CODES = "EUR|USD|GBP|BRL|MXN|COP|ARS|CLP|PEN|UYU|CAD|AUD|NZD|CHF|BOB|PYG|DOP|CRC|GTQ|INR|ZAR"
_MARK = "|".join(re.escape(mark) for mark in sorted(MARKS, key=len, reverse=True)) + f"|{CODES.lower()}"
MONEY = re.compile(
    rf"(?P<before>(?<![a-z])(?:{_MARK}))?\s?(?P<sign>[-+−]?)\s?(?P<again>\$|€)?\s?"
    rf"(?P<digits>\d[\d.,' ]*\d|\d)(?![\d/:%])\s?(?P<after>(?:{_MARK})(?![a-z]))?"
)
MONTHS: dict[str, int] = {
    name: month
    for month, names in enumerate(
        (
            "january jan enero ene janeiro", "february feb febrero febr fevereiro fev", "march mar marzo marco",
            "april apr abril abr", "may mayo maio mai", "june jun junio junho", "july jul julio julho",
            "august aug agosto ago", "september sep sept septiembre setiembre set setembro",
            "october oct octubre outubro out", "november nov noviembre novembro",
            "december dec diciembre dic dezembro dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>20\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>20\d\d|\d\d)(?!\d(?!\d:))"
)
DAY_MONTH = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|º|\.)?[ ./-]*(?:de |of )?(?P<month>{_MONTH})(?![a-z])\.?[ ,./-]*(?:de[l]? )?"
    r"(?P<year>20\d\d|'?\d\d(?!\d|:))"
)
MONTH_DAY = re.compile(
    rf"(?<![a-z])(?P<month>{_MONTH})\.?[ -]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ ,-]+(?P<year>20\d\d|'\d\d)(?!\d)"
)
END_TO_END = re.compile(r"(?<![0-9A-Za-z])E\d{8}20\d{10}[0-9A-Za-z]{11}(?![0-9A-Za-z])")
"""A Pix payment: E, the bank (8), the minute (12), eleven more."""
UETR = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-f])")
"""A wire transfer between banks."""
REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9./_-]*[A-Za-z0-9]")
GROUPS = re.compile(r"[A-Za-z0-9]{2,}(?: [A-Za-z0-9]{2,})+")
ACCOUNT_NUMBER = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,}|[*•x]{3,} ?\d{2,4}", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadDay:
    """A day, with both readings where day and month could be either way round."""

    day: date
    candidates: tuple[date, ...] = ()


def money_in(words: str, currency: str) -> tuple[Money, bool] | None:
    """The first amount in the words, in the account's currency unless another is written; and whether one was."""
    for match in MONEY.finditer(fold(words)):
        value = read_digits(match["digits"].strip().replace(" ", "'") if " " in match["digits"] else match["digits"])
        if value is None or value <= 0:
            continue
        mark = match["before"] or match["after"] or match["again"]
        known = _currency(mark, currency)
        if known is None:
            continue
        with suppress(MoneyInvalid):  # more decimals than the currency has: no amount of it
            return Money.from_decimal(value, known), mark is not None
    return None


def _currency(mark: str | None, account: str) -> str | None:
    if mark is None:
        return account
    possible = MARKS.get(mark) or frozenset({mark.upper()})
    if account in possible:
        return account
    return next(iter(possible)) if len(possible) == 1 else None


def day_in(words: str, order: DateOrder) -> ReadDay | None:
    """The first day in the words."""
    folded = fold(words)
    for pattern in (YEAR_FIRST, DAY_MONTH, MONTH_DAY):
        if (match := pattern.search(folded)) is not None:
            month = int(match["month"]) if match["month"].isdigit() else MONTHS[match["month"]]
            read = _day(_year(match["year"]), month, int(match["day"]))
            return ReadDay(day=read) if read else None
    match = NUMERIC.search(folded)
    if match is None:
        return None
    one, two, year = int(match["one"]), int(match["two"]), _year(match["year"])
    day_first, month_first = _day(year, two, one), _day(year, one, two)
    likelier = (month_first, day_first) if order is DateOrder.MONTH_FIRST else (day_first, month_first)
    both = [each for each in likelier if each is not None]
    if not both:
        return None
    unsure = order is DateOrder.UNSAID and len(set(both)) > 1
    return ReadDay(day=both[0], candidates=tuple(both) if unsure else ())


def _year(written: str) -> int:
    year = int(written.lstrip("'"))
    return year if year >= CENTURY else year + CENTURY


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def reference_in(words: str) -> str | None:
    """The reference the words begin with. A day, an amount of money and a plain word are none."""
    known = END_TO_END.search(words) or UETR.search(words.lower())
    if known is not None:
        return words[known.start() : known.end()]
    bare = words.strip(" :#.-")
    grouped = GROUPS.fullmatch(bare)
    if grouped is not None and all(any(c.isdigit() for c in part) for part in bare.split()):
        bare = bare.replace(" ", "")
    match = REFERENCE.match(bare)
    if match is None or not any(character.isdigit() for character in match.group()):
        return None
    found = match.group()
    if not REFERENCE_CHARS_MIN <= len(found) <= REFERENCE_CHARS_MAX or is_day(bare) or _is_money(bare):
        return None
    return found


def is_day(words: str) -> bool:
    """Whether the words begin with a day, however it is written: "13-mar-2026", "13/03/2026 10:22"."""
    folded = fold(words).strip()
    return any(pattern.match(folded) for pattern in (YEAR_FIRST, NUMERIC, DAY_MONTH, MONTH_DAY))


def _is_money(words: str) -> bool:
    match = MONEY.match(fold(words).strip())
    marked = match is not None and (match["before"] or match["after"] or match["again"])
    return bool(marked) or re.fullmatch(r"\d[\d.,]*[.,]\d\d", words.strip()) is not None


def name_in(words: str) -> str | None:
    """A name: mostly letters. An account number is none."""
    bare = " ".join(ACCOUNT_NUMBER.sub(" ", words).split()).strip(" :-–,.*")[:NAME_CHARS_MAX]
    letters = sum(character.isalpha() for character in bare)
    digits = sum(character.isdigit() for character in bare)
    return bare if letters >= 2 and letters > digits * 2 and not is_day(bare) else None
