"""The lines of ``duly understand``: JSON in, JSON out, one message a line.

Owns the shape of a line and the words of its faults. A line that cannot be read yields an error
naming the field, what was found and what was expected; the lines after it are still read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import BinaryIO, cast

from duly.domain.money import Money, MoneyInvalid, exponent
from duly.domain.signals import Evidence, MessageContext, OpenInvoice, Signals
from duly.understanding.extractor import SignalExtractor
from duly.understanding.understand import understand

LINE_CHARS_MAX = 1_000_000
LINE_BYTES_MAX = 4 * LINE_CHARS_MAX
"""A line is read from a stream to so many bytes; what follows on it is passed over without being kept."""
SURROGATE = re.compile("[\ud800-\udfff]")
SURROGATE_SIGNS = re.compile(r"[\ud800-\udfff]|\\u[dD][89a-fA-F]")
FOUND_CHARS_MAX = 60
"""So much of a wrong value is repeated in its error."""

Json = dict[str, object]


class RequestInvalid(ValueError):
    """A line is not a request: ``id`` as far as it could be read, and what is wrong in words."""

    def __init__(self, message: str, *, id: str | None = None) -> None:
        super().__init__(message)
        self.id = id


def lines_of(stream: BinaryIO) -> Iterator[str]:
    """The lines of ``stream``, of which never more than one is kept, cut where it is longer than any request.

    A byte-order mark is passed over; bytes that are no UTF-8 stay in the line as surrogates, for its error to name.
    """
    mark = "\ufeff"
    while chunk := stream.readline(LINE_BYTES_MAX):
        yield chunk.decode(errors="surrogateescape").removeprefix(mark)
        mark = ""
        while len(chunk) == LINE_BYTES_MAX and not chunk.endswith(b"\n"):
            chunk = stream.readline(LINE_BYTES_MAX)


def understand_lines(lines: Iterable[str], extractor: SignalExtractor = understand) -> Iterator[Json]:
    """One document for each line that is not blank, in order, as soon as it is read."""
    for line in lines:
        if not line.strip():
            continue
        try:
            request_id, text, context = read_request(line)
        except RequestInvalid as fault:
            yield {"id": fault.id, "error": str(fault)}
            continue
        yield write_signals(request_id, extractor(text, context))


def read_request(line: str) -> tuple[str, str, MessageContext]:
    """The id, the text and the context of one line. Raises ``RequestInvalid``."""
    row = _object(line)
    request_id = _text(row, "id", None)
    text = _text(row, "text", request_id)
    currency = _currency(row, request_id)
    return (
        request_id,
        text,
        MessageContext(
            as_of=_date(row, "as_of", request_id),
            currency=currency,
            balance=_amount(row, "balance", currency, request_id) if row.get("balance") is not None else None,
            locale=_text(row, "locale", request_id) if row.get("locale") is not None else None,
            invoices=tuple(_invoices(row, currency, request_id)),
        ),
    )


def write_signals(id: str, signals: Signals) -> Json:
    """The document for one message. Amounts are decimal strings, days ISO dates, confidence 0 to 1."""
    return {
        "id": id,
        "language": signals.language,
        "intents": [
            {
                "name": one.intent.value,
                "confidence": one.evidence.confidence / 1000,
                "evidence": _span(one.evidence),
                "method": one.evidence.method,
            }
            for one in signals.intents
        ],
        "dispute_reason": signals.dispute_reason.value if signals.dispute_reason else None,
        "promises": [
            {
                "date": one.day.day.isoformat() if one.day else None,
                "amount": one.amount.money.plain() if one.amount else None,
                "condition": one.condition,
                "evidence": _span(one.evidence),
            }
            for one in signals.promises
        ],
        "dates": [
            {"date": one.day.isoformat(), "evidence": _span(one.evidence)}
            for one in (*signals.dates, *([signals.period] if signals.period else []))
        ],
        "amounts": [
            {"amount": one.money.plain(), "currency": one.money.currency, "evidence": _span(one.evidence)}
            for one in signals.amounts
        ],
        "invoice_numbers": [one.text for one in signals.invoice_numbers],
        "dissents": [
            {
                "name": one.intent.value,
                "found": [each.value for each in one.found],
                "confidence": one.evidence.confidence / 1000,
                "evidence": _span(one.evidence),
                "method": one.evidence.method,
            }
            for one in signals.dissents
        ],
        "model": signals.model,
    }


def _span(evidence: Evidence) -> list[int]:
    return [evidence.start, evidence.end]


def _invalid(field: str, found: object, expected: str, id: str | None) -> RequestInvalid:
    shown = SURROGATE.sub("\ufffd", json.dumps(found, ensure_ascii=False, default=str))
    if len(shown) > FOUND_CHARS_MAX:
        shown = shown[:FOUND_CHARS_MAX] + "..."
    return RequestInvalid(f"{field}: found {shown}, expected {expected}", id=id)


def _object(line: str) -> Json:
    if len(line) > LINE_CHARS_MAX:
        raise RequestInvalid(f"line: found more than {LINE_CHARS_MAX} characters, expected no more")
    try:
        row: object = json.loads(line)
    except (ValueError, RecursionError):
        raise _invalid("line", line.strip(), "a JSON object", None) from None
    if not isinstance(row, dict):
        raise _invalid("line", row, "a JSON object", None)
    if SURROGATE_SIGNS.search(line) is not None:
        found = SURROGATE.search(json.dumps(row, ensure_ascii=False))
        if found is not None:
            told = cast("Json", row).get("id")
            known = told if isinstance(told, str) and not SURROGATE.search(told) else None
            raise RequestInvalid(f"line: found {_code(found.group())}, expected Unicode characters in UTF-8", id=known)
    return cast("Json", row)


def _code(character: str) -> str:
    """A half of a surrogate pair as it got into a line: as a byte that is no UTF-8, or by its number."""
    code = ord(character)
    return f"the byte {code - 0xDC00:#04x}" if 0xDC80 <= code <= 0xDCFF else f"half a character (\\u{code:04x})"


def _text(row: Json, field: str, id: str | None) -> str:
    found = row.get(field)
    if not isinstance(found, str):
        raise _invalid(field, found, "a text", id)
    return found


def _date(row: Json, field: str, id: str) -> date:
    found = _text(row, field, id)
    try:
        return date.fromisoformat(found)
    except ValueError:
        raise _invalid(field, found, "a date such as 2026-03-04", id) from None


def _currency(row: Json, id: str) -> str:
    found = _text(row, "currency", id)
    try:
        exponent(found)
    except MoneyInvalid:
        raise _invalid("currency", found, "an ISO 4217 code such as EUR", id) from None
    return found


def _amount(row: Json, field: str, currency: str, id: str, path: str | None = None) -> Money:
    found = row.get(field)
    expected = f'a decimal amount of {currency} in quotes, such as "1240.50"'
    if not isinstance(found, str):
        raise _invalid(path or field, found, expected, id)
    try:
        return Money.parse(found, currency)
    except MoneyInvalid:
        raise _invalid(path or field, found, expected, id) from None


def _invoices(row: Json, currency: str, id: str) -> Iterator[OpenInvoice]:
    rows = row.get("invoices")
    if rows is None:
        return
    if not isinstance(rows, list):
        raise _invalid("invoices", rows, "a list", id)
    for index, item in enumerate(cast("list[object]", rows)):
        path = f"invoices[{index}]"
        if not isinstance(item, dict):
            raise _invalid(path, item, "an object with number and open", id)
        invoice = cast("Json", item)
        number = invoice.get("number")
        if not isinstance(number, str):
            raise _invalid(f"{path}.number", number, "a text", id)
        yield OpenInvoice(number=number, open=_amount(invoice, "open", currency, id, f"{path}.open"))
