"""Finds the rules that hold where a customer is: the shipped packs and the company's own, both at once.

The edge where places meet the world: the ``holidays`` library and the time zones of a country. What a pack
means is ``policy.market``'s. A company's pack may add to a shipped one; it takes a shipped rule away only by
an entry under ``relaxes`` with its legal basis.
"""

from __future__ import annotations

import warnings
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import holidays as holiday_library
from babel.core import get_global

from duly.errors import InputInvalid, NotFound
from duly.policy.disclosing import SAID, SAID_EVERYWHERE, wording_of
from duly.policy.fault import MarketInvalid, expected_among
from duly.policy.market import Market, Whereabouts, limits_hours, put_together
from duly.policy.market_file import read_pack
from duly.policy.market_pack import Pack, RuleGroup
from duly.text_file import read_text_file

HOLIDAY_YEARS = range(2010, 2041)
FALLBACK = "fallback"
PLACES_REMEMBERED = 65_536
TEXTS_REMEMBERED = 256
"""The packs of most workspaces are the shipped ones, word for word, and a process may open many workspaces."""
SEASONS = (datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC))
SHIPPED = files("duly.defaults") / "markets"

NamedRule = tuple[str, RuleGroup]
"""A rule with its id, such as ``us-ma.calls_and_texts``."""


@lru_cache(maxsize=1024)
def holidays_of(country: str, region: str | None) -> frozenset[date]:
    """Public holidays of a country, or of its region; empty for a country the library does not know."""
    supported = holiday_library.list_supported_countries(include_aliases=True)
    if country not in supported:
        return frozenset()
    subdivision = region if region in supported[country] else None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that the calendar of some countries covers fewer years
        return frozenset(holiday_library.country_holidays(country, subdiv=subdivision, years=HOLIDAY_YEARS))


@lru_cache(maxsize=1024)
def possible_holidays(country: str, region: str | None) -> frozenset[date]:
    """Public holidays of the region; without a region that the library knows, those of every region of the country."""
    regions = holiday_library.list_supported_countries(include_aliases=True).get(country, [])
    if region in regions:
        return holidays_of(country, region)
    return holidays_of(country, None).union(*(holidays_of(country, each) for each in regions))


@lru_cache(maxsize=256)
def zones_of(country: str) -> tuple[str, ...]:
    """The time zones of a country, one for each clock that differs in winter or summer; the best known name of each."""
    by_clock: dict[tuple[object, ...], str] = {}
    well_known = frozenset(get_global("windows_zone_mapping").values())
    names = get_global("territory_zones").get(country, ())
    for name in sorted(names, key=lambda name: (name not in well_known, name)):
        clock = tuple(season.astimezone(ZoneInfo(name)).utcoffset() for season in SEASONS)
        by_clock.setdefault(clock, name)
    return tuple(sorted(by_clock.values()))


class _Rules(NamedTuple):
    """Everything that may hold for one kind of customer at one place, whatever the day.

    ``where`` is the place as far as it is known; ``packs`` names what the rules are made of; ``changes`` are the days
    on which a rule begins or ends; ``markets`` those put together so far, by how many changes are past.
    """

    where: Whereabouts
    packs: tuple[str, ...]
    zones: tuple[str, ...]
    rules: tuple[NamedRule, ...]
    changes: tuple[date, ...]
    markets: dict[int, Market]


