"""A file that a customer sends as proof of a payment: what was read of it, or why nothing was.

Values only. A receipt is evidence for a claim, never money. Knows no format and no reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from duly.domain.money import Money

T = TypeVar("T")


class Refusal(StrEnum):
    """Why no words could be taken from a file."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    DISGUISED = "disguised"
    ENCRYPTED = "encrypted"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MANY_PIXELS = "too_many_pixels"
    BROKEN = "broken"
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    NO_TEXT = "no_text"
    NO_READER = "no_reader"


IN_WORDS: dict[Refusal, str] = {
    Refusal.EMPTY: "the file is empty",
    Refusal.TOO_LARGE: "the file is too large",
    Refusal.UNKNOWN_KIND: "the file is neither a PDF nor a PNG, JPEG or WebP picture, whatever its name says",
    Refusal.DISGUISED: "the file is two kinds of file at once, as no receipt is",
    Refusal.ENCRYPTED: "the PDF is encrypted",
    Refusal.TOO_MANY_PAGES: "the PDF has more pages than a receipt",
    Refusal.TOO_MANY_PIXELS: "the picture has too many pixels",
    Refusal.BROKEN: "the file is damaged and cannot be opened",
    Refusal.TOO_SLOW: "reading the file took too long and was stopped",
    Refusal.TOO_MUCH_MEMORY: "reading the file needed too much memory and was stopped",
    Refusal.NO_TEXT: "there is nothing to read in the file",
    Refusal.NO_READER: "pictures cannot be read here: the extra duly[ocr] is not installed",
}
HOSTILE = frozenset(
    {
        Refusal.TOO_LARGE, Refusal.DISGUISED, Refusal.TOO_MANY_PIXELS, Refusal.TOO_SLOW, Refusal.TOO_MUCH_MEMORY,
        Refusal.UNKNOWN_KIND,
    }
)  # fmt: skip
"""What a person must not open without care."""


class Method(StrEnum):
    """Where the words of a receipt came from."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"


@dataclass(frozen=True, kw_only=True, slots=True)
class Read(Generic[T]):
    """One field: its value, the line it was read in, and how sure that is, in thousandths."""

    value: T
    text: str
    confidence: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SentFile:
    """A file as it came. ``media_type`` is by its content, ``None`` where that is of no kind we read."""

    name: str
    sha256: str
    size: int
    media_type: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """What was read of one file. ``refusal`` is set where no words were, and all else is empty then.

    ``day`` has ``candidates`` where day and month could be either way round.
    """

    file: SentFile
    refusal: Refusal | None = None
    method: Method | None = None
    text: str = ""
    amount: Read[Money] | None = None
    day: Read[date] | None = None
    day_candidates: tuple[date, ...] = ()
    reference: Read[str] | None = None
    payer: Read[str] | None = None
    payee: Read[str] | None = None

    @property
    def usable(self) -> bool:
        """Whether it says how much was paid, without which it supports no claim."""
        return self.amount is not None

    @property
    def why_not(self) -> str:
        """Why it supports no claim, in words."""
        return IN_WORDS[self.refusal] if self.refusal else "no amount could be read in the file"
