"""The lines of ``duly understand``: the shape that tools outside rely on, and faults that name themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO

import pytest

from duly.domain.signals import MessageContext, Signals
from duly.understanding.model.weights import standard_weights
from duly.understanding.wire import LINE_BYTES_MAX, lines_of, read_request, understand_lines, write_signals

AMOUNT = 'a decimal amount of EUR in quotes, such as "1240.50"'
ROW: dict[str, object] = {
    "id": "m1",
    "text": "I didn't get the goods, but I'll pay INV-456 (240.50) on Friday",
    "as_of": "2026-03-11",
    "currency": "EUR",
    "balance": "1240.50",
    "locale": "en-GB",
    "invoices": [{"number": "INV-00456", "open": "240.50"}],
}


def line(**changes: object) -> str:
    return json.dumps({**ROW, **changes})


def one(text: str) -> dict[str, object]:
    (found,) = understand_lines([text])
    return found


def test_a_line_becomes_one_document() -> None:
    text = str(ROW["text"])
    assert one(line()) == {
        "id": "m1",
        "language": "en",
        "intents": [
            {
                "name": "dispute",
                "confidence": 0.9,
                "evidence": span(text, "didn't get the goods"),
                "method": "grammar",
            },
            {
                "name": "promise_to_pay",
                "confidence": 0.9,
                "evidence": span(text, "I'll pay"),
                "method": "grammar",
            },
        ],
        "dispute_reason": "not_received",
        "promises": [
            {
                "date": "2026-03-13",
                "amount": "240.50",
                "condition": None,
                "evidence": span(text, "I'll pay INV-456 (240.50) on Friday"),
            }
        ],
        "dates": [{"date": "2026-03-13", "evidence": span(text, "Friday")}],
        "amounts": [{"amount": "240.50", "currency": "EUR", "evidence": span(text, "240.50")}],
        "invoice_numbers": ["INV-00456"],
        "dissents": [],
        "model": standard_weights().version,
    }


def span(text: str, words: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


def test_what_may_be_left_out_may_be_left_out() -> None:
    bare = {"id": "m2", "text": "yes", "as_of": "2026-03-11", "currency": "EUR", "balance": None, "locale": None}
    found = one(json.dumps(bare))
    assert found["intents"] == [{"name": "affirm", "confidence": 0.9, "evidence": [0, 3], "method": "grammar"}]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (line(as_of="11/03/2026"), 'as_of: found "11/03/2026", expected a date such as 2026-03-04'),
        (line(currency="EURO"), 'currency: found "EURO", expected an ISO 4217 code such as EUR'),
        (line(balance=1240.5), "balance: found 1240.5, expected " + AMOUNT),
        (
            line(balance="12.345"),
            'balance: found "12.345", expected ' + AMOUNT,
        ),
        (line(text=None), "text: found null, expected a text"),
        (line(locale=7), "locale: found 7, expected a text"),
        (line(invoices={}), "invoices: found {}, expected a list"),
        (line(invoices=[1]), "invoices[0]: found 1, expected an object with number and open"),
        (
            line(invoices=[{"number": "1", "open": "x"}]),
            'invoices[0].open: found "x", expected ' + AMOUNT,
        ),
        (line(invoices=[{"open": "1"}]), "invoices[0].number: found null, expected a text"),
    ],
)
def test_a_fault_names_the_field_what_was_found_and_what_was_expected(wrong: str, error: str) -> None:
    assert one(wrong) == {"id": "m1", "error": error}


@pytest.mark.parametrize("wrong", ["{", "[]", "null", '"x"', "[" * 100_000, '{"id": 5}', "\ufeff{}"])
def test_a_line_that_is_no_request_has_no_id(wrong: str) -> None:
    found = one(wrong)
    assert found["id"] is None
    assert "expected" in str(found["error"])


def test_the_lines_after_a_bad_one_are_read() -> None:
    found = list(understand_lines([line(), "nonsense", "", line(id="m3")]))
    assert [row["id"] for row in found] == ["m1", None, "m3"]


def test_lines_are_answered_one_by_one() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield line()

    answers = understand_lines(endless())
    assert next(answers)["id"] == "m1"
    assert next(answers)["id"] == "m1"


def test_reading_and_writing_fit_any_extractor() -> None:
    request_id, text, context = read_request(line())
    assert (request_id, text, context.invoices[0].number) == ("m1", ROW["text"], "INV-00456")
    assert next(understand_lines([line()], _nothing))["intents"] == []
    assert write_signals("x", _nothing())["dispute_reason"] is None


def _nothing(text: str = "", context: MessageContext | None = None) -> Signals:
    del text, context
    return Signals(language="en", intents=())


BAD = {
    "{": 'line: found "{", expected a JSON object',
    "[1]": "line: found [1], expected a JSON object",
    '{"id": "m1", "text": "a\0b"}': "line: found",
    line(text=5): "text: found 5, expected a text",
    json.dumps({"id": "m1"}): "text: found null, expected a text",
    line(as_of="2026-02-30"): 'as_of: found "2026-02-30", expected a date such as 2026-03-04',
    line(currency="ZZZ"): 'currency: found "ZZZ", expected an ISO 4217 code such as EUR',
    line(text="x" * 1_000_001): "line: found more than 1000000 characters, expected no more",
    line(text="half \ud800 of one"): "line: found half a character (\\ud800), expected Unicode characters in UTF-8",
    "[" * 50_000: "line: found",
    f'{{"id": "m1", "balance": {"9" * 5_000}}}': "line: found",
}
GOOD = (
    line(locale="xx-YY"),
    line(locale=""),
    line(text=""),
    line(text="\0 I will pay 200 on Friday \0"),
    line(text="x" * 900_000),
    line(text="\ufeff" * 50),
    line(invoices=[{"number": "", "open": "1.00"}]),
)


def test_a_stream_is_read_to_its_end_whatever_stands_in_it() -> None:
    written = [*BAD, *GOOD, "", "   ", "\r"]
    stream = BytesIO(b"\xef\xbb\xbf" + "\n".join([line(id="first"), *written, line(id="last")]).encode())
    answers = list(understand_lines(lines_of(stream), _nothing))
    assert len(answers) == len(BAD) + len(GOOD) + 2
    assert all(str(found["error"]).startswith(error) for found, error in zip(answers[1:], BAD.values(), strict=False))
    assert not any("error" in found for found in (answers[0], *answers[len(BAD) + 1 :]))
    json.dumps(answers, ensure_ascii=False).encode()


def test_bytes_that_are_no_text_are_an_error_of_their_line_alone() -> None:
    stream = BytesIO(line(text="caf").encode().replace(b"caf", b"caf\xe9") + b"\n\xff\xfe\n" + line().encode())
    first, second, third = understand_lines(lines_of(stream), _nothing)
    assert first == {"id": "m1", "error": "line: found the byte 0xe9, expected Unicode characters in UTF-8"}
    assert ("error" in second, "error" in third) == (True, False)


def test_no_more_than_one_line_is_kept() -> None:
    class Counted(BytesIO):
        """Ten thousand lines, one of which has no end for a long while; it tells how far ahead it was read."""

        given = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.given += 1
            assert size == LINE_BYTES_MAX, "a line is read to its limit, not to its end"
            return b"x" * LINE_BYTES_MAX if 100 < self.given < 110 else (line() + "\n").encode() * (self.given < 10_000)

    stream, answered = Counted(), 0
    for answered, found in enumerate(understand_lines(lines_of(stream), _nothing), start=1):
        assert stream.given <= answered + 10
        assert ("error" in found) == (answered == 101)
    assert answered == 9_999 - 9
