"""What can be wrong with a file or a mapping, as values that name the place, what was found and what was expected.

Knows nothing of how files are read.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from duly.connectors.tables.limits import FOUND_CHARS_SHOWN


def shown(found: str) -> str:
    """``found`` on one line, quoted, and cut where it is long."""
    flat = found if len(found) <= FOUND_CHARS_SHOWN else found[:FOUND_CHARS_SHOWN] + "..."
    return repr(flat)


@dataclass(frozen=True, kw_only=True, slots=True)
class RowError:
    """One fault of one row. ``line`` counts from 1 as an editor or a spreadsheet does.

    ``field`` is the file's own column name where the value came from a column, else the mapping's key.
    A fault of the whole file has ``field`` "file" and line 1.
    """

    file: str
    line: int
    field: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}, {self.field}: found {shown(self.found)}, expected {self.expected}"


@dataclass(frozen=True, kw_only=True, slots=True)
class MappingFault:
    """One fault of a mapping file."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class MappingInvalid(ValueError):
    """A mapping file has faults; ``faults`` holds all of them in the order of the file."""

    def __init__(self, faults: tuple[MappingFault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class TableUnreadable(ValueError):
    """A file cannot be read as a table at all; ``error`` says why."""

    def __init__(self, error: RowError) -> None:
        super().__init__(str(error))
        self.error = error


class CellInvalid(ValueError):
    """One cell cannot be read; ``expected`` says what would have been fine."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


def unreadable(file: str, *, found: str, expected: str, line: int = 1) -> TableUnreadable:
    """The error for a file that is no table."""
    return TableUnreadable(RowError(file=file, line=line, field="file", found=found, expected=expected))


_ALIKE = 0.5


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like ``name``, ignoring case, the first of several; ``None`` when none is like it."""
    matcher = difflib.SequenceMatcher(b=name.casefold())
    best, best_ratio = None, _ALIKE
    for each in known:
        matcher.set_seq1(each.casefold())
        if matcher.ratio() > best_ratio:
            best, best_ratio = each, matcher.ratio()
    return best
