"""Where simulated customers are: country, region, zone, currency, and what a currency is worth.

A table to read. The rates are round figures made up for the simulation; each month they move a little, by the seed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from duly.errors import InputInvalid
from duly.usecases.keep_rates import Rate

HOME_CURRENCY = "EUR"
NOWHERE = "ZZ"
"""The code ISO 3166 leaves to its users: a customer of whose place nothing is known."""
RATE_EVERY = timedelta(days=28)
RATE_DRIFT = 0.02
SAO_PAULO, BUENOS_AIRES = "America/Sao_Paulo", "America/Argentina/Buenos_Aires"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """One place. ``level`` is what a usual amount of one euro becomes there, ``share`` how many live there.

    ``zone`` is left out where the books do not know it; ``step`` rounds amounts, in minor units.
    """

    code: str
    country: str
    currency: str
    share: int
    level: float = 1.0
    region: str | None = None
    zone: str | None = None
    step: int = 1


PLACES: tuple[Place, ...] = (
    Place(code="es", country="ES", currency="EUR", share=14, zone="Europe/Madrid"),
    Place(code="es", country="ES", currency="EUR", share=2, region="CN", zone="Atlantic/Canary"),
    Place(code="gb", country="GB", currency="GBP", share=14, level=0.9, zone="Europe/London"),
    Place(code="de", country="DE", currency="EUR", share=10, level=1.1, zone="Europe/Berlin"),
    Place(code="us", country="US", currency="USD", share=5, region="NY", zone="America/New_York"),
    Place(code="us", country="US", currency="USD", share=4, region="MA", zone="America/New_York"),
    Place(code="us", country="US", currency="USD", share=3, region="DC", zone="America/New_York"),
    Place(code="us", country="US", currency="USD", share=5, region="CA", zone="America/Los_Angeles"),
    Place(code="us", country="US", currency="USD", share=4, region="AZ", zone="America/Phoenix"),
    Place(code="us", country="US", currency="USD", share=3),
    Place(code="mx", country="MX", currency="MXN", share=6, level=15, zone="America/Mexico_City"),
    Place(
        code="br", country="BR", currency="BRL", share=4, level=4, region="SP", zone=SAO_PAULO,
    ),
    Place(
        code="br", country="BR", currency="BRL", share=3, level=4, region="RJ", zone=SAO_PAULO,
    ),
    Place(code="br", country="BR", currency="BRL", share=2, level=4),
    Place(
        code="co", country="CO", currency="COP", share=5, level=3_000, zone="America/Bogota",
        step=100_00,
    ),
    Place(code="cl", country="CL", currency="CLP", share=5, level=800, zone="America/Santiago", step=10),
    Place(code="pe", country="PE", currency="PEN", share=4, level=3, zone="America/Lima"),
    Place(
        code="ar", country="AR", currency="ARS", share=4, level=1_000, zone=BUENOS_AIRES,
    ),
    Place(code="in", country="IN", currency="INR", share=6, level=60, zone="Asia/Kolkata"),
    Place(code="unknown", country=NOWHERE, currency="EUR", share=3),
)  # fmt: skip
CODES = tuple(dict.fromkeys(place.code for place in PLACES))

WORTH = {
    "GBP": "1.17", "USD": "0.92", "MXN": "0.05", "BRL": "0.17", "COP": "0.00022", "CLP": "0.00098", "PEN": "0.25",
    "ARS": "0.00085", "INR": "0.011",
}  # fmt: skip
"""What one unit of a currency is worth in the home currency."""


def places_of(codes: Sequence[str]) -> tuple[Place, ...]:
    """The places with these codes, all where none is named. Raises ``InputInvalid``."""
    unknown = [code for code in codes if code not in CODES]
    if unknown:
        raise InputInvalid((f"--markets: found {', '.join(unknown)}, expected some of {', '.join(CODES)}",))
    return tuple(place for place in PLACES if not codes or place.code in codes)


def rates(*, first_day: date, days: int, quote: str, random: Random) -> list[Rate]:
    """A rate to ``quote`` for every other currency and month, from before the first day on."""
    worth = {HOME_CURRENCY: 1.0, **{base: float(value) for base, value in WORTH.items()}}
    made: list[Rate] = []
    day = first_day - timedelta(days=1)
    while day < first_day + timedelta(days=days):
        for base in WORTH:
            worth[base] *= 1 + random.uniform(-RATE_DRIFT, RATE_DRIFT)
        made += [
            Rate(base=base, quote=quote, day=day, value=Decimal(f"{value / worth[quote]:.4g}"))
            for base, value in worth.items()
            if base != quote
        ]
        day += RATE_EVERY
    return made
