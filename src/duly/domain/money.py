"""Money: integer minor units with an ISO 4217 currency. Knows no clock, no store and no float.

Owns which currencies exist and how many decimals each has. Everything is whole-number arithmetic:
no step goes through a context of limited precision.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

# The currencies of ISO 4217 in use in 2026, with the units of account that contracts are written in (CLF, COU,
# MXV, UYI, UYW) and those replaced since 2010, which old books still hold. Metals have no minor unit.
_BY_DECIMALS: dict[int, str] = {
    0: "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY
COP COU CRC CUC CUP CVE CZK DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK
HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP
MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD
SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS
VED VEF VES WST XCD XCG YER ZAR ZMK ZMW ZWG ZWL
""",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
EXPONENTS: dict[str, int] = {code: decimals for decimals, codes in _BY_DECIMALS.items() for code in codes.split()}
"""Decimals of every currency that is accepted."""

HEARD = {
    "BTC": 8,
    **dict.fromkeys(("ATS", "BEF", "DEM", "FIM", "FRF", "GRD", "IEP", "NLG", "PTE"), 2),
    **dict.fromkeys(("ESP", "ITL", "LUF"), 0),
}
"""Decimals of what customers may name and no books are kept in, such as the currencies before the euro: an amount of it
can be heard and repeated, nothing more."""

MINOR_MAX = 2**63 - 1
"""The largest amount read, either side of zero: what a database keeps as a big integer."""
AMOUNT_PATTERN = re.compile(r"[+-]?[0-9]{1,19}(\.[0-9]{1,19})?")
AMOUNT_EXPECTED = "expected an amount such as 1240.50"


class MixedCurrencies(ValueError):
    """Two amounts of different currencies were added or compared."""


class MoneyInvalid(ValueError):
    """A text or number is not an amount of money in its currency."""


class Rounding(StrEnum):
    """How an amount between two minor units is settled; always named where it happens."""

    HALF_UP = "half_up"  # a half goes away from zero, as on an invoice
    HALF_EVEN = "half_even"  # a half goes to the even neighbour, so that many halves cancel out
    DOWN = "down"  # towards zero, so that a share never exceeds what it is a share of


def exponent(currency: str) -> int:
    """Decimals of ``currency``: 2 for EUR, 0 for JPY, 3 for KWD. Raises ``MoneyInvalid`` for an unknown code."""
    decimals = EXPONENTS.get(currency)
    if decimals is None:
        raise MoneyInvalid(f"currency {currency!r}: expected an ISO 4217 code, such as EUR")
    return decimals


def decimals_of(currency: str) -> int:
    """The same for an amount that was only heard, whose currency may be one that no books are kept in."""
    return HEARD[currency] if currency in HEARD else exponent(currency)


@dataclass(frozen=True, kw_only=True, slots=True)
class Money:
    """An amount in minor units, such as 12345 for 123.45 EUR. May be negative.

    Amounts of different currencies are unequal; adding or ordering them raises ``MixedCurrencies``.
    """

    minor: int
    currency: str

    @classmethod
    def zero(cls, currency: str) -> Money:
        return cls(minor=0, currency=currency)

    @classmethod
    def total(cls, amounts: Iterable[Money], *, currency: str) -> Money:
        """The sum, which is zero ``currency`` where there are none. Raises ``MixedCurrencies``."""
        return sum(amounts, start=cls.zero(currency))

    @classmethod
    def from_decimal(cls, amount: Decimal, currency: str) -> Money:
        """The exact amount. Raises ``MoneyInvalid`` where it has more decimals than the currency, or no end."""
        decimals = decimals_of(currency)
        if not amount.is_finite():
            raise MoneyInvalid(f"{amount}: {AMOUNT_EXPECTED}")
        if amount.adjusted() > len(str(MINOR_MAX)):
            raise MoneyInvalid(f"{amount} {currency} is larger than any amount here")
        minor = Fraction(amount) * 10**decimals
        if minor.denominator != 1:
            raise MoneyInvalid(f"{amount} has more decimals than {currency} has: {decimals}")
        if abs(minor) > MINOR_MAX:
            raise MoneyInvalid(f"{amount} {currency} is larger than any amount here")
        return cls(minor=int(minor), currency=currency)

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        """Reads plain decimal notation, such as ``1240.50`` or ``-3``. Raises ``MoneyInvalid``.

        Plain means digits and a point: no grouping, no exponent, no space. How a file or a customer
        writes numbers is for the edge that reads them.
        """
        if not AMOUNT_PATTERN.fullmatch(text):
            raise MoneyInvalid(f"{text!r}: {AMOUNT_EXPECTED}")
        return cls.from_decimal(Decimal(text), currency)

    def decimal(self) -> Decimal:
        """The amount in major units with the currency's decimals, such as ``Decimal('123.45')``."""
        digits = tuple(int(digit) for digit in str(abs(self.minor)))
        return Decimal((int(self.minor < 0), digits, -decimals_of(self.currency)))

    def plain(self) -> str:
        """Plain decimal notation without a currency, such as ``123.45``; ``parse`` reads it back."""
        return f"{self.decimal():f}"

    def times(self, share: Fraction, *, rounding: Rounding) -> Money:
        """``share`` of this amount, rounded to a minor unit as named."""
        return Money(minor=_round(self.minor * share, rounding), currency=self.currency)

    def __add__(self, other: Money) -> Money:
        return Money(minor=self.minor + self._same(other), currency=self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(minor=self.minor - self._same(other), currency=self.currency)

    def __neg__(self) -> Money:
        return Money(minor=-self.minor, currency=self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.minor >= self._same(other)

    def __bool__(self) -> bool:
        return self.minor != 0

    def __str__(self) -> str:
        return f"{self.decimal():,f} {self.currency}"

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise MixedCurrencies(f"{self} and {other} cannot be added or compared")
        return other.minor


def _round(exact: Fraction, rounding: Rounding) -> int:
    """The whole number ``exact`` is settled to; the sign is set apart, so both sides of zero behave alike."""
    whole, rest = divmod(abs(exact), 1)
    match rounding:
        case Rounding.HALF_UP:
            whole += rest >= Fraction(1, 2)
        case Rounding.HALF_EVEN:
            whole += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1)
        case Rounding.DOWN:
            pass
        case _:
            assert_never(rounding)
    return whole if exact >= 0 else -whole
