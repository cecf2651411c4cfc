"""How much of a file is read before it is refused. Every limit has a name and a unit."""

from __future__ import annotations

FILE_BYTES_MAX = 512 * 1024 * 1024
SHEET_BYTES_UNPACKED_MAX = 1024 * 1024 * 1024
MAPPING_CHARS_MAX = 200_000
ROWS_MAX = 1_000_000
COLUMNS_MAX = 500
FIELD_CHARS_MAX = 10_000
ID_CHARS_MAX = 200
ROW_LINES_MAX = 200
"""More lines than this in one row means that a quote was opened and never closed."""
HEADER_SEARCH_ROWS = 30
"""The header is looked for in this many rows from the top."""
ERRORS_MAX = 1_000
"""After this many errors the rest of the file is not read; one more error says so."""
AMOUNT_DIGITS_MAX = 15
"""Digits of an amount in minor units; a database keeps this many exactly, and so does a spreadsheet."""
YEAR_MIN = 1990
YEAR_MAX = 2099
FOUND_CHARS_SHOWN = 60
GUESS_ROWS_MAX = 5_000
"""Rows from which a mapping is guessed."""
PREVIEW_ROWS = 5
PROGRESS_ROWS = 1_000
"""Progress is told this often."""
