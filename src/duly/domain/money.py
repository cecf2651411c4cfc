"""Money: integer minor units with an ISO 4217 currency. Knows no clock, no store and no float.

The exponents (how many decimals a currency has) follow ISO 4217 list one; every currency not named
in ``EXPONENTS`` has two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction

EXPONENT_USUAL = 2
EXPONENTS: dict[str, int] = {
    **dict.fromkeys(
        ("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF").split(), 0
    ),
    **dict.fromkeys(("BHD IQD JOD KWD LYD OMR TND").split(), 3),
    **dict.fromkeys(("CLF UYW").split(), 4),
}
CURRENCY_PATTERN = re.compile(r"[A-Z]{3}")


class MixedCurrencies(ValueError):
    """Two amounts of different currencies were added or compared."""


class MoneyInvalid(ValueError):
    """A text or number is not an amount of money in its currency."""


class Rounding(StrEnum):
    """How an amount between two minor units is settled; always named where it happens."""

    HALF_UP = ROUND_HALF_UP
    HALF_EVEN = ROUND_HALF_EVEN


def exponent(currency: str) -> int:
    """Decimals of ``currency``: 2 for EUR, 0 for JPY, 3 for KWD.

    Raises ``MoneyInvalid`` when it is not three capital letters.
    """
    if not CURRENCY_PATTERN.fullmatch(currency):
        raise MoneyInvalid(f"currency {currency!r}: expected a three-letter ISO 4217 code, such as EUR")
    return EXPONENTS.get(currency, EXPONENT_USUAL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Money:
    """An amount in minor units, such as 12345 for 123.45 EUR. May be negative."""

    minor: int
    currency: str

    @classmethod
    def zero(cls, currency: str) -> Money:
        return cls(minor=0, currency=currency)

    @classmethod
    def from_decimal(cls, amount: Decimal, currency: str) -> Money:
        """The exact amount; raises ``MoneyInvalid`` where it has more decimals than the currency."""
        scaled = amount.scaleb(exponent(currency))
        if scaled != scaled.to_integral_value():
            raise MoneyInvalid(f"{amount} has more decimals than {currency} ({exponent(currency)})")
        return cls(minor=int(scaled), currency=currency)

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        """Reads plain decimal notation, such as ``1240.50``. Raises ``MoneyInvalid``."""
        try:
            amount = Decimal(text)
        except InvalidOperation:
            raise MoneyInvalid(f"{text!r} is not an amount such as 1240.50") from None
        if not amount.is_finite():
            raise MoneyInvalid(f"{text!r} is not an amount such as 1240.50")
        return cls.from_decimal(amount, currency)

    def decimal(self) -> Decimal:
        """The amount in major units with the currency's decimals, such as ``Decimal('123.45')``."""
        return Decimal(self.minor).scaleb(-exponent(self.currency))

    def plain(self) -> str:
        """Plain decimal notation without a currency, such as ``123.45``; ``parse`` reads it back."""
        return f"{self.decimal():f}"

    def times(self, share: Fraction, *, rounding: Rounding) -> Money:
        """``share`` of this amount, rounded to a minor unit as named."""
        exact = Decimal(self.minor) * share.numerator / share.denominator
        return Money(minor=int(exact.quantize(Decimal(1), rounding=rounding)), currency=self.currency)

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

    def __bool__(self) -> bool:
        return self.minor != 0

    def __str__(self) -> str:
        return f"{self.decimal():,f} {self.currency}"

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise MixedCurrencies(f"{self} and {other} cannot be added or compared")
        return other.minor