class MarketPacks:
    """The shipped packs, and those of one workspace's folder."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._packs: dict[str, tuple[Pack | None, Pack | None]] = {}
        self._rules: dict[tuple[str, str | None, tuple[str, ...], str], _Rules] = {}
        self._rules_at = lru_cache(maxsize=PLACES_REMEMBERED)(self._rules_for)

    def market(self, where: Whereabouts, day: date) -> Market:
        """What holds on ``day`` for a customer who may be anywhere in ``where``. Raises ``InputInvalid``, ``NotFound``.

        One value for each set of rules in force, so that a pass over a portfolio meets few of them.
        """
        rules = self._rules_at(where)
        era = bisect_right(rules.changes, day)
        market = rules.markets.get(era)
        if market is None:
            market = rules.markets[era] = self._put_together(rules, day)
        return market

    def ids(self) -> tuple[str, ...]:
        """Every pack there is."""
        return tuple(sorted({*self._own_files, *self._shipped_files}))

    def pack(self, id: str) -> tuple[Pack | None, Pack | None]:
        """A pack of this name: the company's own, and the shipped one. Raises ``InputInvalid`` for a faulty one."""
        if id not in self._packs:
            own, shipped = self._own_files.get(id), self._shipped_files.get(id)
            self._packs[id] = (
                read_pack_file(own) if own is not None else None,
                _read_pack(shipped, Path(f"{id}.yaml")) if shipped is not None else None,
            )
        return self._packs[id]

    # Which packs may hold at a place.

    def _rules_for(self, where: Whereabouts) -> _Rules:
        where = self._placed(where)
        ids = self._possible(where.country, where.region, where.postal_code)
        key = (where.country, where.region, ids, where.kind)
        if key not in self._rules:
            self._rules[key] = self._gathered(where, ids)
        return self._rules[key]

    def _placed(self, where: Whereabouts) -> Whereabouts:
        """The place with the region that its postal code tells, where a pack of that region lists the code."""
        code = _plain(where.postal_code)
        if where.region is not None or code is None:
            return where
        told = {pack.regions for pack in self._covering(where.country) if code.startswith(pack.postal_codes or "-")}
        regions = told.pop() if len(told) == 1 else ()
        return where._replace(region=regions[0]) if len(regions) == 1 else where

    def _possible(self, country: str, region: str | None, postal_code: str | None) -> tuple[str, ...]:
        """The packs of the whole country, and those of parts of it in which the customer may be."""
        code = _plain(postal_code)
        return tuple(
            pack.id for pack in self._covering(country) if _may_be_in(pack.regions, pack.postal_codes, region, code)
        )

    def _covering(self, country: str) -> Iterator[Pack]:
        """Packs that cover a country, and then parts of it: its own, else those of a group of countries."""
        own = [pack_id for pack_id in self.ids() if pack_id.partition("-")[0] == country.lower()]
        named = own or [pack_id for pack_id in self.ids() if _is_of_many(pack_id)]
        packs = [next(each for each in self.pack(pack_id) if each is not None) for pack_id in named]
        yield from sorted(
            (pack for pack in packs if country in pack.countries),
            key=lambda pack: (bool(pack.regions or pack.postal_codes), pack.id),
        )

    # What these packs say.

    def _gathered(self, where: Whereabouts, ids: tuple[str, ...]) -> _Rules:
        rules = [rule for pack_id in ids for rule in self._rules_of(pack_id, where)]
        if not limits_hours(group for _, group in rules):
            ids = (*ids, FALLBACK)
            rules += self._rules_of(FALLBACK, where)
        found = tuple(dict(rules).items())
        days = {day for _, group in found if not group.pending for day in (group.since, group.until) if day is not None}
        return _Rules(where, ids, self._zones(where, ids), found, tuple(sorted(days)), {})

    def _rules_of(self, pack_id: str, where: Whereabouts) -> list[NamedRule]:
        """The rules of a pack and of what it extends, but for parts of the country where the customer is not."""
        own, shipped = self.pack(pack_id)
        pack = own or shipped
        if pack is None:
            raise NotFound(f"there is no market pack {pack_id}; known are {', '.join(self.ids())}")
        groups = _both(own, shipped, where.kind)
        inherited = self._rules_of(pack.extends, where) if pack.extends else []
        names = {group.id for _, group in groups}
        own_rules = [(rule, group) for rule, group in groups if _may_be_in(group.regions, (), where.region, None)]
        return [*((rule, group) for rule, group in inherited if group.id not in names), *own_rules]

    def _zones(self, where: Whereabouts, ids: tuple[str, ...]) -> tuple[str, ...]:
        packs = [pack for pack_id in ids for pack in self.pack(pack_id) if pack is not None]
        for pack in packs:
            if where.region is not None and where.region in pack.region_zones:
                return pack.region_zones[where.region]
        named = next((pack.zones for pack in packs if pack.zones and pack.id != FALLBACK), ())
        return named or zones_of(where.country) or next((pack.zones for pack in packs if pack.zones), ("UTC",))

    def _put_together(self, rules: _Rules, day: date) -> Market:
        return put_together(
            "+".join(rules.packs),
            country=rules.where.country,
            zones=rules.zones,
            rules=((rule, group) for rule, group in rules.rules if group.in_force(day)),
            holidays=_days_off(rules.where),
        )

    # Where packs are kept.

    @cached_property
    def _own_files(self) -> dict[str, Path]:
        found = sorted(self.folder.glob("*.yaml")) if self.folder is not None else []
        return {path.stem: path for path in found}

    @cached_property
    def _shipped_files(self) -> dict[str, str]:
        names = sorted(each.name for each in SHIPPED.iterdir() if each.name.endswith(".yaml"))
        return {name.removesuffix(".yaml"): (SHIPPED / name).read_text(encoding="utf-8") for name in names}


def _days_off(where: Whereabouts) -> Iterator[date]:
    """The holidays at a place, computed once they are asked for: the calendars of a country take a second to fill, and
    where no rule rests on them nobody asks.
    """
    yield from possible_holidays(where.country, where.region)


