"""What kind of file some bytes are, by their content alone. Opens nothing and trusts no name.

A file that two programs would open as two different things is refused: a person may have to open it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from duly.domain.receipt import Refusal
from duly.understanding.receipts.limits import FILE_BYTES_MAX


class Kind(StrEnum):
    """A kind of file that is read, as its media type."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    WEBP = "image/webp"


SUFFIXES: dict[Kind, str] = {Kind.PDF: ".pdf", Kind.PNG: ".png", Kind.JPEG: ".jpg", Kind.WEBP: ".webp"}
PDF_HEAD = b"%PDF-"
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
PNG_END = b"IEND\xaeB`\x82"
JPEG_HEAD = b"\xff\xd8\xff"
ZIP_END = b"PK\x05\x06"
ZIP_END_WITHIN = 65_557
"""A zip file is recognised by its end, which lies within so many bytes of the last."""
ZIP_HEAD = b"PK\x03\x04"
HEAD_BYTES = 1024
"""Lenient readers look so far for the beginning of a PDF, or of a page."""
PAGE = re.compile(rb"<(?:!doctype\s+html|html|script|svg|iframe|body)\b", re.IGNORECASE)


def kind_of(content: bytes) -> Kind | Refusal:
    """The kind of a file, or why it is not opened at all."""
    if not content:
        return Refusal.EMPTY
    if len(content) > FILE_BYTES_MAX:
        return Refusal.TOO_LARGE
    kind = _by_head(content)
    if kind is None:
        # A PDF behind something else is a PDF to some programs and something else to others.
        return Refusal.DISGUISED if PDF_HEAD in content[:HEAD_BYTES] else Refusal.UNKNOWN_KIND
    return Refusal.DISGUISED if _also_something_else(content, kind) else kind


def _by_head(content: bytes) -> Kind | None:
    if content.startswith(PDF_HEAD):
        return Kind.PDF
    if content.startswith(PNG_HEAD):
        return Kind.PNG
    if content.startswith(JPEG_HEAD):
        return Kind.JPEG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Kind.WEBP
    return None


def _also_something_else(content: bytes, kind: Kind) -> bool:
    if ZIP_END in content[-ZIP_END_WITHIN:]:
        return True
    head = content[:HEAD_BYTES]
    if PAGE.search(head) is not None or ZIP_HEAD in head:
        return True
    match kind:
        case Kind.PDF:
            # After the end of a PDF comes nothing, or a later version of it that ends as well.
            return PAGE.search(content[content.rfind(b"%%EOF") :]) is not None if b"%%EOF" in content else False
        case Kind.PNG:
            return PDF_HEAD in head or not content.rstrip(b"\0\r\n").endswith(PNG_END)
        case Kind.JPEG | Kind.WEBP:
            return PDF_HEAD in head
