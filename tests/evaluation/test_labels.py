"""Labelled rows: what a line may say, and faults that name file, line, field, what was found and what was expected."""

from __future__ import annotations

import json

import pytest

from duly.domain.signals import Intent
from duly.errors import InputInvalid
from duly.evaluation.labels import FAULTS_MAX, read_labelled

ROW: dict[str, object] = {"id": "1", "text": "ok", "as_of": "2026-03-04", "currency": "EUR"}


def line(expected: object, **changes: object) -> str:
    return json.dumps({**ROW, **changes, "expected": expected})


def faults(*lines: str) -> tuple[str, ...]:
    with pytest.raises(InputInvalid) as refused:
        read_labelled(lines, name="rows.jsonl")
    return refused.value.lines


def test_every_label_is_read() -> None:
    labels: dict[str, object] = {
        "language": "en", "intents": ["promise_to_pay"], "tolerated": ["affirm"], "forbidden": ["paid_claim"],
        "dispute_reason": "price",
        "promises": [{"date": "2026-03-06", "amount": None}, {"date": None, "amount": "12.50"}],
        "dates": ["2026-03-06"], "amounts": ["12.50"], "invoice_numbers": ["A-1"], "tags": ["trap"],
    }  # fmt: skip
    (row,) = read_labelled([line(labels), ""], name="rows.jsonl")
    promises = [(str(one.day), str(one.amount)) for one in row.expected.promises or ()]
    assert row.expected.intents == {Intent.PROMISE_TO_PAY}
    assert promises == [("2026-03-06", "None"), ("None", "12.50")]
    assert row.expected.tags == ("trap",)


def test_no_intent_is_unclear_and_no_label_is_none() -> None:
    (empty,) = read_labelled([line({"intents": []})], name="rows.jsonl")
    (unsaid,) = read_labelled([line({"intents": None})], name="rows.jsonl")
    assert (empty.expected.intents, unsaid.expected.intents) == ({Intent.UNCLEAR}, None)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("nonsense", 'line: found "nonsense", expected a JSON object'),
        (line({}, as_of="4 March"), 'as_of: found "4 March", expected a date such as 2026-03-04'),
        (line(None), "expected: found null, expected an object with the labels of the row"),
        (line({"intent": []}), "expected.intent: found a label of this name, expected one of language, intents, "),
        (line({"intents": ["paid"]}), 'expected.intents[0]: found "paid", expected one of promise_to_pay, '),
        (line({"intents": "paid_claim"}), 'expected.intents: found "paid_claim", expected a list'),
        (line({"dates": ["soon"]}), 'expected.dates[0]: found "soon", expected a date such as 2026-03-04'),
        (line({"amounts": [5]}), "expected.amounts[0]: found 5, expected a decimal amount of EUR in quotes, such as"),
        (line({"promises": ["x"]}), 'expected.promises[0]: found "x", expected an object with date and amount'),
        (line({"promises": [{"date": 1}]}), "expected.promises[0].date: found 1, expected a date such as 2026-03-04"),
        (line({"dispute_reason": "late"}), 'expected.dispute_reason: found "late", expected one of price, fee, '),
        (
            line({"intents": ["deny"], "forbidden": ["deny"]}),
            "expected.intents: found deny also forbidden or tolerated, expected one of the three",
        ),
    ],
)
def test_a_fault_names_line_field_found_and_expected(text: str, fault: str) -> None:
    (told,) = faults(text)
    assert told.startswith(f"rows.jsonl, line 1: {fault}")


def test_all_faults_are_told_up_to_a_limit_and_an_id_stands_once() -> None:
    twice = "rows.jsonl, line 2: id: found '1' as in line 1, expected each id once"
    assert faults(line({}), line({}, text="b")) == (twice,)
    assert len(faults(*["nonsense"] * 50)) == FAULTS_MAX
    assert faults("", " ") == ("rows.jsonl: found no rows, expected one JSON object a line, with expected",)
