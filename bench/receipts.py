"""How long it takes to read a page of a receipt, from the text of a PDF and from a picture."""

from __future__ import annotations

import io
import resource
import time
from datetime import date
from importlib.util import find_spec

from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen import canvas
from rich.table import Table

from duly.understanding.receipts.read import ReceiptContext, read_receipt

ROUNDS = 3
ROWS = (
    "Invented Bank", "Amount: 1,240.50 EUR", "Date: 13 March 2026", "Reference: TRF-20260313-88K1",
    "Payer: Pat Example", "Payee: Sample Traders",
)  # fmt: skip
CONTEXT = ReceiptContext(today=date(2026, 3, 16), currency="EUR", locale="en-IE")


def table() -> Table:
    found = Table(title="Reading a receipt of one page", caption="each with the start of its own process")
    for heading in ("", "processor seconds", "seconds"):
        found.add_column(heading, justify="right" if heading else "left")
    found.add_row("text of a PDF", *_seconds(_pdf()))
    if find_spec("rapidocr") is None:
        found.add_row("picture", "duly[ocr] is not installed", "")
    else:
        found.add_row("picture", *_seconds(_picture()))
    return found


def _seconds(content: bytes) -> tuple[str, str]:
    """Of the quickest round."""
    spent: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        clock, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        assert read_receipt(content, "receipt", CONTEXT).usable
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        spent.append((processor, time.monotonic() - clock))
    return f"{min(each for each, _ in spent):.2f}", f"{min(each for _, each in spent):.2f}"


def _pdf() -> bytes:
    target = io.BytesIO()
    page = canvas.Canvas(target)
    for number, row in enumerate(ROWS):
        page.drawString(60, 780 - number * 24, row)
    page.save()
    return target.getvalue()


def _picture() -> bytes:
    drawn = Image.new("RGB", (800, 500), (255, 255, 255))
    draw, font = ImageDraw.Draw(drawn), ImageFont.load_default(size=26)
    for number, row in enumerate(ROWS):
        draw.text((40, 40 + number * 60), row, font=font, fill=(0, 0, 0))
    target = io.BytesIO()
    drawn.save(target, format="PNG")
    return target.getvalue()
