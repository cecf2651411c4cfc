"""A formal letter as values: its words are final, its numbers are formatted, its order is fixed.

Says nothing of paper: how it looks is for the edge that renders it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from duly.dialogue.catalogue import Catalogue, Written
from duly.dialogue.values import Value
from duly.domain.contact import Channel

PART = " | "
NOTICE = (
    "notice.title",
    "notice.head",
    "notice.opening",
    "notice.columns",
    "notice.credit",
    "notice.total",
    "notice.pay",
    "notice.charges",
    "notice.charge_columns",
    "notice.charge_kinds",
    "notice.dispute",
    "notice.person",
)
"""The wordings that a notice is made of. Those of columns and kinds hold several words, parted by ``|``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterTable:
    """Rows of text under their heads; ``right`` are the columns of numbers. ``total`` is a last row, if any."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int]
    total: tuple[str, str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """One letter. ``facts`` stand beside the address, such as the date; ``parts`` are paragraphs and tables in order.

    ``language`` is a locale such as ``en``; ``page`` is the word for a page. In the foot stands ``registered`` too, the
    creditor's address and tax number, if given.
    """

    creditor: str
    contact: str
    registered: str
    to: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    title: str
    parts: tuple[str | LetterTable, ...]
    page: str
    reference: str
    language: str
    made_at: datetime


def said(catalogue: Catalogue, wording: str, values: Mapping[str, Value]) -> str:
    """A wording of the catalogue as a letter says it. Raises ``ValueRefused`` where a value is missing."""
    approved = catalogue.get(wording)
    # A letter has the room of an e-mail, so it says what an e-mail would.
    written = Written(wording=approved, channel=Channel.EMAIL, values=values, locale=catalogue.locale)
    return written.fill(approved.texts[Channel.EMAIL])


def parts_of(catalogue: Catalogue, wording: str) -> tuple[str, ...]:
    """The words of a wording that holds several."""
    return tuple(part.strip() for part in said(catalogue, wording, {}).split(PART.strip()))
