"""The lines of ``duly understand``: the shape that tools outside rely on, and faults that name themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from duly.domain.signals import MessageContext, Signals
from duly.understanding.model.weights import standard_weights
from duly.understanding.wire import read_request, understand_lines, write_signals

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
