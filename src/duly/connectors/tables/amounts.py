"""Reading amounts as real exports write them, exactly. Refuses what has two readings.

``1.234`` is one thousand or one and a bit: the mapping or the rest of the column decides.
Knows nothing of rows or files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from duly.connectors.tables.faults import CellInvalid
from duly.connectors.tables.limits import AMOUNT_DIGITS_MAX

SYMBOLS: dict[str, str | None] = {
    "US$": "USD",
    "R$": "BRL",
    "MX$": "MXN",
    "S/": "PEN",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₩": "KRW",
    "₺": "TRY",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
    "₪": "ILS",
    "zł": "PLN",
    "Kč": "CZK",
    "$": None,
    "¥": None,
    "kr": None,
}
"""Signs beside an amount and the currency they name; ``None`` where several currencies share the sign."""

_SIGN = "|".join(re.escape(sign) for sign in SYMBOLS)
_BESIDE = re.compile(
    rf"(?P<before>{_SIGN}|[A-Z]{{3}})?\s*(?P<minus>[-+]?)\s*(?P<before2>{_SIGN}|[A-Z]{{3}})?\s*"
    rf"(?P<digits>\d[\d.,' ]*|[.,]\d+)\s*(?P<after>{_SIGN}|[A-Z]{{3}})?"
)
_CREDIT = re.compile(r"\s*(CR|DR|Cr|Dr)\.?$")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'", "\u2212": "-", "\u2013": "-"})
_GROUPED = re.compile(r"\d{1,3}(?:[ '.,]\d{2,3})*[ '.,]\d{3}")


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberStyle:
    """How a file writes numbers: the decimal sign, and the thousands sign where it has one."""

    decimal: str
    thousands: str


POINT = NumberStyle(decimal=".", thousands=",")
COMMA = NumberStyle(decimal=",", thousands=".")


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """A number with sign, and the currency written beside it, if that names one."""

    value: Decimal
    currency: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Parts:
    digits: str
    negative: bool
    currency: str | None


def parse_amount(text: str, style: NumberStyle) -> Amount:
    """The amount in ``text``: signs in front or behind, parentheses, CR, and currency signs are understood.

    Raises ``CellInvalid``.
    """
    parts = _parts(text)
    if parts is None:
        raise CellInvalid(f"an amount such as 1{style.thousands}234{style.decimal}56")
    number = _number(parts.digits, style)
    return Amount(value=-number if parts.negative else number, currency=parts.currency)


def exact(value: Decimal) -> Decimal:
    """``value`` itself; raises ``CellInvalid`` when it has more digits than can be kept exactly."""
    if len(value.as_tuple().digits) > AMOUNT_DIGITS_MAX or value.adjusted() >= AMOUNT_DIGITS_MAX:
        raise CellInvalid(f"an amount of at most {AMOUNT_DIGITS_MAX} digits")
    return value


def decimal_sign(text: str) -> str | None:
    """The decimal sign ``text`` proves, ``.`` or ``,``; "" when it has two readings; ``None`` when it shows nothing."""
    parts = _parts(text)
    if parts is None:
        return None
    digits = parts.digits
    signs = [sign for sign in digits if sign in ".,"]
    if not signs:
        return None
    if len(set(signs)) == 2:
        return signs[-1]
    other = "," if signs[0] == "." else "."
    if len(signs) > 1:
        return other
    before, after = digits.split(signs[0])
    if any(sign in before for sign in " '"):
        return signs[0]
    looks_grouped = len(after) == 3 and 1 <= len(before) <= 3 and not before.startswith("0")
    return "" if looks_grouped else signs[0]


def _parts(text: str) -> _Parts | None:
    bare = text.translate(_SPACES).strip()
    negative = False
    if bare.startswith("(") and bare.endswith(")"):
        bare, negative = bare[1:-1].strip(), True
    if ending := _CREDIT.search(bare):
        bare, negative = bare[: ending.start()], negative or ending[1].upper() == "CR"
    if bare.endswith("-"):
        bare, negative = bare[:-1].rstrip(), True
    found = _BESIDE.fullmatch(bare)
    if found is None:
        return None
    beside = [each for each in (found["before"], found["before2"], found["after"]) if each]
    if len(beside) > 1 or (negative and found["minus"]):
        return None
    currency = SYMBOLS.get(beside[0], beside[0]) if beside else None
    return _Parts(digits=found["digits"].strip(), negative=negative or found["minus"] == "-", currency=currency)


def _number(digits: str, style: NumberStyle) -> Decimal:
    whole, sign, fraction = digits.partition(style.decimal)
    expected = f"an amount such as 1{style.thousands}234{style.decimal}56"
    if (sign and not fraction.isdecimal()) or not _whole_fits(whole, style):
        raise CellInvalid(expected)
    plain = "".join(each for each in whole if each.isdecimal()) or "0"
    return exact(Decimal(f"{plain}.{fraction}" if fraction else plain))


def _whole_fits(whole: str, style: NumberStyle) -> bool:
    if whole == "" or whole.isdecimal():
        return True
    used = {each for each in whole if not each.isdecimal()}
    return len(used) == 1 and used <= {style.thousands, " ", "'"} and bool(_GROUPED.fullmatch(whole))


@dataclass(kw_only=True, slots=True)
class AmountColumn:
    """What one column without a fixed number style shows about it. Filled by ``learn``, then asked."""

    proven: dict[str, str] = field(default_factory=dict[str, str])

    def learn(self, text: str, *, line: int) -> None:
        """Takes in one text of the column."""
        sign = decimal_sign(text)
        if sign:
            self.proven.setdefault(sign, f"{text} on line {line}")

    def read(self, text: str) -> Amount:
        """The amount in ``text``. Raises ``CellInvalid`` when it is none, or has two readings."""
        sign = decimal_sign(text)
        if sign == "":
            if len(self.proven) != 1:
                raise CellInvalid(self._two_readings(text))
            sign = next(iter(self.proven))
        return parse_amount(text, COMMA if sign == "," else POINT)

    def _two_readings(self, text: str) -> str:
        beside = f" (the column has {' and '.join(self.proven.values())})" if self.proven else ""
        return f'an amount with one reading{beside}; set numbers: {{decimal: "."}} or {{decimal: ","}}'
