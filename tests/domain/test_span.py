"""Spans of time, as a policy file writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duly.domain.span import COUNT_MAX, Span, SpanInvalid, SpanUnit


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("2 business days", 2, SpanUnit.BUSINESS_DAYS),
        ("1 business day", 1, SpanUnit.BUSINESS_DAYS),
        ("4 hours", 4, SpanUnit.HOURS),
        ("1 hour", 1, SpanUnit.HOURS),
        (" 8  Business Hours ", 8, SpanUnit.BUSINESS_HOURS),
        ("30 days", 30, SpanUnit.DAYS),
    ],
)
def test_a_policy_span_is_read(text: str, count: int, unit: SpanUnit) -> None:
    assert Span.parse(text) == Span(count=count, unit=unit)


@pytest.mark.parametrize(
    "text", ["", "soon", "2", "two days", "-1 days", "0 hours", "1.5 days", "2 weeks", "10000 days"]
)
def test_anything_else_is_refused_and_named(text: str) -> None:
    with pytest.raises(SpanInvalid, match=r"expected"):
        Span.parse(text)


@given(count=st.integers(1, COUNT_MAX), unit=st.sampled_from(SpanUnit))
def test_a_span_reads_back_its_own_words(count: int, unit: SpanUnit) -> None:
    span = Span(count=count, unit=unit)
    assert Span.parse(str(span)) == span
