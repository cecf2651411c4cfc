"""Reads the files of one import with one mapping: all of them, before anything is written.

Finds the files that were named and the mapping; what a row means is the connector's matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from pathlib import Path

from duly.connectors.tables import (
    Mapping,
    MappingInvalid,
    RowError,
    TableRead,
    read_mapping,
    read_table,
    write_rejects,
)
from duly.connectors.tables.source_table import Layout, open_table
from duly.domain.receivables import Account
from duly.errors import InputInvalid, NotFound
from duly.text_file import read_text_file

TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".xlsx"})
PATTERN_MARKS = frozenset("*?[")
MAPPINGS = "mappings"
REJECTS = "rejects"


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRead:
    """One file and what it says."""

    path: Path
    read: TableRead

    @property
    def errors(self) -> tuple[RowError, ...]:
        return self.read.errors


def find_files(named: Iterable[str]) -> tuple[Path, ...]:
    """The files that were named: a file, a folder's tables, or a pattern. Raises ``NotFound``."""
    found: dict[Path, None] = {}
    for name in named:
        paths = _files_at(name)
        if not paths:
            raise NotFound(f"{name}: no such file; expected a CSV or XLSX file, a folder with some, or a pattern")
        found |= dict.fromkeys(paths)
    return tuple(found)


def _files_at(name: str) -> list[Path]:
    path = Path(name)
    if path.is_file():
        return [path]
    if path.is_dir():
        return sorted(each for each in path.iterdir() if each.suffix.lower() in TABLE_SUFFIXES)
    if PATTERN_MARKS.isdisjoint(name):
        return []
    folder = Path(path.anchor) if path.is_absolute() else Path()
    return sorted(each for each in folder.glob(str(path.relative_to(path.anchor))) if each.is_file())


def find_mapping(name: str, workspace: Path) -> Mapping:
    """The mapping in a file, or of this name in the workspace, or one that is shipped.

    Raises ``NotFound`` naming those there are, and ``InputInvalid`` with every fault.
    """
    own = workspace / MAPPINGS
    shipped = files("duly.defaults").joinpath(MAPPINGS)
    for place in (Path(name), own / name, own / f"{name}.yaml", shipped.joinpath(f"{name}.yaml")):
        if place.is_file():
            return _read(read_text_file(place), file=str(place) if isinstance(place, Path) else place.name)
    known = {each.stem for each in own.glob("*.yaml")}
    known |= {Path(each.name).stem for each in shipped.iterdir() if each.name.endswith(".yaml")}
    raise NotFound(f"no mapping {name!r}: expected a file, or one of {', '.join(sorted(known))}")


def _read(text: str, *, file: str) -> Mapping:
    try:
        return read_mapping(text, file=file)
    except MappingInvalid as error:
        raise InputInvalid(tuple(str(fault) for fault in error.faults)) from error


def read_files(paths: Sequence[Path], mapping: Mapping, *, as_of: date) -> tuple[FileRead, ...]:
    """Reads every file; those with accounts come first, so that items of another file find theirs."""
    read = [FileRead(path=path, read=read_table(path, mapping, as_of=as_of)) for path in paths]
    read.sort(key=lambda one: not any(isinstance(known.record, Account) for known in one.read.records))
    return tuple(read)


def write_rejected(one: FileRead, misfits: Sequence[RowError], path: Path) -> int:
    """Writes the rows that were left out, with their reasons, to ``path``; gives how many.

    ``misfits`` are rows that read well and do not fit the books.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_rejects(path, _with_misfits(one, misfits))


def _with_misfits(one: FileRead, misfits: Sequence[RowError]) -> TableRead:
    if not misfits:
        return one.read
    mapping = one.read.mapping
    layout = Layout(
        delimiter=mapping.delimiter, encoding=mapping.encoding, sheet=mapping.sheet, skip_rows=mapping.skip_rows
    )
    lines = {error.line for error in misfits}
    rows = [row for row in open_table(one.path, tuple(mapping.columns()), layout).rows() if row.line in lines]
    rejected = {row.line: row for row in (*one.read.rejected, *rows)}
    return replace(
        one.read,
        errors=(*one.read.errors, *misfits),
        rejected=tuple(rejected[line] for line in sorted(rejected)),
    )
