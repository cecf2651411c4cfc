"""What each method of understanding makes of labelled messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from duly.evaluation.labels import LabelledRow
from duly.evaluation.method import Method
from duly.evaluation.scoring import Judged
from duly.understanding.extractor import SignalExtractor
from duly.understanding.understand import EMBEDDED, Embedded, understand_by_grammar


def judged_by(method: Method, rows: Iterable[LabelledRow], embedded: Embedded = EMBEDDED) -> Iterator[Judged]:
    """Each row with what the method makes of it, in order, as soon as it is read; ``embedded`` are all of them."""
    extractor = extractor_of(method, embedded)
    for row in rows:
        yield Judged(row=row, signals=extractor(row.text, row.context))


def extractor_of(method: Method, embedded: Embedded = EMBEDDED) -> SignalExtractor:
    match method:
        case Method.ALL:
            return embedded
        case Method.GRAMMAR:
            return understand_by_grammar
        case _:
            assert_never(method)
