"""Which value belongs to which label, on the same line, in the line below, or in the row of a table.

Knows labels and columns; what a value says is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duly.understanding.fold import fold
from duly.understanding.receipts.confined import Line
from duly.understanding.receipts.labels import LABEL, LOOSE, RANKED, Label

COLUMNS = re.compile(r"\s{2,}|\t|(?<=\S)\s*[|│]\s*|\.{3,}")
LEADING = " :#=-–—.*•·>"
VALUE_LINES_BELOW = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Labelled:
    """A value with what its label announces. ``text`` is the line as it stands; ``rank`` the label's."""

    label: Label
    rank: int
    value: str
    text: str
    confidence: int
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One column of one line: the label it begins with, if it does, and what else is in it."""

    label: Label | None
    rank: int
    rest: str
    words: str


def labelled(lines: Sequence[Line]) -> list[Labelled]:
    """Every value that has a label, in the order of the page. A name under a heading is the heading's."""
    rows = [[cell for part in COLUMNS.split(line.text) if (cell := _cell(part)) is not None] for line in lines]
    found: list[Labelled] = []
    section: Label | None = None
    for number, row in enumerate(rows):
        for cell, value, below in _valued(row, rows[number + 1] if number + 1 < len(rows) else []):
            assert cell.label is not None
            label = cell.label
            if label in {Label.PAYER, Label.PAYEE} and not value:
                section = label
                continue
            if label is Label.NAME:
                if section is None or not value:
                    continue
                label = section
            if value:
                found.append(
                    Labelled(
                        label=label, rank=cell.rank, value=value, line=number,
                        text=_evidence(lines, number, below=below), confidence=lines[number].confidence,
                    )
                )  # fmt: skip
    return found


def _cell(part: str) -> Cell | None:
    words = part.strip()
    bare = words.lstrip(LEADING)
    if not bare:
        return None
    match = LABEL.match(fold(bare))
    if match is None:
        return Cell(label=None, rank=0, rest=words, words=words)
    name = match["label"]
    rest = bare[match.end() :].lstrip(LEADING) if match.end() < len(bare) else ""
    if rest and name in LOOSE and not match["mark"]:
        return Cell(label=None, rank=0, rest=words, words=words)
    label, rank = RANKED[name]
    return Cell(label=label, rank=rank, rest=rest.strip(), words=words)


def _valued(row: list[Cell], below: list[Cell]) -> Iterator[tuple[Cell, str, bool]]:
    """The labels of a row, each with its value and whether that stands in the row below."""
    heads = [cell for cell in row if cell.label is not None and not cell.rest]
    table = len(heads) == len(row) and bool(row)
    values = [cell for cell in below if cell.label is None]
    fits = len(values) == len(below) and (len(values) == len(heads) or (len(heads) == 1 and len(values) > 0))
    for index, cell in enumerate(row):
        if cell.label is None:
            continue
        if cell.rest:
            yield cell, cell.rest, False
        elif index + 1 < len(row) and row[index + 1].label is None:
            yield cell, row[index + 1].rest, False
        elif table and fits:
            yield cell, values[heads.index(cell)].rest, True
        else:
            yield cell, "", False


def _evidence(lines: Sequence[Line], number: int, *, below: bool) -> str:
    text = lines[number].text
    return f"{text} / {lines[number + 1].text}" if below else text
