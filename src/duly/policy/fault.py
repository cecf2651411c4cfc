"""What is wrong in a file that a person wrote: where, what was found, what was expected.

Knows nothing of what the files mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

NAMES_SHOWN_MAX = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One fault. ``line`` and ``column`` count from 1; ``key`` is a path such as ``segments[0].when``."""

    file: str
    line: int
    column: int
    key: str
    found: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: {self.key}: " if self.key else f"{self.file}:{self.line}: "
        return f"{where}{self.found}; {self.expected}"


class FileInvalid(ValueError):
    """A file has faults; all of them are in ``faults``, each once, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(dict.fromkeys(faults), key=lambda fault: (fault.line, fault.column, fault.key)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class PolicyInvalid(FileInvalid):
    """A policy file has faults."""


class MarketInvalid(FileInvalid):
    """A market file has faults."""


def expected_among(name: str, known: Iterable[str]) -> str:
    """Words that help to find the right name: the nearest known one, else all of them."""
    names = sorted(known)
    nearest = get_close_matches(name.lower(), names, n=1)
    if nearest:
        return f"did you mean {nearest[0]}?"
    if not names:
        return "expected none here"
    shown = ", ".join(names[:NAMES_SHOWN_MAX])
    return f"expected one of {shown}" + (", ..." if len(names) > NAMES_SHOWN_MAX else "")
