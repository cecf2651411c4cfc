"""The limits under which a stranger's file is opened. Knows no format."""

from __future__ import annotations

FILE_BYTES_MAX = 10 * 1024 * 1024
PAGES_MAX = 8
"""Of a PDF. A receipt has one or two; a statement with more is not read as a receipt."""
PAGES_SEEN_MAX = 2
"""Of a PDF without text: so many pages are read as pictures."""
PIXELS_MAX = 50_000_000
TEXT_CHARS_MAX = 20_000
LINES_MAX = 600

SECONDS_MAX = 60
"""By the clock; a machine at its limits still reads a page in ten."""
CPU_SECONDS_MAX = 30
MEMORY_BYTES_MAX = 3 * 1024**3
"""Of address space: a recogniser maps far more than it uses (some 600 MB)."""
PDF_MEMORY_BYTES_MAX = 1024**3
OUTPUT_BYTES_MAX = 1024 * 1024
OPEN_FILES_MAX = 128
