"""Reads a market pack file: every key, every fault. What its rules come to is ``market``'s."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from duly.domain.contact import Channel
from duly.domain.contact_log import LOG_DAYS, Touch
from duly.domain.receivables import Kind
from duly.policy.document import Place, canonical, open_document
from duly.policy.fault import MarketInvalid
from duly.policy.market_charges_file import CHARGE_KEYS, read_charges
from duly.policy.market_hours import read_channels, read_hours_by_channel
from duly.policy.market_pack import (
    Binds,
    Cap,
    Confidence,
    Cooldown,
    Counted,
    CreditorRole,
    Disclosure,
    Forbidden,
    Moratorium,
    Pack,
    Per,
    Protected,
    Relaxed,
    RuleGroup,
    Stops,
)

CAP_MAX = 100
DAYS_MAX = LOG_DAYS - 1  # of a cap's stretch: further back nothing is kept to count
MORATORIUM_DAYS_MAX = 1_000
PACK_ID = re.compile(r"[a-z]{2,12}(-[a-z0-9]{1,12}){0,2}")
COUNTRY = re.compile(r"[A-Z]{2}")
REGION = re.compile(r"[A-Z0-9]{1,3}")
POSTAL_CODE = re.compile(r"[A-Z0-9]{1,10}")
DAYS = re.compile(r"(\d{1,2}) days?")
WEEK = "week"
REQUIRED = ("market", "rules")
KEYS = (*REQUIRED, "extends", "covers", "zones", "region_zones", "relaxes")
GROUP_REQUIRED = ("sources", "confidence")
GROUP_KEYS = (
    *GROUP_REQUIRED, "from", "until", "pending", "binds", "regions", "note", "hours", "holidays", "closed_days", "caps",
    "cooldowns", "consents", "disclose", "forbid", "moratoria", "stop_words", *CHARGE_KEYS,
)  # fmt: skip
CAP_REQUIRED = ("count", "most", "within")
COOLDOWN_REQUIRED = ("after", "days")
MORATORIUM_REQUIRED = ("stops", "ends")
RELAXED_REQUIRED = ("rule", "basis", "by", "on")

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)


def read_pack(text: str, *, file: str) -> Pack:
    """Reads one pack. Raises ``MarketInvalid`` with every fault."""
    root, faults = open_document(canonical(text), file=file)
    if root is None:
        raise MarketInvalid(faults)
    pack = _pack(root.fields(KEYS, required=REQUIRED), file)
    if faults:
        raise MarketInvalid(faults)
    return pack


def _pack(fields: dict[str, Place], file: str) -> Pack:
    covers = fields["covers"].fields(("countries", "regions", "postal_codes")) if "covers" in fields else {}
    pack_id = _matching(fields["market"], PACK_ID, "expected a name such as us-ma") if "market" in fields else "unnamed"
    countries = _listed(covers, "countries", lambda place: _matching(place, COUNTRY, "expected a code such as ES"))
    if len(countries) != 1:
        for name in covers.keys() & {"regions", "postal_codes"}:
            covers[name].fault(covers[name].shown(), "expected these only within one country")
    return Pack(
        id=pack_id,
        extends=_matching(fields["extends"], PACK_ID, "expected a pack's name") if "extends" in fields else None,
        countries=countries,
        regions=_listed(covers, "regions", _region),
        postal_codes=_listed(
            covers, "postal_codes", lambda place: _matching(place, POSTAL_CODE, "expected how postal codes begin")
        ),
        zones=_zones(fields["zones"]) if "zones" in fields else (),
        region_zones=_region_zones(fields["region_zones"]) if "region_zones" in fields else {},
        groups=tuple(_group(pack_id, name, at) for name, at in _named(fields.get("rules"))),
        relaxes=_listed(fields, "relaxes", _relaxed),
        file=file,
    )


def _group(pack_id: str, name: str, place: Place) -> RuleGroup:
    fields = place.fields(GROUP_KEYS, required=GROUP_REQUIRED)
    rule = f"{pack_id}.{name}"
    sources = _listed(fields, "sources", Place.text)
    confidence = fields["confidence"].choice(Confidence) if "confidence" in fields else Confidence.CHOICE
    since, until = _day(fields, "from"), _day(fields, "until")
    if since is not None and until is not None and until <= since:
        fields["until"].fault(str(until), f"expected a day after {since}")
    moratoria = tuple(_moratorium(each, at) for each, at in _named(fields.get("moratoria")))
    return RuleGroup(
        id=name,
        sources=sources,
        confidence=confidence,
        since=since,
        until=until,
        pending="pending" in fields and fields["pending"].one_of(("true", "false")) == "true",
        binds=_binds(fields["binds"]) if "binds" in fields else None,
        regions=_listed(fields, "regions", _region),
        note=" ".join(fields["note"].text().split()) if "note" in fields else None,
        hours=read_hours_by_channel(fields["hours"]) if "hours" in fields else {},
        closed_on_holidays="holidays" in fields and fields["holidays"].one_of(("closed", "open")) == "closed",
        closed_days=tuple(day for day in _listed(fields, "closed_days", Place.day) if day),
        caps=_numbered(rule, fields.get("caps"), _cap),
        cooldowns=_numbered(rule, fields.get("cooldowns"), _cooldown),
        consents=read_channels(fields["consents"]) if "consents" in fields else (),
        disclosures=_choices(fields, "disclose", Disclosure),
        forbidden=_choices(fields, "forbid", Forbidden),
        moratoria=moratoria,
        charges=read_charges(
            fields,
            rule=rule,
            law="; ".join(sources),
            stopped_by=frozenset(each.id for each in moratoria if {Stops.INTEREST, Stops.FEES} & set(each.stops)),
        ),
        stop_words=_listed(fields, "stop_words", Place.text),
    )


def _cap(rule: str, place: Place) -> Cap:
    fields = place.fields(
        (*CAP_REQUIRED, "channels", "per", "gap", "after", "from_days_past_due"), required=CAP_REQUIRED
    )
    most = fields["most"].count(least=1, most=CAP_MAX) if "most" in fields else 1
    return Cap(
        id=rule,
        counted=fields["count"].choice(Counted) if "count" in fields else Counted.ATTEMPTS,
        channels=_channels(fields, "channels"),
        most=most,
        days=_stretch(fields["within"]) if "within" in fields else 1,
        per=fields["per"].choice(Per) if "per" in fields else Per.CUSTOMER,
        gap_days=_days(fields["gap"]) if "gap" in fields else None,
        after=fields["after"].choice(Touch) if "after" in fields else None,
        from_days_past_due=_days_past_due(fields),
    )


def _cooldown(rule: str, place: Place) -> Cooldown:
    fields = place.fields(
        (*COOLDOWN_REQUIRED, "heard", "channels", "per", "from_days_past_due"), required=COOLDOWN_REQUIRED
    )
    return Cooldown(
        id=rule,
        after=fields["after"].choice(Touch) if "after" in fields else Touch.CONVERSATION,
        heard=_channels(fields, "heard"),
        channels=_channels(fields, "channels"),
        days=fields["days"].count(least=1, most=DAYS_MAX) if "days" in fields else 1,
        per=fields["per"].choice(Per) if "per" in fields else Per.CUSTOMER,
        from_days_past_due=_days_past_due(fields),
    )


def _moratorium(name: str, place: Place) -> Moratorium:
    fields = place.fields((*MORATORIUM_REQUIRED, "days", "days_after_end"), required=MORATORIUM_REQUIRED)
    return Moratorium(
        id=name,
        days=fields["days"].count(least=1, most=MORATORIUM_DAYS_MAX) if "days" in fields else None,
        days_after_end=(
            fields["days_after_end"].count(least=0, most=MORATORIUM_DAYS_MAX) if "days_after_end" in fields else 0
        ),
        stops=_choices(fields, "stops", Stops),
        ends=_listed(fields, "ends", Place.text),
    )


def _binds(place: Place) -> Binds:
    fields = place.fields(("creditors", "customers", "only"), required=("creditors", "customers"))
    return Binds(
        creditors=_choices(fields, "creditors", CreditorRole),
        customers=_choices(fields, "customers", Protected),
        only=fields["only"].text() if "only" in fields else None,
    )


def _relaxed(place: Place) -> Relaxed:
    fields = place.fields((*RELAXED_REQUIRED, "kinds"), required=RELAXED_REQUIRED)
    for name in ("basis", "by"):
        if name in fields and not fields[name].text().strip():
            fields[name].fault("nothing", "expected who relaxes the rule, and on which legal basis")
    return Relaxed(
        rule=fields["rule"].name() if "rule" in fields else "unnamed",
        basis=fields["basis"].text() if "basis" in fields else "",
        by=fields["by"].text() if "by" in fields else "",
        on=_day(fields, "on") or date.min,
        kinds=_listed(fields, "kinds", lambda place: place.choice(Kind)),
    )


def _zones(place: Place) -> tuple[str, ...]:
    items = place.items()
    if not items:
        place.fault("no zone", "expected at least one, such as Europe/Madrid")
    for item in items:
        try:
            ZoneInfo(item.text())
        except (ZoneInfoNotFoundError, ValueError):
            item.fault(item.shown(), "expected a time zone such as Europe/Madrid")
    return tuple(item.text() for item in items)


def _region_zones(place: Place) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, at in place.entries():
        if not REGION.fullmatch(name):
            at.fault(repr(name), "expected a region such as MD, without the country")
        found[name] = _zones(at)
    return found


# Small parts that several keys share.


def _named(place: Place | None) -> list[tuple[str, Place]]:
    """The entries of a mapping whose keys are names."""
    entries = place.entries() if place is not None else []
    for name, at in entries:
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,62}", name):
            at.fault(repr(name), "expected a name of small letters, digits and _")
    return entries


def _numbered(rule: str, place: Place | None, read: Callable[[str, Place], Value]) -> tuple[Value, ...]:
    """Reads a list, each under the rule's id, from the second on with its number."""
    items = place.items() if place is not None else []
    return tuple(read(rule if number == 1 else f"{rule}_{number}", each) for number, each in enumerate(items, start=1))


