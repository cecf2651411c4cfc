"""A wording file of a country, laid over that of its language: it holds only what is said otherwise there.

Owns which file is based on which, and what a variant may change. Knows not what a wording is; ``wording`` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from duly.dialogue.catalogue import PLACEHOLDER, WordingInvalid
from duly.policy.document import Place
from duly.policy.fault import Fault, expected_among

BASED_ON = re.compile(r"^based_on:[ \t]*(\S+)", re.MULTILINE)
TEXT_KEYS = ("text", "whatsapp", "voice")
ALL_TEXT_KEYS = (
    "purpose", "approved", "opens", "discloses", "placeholders", *TEXT_KEYS, "email", "said_by", "asks", "instead",
)  # fmt: skip
FIXED = ("opens", "discloses", "placeholders", "purpose")
"""What a wording is, wherever it is said; a variant changes its words alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A wording file: its text, and its name in messages."""

    text: str
    file: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Layers:
    """The same place of a variant and of what it is based on, the variant's own first; at least one."""

    places: tuple[Place, ...]

    @property
    def top(self) -> Place:
        return self.places[0]

    def fields(self, known: Collection[str], *, required: Collection[str] = ()) -> dict[str, Place]:
        """The values of a mapping by key, each from the first layer that has it; the lowest has all ``required``."""
        found: dict[str, Place] = {}
        for place in reversed(self.places):
            found |= place.fields(known, required=required if place is self.places[-1] else ())
        return found

    def within(self, key: str) -> Layers:
        """The layers of one value of a mapping; empty where no layer has it, which ``fields`` has told."""
        return Layers(places=tuple(own[key] for own in map(_fields_of, self.places) if key in own))

    def entries(self) -> dict[str, Layers]:
        """The layers of each value of a mapping, in the order of the lowest."""
        names = dict.fromkeys(name for place in reversed(self.places) for name, _ in place.entries())
        held = [dict(place.entries()) for place in self.places]
        return {name: Layers(places=tuple(each[name] for each in held if name in each)) for name in names}


def _fields_of(place: Place) -> dict[str, Place]:
    return dict(place.entries()) if place.is_mapping() else {}


def bases_of(name: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The names of the files that the file ``name`` is based on, the nearest first.

    Raises ``WordingInvalid`` where one of them is unknown, or where the way leads back.
    """
    chain: list[str] = []
    at = name
    while (found := BASED_ON.search(sources[at].text)) is not None:
        base = found[1].strip("\"'")
        if base not in sources:
            raise WordingInvalid([_fault(sources[at], found, f"{base!r}", expected_among(base, set(sources) - {at}))])
        if base == name or base in chain:
            way = " -> ".join((name, *chain, base))
            raise WordingInvalid(
                [_fault(sources[at], found, f"a circle: {way}", "expected a file based on none of these")]
            )
        chain.append(base)
        at = base
    return tuple(chain)


def _fault(source: Source, found: re.Match[str], what: str, expected: str) -> Fault:
    line = source.text.count("\n", 0, found.start()) + 1
    return Fault(file=source.file, line=line, column=1, key="based_on", found=what, expected=expected)


def check_variant(layers: Layers, known: Collection[str]) -> None:
    """Adds the faults that a variant has against what it is based on; a file by itself has none of these."""
    top, below = layers.top, Layers(places=layers.places[1:])
    own = _fields_of(top)
    if not below.places:
        if "based_on" in own:
            own["based_on"].fault(own["based_on"].shown(), "expected it at the beginning of a line, as based_on: es")
        return
    for name in ("wording", "locale", "based_on"):
        if name not in own:
            top.fault(f"{name} is missing", f"expected the key {name}")
    base = below.fields(known)
    if {"locale"} <= own.keys() & base.keys() and _language(own["locale"]) != _language(base["locale"]):
        own["locale"].fault(own["locale"].shown(), f"expected a locale of the language {_language(base['locale'])}")
    if "wordings" in own and own["wordings"].is_mapping():
        _check_wordings(own["wordings"], below.within("wordings").entries())


def _check_wordings(own: Place, base: Mapping[str, Layers]) -> None:
    for name, place in own.entries():
        if name not in base:
            place.fault("a wording that the base does not have", expected_among(name, base))
            continue
        fields, others = _fields_of(place), base[name].fields(ALL_TEXT_KEYS)
        for fixed in FIXED:
            if fixed in fields:
                fields[fixed].fault(f"{fixed} in a variant", "expected words alone; what a wording is, its base says")
        if "approved" not in fields:
            place.fault("approved is missing", "expected the approval of these words")
        for said, instead_of in _pairs(fields, others):
            missing = set(PLACEHOLDER.findall(instead_of.text())) - set(PLACEHOLDER.findall(said.text()))
            for each in sorted(missing):
                said.fault(f"no placeholder {each}", f"expected {{{each}}}, which {instead_of.file} has there")


def _pairs(fields: Mapping[str, Place], others: Mapping[str, Place]) -> Iterator[tuple[Place, Place]]:
    """Each text of a variant with the one it stands for."""
    for key in TEXT_KEYS:
        if key in fields and key in others:
            yield fields[key], others[key]
    email, other = (_fields_of(each["email"]) if "email" in each else {} for each in (fields, others))
    for key, place in email.items():
        if key in other:
            yield place, other[key]


def _language(locale: Place) -> str:
    return locale.text().split("-")[0]
