"""Reads reference rates from YAML: name, from, until, percent, source, confidence. All faults at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from duly.domain.interest import DatedRate
from duly.policy.document import Place, canonical, open_document
from duly.policy.fault import FileInvalid

KEYS = ("name", "from", "until", "percent", "source", "confidence")
PERCENT = re.compile(r"-?\d{1,3}(\.\d{1,6})?")
CONFIDENCE = ("high", "medium", "low")


class RatesInvalid(FileInvalid):
    """A file of reference rates has faults; all of them are in ``faults``."""


def read_reference_rates(text: str, *, file: str) -> Mapping[str, tuple[DatedRate, ...]]:
    """The rates by name, in the order of the file. Raises ``RatesInvalid`` with every fault."""
    root, faults = open_document(canonical(text), file=file)
    found: dict[str, tuple[DatedRate, ...]] = {}
    if root is not None:
        fields = root.fields(("rates",), required=("rates",))
        for place in fields["rates"].items() if "rates" in fields else []:
            name, rate = _rate(place)
            found[name] = (*found.get(name, ()), rate)
    if faults:
        raise RatesInvalid(faults)
    return found


def _rate(place: Place) -> tuple[str, DatedRate]:
    fields = place.fields(KEYS, required=KEYS)
    since = fields["from"].day() if "from" in fields else None
    until = fields["until"].day() if "until" in fields else None
    if since is not None and until is not None and until < since:
        place.fault(f"from {since} until {until}", "expected an end that is no earlier than the beginning")
    text = fields["percent"].text() if "percent" in fields else "0"
    if not PERCENT.fullmatch(text):
        fields["percent"].fault(repr(text), "expected percent a year such as 3.75")
        text = "0"
    if "confidence" in fields:
        fields["confidence"].one_of(CONFIDENCE)
    return fields["name"].name() if "name" in fields else "unnamed", DatedRate(
        since=since or date.min,
        until=until or date.min,
        percent=Fraction(text),
        source=fields["source"].text() if "source" in fields else "",
    )
