"""The words of a PDF from its text layer, and the pictures of one that is a scan.

Runs inside the confined process alone. Follows no link, runs no script, opens no attachment.
"""

from __future__ import annotations

import io
import logging
import re
from dataclasses import dataclass
from typing import cast

from PIL.Image import Image
from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject

from duly.domain.receipt import Refusal
from duly.understanding.receipts.limits import PAGES_MAX, PAGES_SEEN_MAX, PIXELS_MAX
from duly.understanding.receipts.refused import Refused

WORDS_MIN = 3
"""With fewer words the text layer is a scanner's stamp, and the page is read as a picture."""
FAULTS = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, NotImplementedError,
    OSError, OverflowError, ZeroDivisionError,
)  # fmt: skip
"""All that a malformed PDF makes of its reader."""
WORD = re.compile(r"\w{2,}")
BLANKS = re.compile(r"\s{2,}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Pages:
    """The pages of a PDF that may be read."""

    pages: tuple[PageObject, ...]

    @classmethod
    def of(cls, content: bytes) -> Pages:
        """Raises ``Refused``."""
        logging.disable(logging.CRITICAL)
        try:
            reader = PdfReader(io.BytesIO(content), strict=False)
            if reader.is_encrypted:
                raise Refused(Refusal.ENCRYPTED)
            if len(reader.pages) > PAGES_MAX:
                raise Refused(Refusal.TOO_MANY_PAGES)
            pages = tuple(reader.pages)
        except FAULTS:
            raise Refused(Refusal.BROKEN) from None
        return cls(pages=pages)

    def words(self) -> list[str]:
        """The lines of all pages, columns apart as on the page; none where there are too few words."""
        lines = [line for page in self.pages for line in _lines(page)]
        return lines if sum(len(WORD.findall(line)) for line in lines) >= WORDS_MIN else []

    def pictures(self) -> list[bytes]:
        """The largest picture of each of the first pages."""
        found: list[bytes] = []
        for page in self.pages[:PAGES_SEEN_MAX]:
            try:
                found += _largest(page)
            except FAULTS:
                continue
        return found


def _lines(page: PageObject) -> list[str]:
    for mode in ("layout", "plain"):
        try:
            text = page.extract_text(extraction_mode=mode)
        except FAULTS:
            continue
        if lines := [BLANKS.sub("  ", line.strip()) for line in text.splitlines() if line.strip()]:
            return lines
    return []


def _largest(page: PageObject) -> list[bytes]:
    resources = cast("DictionaryObject", page["/Resources"].get_object())
    objects = cast("DictionaryObject", resources.get("/XObject", DictionaryObject()).get_object())
    sizes: dict[str, int] = {}
    for name in objects:
        each = cast("DictionaryObject", objects[name].get_object())
        if each.get("/Subtype") == "/Image":
            sizes[name] = int(each.get("/Width", 0)) * int(each.get("/Height", 0))
    if not sizes:
        return []
    largest = max(sizes, key=lambda name: sizes[name])
    if sizes[largest] > PIXELS_MAX:
        raise Refused(Refusal.TOO_MANY_PIXELS)
    image = cast("Image | None", page.images[largest].image)  # pyright: ignore[reportUnknownMemberType]
    if image is None:
        return []
    target = io.BytesIO()
    image.convert("RGB").save(target, format="PNG", compress_level=1)
    return [target.getvalue()]
