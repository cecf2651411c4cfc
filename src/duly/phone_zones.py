"""What a telephone number hints at: the time zones where it may ring.

A hint only ever narrows the hours: the customer may be there besides where they are said to be. Beside
``market_packs``, the other edge where places meet the world. Asked for every account of a pass, so a country
with one clock costs nothing and what was found is remembered.
"""

from __future__ import annotations

from functools import lru_cache

from phonenumbers import PhoneNumber, country_code_for_region, is_number_geographical
from phonenumbers.timezone import UNKNOWN_TIMEZONE, time_zones_for_geographical_number

from duly.market_packs import zones_of

ZONES_HINTED_MAX = 3
"""A number that could ring in more zones than this, such as a free one, hints at none."""
NORTH_AMERICA = 1
NORTH_AMERICAN_DIGITS = 10
EXCHANGE_DIGITS = 7
"""Of a North American number the area and the exchange say where it belongs; the other digits are the line's."""
NUMBERS_REMEMBERED = 131_072


def zones_of_number(address: str, country: str) -> tuple[str, ...]:
    """The zones hinted at by a number of the country's own numbering plan; none for any other address."""
    code = _calling_code(country)
    if not code or not address.startswith(f"+{code}"):
        return ()
    if code == NORTH_AMERICA:
        return _zones_of_area(code, address[2 : 2 + EXCHANGE_DIGITS].ljust(NORTH_AMERICAN_DIGITS, "0"))
    return _zones_unless_mobile(code, address[1 + len(str(code)) :])


@lru_cache(maxsize=256)
def _calling_code(country: str) -> int:
    """The country's calling code; 0 where all of the country goes by one clock, so that no hint is needed."""
    return country_code_for_region(country) if len(zones_of(country)) > 1 else 0


@lru_cache(maxsize=NUMBERS_REMEMBERED)
def _zones_unless_mobile(code: int, national: str) -> tuple[str, ...]:
    """A mobile number belongs to no area, but in the few plans where it does."""
    if not national.isdigit() or not is_number_geographical(_number(code, national)):
        return ()
    return _zones_of_area(code, national)


@lru_cache(maxsize=NUMBERS_REMEMBERED)
def _zones_of_area(code: int, national: str) -> tuple[str, ...]:
    if not national.isdigit():
        return ()
    zones = time_zones_for_geographical_number(_number(code, national))
    return tuple(sorted(zones)) if len(zones) <= ZONES_HINTED_MAX and UNKNOWN_TIMEZONE not in zones else ()


def _number(code: int, national: str) -> PhoneNumber:
    return PhoneNumber(country_code=code, national_number=int(national))
