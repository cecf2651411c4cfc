"""The process that opens one file: bytes come in, lines or a refusal go out as JSON, and it ends.

Run by ``confined``. Sets its own limits before the first byte is looked at; writes no file.
"""

from __future__ import annotations

import resource
import sys
import zlib
from typing import Any

import orjson

from duly.domain.receipt import Method, Refusal
from duly.understanding.receipts.kinds import Kind
from duly.understanding.receipts.limits import (
    CPU_SECONDS_MAX,
    FILE_BYTES_MAX,
    LINES_MAX,
    MEMORY_BYTES_MAX,
    OPEN_FILES_MAX,
    OUTPUT_BYTES_MAX,
    PDF_MEMORY_BYTES_MAX,
    TEXT_CHARS_MAX,
)
from duly.understanding.receipts.refused import Refused

CERTAIN = 1000


def main() -> None:
    kind = Kind[sys.argv[1]]
    _limit(PDF_MEMORY_BYTES_MAX if kind is Kind.PDF else MEMORY_BYTES_MAX)
    content = sys.stdin.buffer.read(FILE_BYTES_MAX + 1)
    sys.stdout.buffer.write(orjson.dumps(_found(content, kind)))


def _limit(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, MEMORY_BYTES_MAX))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS_MAX, CPU_SECONDS_MAX))
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_BYTES_MAX, OUTPUT_BYTES_MAX))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES_MAX, OPEN_FILES_MAX))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _found(content: bytes, kind: Kind) -> dict[str, Any]:
    try:
        method, lines = _pdf(content) if kind is Kind.PDF else (Method.OCR, _picture(content))
    except Refused as refused:
        return {"refused": refused.refusal}
    except MemoryError:
        return {"refused": Refusal.TOO_MUCH_MEMORY}
    except (RecursionError, zlib.error):
        return {"refused": Refusal.BROKEN}
    if not lines:
        return {"refused": Refusal.NO_TEXT}
    return {"method": method, "lines": _capped(lines)}


def _pdf(content: bytes) -> tuple[Method, list[tuple[str, int]]]:
    from duly.understanding.receipts.pdf_pages import Pages

    pages = Pages.of(content)
    words = pages.words()
    if words:
        return Method.TEXT_LAYER, [(line, CERTAIN) for line in words]
    pictures = pages.pictures()
    _limit(MEMORY_BYTES_MAX)
    return Method.OCR, [line for each in pictures for line in _picture(each)]


def _picture(content: bytes) -> list[tuple[str, int]]:
    from duly.understanding.receipts.pictures import upright_pixels
    from duly.understanding.receipts.recognised import recognise

    return recognise(upright_pixels(content))


def _capped(lines: list[tuple[str, int]]) -> list[tuple[str, int]]:
    left, kept = TEXT_CHARS_MAX, list[tuple[str, int]]()
    for text, confidence in lines[:LINES_MAX]:
        kept.append((text[:left], confidence))
        left -= len(text)
        if left <= 0:
            break
    return kept


if __name__ == "__main__":
    main()
