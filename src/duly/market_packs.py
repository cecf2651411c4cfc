"""Finds the market pack for a customer's country: the company's own, else the cautious fallback.

The edge where countries meet the world: the ``holidays`` library and the time zones of a country. What
a pack means is ``policy.market``'s.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays as holiday_library
from babel.core import get_global

from duly.errors import InputInvalid, NotFound
from duly.policy.fault import MarketInvalid
from duly.policy.market import Market, read_market
from duly.text_file import read_text_file

HOLIDAY_YEARS = range(2010, 2041)
FALLBACK = "fallback"
SEASONS = (datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC))


@lru_cache(maxsize=1024)
def holidays_of(country: str, region: str | None) -> frozenset[date]:
    """Public holidays of a country, or of its region; empty for a country the library does not know."""
    supported = holiday_library.list_supported_countries(include_aliases=True)
    if country not in supported:
        return frozenset()
    subdivision = region if region in supported[country] else None
    return frozenset(holiday_library.country_holidays(country, subdiv=subdivision, years=HOLIDAY_YEARS))


@lru_cache(maxsize=256)
def zones_of(country: str) -> tuple[str, ...]:
    """The time zones of a country, one for each clock that differs in winter or summer."""
    by_clock: dict[tuple[object, ...], str] = {}
    for name in sorted(get_global("territory_zones").get(country, ())):
        clock = tuple(season.astimezone(ZoneInfo(name)).utcoffset() for season in SEASONS)
        by_clock.setdefault(clock, name)
    return tuple(by_clock.values())


class MarketPacks:
    """The packs of one workspace's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._packs: dict[tuple[str, str | None], Market] = {}

    def pack(self, country: str, region: str | None) -> Market:
        """The pack whose rules hold for a customer of ``country``. Raises ``InputInvalid``, ``NotFound``."""
        key = (country, region)
        if key not in self._packs:
            self._packs[key] = self._read(country, region)
        return self._packs[key]

    def _read(self, country: str, region: str | None) -> Market:
        path = self._files.get(country.lower(), self._files.get(FALLBACK))
        if path is None:
            raise NotFound(f"{self.folder} has no {FALLBACK}.yaml: the hours for countries without a pack of their own")
        try:
            market = read_market(read_text_file(path), file=str(path), holidays=holidays_of(country, region))
        except MarketInvalid as error:
            raise InputInvalid(tuple(str(fault) for fault in error.faults)) from error
        if path.stem == FALLBACK and zones_of(country):
            return market.for_country(country, zones=zones_of(country))
        return market

    @cached_property
    def _files(self) -> dict[str, Path]:
        return {path.stem: path for path in sorted(self.folder.glob("*.yaml"))}
