"""Renders a letter as PDF: the same letter gives the same bytes on any machine; its date is the letter's own.

Owns the look: an A4 page, one typeface (Lato, under the SIL Open Font License, carried inside the file), one ink.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from duly.dialogue.letter import Letter, LetterTable

PLAIN, BOLD = "Duly-Lato", "Duly-Lato-Bold"
INK, QUIET, RULE = HexColor("#1d2733"), HexColor("#5b6875"), HexColor("#c9d0d6")
PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 25 * mm, 20 * mm, 42 * mm, 24 * mm
HEAD_AT, FOOT_AT = PAGE_HEIGHT - 22 * mm, 14 * mm
WIDTH = PAGE_WIDTH - LEFT - RIGHT
FACTS_WIDTH = 62 * mm
TEXT = ParagraphStyle("text", fontName=PLAIN, fontSize=10, leading=14.5, textColor=INK, spaceAfter=8)
CELL = ParagraphStyle("cell", parent=TEXT, fontSize=9.5, leading=12.5, spaceAfter=0)
CELL_RIGHT = ParagraphStyle("cell right", parent=CELL, alignment=TA_RIGHT)
HEAD = ParagraphStyle("head", parent=CELL, fontSize=8, leading=10, textColor=QUIET)
HEAD_RIGHT = ParagraphStyle("head right", parent=HEAD, alignment=TA_RIGHT)
STRONG = ParagraphStyle("strong", parent=CELL, fontName=BOLD, fontSize=10.5, leading=14)
STRONG_RIGHT = ParagraphStyle("strong right", parent=STRONG, alignment=TA_RIGHT)
TITLE = ParagraphStyle("title", parent=TEXT, fontName=BOLD, fontSize=15, leading=20, spaceBefore=6, spaceAfter=10)
ADDRESS = ParagraphStyle("address", parent=TEXT, fontSize=10.5, leading=14.5, spaceAfter=0)
CELL_PADDING = 8


class LetterInvalid(ValueError):
    """The letter holds signs that its typeface has not."""


@lru_cache(maxsize=1)
def _typeface() -> frozenset[int]:
    """Makes the typeface known, once; gives the characters that it has."""
    folder = files("fontpkg_lato") / "files"
    plain, bold = TTFont(PLAIN, str(folder / "Lato-Regular.ttf")), TTFont(BOLD, str(folder / "Lato-Bold.ttf"))
    for face in (plain, bold):
        pdfmetrics.registerFont(face)  # pyright: ignore[reportUnknownMemberType]
    return frozenset(set(plain.face.charToGlyph) & set(bold.face.charToGlyph))


def render_pdf(letter: Letter) -> bytes:
    """The letter as PDF. Raises ``LetterInvalid`` where a sign cannot be printed."""
    _check(letter)
    pages, _ = _built(letter, of=1)
    return _built(letter, of=pages)[1]


def _built(letter: Letter, *, of: int) -> tuple[int, bytes]:
    """How many pages the letter has, and the PDF in which each page says that there are so many."""
    target = BytesIO()
    frame = Frame(LEFT, BOTTOM, WIDTH, PAGE_HEIGHT - TOP - BOTTOM, 0, 0, 0, 0)

    def dated(*_: int) -> str:
        return f"D:{letter.made_at:%Y%m%d%H%M%S}+00'00'"  # the library's own is the same day for every file

    def draw(canvas: Any, document: Any) -> None:
        canvas.setDateFormatter(dated)
        _draw_frame(canvas, letter, number=document.page, of=of)

    document = BaseDocTemplate(
        target, pagesize=A4, title=letter.title, author=letter.creditor, subject=letter.reference,
        creator="Duly", producer="Duly", lang=letter.language, invariant=1, pageCompression=1,
        pageTemplates=[PageTemplate(frames=[frame], onPage=draw)],
    )  # fmt: skip
    document.build(_story(letter))
    return document.page, target.getvalue()


def _draw_frame(canvas: Any, letter: Letter, *, number: int, of: int) -> None:
    """What every page has: who writes, which letter it is, which page."""
    right = PAGE_WIDTH - RIGHT
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, 13)
    canvas.drawString(LEFT, HEAD_AT, letter.creditor)
    canvas.setFillColor(QUIET)
    canvas.setFont(PLAIN, 8.5)
    canvas.drawRightString(right, HEAD_AT, letter.contact)
    canvas.drawString(LEFT, FOOT_AT, " · ".join(filter(None, [letter.creditor, letter.registered])))
    canvas.drawRightString(right, FOOT_AT, f"{letter.page} {number} / {of}")
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    canvas.line(LEFT, HEAD_AT - 4 * mm, right, HEAD_AT - 4 * mm)
    canvas.line(LEFT, FOOT_AT + 4.5 * mm, right, FOOT_AT + 4.5 * mm)


def _check(letter: Letter) -> None:
    tables = [part for part in letter.parts if isinstance(part, LetterTable)]
    cells = [cell for table in tables for row in (table.heads, *table.rows, table.total or ()) for cell in row]
    words = [part for part in letter.parts if isinstance(part, str)]
    beside = [word for fact in letter.facts for word in fact]
    every = "".join(
        [
            letter.creditor,
            letter.contact,
            letter.registered,
            *letter.to,
            *beside,
            letter.title,
            *words,
            *cells,
            letter.page,
        ]
    )
    known = _typeface()
    missing = sorted({sign for sign in every if ord(sign) not in known and not sign.isspace()})
    if missing:
        raise LetterInvalid(f"the typeface of letters has no sign for {' '.join(missing[:10])}")


def _story(letter: Letter) -> list[Flowable]:
    story: list[Flowable] = [_head(letter), Spacer(0, 12 * mm), Paragraph(escape(letter.title), TITLE)]
    for part in letter.parts:
        if isinstance(part, LetterTable):
            story += [Spacer(0, 1 * mm), _table(part), Spacer(0, 5 * mm)]
        else:
            story += [Paragraph(escape(words).replace("\n", "<br/>"), TEXT) for words in part.split("\n\n")]
    return story


def _head(letter: Letter) -> Table:
    """Whom it is for, and beside it the date and the reference."""
    to = [Paragraph(escape(line), ADDRESS) for line in letter.to]
    facts = Table(
        [[Paragraph(escape(label), HEAD), Paragraph(escape(what), CELL_RIGHT)] for label, what in letter.facts],
        colWidths=[24 * mm, FACTS_WIDTH - 24 * mm],
        style=TableStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *_paddings(1.5)]),
    )
    return Table(
        [[to, facts]],
        colWidths=[WIDTH - FACTS_WIDTH, FACTS_WIDTH],
        style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_paddings(0)]),
    )


def _paddings(points: float) -> list[Any]:
    whole = ((0, 0), (-1, -1))
    return [
        ("LEFTPADDING", *whole, 0), ("RIGHTPADDING", *whole, 0), ("TOPPADDING", *whole, points),
        ("BOTTOMPADDING", *whole, points),
    ]  # fmt: skip


def _table(table: LetterTable) -> Table:
    columns = range(len(table.heads))
    heads = [_cell(table.heads[at], HEAD_RIGHT if at in table.right else HEAD) for at in columns]
    rows: list[list[Any]] = [
        [_cell(row[at], CELL_RIGHT if at in table.right else CELL) for at in columns] for row in table.rows
    ]
    style: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK), ("LINEBELOW", (0, 1), (-1, -1), 0.4, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), CELL_PADDING), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("LEFTPADDING", (0, 0), (0, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
    ]  # fmt: skip
    if table.total is not None:
        # The label has all columns but the last two, so that a large total fits where the amounts stand.
        blank = [""] * (len(table.heads) - 3)
        rows.append([_cell(table.total[0], STRONG), *blank, _cell(table.total[1], STRONG_RIGHT), ""])
        style += [
            ("LINEABOVE", (0, -1), (-1, -1), 0.8, INK), ("LINEBELOW", (0, -1), (-1, -1), 0, INK),
            ("SPAN", (0, -1), (-3, -1)), ("SPAN", (-2, -1), (-1, -1)), ("TOPPADDING", (0, -1), (-1, -1), 6),
        ]  # fmt: skip
    return Table([heads, *rows], colWidths=_widths(table), repeatRows=1, style=TableStyle(style))


def _cell(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(text), style)


def _widths(table: LetterTable) -> list[float]:
    """Every column as wide as it needs where that fits; else the widest give way until it does."""
    needed: list[float] = []
    for at, head in enumerate(table.heads):
        cells = [pdfmetrics.stringWidth(row[at], PLAIN, CELL.fontSize) for row in table.rows]
        needed.append(max([pdfmetrics.stringWidth(head, PLAIN, HEAD.fontSize), *cells]) + CELL_PADDING + 2)
    spare = WIDTH - sum(needed)
    if spare >= 0:
        words = [at for at in range(len(needed)) if at not in table.right]
        return [width + spare / len(words) if at in words else width for at, width in enumerate(needed)]
    most = max(needed)
    while sum(min(width, most) for width in needed) > WIDTH:
        most -= 1
    return [min(width, most) for width in needed]
