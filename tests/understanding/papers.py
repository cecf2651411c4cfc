"""Receipts made for the tests: invented banks, people and numbers, as a PDF and as a picture; and hostile files."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen import canvas

NO_OCR = find_spec("rapidocr") is None or find_spec("onnxruntime") is None
needs_ocr = pytest.mark.skipif(NO_OCR, reason="the extra duly[ocr] is not installed: pictures are not read here")

SPANISH = (
    "Banco Inventado, S.A.", "Justificante de transferencia", "Ordenante:|Lucía Ejemplo Peña",
    "Beneficiario:|Talleres Muestra SL", "Importe:|1.240,50 EUR", "Comisión:|0,50 EUR", "Fecha:|13-mar-2026",
    "Referencia:|TRF-20260313-88K1", "Concepto:|Factura INV-1001",
)  # fmt: skip
MEXICAN = (
    "Comprobante SPEI", "Monto|$3,250.00", "Fecha y hora|13/03/2026 10:22:41",
    "Clave de rastreo|MBAN01002603130099887766", "Folio|884213", "Nombre del ordenante|Juan Ejemplo",
    "Nombre del beneficiario|Muestra SA de CV",
)  # fmt: skip
BRAZILIAN = (
    "Comprovante de Pix", "Valor|R$ 1.500,00", "Data do pagamento|13 de março de 2026 às 10:22", "Origem",
    "Nome|João Exemplo Conceição", "CPF|***.123.456-**", "Destino", "Nome|Amostra Ltda",
    "ID da transação|E00000000202603131022a1B2c3D4e5F",
)  # fmt: skip
ENGLISH = (
    "Invented Bank plc", "Payment confirmation", "You paid|£250.00", "To|Sample Traders", "From|Pat Example",
    "Date|13 March 2026", "Reference number|FP26072-AB12", "Fee|£0.00",
)  # fmt: skip

LINE_POINTS, LINE_PIXELS = 24, 52


def as_pdf(rows: Sequence[str], *, encrypt: str | None = None, pages: int = 1) -> bytes:
    """Rows of ``label|value``."""
    target = io.BytesIO()
    page = canvas.Canvas(target, encrypt=encrypt, invariant=1)
    for _ in range(pages):
        for number, row in enumerate(rows):
            for x, words in zip((60, 260), row.split("|"), strict=False):
                page.drawString(x, 780 - number * LINE_POINTS, words)
        page.showPage()
    page.save()
    return target.getvalue()


def as_picture(
    rows: Sequence[str], *, dark: bool = False, turn: int = 0, percent: int = 100, kind: str = "PNG"
) -> bytes:
    paper, ink = ((20, 22, 28), (240, 240, 240)) if dark else ((255, 255, 255), (0, 0, 0))
    drawn = Image.new("RGB", (960, 60 + len(rows) * LINE_PIXELS), paper)
    draw, font = ImageDraw.Draw(drawn), ImageFont.truetype(io.BytesIO(_typeface()), 24)
    for number, row in enumerate(rows):
        for x, words in zip((40, 400), row.split("|"), strict=False):
            draw.text((x, 30 + number * LINE_PIXELS), words, font=font, fill=ink)
    if percent != 100:
        drawn = drawn.resize((drawn.width * percent // 100, drawn.height * percent // 100))
    if turn:
        drawn = drawn.rotate(turn, expand=True, fillcolor=paper)
    return saved(drawn, kind)


def saved(picture: Image.Image, kind: str = "PNG") -> bytes:
    target = io.BytesIO()
    picture.save(target, format=kind)
    return target.getvalue()


def as_scan(picture: bytes) -> bytes:
    """A PDF that is nothing but a picture."""
    target = io.BytesIO()
    Image.open(io.BytesIO(picture)).save(target, format="PDF")
    return target.getvalue()


def _typeface() -> bytes:
    return next(each for each in _walk(files("fontpkg_lato")) if each.name.endswith("Regular.ttf")).read_bytes()


def _walk(folder: Traversable) -> Iterator[Traversable]:
    for each in folder.iterdir():
        yield from (_walk(each) if each.is_dir() else (each,))


def claims_pixels(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(10_000))) + chunk(b"IEND", b"")


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF put together by hand; the first object is its root."""
    body, places = b"%PDF-1.7\n", list[int]()
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (count, table, end)


def pages_in_a_circle() -> bytes:
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>",
    )


def pages_deep_down(depth: int = 3_000) -> bytes:
    inner = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 1) for number in range(2, depth + 2)]
    return raw_pdf(b"<< /Type /Catalog /Pages 2 0 R >>", *inner, b"<< /Type /Page /MediaBox [0 0 9 9] >>")


def bomb(megabytes: int = 400) -> bytes:
    """A PDF whose one page unpacks to so much."""
    packer = zlib.compressobj(9)
    blank = bytes(1024 * 1024)
    packed = b"".join(packer.compress(blank) for _ in range(megabytes)) + packer.flush()
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
    )