def read_pack_file(path: Path) -> Pack:
    """Reads and checks one pack. Raises ``InputInvalid`` with every fault."""
    try:
        pack = _read_pack(read_text_file(path), path)
    except MarketInvalid as error:
        raise InputInvalid(tuple(str(fault) for fault in error.faults)) from error
    if pack.id != path.stem:  # packs are found by the names of their files
        raise InputInvalid((f"{path}: market: {pack.id!r}; expected {path.stem!r}, as the file is named",))
    return pack


def _both(own: Pack | None, shipped: Pack | None, kind: str) -> list[NamedRule]:
    """A company's rules and the shipped ones, which hold as well unless they are relaxed on a recorded basis."""
    if own is None or shipped is None:
        pack = own or shipped
        return [(f"{pack.id}.{group.id}", group) for group in pack.groups] if pack is not None else []
    ours = {group.id: group for group in own.groups}
    theirs = {group.id: group for group in shipped.groups}
    relaxed = {each.rule for each in own.relaxes if not each.kinds or kind in each.kinds}
    found = [(f"{own.id}.{name}", group) for name, group in ours.items() if theirs.get(name) != group]
    for name, group in theirs.items():
        if name not in relaxed:
            found.append(
                (f"{own.id}.{name}" if name not in ours or ours[name] == group else f"{own.id}.{name}.shipped", group)
            )
    return found


def _may_be_in(
    regions: tuple[str, ...], postal_codes: tuple[str, ...], region: str | None, postal_code: str | None
) -> bool:
    """Whether the customer may be in a part of the country, by what is known of their place."""
    if postal_codes and postal_code is not None:
        return postal_code.startswith(postal_codes)
    return not regions or region is None or region in regions


def _plain(postal_code: str | None) -> str | None:
    """Letters and digits alone; ``None`` for a code that says nothing."""
    return "".join(each for each in postal_code.upper() if each.isalnum()) or None if postal_code else None


@lru_cache(maxsize=256)
def _is_of_many(pack_id: str) -> bool:
    """Whether a pack's name begins with no country's code: it may cover several countries."""
    return pack_id.partition("-")[0].upper() not in get_global("territory_zones")


def _read_pack(text: str, path: Path) -> Pack:
    try:
        return replace(_pack_of(text), file=str(path))
    except MarketInvalid:
        return read_pack(text, file=str(path))  # once more, for faults that name the file


@lru_cache(maxsize=TEXTS_REMEMBERED)
def _pack_of(text: str) -> Pack:
    return read_pack(text, file="")


def check_pack(path: Path, packs: MarketPacks) -> tuple[list[str], list[str]]:
    """The faults of one pack, and notes on the shipped rules that hold besides what it says."""
    try:
        pack = read_pack_file(path)
    except InputInvalid as refused:
        return list(refused.lines), []
    faults: list[str] = []
    if pack.extends is not None and pack.extends not in packs.ids():
        faults.append(f"{path}: extends: {pack.extends!r}; {expected_among(pack.extends, packs.ids())}")
    shipped = packs.pack(pack.id)[1] if pack.id in packs.ids() else None
    theirs = {group.id: group for group in shipped.groups} if shipped is not None else {}
    faults += [
        f"{path}: relaxes: {relaxed.rule!r} is no shipped rule of {pack.id}; {expected_among(relaxed.rule, theirs)}"
        for relaxed in pack.relaxes
        if relaxed.rule not in theirs
    ]
    ours = {group.id: group for group in pack.groups}
    everywhere = {relaxed.rule for relaxed in pack.relaxes if not relaxed.kinds}
    notes = [
        f"The shipped rule {name} holds besides: it was {'changed' if name in ours else 'left out'}, and no entry "
        "under relaxes gives the legal basis."
        for name, group in theirs.items()
        if name not in everywhere and ours.get(name) != group
    ]
    return faults, notes


def unworded(packs: MarketPacks, worded: Collection[str]) -> Iterator[str]:
    """The rules that want something told for which there is no wording, each in words; ``worded`` are the ids known.

    Reads the packs only where a wording is missing at all.
    """
    missing = [each for each in SAID if wording_of(each) not in worded]
    if not missing:
        return
    for each in missing:
        if each in SAID_EVERYWHERE:
            yield f"{each} is told in every market; expected a wording {wording_of(each)}"
    for pack in (pack for pack_id in packs.ids() for pack in packs.pack(pack_id) if pack is not None):
        for group in pack.groups:
            for each in group.disclosures:
                if each in missing:
                    yield f"{pack.file}: rules.{group.id}.disclose: {each}; expected a wording {wording_of(each)}"