def _listed(fields: dict[str, Place], name: str, read: Callable[[Place], Value]) -> tuple[Value, ...]:
    return tuple(read(each) for each in fields[name].items()) if name in fields else ()


def _choices(fields: dict[str, Place], name: str, choices: type[Choice]) -> tuple[Choice, ...]:
    return _listed(fields, name, lambda place: place.choice(choices))


def _channels(fields: dict[str, Place], name: str) -> tuple[Channel, ...]:
    return read_channels(fields[name]) if name in fields else tuple(Channel)


def _day(fields: dict[str, Place], name: str) -> date | None:
    return fields[name].day() if name in fields else None


def _days_past_due(fields: dict[str, Place]) -> int | None:
    name = "from_days_past_due"
    return fields[name].count(least=0, most=10_000) if name in fields else None


def _stretch(place: Place) -> int | None:
    """``7 days`` running, or ``week`` for the calendar's."""
    return None if place.text() == WEEK else _days(place)


def _days(place: Place) -> int:
    found = DAYS.fullmatch(place.text())
    if found is None or not 1 <= int(found[1]) <= DAYS_MAX:
        place.fault(place.shown(), f"expected 1 to {DAYS_MAX} days, such as 7 days, or week")
        return 1
    return int(found[1])


def _region(place: Place) -> str:
    return _matching(place, REGION, "expected a region such as MD, without the country")


def _matching(place: Place, pattern: re.Pattern[str], expected: str) -> str:
    text = place.text()
    if not pattern.fullmatch(text):
        place.fault(place.shown(), expected)
    return text
