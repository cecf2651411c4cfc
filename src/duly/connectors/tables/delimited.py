"""Rows of delimited text (CSV and its kin): encoding, delimiter, quoting. Streams; never holds the file.

Knows nothing of mappings or records.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TextIO

from duly.connectors.tables.faults import unreadable
from duly.connectors.tables.limits import COLUMNS_MAX, FIELD_CHARS_MAX, HEADER_SEARCH_ROWS, ROW_LINES_MAX
from duly.connectors.tables.rows import Row

DELIMITERS = (",", ";", "\t", "|")
_CHUNK_BYTES = 1024 * 1024
_HEAD_BYTES = 4096
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])", re.IGNORECASE)
_TEXT_FORMULA = re.compile(r'="(.*)"')


def detect_encoding(path: Path) -> str:
    """The encoding of a text file: by its mark, as UTF-16 without one, as UTF-8, else as cp1252."""
    with path.open("rb") as source:
        head = source.read(_HEAD_BYTES)
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    # Latin letters in UTF-16 leave every second byte zero; a stray NUL in other text does not.
    if len(head) >= 4 and head[1::2].count(0) > len(head) // 4:
        return "utf-16-le"
    if len(head) >= 4 and head[0::2].count(0) > len(head) // 4:
        return "utf-16-be"
    return "utf-8" if _decodes(path, "utf-8") else "cp1252"


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as source:
        try:
            while chunk := source.read(_CHUNK_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def sniff_delimiter(path: Path, *, encoding: str) -> str:
    """The delimiter that cuts most of the first rows into the same number of fields; comma for one column."""
    declared = _declared(path, encoding)
    if declared:
        return declared
    return max(DELIMITERS, key=lambda sign: (_evenness(path, encoding, sign), -DELIMITERS.index(sign)))


def _evenness(path: Path, encoding: str, sign: str) -> int:
    rows = islice(delimited_rows(path, encoding=encoding, delimiter=sign), HEADER_SEARCH_ROWS)
    widths = Counter(len(row.cells) for row in rows if not row.is_blank())
    return max((often * often * (width - 1) for width, often in widths.items()), default=0)


def _declared(path: Path, encoding: str) -> str | None:
    with path.open(encoding=encoding, errors="replace", newline="") as source:
        found = _SEPARATOR_LINE.fullmatch(source.readline(FIELD_CHARS_MAX).strip("\r\n"))
    return found[1] if found else None


class _Lines:
    """The lines of one file, remembering the quotes in the row being read."""

    def __init__(self, source: TextIO) -> None:
        self._source = source
        self.quotes = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._source:
            self.quotes += line.count('"')
            yield line


def delimited_rows(path: Path, *, encoding: str, delimiter: str) -> Iterator[Row]:
    """Every row with the line it begins on. Raises ``TableUnreadable`` for bytes that are no ``encoding``."""
    with path.open(encoding=encoding, newline="") as source:
        lines = _Lines(source)
        reader = csv.reader(lines, delimiter=delimiter)
        begins = 1
        try:
            for cells in reader:
                ends, open_quote = reader.line_num, lines.quotes % 2 == 1 and reader.line_num > begins
                row = _row(cells, begins, lines_used=ends - begins + 1, open_quote=open_quote)
                begins, lines.quotes = ends + 1, 0
                if row is not None:
                    yield row
        except csv.Error:
            yield Row(line=begins, cells=(), trouble=_QUOTE_TROUBLE)
        except UnicodeError as error:
            raise unreadable(
                path.name,
                found=str(error),
                expected=f"text in {encoding} (name the file's own under encoding:)",
                line=begins,
            ) from None


_QUOTE_TROUBLE = "a quote that is closed on the same row (everything after it was swallowed)"


def _row(cells: list[str], line: int, *, lines_used: int, open_quote: bool) -> Row | None:
    if line == 1 and len(cells) <= 2 and _SEPARATOR_LINE.match(",".join(cells)):
        return None
    if open_quote or lines_used > ROW_LINES_MAX:
        return Row(line=line, cells=tuple(cells[:1]), trouble=_QUOTE_TROUBLE)
    if len(cells) > COLUMNS_MAX:
        return Row(line=line, cells=tuple(cells[:1]), trouble=f"at most {COLUMNS_MAX} columns")
    if any(len(cell) > FIELD_CHARS_MAX for cell in cells):
        return Row(line=line, cells=tuple(cells), trouble=f"fields of at most {FIELD_CHARS_MAX} characters")
    if any("\0" in cell for cell in cells):
        return Row(line=line, cells=tuple(cells), trouble="text without NUL characters")
    return Row(line=line, cells=tuple(_clean(cell) for cell in cells))


def _clean(cell: str) -> str:
    # Exports write ="00123" so that a spreadsheet keeps the zeros.
    found = _TEXT_FORMULA.fullmatch(cell)
    return (found[1] if found else cell).strip().strip("\ufeff")
