"""The methods of understanding that can be evaluated, by the name they have on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import assert_never

from duly.evaluation.labels import LabelledRow
from duly.evaluation.scoring import Judged
from duly.understanding.extractor import SignalExtractor
from duly.understanding.understand import understand


class Method(StrEnum):
    ALL = "all"


def judged_by(method: Method, rows: Iterable[LabelledRow]) -> Iterator[Judged]:
    """Each row with what the method makes of it, in order, as soon as it is read."""
    extractor = extractor_of(method)
    for row in rows:
        yield Judged(row=row, signals=extractor(row.text, row.context))


def extractor_of(method: Method) -> SignalExtractor:
    match method:
        case Method.ALL:
            return understand
        case _:
            assert_never(method)
